/** What the result hung on: the same game played again with other luck, or without the orders of one side. Each figure is a game played. */
import { endMatch, isOver, type Match, openWorld, playTurn } from '../../replay/match.ts'
import { copyOf } from '../../engine/world.ts'
import { readScores } from './scores.ts'

/** Games with other luck that luck is measured by. */
export const OTHER_LUCKS = 40

/** By how many points the guarantor's result lies above the challenger's. */
export const marginOf = (match: Match): number => {
  const { sides } = readScores(match.game, match.end?.world ?? match.world)
  return sides[match.game.guarantor].result - sides[match.game.challenger].result
}

/**
 * Margin of the same game played again, to its horizon. `seed`: of its luck; `without`: index of a side that gives no orders.
 * The dials stay as they were drawn; orders that are not legal then lapse. Each turn is a step of its own.
 */
export function* marginOtherwise(match: Match, { seed = match.seed, without }: { seed?: number; without?: number }): Generator<undefined, number> {
  const { game } = match
  const world = openWorld(game, seed)
  const again: Match = { ...match, seed, world, worlds: [copyOf(game, world)], turns: [], ledgers: [], notes: [], end: undefined }
  for (const turn of match.turns) {
    if (isOver(again)) break
    playTurn(again, Object.fromEntries(game.ids.sides.map((id, side) => [id, side === without ? [] : (turn.orders[id] ?? [])])), { injects: turn.injects })
    yield
  }
  endMatch(again)
  return marginOf(again)
}

/** A seed other than the game's own for each of the games with other luck; the same for the same game. */
const otherSeed = (match: Match, n: number): number => (match.seed + n + 1) % 4294967296

export interface HungOn {
  /** Margin as played, points for the guarantor. */
  margin: number
  /** What the orders of each side added to its own margin, by index: against the same game without them. */
  orders: number[]
  /** What luck added to the margin of the guarantor: as played less the mean of the games with other luck. */
  luck: number
  /** Margins of the games with other luck, from the least to the greatest. */
  others: number[]
}

/** Works out step by step, so that a page stays free between the turns; the last step returns the whole. */
export function* hungOn(match: Match): Generator<undefined, HungOn> {
  const { game } = match
  const margin = marginOf(match)
  const orders: number[] = []
  for (let side = 0; side < game.ids.sides.length; side++) {
    const added = margin - (yield* marginOtherwise(match, { without: side }))
    orders.push(side === game.guarantor ? added : -added)
  }
  const others: number[] = []
  for (let n = 0; n < OTHER_LUCKS; n++) others.push(yield* marginOtherwise(match, { seed: otherSeed(match, n) }))
  others.sort((a, b) => a - b)
  return { margin, orders, luck: margin - others.reduce((sum, other) => sum + other, 0) / others.length, others }
}
