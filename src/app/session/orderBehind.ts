/** The decision behind a turning point: the last order that it came from, and what the other side could see of it then. */
import { BEAT, type Beat } from '../../engine/ledger.ts'
import type { Game } from '../../engine/game.ts'
import type { Order } from '../../engine/orders.ts'
import { viewOf } from '../../engine/view.ts'
import type { Match } from '../../replay/match.ts'
import type { TurningPoint } from './afterward.ts'

/** What a beat is the work of: a technology or a country, and the side by index that worked for it. */
interface Work {
  side: number
  technology?: number
  country?: number
}

const workOf = (game: Game, beat: Beat): Work | undefined => {
  switch (beat.kind) {
    case BEAT.opened: case BEAT.reopened: case BEAT.stage: case BEAT.integrated: case BEAT.failed: case BEAT.vetoed: case BEAT.starved: return { side: beat.side, technology: beat.a }
    case BEAT.countered: case BEAT.born: return beat.b < 0 ? undefined : { side: 1 - beat.side, technology: beat.b }
    case BEAT.mirrored: return { side: 1 - beat.side, technology: beat.a }
    case BEAT.stance: case BEAT.operators: return { side: beat.c > beat.b ? game.guarantor : game.challenger, country: beat.a }
    default: return undefined
  }
}

export interface Behind {
  /** Turns that had been played when the order was carried out. */
  at: number
  side: number
  order: Order
}

/** The last order of the side that worked for it, up to its turn; undefined where none was given or nobody ordered it. */
export const orderBehind = (match: Match, { at, beat }: TurningPoint): Behind | undefined => {
  const { game } = match
  const work = beat === undefined ? undefined : workOf(game, beat)
  if (work === undefined) return undefined
  const fits = (order: Order): boolean => (work.technology === undefined ? order.target === game.ids.countries[work.country ?? -1] : order.technology === game.ids.technologies[work.technology])
  for (let turn = at; turn > 0; turn--) {
    const order = match.turns[turn - 1].orders[game.ids.sides[work.side]]?.find(fits)
    if (order !== undefined) return { at: turn, side: work.side, order }
  }
  return undefined
}

/** What the rival of a technology's owner had seen of it when the turn was decided. */
export interface SeenThen {
  /** Index of the side that looked. */
  side: number
  technology: number
  /** Stage that it knew of; undefined where it had seen nothing. */
  stage: number | undefined
  /** Turns played when it first ordered an answer; undefined where it had not. */
  answered: number | undefined
}

/** What could be seen before the turn; undefined where the turning point is no work on a technology. */
export const seenBefore = (match: Match, { at, beat }: TurningPoint): SeenThen | undefined => {
  const { game, scenario } = match
  const work = beat === undefined ? undefined : workOf(game, beat)
  if (work?.technology === undefined) return undefined
  const side = 1 - work.side
  const count = game.ids.technologies.length
  const view = viewOf(match.viewGame, match.worlds[at - 1], side)
  const id = game.ids.technologies[work.technology]
  const answered = match.turns.slice(0, at).findIndex((turn) => turn.orders[game.ids.sides[side]]?.some((order) => scenario.moves[order.move]?.answer === true && order.against === id && order.answer !== 'accept'))
  return { side, technology: work.technology, stage: view.seenAt[side * count + work.technology] > 0 ? view.stage[work.side * count + work.technology] : undefined, answered: answered < 0 ? undefined : answered + 1 }
}
