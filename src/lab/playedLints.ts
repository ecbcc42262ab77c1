/** Lints that play: doctrines play the scenario, and what no game used, what decided none, and where nothing happened is told at its line. */
import { botId } from '../ai/bot.ts'
import { FIELDED, type Game } from '../engine/game.ts'
import type { Scenario } from '../scenario/format.ts'
import { waived } from '../scenario/lints/index.ts'
import { PLAYED_LINT_TEXTS } from '../scenario/lints/played.ts'
import { pointerOf, problem, type Problem } from '../scenario/problem.ts'
import { doctrinesOf } from './balance.ts'
import { type Gains, playGains } from './balanceGain.ts'
import { type Rows, tableOf } from './batch.ts'
import { column, usesOf, winShare } from './fold.ts'
import type { Pairing } from './playGame.ts'
import { COLUMN, endingsAt } from './rows.ts'
import { intervalOf, meanOf } from './statistics.ts'

export interface PlayedLintOptions {
  /** Games in all, spread over the pairings of doctrines (at least 4 each). */
  games?: number
  /** First seed. */
  from?: number
  progress?: (done: number, of: number) => void
}

/** Share of a doctrine’s orders above which a move is no decision any more. */
const ALWAYS = 0.6
/** Win share of a side’s best doctrine below which it cannot win. */
const HOPELESS = 0.15
/** Turns without a turning that count as silence, and the share of games that may have them. */
const SILENCE = 4
const SILENT_SHARE = 0.2
/** Fewest games of each pairing, and fewest uses of a move that are judged. */
const FEWEST = 4
/** Loss a use, in points of the lead, below which a move is a matter of taste. */
const WORTH_TELLING = 0.05
/** How much wider an interval of 95% must be where some forty moves are judged at once (Bonferroni: 3.2 standard errors for 1.96). */
const WIDENED = 1.63

interface Played {
  pairing: Pairing
  rows: Rows
  gains: Gains
  /** What any game fielded, as places in [side x technology]. */
  fielded: ReadonlySet<number>
}

const playPairing = (scenario: Scenario, pairing: Pairing, from: number, count: number, each: () => void): Played => {
  const fielded = new Set<number>()
  const { rows, gains } = playGains(scenario, pairing, from, count, ({ stage }) => {
    stage.forEach((one, i) => one === FIELDED && fielded.add(i))
    each()
  })
  return { pairing, rows, gains, fielded }
}

const lint = (id: string, at: readonly PropertyKey[], params: Record<string, string | number>): Problem => problem(id, pointerOf(at), params, { severity: PLAYED_LINT_TEXTS[id].severity })

const percent = (x: number): number => Math.round(x * 100)
const hundredth = (x: number): number => Math.round(x * 100) / 100

/** Moves that no doctrine uses, and moves that are nearly all that one does. */
const useLints = (game: Game, played: readonly Played[]): Problem[] => {
  const found: Problem[] = []
  const { moves, sides } = game.ids
  const games = played.reduce((sum, { rows }) => sum + rows.count, 0)
  const uses = played.map(({ rows }) => usesOf(rows, moves.length))
  moves.forEach((move, m) => {
    if (uses.every((use) => use[m] === 0)) found.push(lint('move-never-used', ['moves', move], { move, games }))
  })
  const told = new Set<string>()
  played.forEach(({ pairing, rows }, p) => sides.forEach((_, side) => {
    const total = uses[p].reduce((sum, x, m) => sum + (game.moveSide[m] === side ? x : 0), 0)
    moves.forEach((move, m) => {
      if (game.moveSide[m] !== side || uses[p][m] <= ALWAYS * total || told.has(move)) return
      told.add(move)
      found.push(lint('move-always-used', ['moves', move], { move, bot: pairing.bots[side], share: percent(uses[p][m] / total), games: rows.count }))
    })
  }))
  return found
}

/** Moves of which one use, all else as it was, is a loss to the doctrines that give them. */
const dominatedLints = (game: Game, played: readonly Played[]): Problem[] =>
  game.ids.moves.flatMap((move, m): Problem[] => {
    const samples = played.flatMap(({ gains }) => gains.samples[m])
    if (game.moveProgramme[m] !== 0 || game.moveAnswer[m] !== 0 || samples.length < FEWEST) return []
    const { mean, low, high } = intervalOf(samples)
    return mean + WIDENED * (high - mean) < 0 && mean <= -WORTH_TELLING ? [lint('move-dominated', ['moves', move], { move, loss: hundredth(-mean), low: hundredth(-high), high: hundredth(-low), games: samples.length })] : []
  })

/** Sides that win hardly ever, endings that never come, technologies that nobody fields, turns in which nothing turns. */
const outcomeLints = (game: Game, played: readonly Played[]): Problem[] => {
  const found: Problem[] = []
  const { sides, endings, technologies } = game.ids
  const games = played.reduce((sum, { rows }) => sum + rows.count, 0)
  sides.forEach((side, s) => {
    const best = played.map(({ pairing, rows }) => ({ bot: pairing.bots[s], share: winShare(game, rows, s) })).reduce((a, b) => (b.share > a.share ? b : a))
    if (best.share < HOPELESS) found.push(lint('side-unwinnable', ['sides', side, 'par'], { side, share: percent(best.share), bot: best.bot, games }))
    technologies.forEach((technology, t) => {
      const i = s * technologies.length + t
      if (game.owned[i] !== 0 && played.every(({ fielded }) => !fielded.has(i))) found.push(lint('technology-never-fielded', ['technologies', technology, 'sides', side], { technology, side, games }))
    })
  })
  endings.forEach((ending, e) => {
    if (played.every(({ rows }) => meanOf(column(rows, endingsAt(game) + e)) === 0)) found.push(lint('ending-never-reached', ['endings', ending], { ending, games }))
  })
  const silences = played.flatMap(({ rows }) => [...column(rows, COLUMN.silence)])
  const share = silences.filter((silence) => silence >= SILENCE).length / silences.length
  if (share > SILENT_SHARE) found.push(lint('silent-stretch', ['technologies'], { share: percent(share), games, turns: SILENCE, longest: silences.reduce((a, b) => Math.max(a, b), 0) }))
  return found
}

/** What games between doctrines show, waivers heeded; without places in the file. Empty where a side has no doctrine. */
export const playedLints = (scenario: Scenario, options: PlayedLintOptions = {}): Problem[] => {
  const { games = 240, from = 1, progress } = options
  const doctrines = doctrinesOf(scenario)
  if (doctrines.some((list) => list.length === 0)) return []
  const balanced = Object.keys(scenario.sides).sort().map((side, s) => botId(scenario, side, 'balanced') ?? doctrines[s][0])
  const pairs = [balanced, ...doctrines[0].filter((bot) => bot !== balanced[0]).map((bot) => [bot, balanced[1]]), ...doctrines[1].filter((bot) => bot !== balanced[1]).map((bot) => [balanced[0], bot])]
  const count = Math.max(FEWEST, Math.floor(games / pairs.length))
  const { game } = tableOf(scenario, { bots: balanced, world: scenario.defaultWorld, changes: {} }, from)
  const all = pairs.length * count
  let done = 0
  const each = (): void => progress?.(++done, all)
  const played = pairs.map((bots) => playPairing(scenario, { bots, world: scenario.defaultWorld, changes: {} }, from, count, each))
  const found = [...useLints(game, played), ...dominatedLints(game, played), ...outcomeLints(game, played)]
  // what these games did not show others may: a waiver is not idle because of their luck
  return waived(scenario, found, Object.keys(PLAYED_LINT_TEXTS)).filter(({ code }) => code !== 'unknown-lint' && code !== 'unused-waiver')
}
