/** simulate: many games on consecutive seeds, and what they say of the two doctrines. */
import { botId, botsFor } from '../ai/bot.ts'
import { INDEX_NAMES } from '../engine/game.ts'
import { RULES_VERSION } from '../engine/version.ts'
import type { Scenario } from '../scenario/format.ts'
import { problem, type Result } from '../scenario/problem.ts'
import { nearestName } from '../scenario/nearest.ts'
import { playRows, type Rows } from './batch.ts'
import { column, winShare } from './fold.ts'
import { type Pairing, rulesOf } from './playGame.ts'
import { COLUMN, endingsAt } from './rows.ts'
import { meanOf } from './statistics.ts'

export interface SideReport {
  bot: string
  winShare: number
  meanResult: number
  meanScore: number
  sdScore: number
  indices: Record<string, number>
}

export interface SimulateReport {
  scenario: string
  rules: number
  seeds: { from: number; count: number }
  sides: Record<string, SideReport>
  draws: number
  endings: Record<string, number>
  distinctOutcomes: number
  seconds: number
  gamesPerSecond: number
}

/** Names of bots and dials as the caller gave them, checked against the scenario. */
export const checkPairing = (scenario: Scenario, bots: Record<string, string>, world: string, changes: Record<string, number>): Result<Pairing> => {
  const problems = []
  const sides = Object.keys(scenario.sides).sort()
  for (const side of Object.keys(bots)) if (!sides.includes(side)) problems.push(problem('unknown-side', '', { name: side }, { nearest: nearestName(side, sides) }))
  const chosen = sides.map((side) => {
    const name = bots[side] ?? 'balanced'
    const id = botId(scenario, side, name)
    if (id === undefined) problems.push(problem('unknown-bot', '', { name }, { nearest: nearestName(name, botsFor(scenario, side).flatMap((bot) => [bot.id, bot.id.replace(`${side}-`, '')])) }))
    return id ?? name
  })
  if (!Object.hasOwn(scenario.worlds, world)) problems.push(problem('unknown-world', '', { name: world }, { nearest: nearestName(world, Object.keys(scenario.worlds)) }))
  for (const id of Object.keys(changes)) if (!Object.hasOwn(scenario.assumptions, id)) problems.push(problem('unknown-assumption', '', { name: id }, { nearest: nearestName(id, Object.keys(scenario.assumptions)) }))
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: { bots: chosen, world, changes }, notices: [] }
}

const round = (x: number): number => Math.round(x * 10000) / 10000

/** The report on rows of games. `seconds` is what they took. */
export const reportOf = (scenario: Scenario, pairing: Pairing, from: number, rows: Rows, seconds: number): SimulateReport => {
  const { game } = rulesOf(scenario, pairing, from)
  const { ids } = game
  const { count } = rows
  const mean = (at: number) => meanOf(column(rows, at))
  const lead = column(rows, COLUMN.result).map((x, n) => x - rows.data[n * rows.width + COLUMN.result + 1])
  const outcomes = new Set(Array.from({ length: count }, (_, n) => `${rows.data[n * rows.width + COLUMN.hash]}/${rows.data[n * rows.width + COLUMN.hashMore]}`))
  return {
    scenario: scenario.id,
    rules: RULES_VERSION,
    seeds: { from, count },
    sides: Object.fromEntries(
      ids.sides.map((id, side) => {
        const score = column(rows, COLUMN.score + side)
        const meanScore = meanOf(score)
        return [id, {
          bot: pairing.bots[side], winShare: round(winShare(game, rows, side)), meanResult: round(mean(COLUMN.result + side)), meanScore: round(meanScore),
          sdScore: round(Math.sqrt(Math.max(0, meanOf(score.map((x) => x * x)) - meanScore * meanScore))),
          indices: Object.fromEntries(INDEX_NAMES.map((name, i) => [name, round(mean(COLUMN.index + side * INDEX_NAMES.length + i))])),
        }]
      }),
    ),
    draws: round(meanOf(lead.map((x) => (Math.abs(x) < game.winMargin ? 1 : 0)))),
    endings: Object.fromEntries(ids.endings.map((id, e) => [id, round(mean(endingsAt(game) + e))])),
    distinctOutcomes: outcomes.size,
    seconds: round(seconds),
    gamesPerSecond: round(count / Math.max(seconds, 1e-9)),
  }
}

/** Plays `count` games from seed `from` on. `now` gives seconds; `progress` is told how many are done. */
export const simulate = (scenario: Scenario, pairing: Pairing, from: number, count: number, now: () => number, progress?: (done: number) => void): SimulateReport => {
  const start = now()
  const rows = playRows(scenario, pairing, from, count, progress)
  return reportOf(scenario, pairing, from, rows, now() - start)
}
