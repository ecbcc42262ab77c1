/** Built-in scenarios: their heads at once, themselves as lazy chunks that were checked when the page was built. */
import type { Result } from '../scenario/problem.ts'
import type { Scenario } from '../scenario/format.ts'
import { language } from './figures.ts'
import type { ScenarioHead } from './scenarioHead.ts'
import { type Translation, translated } from './translate.ts'

const checked = import.meta.glob<Scenario>(['../../scenarios/*.json', '!../../scenarios/*.*.json'], { query: '?checked', import: 'default' })
const heads = import.meta.glob<ScenarioHead>(['../../scenarios/*.json', '!../../scenarios/*.*.json'], { query: '?head', eager: true, import: 'default' })

/** Texts in other languages that stand beside a scenario: `<id>.<language>.json`. */
const beside = import.meta.glob<Translation>(['../../scenarios/*.zh-*.json'], { import: 'default' })

const idOf = (path: string): string => path.replace(/^.*\/|\.json$/g, '')
const pathOf = new Map(Object.keys(checked).map((path) => [idOf(path), path]))

/** What the list begins and ends with: the flagship family, and the example that stands for nothing. */
const PLACES = ['huawei-third-offset', 'third-offset-class', 'first-steps', undefined, 'two-powers']
const placeOf = (id: string): number => PLACES.indexOf(PLACES.includes(id) ? id : undefined)

/** Heads of the built-in scenarios, in the language that they were written in; those of the flagship family first. */
export const builtIns: readonly ScenarioHead[] = Object.values(heads).sort((a, b) => placeOf(a.id) - placeOf(b.id) || (a.title < b.title ? -1 : 1))

/** Title of a built-in scenario in the language of the page, where it has been translated. */
export const titleOf = (head: ScenarioHead): string => head.titles?.[language()] ?? head.title

/** Begins to fetch a scenario that will be asked for. */
export const fetchAhead = (id: string): void => {
  const path = pathOf.get(id)
  // what cannot be fetched is said where it is asked for
  if (path !== undefined) checked[path]().catch(() => undefined)
}

/** A built-in scenario in the language that it was written in; undefined where there is none of that id. */
export const asWritten = async (id: string): Promise<Scenario | undefined> => checked[pathOf.get(id) ?? '']?.()

/** Texts of a built-in scenario, as it was written, in another language; undefined where it has not been translated. */
export const textsOfBuiltIn = async (scenario: Scenario, into: string): Promise<Translation | undefined> =>
  scenario.translations?.[into] ?? (await beside[(pathOf.get(scenario.id) ?? '').replace(/json$/, `${into}.json`)]?.())

/** A built-in scenario in the language of the page, where it has been translated; undefined where there is none of that id. */
export const builtIn = async (id: string): Promise<Result<Scenario> | undefined> => {
  const scenario = await asWritten(id)
  if (scenario === undefined) return undefined
  const texts = scenario.language === language() ? undefined : await textsOfBuiltIn(scenario, language())
  return { ok: true, value: texts === undefined ? scenario : { ...translated(scenario, texts), language: language() }, notices: [] }
}
