/**
 * From public attributes to the parameters of a country’s decision: one derivation for all, no country named.
 * Rational functions only. Source: the calibration study of the country model.
 */
import { clamp } from '../engine/exact.ts'
import { COUNTRY_TYPES } from './lists.ts'
import { type Assumptions, valueOf } from './figures.ts'
import type { Scenario } from './format.ts'

type Country = Scenario['countries'][string]

export interface DerivedCountry {
  /** Security tie, 0..1. */
  tie: number
  /** Capacity to pay, 0..1: half at 15,000 dollars a head. */
  capacity: number
  /** Trade exposure, 0..1: half at exports of 4 per cent of output. */
  exposure: number
  /** Unfavourable opinion of the challenger, 0..1. */
  unfavourable: number
  freedom: number
  dispute: number
  /** Weight among peers, 0..1: half at 1,000 billion dollars. */
  size: number
  /** Membership of the challenger’s blocs, 0..1. */
  aligned: number
  installed: number
  type: number
  /** Sides that cannot persuade it, with the reason. */
  unpersuadable: Partial<Record<'guarantor' | 'challenger', string>>
}

const CAPACITY_HALF = 15000
const EXPOSURE_HALF = 4
const SIZE_HALF = 1000
const UNFAVOURABLE_FROM = 65
const UNFAVOURABLE_RANGE = 40

/** Type of a country: whom it listens to. Client, trader, believer, dependent, or hedger where nothing stands out. */
export const typeOf = (c: Pick<DerivedCountry, 'tie' | 'exposure' | 'freedom' | 'unfavourable' | 'installed' | 'capacity'>): number => {
  const name =
    c.tie >= 0.75 && c.exposure < 0.6 ? 'client' : c.exposure >= 0.5 ? 'trader' : c.freedom * c.unfavourable >= 0.5 ? 'believer' : c.installed >= 0.55 && c.capacity < 0.5 ? 'dependent' : 'hedger'
  return COUNTRY_TYPES.indexOf(name)
}

export const deriveCountry = (scenario: Scenario, country: Country, assumptions: Assumptions): DerivedCountry => {
  const value = (name: keyof Omit<Country['attributes'], 'dispute'>) => valueOf(country.attributes[name], assumptions)
  const gdp = value('gdp')
  const perHead = value('gdpPerCapita')
  const exports = value('exports')
  let aligned = 0
  for (const bloc of country.blocs) aligned = Math.max(aligned, valueOf(scenario.blocs[bloc]?.aligned ?? 0, assumptions))
  const c = {
    tie: clamp(value('tie') / 4, 0, 1),
    capacity: perHead / (perHead + CAPACITY_HALF),
    exposure: exports / (exports + EXPOSURE_HALF),
    unfavourable: clamp((UNFAVOURABLE_FROM - value('favourable')) / UNFAVOURABLE_RANGE, 0, 1),
    freedom: clamp(value('freedom') / 100, 0, 1),
    dispute: country.attributes.dispute ? 1 : 0,
    size: gdp / (gdp + SIZE_HALF),
    aligned,
    installed: clamp(value('installed') / 100, 0, 1),
  }
  const unpersuadable: DerivedCountry['unpersuadable'] = {}
  if (c.tie === 0 && c.aligned > 0 && c.freedom < 0.4) unpersuadable.guarantor = 'no-tie'
  if (c.dispute === 1 && c.tie === 1) unpersuadable.challenger = 'dispute'
  return { ...c, type: typeOf(c), unpersuadable }
}

const total = (list: readonly number[]) => list.reduce((sum, x) => sum + x, 0)

/** Weight of each country in the sphere by four measures: blend (no country over the cap), users, output, count. */
export const sphereShares = (users: readonly number[], output: readonly number[], cap: number): Float64Array => {
  const n = users.length
  const shares = new Float64Array(4 * n)
  const roots = users.map((x) => Math.sqrt(x))
  const usersTotal = total(users)
  const outputTotal = total(output)
  const rootTotal = total(roots)
  for (let c = 0; c < n; c++) {
    shares[c] = 0.5 * (output[c] / outputTotal) + 0.5 * (roots[c] / rootTotal)
    shares[n + c] = users[c] / usersTotal
    shares[2 * n + c] = output[c] / outputTotal
    shares[3 * n + c] = 1 / n
  }
  // what the cap cuts off is spread over the others by their weight; few rounds settle it
  const rounds = cap * n > 1 ? 20 : 0
  for (let round = 0; round < rounds; round++) {
    let over = 0
    let under = 0
    for (let c = 0; c < n; c++) {
      if (shares[c] > cap) {
        over += shares[c] - cap
        shares[c] = cap
      } else if (shares[c] < cap) under += shares[c]
    }
    if (over === 0 || under === 0) break
    for (let c = 0; c < n; c++) if (shares[c] < cap) shares[c] *= 1 + over / under
  }
  return shares
}
