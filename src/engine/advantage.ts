/** The offset graph at work: what counters leave of each technology, by channel, and the net advantage of each side. */
import { CHANNEL_COUNT, FIELDED, type Game } from './game.ts'
import type { Turn } from './turn.ts'
import type { World } from './world.ts'

/**
 * Share (1 - cap .. 1) that the rival’s fielded counters leave of technology `t` of `side` in one channel: the product
 * over counters of 1 - strength x bite x maturity, softened by hardening. One counter acts in one channel only.
 */
export const leftByCounters = (game: Game, world: World, side: number, t: number, channel: number): number => {
  const { coefficients, intoFirst, edgeInto, edgeChannel, edgeStrength, edgeBy } = game
  const { bite, maturity } = world
  const technologies = game.ids.technologies.length
  const rivalBites = (1 - side) * edgeBy.length
  const rivalBase = (1 - side) * technologies
  const factor = coefficients.counterStrength * (1 - world.hardening[side * technologies + t])
  let left = 1
  for (let k = intoFirst[t], end = intoFirst[t + 1]; k < end; k++) {
    const e = edgeInto[k]
    if (edgeChannel[e] !== channel) continue
    const b = bite[rivalBites + e]
    if (b === 0) continue
    const removed = edgeStrength[e] * b * maturity[rivalBase + edgeBy[e]] * factor
    if (removed >= 1) return 1 - coefficients.counterCap
    left *= 1 - removed
  }
  const least = 1 - coefficients.counterCap
  return left < least ? least : left
}

/** Works out `turn.left`, `turn.advantage` (points of value) and `turn.net` (share of value) for both sides. */
export const workOutAdvantages = (game: Game, world: World, turn: Turn): void => {
  const technologies = game.ids.technologies.length
  const { left, advantage, net } = turn
  for (let side = 0; side < 2; side++) {
    const base = side * technologies
    const rivalBase = (1 - side) * technologies
    for (let t = 0; t < technologies; t++) {
      if (world.stage[base + t] !== FIELDED) {
        left[base + t] = 1
        advantage[base + t] = 0
        continue
      }
      const share = leftByCounters(game, world, side, t, game.domain[t])
      left[base + t] = share
      advantage[base + t] = game.value[t] * world.maturity[base + t] * share * (1 - world.bypass[rivalBase + t])
    }
  }
  for (let side = 0; side < 2; side++)
    for (let t = 0; t < technologies; t++) {
      const i = side * technologies + t
      net[i] = (advantage[i] - advantage[(1 - side) * technologies + t]) / game.value[t]
    }
  const { domainSum } = turn
  domainSum.fill(0)
  for (let side = 0; side < 2; side++)
    for (let t = 0; t < technologies; t++) domainSum[side * CHANNEL_COUNT + game.domain[t]] += advantage[side * technologies + t]
}

/** Sum of a side’s own advantages of one domain, in points of value. Needs workOutAdvantages before. */
export const domainAdvantage = (turn: Turn, side: number, domain: number): number => turn.domainSum[side * CHANNEL_COUNT + domain]

/**
 * What fielded technologies do outside the graph, by side, output kind and network (-1 counts for all networks), each at
 * maturity and what counters leave in its own domain. Written to `turn.output[(side x 10 + kind) x networks + network]`.
 */
export const workOutOutputs = (game: Game, world: World, turn: Turn): void => {
  const networks = game.ids.networks.length
  const technologies = game.ids.technologies.length
  const { output } = turn
  output.fill(0)
  for (let o = 0; o < game.outputTechnology.length; o++) {
    const t = game.outputTechnology[o]
    for (let side = 0; side < 2; side++) {
      const i = side * technologies + t
      const share = world.maturity[i]
      if (share === 0) continue
      const amount = game.outputAmount[o] * share * turn.left[i]
      const n = game.outputNetwork[o]
      const base = (side * 10 + game.outputKind[o]) * networks
      if (n >= 0) output[base + n] += amount
      else for (let k = 0; k < networks; k++) output[base + k] += amount
    }
  }
}

export const outputOf = (game: Game, turn: Turn, side: number, kind: number, network: number): number =>
  turn.output[(side * 10 + kind) * game.ids.networks.length + network]

export const OUTPUT = { alternative: 0, reliance: 1, substitution: 2, capacity: 3, industry: 4, legitimacy: 5, credibility: 6, intelligence: 7, control: 8, shield: 9 } as const
