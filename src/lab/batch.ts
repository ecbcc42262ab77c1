/** Many games of one pairing: the rows of consecutive seeds, and how a run is cut into parts. */
import type { CodedOrder } from '../engine/orders.ts'
import { blankWorld, type World } from '../engine/world.ts'
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

/** Games of one pairing, to be played one by one. */
export interface Games {
  width: number
  /** The rules of one seed, with the worlds that its game is played in; the next seed may have others. */
  table(seed: number): Table
  /** Plays the game of one seed, writes its row and hands back its end; `given` is told the orders of both sides, turn by turn. */
  play(seed: number, row: Float64Array, given?: (orders: readonly CodedOrder[][]) => void): World
}

/** Makes the games of a pairing ready; in a world that draws its dials, each seed has rules of its own. */
export const gamesOf = (scenario: Scenario, pairing: Pairing, from: number): Games => {
  const drawn = scenario.worlds[pairing.world]?.draw === true
  const free = pairing.bots.every((name) => scenario.bots[name]?.kind === 'historical')
  let last = tableOf(scenario, pairing, from)
  let of = from
  const table = (seed: number): Table => {
    if (drawn && seed !== of) last = tableOf(scenario, pairing, seed)
    of = seed
    return last
  }
  return {
    width: rowWidth(last),
    table,
    play: (seed, row, given) => {
      const rules = table(seed)
      return playRow(rules, pairing.bots.map((name) => botPlayer(scenario, rules.viewGame, name)), seed, free, row, given)
    },
  }
}

/** Plays `count` games from seed `from` on; one row each, in the order of seeds. */
export const playRows = (scenario: Scenario, pairing: Pairing, from: number, count: number, progress?: (done: number) => void): Rows => {
  const { width, play } = gamesOf(scenario, pairing, from)
  const data = new Float64Array(width * count)
  for (let n = 0; n < count; n++) {
    play((from + n) >>> 0, data.subarray(n * width, (n + 1) * width))
    progress?.(n + 1)
  }
  return { width, count, data }
}

/** Eight hexadecimal digits over every bit of the rows: two runs that differ anywhere show it. */
export const fingerprint = ({ data }: Rows): string => {
  let h = 0x811c9dc5
  for (const word of new Int32Array(data.buffer, data.byteOffset, data.length * 2)) {
    h = Math.imul(h ^ word, 0x01000193)
    h ^= h >>> 15
  }
  return (h >>> 0).toString(16).padStart(8, '0')
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
