/** Two lines under the headline: who said what, at which odds, what decided, and the way to why. */
import { BEAT, type Beat, type Ledger } from '../../../engine/ledger.ts'
import * as figures from '../../figures.ts'
import { following } from '../../joined.ts'
import { beatEffect } from '../../session/beatEffect.ts'
import { decidedOf } from '../../session/decided.ts'
import { showBeat } from '../../session/beats.ts'
import type { Sight } from '../../session/sight.ts'
import { spokenOf } from '../../session/spoken.ts'
import { effectText, effectValue, termText } from '../../session/wording.ts'
import { t } from '../../texts.ts'

const DECISIONS: readonly number[] = [BEAT.stance, BEAT.operators, BEAT.kept]

/** What was said, and what decided. */
const wordsOf = (s: Sight, ledger: Ledger, beat: Beat): string[] => {
  const { scenario, game } = s
  if (beat.kind === BEAT.event) return [scenario.events[game.ids.events[beat.a]].text]
  if (DECISIONS.includes(beat.kind)) {
    const decided = decidedOf(s, ledger, beat)
    const spoken = spokenOf(s, beat, decided)
    const way = decided.outcome === 'up' || decided.outcome === 'leave' ? 1 : -1
    const deciding = decided.terms.find(({ term }) => Math.sign(term.value) === way)
    return [
      t('front.said', { words: spoken.words, by: spoken.by }),
      following(t(`front.odds.${decided.outcome}`, { odds: figures.odds(decided.chance) }), deciding === undefined ? '' : t('front.deciding', { term: termText(scenario, deciding.term), by: figures.signedPush(deciding.term.value) })),
    ]
  }
  const effect = beatEffect(s, ledger, beat)
  return effect === undefined ? [] : [t('front.moved', { what: effectText(s, effect), side: effect.of.kind === 'index' ? scenario.sides[game.ids.sides[effect.of.side]].name : '', context: effect.of.kind, by: effectValue(effect) })]
}

export const FrontLead = ({ s, ledger, beat }: { s: Sight; ledger: Ledger; beat: Beat }) => {
  const words = wordsOf(s, ledger, beat)
  return (
    <div class="front-lead">
      {words.slice(0, -1).map((line) => <p key={line} class="type-reading">{line}</p>)}
      <p class="type-reading">{words.at(-1)} <button type="button" class="link" onClick={() => showBeat(beat)} data-testid="front-why">{t('front.why')}</button></p>
    </div>
  )
}
