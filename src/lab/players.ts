/** Games between players of any kind: a bot by name, or a function from a side’s view to its orders. */
import { botOrders } from '../ai/bot.ts'
import { workOutAll } from '../engine/derive.ts'
import type { Game } from '../engine/game.ts'
import type { CodedOrder } from '../engine/orders.ts'
import { resolve, runHorizon } from '../engine/resolve.ts'
import { turnOf } from '../engine/turn.ts'
import { viewOf } from '../engine/view.ts'
import type { World } from '../engine/world.ts'
import { codeOrders, openWorld } from '../replay/match.ts'
import type { Scenario } from '../scenario/format.ts'

/** Orders of a side for the coming turn, from its view alone. */
export type Player = (view: World, side: number, seed: number) => CodedOrder[]

/** The bot of that name as a player, under the rules that views use. */
export const botPlayer = (scenario: Scenario, viewGame: Game, name: string): Player => (view, side, seed) => codeOrders(viewGame, botOrders(scenario, viewGame, view, side, name, seed))

export interface Table {
  game: Game
  viewGame: Game
  world: World
  view: World
}

/** Called before the orders of a turn are played, with the orders of both sides. */
export type Watcher = (orders: readonly CodedOrder[][], world: World) => void

/** Plays one game to the end of its horizon on the table’s world. `after` sees the world after each turn. */
export const playBetween = (table: Table, players: readonly Player[], seed: number, free: boolean, before?: Watcher, after?: (world: World) => void): World => {
  const { game, viewGame, world, view } = table
  openWorld(game, seed, world)
  while (world.turn[0] < game.turns) {
    const orders = players.map((player, side) => player(viewOf(viewGame, world, side, view), side, seed))
    before?.(orders, world)
    resolve(game, world, orders, { free })
    after?.(world)
  }
  runHorizon(game, world)
  workOutAll(game, world, turnOf(game))
  return world
}
