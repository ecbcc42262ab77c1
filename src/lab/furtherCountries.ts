/**
 * Further countries in the format of the country inputs (raw attributes, blocs, recorded stances): read, and put into a
 * scenario as its own countries are. Nothing is set by hand for any of them.
 */
import { type CountryInput, countryInput, inputConfidence } from '../scenario/schema/countryInputs.ts'
import { tickIndex, totalTicks } from '../scenario/calendar.ts'
import type { Scenario } from '../scenario/format.ts'
import { nearestName } from '../scenario/nearest.ts'
import { pointerOf, problem, type Problem, type Result } from '../scenario/problem.ts'
import { referenceProblems } from '../scenario/references.ts'
import { placeAt, readJson } from '../scenario/readJson.ts'

/** Attribute of a scenario by the name it has in the inputs, with its unit. */
const ATTRIBUTES = {
  tie: ['us_security_tie_0_4', '0 to 4'], gdp: ['gdp_nominal_2019_usd_bn', 'billion US dollars'], gdpPerCapita: ['gdp_per_capita_2019_usd', 'US dollars'], users: ['internet_users_m', 'million'],
  freedom: ['freedom_house_0_100_2019', '0 to 100'], favourable: ['favourable_view_of_china_pct', 'per cent'], exports: ['exports_to_china_pct_gdp_2019', 'per cent of output'], installed: ['huawei_zte_4g_ran_share_pct_2019', 'per cent'],
} as const

/** Decision points of these two kinds are windows that could be known beforehand; all others are the decision itself. */
const MARKET = /auction|award|licen[cs]|launch|assignment|tender/i
const ELECTION = /\belection/i

/** Kind of the window that a decision point is, if it is one. */
const windowKind = (what: string): 'dated' | 'election' | undefined => (ELECTION.test(what) ? 'election' : MARKET.test(what) ? 'dated' : undefined)

/** Bloc that an input means: one whose `inputs` name it (membership with years in brackets is limited), else the name itself, "FiveEyes" as "five-eyes". */
const blocId = (scenario: Scenario, name: string): string => {
  const plain = name.replace(/\(.*\)$/, '(limited)')
  const named = Object.entries(scenario.blocs).find(([, bloc]) => bloc.inputs?.includes(plain))
  return named?.[0] ?? name.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase()
}

/** Half-year of a date such as "2021-03", "2019-03/06" or "2021". */
const halfYear = (date: string): string | undefined => {
  const match = /^(\d{4})(?:-(\d{2}))?/.exec(date)
  return match?.[2] === undefined ? undefined : `${match[1]}H${Number(match[2]) <= 6 ? 1 : 2}`
}

/** A country of the scenario format from the raw one. */
const countryOf = (scenario: Scenario, raw: CountryInput): Scenario['countries'][string] => {
  const network = scenario.mainNetwork
  const attributes = Object.fromEntries(
    Object.entries(ATTRIBUTES).map(([name, [from, unit]]) => {
      const given = raw[from]
      const known = typeof given === 'number' ? undefined : inputConfidence.safeParse(given.confidence)
      return [name, { value: typeof given === 'number' ? given : given.value, unit, source: (typeof given === 'number' ? undefined : given.source) ?? 'the file given', confidence: known?.success ? known.data : ('analyst' as const) }]
    }),
  )
  const points = (raw.decision_points ?? []).flatMap(({ date, what }) => {
    const at = halfYear(date ?? '')
    const tick = at === undefined ? -1 : (tickIndex(scenario.calendar, at) ?? -1)
    return at !== undefined && tick >= 0 && tick < totalTicks(scenario) ? [{ at, what: what || 'Decision point' }] : []
  })
  const record = Object.fromEntries(Object.entries(raw.policy_by_half).filter(([at]) => tickIndex(scenario.calendar, at) !== undefined))
  return {
    name: raw.name, iso: raw.iso_num.padStart(3, '0'), region: raw.region, blocs: raw.blocs.map((name) => blocId(scenario, name)).filter((bloc) => Object.hasOwn(scenario.blocs, bloc)),
    attributes: { ...attributes, dispute: raw.territorial_or_defence_dispute_with_china } as Scenario['countries'][string]['attributes'],
    stance: { [network]: record[scenario.calendar.start] ?? 0 },
    windows: points.flatMap((point) => {
      const kind = windowKind(point.what)
      return kind === undefined ? [] : [{ ...point, network, kind, source: 'the file given', confidence: 'analyst' as const }]
    }),
    listed: points.filter(({ what }) => windowKind(what) === undefined), record,
  }
}

export const idOf = (name: string): string => name.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 40)

export interface Further {
  scenario: Scenario
  /** Ids of the countries that were added. */
  added: string[]
}

/** The scenario with the countries of a file added. A country that the scenario has already, by ISO number, is passed over. */
export const addCountries = (scenario: Scenario, text: string, file?: string): Result<Further> => {
  const json = readJson(text, file)
  if (!json.ok) return json
  const list = (json.value.value as { countries?: unknown } | null)?.countries
  if (!Array.isArray(list)) return { ok: false, problems: [problem('missing-field', '/countries', { field: 'countries' })] }
  const problems: Problem[] = []
  const known = new Set(Object.values(scenario.countries).map((country) => country.iso))
  const countries = { ...scenario.countries }
  const added: string[] = []
  list.forEach((entry: unknown, i) => {
    const parsed = countryInput.safeParse(entry)
    if (!parsed.success) {
      for (const issue of parsed.error.issues.slice(0, 5)) {
        const field = String(issue.path[0] ?? 'countries')
        const present = typeof entry === 'object' && entry !== null && field in entry
        const nearest = present || typeof entry !== 'object' || entry === null ? undefined : nearestName(field, Object.keys(entry))
        problems.push(problem(present ? 'wrong-form' : 'missing-field', pointerOf(['countries', i, ...issue.path]), { field }, nearest === undefined ? {} : { nearest }))
      }
      return
    }
    const country = countryOf(scenario, parsed.data)
    if (known.has(country.iso)) return
    const id = idOf(parsed.data.name)
    if (id in countries || !/^[a-z][a-z0-9-]{1,39}$/.test(id)) {
      problems.push(problem('bad-id', pointerOf(['countries', i, 'name']), { id }))
      return
    }
    const top = scenario.networks[scenario.mainNetwork].ladder.length - 1
    const high = Object.values(country.record).find((rung) => rung > top)
    if (high !== undefined) problems.push(problem('no-such-rung', pointerOf(['countries', i, 'policy_by_half']), { rung: high, most: top }))
    known.add(country.iso)
    countries[id] = country
    added.push(id)
  })
  if (problems.length === 0) problems.push(...referenceProblems({ ...scenario, countries }).filter((found) => found.severity === 'error'))
  if (problems.length > 0) return { ok: false, problems: problems.map((found) => ({ ...found, at: placeAt(json.value, found.path.split('/').slice(1).map((key) => (/^\d+$/.test(key) ? Number(key) : key)), false, file) })) }
  return { ok: true, value: { scenario: { ...scenario, countries }, added }, notices: [] }
}
