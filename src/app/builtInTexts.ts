/** Texts of the built-in scenarios as lazy raw chunks, for files that extend or name one: places in problems stay true. */

const raw = import.meta.glob<string>(['../../scenarios/*.json', '!../../scenarios/*.*.json'], { query: '?raw', import: 'default' })
const pathOf = new Map(Object.keys(raw).map((path) => [path.replace(/^.*\/|\.json$/g, ''), path]))
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
