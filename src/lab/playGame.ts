/** Plays whole games between bots, without ledger or history: the loop under every report on many games. */
import { botOrders } from '../ai/bot.ts'
import { workOutAll } from '../engine/derive.ts'
import type { Game } from '../engine/game.ts'
import { resolve, runHorizon } from '../engine/resolve.ts'
import { type Turn, turnOf } from '../engine/turn.ts'
import { viewOf } from '../engine/view.ts'
import { blankWorld, type World } from '../engine/world.ts'
import { codeOrders, openWorld } from '../replay/match.ts'
import { compile } from '../scenario/compile.ts'
import { assumptionsOf, shownAssumptionsOf } from '../scenario/figures.ts'
import type { Scenario } from '../scenario/format.ts'

export interface Pairing {
  /** Bot of each side, by index of side. */
  bots: readonly string[]
  world: string
  changes: Record<string, number>
}

/** Rules of a pairing; in a world that draws its dials, those of one seed. */
export const rulesOf = (scenario: Scenario, pairing: Pairing, seed: number): { game: Game; viewGame: Game } => {
  const game = compile(scenario, assumptionsOf(scenario, pairing.world, pairing.changes, seed))
  return { game, viewGame: scenario.worlds[pairing.world]?.draw === true ? compile(scenario, shownAssumptionsOf(scenario, pairing.world, pairing.changes)) : game }
}

/** Called after each turn with the world as it is then. */
export type Watch = (world: World, turn: Turn) => void

/** Plays one game to the end of its horizon into `world`. Recorded sides play free of price and legality only when both are. */
export const playGame = (scenario: Scenario, game: Game, viewGame: Game, seed: number, bots: readonly string[], watch?: Watch, world: World = blankWorld(game), view: World = blankWorld(game)): World => {
  openWorld(game, seed, world)
  const turn = turnOf(game)
  const free = bots.every((name) => scenario.bots[name]?.kind === 'historical')
  while (world.turn[0] < game.turns) {
    const orders = bots.map((name, side) => codeOrders(game, botOrders(scenario, viewGame, viewOf(viewGame, world, side, view), side, name, seed)))
    resolve(game, world, orders, { free })
    watch?.(world, turn)
  }
  runHorizon(game, world)
  workOutAll(game, world, turn)
  return world
}
