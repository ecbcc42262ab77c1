/** Doctrine bots: a view in, orders out. They know what their side knows, and nothing else. */
import type { Game } from '../engine/game.ts'
import type { Order } from '../engine/orders.ts'
import type { World } from '../engine/world.ts'
import type { Scenario } from '../scenario/format.ts'
import { doctrineOrders } from './doctrine.ts'
import { historicalOrders } from './historical.ts'
import { randomOrders } from './random.ts'
import { searchOrders } from './search.ts'

export interface BotName {
  id: string
  name: string
  text: string
}

/** Bots that can play a side. */
export const botsFor = (scenario: Scenario, side: string): BotName[] =>
  Object.entries(scenario.bots)
    .filter(([, bot]) => bot.side === undefined || bot.side === side)
    .map(([id, bot]) => ({ id, name: bot.name, text: bot.text }))

/** Id of the bot that a short name means for a side: "balanced" is "washington-balanced" where there is no bot of that very name. */
export const botId = (scenario: Scenario, side: string, name: string): string | undefined => {
  for (const id of [name, `${side}-${name}`]) {
    if (!Object.hasOwn(scenario.bots, id)) continue
    const bot = scenario.bots[id]
    if ((bot.side === undefined || bot.side === side)) return id
  }
  return undefined
}

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
