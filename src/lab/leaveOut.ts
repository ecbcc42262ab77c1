/** Out-of-sample predictions: the free coefficients are fitted anew without some countries, and those are then predicted. */
import type { Prediction } from './backtestScore.ts'
import { type CountryModel, predict, type Values } from './countryModel.ts'
import { COARSE_SEARCH, fit, type Free, type SearchSize } from './fit.ts'

/** Predictions of all `countries`, each from a fit without the fold that holds it; tells after each fold how many are done. A folds entry is a list of country indices. */
export function* leavingOut(model: CountryModel, countries: readonly number[], folds: readonly (readonly number[])[], free: Free, fixed: Values, size: SearchSize = COARSE_SEARCH): Generator<{ done: number; of: number }, Prediction[]> {
  const result: Prediction[] = []
  for (const [n, fold] of folds.entries()) {
    const kept = countries.filter((c) => !fold.includes(c))
    const { values } = fit(model, kept, free, size, 1, fixed)
    const predictions = predict(model, values)
    for (const c of fold) result[c] = predictions[c]
    yield { done: n + 1, of: folds.length }
  }
  return result
}

/** The same at one go. */
export const leaveOut = (model: CountryModel, countries: readonly number[], folds: readonly (readonly number[])[], free: Free, fixed: Values, size: SearchSize = COARSE_SEARCH, progress?: (done: number) => void): Prediction[] => {
  const steps = leavingOut(model, countries, folds, free, fixed, size)
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) return step.value
    progress?.(step.value.done)
  }
}

/** One fold for each country. */
export const singles = (countries: readonly number[]): number[][] => countries.map((c) => [c])

/** One fold for each region. */
export const byRegion = (countries: readonly number[], regionOf: (country: number) => string): number[][] => {
  const folds = new Map<string, number[]>()
  for (const c of countries) folds.set(regionOf(c), [...(folds.get(regionOf(c)) ?? []), c])
  return [...folds.keys()].sort().map((region) => folds.get(region) ?? [])
}
