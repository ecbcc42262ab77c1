/**
 * Sensitivity: every dial and every coefficient with a sourced range, one at a time and all together (Latin hypercube);
 * what the outcome hangs on, and which conclusions survive.
 */
import { botId } from '../ai/bot.ts'
import { keyOf, luck } from '../engine/luck.ts'
import { csvText } from '../replay/csv.ts'
import { assumptionsOf } from '../scenario/figures.ts'
import type { Scenario } from '../scenario/format.ts'
import { doctrinesOf } from './balance.ts'
import { leastSquares } from './baselines.ts'
import type { Rows } from './batch.ts'
import { withValues } from './calendars.ts'
import type { Runner } from './experiment.ts'
import { column } from './fold.ts'
import { COLUMN } from './rows.ts'
import { meanOf } from './statistics.ts'

export interface Factor {
  id: string
  kind: 'dial' | 'coefficient'
  low: number
  high: number
  /** Value in the world that is varied. */
  base: number
  /** Values of a dial that is a choice. */
  choices?: number[]
}

/** What is watched: the lead of the first side, the challenger’s share, restricted countries, and the gap between two doctrines. */
export type Outcome = Record<string, number>

export interface Sample {
  /** "base", "one" (a factor by itself) or "joint". */
  kind: 'base' | 'one' | 'joint'
  label: string
  values: Record<string, number>
  outcome: Outcome
}

export interface Rank {
  factor: string
  /** Span of the outcome over the factor’s range, one at a time; and standardised weight in a linear fit of the joint samples. */
  span: number
  weight: number
}

export interface SensitivityReport {
  scenario: string
  world: string
  games: number
  samples: Sample[]
  ranking: Record<string, Rank[]>
  /** Share of joint samples, and of single variations, in which the sign of an outcome is that of the base. */
  survive: Record<string, { base: number; joint: number; one: number }>
  /** Share of the variance over joint samples that the linear fit explains. */
  explained: Record<string, number>
}

export interface SensitivityOptions {
  world: string
  from: number
  games: number
  joint: number
  run: Runner
  progress?: (what: string) => void
}

/** Dials of the scenario and coefficients that have a range of their own. */
export const factorsOf = (scenario: Scenario, world: string): Factor[] => {
  const now = assumptionsOf(scenario, world)
  const dials = Object.keys(scenario.assumptions).sort().map((id): Factor => {
    const { range: [low, high], choices } = scenario.assumptions[id]
    return { id, kind: 'dial', low, high, base: now[id], ...(choices ? { choices: Object.values(choices).map((choice) => choice.value) } : {}) }
  })
  const coefficients = Object.entries(scenario.model).sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([id, figure]): Factor[] =>
    typeof figure === 'object' && 'value' in figure && figure.range !== undefined ? [{ id, kind: 'coefficient', low: figure.range[0], high: figure.range[1], base: figure.value }] : [],
  )
  return [...dials, ...coefficients]
}

/** Points of a Latin hypercube over the factors: each range is cut into as many parts as there are points, each part used once. */
export const hypercube = (factors: readonly Factor[], points: number, seed: number): Record<string, number>[] => {
  const [key, key2] = keyOf(seed)
  const columns = factors.map(({ low, high, choices }, f) => {
    const order = Array.from({ length: points }, (_, n) => n)
    for (let n = points - 1; n > 0; n--) {
      const other = Math.floor(luck(key, key2, f, 1, n, 0) * (n + 1))
      ;[order[n], order[other]] = [order[other], order[n]]
    }
    return order.map((part, n) => {
      const u = (part + luck(key, key2, f, 2, n, 0)) / points
      return choices ? choices[Math.floor(u * choices.length)] : low + u * (high - low)
    })
  })
  return Array.from({ length: points }, (_, n) => Object.fromEntries(factors.map(({ id }, f) => [id, columns[f][n]])))
}

/** Plays one setting: balanced doctrines, and the guarantor’s first two others against the rival’s balanced one. */
const play = async (scenario: Scenario, factors: readonly Factor[], values: Record<string, number>, options: SensitivityOptions): Promise<Outcome> => {
  const coefficients = Object.fromEntries(factors.filter(({ id, kind }) => kind === 'coefficient' && id in values).map(({ id }) => [id, values[id]]))
  const own = Object.keys(coefficients).length === 0 ? scenario : withValues(scenario, coefficients)
  const changes = Object.fromEntries(factors.filter(({ id, kind }) => kind === 'dial' && id in values).map(({ id }) => [id, values[id]]))
  const sides = Object.keys(scenario.sides).sort()
  const guarantor = sides.findIndex((id) => scenario.sides[id].role === 'guarantor')
  const balanced = sides.map((side, s) => botId(scenario, side, 'balanced') ?? doctrinesOf(scenario)[s][0])
  const others = doctrinesOf(scenario)[guarantor].filter((id) => id !== balanced[guarantor]).slice(0, 2)
  const rows = (bot: string): Promise<Rows> => options.run(own, { bots: balanced.map((id, s) => (s === guarantor ? bot : id)), world: options.world, changes }, options.from, options.games)
  const lead = (found: Rows) => meanOf(column(found, COLUMN.result + guarantor)) - meanOf(column(found, COLUMN.result + 1 - guarantor))
  const plain = await rows(balanced[guarantor])
  const outcome: Outcome = { [`lead of ${sides[guarantor]}`]: lead(plain), 'share of the sphere': 100 * meanOf(column(plain, COLUMN.share)), 'restricted countries': meanOf(column(plain, COLUMN.restricted)) }
  if (others.length === 2) outcome[`${others[0]} over ${others[1]}`] = lead(await rows(others[0])) - lead(await rows(others[1]))
  return outcome
}

/** Standardised weights of a linear fit of `y` on the factors, and the share of its variance that the fit explains, allowing for the number of factors. */
const weightsOf = (factors: readonly Factor[], samples: readonly Sample[], y: readonly number[]): { weights: number[]; explained: number } => {
  const scaled = samples.map(({ values }) => factors.map(({ id, low, high }) => (high > low ? (values[id] - low) / (high - low) - 0.5 : 0)))
  const middle = meanOf(y)
  const spread = Math.sqrt(meanOf(y.map((x) => (x - middle) * (x - middle)))) || 1
  const z = y.map((x) => (x - middle) / spread)
  const fit = leastSquares(scaled.map((row) => [1, ...row]), z)
  const left = meanOf(scaled.map((row, n) => {
    const rest = z[n] - fit[0] - row.reduce((sum, x, f) => sum + x * fit[f + 1], 0)
    return rest * rest
  }))
  // a factor spread evenly over its range has a standard deviation of its width over the root of 12
  return { weights: fit.slice(1).map((weight) => weight / Math.sqrt(12)), explained: Math.max(0, 1 - (left * (y.length - 1)) / (y.length - factors.length - 1)) }
}

export const sensitivity = async (scenario: Scenario, options: SensitivityOptions): Promise<SensitivityReport> => {
  const factors = factorsOf(scenario, options.world)
  const base: Sample = { kind: 'base', label: 'base', values: {}, outcome: await play(scenario, factors, {}, options) }
  const samples: Sample[] = [base]
  for (const factor of factors) {
    options.progress?.(factor.id)
    for (const value of factor.choices ?? [factor.low, factor.high]) {
      const values = { [factor.id]: value }
      samples.push({ kind: 'one', label: factor.id, values, outcome: await play(scenario, factors, values, options) })
    }
  }
  const points = hypercube(factors, options.joint, options.from)
  for (let n = 0; n < points.length; n++) {
    options.progress?.(`joint ${n + 1} of ${points.length}`)
    samples.push({ kind: 'joint', label: `joint ${n + 1}`, values: points[n], outcome: await play(scenario, factors, points[n], options) })
  }
  const joint = samples.filter(({ kind }) => kind === 'joint')
  const one = samples.filter(({ kind }) => kind === 'one')
  const report: SensitivityReport = { scenario: scenario.id, world: options.world, games: options.games, samples, ranking: {}, survive: {}, explained: {} }
  for (const outcome of Object.keys(base.outcome)) {
    const fit = joint.length >= 2 * factors.length ? weightsOf(factors, joint, joint.map((sample) => sample.outcome[outcome])) : undefined
    report.explained[outcome] = fit?.explained ?? 0
    report.ranking[outcome] = factors.map(({ id }, f): Rank => {
      const values = [base, ...one.filter(({ label }) => label === id)].map((sample) => sample.outcome[outcome])
      return { factor: id, span: Math.max(...values) - Math.min(...values), weight: fit?.weights[f] ?? 0 }
    }).sort((a, b) => b.span - a.span)
    const same = (list: readonly Sample[]) => meanOf(list.map((sample) => (sample.outcome[outcome] > 0 === base.outcome[outcome] > 0 ? 1 : 0)))
    report.survive[outcome] = { base: base.outcome[outcome], joint: same(joint), one: same(one) }
  }
  return report
}

/** All samples as comma-separated values: one line each, a column for each factor and outcome. */
export const samplesCsv = (report: SensitivityReport): string => {
  const factors = [...new Set(report.samples.flatMap(({ values }) => Object.keys(values)))].sort()
  const outcomes = Object.keys(report.samples[0].outcome)
  return csvText([['kind', 'label', ...factors, ...outcomes], ...report.samples.map(({ kind, label, values, outcome }) => [kind, label, ...factors.map((id) => values[id] ?? ''), ...outcomes.map((id) => outcome[id])])])
}
