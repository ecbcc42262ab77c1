/** Access: what the challenger could do through a country’s network, by function, and the share of the sphere it reaches. */
import { OUTPUT } from './advantage.ts'
import { clamp } from './exact.ts'
import { ACCESS, type Game, MAX_FUNCTIONS, MAX_RUNGS } from './game.ts'
import type { Turn } from './turn.ts'
import type { World } from './world.ts'

const SHIELD = OUTPUT.shield

/**
 * Share of access by each function that shields leave on a network, into `turn.shield`: the access-channel counters
 * against the technology that carries the network, each by what it shields of that function, and fielded shields of the
 * guarantor; never below the floor. Needs workOutAdvantages.
 */
const workOutShieldsOf = (game: Game, world: World, turn: Turn, network: number): void => {
  const { coefficients, edgeInto, edgeChannel, edgeStrength, edgeBy } = game
  const { shield } = turn
  const t = game.carrier[network]
  const technologies = game.layout.sizes.technology
  const rivalBase = game.guarantor * technologies
  const bites = game.guarantor * edgeBy.length
  const functions = game.functionCount[network]
  const first = network * MAX_FUNCTIONS
  for (let f = 0; f < functions; f++) shield[first + f] = 1
  if (t >= 0) {
    const factor = coefficients.counterStrength * (1 - world.hardening[game.challenger * technologies + t])
    for (let k = game.intoFirst[t], end = game.intoFirst[t + 1]; k < end; k++) {
      const e = edgeInto[k]
      if (edgeChannel[e] !== ACCESS) continue
      const bite = world.bite[bites + e]
      if (bite === 0) continue
      const by = rivalBase + edgeBy[e]
      const strength = edgeStrength[e] * bite * world.maturity[by] * turn.left[by] * factor
      for (let f = 0; f < functions; f++) {
        const removed = strength * game.edgeFunction[e * MAX_FUNCTIONS + f]
        shield[first + f] *= removed > 1 ? 0 : 1 - removed
      }
    }
  }
  for (let o = 0; o < game.outputTechnology.length; o++) {
    if (game.outputKind[o] !== SHIELD) continue
    if (game.outputNetwork[o] >= 0 && game.outputNetwork[o] !== network) continue
    const taken = clamp(game.outputAmount[o] * world.maturity[rivalBase + game.outputTechnology[o]], 0, 1)
    for (let f = 0; f < functions; f++) if (game.outputFunction[o] < 0 || game.outputFunction[o] === f) shield[first + f] *= 1 - taken
  }
  for (let f = 0; f < functions; f++) if (shield[first + f] < coefficients.shieldFloor) shield[first + f] = coefficients.shieldFloor
}

/**
 * Share of access by a function that mitigation in force on a rung and shields leave:
 * (1 - rung’s mitigation x truth) x (what shields leave, less the overlap with working mitigation).
 */
const accessLeft = (game: Game, turn: Turn, network: number, rung: number, f: number): number => {
  const mitigated = game.rungMitigation[network * MAX_RUNGS + rung] * game.functionTruth[network * MAX_FUNCTIONS + f]
  const overlap = game.coefficients.shieldOverlap * mitigated
  return (1 - mitigated) * (1 - (1 - turn.shield[network * MAX_FUNCTIONS + f]) * (1 - overlap))
}

/** Works out what shields leave by network and function, and access by rung, once for all countries. */
export const workOutShields = (game: Game, world: World, turn: Turn): void => {
  for (let n = 0; n < game.layout.sizes.network; n++) {
    workOutShieldsOf(game, world, turn, n)
    const rungs = game.rungCount[n] > 0 ? game.rungCount[n] : 1
    for (let r = 0; r < rungs; r++) {
      let sum = 0
      for (let f = 0; f < game.functionCount[n]; f++) sum += game.functionWeight[n * MAX_FUNCTIONS + f] * accessLeft(game, turn, n, r, f)
      turn.accessFactor[n * MAX_RUNGS + r] = sum
    }
  }
}

/** Access 0..1 by one function through one country’s network: reliance x what mitigation and shields leave. */
export const accessBy = (game: Game, world: World, turn: Turn, network: number, country: number, f: number): number => {
  const i = network * game.layout.sizes.country + country
  return world.reliance[i] * accessLeft(game, turn, network, world.stance[i], f)
}

/** Access through one country’s network, weighted over functions. */
export const accessOf = (game: Game, world: World, turn: Turn, network: number, country: number): number => {
  const i = network * game.layout.sizes.country + country
  return world.reliance[i] * turn.accessFactor[network * MAX_RUNGS + world.stance[i]]
}

/** Access to a country over all networks by their weight in the sphere, raised by censorship support. */
export const reachOf = (game: Game, world: World, turn: Turn, country: number): number => {
  let sum = 0
  for (let n = 0; n < game.layout.sizes.network; n++) sum += game.sphereWeight[n] * accessOf(game, world, turn, n, country)
  return sum + (1 - sum) * game.coefficients.controlReach * world.control[country]
}

/** Share 0..1 of the information sphere that the challenger reaches, by the measure that the assumption chooses. */
export const coupShare = (game: Game, world: World, turn: Turn): number => {
  const countries = game.layout.sizes.country
  const networks = game.layout.sizes.network
  const { accessFactor } = turn
  const { reliance, stance, control } = world
  const { sphereShare, sphereWeight } = game
  const base = clamp(Math.round(game.coefficients.coupMeasure), 0, 3) * countries
  let sum = 0
  for (let c = 0; c < countries; c++) {
    let reach = 0
    for (let n = 0; n < networks; n++) {
      const i = n * countries + c
      reach += sphereWeight[n] * (reliance[i] * accessFactor[n * MAX_RUNGS + stance[i]])
    }
    const support = control[c]
    if (support !== 0) reach += (1 - reach) * game.coefficients.controlReach * support
    sum += sphereShare[base + c] * reach
  }
  return sum
}
