/** The balance report: doctrines against each other, the cycle as it is felt, what moves are used and worth, what turns offer, and what a script can do. */
import { botId } from '../ai/bot.ts'
import { compile } from '../scenario/compile.ts'
import { assumptionsOf } from '../scenario/figures.ts'
import type { Scenario } from '../scenario/format.ts'
import { playRows, type Rows } from './batch.ts'
import { type Gains, playGains } from './balanceGain.ts'
import { type Choices, choicesOf } from './choices.ts'
import { type Exploit, exploit } from './exploiter.ts'
import { column, type Felt, feltOf, usesOf, winShare } from './fold.ts'
import { type Pairing, rulesOf } from './playGame.ts'
import { COLUMN } from './rows.ts'
import { intervalOf, meanOf } from './statistics.ts'

export interface Cell {
  /** Bots by side. */
  bots: string[]
  /** Win share of each side, with the 95% interval of the first; mean result of each, standard deviation of the lead of the first. */
  winShare: number[]
  low: number
  high: number
  meanResult: number[]
  spread: number
  games: number
}

export interface MoveUse {
  move: string
  side: string
  /** Largest share of its orders that any bot gives to this move against the balanced rival, and which. */
  share: number
  by: string
  /** Gain in points of the lead of one use, all else as it was: mean and 95% interval over the games of all bots that give it often enough. Absent where nobody does. */
  gain?: number
  low?: number
  high?: number
  /** Games behind the gain. */
  n: number
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
  /** Games of a pairing in which a bot plays ahead, which takes fifty times as long. */
  searchGames: number
  /** Whether gains of moves are worked out. */
  gains: boolean
  /** Tries of the exploiter in each of its climbs; 0 leaves it out. */
  climbs: number
  progress?: (what: string) => void
}

/** Share of a bot’s orders from which on a move counts as used. */
export const USED = 0.02
/** Climbs of the exploiter on each side, each from a script of its own. */
const RESTARTS = 3

const cellOf = (game: ReturnType<typeof compile>, bots: readonly string[], rows: Rows): Cell => {
  const lead = column(rows, COLUMN.result).map((x, n) => x - rows.data[n * rows.width + COLUMN.result + 1])
  const mean = meanOf(lead)
  const { low, high } = intervalOf(lead.map((x) => (x >= game.winMargin ? 1 : x > -game.winMargin ? 0.5 : 0)))
  return {
    bots: [...bots], winShare: [winShare(game, rows, 0), winShare(game, rows, 1)], low: Math.max(0, low), high: Math.min(1, high),
    meanResult: [meanOf(column(rows, COLUMN.result)), meanOf(column(rows, COLUMN.result + 1))], spread: Math.sqrt(meanOf(lead.map((x) => (x - mean) * (x - mean)))), games: rows.count,
  }
}

/** Doctrines of each side, by index of side. */
export const doctrinesOf = (scenario: Scenario): string[][] =>
  Object.keys(scenario.sides).sort().map((side) => Object.keys(scenario.bots).filter((id) => scenario.bots[id].kind === 'doctrine' && (scenario.bots[id].side ?? side) === side).sort())

/** Uses and gains of a side’s moves by one bot against the rival’s balanced one. */
interface Hand {
  id: string
  gains: Gains
}

/** How often a move is used at most, and what a use is worth to those who use it. */
const useOf = (game: ReturnType<typeof compile>, hands: readonly Hand[], move: number): MoveUse => {
  const side = game.moveSide[move]
  const own = hands.map(({ id, gains }) => {
    const total = gains.uses.reduce((sum, x, n) => sum + (game.moveSide[n] === side ? x : 0), 0)
    return { id, share: total > 0 ? gains.uses[move] / total : 0, samples: gains.samples[move] }
  }).sort((a, b) => b.share - a.share)
  const samples = own.filter(({ share }, n) => share >= USED || n === 0).flatMap((hand) => hand.samples)
  const use: MoveUse = { move: game.ids.moves[move], side: game.ids.sides[side], share: own[0].share, by: own[0].id, n: samples.length }
  if (samples.length === 0) return use
  const { mean, low, high } = intervalOf(samples)
  return { ...use, gain: mean, low, high }
}

/** Pairs of bots to be played: every doctrine against every doctrine, then random, pass and search against the balanced ones. */
const pairsOf = (scenario: Scenario, balanced: readonly string[]): string[][] => {
  const doctrines = doctrinesOf(scenario)
  const pairs = doctrines[0].flatMap((one) => doctrines[1].map((other) => [one, other]))
  const sides = Object.keys(scenario.sides).sort()
  for (const kind of ['random', 'pass', 'search'] as const) {
    const ids = sides.map((side) => Object.keys(scenario.bots).find((id) => scenario.bots[id].kind === kind && (scenario.bots[id].side ?? side) === side))
    if (ids[0] !== undefined) pairs.push([ids[0], balanced[1]])
    if (ids[1] !== undefined) pairs.push([balanced[0], ids[1]])
    if (kind === 'search' && ids[0] !== undefined && ids[1] !== undefined) pairs.push([ids[0], ids[1]])
  }
  return pairs
}

/** Bots whose choices are their own thinking: what the others do says nothing of a move. */
const thinks = (scenario: Scenario, id: string): boolean => scenario.bots[id].kind === 'doctrine' || scenario.bots[id].kind === 'search'

export const balance = (scenario: Scenario, options: BalanceOptions): BalanceReport => {
  const { world, from, games, searchGames, progress } = options
  const game = compile(scenario, assumptionsOf(scenario, world))
  const sides = game.ids.sides
  const pairing = (bots: readonly string[]): Pairing => ({ bots, world, changes: {} })
  const balanced = sides.map((side, s) => botId(scenario, side, 'balanced') ?? doctrinesOf(scenario)[s][0])
  const hands: Hand[][] = sides.map(() => [])
  let plain: Rows | undefined
  const pairs = pairsOf(scenario, balanced)
  const matrix = pairs.map((bots, n) => {
    progress?.(`${bots.join(' against ')} (${n + 1} of ${pairs.length})`)
    const count = bots.some((id) => scenario.bots[id].kind === 'search') ? searchGames : games
    const own = sides.flatMap((_, side) => (bots[1 - side] === balanced[1 - side] && thinks(scenario, bots[side]) ? [side] : []))
    const found = own.length > 0 ? (options.gains ? playGains(scenario, pairing(bots), from, count) : usesOnly(scenario, pairing(bots), from, count)) : undefined
    const rows = found?.rows ?? playRows(scenario, pairing(bots), from, count)
    if (found !== undefined) for (const side of own) hands[side].push({ id: bots[side], gains: found.gains })
    if (own.length === 2) plain = rows
    return cellOf(game, bots, rows)
  })
  plain ??= playRows(scenario, pairing(balanced), from, games)
  progress?.('choices')
  const choices = choicesOf(scenario, pairing(balanced), from, Math.min(games, 20))
  const moves = game.ids.moves.map((_, move) => useOf(game, hands[game.moveSide[move]], move))
  const exploits = options.climbs === 0 ? [] : sides.map((side, s) => {
    progress?.(`exploiter for ${side}`)
    return exploit(scenario, pairing(balanced), s, from, 12, options.climbs, RESTARTS)
  })
  return { scenario: scenario.id, world, games, matrix, felt: feltOf(plain), choices, moves, exploits }
}

/** Uses of moves without their gains. */
const usesOnly = (scenario: Scenario, pairing: Pairing, from: number, count: number): { rows: Rows; gains: Gains } => {
  const rows = playRows(scenario, pairing, from, count)
  const uses = usesOf(rows, rulesOf(scenario, pairing, from).game.ids.moves.length)
  return { rows, gains: { uses, samples: uses.map(() => []) } }
}
