/** What a beat changed: indices first, then the push of countries, then whatever else has a word. */
import type { Beat, Ledger } from '../../../engine/ledger.ts'
import type { QuantityName } from '../../../engine/quantities.ts'
import { describeSlot } from '../../../scenario/sayBeat.ts'
import * as figures from '../../figures.ts'
import { indexEffects, pushEffects } from '../../session/beatEffect.ts'
import { followedBy } from '../../session/behind.ts'
import type { Sight } from '../../session/sight.ts'
import { effectText, effectValue, slotChangeTold, slotText } from '../../session/wording.ts'
import { t } from '../../texts.ts'
import { SideMark } from '../parts/sideMark.tsx'

const MOST_INDICES = 2
const MOST_COUNTRIES = 3
const MOST_ROWS = 7

/** What countries feel: it is told as the push that came of it. */
const AS_PUSH: readonly QuantityName[] = ['persuasion', 'coercion', 'shock', 'finance', 'ease', 'rally', 'opinion', 'doubt', 'price', 'alternative']
/** What makes up an index: it is told as the index. */
const AS_INDEX: readonly QuantityName[] = ['industry', 'legitimacy']

export const BeatChanges = ({ s, ledger, beat }: { s: Sight; ledger: Ledger; beat: Beat }) => {
  const { scenario, game } = s
  const indices = indexEffects(s, ledger, beat).slice(0, MOST_INDICES)
  const pushes = pushEffects(s, ledger, beat)
  const [named, rest] = [pushes.slice(0, MOST_COUNTRIES), pushes.slice(MOST_COUNTRIES)]
  const isTold = (slot: number): boolean => {
    const { name } = describeSlot(game, slot)
    return (pushes.length > 0 && AS_PUSH.includes(name)) || (indices.length > 0 && AS_INDEX.includes(name))
  }
  const others = followedBy(s, ledger, beat).filter((entry) => !isTold(entry.slot)).slice(0, Math.max(0, MOST_ROWS - indices.length - named.length))
  if (indices.length + pushes.length + others.length === 0) return null
  const average = rest.reduce((sum, one) => sum + one.by, 0) / Math.max(1, rest.length)
  return (
    <section>
      <h3 class="type-heading">{t('beat.follows')}</h3>
      <dl class="forecast">
        {indices.map((one) => <div key={`${one.of.kind} ${effectText(s, one)}`}><dt>{one.of.kind === 'index' && <SideMark role={scenario.sides[game.ids.sides[one.of.side]].role} />} {effectText(s, one)}</dt><dd>{effectValue(one)}</dd></div>)}
        {named.map((one) => <div key={one.country}><dt>{t('front.push', { country: scenario.countries[game.ids.countries[one.country]].name })}</dt><dd>{figures.signedPush(one.by)}</dd></div>)}
        {rest.length > 0 && <div><dt>{t('beat.otherPushes', { count: rest.length })}</dt><dd>{figures.signedPush(average)}</dd></div>}
        {others.map((entry) => <div key={entry.slot}><dt>{slotText(scenario, game, entry.slot)}</dt><dd>{slotChangeTold(game, entry.slot, entry.delta)}</dd></div>)}
      </dl>
    </section>
  )
}
