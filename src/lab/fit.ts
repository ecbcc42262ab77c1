/**
 * Fits the free coefficients of the country model to the record by a seeded search: draws over the whole of the allowed
 * ranges, then a local search from the best of them. No fit starts from the values in use, so that a fit which leaves a
 * country out has never seen it.
 */
import type { Coefficients } from '../engine/coefficients.ts'
import { keyOf, luck } from '../engine/luck.ts'
import { groupOf, type Prediction } from './backtestScore.ts'
import { type CountryModel, predict, type Values } from './countryModel.ts'

/** Free coefficients with the bounds within which theory and sources leave them; none may change its sign. */
export const FREE: readonly { id: keyof Coefficients; low: number; high: number }[] = [
  { id: 'persuasion', low: 0, high: 1.2 },
  { id: 'threat', low: 0, high: 1.2 },
  { id: 'dispute', low: 0, high: 0.8 },
  { id: 'opinion', low: 0, high: 0.8 },
  { id: 'peers', low: 0, high: 0.6 },
  { id: 'supply', low: 0, high: 0.6 },
  { id: 'exposure', low: 0, high: 1.2 },
  { id: 'lockIn', low: 0, high: 0.8 },
]

/** Chance with which a dated window leads to a decision: the ninth free number. */
export const DATED = { id: 'windowDated', low: 0.4, high: 0.95 } as const

export type Free = readonly { id: keyof Coefficients; low: number; high: number }[]

export interface SearchSize {
  /** Draws over the whole range. */
  draws: number
  /** Local searches, and steps of each. */
  starts: number
  steps: number
}

export const FULL_SEARCH: SearchSize = { draws: 200, starts: 4, steps: 150 }
/** For the many fits that leave countries out. */
export const COARSE_SEARCH: SearchSize = { draws: 60, starts: 2, steps: 70 }

/** Pull of each weight towards the middle of its bounds, so that weights which the record does not tell apart stay moderate. */
const RIDGE = 0.02

/** Loss of predictions over some countries: error at the end, half the error on the way, and the Brier score. */
const lossOf = (model: CountryModel, predictions: readonly Prediction[], countries: readonly number[]): number => {
  const group = groupOf(predictions, model.record, model.restricting, countries)
  return group.mae + 0.5 * group.maeAllTurns + group.brier
}

/** The best values found, as a set to lay over the scenario’s. */
export const fit = (model: CountryModel, countries: readonly number[], free: Free, size: SearchSize, seed: number, fixed: Values = {}): { values: Values; loss: number } => {
  const [key, key2] = keyOf(seed)
  let n = 0
  const draw = () => luck(key, key2, Math.floor(n / 256), 0, 0, n++ % 256)
  const valuesAt = (at: readonly number[]): Values => ({ ...fixed, ...Object.fromEntries(free.map(({ id, low, high }, i) => [id, low + at[i] * (high - low)])) })
  const judge = (at: readonly number[]) => {
    let pull = 0
    for (const x of at) pull += (x - 0.5) * (x - 0.5)
    return lossOf(model, predict(model, valuesAt(at)), countries) + (RIDGE * pull) / at.length
  }
  const tries = Array.from({ length: size.draws }, () => {
    const at = free.map(draw)
    return { at, loss: judge(at) }
  }).sort((a, b) => a.loss - b.loss)
  let best = tries[0]
  for (let s = 0; s < size.starts; s++) {
    let now = tries[Math.min(s, tries.length - 1)]
    let reach = 0.25
    for (let step = 0; step < size.steps; step++) {
      // the sum of three draws is close to normal; a few coordinates move at once
      const at = now.at.map((x) => (draw() < 0.4 ? Math.min(1, Math.max(0, x + reach * 2 * (draw() + draw() + draw() - 1.5))) : x))
      const loss = judge(at)
      if (loss < now.loss) {
        now = { at, loss }
        reach *= 1.15
      } else reach = Math.max(0.02, reach * 0.97)
    }
    if (now.loss < best.loss) best = now
  }
  return { values: valuesAt(best.at), loss: best.loss }
}
