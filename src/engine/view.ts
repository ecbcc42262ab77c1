/**
 * Views: what one side may know, as a World of the same layout. What is hidden is replaced by that side’s stored
 * estimates, or by nothing; it is never the truth under a mask.
 */
import { copyRowsOf } from './delayed.ts'
import { FIELDED, type Game } from './game.ts'
import { QUANTITIES, QUANTITY_NAMES } from './quantities.ts'
import { blankWorld, copyInto, type World } from './world.ts'

/** How a slot of a view is known. */
export const KNOWN = { exact: 0, estimate: 1, hidden: 2 } as const

export interface Mask {
  reals: Uint8Array
  wholes: Uint8Array
}

const masks = new WeakMap<Game, [Mask, Mask]>()

/** Which slots a side knows exactly, by estimate, or not at all. */
export const maskOf = (game: Game, side: number): Mask => {
  let pair = masks.get(game)
  if (pair === undefined) {
    pair = [makeMask(game, 0), makeMask(game, 1)]
    masks.set(game, pair)
  }
  return pair[side]
}

const makeMask = (game: Game, side: number): Mask => {
  const { layout } = game
  const mask = { reals: new Uint8Array(layout.realCount), wholes: new Uint8Array(layout.wholeCount) }
  for (const name of QUANTITY_NAMES) {
    const quantity = QUANTITIES[name]
    if (quantity.seen === 'all') continue
    const known = quantity.seen === 'estimate' ? KNOWN.estimate : KNOWN.hidden
    const target = quantity.kind === 'real' ? mask.reals : mask.wholes
    const first = layout.first[name]
    const length = layout.length[name]
    const half = length / 2
    for (let i = 0; i < length; i++) {
      // the first dimension is the side, so that a side’s own part is one half
      const own = quantity.seen !== 'never' && (side === 0 ? i < half : i >= half)
      if (!own) target[first + i] = known
    }
  }
  // uses of the rival's moves are its orders: what they did is seen, that they were given is not
  const uses = layout.sizes.use
  for (let move = 0; move < game.moveSide.length; move++)
    if (game.moveSide[move] !== side) mask.wholes.fill(KNOWN.hidden, layout.first.usedAt + move * uses, layout.first.usedAt + (move + 1) * uses)
  return mask
}

/** The view of a side. `into` is overwritten where given. */
export const viewOf = (game: Game, world: World, side: number, into: World = blankWorld(game)): World => {
  const view = copyInto(into, world)
  const mask = maskOf(game, side)
  for (let i = 0; i < mask.reals.length; i++) if (mask.reals[i] === KNOWN.hidden) view.reals[i] = 0
  for (let i = 0; i < mask.wholes.length; i++) if (mask.wholes[i] === KNOWN.hidden) view.wholes[i] = 0
  const rival = 1 - side
  const resources = game.ids.resources.length
  for (let r = 0; r < resources; r++) view.resource[rival * resources + r] = world.seenResource[side * resources + r]
  const technologies = game.ids.technologies.length
  for (let t = 0; t < technologies; t++) {
    const theirs = rival * technologies + t
    if (world.stage[theirs] !== FIELDED) view.stage[theirs] = Math.min(world.seenStage[side * technologies + t], FIELDED - 1)
  }
  copyRowsOf(view, world, side)
  return view
}
