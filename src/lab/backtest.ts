/**
 * The back-test: both sides’ recorded orders and the events, country by country against the record.
 *
 * Main figure: windows by the rule that needs no knowledge of the outcome, with the coefficients that the scenario
 * ships. Beside it the listed calendar with a fit of its own, no windows, fits that leave out each country and each
 * region, and four simple predictors. Odds scored are the chance over seeds of standing at the restricting rung at the
 * last tick; their skill is measured against giving every country the share of restricted ones.
 */
import type { Scenario } from '../scenario/format.ts'
import { problem, type Result } from '../scenario/problem.ts'
import { type CountryRow, countryRows } from './backtestCountries.ts'
import { backcast } from './backtestPlay.ts'
import { type Group, groupOf, type Prediction } from './backtestScore.ts'
import { linear, noChange, windowsOnly } from './baselines.ts'
import { listedCalendar, withoutWindows, withValues } from './calendars.ts'
import { type CountryModel, countryModel, type Values } from './countryModel.ts'
import { COARSE_SEARCH, DATED, fit, FREE, FULL_SEARCH, type SearchSize } from './fit.ts'
import { lastRecordedTick } from './history.ts'
import { byRegion, leavingOut, singles } from './leaveOut.ts'

/** The simple predictors, on one set of countries. */
export interface Baselines {
  noChange: Group
  tieOnly: Group
  windowsOnly: Group
  linear: Group
}

export interface BacktestReport {
  supplied: Group
  /** Countries beyond those that coefficients were fitted to, and the simple predictors on the same countries, fitted to the others. */
  further?: Group
  furtherBaselines?: Baselines
  listedCalendar: Group
  leaveOneOut: Group
  leaveRegionOut: Group
  withoutWindows: Group
  baselines: Baselines
  countries: CountryRow[]
}

export interface BacktestOptions {
  from: number
  /** Games of each figure. */
  seeds: number
  /** Countries of the scenario that are scored apart, by id. */
  further: readonly string[]
  /** Whether the fits that leave countries out search as long as the full fit. */
  full: boolean
  progress?: (what: string) => void
}

/** Games from which the features of the country model are read, and seeds on which fits are judged. */
const FEATURE_GAMES = 10
const FIT_SEEDS = 24
export const LEAST_SEEDS = 10

const rounded = (group: Group): Group => Object.fromEntries(Object.entries(group).map(([key, value]) => [key, Math.round(value * 10000) / 10000])) as unknown as Group

/** Reasons why a scenario cannot be tested so, said before the long run. */
export const backtestProblems = (scenario: Scenario, seeds: number): Result<number> => {
  const last = lastRecordedTick(scenario)
  const problems = []
  if (last < 1) problems.push(problem('no-record', '/countries', {}))
  if (scenario.history.orders.length === 0) problems.push(problem('no-history', '/history', {}))
  if (seeds < LEAST_SEEDS) problems.push(problem('too-few-seeds', '', { found: seeds, least: LEAST_SEEDS }))
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: last, notices: [] }
}

const withoutCountries = (scenario: Scenario, ids: readonly string[]): Scenario =>
  ids.length === 0 ? scenario : { ...scenario, countries: Object.fromEntries(Object.entries(scenario.countries).filter(([id]) => !ids.includes(id))) }

/** The simple predictors on `countries`, each fitted to `known` without the country that it predicts. */
const baselinesOf = (model: CountryModel, countries: readonly number[], known: readonly number[], restricting: number): Baselines => {
  const { game, record } = model
  const group = (predictions: readonly Prediction[]) => rounded(groupOf(predictions, record, restricting, countries))
  const line = (attributes: (c: number) => number[]) => group(linear(record, countries, restricting, game.rungCount[game.mainNetwork] - 1, attributes, known))
  return {
    noChange: group(noChange(record, countries, restricting)),
    tieOnly: line((c) => [game.tie[c]]),
    windowsOnly: group(windowsOnly(model)),
    linear: line((c) => [game.tie[c], game.freedom[c]]),
  }
}

/** Words for each fold that has been done. */
function* told(what: string, folds: ReturnType<typeof leavingOut>): Generator<string, Prediction[]> {
  for (let fold = folds.next(); ; fold = folds.next()) {
    if (fold.done === true) return fold.value
    yield `${what}: ${fold.value.done} of ${fold.value.of}`
  }
}

/** The back-test step by step, for whoever must do other things in between. Check the scenario with `backtestProblems` first. */
export function* backtestSteps(scenario: Scenario, options: Omit<BacktestOptions, 'progress'>): Generator<string, BacktestReport> {
  const { from, seeds } = options
  const own = withoutCountries(scenario, options.further)
  yield 'recorded games'
  const main = backcast(own, from, seeds)
  const { game, record, restricting } = main
  const last = record.length - 1
  const ids = game.ids.countries
  const scored = ids.map((_, c) => c).filter((c) => record[last][c] >= 0)
  const group = (predictions: readonly Prediction[]) => rounded(groupOf(predictions, record, restricting, scored))
  const model = countryModel(own, from, FEATURE_GAMES, Math.min(seeds, FIT_SEEDS))

  yield 'listed calendar, with its own fit'
  const listed = listedCalendar(own)
  const listedValues = fit(countryModel(listed, from, FEATURE_GAMES, Math.min(seeds, FIT_SEEDS)), scored, [...FREE, DATED], FULL_SEARCH, 1).values
  const listedCast = backcast(withValues(listed, listedValues), from, seeds)

  yield 'without windows'
  const open = backcast(withoutWindows(own, game, last), from, seeds)

  const size: SearchSize = options.full ? FULL_SEARCH : COARSE_SEARCH
  const fixed: Values = {}
  const one = yield* told('leaving out one country', leavingOut(model, scored, singles(scored), FREE, fixed, size))
  const folds = byRegion(scored, (c) => own.countries[ids[c]].region)
  const region = yield* told('leaving out one region', leavingOut(model, scored, folds, FREE, fixed, size))

  const report: BacktestReport = {
    supplied: group(main.predictions),
    listedCalendar: group(listedCast.predictions),
    leaveOneOut: group(one),
    leaveRegionOut: group(region),
    withoutWindows: group(open.predictions),
    baselines: baselinesOf(model, scored, scored, restricting),
    countries: countryRows(own, model, main.predictions, scored, []),
  }
  if (options.further.length === 0) return report
  yield 'further countries'
  const wide = backcast(scenario, from, seeds)
  const recorded = wide.game.ids.countries.map((_, c) => c).filter((c) => wide.record[last][c] >= 0)
  const [added, known] = [true, false].map((further) => recorded.filter((c) => options.further.includes(wide.game.ids.countries[c]) === further))
  const wideModel = countryModel(scenario, from, FEATURE_GAMES, Math.min(seeds, FIT_SEEDS))
  report.further = rounded(groupOf(wide.predictions, wide.record, wide.restricting, added))
  report.furtherBaselines = baselinesOf(wideModel, added, known, wide.restricting)
  report.countries.push(...countryRows(scenario, wideModel, wide.predictions, added, options.further))
  return report
}

/** Plays the back-test. Check the scenario with `backtestProblems` first. */
export const backtest = (scenario: Scenario, options: BacktestOptions): BacktestReport => {
  const steps = backtestSteps(scenario, options)
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) return step.value
    options.progress?.(step.value)
  }
}
