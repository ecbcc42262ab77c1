/** What happened in the turn on show: its headline, its beats in the order of cause, and the orders behind them. */
import type { Beat } from '../../../engine/ledger.ts'
import { BEAT } from '../../../engine/ledger.ts'
import { codeOrder, type Order } from '../../../engine/orders.ts'
import { moveName } from '../../../scenario/sayBeat.ts'
import { chapterOf, CHAPTERS, headline, visibleBeats } from '../../session/beats.ts'
import { type Sight, shownSides, sight } from '../../session/sight.ts'
import { act, session } from '../../session/store.ts'
import { beatText } from '../../session/wording.ts'
import { t } from '../../texts.ts'
import { SideName } from '../parts/sideMark.tsx'
import { momentText } from './momentBar.tsx'

/** Beats that are about a country, which can be opened. */
const ABOUT: readonly number[] = [BEAT.stance, BEAT.operators, BEAT.kept, BEAT.refusal]

const Line = ({ s, beat }: { s: Sight; beat: Beat }) => {
  const words = beatText(s.scenario, s.game, beat)
  const id = ABOUT.includes(beat.kind) ? s.game.ids.countries[beat.a] : undefined
  return <li>{id === undefined ? words : <button type="button" class="beat-link" onClick={() => act((draft) => void (draft.selected = id))}>{words}</button>}</li>
}

const orderText = (s: Sight, order: Order): string => {
  const coded = codeOrder(s.game, order)
  return coded.move < 0 ? order.move : moveName(s.scenario, s.game, coded.move, coded.target, coded.technology >= 0 ? coded.technology : coded.against)
}

/** Orders of the turn: of both sides in the truth, else those of the side that looks. */
const Orders = ({ s }: { s: Sight }) => {
  const turn = s.over ? undefined : s.match.turns.at(-1)
  if (turn === undefined) return null
  return (
    <section>
      <h3 class="type-heading">{t('review.orders')}</h3>
      {shownSides(s.game).filter((side) => s.truth || side === s.side).map((side) => {
        const id = s.game.ids.sides[side]
        const orders = turn.orders[id] ?? []
        return (
          <div key={id} class="turn-orders">
            <h4><SideName scenario={s.scenario} id={id} /></h4>
            {orders.length === 0 ? <p class="fine">{t('review.noOrders')}</p> : <ul>{orders.map((order, n) => <li key={n}>{orderText(s, order)}{order.because !== undefined && <span class="fine"> {t('beat.because', { because: order.because })}</span>}</li>)}</ul>}
          </div>
        )
      })}
    </section>
  )
}

export const TurnPanel = () => {
  const s = sight.value
  if (s === undefined) return null
  const beats = visibleBeats.value
  const first = headline(beats)
  return (
    <article class="turn-panel" aria-labelledby="turn-panel-title" data-testid="turn-panel">
      <p class="fine">{momentText(s.match, s.over ? s.match.turns.length + 1 : session.value.at)}</p>
      <h2 id="turn-panel-title" class="type-section">{s.match.ledgers.length === 0 ? t('review.openingWords') : first === undefined ? t('front.quiet') : beatText(s.scenario, s.game, first)}</h2>
      {CHAPTERS.map((chapter) => {
        const own = beats.filter((beat) => beat !== first && chapterOf(beat) === chapter)
        if (own.length === 0) return null
        return (
          <section key={chapter}>
            <h3 class="type-heading">{t(`chapter.${chapter}`)}</h3>
            <ul>{own.map((beat, n) => <Line key={n} s={s} beat={beat} />)}</ul>
          </section>
        )
      })}
      <Orders s={s} />
    </article>
  )
}
