/** Delayed effects: rows in the World with their due tick, so that a saved world is complete. */
import { type Game } from './game.ts'
import { CAUSE, causeKind } from './ledger.ts'
import { QUEUE_FIELDS, QUEUE_ROWS } from './quantities.ts'
import type { Turn } from './turn.ts'
import type { World } from './world.ts'

/** Fields of a row. The amount is kept in 1/1024. */
const DUE = 0
const OPERATION = 1
const SIDE = 2
const TARGET = 3
const NETWORK = 4
const TECHNOLOGY = 5
const AGAINST = 6
const ARGUMENT = 7
const FUNCTION = 8
const ORIGIN = 9
const REPEAT = 10
const AMOUNT = 11
const OPTIONS = 12
const DIVEST = 13
const AMOUNT_GRID = 1024

/** Notes the act being gathered for a later tick; written to the World in the last phase. `origin` packs turn, kind and index of its cause. */
export const delay = (turn: Turn, due: number, repeat: number): void => {
  if ((turn.delayedCount + 1) * QUEUE_FIELDS > turn.delayed.length) throw new Error(`more than ${turn.delayedCount} delayed effects in one tick`)
  const at = turn.delayedCount++ * QUEUE_FIELDS
  const row = turn.delayed
  row[at + DUE] = due
  row[at + OPERATION] = turn.operation
  row[at + SIDE] = turn.side
  row[at + TARGET] = turn.target
  row[at + NETWORK] = turn.network
  row[at + TECHNOLOGY] = turn.technology
  row[at + AGAINST] = turn.against
  row[at + ARGUMENT] = turn.argument
  row[at + FUNCTION] = turn.function
  row[at + ORIGIN] = turn.cause
  row[at + REPEAT] = repeat
  row[at + AMOUNT] = Math.round(turn.amount * AMOUNT_GRID)
  row[at + OPTIONS] = turn.options
  row[at + DIVEST] = turn.divest
}

/** Queue rows that are due now are loaded into the act one by one; returns false when there are none left. Rows keep the order in which they were queued. */
export const loadDue = (world: World, turn: Turn, row: number): boolean => {
  const { queue } = world
  const at = row * QUEUE_FIELDS
  if (queue[at + DUE] !== turn.tick) return false
  turn.operation = queue[at + OPERATION]
  turn.side = queue[at + SIDE]
  turn.target = queue[at + TARGET]
  turn.network = queue[at + NETWORK]
  turn.technology = queue[at + TECHNOLOGY]
  turn.against = queue[at + AGAINST]
  turn.argument = queue[at + ARGUMENT]
  turn.function = queue[at + FUNCTION]
  turn.cause = queue[at + ORIGIN]
  turn.amount = queue[at + AMOUNT] / AMOUNT_GRID
  turn.answer = 0
  turn.options = queue[at + OPTIONS]
  turn.divest = queue[at + DIVEST]
  return true
}

export const repeatsOf = (world: World, row: number): number => world.queue[row * QUEUE_FIELDS + REPEAT]

/** Drops what was due, appends what was noted. A full queue is a broken promise of the scenario's limits. */
export const queueDelayed = (game: Game, world: World, turn: Turn): void => {
  const { queue } = world
  if (world.queueLength[0] === 0 && turn.delayedCount === 0) return
  let kept = 0
  for (let row = 0; row < world.queueLength[0]; row++) {
    const at = row * QUEUE_FIELDS
    if (queue[at + DUE] <= turn.tick) continue
    if (kept !== row) queue.copyWithin(kept * QUEUE_FIELDS, at, at + QUEUE_FIELDS)
    kept++
  }
  if (kept + turn.delayedCount > QUEUE_ROWS) throw new Error(`${kept + turn.delayedCount} delayed effects in ${game.id}, room for ${QUEUE_ROWS}`)
  for (let i = 0; i < turn.delayedCount; i++) {
    const from = i * QUEUE_FIELDS
    for (let f = 0; f < QUEUE_FIELDS; f++) queue[kept * QUEUE_FIELDS + f] = turn.delayed[from + f]
    kept++
  }
  // rows that are gone leave nothing behind, so that equal worlds have equal bytes
  queue.fill(0, kept * QUEUE_FIELDS, world.queueLength[0] * QUEUE_FIELDS > kept * QUEUE_FIELDS ? world.queueLength[0] * QUEUE_FIELDS : kept * QUEUE_FIELDS)
  world.queueLength[0] = kept
  turn.delayedCount = 0
}

/** Copies the rows of one side from one world to another: what a side knows of its own pending effects. */
export const copyRowsOf = (to: World, from: World, side: number): void => {
  to.queue.fill(0)
  let kept = 0
  for (let row = 0; row < from.queueLength[0]; row++) {
    const at = row * QUEUE_FIELDS
    // what an event has set going belongs to nobody's orders
    if (from.queue[at + SIDE] !== side || causeKind(from.queue[at + ORIGIN]) === CAUSE.event) continue
    to.queue.set(from.queue.subarray(at, at + QUEUE_FIELDS), kept * QUEUE_FIELDS)
    kept++
  }
  to.queueLength[0] = kept
}
