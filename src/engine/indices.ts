/** The five indices 0..100 of each side, its score and its result. */
import { domainAdvantage } from './advantage.ts'
import { clamp, saturate } from './exact.ts'
import { type Game, INDEX_COUNT, INFORMATION, MILITARY } from './game.ts'
import type { Turn } from './turn.ts'
import type { World } from './world.ts'

export const INDEX = { sphere: 0, military: 1, cohesion: 2, industry: 3, legitimacy: 4 } as const

/** Implants a side holds, weighted by size of the country. */
export const implantsHeld = (game: Game, world: World, side: number): number => {
  const { size } = game
  const { implants } = world
  const first = side * size.length
  let sum = 0
  for (let c = 0; c < size.length; c++) sum += implants[first + c] * size[c]
  return sum
}

/** Share of a side’s military technology that it can use: the guarantor must operate through networks which the rival can reach. */
export const usableShare = (game: Game, turn: Turn, side: number): number => (side === game.guarantor ? 1 - game.coefficients.operateThrough * turn.share : 1)

/**
 * Works out military strength in points of value into `turn.strength`: own advantages of the military domain as far as
 * they can be used, forces outside the graph, intelligence, and implants. Needs advantages and the share of the sphere.
 */
export const workOutStrength = (game: Game, world: World, turn: Turn): void => {
  const k = game.coefficients
  for (let side = 0; side < 2; side++)
    turn.strength[side] = domainAdvantage(turn, side, MILITARY) * usableShare(game, turn, side) + game.forces[side] + k.intelligenceWeight * world.intelligence[side] + k.implantWeight * implantsHeld(game, world, side)
}

/** 50 + 50 x / (|x| + half), x the net strength: saturated, so that the edge does not decide every game. */
export const militaryIndex = (game: Game, turn: Turn, side: number): number =>
  50 + 50 * saturate(turn.strength[side] - turn.strength[1 - side], game.coefficients.militaryHalf)

/** Reach into the sphere (the challenger’s share, or the rest for the guarantor) and technology of the information domain. */
export const sphereIndex = (game: Game, turn: Turn, side: number): number => {
  const k = game.coefficients
  const share = side === game.challenger ? turn.share : 1 - turn.share
  const net = domainAdvantage(turn, side, INFORMATION) - domainAdvantage(turn, 1 - side, INFORMATION)
  return 100 * ((1 - k.sphereTechnology) * share + k.sphereTechnology * (0.5 + 0.5 * saturate(net, k.sphereHalf)))
}

/** How far one country’s policy agrees with a side, 0..1: its rung for the guarantor, openness and courtship for the challenger. */
export const alignmentOf = (game: Game, world: World, side: number, country: number): number => {
  const countries = game.layout.sizes.country
  const n = game.mainNetwork
  const top = game.rungCount[n] - 1
  const rung = clamp(world.stance[n * countries + country] / (top - 1), 0, 1)
  if (side === game.guarantor) return rung
  return clamp((1 - rung) * (0.7 + 0.3 * clamp(world.persuasion[side * countries + country] + game.aligned[country], 0, 1)), 0, 1)
}

/** Standing abroad, and alignment of the countries whose tie (or lack of one) makes them count for the side. */
export const cohesionIndex = (game: Game, world: World, side: number): number => {
  const countries = game.layout.sizes.country
  let weight = 0
  let sum = 0
  for (let c = 0; c < countries; c++) {
    const w = game.size[c] * (side === game.guarantor ? game.tie[c] : 1 - game.tie[c])
    weight += w
    sum += w * alignmentOf(game, world, side, c)
  }
  const k = game.coefficients.cohesionStanding
  return k * world.standing[side] + (1 - k) * 100 * (weight > 0 ? sum / weight : 0)
}

export const indexOf = (game: Game, world: World, turn: Turn, side: number, index: number): number => {
  if (index === INDEX.sphere) return sphereIndex(game, turn, side)
  if (index === INDEX.military) return militaryIndex(game, turn, side)
  if (index === INDEX.cohesion) return cohesionIndex(game, world, side)
  if (index === INDEX.industry) return world.industry[side]
  return world.legitimacy[side]
}

/** Score: indices weighed by the side’s aims; a standing coup moves it by its own term. */
export const scoreOf = (game: Game, world: World, turn: Turn, side: number): number => {
  let sum = 0
  for (let i = 0; i < INDEX_COUNT; i++) {
    const aim = game.aims[side * INDEX_COUNT + i]
    if (aim !== 0) sum += aim * indexOf(game, world, turn, side, i)
  }
  return sum + coupTerm(game, world, side)
}

export const coupTerm = (game: Game, world: World, side: number): number =>
  world.coup[0] === 0 ? 0 : side === game.challenger ? game.coefficients.coupScore : -game.coefficients.coupScore

/** Result: score less par. */
export const resultOf = (game: Game, world: World, turn: Turn, side: number): number => scoreOf(game, world, turn, side) - game.par[side]

/** Grade 0..4 of a result, best first. */
export const gradeOf = (game: Game, result: number): number => {
  for (let i = 0; i < game.gradeAt.length - 1; i++) if (result >= game.gradeAt[i]) return i
  return game.gradeAt.length - 1
}

/** Countries at or above a rung of a network. */
export const restrictedCount = (game: Game, world: World, network: number, rung: number): number => {
  const countries = game.layout.sizes.country
  let count = 0
  for (let c = 0; c < countries; c++) if (world.stance[network * countries + c] >= rung) count++
  return count
}
