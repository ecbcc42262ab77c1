/** Countries and networks of a scenario as tables. */
import { MAX_FUNCTIONS, MAX_RUNGS, type Ids, type Watchers } from '../engine/game.ts'
import { WINDOW } from '../engine/odds.ts'
import { tickIndex, totalTicks } from './calendar.ts'
import { deriveCountry, sphereShares } from './deriveCountry.ts'
import { type Assumptions, valueOf } from './figures.ts'
import type { Scenario } from './format.ts'
import { reals, wholes } from './columns.ts'

/** Peers of each country: shared blocs and the region, weighted by size, normalised together with the guarantor. */
const compilePeers = (scenario: Scenario, ids: Ids, size: Float64Array, assumptions: Assumptions) => {
  const { countries } = ids
  const first = new Int32Array(countries.length + 1)
  const index: number[] = []
  const weight: number[] = []
  const guarantor = new Float64Array(countries.length)
  const region = valueOf(scenario.regionWeight, assumptions)
  const blocWeight = Object.fromEntries(Object.entries(scenario.blocs).map(([id, bloc]) => [id, valueOf(bloc.weight, assumptions)]))
  const entries = countries.map((id) => scenario.countries[id])
  entries.forEach((country, c) => {
    const blocs = new Set(country.blocs)
    const row: { j: number; w: number }[] = []
    let total = 0
    entries.forEach((other, j) => {
      if (j === c) return
      let w = country.region === other.region ? region : 0
      for (const bloc of other.blocs) if (blocs.has(bloc)) w += blocWeight[bloc] ?? 0
      if (w === 0) return
      w *= 0.4 + 0.6 * size[j]
      row.push({ j, w })
      total += w
    })
    let watched = 0
    for (const bloc of country.blocs) watched += valueOf(scenario.blocs[bloc]?.guarantor ?? 0, assumptions)
    total += watched
    guarantor[c] = total > 0 ? watched / total : 0
    for (const { j, w } of row) {
      index.push(j)
      weight.push(w / total)
    }
    first[c + 1] = index.length
  })
  return { peerFirst: first, peerIndex: Int32Array.from(index), peerWeight: Float64Array.from(weight), peerGuarantor: guarantor, watchers: watchersOf(first, index, weight) }
}

/** The same rows seen from the other end: who watches each country. */
const watchersOf = (first: Int32Array, index: readonly number[], weight: readonly number[]): Watchers => {
  const countries = first.length - 1
  const watchers: { c: number; w: number }[][] = Array.from({ length: countries }, () => [])
  for (let c = 0; c < countries; c++) for (let k = first[c]; k < first[c + 1]; k++) watchers[index[k]].push({ c, w: weight[k] })
  const starts = new Int32Array(countries + 1)
  watchers.forEach((row, j) => (starts[j + 1] = starts[j] + row.length))
  return { first: starts, index: Int32Array.from(watchers.flat(), ({ c }) => c), weight: Float64Array.from(watchers.flat(), ({ w }) => w) }
}

/** Windows by a rule that knows nothing of outcomes: dated ones, elections, and a review every few ticks for everyone. */
const compileWindows = (scenario: Scenario, ids: Ids, reviewEvery: number) => {
  const ticks = totalTicks(scenario)
  const countries = ids.countries.length
  const kind = new Uint8Array(ids.networks.length * countries * ticks)
  const known = new Int16Array(kind.length)
  ids.networks.forEach((network, n) => {
    if (scenario.networks[network].ladder.length < 2) return
    ids.countries.forEach((id, c) => {
      const country = scenario.countries[id]
      const base = (n * countries + c) * ticks
      // reviews are spread over the ticks by the country's number, so that they do not all fall together
      const offset = Number.parseInt(country.iso, 10)
      for (let tick = 0; tick < ticks; tick++) if (reviewEvery > 0 && (tick + offset) % reviewEvery === 0) kind[base + tick] = WINDOW.review
      for (const window of country.windows) {
        if (window.network !== network) continue
        const tick = tickIndex(scenario.calendar, window.at)
        if (tick === undefined || tick < 0 || tick >= ticks) continue
        const value = window.kind === 'dated' ? WINDOW.dated : window.kind === 'election' ? WINDOW.election : WINDOW.review
        if (kind[base + tick] === WINDOW.dated) continue
        kind[base + tick] = value
        known[base + tick] = window.knownFrom === undefined ? 0 : Math.max(0, tickIndex(scenario.calendar, window.knownFrom) ?? 0)
      }
    })
  })
  return { windowKind: kind, windowKnown: known }
}

const compileNetworks = (scenario: Scenario, ids: Ids, assumptions: Assumptions) => {
  const n = ids.networks.length
  const table = {
    rungCount: new Int32Array(n), rungThreshold: new Float64Array(n * MAX_RUNGS), rungReplace: new Uint8Array(n * MAX_RUNGS), rungRate: new Float64Array(n * MAX_RUNGS),
    rungCeiling: new Float64Array(n * MAX_RUNGS), rungMitigation: new Float64Array(n * MAX_RUNGS), rungScreened: new Uint8Array(n * MAX_RUNGS),
    operatorRung: new Int32Array(n).fill(-1), sphereWeight: new Float64Array(n), growth: new Float64Array(n * 8),
    functionCount: new Int32Array(n), functionWeight: new Float64Array(n * MAX_FUNCTIONS), functionTruth: new Float64Array(n * MAX_FUNCTIONS),
  }
  ids.networks.forEach((id, i) => {
    const network = scenario.networks[id]
    table.rungCount[i] = network.ladder.length
    network.ladder.forEach((rung, r) => {
      const at = i * MAX_RUNGS + r
      table.rungThreshold[at] = valueOf(rung.threshold, assumptions)
      table.rungReplace[at] = rung.mode === 'replace' ? 1 : 0
      table.rungRate[at] = valueOf(rung.rate, assumptions)
      table.rungCeiling[at] = valueOf(rung.ceiling, assumptions)
      table.rungMitigation[at] = valueOf(rung.mitigation, assumptions)
      table.rungScreened[at] = rung.screened ? 1 : 0
      if (rung.byOperators) table.operatorRung[i] = r
    })
    table.sphereWeight[i] = valueOf(network.sphereWeight, assumptions)
    const { growth } = network
    const list = [growth.rate, growth.constant, growth.anchor, growth.finance, growth.price, growth.alternative, growth.market, growth.control]
    list.forEach((figure, k) => (table.growth[i * 8 + k] = valueOf(figure, assumptions)))
    table.functionCount[i] = ids.functions[i].length
    ids.functions[i].forEach((name, f) => {
      table.functionWeight[i * MAX_FUNCTIONS + f] = valueOf(network.functions[name].weight, assumptions)
      table.functionTruth[i * MAX_FUNCTIONS + f] = valueOf(network.functions[name].mitigation, assumptions)
    })
  })
  return table
}

/** Everything of countries and networks that a Game holds. */
export const compileCountries = (scenario: Scenario, ids: Ids, assumptions: Assumptions, reviewEvery: number, usersCap: number) => {
  const count = ids.countries.length
  const derived = ids.countries.map((id) => deriveCountry(scenario, scenario.countries[id], assumptions))
  const column = (name: 'tie' | 'capacity' | 'exposure' | 'unfavourable' | 'freedom' | 'dispute' | 'size' | 'aligned') => reals(derived, (c) => c[name])
  const size = column('size')
  const users = ids.countries.map((id) => valueOf(scenario.countries[id].attributes.users, assumptions))
  const output = ids.countries.map((id) => valueOf(scenario.countries[id].attributes.gdp, assumptions))
  const stanceStart = new Int32Array(ids.networks.length * count)
  const relianceStart = new Float64Array(ids.networks.length * count)
  ids.networks.forEach((network, n) => {
    const { start, ladder } = scenario.networks[network]
    const [installed, constant, alignment, poverty, autocracy] = [start.installed, start.constant, start.alignment, start.poverty, start.autocracy].map((figure) => valueOf(figure, assumptions))
    derived.forEach((c, i) => {
      const reliance = installed * c.installed + constant + alignment * c.aligned + poverty * (1 - c.capacity) + autocracy * (1 - c.freedom)
      relianceStart[n * count + i] = Math.min(0.97, Math.max(0, reliance))
      if (ladder.length > 1) stanceStart[n * count + i] = scenario.countries[ids.countries[i]].stance[network] ?? 0
    })
  })
  const blocs = Object.keys(scenario.blocs).sort()
  const blocMember = new Uint8Array(Math.max(1, blocs.length) * count)
  ids.countries.forEach((id, c) => {
    for (const bloc of scenario.countries[id].blocs) if (blocs.includes(bloc)) blocMember[blocs.indexOf(bloc) * count + c] = 1
  })
  return {
    derived,
    table: {
      tie: column('tie'), capacity: column('capacity'), exposure: column('exposure'), unfavourable: column('unfavourable'), freedom: column('freedom'), dispute: column('dispute'),
      size, aligned: column('aligned'), countryType: wholes(derived, (c) => c.type), sphereShare: sphereShares(users, output, usersCap),
      ...compilePeers(scenario, ids, size, assumptions), stanceStart, relianceStart, ...compileWindows(scenario, ids, reviewEvery), blocMember, blocCount: blocs.length,
      ...compileNetworks(scenario, ids, assumptions),
    },
  }
}
