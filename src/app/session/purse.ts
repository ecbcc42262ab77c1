/** Purses: what the seat can still pay when some orders have been paid. */
import { admit, type Purse } from '../../engine/legality.ts'
import type { CodedOrder } from '../../engine/orders.ts'
import { freshTurn, type Sight } from './sight.ts'

/** Pays for orders that were accepted before. */
export const admitAll = (s: Sight, purse: Purse, orders: readonly CodedOrder[]): void => {
  const turn = freshTurn(s.game, s.view)
  for (const order of orders) admit(s.game, s.view, turn, s.side, purse, order)
}
