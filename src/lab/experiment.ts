/** Runs an experiment: arms on the same seeds, contrasts with their intervals, verdicts on predictions, and settings that turn them. */
import { type Rows, joined, partOf, playRows, rowAt } from './batch.ts'
import type { Experiment, Measure, Prediction } from '../scenario/schema/experiment.ts'
import type { ReadyArm, ReadyExperiment } from './experimentRead.ts'
import { COLUMN } from './rows.ts'
import { type Interval, intervalOf } from './statistics.ts'
import { INDICES } from '../scenario/schema/world.ts'
import type { Scenario } from '../scenario/format.ts'
import type { Pairing } from './playGame.ts'

export type Verdict = 'confirmed' | 'not confirmed' | 'reversed'

/** Plays rows: here and now, or by workers. */
export type Runner = (scenario: Scenario, pairing: Pairing, from: number, count: number) => Promise<Rows>

export const here: Runner = async (scenario, pairing, from, count) => playRows(scenario, pairing, from, count)

export interface Difference extends Interval {
  measure: string
  verdict: Verdict
}

/** A setting of dials inside their sourced ranges, and the verdict on the first prediction there. */
export interface Flip extends Interval {
  setting: Record<string, number>
  verdict: Verdict
}

export interface ExperimentReport {
  arms: { id: string; name: string; means: Record<string, number>; n: number }[]
  predictions: { text: string; expected: Prediction['expected']; contrast: Record<string, number>; verdict: Verdict; flip?: Flip | 'none found'; fades?: Flip | 'none found' }[]
  differences: Difference[]
  distinctSeeds: number
  distinctOutcomes: number
}

export interface ExperimentOptions {
  from: number
  games: number
  /** Games of each arm at each setting of the search for flips; 0 leaves it out. */
  flipGames: number
  run: Runner
  progress?: (what: string) => void
}

/** Value of a measure in one row. `sides` are the ids in index order. */
export const measured = (row: Float64Array, measure: Measure, sides: readonly string[]): number => {
  const side = Math.max(0, sides.indexOf(measure.side ?? ''))
  switch (measure.of) {
    case 'lead': return row[COLUMN.result + side] - row[COLUMN.result + 1 - side]
    case 'result': return row[COLUMN.result + side]
    case 'score': return row[COLUMN.score + side]
    case 'index': return row[COLUMN.index + side * INDICES.length + INDICES.indexOf(measure.index ?? 'sphere')]
    case 'share': return row[COLUMN.share] * 100
    case 'restricted': return row[COLUMN.restricted]
    case 'coup-turns': return row[COLUMN.coupTurns]
    case 'openings': return row[COLUMN.opened]
  }
}

const measureName = ({ of, side, index }: Measure): string => [of, index, side].filter((part) => part !== undefined).join(' ')

export const verdictOf = ({ expected, within }: Pick<Prediction, 'expected' | 'within'>, { low, high }: Interval): Verdict => {
  if (expected === 'none') return low > -within && high < within ? 'confirmed' : low >= within || high <= -within ? 'reversed' : 'not confirmed'
  const [least, most] = expected === 'more' ? [low, high] : [-high, -low]
  return least > 0 ? 'confirmed' : most < 0 ? 'reversed' : 'not confirmed'
}

/** Rows of one arm; its meetings with opponents share the seeds among them, alike in every arm. */
const rowsOfArm = async (arm: ReadyArm, from: number, games: number, run: Runner, changes: Record<string, number> = {}): Promise<Rows> => {
  const parts: Rows[] = []
  for (let n = 0; n < arm.pairings.length; n++) {
    const part = partOf(from, games, n, arm.pairings.length)
    if (part.count > 0) parts.push(await run(arm.scenario, { ...arm.pairings[n], changes: { ...changes, ...arm.pairings[n].changes } }, part.from, part.count))
  }
  return joined(parts)
}

/** Contrast of a prediction, game by game on the same seeds. */
const contrastOf = (prediction: Prediction, rows: ReadonlyMap<string, Rows>, sides: readonly string[]): Interval => {
  const arms = Object.entries(prediction.contrast)
  const count = Math.min(...arms.map(([arm]) => rows.get(arm)?.count ?? 0))
  return intervalOf(Float64Array.from({ length: count }, (_, n) => arms.reduce((sum, [arm, weight]) => sum + weight * measured(rowAt(rows.get(arm) as Rows, n), prediction.measure, sides), 0)))
}

/** Settings of a dial that are tried: both ends of its range and three between, or its choices. */
export const settingsOf = (scenario: Scenario, dial: string): number[] => {
  const { range: [low, high], choices } = scenario.assumptions[dial]
  return choices ? Object.values(choices).map((choice) => choice.value) : [0, 1, 2, 3, 4].map((n) => low + ((high - low) * n) / 4)
}

/** Runs the arms and judges the predictions. */
export const runExperiment = async (ready: ReadyExperiment, options: ExperimentOptions): Promise<ExperimentReport> => {
  const { experiment, arms } = ready
  const sides = Object.keys(arms[0].scenario.sides).sort()
  const rows = new Map<string, Rows>()
  for (const arm of arms) {
    options.progress?.(`arm ${arm.id}`)
    rows.set(arm.id, await rowsOfArm(arm, options.from, options.games, options.run))
  }
  const intervals = experiment.predictions.map((prediction) => contrastOf(prediction, rows, sides))
  const verdicts = experiment.predictions.map((prediction, p) => verdictOf(prediction, intervals[p]))
  const outcomes = new Set<string>()
  for (const all of rows.values()) for (let n = 0; n < all.count; n++) outcomes.add(Array.from(rowAt(all, n).subarray(COLUMN.result, COLUMN.uses)).join())
  const measures = new Map(experiment.predictions.map(({ measure }) => [measureName(measure), measure]))
  const turning = options.flipGames > 0 ? await flipsOf(experiment, arms, intervals[0], verdicts[0], options, sides) : undefined
  return {
    arms: arms.map(({ id, name }) => {
      const own = rows.get(id) as Rows
      return { id, name, n: own.count, means: Object.fromEntries([...measures].map(([key, measure]) => [key, intervalOf(Float64Array.from({ length: own.count }, (_, n) => measured(rowAt(own, n), measure, sides))).mean])) }
    }),
    predictions: experiment.predictions.map(({ text, expected, contrast }, p) => ({ text, expected, contrast, verdict: verdicts[p], ...(p === 0 && turning ? turning : {}) })),
    differences: experiment.predictions.map(({ measure }, p) => ({ measure: measureName(measure), ...intervals[p], verdict: verdicts[p] })),
    distinctSeeds: options.games, distinctOutcomes: outcomes.size,
  }
}

/** Whether an interval tells another story than the mean of the main run: otherwise a lost verdict may be for want of games alone. */
const differs = ({ low, high }: Interval, main: Interval): boolean => main.mean < low || main.mean > high

/**
 * Settings at which the first verdict is the opposite one (flip), and at which it is lost (fades): each listed dial by
 * itself over its range, then all of them together, each where it spoke most against the verdict.
 */
const flipsOf = async (experiment: Experiment, arms: readonly ReadyArm[], main: Interval, verdict: Verdict, options: ExperimentOptions, sides: readonly string[]): Promise<{ flip: Flip | 'none found'; fades: Flip | 'none found' }> => {
  const prediction = experiment.predictions[0]
  const named = Object.keys(prediction.contrast)
  let flip: Flip | undefined
  let fades: Flip | undefined
  const look = async (setting: Record<string, number>): Promise<Interval> => {
    options.progress?.(Object.entries(setting).map(([dial, value]) => `${dial} at ${value}`).join(', '))
    const rows = new Map<string, Rows>()
    for (const arm of arms) if (named.includes(arm.id)) rows.set(arm.id, await rowsOfArm(arm, options.from, options.flipGames, options.run, setting))
    const interval = contrastOf(prediction, rows, sides)
    const found: Flip = { setting, ...interval, verdict: verdictOf(prediction, interval) }
    if (found.verdict === verdict || !differs(interval, main)) return interval
    if (verdict === 'not confirmed' || found.verdict !== 'not confirmed') flip ??= found
    else fades ??= found
    return interval
  }
  const worst: Record<string, number> = {}
  for (const dial of experiment.flips) {
    let most = -Infinity
    for (const value of settingsOf(arms[0].scenario, dial)) {
      const { mean } = await look({ [dial]: value })
      const against = main.mean >= 0 ? -mean : mean
      if (against > most) {
        most = against
        worst[dial] = value
      }
    }
  }
  if (flip === undefined && experiment.flips.length > 1) await look(worst)
  return { flip: flip ?? 'none found', fades: fades ?? 'none found' }
}
