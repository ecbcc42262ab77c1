/** The random bot: legal orders drawn with its own luck, which is not the game’s. */
import type { Game } from '../engine/game.ts'
import { workOutAll } from '../engine/derive.ts'
import { admit, openPurse } from '../engine/legality.ts'
import { keyOf, luck } from '../engine/luck.ts'
import { type CodedOrder, type Order, orderOf } from '../engine/orders.ts'
import { turnOf } from '../engine/turn.ts'
import type { World } from '../engine/world.ts'
import { eachCandidate } from './candidates.ts'

export const randomOrders = (game: Game, view: World, side: number, botSeed: number): Order[] => {
  const [key, key2] = keyOf(botSeed ^ 0x5bd1e995)
  const list: CodedOrder[] = []
  eachCandidate(game, view, side, (order) => list.push(order))
  const purse = openPurse(game, view, side)
  const turn = turnOf(game)
  workOutAll(game, view, turn)
  const orders: Order[] = []
  for (let n = 0; n < game.ordersPerTurn * 3 && list.length > 0 && purse.slots > 0; n++) {
    const pick = Math.floor(luck(key, key2, view.turn[0], side, n, 0) * list.length)
    const order = list[pick]
    if (admit(game, view, turn, side, purse, order) === 0) orders.push(orderOf(game, order))
  }
  return orders
}
