/**
 * The clock of an open offset: when the answers in sight would end it. Only known programmes of the rival count, each at
 * its estimated dates, at full strength once its counter has had its lag.
 */
import { leftByCounters } from '../../engine/advantage.ts'
import { ticksToField } from '../../engine/estimates.ts'
import { FIELDED, type Game, IDEA } from '../../engine/game.ts'
import type { World } from '../../engine/world.ts'
import { TRUTH } from './session.ts'

/** Earliest and latest tick, counted from the start of the game. */
export interface Dates {
  low: number
  high: number
}

/**
 * When a technology that is not fielded is expected in the field: by estimate where it is a rival's, by its own pace where
 * it is the eyes' own and being worked on. Undefined where nothing is known or nothing moves.
 */
export const fieldingOf = (game: Game, view: World, eyes: number, side: number, t: number): Dates | undefined => {
  const technologies = game.layout.sizes.technology
  const i = side * technologies + t
  const now = view.tick[0]
  if (game.owned[i] === 0 || view.stage[i] === FIELDED) return undefined
  if (eyes !== TRUTH && eyes !== side) {
    const seen = eyes * technologies + t
    return view.seenAt[seen] > 0 ? { low: Math.max(now, view.seenLow[seen]), high: Math.max(now, view.seenHigh[seen]) } : undefined
  }
  if (view.funding[i] <= 0 && view.stage[i] !== FIELDED - 1) return undefined
  if (view.stage[i] === IDEA && view.funding[i] <= 0) return undefined
  const at = now + Math.ceil(ticksToField(game, view, side, t))
  return { low: at, high: at }
}

/** A coming loss of an offset: share of its advantage that is left, or points that the rival's own copy takes. */
interface Answer extends Dates {
  left: number
  parity: number
}

const answersTo = (game: Game, view: World, eyes: number, side: number, t: number): Answer[] => {
  const { technology: technologies, edge: edges } = game.layout.sizes
  const rival = 1 - side
  const factor = game.coefficients.counterStrength * (1 - view.hardening[side * technologies + t])
  const found: Answer[] = []
  for (let k = game.counters.first[t]; k < game.counters.first[t + 1]; k++) {
    const by = game.counters.by[k]
    const bite = view.bite[rival * edges + game.counters.edge[k]]
    const lag = game.edgeLag[game.counters.edge[k]] * game.coefficients.counterLag
    const isThere = view.stage[rival * technologies + by] === FIELDED
    const dates = isThere ? { low: view.tick[0], high: view.tick[0] } : fieldingOf(game, view, eyes, rival, by)
    if (dates === undefined) continue
    const wait = Math.ceil(Math.max(lag, 1) * (1 - bite))
    // what bites already is in the present net; the rest is still to come
    const before = 1 - game.counters.strength[k] * bite * factor * (isThere ? view.maturity[rival * technologies + by] : 0)
    const after = 1 - Math.min(1, game.counters.strength[k] * factor)
    if (before > 0 && after < before) found.push({ low: dates.low + wait, high: dates.high + wait, left: after / before, parity: 0 })
  }
  const copy = fieldingOf(game, view, eyes, rival, t)
  if (copy !== undefined) found.push({ low: copy.low + 1, high: copy.high + 1, left: 1, parity: game.value[t] })
  return found
}

/** Dates between which the answers in sight end the offset; undefined where they do not. `net` is its share of value now. */
export const endOf = (game: Game, view: World, eyes: number, side: number, t: number, net: number): Dates | undefined => {
  const technologies = game.layout.sizes.technology
  const answers = answersTo(game, view, eyes, side, t)
  const own = leftByCounters(game, view, side, t) * view.maturity[side * technologies + t]
  const least = game.coefficients.offsetOpen
  const dateBy = (of: 'low' | 'high'): number | undefined => {
    let share = net
    for (const answer of answers.toSorted((a, b) => a[of] - b[of])) {
      share = share * answer.left - (answer.parity > 0 ? Math.min(own, answer.parity / game.value[t]) : 0)
      if (share < least) return Math.max(view.tick[0] + 1, answer[of])
    }
    return undefined
  }
  const low = dateBy('low')
  const high = dateBy('high')
  return low === undefined || high === undefined ? undefined : { low, high: Math.max(low, high) }
}
