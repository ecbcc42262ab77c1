/** A back-test country by country: what was expected, what came, and the reasons the model gives for its answer. */
import { REASON_OF, REASONS, TERM_COUNT } from '../engine/push.ts'
import { tickLabel } from '../scenario/calendar.ts'
import type { Scenario } from '../scenario/format.ts'
import type { Prediction } from './backtestScore.ts'
import { type CountryModel, TERM_WEIGHTS } from './countryModel.ts'

/** Error in rungs at the last tick from which on a country is named as a miss. */
export const MISS = 0.75

export interface CountryRow {
  id: string
  name: string
  region: string
  further: boolean
  /** Recorded rung at the last tick, and the rung expected over seeds. */
  record: number
  expected: number
  /** Distance of the expected rung from the record; and the mean over seeds of the distance of the rung reached. */
  error: number
  seedError: number
  /** Chance of restriction at the last tick. */
  restricted: number
  /** Expected distance in ticks of the first restriction from the record’s; absent where there is none. */
  timing?: number
  miss: boolean
  /** Expected and recorded rung by tick. */
  path: Record<string, { expected: number; record: number }>
  /** Push at the last tick by reason, as difference from the average country, and the push itself. */
  reasons: Record<string, number>
  push: number
}

const round = (x: number): number => Math.round(x * 1000) / 1000

/** Push of every country at the last tick by reason, [country x reason], with peers where they are expected to stand. */
const reasonsOf = (model: CountryModel, predictions: readonly Prediction[]): number[][] => {
  const { game, last } = model
  const countries = game.ids.countries.length
  return Array.from({ length: countries }, (_, c) => {
    const sums = REASONS.map(() => 0)
    for (let t = 0; t < TERM_COUNT; t++) sums[REASON_OF[t]] += game.coefficients[TERM_WEIGHTS[t]] * model.features[(last * countries + c) * TERM_COUNT + t]
    let watched = 0
    for (let j = game.peerFirst[c]; j < game.peerFirst[c + 1]; j++) watched += game.peerWeight[j] * predictions[game.peerIndex[j]].expected[last]
    sums[REASONS.indexOf('peers')] += (game.coefficients.peers * watched) / (game.rungCount[game.mainNetwork] - 1)
    return sums
  })
}

/** Rows of the countries with these indices. `predictions` must hold all countries of the model. */
export const countryRows = (scenario: Scenario, model: CountryModel, predictions: readonly Prediction[], countries: readonly number[], further: readonly string[]): CountryRow[] => {
  const { game, record, last } = model
  const reasons = reasonsOf(model, predictions)
  const mean = REASONS.map((_, r) => reasons.reduce((sum, row) => sum + row[r], 0) / reasons.length)
  return countries.filter((c) => record[last][c] >= 0).map((c) => {
    const id = game.ids.countries[c]
    const { expected, distance, restricted, timing } = predictions[c]
    const error = Math.abs(expected[last] - record[last][c])
    return {
      id, name: scenario.countries[id].name, region: scenario.countries[id].region, further: further.includes(id),
      record: record[last][c], expected: round(expected[last]), error: round(error), seedError: round(distance[last]), restricted: round(restricted[last]),
      ...(timing === timing ? { timing: round(timing) } : {}), miss: error >= MISS,
      path: Object.fromEntries(record.map((row, tick) => [tickLabel(scenario.calendar, tick), { expected: round(expected[tick]), record: row[c] }])),
      reasons: Object.fromEntries(REASONS.map((reason, r) => [reason, round(reasons[c][r] - mean[r])])), push: round(reasons[c].reduce((sum, x) => sum + x, 0)),
    }
  })
}
