/** The recorded game: the historical orders of both sides, free of price and legality, with the events that a seed brings. */
import { historicalOrders } from '../ai/historical.ts'
import type { Game } from '../engine/game.ts'
import type { CodedOrder } from '../engine/orders.ts'
import { resolve } from '../engine/resolve.ts'
import { blankWorld, type World } from '../engine/world.ts'
import { codeOrders, openWorld } from '../replay/match.ts'
import { livedTicks, tickIndex, totalTicks } from '../scenario/calendar.ts'
import type { Scenario } from '../scenario/format.ts'

/** The scenario in turns of one tick from the start of its calendar: the record gives states at the end of each tick. */
export const inTicks = (scenario: Scenario): Scenario => {
  const { start: _, ...rest } = scenario
  const { calendar } = scenario
  return { ...rest, calendar: { ...calendar, ticksPerTurn: 1, turns: livedTicks(scenario) + calendar.turns * calendar.ticksPerTurn } }
}

/** Last tick for which a country of the scenario has a recorded rung; -1 where there is no record at all. */
export const lastRecordedTick = (scenario: Scenario): number => {
  let last = -1
  for (const country of Object.values(scenario.countries))
    for (const label of Object.keys(country.record)) last = Math.max(last, tickIndex(scenario.calendar, label) ?? -1)
  return Math.min(last, totalTicks(scenario) - 1)
}

/** Recorded rung by [tick][country index], -1 where the record is silent. */
export const recordOf = (scenario: Scenario, game: Game, last: number): Int8Array[] => {
  const rows = Array.from({ length: last + 1 }, () => new Int8Array(game.ids.countries.length).fill(-1))
  game.ids.countries.forEach((id, c) => {
    for (const [label, rung] of Object.entries(scenario.countries[id].record)) {
      const tick = tickIndex(scenario.calendar, label) ?? -1
      if (tick >= 0 && tick <= last) rows[tick][c] = rung
    }
  })
  return rows
}

/** Historical orders of every turn of a one-tick game: [turn][side]. */
export const recordedOrders = (scenario: Scenario, game: Game, ticks: number): CodedOrder[][][] => {
  const clock = blankWorld(game)
  return Array.from({ length: ticks }, (_, tick) => {
    clock.turn[0] = tick
    clock.tick[0] = tick
    return game.ids.sides.map((_, side) => codeOrders(game, historicalOrders(scenario, game, clock, side)))
  })
}

/** Plays one recorded game of `orders.length` ticks into `world`; `each` sees the world after every tick. */
export const playRecorded = (game: Game, orders: readonly CodedOrder[][][], seed: number, world: World, each: (tick: number) => void, before?: (tick: number) => void): void => {
  openWorld(game, seed, world)
  orders.forEach((given, tick) => {
    before?.(tick)
    resolve(game, world, given, { free: true })
    each(tick)
  })
}
