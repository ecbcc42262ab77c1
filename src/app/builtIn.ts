/** Built-in scenarios: their titles at once, themselves as lazy chunks that were checked when the page was built. */
import type { Result } from '../scenario/problem.ts'
import type { Scenario } from '../scenario/format.ts'
import { language } from './figures.ts'
import { type Translation, translated } from './translate.ts'

const checked = import.meta.glob<Scenario>(['../../scenarios/*.json', '!../../scenarios/*.*.json'], { query: '?checked', import: 'default' })
const titles = import.meta.glob<string | undefined>(['../../scenarios/*.json', '!../../scenarios/*.*.json'], { eager: true, import: 'title' })

/** Texts in other languages that stand beside a scenario: `<id>.<language>.json`. */
const beside = import.meta.glob<Translation>(['../../scenarios/*.zh-*.json'], { import: 'default' })

const idOf = (path: string): string => path.replace(/^.*\/|\.json$/g, '')
const pathOf = new Map(Object.keys(checked).map((path) => [idOf(path), path]))

/** What the list begins and ends with: the flagship family, and the example that stands for nothing. */
const PLACES = ['huawei-third-offset', 'third-offset-class', 'first-steps', undefined, 'two-powers']
const placeOf = (id: string): number => PLACES.indexOf(PLACES.includes(id) ? id : undefined)

/** Ids and titles of the built-in scenarios; those of the flagship family first. */
export const builtIns: readonly { id: string; title: string }[] = [...pathOf]
  .map(([id, path]) => ({ id, title: titles[path] ?? id }))
  .sort((a, b) => placeOf(a.id) - placeOf(b.id) || (a.title < b.title ? -1 : 1))

/** A built-in scenario in the language of the page, where it has been translated; undefined where there is none of that id. */
export const builtIn = async (id: string): Promise<Result<Scenario> | undefined> => {
  const path = pathOf.get(id)
  if (path === undefined) return undefined
  const scenario = await checked[path]()
  const texts = scenario.language === language() ? undefined : (scenario.translations?.[language()] ?? (await beside[path.replace(/json$/, `${language()}.json`)]?.()))
  return { ok: true, value: texts === undefined ? scenario : translated(scenario, texts), notices: [] }
}
