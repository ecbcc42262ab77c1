/** Recorded games of a scenario on many seeds, as predictions of every country’s stance. */
import { blankWorld } from '../engine/world.ts'
import type { Game } from '../engine/game.ts'
import { compile } from '../scenario/compile.ts'
import { assumptionsOf } from '../scenario/figures.ts'
import type { Scenario } from '../scenario/format.ts'
import { addGame, makeTally, type Prediction, predictionsOf, restrictingRung } from './backtestScore.ts'
import { inTicks, lastRecordedTick, playRecorded, recordedOrders, recordOf } from './history.ts'

export interface Backcast {
  game: Game
  record: Int8Array[]
  restricting: number
  predictions: Prediction[]
}

/** Plays both sides’ recorded orders on `count` seeds from `from` on. */
export const backcast = (given: Scenario, from: number, count: number, progress?: (done: number) => void): Backcast => {
  const scenario = inTicks(given)
  const game = compile(scenario, assumptionsOf(scenario))
  const last = lastRecordedTick(scenario)
  const record = recordOf(scenario, game, last)
  const restricting = restrictingRung(game)
  const countries = game.ids.countries.length
  const base = game.mainNetwork * countries
  const tally = makeTally(countries, last, game.rungCount[game.mainNetwork])
  const orders = recordedOrders(scenario, game, Math.min(last + 1, game.turns))
  const path = new Int8Array((last + 1) * countries)
  const world = blankWorld(game)
  for (let n = 0; n < count; n++) {
    playRecorded(game, orders, (from + n) >>> 0, world, (tick) => {
      for (let c = 0; c < countries; c++) path[tick * countries + c] = world.stance[base + c]
    })
    addGame(tally, path, restricting)
    progress?.(n + 1)
  }
  return { game, record, restricting, predictions: predictionsOf(tally, record, restricting) }
}
