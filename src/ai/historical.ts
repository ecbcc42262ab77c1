/** The recorded choices of a side, turn by turn. */
import type { Game } from '../engine/game.ts'
import type { Order } from '../engine/orders.ts'
import type { World } from '../engine/world.ts'
import { tickIndex } from '../scenario/calendar.ts'
import type { Scenario } from '../scenario/format.ts'

/** Orders recorded for the ticks of the coming turn. */
export const historicalOrders = (scenario: Scenario, game: Game, view: World, side: number): Order[] => {
  const from = view.tick[0]
  return scenario.history.orders
    .filter((entry) => {
      const tick = tickIndex(scenario.calendar, entry.at) ?? -1
      return entry.side === game.ids.sides[side] && tick >= from && tick < from + game.ticksPerTurn
    })
    .map((entry) => entry.order as Order)
}
