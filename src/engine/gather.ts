/** Phase 4: everything that is due speaks once. Effects add to accumulators; the sum is applied when all have spoken. */
import { holds } from './conditions.ts'
import { delay, loadDue, repeatsOf } from './delayed.ts'
import { happens } from './draw.ts'
import type { Game } from './game.ts'
import { CAUSE, causeIndex, causeKind, causeOf } from './ledger.ts'
import type { CodedOrder } from './orders.ts'
import { PURPOSE } from './luck.ts'
import type { Turn } from './turn.ts'
import type { World } from './world.ts'

/** Runs the loaded act’s operation now, if its condition holds. */
const act = (game: Game, world: World, turn: Turn): void => {
  const { operations } = game
  const o = turn.operation
  const when = operations.when[o]
  if (when >= 0 && !holds(game, world, turn, when)) return
  turn.at = operations.parameter[o]
  turn.scale = 1
  operations.gather[o](game, world, turn)
}

/** Chance, delay and repetition of one operation, then the act itself. `subject` and `n` key its luck. */
const start = (game: Game, world: World, turn: Turn, o: number, subject: number, n: number): void => {
  const { operations } = game
  turn.operation = o
  const { side } = turn
  if (operations.side[o] >= 0) turn.side = operations.side[o]
  const chance = operations.chance[o]
  if (chance >= 1 || happens(world, turn, chance, PURPOSE.chance, subject, n)) {
    const after = turn.forced?.landed === true ? 0 : operations.after[o]
    const repeat = operations.repeat[o]
    if (after > 0) delay(turn, turn.tick + after, repeat)
    else {
      if (repeat > 1) delay(turn, turn.tick + 1, repeat - 1)
      act(game, world, turn)
    }
  }
  turn.side = side
}

/** Loads an order as the act. */
export const loadOrder = (turn: Turn, side: number, order: CodedOrder): void => {
  turn.side = side
  turn.move = order.move
  turn.target = order.target
  turn.network = order.network
  turn.technology = order.technology
  turn.against = order.against
  turn.argument = order.argument
  turn.answer = order.answer
  turn.divest = order.divest
  turn.function = order.function
  turn.options = order.options
  turn.amount = order.amount
}

/** All operations of an order. */
export const gatherOrder = (game: Game, world: World, turn: Turn, side: number, order: CodedOrder): void => {
  const { blowback } = game.operations
  const now = world.turn[0]
  const first = game.moveFirst[order.move]
  const end = game.moveFirst[order.move + 1]
  const subject = game.subject.move[order.move] ^ (order.target >= 0 ? game.subject.country[order.target] : 0) ^ (order.technology >= 0 ? game.subject.technology[order.technology] : 0)
  // no operation changes the act, so that it is loaded once for all of them
  loadOrder(turn, side, order)
  for (let o = first; o < end; o++) {
    turn.cause = causeOf(blowback[o] !== 0 ? CAUSE.blowback : CAUSE.order, now, order.move)
    start(game, world, turn, o, subject, o - first)
  }
}

/** All operations of an event. */
export const gatherEvent = (game: Game, world: World, turn: Turn, event: number): void => {
  const first = game.eventFirst[event]
  const end = game.eventFirst[event + 1]
  turn.side = 0
  turn.move = -1
  turn.target = -1
  turn.network = game.mainNetwork
  turn.technology = -1
  turn.against = -1
  turn.argument = -1
  turn.answer = 0
  turn.divest = -1
  turn.function = -1
  turn.options = 0
  turn.amount = 0
  turn.cause = causeOf(CAUSE.event, world.turn[0], event)
  for (let o = first; o < end; o++) start(game, world, turn, o, game.subject.event[event], o - first)
}

const isOfOrder = (cause: number): boolean => causeKind(cause) === CAUSE.order || causeKind(cause) === CAUSE.blowback

/** Delayed effects that are due in this tick. */
export const gatherDue = (game: Game, world: World, turn: Turn): void => {
  for (let row = 0; row < world.queueLength[0]; row++) {
    if (!loadDue(world, turn, row)) continue
    // the options of an order are those of its move
    turn.move = isOfOrder(turn.cause) ? causeIndex(turn.cause) : -1
    const repeat = repeatsOf(world, row)
    if (repeat > 1) delay(turn, turn.tick + 1, repeat - 1)
    act(game, world, turn)
  }
}

