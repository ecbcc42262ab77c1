/** A past turn of the running game, beside the map: what the seat was told, its own orders, the scores then. */
import { useEffect, useRef } from 'preact/hooks'
import arrowLeft from 'lucide:arrow-left'
import forward from 'lucide:step-forward'
import back from 'lucide:step-back'
import cross from 'lucide:x'
import { turnDate } from '../../dates.ts'
import * as figures from '../../figures.ts'
import { closePast, openPast, past } from '../../session/past.ts'
import { shownSides, sight } from '../../session/sight.ts'
import { act, session } from '../../session/store.ts'
import { closeAllWhy } from '../../session/why.ts'
import { t } from '../../texts.ts'
import { Icon } from '../parts/icon.tsx'
import { useReturnFocus } from '../parts/returnFocus.ts'
import { SideMark } from '../parts/sideMark.tsx'
import { turnHeadline, TurnOrders, TurnStory } from './turnStory.tsx'

export const PastTurn = () => {
  const now = past.value
  const heading = useRef<HTMLHeadingElement>(null)
  useReturnFocus('past', () => past.value !== undefined, '.why-panel h2, .news button')
  useEffect(() => heading.current?.focus(), [now?.at])
  if (now === undefined) return null
  const { s, at, beats, scores } = now
  const { scenario, game } = s
  const played = sight.value?.match.ledgers.length ?? at
  const toCountry = (id: string): void => {
    closePast()
    closeAllWhy()
    act((draft) => void (draft.selected = id))
  }
  return (
    <article class="turn-panel past-turn" aria-labelledby="past-title" onKeyDown={(event) => event.key === 'Escape' && closePast()} data-testid="past-turn">
      <header>
        {session.value.why.length > 0 && <button type="button" class="button icon-only in-row quiet" aria-label={t('past.back')} title={t('past.back')} onClick={closePast} data-testid="past-back"><Icon of={arrowLeft} /></button>}
        <p class="grow"><b>{t('turn.of', { turn: at, of: game.turns })}</b>, {turnDate(scenario, at - 1)}</p>
        <button type="button" class="button icon-only in-row quiet" aria-label={t('past.earlier')} title={t('past.earlier')} disabled={at <= 1} onClick={() => openPast(at - 1)} data-testid="past-earlier"><Icon of={back} /></button>
        <button type="button" class="button icon-only in-row quiet" aria-label={t('past.later')} title={t('past.later')} disabled={at >= played} onClick={() => openPast(at + 1)} data-testid="past-later"><Icon of={forward} /></button>
        <button type="button" class="button icon-only in-row quiet" aria-label={t('close')} onClick={() => { closePast(); closeAllWhy() }} data-testid="past-close"><Icon of={cross} /></button>
      </header>
      <h2 id="past-title" class="type-section" tabIndex={-1} ref={heading}>{turnHeadline(s, beats)}</h2>
      <ul class="front-scores">
        {shownSides(game).map((side) => (
          <li key={side} class={scenario.sides[game.ids.sides[side]].role}>
            <SideMark role={scenario.sides[game.ids.sides[side]].role} /> {t('front.score', { side: scenario.sides[game.ids.sides[side]].name, from: figures.number(scores[side].before.score, 1), to: figures.number(scores[side].after.score, 1) })}
          </li>
        ))}
      </ul>
      <TurnStory s={s} beats={beats} onCountry={toCountry} />
      {!now.both && <TurnOrders s={s} said />}
      <p class="fine">{t('past.note')}</p>
    </article>
  )
}
