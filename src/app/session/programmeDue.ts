/** When a programme that an order funds gets to its next stage: the engine plays the side’s view on with the order, the rival passing. */
import { FIELDED, PROTOTYPE } from '../../engine/game.ts'
import { upkeepOf } from '../../engine/income.ts'
import type { CodedOrder } from '../../engine/orders.ts'
import { resolve } from '../../engine/resolve.ts'
import { copyInto, type World } from '../../engine/world.ts'
import { calmOf } from './calm.ts'
import type { Sight } from './sight.ts'

export interface ProgrammeDue {
  /** What the standing budget draws in a tick, before and with the order, in units of the budget. */
  from: number
  to: number
  /** The stage that is worked on, and the tick in which it is done; undefined beyond the last turn. */
  stage: number
  tick: number | undefined
  /** A prototype does not wait for work but for a try. */
  waits: boolean
  /** Technologies of the rival that it counters once it is fielded, by index. */
  counters: number[]
}

const known = new WeakMap<World, Map<string, ProgrammeDue>>()

/** Tick in which the stage after `stage` is done. */
const doneAt = (s: Sight, order: CodedOrder, stage: number): number | undefined => {
  const { game, world } = calmOf(s.game)
  const i = s.side * game.ids.technologies.length + order.technology
  copyInto(world, s.view)
  const orders: CodedOrder[][] = [[], []]
  for (let turn = world.turn[0], first = true; turn < game.turns; turn++, first = false) {
    orders[s.side] = first ? [order] : []
    resolve(game, world, orders, { free: first })
    if (world.stage[i] > stage) return world.stageSince[i]
  }
  return undefined
}

/** What a standing budget comes to; undefined where the order does not change one. `funding` is its change by the forecast. */
export const programmeDue = (s: Sight, order: CodedOrder, funding: number): ProgrammeDue | undefined => {
  if (order.technology < 0 || funding === 0) return undefined
  let held = known.get(s.view)
  if (held === undefined) {
    held = new Map()
    known.set(s.view, held)
  }
  const key = `${JSON.stringify(order)} ${funding}`
  const found = held.get(key)
  if (found !== undefined) return found
  const { game, view, side } = s
  const i = side * game.ids.technologies.length + order.technology
  const stage = view.stage[i]
  const draws = (units: number): number => (units > 0 ? upkeepOf(game, view, side, order.technology, units) : 0)
  const units = Math.max(0, view.funding[i] + funding)
  const waits = stage === PROTOTYPE
  const counters: number[] = []
  game.edgeBy.forEach((by, e) => {
    if (by === order.technology && game.owned[s.rival * game.ids.technologies.length + game.edgeAgainst[e]] !== 0) counters.push(game.edgeAgainst[e])
  })
  const due: ProgrammeDue = { from: draws(view.funding[i]), to: draws(units), stage: Math.min(stage + 1, FIELDED), tick: waits || stage === FIELDED || units === 0 ? undefined : doneAt(s, order, stage), waits: waits || stage === FIELDED || units === 0, counters }
  held.set(key, due)
  return due
}
