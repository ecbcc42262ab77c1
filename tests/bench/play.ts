/** Times of what a player waits for: a turn, a forecast, a compiled scenario, and a late turn of a long game. */
import { forecast } from '../../src/engine/forecast.ts'
import type { Game } from '../../src/engine/game.ts'
import { type Order, orderOf } from '../../src/engine/orders.ts'
import { viewOf } from '../../src/engine/view.ts'
import { isOver, type Match, playTurn, startMatch } from '../../src/replay/match.ts'
import type { Scenario } from '../../src/scenario/format.ts'
import type { Row } from './measure.ts'
import type { PreparedGame } from './prepared.ts'

const ordersOf = (game: Game, prepared: PreparedGame, turn: number): Record<string, Order[]> =>
  Object.fromEntries(game.ids.sides.map((id, side) => [id, prepared.turns[turn % prepared.turns.length][side].map((order) => orderOf(game, order))]))

/** Turns as the screen plays them: ledger, hash, history. A new match is begun when one is over. */
export const turnRow = (scenario: Scenario, games: readonly PreparedGame[]): Row => {
  let seed = 0
  let match: Match | undefined
  return {
    name: 'turn with ledger, hash and history', unit: 'turns/s',
    run: () => {
      if (match === undefined || isOver(match)) match = startMatch(scenario, { seed: ++seed })
      playTurn(match, ordersOf(match.game, games[seed % games.length], match.world.turn[0]))
      return 1
    },
  }
}

export const forecastRow = (game: Game, games: readonly PreparedGame[]): Row => {
  const cases = games.flatMap(({ start, turns }) => turns[0].flatMap((orders, side) => orders.map((order) => ({ view: viewOf(game, start, side), side, order }))))
  let next = 0
  return {
    name: 'forecast of one order', unit: 'forecasts/s',
    run: () => {
      const { view, side, order } = cases[next++ % cases.length]
      forecast(game, view, side, order)
      return 1
    },
  }
}

/** `compile` of the bundle, as it is shipped. */
export const compileRow = (scenario: Scenario, compile: (scenario: Scenario) => Game): Row => ({ name: 'compile the flagship', unit: 'games/s', run: () => (compile(scenario), 1) })

/** Turns from 14 on and from 970 on that are held against each other. */
const HELD = 30

/**
 * By game, the cost of a turn about turn 1000 relative to one about turn 14, of a game of 1000 turns: a young and an old
 * game take turns, so that a slow moment of the machine hits both.
 */
export const lateTurns = (scenario: Scenario, games: readonly PreparedGame[], rounds: number): number[] => {
  const long: Scenario = { ...scenario, calendar: { ...scenario.calendar, turns: 1000 } }
  const spent = (match: Match, prepared: PreparedGame, turns: number): number => {
    const before = process.cpuUsage()
    for (let n = 0; n < turns; n++) playTurn(match, ordersOf(match.game, prepared, match.world.turn[0]))
    const { user, system } = process.cpuUsage(before)
    return user + system
  }
  const ratios: number[] = []
  for (let round = -1; round < rounds; round++) {
    const prepared = games[(round + 1) % games.length]
    const [young, old] = [14, 1000 - HELD].map((turns) => {
      const match = startMatch(long, { seed: round + 2 })
      spent(match, prepared, turns)
      return match
    })
    let early = 0
    let late = 0
    for (let n = 0; n < HELD; n++) {
      early += spent(young, prepared, 1)
      late += spent(old, prepared, 1)
    }
    // the first game only warms up
    if (round >= 0) ratios.push(late / early)
  }
  return ratios
}
