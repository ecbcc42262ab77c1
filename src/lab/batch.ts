/** Many games of one pairing: the rows of consecutive seeds, and how a run is cut into parts. */
import { blankWorld } from '../engine/world.ts'
import type { Scenario } from '../scenario/format.ts'
import { type Pairing, rulesOf } from './playGame.ts'
import { botPlayer, type Table } from './players.ts'
import { playRow, rowWidth } from './rows.ts'

export interface Rows {
  width: number
  count: number
  data: Float64Array
}

export const rowAt = (rows: Rows, n: number): Float64Array => rows.data.subarray(n * rows.width, (n + 1) * rows.width)

/** Table of the rules of one pairing and seed. */
export const tableOf = (scenario: Scenario, pairing: Pairing, seed: number): Table => {
  const { game, viewGame } = rulesOf(scenario, pairing, seed)
  return { game, viewGame, world: blankWorld(game), view: blankWorld(game) }
}

/** Plays `count` games from seed `from` on; one row each, in the order of seeds. */
export const playRows = (scenario: Scenario, pairing: Pairing, from: number, count: number, progress?: (done: number) => void): Rows => {
  const drawn = scenario.worlds[pairing.world]?.draw === true
  let table = tableOf(scenario, pairing, from)
  const width = rowWidth(table)
  const data = new Float64Array(width * count)
  const free = pairing.bots.every((name) => scenario.bots[name]?.kind === 'historical')
  for (let n = 0; n < count; n++) {
    const seed = (from + n) >>> 0
    if (drawn && n > 0) table = tableOf(scenario, pairing, seed)
    playRow(table, pairing.bots.map((name) => botPlayer(scenario, table.viewGame, name)), seed, free, data.subarray(n * width, (n + 1) * width))
    progress?.(n + 1)
  }
  return { width, count, data }
}

/** Part `index` (from 0) of `parts` of a run: consecutive seeds, lengths that differ by at most one. */
export const partOf = (from: number, count: number, index: number, parts: number): { from: number; count: number } => {
  const start = Math.floor((count * index) / parts)
  return { from: (from + start) >>> 0, count: Math.floor((count * (index + 1)) / parts) - start }
}

/** Rows of consecutive parts as one run. */
export const joined = (parts: readonly Rows[]): Rows => {
  const width = parts[0].width
  const count = parts.reduce((sum, part) => sum + part.count, 0)
  const data = new Float64Array(width * count)
  let at = 0
  for (const part of parts) {
    data.set(part.data, at)
    at += part.data.length
  }
  return { width, count, data }
}
