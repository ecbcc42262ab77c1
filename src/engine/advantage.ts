/** The offset graph at work: what counters leave of each technology, by channel, and the net advantage of each side. */
import { CHANNEL_COUNT, FIELDED, type Game } from './game.ts'
import type { Turn } from './turn.ts'
import type { World } from './world.ts'

/**
 * Share (1 - cap .. 1) that the rival’s fielded counters leave of technology `t` of `side` in its own domain: the product
 * over counters of 1 - strength x bite x maturity, softened by hardening. One counter acts in one channel only.
 */
export const leftByCounters = (game: Game, world: World, side: number, t: number): number => {
  const { coefficients } = game
  const { first, edge, by, strength } = game.counters
  const { bite, maturity } = world
  const { technology: technologies, edge: edges } = game.layout.sizes
  const rivalBites = (1 - side) * edges
  const rivalBase = (1 - side) * technologies
  const factor = coefficients.counterStrength * (1 - world.hardening[side * technologies + t])
  let left = 1
  for (let k = first[t], end = first[t + 1]; k < end; k++) {
    const b = bite[rivalBites + edge[k]]
    if (b === 0) continue
    const removed = strength[k] * b * maturity[rivalBase + by[k]] * factor
    if (removed >= 1) return 1 - coefficients.counterCap
    left *= 1 - removed
  }
  const least = 1 - coefficients.counterCap
  return left < least ? least : left
}

/** Works out `turn.left`, `turn.advantage` (points of value) and `turn.net` (share of value) for both sides. */
export const workOutAdvantages = (game: Game, world: World, turn: Turn): void => {
  const technologies = game.layout.sizes.technology
  const { domain, value } = game
  const { stage, maturity, bypass } = world
  const { left, advantage, net, domainSum } = turn
  domainSum.fill(0)
  for (let side = 0; side < 2; side++) {
    const base = side * technologies
    const rivalBase = (1 - side) * technologies
    for (let t = 0; t < technologies; t++) {
      const i = base + t
      if (stage[i] !== FIELDED) {
        left[i] = 1
        advantage[i] = 0
        continue
      }
      const share = leftByCounters(game, world, side, t)
      const own = value[t] * maturity[i] * share * (1 - bypass[rivalBase + t])
      left[i] = share
      advantage[i] = own
      domainSum[side * CHANNEL_COUNT + domain[t]] += own
    }
  }
  for (let t = 0; t < technologies; t++) {
    const more = advantage[t] - advantage[technologies + t]
    const share = more === 0 ? 0 : more / value[t]
    net[t] = share
    net[technologies + t] = 0 - share
  }
}

/** Sum of a side’s own advantages of one domain, in points of value. Needs workOutAdvantages before. */
export const domainAdvantage = (turn: Turn, side: number, domain: number): number => turn.domainSum[side * CHANNEL_COUNT + domain]

/**
 * What fielded technologies do outside the graph, by side, output kind and network (-1 counts for all networks), each at
 * maturity and what counters leave in its own domain. Written to `turn.output[(side x 10 + kind) x networks + network]`.
 */
export const workOutOutputs = (game: Game, world: World, turn: Turn): void => {
  const networks = game.layout.sizes.network
  const technologies = game.layout.sizes.technology
  const { outputTechnology, outputAmount, outputNetwork, outputKind } = game
  const { maturity } = world
  const { output, left } = turn
  output.fill(0)
  for (let side = 0; side < 2; side++)
    for (let o = 0; o < outputTechnology.length; o++) {
      const i = side * technologies + outputTechnology[o]
      const share = maturity[i]
      if (share === 0) continue
      const amount = outputAmount[o] * share * left[i]
      const n = outputNetwork[o]
      const base = (side * 10 + outputKind[o]) * networks
      if (n >= 0) output[base + n] += amount
      else for (let at = base; at < base + networks; at++) output[at] += amount
    }
}

export const outputOf = (game: Game, turn: Turn, side: number, kind: number, network: number): number =>
  turn.output[(side * 10 + kind) * game.layout.sizes.network + network]

export const OUTPUT = { alternative: 0, reliance: 1, substitution: 2, capacity: 3, industry: 4, legitimacy: 5, credibility: 6, intelligence: 7, control: 8, shield: 9 } as const
