/** The cycle of the match on show; in play each technology brings the orders that can be given about it. */
import { FIELDED } from '../../../engine/game.ts'
import { cycle } from '../../session/cycle.ts'
import type { CycleRow } from '../../session/cycleModel.ts'
import { openForm } from '../../session/form.ts'
import { openPast } from '../../session/past.ts'
import { showMoment } from '../../session/review.ts'
import { type Sight, sight } from '../../session/sight.ts'
import { act, session } from '../../session/store.ts'
import { technologyRows } from '../../session/technologies.ts'
import { t } from '../../texts.ts'
import { CycleFrame } from './frame.tsx'

/** Orders about one technology: an answer to a rival's, the integration or the budget of an own. */
const Acts = ({ s, of }: { s: Sight; of: Pick<CycleRow, 'side' | 'index' | 'id'> }) => {
  const row = technologyRows.value.find((one) => one.side === of.side && one.index === of.index)
  if (row === undefined || session.value.page !== 'play' || session.value.phase !== 'decide') return null
  const find = (test: (id: string, m: number) => boolean): string | undefined => s.game.ids.moves.find((id, m) => s.scenario.moves[id].side === s.sideId && test(id, m))
  const button = (move: string | undefined, order: { technology?: string; against?: string }, words: string) =>
    move === undefined ? null : <p><button type="button" class="button" onClick={() => openForm(s.scenario.moves[move].verb, { move, ...order })} data-testid="cycle-act">{words}</button></p>
  if (row.card) return button(find((id) => s.scenario.moves[id].answer), { against: row.id }, t('cycle.answer'))
  if (row.side !== s.side) return null
  if (row.waiting) return button(find((_, m) => s.game.moveIntegrates[m] !== 0), { technology: row.id }, t('cycle.integrate'))
  return button(find((id) => s.scenario.moves[id].programme), { technology: row.id }, row.funding > 0 ? t('cycle.fundMore', { count: row.funding }) : t('cycle.fund'))
}

/** State of an offset that leads. */
const OPEN = 1

/** What can be ordered with one counter against an open offset of the rival: the answer while its card is held, else the work on the counter itself. */
const Answer = ({ s, of, by }: { s: Sight; of: CycleRow; by: string }) => {
  const find = (side: number, index: number) => technologyRows.value.find((one) => one.side === side && one.index === index)
  const index = s.game.ids.technologies.indexOf(by)
  if (of.side === s.side || of.offset !== OPEN || session.value.page !== 'play' || session.value.phase !== 'decide') return null
  const move = s.game.ids.moves.find((id) => s.scenario.moves[id].side === s.sideId && s.scenario.moves[id].answer)
  if (find(of.side, of.index)?.card !== true || move === undefined) return find(s.side, index)?.stage === FIELDED ? null : <Acts s={s} of={{ side: s.side, index, id: by }} />
  const words = t('cycle.answerWith', { technology: s.scenario.technologies[by].short })
  return <p><button type="button" class="button in-row" onClick={() => openForm(s.scenario.moves[move].verb, { move, against: of.id, answer: 'counter', technology: by })} data-testid="cycle-counter">{words}</button></p>
}

/** In a review the turn is shown with its map, in play beside the picture. */
const toTurn = (at: number): void => {
  if (session.value.page !== 'review') return openPast(at)
  showMoment(at)
  act((draft) => void (draft.place = 'map'))
}

export const CyclePage = () => {
  const s = sight.value
  const now = cycle.value
  if (s === undefined || now === undefined) return null
  return <CycleFrame id="cycle" {...now} seed={s.match.seed} fills onTurn={toTurn} acts={(row) => <Acts s={s} of={row} />} answers={(row, by) => <Answer s={s} of={row} by={by} />} />
}
