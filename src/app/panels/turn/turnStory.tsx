/** A turn as it was told: its beats in the order of cause, and the orders behind them. */
import type { Beat } from '../../../engine/ledger.ts'
import { BEAT } from '../../../engine/ledger.ts'
import { codeOrder, type Order } from '../../../engine/orders.ts'
import { moveName } from '../../../scenario/sayBeat.ts'
import { chapterOf, CHAPTERS, headline } from '../../session/beats.ts'
import { type Sight, shownSides } from '../../session/sight.ts'
import { beatText } from '../../session/wording.ts'
import { t } from '../../texts.ts'
import { SideName } from '../parts/sideMark.tsx'

/** Beats that are about a country, which can be opened. */
const ABOUT: readonly number[] = [BEAT.stance, BEAT.operators, BEAT.kept, BEAT.refusal]

interface StoryProps {
  s: Sight
  beats: readonly Beat[]
  onCountry: (id: string) => void
}

const Line = ({ s, beat, onCountry }: Omit<StoryProps, 'beats'> & { beat: Beat }) => {
  const words = beatText(s.scenario, s.game, beat)
  const id = ABOUT.includes(beat.kind) ? s.game.ids.countries[beat.a] : undefined
  return <li>{id === undefined ? words : <button type="button" class="beat-link" onClick={() => onCountry(id)}>{words}</button>}</li>
}

const orderText = (s: Sight, order: Order): string => {
  const coded = codeOrder(s.game, order)
  return coded.move < 0 ? order.move : moveName(s.scenario, s.game, coded.move, coded.target, coded.technology >= 0 ? coded.technology : coded.against)
}

/** What the turn is headed by. */
export const turnHeadline = (s: Sight, beats: readonly Beat[]): string => {
  const first = headline(beats)
  return first === undefined ? t('front.quiet') : beatText(s.scenario, s.game, first)
}

/** Everything but the headline, by chapter. */
export const TurnStory = ({ s, beats, onCountry }: StoryProps) => {
  const first = headline(beats)
  return (
    <>
      {CHAPTERS.map((chapter) => {
        const own = beats.filter((beat) => beat !== first && chapterOf(beat) === chapter)
        if (own.length === 0) return null
        return (
          <section key={chapter}>
            <h3 class="type-heading">{t(`chapter.${chapter}`)}</h3>
            <ul>{own.map((beat, n) => <Line key={n} s={s} beat={beat} onCountry={onCountry} />)}</ul>
          </section>
        )
      })}
    </>
  )
}

/** Orders of the last turn of a sight: of both sides in the truth, else those of the side that looks. `said`: only those that came with words. */
export const TurnOrders = ({ s, said = false }: { s: Sight; said?: boolean }) => {
  const turn = s.over ? undefined : s.match.turns.at(-1)
  if (turn === undefined) return null
  const ordersOf = (id: string): Order[] => (turn.orders[id] ?? []).filter((order) => !said || order.because !== undefined || order.expects !== undefined)
  if (said && ordersOf(s.sideId).length === 0) return null
  return (
    <section>
      <h3 class="type-heading">{t('review.orders')}</h3>
      {shownSides(s.game).filter((side) => s.truth || side === s.side).map((side) => {
        const id = s.game.ids.sides[side]
        const orders = ordersOf(id)
        return (
          <div key={id} class="turn-orders">
            <h4><SideName scenario={s.scenario} id={id} /></h4>
            {orders.length === 0 ? <p class="fine">{t('review.noOrders')}</p> : (
              <ul>
                {orders.map((order, n) => (
                  <li key={n}>{orderText(s, order)}{order.because !== undefined && <span class="fine"> {t('beat.because', { because: order.because })}</span>}{order.expects !== undefined && <span class="fine"> {t('beat.expects', { expects: order.expects })}</span>}</li>
                ))}
              </ul>
            )}
          </div>
        )
      })}
    </section>
  )
}
