import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { compile } from '../../src/scenario/compile.ts'
import { assumptionsOf } from '../../src/scenario/figures.ts'
import type { Scenario } from '../../src/scenario/format.ts'
import { blankWorld } from '../../src/engine/world.ts'
import { backtest, backtestProblems } from '../../src/lab/backtest.ts'
import { backcast } from '../../src/lab/backtestPlay.ts'
import { addGame, groupOf, makeTally, predictionsOf } from '../../src/lab/backtestScore.ts'
import { leastSquares, linear, noChange } from '../../src/lab/baselines.ts'
import { listedCalendar, withoutWindows } from '../../src/lab/calendars.ts'
import { countryModel, predict } from '../../src/lab/countryModel.ts'
import { COARSE_SEARCH, fit, FREE } from '../../src/lab/fit.ts'
import { addCountries } from '../../src/lab/furtherCountries.ts'
import { inTicks, lastRecordedTick, playRecorded, recordedOrders } from '../../src/lab/history.ts'
import { EXAMPLE, FLAGSHIP, readOrThrow, scenarioNamed, textOf } from '../games.ts'

const flagship = scenarioNamed(FLAGSHIP)

/** Stances after every recorded tick of one game, by id of country. `alias` gives renamed countries the luck of their old id. */
const pathsOf = (scenario: Scenario, seed: number, alias: (id: string) => string): Record<string, number[]> => {
  const game = compile(scenario, assumptionsOf(scenario), { alias })
  const world = blankWorld(game)
  const paths: Record<string, number[]> = Object.fromEntries(game.ids.countries.map((id) => [alias(id), []]))
  const countries = game.ids.countries.length
  playRecorded(game, recordedOrders(scenario, game, 12), seed, world, () => game.ids.countries.forEach((id, c) => paths[alias(id)].push(world.stance[game.mainNetwork * countries + c])))
  return paths
}

const oldName = (id: string): string => (id === 'zz-land' ? 'germany' : id)

/** Dated windows of a calendar. */
const datedIn = (kinds: Uint8Array): number => kinds.reduce((sum, kind) => sum + (kind === 1 ? 1 : 0), 0)

/** A country of the scenario in the format of the country inputs. */
const rawOf = (scenario: Scenario, id: string): Record<string, unknown> => {
  const country = scenario.countries[id]
  const value = (name: keyof Omit<typeof country.attributes, 'dispute'>) => country.attributes[name]
  return {
    name: country.name, iso_num: country.iso, region: country.region, blocs: ['EU', 'NATO(Mar-2024)'], us_security_tie_0_4: value('tie'), gdp_nominal_2019_usd_bn: value('gdp'), gdp_per_capita_2019_usd: value('gdpPerCapita'),
    internet_users_m: value('users'), freedom_house_0_100_2019: value('freedom'), favourable_view_of_china_pct: value('favourable'), exports_to_china_pct_gdp_2019: value('exports'),
    huawei_zte_4g_ran_share_pct_2019: value('installed'), territorial_or_defence_dispute_with_china: country.attributes.dispute,
    decision_points: [{ date: '2020-10-20', what: 'Post and Telecom Authority' }, { date: '2021-01', what: 'auction' }, { date: '2022-09-11', what: 'General election' }, { date: '2020-03', what: 'Vendor selection' }, { date: null, what: 'unknown' }], policy_by_half: country.record,
  }
}

describe('figures', () => {
  const record = [[0, 0], [0, 3], [3, 3]].map((row) => Int8Array.from(row))
  const tally = makeTally(2, 2, 5)
  addGame(tally, [0, 0, 0, 3, 3, 4], 3)
  addGame(tally, [0, 0, 0, 0, 1, 0], 3)
  const predictions = predictionsOf(tally, record, 3)
  it('follow their definitions on a case worked by hand', () => {
    const group = groupOf(predictions, record, 3, [0, 1])
    expect(group).toMatchObject({ n: 2, mae: 1, restrictedRight: 0.5, brier: 0.25 })
    // half-years 1 and 2: 0 and 1.5, 1 and 1
    expect(group.maeAllTurns).toBeCloseTo((0 + 1.5 + 1 + 1) / 4)
    // right on time in one game; one past the end, that is 1 and 2 late, in the other
    expect(group.timingError).toBeCloseTo((0.5 + 1) / 2)
  })
  it('tell the distance of the expected rung from the expected distance', () => {
    expect(predictions[1].expected[2]).toBe(2)
    expect(predictions[1].distance[2]).toBe(2)
    expect(predictions[0].distance[2]).toBe(1)
  })
  it('fit a line exactly where there is one', () => {
    const weights = leastSquares([[1, 0, 2], [1, 1, 0], [1, 2, 5], [1, 3, 1]], [1 + 4, 1 + 3, 1 + 6 + 10, 1 + 9 + 2])
    expect(weights.map((x) => Math.round(x * 1e6) / 1e6)).toEqual([1, 3, 2])
  })
})

describe('the country model', () => {
  const model = countryModel(flagship, 1, 6, 40)
  it('agrees with whole games on the same seeds', () => {
    const cast = backcast(flagship, 1, 40)
    const quick = predict(model, {})
    const far = quick.map(({ expected }, c) => Math.abs(expected[model.last] - cast.predictions[c].expected[model.last]))
    expect(Math.max(...far)).toBeLessThan(0.3)
    // features that hang on other countries are held as recorded, so that a small difference is the price of speed
    expect(far.reduce((sum, x) => sum + x, 0) / far.length).toBeLessThan(0.06)
  })
  it('is fitted alike by the same seed, inside its bounds', () => {
    const size = { draws: 8, starts: 1, steps: 6 }
    const all = model.game.ids.countries.map((_, c) => c)
    const once = fit(model, all, FREE, size, 7)
    expect(fit(model, all, FREE, size, 7)).toEqual(once)
    for (const { id, low, high } of FREE) {
      expect(once.values[id]).toBeGreaterThanOrEqual(low)
      expect(once.values[id]).toBeLessThanOrEqual(high)
    }
    expect(COARSE_SEARCH.draws).toBeGreaterThan(size.draws)
    expect(FREE.length).toBeLessThanOrEqual(10)
  })
})

describe('calendars', () => {
  it('take listed dates for windows only where asked, and drop them all', () => {
    const listed = compile(listedCalendar(flagship))
    const rule = compile(flagship)
    expect(datedIn(listed.windowKind)).toBeGreaterThan(datedIn(rule.windowKind))
    const open = withoutWindows(flagship, rule, 11)
    expect(open.model.reviewEvery).toBe(1)
    expect(open.model.windowReview).toBeGreaterThan(0.1)
    expect(open.model.windowReview).toBeLessThan(0.4)
  })
})

describe('names', () => {
  it('of countries mean nothing: a renamed one, with the luck of its old name, plays the same', () => {
    const renamed = readOrThrow(textOf(FLAGSHIP).replaceAll('germany"', 'zz-land"').replaceAll('"Germany"', '"Zed Land"'))
    for (const seed of [1, 2, 3]) expect(pathsOf(renamed, seed, oldName)).toEqual(pathsOf(flagship, seed, (id) => id))
  })
})

describe('further countries', () => {
  const { sweden: _, ...others } = flagship.countries
  const without = { ...flagship, countries: others }
  it('get the parameters that the same attributes give a country of the scenario', () => {
    const wide = addCountries(without, JSON.stringify({ countries: [rawOf(flagship, 'sweden'), rawOf(flagship, 'norway')] }))
    if (!wide.ok) throw new Error(JSON.stringify(wide.problems))
    expect(wide.value.added).toEqual(['sweden'])
    const before = compile(flagship)
    const after = compile(wide.value.scenario)
    const c = before.ids.countries.indexOf('sweden')
    expect(after.ids.countries).toEqual(before.ids.countries)
    for (const name of ['tie', 'capacity', 'exposure', 'unfavourable', 'freedom', 'dispute', 'size', 'aligned', 'countryType'] as const) expect(after[name][c]).toBe(before[name][c])
    expect(after.peerWeight).toEqual(before.peerWeight)
    const added = wide.value.scenario.countries.sweden
    expect(added.windows.map(({ at, kind }) => `${at} ${kind}`)).toEqual(['2021H1 dated', '2022H2 election'])
    expect(added.listed.map(({ at }) => at)).toEqual(['2020H2', '2020H1'])
  })
  it('are refused with the field that is wrong', () => {
    const raw = rawOf(flagship, 'sweden')
    const { freedom_house_0_100_2019: dropped, ...rest } = raw
    const missing = addCountries(without, JSON.stringify({ countries: [{ ...rest, freedom_house: dropped }] }))
    expect(missing.ok ? [] : missing.problems.map(({ code, path }) => `${code} ${path}`)).toEqual(['missing-field /countries/0/freedom_house_0_100_2019'])
    const high = addCountries(without, JSON.stringify({ countries: [{ ...raw, policy_by_half: { '2018H2': 0, '2024H1': 7 } }] }))
    expect(high.ok ? [] : high.problems.map(({ code }) => code)).toEqual(['no-such-rung'])
    expect(addCountries(without, '{}').ok).toBe(false)
    expect(addCountries(without, 'not json').ok).toBe(false)
  })
})

/** Sixteen countries that nothing was fitted to, in the format of the country inputs. */
const FURTHER = readFileSync(new URL('further-countries.json', import.meta.url), 'utf8')

interface Coded {
  name: string
  policy_by_half: Record<string, number>
  policy_changes: { half: string; level: number; source: string; confidence: string }[]
  decision_points: { source: string; confidence: string }[]
}

describe('countries that nothing was fitted to', () => {
  const wide = addCountries(flagship, FURTHER)
  if (!wide.ok) throw new Error(JSON.stringify(wide.problems))
  const { scenario, added } = wide.value
  const raw = (JSON.parse(FURTHER) as { countries: Coded[] }).countries
  it('are all new to the scenario, with a record that follows from its dated changes, and a source for each', () => {
    expect(added).toHaveLength(raw.length)
    expect(added.filter((id) => id in flagship.countries)).toEqual([])
    for (const { name, policy_by_half, policy_changes, decision_points } of raw) {
      const path = Object.keys(policy_by_half).map((half) => policy_changes.findLast((change) => change.half <= half)?.level)
      expect({ name, path }).toEqual({ name, path: Object.values(policy_by_half) })
      for (const { source, confidence } of [...policy_changes, ...decision_points]) expect({ name, source, grade: ['found', 'derived', 'analyst'].includes(confidence) && source.length > 5 }).toEqual({ name, source, grade: true })
    }
  })
  it('are predicted better than by nobody moving, and on the way better than by the security tie alone', () => {
    const { game, record, restricting, predictions } = backcast(scenario, 1, 40)
    const all = game.ids.countries.map((_, c) => c).filter((c) => record[record.length - 1][c] >= 0)
    const held = all.filter((c) => added.includes(game.ids.countries[c]))
    const known = all.filter((c) => !held.includes(c))
    const errorOf = (list: typeof predictions) => groupOf(list, record, restricting, held)
    const model = errorOf(predictions)
    const tieOnly = errorOf(linear(record, held, restricting, 4, (c) => [game.tie[c]], known))
    expect(held).toHaveLength(16)
    // measured: 0.99 at the end and 0.57 over all half-years; nobody moving 1.31 and 0.70, tie alone 1.00 and 0.70
    expect(model.mae).toBeLessThan(1.15)
    expect(model.maeAllTurns).toBeLessThan(0.65)
    expect(model.mae).toBeLessThan(errorOf(noChange(record, held, restricting)).mae)
    expect(model.maeAllTurns).toBeLessThan(tieOnly.maeAllTurns)
  })
  it.runIf(process.env.LONG === '1')('are scored apart, beside the simple predictors on the same countries', () => {
    const report = backtest(scenario, { from: 1, seeds: 10, further: added, full: false })
    const own = backcast(flagship, 1, 10)
    expect(report.further?.n).toBe(16)
    expect(Object.values(report.furtherBaselines ?? {}).map(({ n }) => n)).toEqual([16, 16, 16, 16])
    // the countries of the scenario are played and scored without the further ones
    expect(report.supplied.mae).toBeCloseTo(groupOf(own.predictions, own.record, own.restricting, own.game.ids.countries.map((_, c) => c)).mae, 3)
    expect(report.countries.filter((row) => row.further).map(({ id }) => id).sort()).toEqual([...added].sort())
  }, 120000)
})

describe('back-test', () => {
  it('says before it starts what it cannot do', () => {
    const example = backtestProblems(scenarioNamed(EXAMPLE), 100)
    expect(example.ok ? [] : example.problems.map(({ code }) => code)).toContain('no-record')
    const few = backtestProblems(flagship, 3)
    expect(few.ok ? [] : few.problems.map(({ code }) => code)).toEqual(['too-few-seeds'])
  })
  it('scores the eleven half-years from 2019H1 to 2024H1', () => {
    expect(lastRecordedTick(inTicks(flagship))).toBe(11)
  })
  it('plays every recorded order, each in its own half-year', () => {
    const orders = recordedOrders(flagship, compile(flagship), 14)
    expect(orders.flat(2)).toHaveLength(flagship.history.orders.length)
    expect(orders.map((sides) => sides.flat().length)).not.toEqual(Array(14).fill(orders[0].flat().length))
  })
  it.runIf(process.env.LONG === '1')('reaches its goals out of sample and reports in the agreed form', () => {
    const report = backtest(flagship, { from: 1, seeds: 100, further: [], full: false })
    expect(Object.keys(report)).toEqual(['supplied', 'listedCalendar', 'leaveOneOut', 'leaveRegionOut', 'withoutWindows', 'baselines', 'countries'])
    expect(Object.keys(report.supplied)).toEqual(['n', 'mae', 'maeAllTurns', 'restrictedRight', 'timingError', 'brier', 'brierSkill'])
    expect(report.supplied.mae).toBeLessThan(report.baselines.noChange.mae)
    expect(report.leaveOneOut.mae).toBeLessThanOrEqual(0.65)
    expect(report.supplied.brier).toBeLessThanOrEqual(0.15)
  }, 300000)
})
