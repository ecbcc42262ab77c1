/** Purse: what a side has left while its orders are checked one after the other. */
import type { Game } from './game.ts'
import type { CodedOrder } from './orders.ts'
import type { World } from './world.ts'

export interface Purse {
  left: Float64Array
  /** Price of the order checked last, by resource. */
  price: Float64Array
  slots: number
  answers: number
  /** Orders taken in so far, and how many: the list is kept from purse to purse, so that none is made anew. */
  taken: CodedOrder[]
  count: number
}

export const emptyPurse = (resources: number): Purse => ({ left: new Float64Array(resources), price: new Float64Array(resources), slots: 0, answers: 0, taken: [], count: 0 })

/** The purse of a side before its first order; `into` is emptied and filled where given. */
export const openPurse = (game: Game, world: World, side: number, into: Purse = emptyPurse(game.layout.sizes.resource)): Purse => {
  const { left } = into
  for (let r = 0; r < left.length; r++) left[r] = world.resource[side * left.length + r]
  into.slots = game.ordersPerTurn
  into.answers = 0
  into.count = 0
  return into
}
