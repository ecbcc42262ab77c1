/** Prepared flagship games: the orders of whole games between balanced bots, coded once, to be played again without the bots. */
import { readFileSync } from 'node:fs'
import { botOrders } from '../../src/ai/bot.ts'
import type { Game } from '../../src/engine/game.ts'
import { makeLedger } from '../../src/engine/ledger.ts'
import type { CodedOrder } from '../../src/engine/orders.ts'
import { resolve, runHorizon } from '../../src/engine/resolve.ts'
import { viewOf } from '../../src/engine/view.ts'
import { blankWorld, copyInto, type World } from '../../src/engine/world.ts'
import { codeOrders, openWorld } from '../../src/replay/match.ts'
import { compile } from '../../src/scenario/compile.ts'
import type { Scenario } from '../../src/scenario/format.ts'
import { parseScenario } from '../../src/scenario/parse.ts'

/** File of the flagship, seen from here. A bundle lies elsewhere and is told. */
export const FLAGSHIP = new URL('../../scenarios/huawei-third-offset.json', import.meta.url).pathname

export const loadFlagship = (file: string = FLAGSHIP): Scenario => {
  const parsed = parseScenario(readFileSync(file, 'utf8'))
  if (!parsed.ok) throw new Error(`the flagship has ${parsed.problems.length} problems`)
  return parsed.value
}

export interface PreparedGame {
  start: World
  turns: CodedOrder[][][]
}

/** Orders of `count` games from seed 1 on. */
export const prepareGames = (scenario: Scenario, game: Game, count: number): PreparedGame[] => {
  const view = blankWorld(game)
  return Array.from({ length: count }, (_, n) => {
    const world = openWorld(game, n + 1)
    const start = copyInto(blankWorld(game), world)
    const turns: CodedOrder[][][] = []
    while (world.turn[0] < game.turns) {
      const orders = game.ids.sides.map((_side, s) => codeOrders(game, botOrders(scenario, game, viewOf(game, world, s, view), s, 'balanced', n)))
      turns.push(orders)
      resolve(game, world, orders)
    }
    return { start, turns }
  })
}

/** Plays a prepared game into `world`, horizon included. */
export const playPrepared = (game: Game, prepared: PreparedGame, world: World): World => {
  copyInto(world, prepared.start)
  for (const orders of prepared.turns) resolve(game, world, orders)
  return runHorizon(game, world)
}

/** Plays a prepared game while a ledger listens to every turn. */
export const playHeard = (game: Game, prepared: PreparedGame, world: World): World => {
  copyInto(world, prepared.start)
  for (const orders of prepared.turns) resolve(game, world, orders, { ledger: makeLedger() })
  return runHorizon(game, world, makeLedger())
}

export const freshGame = (scenario: Scenario): Game => compile(scenario)
