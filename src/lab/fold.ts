/** What rows of games say: win shares, mean results, the felt cycle, uses of moves. */
import type { Game } from '../engine/game.ts'
import { type Rows, rowAt } from './batch.ts'
import { COLUMN, NEVER } from './rows.ts'
import { meanOf, medianOf } from './statistics.ts'

/** Values of one column in the order of seeds. */
export const column = (rows: Rows, at: number): Float64Array => Float64Array.from({ length: rows.count }, (_, n) => rows.data[n * rows.width + at])

/** Share of games that a side wins: its result is higher by the win margin; a draw counts half. */
export const winShare = (game: Game, rows: Rows, side: number): number =>
  meanOf(Float64Array.from({ length: rows.count }, (_, n) => {
    const row = rowAt(rows, n)
    const lead = row[COLUMN.result + side] - row[COLUMN.result + 1 - side]
    return lead >= game.winMargin ? 1 : lead > -game.winMargin ? 0.5 : 0
  }))

/** The cycle as it is felt in play, over games. */
export interface Felt {
  games: number
  openings: number
  counterings: number
  reopenings: number
  /** Share of games with a first countering by turn 4, and the median turn of the first. */
  firstByTurn4: number
  firstCountering: number
  /** Turns in a row without an opening, countering, re-opening or news of one on a side’s screen (silence.ts): most in any game, and share of games with at most 2. */
  longestSilence: number
  silenceAtMost2: number
}

export const feltOf = (rows: Rows): Felt => {
  const share = (list: Float64Array, holds: (x: number) => boolean) => meanOf(list.map((x) => (holds(x) ? 1 : 0)))
  const first = column(rows, COLUMN.firstCountering)
  const silence = column(rows, COLUMN.silence)
  return {
    games: rows.count, openings: medianOf(column(rows, COLUMN.opened)), counterings: medianOf(column(rows, COLUMN.countered)), reopenings: medianOf(column(rows, COLUMN.reopened)),
    firstByTurn4: share(first, (x) => x <= 4), firstCountering: Math.min(NEVER, medianOf(first)), longestSilence: silence.reduce((most, x) => Math.max(most, x), 0), silenceAtMost2: share(silence, (x) => x <= 2),
  }
}

/** Mean uses of every move a game, [move]. */
export const usesOf = (rows: Rows, moves: number): number[] => Array.from({ length: moves }, (_, move) => meanOf(column(rows, COLUMN.uses + move)))
