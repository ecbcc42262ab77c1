/** The offset graph at work: what counters leave of each technology, by channel, and the net advantage of each side. */
import { FIELDED, type Game } from './game.ts'
import type { Turn } from './turn.ts'
import type { World } from './world.ts'

/**
 * Share (1 - cap .. 1) that the rival’s fielded counters leave of technology `t` of `side` in one channel: the product
 * over counters of 1 - strength x bite x maturity, softened by hardening. One counter acts in one channel only.
 */
export const leftByCounters = (game: Game, world: World, side: number, t: number, channel: number): number => {
  const { coefficients } = game
  const technologies = game.ids.technologies.length
  const edges = game.ids.edges.length
  const rival = 1 - side
  const soft = 1 - world.hardening[side * technologies + t]
  let left = 1
  for (let k = game.intoFirst[t]; k < game.intoFirst[t + 1]; k++) {
    const e = game.edgeInto[k]
    if (game.edgeChannel[e] !== channel) continue
    const bite = world.bite[rival * edges + e]
    if (bite === 0) continue
    let removed = game.edgeStrength[e] * coefficients.counterStrength * bite * world.maturity[rival * technologies + game.edgeBy[e]] * soft
    if (removed > 1) removed = 1
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
}

/** Sum of net advantages of a side over its own technologies of one domain, in points of value. Workable only after workOutAdvantages. */
export const domainAdvantage = (game: Game, turn: Turn, side: number, domain: number): number => {
  const technologies = game.ids.technologies.length
  let sum = 0
  for (let t = 0; t < technologies; t++) if (game.domain[t] === domain) sum += turn.advantage[side * technologies + t]
  return sum
}

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
