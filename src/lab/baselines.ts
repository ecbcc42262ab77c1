/** Four simple predictors that the model has to beat. Those that are fitted are fitted without the country they predict. */
import { belowLuck } from '../engine/odds.ts'
import { TERM_COUNT } from '../engine/push.ts'
import { firstRestricted, type Prediction } from './backtestScore.ts'
import { type CountryModel, predict } from './countryModel.ts'

/** Prediction of a path of rungs known for certain, or with a spread (standard deviation in rungs). */
const along = (path: readonly number[], spread: number, record: readonly Int8Array[], country: number, restricting: number): Prediction => {
  const recorded = firstRestricted(record, country, restricting)
  const first = path.findIndex((rung) => rung >= restricting - 0.5)
  const last = record.length - 1
  return {
    expected: Float64Array.from(path),
    distance: Float64Array.from(path, (rung, tick) => Math.abs(rung - record[tick][country])),
    restricted: Float64Array.from(path, (rung) => (spread > 0 ? 1 - belowLuck((restricting - 0.5 - rung) / spread) : rung >= restricting - 0.5 ? 1 : 0)),
    timing: recorded > 0 && recorded <= last ? Math.abs((first < 0 ? last + 1 : first) - recorded) : NaN,
  }
}

/** Nobody ever moves from the opening stance. */
export const noChange = (record: readonly Int8Array[], countries: readonly number[], restricting: number): Prediction[] => {
  const result: Prediction[] = []
  for (const c of countries) result[c] = along(record.map(() => record[0][c]), 0, record, c, restricting)
  return result
}

/** Weights of a least-squares fit, by Gaussian elimination of the normal equations. */
export const leastSquares = (rows: readonly (readonly number[])[], y: readonly number[]): number[] => {
  const n = rows[0].length
  const a = Array.from({ length: n }, (_, i) => [...Array.from({ length: n }, (_, j) => rows.reduce((sum, row) => sum + row[i] * row[j], 0)), rows.reduce((sum, row, r) => sum + row[i] * y[r], 0)])
  for (let i = 0; i < n; i++) {
    let pivot = i
    for (let r = i + 1; r < n; r++) if (Math.abs(a[r][i]) > Math.abs(a[pivot][i])) pivot = r
    ;[a[i], a[pivot]] = [a[pivot], a[i]]
    if (Math.abs(a[i][i]) < 1e-12) continue
    for (let r = 0; r < n; r++) {
      if (r === i) continue
      const factor = a[r][i] / a[i][i]
      for (let j = i; j <= n; j++) a[r][j] -= factor * a[i][j]
    }
  }
  return a.map((row, i) => (Math.abs(row[i]) < 1e-12 ? 0 : row[n] / row[i]))
}

/**
 * A straight line from attributes to the last rung, fitted to the countries of `known` without the country itself;
 * ticks in between lie on the way.
 */
export const linear = (record: readonly Int8Array[], countries: readonly number[], restricting: number, top: number, attributes: (country: number) => number[], known = countries): Prediction[] => {
  const last = record.length - 1
  const row = (c: number) => [1, ...attributes(c)]
  const result: Prediction[] = []
  for (const c of countries) {
    const others = known.filter((other) => other !== c)
    const weights = leastSquares(others.map(row), others.map((other) => record[last][other]))
    const guess = (country: number) => Math.min(top, Math.max(0, row(country).reduce((sum, x, i) => sum + x * weights[i], 0)))
    const spread = Math.sqrt(others.reduce((sum, other) => sum + (guess(other) - record[last][other]) * (guess(other) - record[last][other]), 0) / others.length)
    const start = record[0][c]
    result[c] = along(record.map((_, tick) => start + ((guess(c) - start) * tick) / last), spread, record, c, restricting)
  }
  return result
}

/** Windows and opening stances as they are, and the same push for every country: the mean of all in each tick. */
export const windowsOnly = (model: CountryModel): Prediction[] => {
  const countries = model.game.ids.countries.length
  const features = new Float64Array(model.features.length)
  for (let tick = 0; tick <= model.last; tick++)
    for (let k = 0; k < TERM_COUNT; k++) {
      let mean = 0
      for (let c = 0; c < countries; c++) mean += model.features[(tick * countries + c) * TERM_COUNT + k] / countries
      for (let c = 0; c < countries; c++) features[(tick * countries + c) * TERM_COUNT + k] = mean
    }
  return predict({ ...model, features }, {})
}
