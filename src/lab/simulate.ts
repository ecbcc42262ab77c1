/** simulate: many games on consecutive seeds, and what they say of the two doctrines. */
import { botId, botsFor } from '../ai/bot.ts'
import { hashOf } from '../engine/hash.ts'
import { holds } from '../engine/conditions.ts'
import { INDEX_NAMES } from '../engine/game.ts'
import { indexOf, resultOf, scoreOf } from '../engine/indices.ts'
import { turnOf } from '../engine/turn.ts'
import { RULES_VERSION } from '../engine/version.ts'
import { blankWorld } from '../engine/world.ts'
import type { Scenario } from '../scenario/format.ts'
import { problem, type Result } from '../scenario/problem.ts'
import { nearestName } from '../scenario/nearest.ts'
import { type Pairing, playGame, rulesOf } from './playGame.ts'

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
  if (!(world in scenario.worlds)) problems.push(problem('unknown-world', '', { name: world }, { nearest: nearestName(world, Object.keys(scenario.worlds)) }))
  for (const id of Object.keys(changes)) if (!(id in scenario.assumptions)) problems.push(problem('unknown-assumption', '', { name: id }, { nearest: nearestName(id, Object.keys(scenario.assumptions)) }))
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: { bots: chosen, world, changes }, notices: [] }
}

/** Plays `count` games from seed `from` on. `now` gives seconds; `progress` is told how many are done. */
export const simulate = (scenario: Scenario, pairing: Pairing, from: number, count: number, now: () => number, progress?: (done: number) => void): SimulateReport => {
  const draws = scenario.worlds[pairing.world]?.draw === true
  let rules = rulesOf(scenario, pairing, from)
  const { ids } = rules.game
  const world = blankWorld(rules.game)
  const view = blankWorld(rules.game)
  const sums = ids.sides.map(() => ({ wins: 0, result: 0, score: 0, square: 0, indices: INDEX_NAMES.map(() => 0) }))
  const endings: Record<string, number> = Object.fromEntries(ids.endings.map((id) => [id, 0]))
  const outcomes = new Set<string>()
  let level = 0
  const start = now()
  for (let n = 0; n < count; n++) {
    const seed = (from + n) >>> 0
    if (draws && n > 0) rules = rulesOf(scenario, pairing, seed)
    const { game, viewGame } = rules
    playGame(scenario, game, viewGame, seed, pairing.bots, undefined, world, view)
    const turn = turnOf(game)
    const results = ids.sides.map((_, side) => resultOf(game, world, turn, side))
    const margin = results[0] - results[1]
    if (Math.abs(margin) < game.winMargin) level++
    sums.forEach((sum, side) => {
      const score = scoreOf(game, world, turn, side)
      const lead = side === 0 ? margin : -margin
      sum.wins += Math.abs(margin) < game.winMargin ? 0.5 : lead > 0 ? 1 : 0
      sum.result += results[side]
      sum.score += score
      sum.square += score * score
      INDEX_NAMES.forEach((_, i) => (sum.indices[i] += indexOf(game, world, turn, side, i)))
    })
    ids.endings.forEach((id, e) => {
      if (holds(game, world, turn, game.endingWhen[e])) endings[id]++
    })
    outcomes.add(hashOf(game, world).hash)
    progress?.(n + 1)
  }
  const seconds = now() - start
  const round = (x: number) => Math.round(x * 10000) / 10000
  return {
    scenario: scenario.id,
    rules: RULES_VERSION,
    seeds: { from, count },
    sides: Object.fromEntries(
      ids.sides.map((id, side) => {
        const sum = sums[side]
        const mean = sum.score / count
        return [id, {
          bot: pairing.bots[side], winShare: round(sum.wins / count), meanResult: round(sum.result / count), meanScore: round(mean),
          sdScore: round(Math.sqrt(Math.max(0, sum.square / count - mean * mean))), indices: Object.fromEntries(INDEX_NAMES.map((name, i) => [name, round(sum.indices[i] / count)])),
        }]
      }),
    ),
    draws: round(level / count),
    endings: Object.fromEntries(Object.entries(endings).map(([id, n]) => [id, round(n / count)])),
    distinctOutcomes: outcomes.size,
    seconds: round(seconds),
    gamesPerSecond: round(count / Math.max(seconds, 1e-9)),
  }
}
