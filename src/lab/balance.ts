/** The balance report: doctrines against each other, the cycle as it is felt, what moves are used and worth, what turns offer, and what a script can do. */
import { botId } from '../ai/bot.ts'
import { compile } from '../scenario/compile.ts'
import { assumptionsOf } from '../scenario/figures.ts'
import type { Scenario } from '../scenario/format.ts'
import { playRows, type Rows } from './batch.ts'
import { type Choices, choicesOf } from './choices.ts'
import { type Exploit, exploit } from './exploiter.ts'
import { column, type Felt, feltOf, usesOf, winShare } from './fold.ts'
import type { Pairing } from './playGame.ts'
import { COLUMN } from './rows.ts'
import { intervalOf, meanOf } from './statistics.ts'

export interface Cell {
  /** Bots by side. */
  bots: string[]
  /** Win share of each side, mean result of each, standard deviation of the lead of the first. */
  winShare: number[]
  meanResult: number[]
  spread: number
  games: number
}

export interface MoveUse {
  move: string
  side: string
  /** Largest share of its orders that any doctrine gives to this move, and which. */
  share: number
  by: string
  /** Gain in points of the lead of a use, over the doctrine that has to do without: mean and 95% interval. Absent where no doctrine uses it. */
  gain?: number
  low?: number
  high?: number
}

export interface BalanceReport {
  scenario: string
  world: string
  games: number
  matrix: Cell[]
  felt: Felt
  choices: Choices
  moves: MoveUse[]
  exploits: Exploit[]
}

export interface BalanceOptions {
  world: string
  from: number
  games: number
  /** Tries of the exploiter on each side; 0 leaves it out. */
  climbs: number
  /** Games of each side of a move’s gain; 0 leaves it out. */
  gainGames: number
  progress?: (what: string) => void
}

const cellOf = (game: ReturnType<typeof compile>, pairing: Pairing, rows: Rows): Cell => {
  const lead = column(rows, COLUMN.result).map((x, n) => x - rows.data[n * rows.width + COLUMN.result + 1])
  const mean = meanOf(lead)
  return {
    bots: [...pairing.bots], winShare: [winShare(game, rows, 0), winShare(game, rows, 1)],
    meanResult: [meanOf(column(rows, COLUMN.result)), meanOf(column(rows, COLUMN.result + 1))], spread: Math.sqrt(meanOf(lead.map((x) => (x - mean) * (x - mean)))), games: rows.count,
  }
}

/** Doctrines of each side, by index of side. */
export const doctrinesOf = (scenario: Scenario): string[][] =>
  Object.keys(scenario.sides).sort().map((side) => Object.keys(scenario.bots).filter((id) => scenario.bots[id].kind === 'doctrine' && (scenario.bots[id].side ?? side) === side).sort())

/** A doctrine with a move taken out of its hand, as a scenario of its own. */
const withoutMove = (scenario: Scenario, bot: string, move: string): Scenario => ({
  ...scenario, bots: { ...scenario.bots, [bot]: { ...scenario.bots[bot], moves: { ...scenario.bots[bot].moves, [move]: 0 } } },
})

export const balance = (scenario: Scenario, options: BalanceOptions): BalanceReport => {
  const { world, from, games, progress } = options
  const game = compile(scenario, assumptionsOf(scenario, world))
  const sides = game.ids.sides
  const pairing = (bots: string[]): Pairing => ({ bots, world, changes: {} })
  const balanced = sides.map((side) => botId(scenario, side, 'balanced') ?? doctrinesOf(scenario)[sides.indexOf(side)][0])
  const doctrines = doctrinesOf(scenario)
  const pairs = doctrines[0].flatMap((one) => doctrines[1].map((other) => [one, other]))
  for (const kind of ['random', 'pass', 'search'] as const) {
    const ids = sides.map((side) => Object.keys(scenario.bots).find((id) => scenario.bots[id].kind === kind && (scenario.bots[id].side ?? side) === side))
    if (ids[0] !== undefined) pairs.push([ids[0], balanced[1]])
    if (ids[1] !== undefined) pairs.push([balanced[0], ids[1]])
    if (kind === 'search' && ids[0] !== undefined && ids[1] !== undefined) pairs.push([ids[0], ids[1]])
  }
  const rowsOf = new Map<string, Rows>()
  const matrix = pairs.map((bots, n) => {
    progress?.(`${bots.join(' against ')} (${n + 1} of ${pairs.length})`)
    const searching = bots.some((id) => scenario.bots[id].kind === 'search')
    const rows = playRows(scenario, pairing(bots), from, searching ? Math.max(1, Math.ceil(games / 3)) : games)
    rowsOf.set(bots.join(' '), rows)
    return cellOf(game, pairing(bots), rows)
  })
  const plain = rowsOf.get(balanced.join(' ')) ?? playRows(scenario, pairing(balanced), from, games)
  progress?.('choices')
  const choices = choicesOf(scenario, pairing(balanced), from, Math.min(games, 20))
  const shares = sides.map((_, side) => doctrines[side].map((id) => {
    const rows = rowsOf.get(side === 0 ? [id, balanced[1]].join(' ') : [balanced[0], id].join(' '))
    return { id, uses: rows === undefined ? game.ids.moves.map(() => 0) : usesOf(rows, game.ids.moves.length) }
  }))
  const moves = game.ids.moves.map((move, m): MoveUse => {
    const side = game.moveSide[m]
    const own = shares[side].map(({ id, uses }) => {
      const total = uses.reduce((sum, x, n) => sum + (game.moveSide[n] === side ? x : 0), 0)
      return { id, share: total > 0 ? uses[m] / total : 0, uses: uses[m] }
    }).sort((a, b) => b.share - a.share)
    const best = own[0]
    const use: MoveUse = { move, side: sides[side], share: best.share, by: best.id }
    if (options.gainGames === 0 || best.uses === 0) return use
    progress?.(`gain of ${move}`)
    const bots = balanced.map((id, s) => (s === side ? best.id : id))
    const games = Math.min(options.gainGames, options.games)
    const played = rowsOf.get(bots.join(' '))
    const deprived = playRows(withoutMove(scenario, best.id, move), pairing(bots), from, games)
    // the same seeds with and without the move: differences by game, for each use in it
    const gains = Float64Array.from({ length: games }, (_, n) => {
      const lead = (rows: Rows) => rows.data[n * rows.width + COLUMN.result + side] - rows.data[n * rows.width + COLUMN.result + 1 - side]
      return played === undefined ? 0 : (lead(played) - lead(deprived)) / best.uses
    })
    const interval = intervalOf(gains)
    return { ...use, gain: interval.mean, low: interval.low, high: interval.high }
  })
  const exploits = options.climbs === 0 ? [] : sides.map((side, s) => {
    progress?.(`exploiter for ${side}`)
    return exploit(scenario, pairing(balanced), s, from, 12, options.climbs)
  })
  return { scenario: scenario.id, world, games, matrix, felt: feltOf(plain), choices, moves, exploits }
}
