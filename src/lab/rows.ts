/**
 * One game as one row of numbers: what reports on many games fold, in the order of seeds. A row hangs on the rules, the
 * seed and the players alone, so that it does not matter which worker or machine played it.
 */
import { hashOf } from '../engine/hash.ts'
import { holds } from '../engine/conditions.ts'
import { type Game, INDEX_COUNT } from '../engine/game.ts'
import { indexOf, restrictedCount, resultOf, scoreOf } from '../engine/indices.ts'
import type { CodedOrder } from '../engine/orders.ts'
import { turnOf } from '../engine/turn.ts'
import type { World } from '../engine/world.ts'
import type { Player, Table } from './players.ts'
import { playBetween } from './players.ts'
import { makeSilence } from './silence.ts'

/** Columns of a row; what is by side takes two. Uses of each move and endings (1 or 0) follow at the end. */
export const COLUMN = { seed: 0, result: 1, score: 3, index: 5, opened: 15, countered: 16, reopened: 17, firstCountering: 18, silence: 19, coupTurns: 20, restricted: 21, share: 22, hash: 23, hashMore: 24, uses: 25 } as const

/** A turn number that stands for never. */
export const NEVER = 999

export const rowWidth = (table: Pick<Table, 'game'>): number => endingsAt(table.game) + table.game.ids.endings.length

/** First column of the endings. */
export const endingsAt = (game: Game): number => COLUMN.uses + game.ids.moves.length

/** Sum of a count that is kept by side. */
const both = (list: ArrayLike<number>): number => list[0] + list[1]

/** Plays one game and writes its row. Numbers of turns count from 1. `given` is told the orders of both sides, turn by turn. */
export const playRow = (table: Table, players: readonly Player[], seed: number, free: boolean, row: Float64Array, given?: (orders: readonly CodedOrder[][]) => void): World => {
  const { game } = table
  row.fill(0)
  // what a lived history brought before the first turn is not of this game
  const lived = { opened: 0, countered: 0, reopened: 0 }
  const silence = makeSilence(game)
  row[COLUMN.firstCountering] = NEVER
  const world = playBetween(table, players, seed, free, (orders, before) => {
    if (before.turn[0] === 0) {
      lived.opened = both(before.opened)
      lived.countered = both(before.countered)
      lived.reopened = both(before.reopened)
      silence.open(before)
    }
    for (const own of orders) for (const order of own) row[COLUMN.uses + order.move]++
    given?.(orders)
  }, (now) => {
    if (both(now.countered) > lived.countered && row[COLUMN.firstCountering] === NEVER) row[COLUMN.firstCountering] = now.turn[0]
    silence.hear(now)
    if (now.coup[0] !== 0) row[COLUMN.coupTurns]++
  })
  const turn = turnOf(game)
  row[COLUMN.seed] = seed
  row[COLUMN.silence] = silence.longest()
  for (let side = 0; side < 2; side++) {
    row[COLUMN.result + side] = resultOf(game, world, turn, side)
    row[COLUMN.score + side] = scoreOf(game, world, turn, side)
    for (let i = 0; i < INDEX_COUNT; i++) row[COLUMN.index + side * INDEX_COUNT + i] = indexOf(game, world, turn, side, i)
  }
  row[COLUMN.opened] = both(world.opened) - lived.opened
  row[COLUMN.countered] = both(world.countered) - lived.countered
  row[COLUMN.reopened] = both(world.reopened) - lived.reopened
  row[COLUMN.restricted] = restrictedCount(game, world, game.mainNetwork, Math.max(1, game.operatorRung[game.mainNetwork]))
  row[COLUMN.share] = turn.share
  const { hash } = hashOf(game, world)
  row[COLUMN.hash] = Number.parseInt(hash.slice(0, 8), 16)
  row[COLUMN.hashMore] = Number.parseInt(hash.slice(8), 16)
  for (let e = 0; e < game.endingWhen.length; e++) row[endingsAt(game) + e] = holds(game, world, turn, game.endingWhen[e]) ? 1 : 0
  return world
}
