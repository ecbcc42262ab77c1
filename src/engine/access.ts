/** Access: what the challenger could do through a country’s network, by function, and the share of the sphere it reaches. */
import { leftByCounters } from './advantage.ts'
import { clamp } from './exact.ts'
import { ACCESS, type Game, MAX_FUNCTIONS, MAX_RUNGS } from './game.ts'
import type { Turn } from './turn.ts'
import type { World } from './world.ts'

/**
 * Share of access by a function that shields leave: the access-channel counters against the technology that carries
 * the network, each weighted by what it shields of that function, and fielded shields of the guarantor; never below
 * the floor.
 */
export const shieldLeaves = (game: Game, world: World, network: number, f: number): number => {
  const { coefficients } = game
  const t = game.carrier[network]
  const technologies = game.ids.technologies.length
  const edges = game.ids.edges.length
  const rival = game.guarantor
  let left = 1
  if (t >= 0) {
    const soft = 1 - world.hardening[game.challenger * technologies + t]
    for (let k = game.intoFirst[t]; k < game.intoFirst[t + 1]; k++) {
      const e = game.edgeInto[k]
      if (game.edgeChannel[e] !== ACCESS) continue
      const by = rival * technologies + game.edgeBy[e]
      const bite = world.bite[rival * edges + e]
      if (bite === 0) continue
      const own = leftByCounters(game, world, rival, game.edgeBy[e], game.domain[game.edgeBy[e]])
      let removed = game.edgeStrength[e] * game.edgeFunction[e * MAX_FUNCTIONS + f] * coefficients.counterStrength * bite * world.maturity[by] * own * soft
      if (removed > 1) removed = 1
      left *= 1 - removed
    }
  }
  for (let o = 0; o < game.outputTechnology.length; o++) {
    if (game.outputKind[o] !== 9) continue
    if (game.outputNetwork[o] >= 0 && game.outputNetwork[o] !== network) continue
    if (game.outputFunction[o] >= 0 && game.outputFunction[o] !== f) continue
    const i = rival * technologies + game.outputTechnology[o]
    left *= 1 - clamp(game.outputAmount[o] * world.maturity[i], 0, 1)
  }
  return left < coefficients.shieldFloor ? coefficients.shieldFloor : left
}

/** Works out what shields leave, by network and function, once for all countries. Written to `turn.shield`. */
export const workOutShields = (game: Game, world: World, turn: Turn): void => {
  for (let n = 0; n < game.ids.networks.length; n++)
    for (let f = 0; f < game.functionCount[n]; f++) turn.shield[n * MAX_FUNCTIONS + f] = shieldLeaves(game, world, n, f)
}

/**
 * Access 0..1 by one function through one country’s network:
 * reliance x (1 - rung’s mitigation x truth) x (what shields leave, less the overlap with working mitigation).
 */
export const accessBy = (game: Game, world: World, turn: Turn, network: number, country: number, f: number): number => {
  const countries = game.ids.countries.length
  const reliance = world.reliance[network * countries + country]
  const inForce = game.rungMitigation[network * MAX_RUNGS + world.stance[network * countries + country]]
  const mitigated = inForce * game.functionTruth[network * MAX_FUNCTIONS + f]
  const shield = turn.shield[network * MAX_FUNCTIONS + f]
  const overlap = game.coefficients.shieldOverlap * mitigated
  return reliance * (1 - mitigated) * (1 - (1 - shield) * (1 - overlap))
}

/** Access through one country’s network, weighted over functions. */
export const accessOf = (game: Game, world: World, turn: Turn, network: number, country: number): number => {
  let sum = 0
  for (let f = 0; f < game.functionCount[network]; f++) sum += game.functionWeight[network * MAX_FUNCTIONS + f] * accessBy(game, world, turn, network, country, f)
  return sum
}

/** Access to a country over all networks by their weight in the sphere, raised by censorship support. */
export const reachOf = (game: Game, world: World, turn: Turn, country: number): number => {
  let sum = 0
  for (let n = 0; n < game.ids.networks.length; n++) sum += game.sphereWeight[n] * accessOf(game, world, turn, n, country)
  return sum + (1 - sum) * CONTROL_REACH * world.control[country]
}

/** How much of the rest of a country’s sphere full censorship support adds to reach. */
export const CONTROL_REACH = 0.35

/** Share 0..1 of the information sphere that the challenger reaches, by the measure that the assumption chooses. */
export const coupShare = (game: Game, world: World, turn: Turn): number => {
  const countries = game.ids.countries.length
  const base = clamp(Math.round(game.coefficients.coupMeasure), 0, 3) * countries
  let sum = 0
  for (let c = 0; c < countries; c++) sum += game.sphereShare[base + c] * reachOf(game, world, turn, c)
  return sum
}
