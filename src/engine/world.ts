/** World: the state of a game as typed views into one buffer. Fields and no behaviour; a copy is one `set`. */
import { exact } from './exact.ts'
import type { Game } from './game.ts'
import { fastRecord } from './layout.ts'
import { keyOf } from './luck.ts'
import { QUANTITIES, QUANTITY_NAMES, type QuantityName } from './quantities.ts'

type Views = { [K in QuantityName]: (typeof QUANTITIES)[K]['kind'] extends 'real' ? Float64Array : Int32Array }

export interface World extends Views {
  buffer: ArrayBuffer
  bytes: Uint8Array
  /** All real slots, all whole slots. */
  reals: Float64Array
  wholes: Int32Array
}

/** Members of a World before its views are put in: every world has this one shape. */
const EMPTY = Object.fromEntries(['buffer', 'bytes', 'reals', 'wholes', ...QUANTITY_NAMES].map((name) => [name, 0]))

/** An empty world of a game’s layout: all zero. */
export const blankWorld = (game: Game): World => {
  const { layout } = game
  const buffer = new ArrayBuffer(layout.bytes)
  const reals = new Float64Array(buffer, 0, layout.realCount)
  const wholes = new Int32Array(buffer, layout.realCount * 8, layout.wholeCount)
  const world = fastRecord(EMPTY) as unknown as World
  world.buffer = buffer
  world.bytes = new Uint8Array(buffer)
  world.reals = reals
  world.wholes = wholes
  for (const name of QUANTITY_NAMES) {
    const from = layout.first[name]
    const to = from + layout.length[name]
    const view = QUANTITIES[name].kind === 'real' ? reals.subarray(from, to) : wholes.subarray(from, to)
    ;(world as unknown as Record<string, Float64Array | Int32Array>)[name] = view
  }
  return world
}

export const copyInto = (to: World, from: World): World => {
  to.bytes.set(from.bytes)
  return to
}

export const copyOf = (game: Game, world: World): World => copyInto(blankWorld(game), world)

/** The world at the start of a game. `seed` is an integer 0..2^32-1. */
export const startWorld = (game: Game, seed: number, into: World = blankWorld(game)): World => {
  const world = into
  world.bytes.fill(0)
  const [key, key2] = keyOf(seed)
  world.key[0] = key
  world.key2[0] = key2
  const put = (to: Float64Array, from: ArrayLike<number>) => {
    for (let i = 0; i < from.length; i++) to[i] = exact(from[i])
  }
  put(world.resource, game.resourceStart)
  put(world.seenResource, game.resourceStart)
  put(world.industry, game.stockStart.industry)
  put(world.legitimacy, game.stockStart.legitimacy)
  put(world.standing, game.stockStart.standing)
  put(world.credibility, game.stockStart.credibility)
  put(world.reliance, game.relianceStart)
  world.stance.set(game.stanceStart)
  world.homeRung.set(game.homeRungStart)
  const technologies = game.ids.technologies.length
  for (let side = 0; side < 2; side++)
    for (let t = 0; t < technologies; t++) {
      const i = side * technologies + t
      if (game.owned[i] === 0) continue
      const stage = game.stageStart[i]
      world.stage[i] = stage
      world.progress[i] = exact(game.progressStart[i])
      if (stage === 4) world.maturity[i] = 1
      const seen = (1 - side) * technologies + t
      if (stage >= 2) {
        world.seenStage[seen] = stage
        world.seenAt[seen] = 1
      }
    }
  const edges = game.ids.edges.length
  for (let side = 0; side < 2; side++)
    for (let e = 0; e < edges; e++)
      if (world.stage[side * technologies + game.edgeBy[e]] === 4) {
        world.bite[side * edges + e] = 1
        world.biteFull[side * edges + e] = 1
      }
  // seenResource of a side is what it believes of the rival: start from the rival's published opening
  const resources = game.ids.resources.length
  for (let side = 0; side < 2; side++)
    for (let r = 0; r < resources; r++) world.seenResource[side * resources + r] = exact(game.resourceStart[(1 - side) * resources + r])
  return world
}
