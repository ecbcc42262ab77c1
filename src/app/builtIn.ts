/** Built-in scenarios: their titles at once, their texts as lazy raw chunks, so that places in problems stay true. */
import type { Result } from '../scenario/problem.ts'
import { parseScenario } from '../scenario/parse.ts'
import type { Scenario } from '../scenario/format.ts'

const raw = import.meta.glob<string>(['../../scenarios/*.json', '!../../scenarios/*.*.json'], { query: '?raw', import: 'default' })
const titles = import.meta.glob<string | undefined>(['../../scenarios/*.json', '!../../scenarios/*.*.json'], { eager: true, import: 'title' })

const idOf = (path: string): string => path.replace(/^.*\/|\.json$/g, '')
const pathOf = new Map(Object.keys(raw).map((path) => [idOf(path), path]))

/** Ids and titles of the built-in scenarios; those of the flagship family first. */
export const builtIns: readonly { id: string; title: string }[] = [...pathOf]
  .map(([id, path]) => ({ id, title: titles[path] ?? id }))
  .sort((a, b) => Number(a.id === 'two-powers') - Number(b.id === 'two-powers') || (a.title < b.title ? -1 : 1))

const texts = new Map<string, string>()

/** Fetches the text of a built-in scenario and of those that it extends; `builtInText` has them afterwards. */
export const fetchBuiltIn = async (id: string): Promise<void> => {
  for (let name: string | undefined = id; name !== undefined && !texts.has(name); ) {
    const path: string | undefined = pathOf.get(name)
    if (path === undefined) return
    const text = await raw[path]()
    texts.set(name, text)
    name = baseOf(text)
  }
}

/** Name of the scenario that a text extends. */
export const baseOf = (text: string): string | undefined => /"extends"\s*:\s*"([^"]{1,60})"/.exec(text)?.[1]

/** Text of a built-in scenario that has been fetched. */
export const builtInText = (id: string): string | undefined => texts.get(id)

const parsed = new Map<string, Result<Scenario>>()

/** A built-in scenario, read by the reader of untrusted files; undefined where there is none of that id. */
export const builtIn = async (id: string): Promise<Result<Scenario> | undefined> => {
  if (!pathOf.has(id)) return undefined
  let result = parsed.get(id)
  if (result === undefined) {
    await fetchBuiltIn(id)
    const text = builtInText(id)
    if (text === undefined) return undefined
    result = parseScenario(text, { file: `${id}.json`, load: builtInText })
    parsed.set(id, result)
  }
  return result
}
