/**
 * What one use of a move is worth: a game is played between two bots and its orders kept; then the same game, with the
 * same luck and the same other orders, is played without that one order. The difference of the leads is the gain.
 */
import { workOutAll } from '../engine/derive.ts'
import { resultOf } from '../engine/indices.ts'
import { keyOf, luck } from '../engine/luck.ts'
import type { CodedOrder } from '../engine/orders.ts'
import { resolve, runHorizon } from '../engine/resolve.ts'
import { turnOf } from '../engine/turn.ts'
import type { World } from '../engine/world.ts'
import { openWorld } from '../replay/match.ts'
import type { Scenario } from '../scenario/format.ts'
import { gamesOf, rowAt, type Rows } from './batch.ts'
import type { Pairing } from './playGame.ts'
import type { Table } from './players.ts'
import { COLUMN } from './rows.ts'

export interface Gains {
  /** Orders of each move in all games, [move]. */
  uses: number[]
  /** Gains in points of the own lead, one for each game in which the move was used, [move]. */
  samples: number[][]
}

/** Orders of a game by turn, then by side. */
type Kept = (readonly (readonly CodedOrder[])[])[]

/** Lead of side 0 at the end of a game in which these orders are given. */
const leadOf = (table: Table, seed: number, orders: Kept): number => {
  const { game, world } = table
  openWorld(game, seed, world)
  for (const given of orders) resolve(game, world, given)
  runHorizon(game, world)
  const turn = turnOf(game)
  workOutAll(game, world, turn)
  return resultOf(game, world, turn, 0) - resultOf(game, world, turn, 1)
}

/**
 * Plays `count` games from seed `from` on, and each again without one use, drawn at random, of every move that was used in
 * it. `watch` sees the end of each game as it was played, before it is played again in the same world.
 */
export const playGains = (scenario: Scenario, pairing: Pairing, from: number, count: number, watch?: (end: World) => void): { rows: Rows; gains: Gains } => {
  const games = gamesOf(scenario, pairing, from)
  const { moves } = games.table(from).game.ids
  const rows: Rows = { width: games.width, count, data: new Float64Array(games.width * count) }
  const gains: Gains = { uses: moves.map(() => 0), samples: moves.map(() => []) }
  for (let n = 0; n < count; n++) {
    const seed = (from + n) >>> 0
    const row = rowAt(rows, n)
    const orders: Kept = []
    const end = games.play(seed, row, (given) => orders.push(given))
    watch?.(end)
    const table = games.table(seed)
    const lead = row[COLUMN.result] - row[COLUMN.result + 1]
    const found = moves.map((): { turn: number; side: number; order: CodedOrder }[] => [])
    orders.forEach((given, turn) => given.forEach((list, side) => list.forEach((order) => found[order.move].push({ turn, side, order }))))
    const [key, key2] = keyOf(seed)
    found.forEach((uses, move) => {
      gains.uses[move] += uses.length
      if (uses.length === 0) return
      const dropped = uses[Math.floor(luck(key, key2, 0, 0, table.game.subject.move[move], 0) * uses.length)]
      const without = orders.map((given, turn) => (turn !== dropped.turn ? given : given.map((list) => list.filter((order) => order !== dropped.order))))
      const loss = lead - leadOf(table, seed, without)
      gains.samples[move].push(dropped.side === 0 ? loss : -loss)
    })
  }
  return { rows, gains }
}
