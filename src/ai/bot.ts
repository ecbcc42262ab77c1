/** Doctrine bots: a view in, orders out. They know what their side knows, and nothing else. */
import type { Game } from '../engine/game.ts'
import type { Order } from '../engine/orders.ts'
import type { World } from '../engine/world.ts'
import type { Scenario } from '../scenario/format.ts'
import { doctrineOrders } from './doctrine.ts'
import { historicalOrders } from './historical.ts'
import { botId } from './names.ts'
import { randomOrders } from './random.ts'
import { searchOrders } from './search.ts'

export { botId, type BotName, botsFor } from './names.ts'

/**
 * Orders of a bot for the coming turn. `view` must be the side’s view; `botSeed` moves the random bot alone, so that
 * bots never learn the luck of the game.
 */
export const botOrders = (scenario: Scenario, game: Game, view: World, side: number, name: string, botSeed: number): Order[] => {
  const id = botId(scenario, game.ids.sides[side], name)
  if (id === undefined) throw new Error(`no bot ${name} for ${game.ids.sides[side]} in ${scenario.id}`)
  const bot = scenario.bots[id]
  switch (bot.kind) {
    case 'pass': return []
    case 'random': return randomOrders(game, view, side, botSeed)
    case 'historical': return historicalOrders(scenario, game, view, side)
    case 'search': return searchOrders(scenario, bot, game, view, side, botSeed)
    case 'doctrine': return doctrineOrders(bot, game, view, side)
  }
}
