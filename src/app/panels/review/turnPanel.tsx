/** What happened in the turn on show: its headline, its beats in the order of cause, and the orders behind them. */
import { visibleBeats } from '../../session/beats.ts'
import { sight } from '../../session/sight.ts'
import { act, session } from '../../session/store.ts'
import { t } from '../../texts.ts'
import { turnHeadline, TurnOrders, TurnStory } from '../turn/turnStory.tsx'
import { momentText } from './momentBar.tsx'

export const TurnPanel = () => {
  const s = sight.value
  if (s === undefined) return null
  const beats = visibleBeats.value
  return (
    <article class="turn-panel" aria-labelledby="turn-panel-title" data-testid="turn-panel">
      <p class="fine">{momentText(s.match, s.over ? s.match.turns.length + 1 : session.value.at)}</p>
      <h2 id="turn-panel-title" class="type-section">{s.match.ledgers.length === 0 ? t('review.openingWords') : turnHeadline(s, beats)}</h2>
      <TurnStory s={s} beats={beats} onCountry={(id) => act((draft) => void (draft.selected = id))} />
      <TurnOrders s={s} />
    </article>
  )
}
