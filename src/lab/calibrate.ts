/** Calibration: several honest searches for the free coefficients, what they agree on, and what each coefficient is worth. */
import type { Coefficients } from '../engine/coefficients.ts'
import { coefficientsOf } from '../scenario/compile.ts'
import { assumptionsOf, valueOf } from '../scenario/figures.ts'
import type { Scenario } from '../scenario/format.ts'
import { backcast } from './backtestPlay.ts'
import { type Group, groupOf } from './backtestScore.ts'
import { listedCalendar, withValues } from './calendars.ts'
import { countryModel, predict, type Values } from './countryModel.ts'
import { COARSE_SEARCH, DATED, fit, FREE, FULL_SEARCH } from './fit.ts'
import { leaveOut, singles } from './leaveOut.ts'

export interface FittedCoefficient {
  id: string
  /** In use now, the mean of the searches, and the lowest and highest of them. */
  now: number
  fitted: number
  low: number
  high: number
  /** Bounds of the search. */
  bounds: [number, number]
  /** What the file must say: the factor on its dial where it hangs on one, else the number itself. */
  write: string
  /** Figures when the coefficient is held at zero and the others are fitted anew. */
  without: Group
}

export interface Calibration {
  calendar: 'rule' | 'listed'
  searches: number
  coefficients: FittedCoefficient[]
  /** Figures of games on seeds that no search has seen. */
  before: Group
  after: Group
  /** Figures when each country is predicted by a fit without it. */
  leaveOneOut: Group
}

const SEARCHES = 6
const FEATURE_GAMES = 10

/** Figure of a coefficient for the file, so that it has `value` in the default world. */
const written = (scenario: Scenario, id: keyof Coefficients, value: number): string => {
  const own = (scenario.model as Record<string, unknown>)[id]
  if (typeof own !== 'object' || own === null || !('assume' in own)) return String(Math.round(value * 1000) / 1000)
  const dial = valueOf({ assume: String(own.assume) }, assumptionsOf(scenario))
  return `{ "assume": "${String(own.assume)}", "times": ${Math.round((value / dial) * 1000) / 1000} }`
}

/** Fits the scenario’s calendar or the listed one. `seeds` games judge each try; figures are of as many unseen seeds. */
export const calibrate = (given: Scenario, calendar: 'rule' | 'listed', from: number, seeds: number, progress?: (what: string) => void): Calibration => {
  const scenario = calendar === 'listed' ? listedCalendar(given) : given
  const free = calendar === 'listed' ? [...FREE, DATED] : FREE
  const model = countryModel(scenario, from, FEATURE_GAMES, seeds)
  const scored = model.game.ids.countries.map((_, c) => c).filter((c) => model.record[model.last][c] >= 0)
  const fits = Array.from({ length: SEARCHES }, (_, n) => {
    progress?.(`search ${n + 1} of ${SEARCHES}`)
    return fit(model, scored, free, FULL_SEARCH, n + 1).values
  })
  const now = coefficientsOf(scenario, assumptionsOf(scenario))
  const mean: Values = Object.fromEntries(free.map(({ id }) => [id, fits.reduce((sum, values) => sum + (values[id] ?? 0) / SEARCHES, 0)]))
  const unseen = (from + 100000) >>> 0
  const score = (values: Values): Group => {
    const cast = backcast(withValues(scenario, values), unseen, Math.max(100, seeds))
    return groupOf(cast.predictions, cast.record, cast.restricting, scored)
  }
  const apart = leaveOut(model, scored, singles(scored), free, {}, COARSE_SEARCH, (done) => progress?.(`leaving out one country: ${done} of ${scored.length}`))
  return {
    calendar, searches: SEARCHES, before: score({}), after: score(mean), leaveOneOut: groupOf(apart, model.record, model.restricting, scored),
    coefficients: free.map(({ id, low, high }, n) => {
      progress?.(`without ${id} (${n + 1} of ${free.length})`)
      const rest = free.filter((other) => other.id !== id)
      const without = fit(model, scored, rest, COARSE_SEARCH, 1, { [id]: 0 }).values
      const found = fits.map((values) => values[id] ?? 0)
      return { id, now: now[id], fitted: mean[id] ?? 0, low: Math.min(...found), high: Math.max(...found), bounds: [low, high], write: written(given, id, mean[id] ?? 0), without: groupOf(predict(model, without), model.record, model.restricting, scored) }
    }),
  }
}
