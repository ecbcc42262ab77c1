/** What a model sheet has to be played for: the back-test, what cannot be told apart, sensitivity, experiments. */
import type { Scenario } from '../scenario/format.ts'
import type { Experiment } from '../scenario/schema/experiment.ts'
import { backtestSteps, type BacktestReport } from './backtest.ts'
import { countryModel } from './countryModel.ts'
import type { ExperimentReport } from './experiment.ts'
import type { Further } from './furtherCountries.ts'
import type { SensitivityReport } from './sensitivity.ts'
import { type Tangles, tanglesOf } from './tangled.ts'

/** The record played again. */
export interface RecordEvidence {
  seeds: number
  from: number
  report: BacktestReport
  tangles: Tangles
}

export interface ExperimentEvidence {
  experiment: Experiment
  report?: ExperimentReport
}

export interface Evidence {
  record?: RecordEvidence
  sensitivity?: SensitivityReport
  experiments: readonly ExperimentEvidence[]
}

export const NO_EVIDENCE: Evidence = { experiments: [] }

/** Games from which the terms of the push are read. */
const FEATURE_GAMES = 10

/** Plays the record again, step by step; with further countries, scores those apart. Check the scenario with `backtestProblems` first. */
export function* recordSteps(scenario: Scenario, from: number, seeds: number, further?: Further): Generator<string, RecordEvidence> {
  const steps = backtestSteps(further?.scenario ?? scenario, { from, seeds, further: further?.added ?? [], full: false })
  let step = steps.next()
  for (; step.done !== true; step = steps.next()) yield step.value
  yield 'terms that move together'
  return { seeds, from, report: step.value, tangles: tanglesOf(countryModel(scenario, from, FEATURE_GAMES, 1)) }
}
