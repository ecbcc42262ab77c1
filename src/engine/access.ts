/** Access: what the challenger could do through a country’s network, by function, and the share of the sphere it reaches. */
import { clamp } from './exact.ts'
import { type AccessTable, type Game, MAX_FUNCTIONS, MAX_RUNGS } from './game.ts'
import type { Turn } from './turn.ts'
import type { World } from './world.ts'

/**
 * Share of access by each function that shields leave on a network, into `turn.shield`: the access-channel counters
 * against the technology that carries the network, each by what it shields of that function, and fielded shields of the
 * guarantor; never below the floor. Needs workOutAdvantages.
 */
const workOutShieldsOf = (game: Game, world: World, turn: Turn, network: number): void => {
  const { coefficients, edgeStrength, edgeBy, edgeFunction, outputTechnology, outputAmount, outputFunction } = game
  const { edge, edgeFirst, output, outputFirst } = game.access
  const { bite, maturity } = world
  const { shield, left } = turn
  const technologies = game.layout.sizes.technology
  const rivalBase = game.guarantor * technologies
  const bites = game.guarantor * edgeBy.length
  const first = network * MAX_FUNCTIONS
  const end = first + game.functionCount[network]
  for (let f = first; f < end; f++) shield[f] = 1
  for (let k = edgeFirst[network], last = edgeFirst[network + 1]; k < last; k++) {
    const e = edge[k]
    const b = bite[bites + e]
    if (b === 0) continue
    const by = rivalBase + edgeBy[e]
    const factor = coefficients.counterStrength * (1 - world.hardening[game.challenger * technologies + game.carrier[network]])
    const strength = edgeStrength[e] * b * maturity[by] * left[by] * factor
    for (let f = first, at = e * MAX_FUNCTIONS; f < end; f++, at++) {
      const removed = strength * edgeFunction[at]
      shield[f] *= removed > 1 ? 0 : 1 - removed
    }
  }
  for (let k = outputFirst[network], last = outputFirst[network + 1]; k < last; k++) {
    const o = output[k]
    const taken = clamp(outputAmount[o] * maturity[rivalBase + outputTechnology[o]], 0, 1)
    for (let f = first; f < end; f++) if (outputFunction[o] < 0 || outputFunction[o] === f - first) shield[f] *= 1 - taken
  }
  const { shieldFloor } = coefficients
  for (let f = first; f < end; f++) if (shield[f] < shieldFloor) shield[f] = shieldFloor
}

/**
 * Share of access by a function that mitigation in force on a rung and shields leave:
 * (1 - rung’s mitigation x truth) x (what shields leave, less the overlap with working mitigation).
 */
const accessLeft = ({ unmitigated, unlapped }: AccessTable, shield: Float64Array, network: number, rung: number, f: number): number => {
  const at = (network * MAX_RUNGS + rung) * MAX_FUNCTIONS + f
  return unmitigated[at] * (1 - (1 - shield[network * MAX_FUNCTIONS + f]) * unlapped[at])
}

/** Works out what shields leave by network and function, and access by rung, once for all countries. */
export const workOutShields = (game: Game, world: World, turn: Turn): void => {
  const { access, functionWeight, functionCount, rungCount } = game
  const { shield, accessFactor } = turn
  for (let n = 0; n < rungCount.length; n++) {
    workOutShieldsOf(game, world, turn, n)
    const rungs = rungCount[n] > 0 ? rungCount[n] : 1
    const functions = functionCount[n]
    for (let r = 0; r < rungs; r++) {
      let sum = 0
      for (let f = 0; f < functions; f++) sum += functionWeight[n * MAX_FUNCTIONS + f] * accessLeft(access, shield, n, r, f)
      accessFactor[n * MAX_RUNGS + r] = sum
    }
  }
}

/** Access 0..1 by one function through one country’s network: reliance x what mitigation and shields leave. */
export const accessBy = (game: Game, world: World, turn: Turn, network: number, country: number, f: number): number => {
  const i = network * game.layout.sizes.country + country
  return world.reliance[i] * accessLeft(game.access, turn.shield, network, world.stance[i], f)
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
  const { country: countries, network: networks } = game.layout.sizes
  const { controlReach, coupMeasure } = game.coefficients
  const { accessFactor, reach } = turn
  const { reliance, stance, control } = world
  const { sphereShare, sphereWeight } = game
  reach.fill(0)
  for (let n = 0; n < networks; n++) {
    const weight = sphereWeight[n]
    const row = n * countries
    for (let c = 0; c < countries; c++) reach[c] += weight * (reliance[row + c] * accessFactor[n * MAX_RUNGS + stance[row + c]])
  }
  const measure = clamp(Math.round(coupMeasure), 0, 3) * countries
  let sum = 0
  for (let c = 0; c < countries; c++) {
    const by = reach[c]
    sum += sphereShare[measure + c] * (by + (1 - by) * controlReach * control[c])
  }
  return sum
}
