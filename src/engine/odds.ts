/** Odds of a country’s decision: exact, with + - * / alone. */
import { clamp } from './exact.ts'
import { type Game, MAX_RUNGS } from './game.ts'
import type { Turn } from './turn.ts'
import type { World } from './world.ts'

/**
 * Share of luck below `z`, for luck that is the sum of three uniforms scaled to mean 0 and standard deviation 1
 * (a cubic in each piece; z beyond +-3 is certain).
 */
export const belowLuck = (z: number): number => {
  const u = clamp(z / 2 + 1.5, 0, 3)
  if (u <= 1) return (u * u * u) / 6
  if (u <= 2) {
    const m = u - 1.5
    return 0.5 + 0.75 * m - (m * m * m) / 3
  }
  const m = 3 - u
  return 1 - (m * m * m) / 6
}

/** How far belief in mitigation beyond its start raises the thresholds above screened rungs for a country. */
const raiseOf = (game: Game, world: World, country: number): number => game.coefficients.belief * (game.coefficients.beliefStart - BELIEF_NEUTRAL + world.belief[country])

/** Threshold of a rung for a country: that of the ladder, raised above screened rungs. */
export const thresholdOf = (game: Game, world: World, network: number, country: number, rung: number): number => {
  const base = game.rungThreshold[network * MAX_RUNGS + rung]
  return game.rungScreened[network * MAX_RUNGS + rung] !== 0 || rung === 0 ? base : base + raiseOf(game, world, country)
}

/** Whether a push lies within `margin` of the threshold of a rung above the one that the country stands on. */
export const isNearStep = (game: Game, world: World, network: number, country: number, push: number, margin: number): boolean => {
  const { rungThreshold, rungScreened } = game
  const raise = raiseOf(game, world, country)
  const last = network * MAX_RUNGS + game.rungCount[network] - 1
  for (let r = network * MAX_RUNGS + world.stance[network * game.layout.sizes.country + country] + 1; r <= last; r++) {
    const away = rungThreshold[r] + (rungScreened[r] !== 0 ? 0 : raise) - push
    if (away <= margin && away >= -margin) return true
  }
  return false
}

/** Belief at which the thresholds are those of the ladder: the belief under which the model was fitted. */
export const BELIEF_NEUTRAL = 0.6

/** Chance that a country with this push wants at least `rung`. */
export const wants = (game: Game, world: World, network: number, country: number, push: number, rung: number): number => {
  if (rung <= 0) return 1
  const z = (thresholdOf(game, world, network, country, rung) - push) / game.coefficients.luck
  return z >= 3 ? 0 : z <= -3 ? 1 : 1 - belowLuck(z)
}

/** Kinds of window. */
export const WINDOW = { none: 0, dated: 1, election: 2, review: 3, emergency: 4 } as const

/** Window of a country on a network in the current tick: by calendar, or because a review was called. */
export const windowOf = (game: Game, world: World, network: number, country: number): number => {
  const i = network * game.layout.sizes.country + country
  const tick = world.tick[0]
  if (world.reviewAt[i] === tick + 1) return WINDOW.emergency
  return tick < game.totalTicks ? game.windowKind[i * game.totalTicks + tick] : WINDOW.none
}

/** Chance that a window of this kind leads to a decision, less what delays it. */
export const windowChance = (game: Game, world: World, country: number, window: number): number => {
  const k = game.coefficients
  const base =
    window === WINDOW.dated ? k.windowDated : window === WINDOW.election ? k.windowElection : window === WINDOW.review ? k.windowReview : window === WINDOW.emergency ? k.windowEmergency : 0
  return base * (1 - world.stall[country])
}

/**
 * Chance of every rung at the end of this tick’s decisions and operators’ choices, into `odds[0..rungs)`, adding up to 1.
 * The very functions that the decision phase compares its draws with.
 */
export const decisionOdds = (game: Game, world: World, turn: Turn, network: number, country: number, odds: Float64Array): void => {
  const k = game.coefficients
  const countries = game.layout.sizes.country
  const rungs = game.rungCount[network]
  const i = network * countries + country
  const now = world.stance[i]
  const push = turn.push[i]
  odds.fill(0, 0, rungs)
  const first = world.tick[0] === 0
  const window = first ? WINDOW.none : windowOf(game, world, network, country)
  const open = windowChance(game, world, country, window)
  let stay = 1
  for (let r = rungs - 1; r > now; r--) {
    const p = open * (wants(game, world, network, country, push, r) - (r + 1 < rungs ? wants(game, world, network, country, push, r + 1) : 0))
    odds[r] += p
    stay -= p
  }
  const down = reversalChance(game, world, network, country, push, open)
  if (down > 0) {
    const to = Math.max(0, now - k.reversalStep)
    odds[to] += stay * down
    stay -= stay * down
  }
  odds[now] += stay
  if (first) return
  const exit = operatorExitChance(game, world, network, country, push)
  const rung = game.operatorRung[network]
  if (exit > 0)
    for (let r = 0; r < rung; r++) {
      const p = odds[r] * exit
      odds[r] -= p
      odds[rung] += p
    }
  const back = now === rung ? operatorReturnChance(game, world, network, country, push) : 0
  if (back > 0) {
    const p = stay * back
    odds[rung] -= p
    odds[operatorReturnRung(rung)] += p
  }
}

/** Chance, given a window that brought no step up, that a country which wants at least two rungs less steps down. */
export const reversalChance = (game: Game, world: World, network: number, country: number, push: number, open: number): number => {
  const now = world.stance[network * game.layout.sizes.country + country]
  if (now < 2 || open <= 0) return 0
  return open * game.coefficients.reversal * (1 - wants(game, world, network, country, push, now - 1))
}

/** Chance a tick that operators leave the vendor although the state has not told them to. */
export const operatorExitChance = (game: Game, world: World, network: number, country: number, push: number): number => {
  const rung = game.operatorRung[network]
  return rung < 0 ? 0 : game.coefficients.operatorExit * wants(game, world, network, country, push, rung)
}

/** Chance a tick that operators return where only they had left: the vendor is cheap and the push has gone. */
export const operatorReturnChance = (game: Game, world: World, network: number, country: number, push: number): number => {
  const rung = game.operatorRung[network]
  if (rung < 0) return 0
  const cheap = clamp(0.3 + world.price[0], 0, 1)
  return game.coefficients.operatorReturn * cheap * (1 - wants(game, world, network, country, push, rung - 1))
}

export const operatorReturnRung = (rung: number): number => (rung > 1 ? 1 : 0)
