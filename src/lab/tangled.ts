/** Terms of the push that the record cannot tell apart, because they move together: from country to country, or over time. */
import { TERM_COUNT, TERMS } from '../engine/push.ts'
import type { CountryModel } from './countryModel.ts'
import { meanOf } from './statistics.ts'

export interface Tangle {
  one: (typeof TERMS)[number]
  other: (typeof TERMS)[number]
  /** Correlation, −1 to 1. */
  r: number
}

export interface Tangles {
  /** Among countries in the same half-year. */
  countries: Tangle[]
  /** Of the mean of all countries, over the half-years of the record. */
  time: Tangle[]
}

/** Correlations at least this strong are named. */
const AMONG_COUNTRIES = 0.6
const OVER_TIME = 0.8

const correlation = (a: readonly number[], b: readonly number[]): number => {
  const [ma, mb] = [meanOf(a), meanOf(b)]
  let [ab, aa, bb] = [0, 0, 0]
  a.forEach((x, i) => {
    ab += (x - ma) * (b[i] - mb)
    aa += (x - ma) * (x - ma)
    bb += (b[i] - mb) * (b[i] - mb)
  })
  // what hardly moves moves with nothing
  return aa < 1e-9 || bb < 1e-9 ? 0 : ab / Math.sqrt(aa * bb)
}

const pairs = (series: readonly (readonly number[])[], least: number): Tangle[] => {
  const found: Tangle[] = []
  for (let i = 0; i < TERM_COUNT; i++)
    for (let j = i + 1; j < TERM_COUNT; j++) {
      const r = correlation(series[i], series[j])
      if (Math.abs(r) >= least) found.push({ one: TERMS[i], other: TERMS[j], r: Math.round(r * 100) / 100 })
    }
  return found.sort((a, b) => Math.abs(b.r) - Math.abs(a.r))
}

export const tanglesOf = (model: CountryModel): Tangles => {
  const countries = model.game.ids.countries.length
  const at = (term: number, tick: number, c: number): number => model.features[(tick * countries + c) * TERM_COUNT + term]
  const ticks = Array.from({ length: model.last }, (_, n) => n + 1)
  const all = Array.from({ length: countries }, (_, c) => c)
  const meanAt = (term: number, tick: number): number => all.reduce((sum, c) => sum + at(term, tick, c), 0) / countries
  const terms = Array.from({ length: TERM_COUNT }, (_, term) => term)
  return {
    countries: pairs(terms.map((term) => ticks.flatMap((tick) => all.map((c) => at(term, tick, c) - meanAt(term, tick)))), AMONG_COUNTRIES),
    time: pairs(terms.map((term) => ticks.map((tick) => meanAt(term, tick))), OVER_TIME),
  }
}
