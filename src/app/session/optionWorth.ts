/** What an option of an order costs and what it adds to the odds, beside the options that are chosen already. */
import { forecast } from '../../engine/forecast.ts'
import { priceOf } from '../../engine/legality.ts'
import { codeOrder, type Order } from '../../engine/orders.ts'
import type { Sight } from './sight.ts'

export interface OptionWorth {
  /** What it adds to the price, by resource. */
  price: number[]
  /** What it adds to the chance of the try; 0 where the order tries nothing. */
  odds: number
}

/** Worth of one option of an order that has its move, and the technology that is to be tried. */
export const optionWorth = (s: Sight, order: Order, option: string): OptionWorth => {
  const held = (order.options ?? []).filter((id) => id !== option)
  const [without, having] = [held, [...held, option]].map((options) => {
    const coded = codeOrder(s.game, { ...order, options })
    const price = new Float64Array(s.game.ids.resources.length)
    priceOf(s.game, s.view, s.side, coded, price)
    return { price: Array.from(price), odds: coded.technology < 0 ? 0 : (forecast(s.game, s.view, s.side, coded).integration?.odds ?? 0) }
  })
  return { price: having.price.map((cost, r) => cost - without.price[r]), odds: having.odds - without.odds }
}
