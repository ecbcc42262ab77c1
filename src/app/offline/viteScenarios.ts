/**
 * Built-in scenarios are read and checked when the page is built, by the reader of untrusted files, so that a visitor
 * does not wait for it: `x.json?checked` is the checked value, `x.json?head` what the title page says of it. One that
 * extends another holds only what differs.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Plugin } from 'vite'
import { parseScenario } from '../../scenario/parse.ts'
import type { Scenario } from '../../scenario/format.ts'
import { headOf } from '../scenarioHead.ts'
import { mergeDifference } from './mergeDifference.ts'

/** Queries, and the folders that stand for them in ids. */
const KINDS = { checked: '/checked/', head: '/head/' } as const
const QUERY = /\.json\?(checked|head)$/

/** Titles from the translations that stand beside a scenario: `<id>.<language>.json`, by JSON pointer. */
const titlesOf = (folder: string, name: string): Record<string, string> => Object.fromEntries(
  readdirSync(folder).filter((file) => file.startsWith(`${name}.`) && file.split('.').length === 3).flatMap((file) => {
    const title = (JSON.parse(readFileSync(join(folder, file), 'utf8')) as Record<string, string | undefined>)['/title']
    return title === undefined ? [] : [[file.split('.')[1], title]]
  }))

/** Source of a value that the page parses as JSON, which starts sooner than the same value as code. */
const sourceOf = (data: unknown): string => `JSON.parse(${JSON.stringify(JSON.stringify(data))})`

const baseOf = (text: string): string | undefined => (JSON.parse(text) as { extends?: string }).extends

export const viteScenarios = (): Plugin => ({
  name: 'checked-scenarios',
  enforce: 'pre',
  async resolveId(source, importer) {
    const kind = QUERY.exec(source)?.[1] as keyof typeof KINDS | undefined
    if (kind === undefined) return undefined
    const found = await this.resolve(source.slice(0, -(kind.length + 1)), importer)
    if (found === null) return undefined
    // a name without .json, which would be taken for data
    return `${dirname(found.id)}${KINDS[kind]}${basename(found.id, '.json')}`
  },
  load(id) {
    const mark = Object.values(KINDS).find((one) => id.includes(one))
    if (mark === undefined) return undefined
    const folder = id.slice(0, id.lastIndexOf(mark))
    const name = basename(id)
    const pathOf = (one: string): string => join(folder, `${one}.json`)
    const textOf = (one: string): string | undefined => {
      if (!existsSync(pathOf(one))) return undefined
      this.addWatchFile(pathOf(one))
      return readFileSync(pathOf(one), 'utf8')
    }
    const checked = (one: string): Scenario => {
      const result = parseScenario(textOf(one) ?? '', { file: `${one}.json`, load: textOf })
      if (!result.ok) throw new Error(`the built-in scenario ${one} cannot be read: ${result.problems.slice(0, 5).map((found) => `${found.code} at ${found.path}`).join('; ')}`)
      return JSON.parse(JSON.stringify(result.value)) as Scenario
    }
    const base = baseOf(textOf(name) ?? '{}')
    if (mark === KINDS.head) return `export default ${sourceOf({ ...headOf(checked(name)), titles: titlesOf(folder, name) })}`
    if (base === undefined) return `export default ${sourceOf(checked(name))}`
    return [
      `import base from ${JSON.stringify(`${pathOf(base)}?checked`)}`,
      `import { mergePatch } from ${JSON.stringify(join(folder, '../src/scenario/mergePatch.ts'))}`,
      `export default mergePatch(base, ${sourceOf(mergeDifference(checked(base), checked(name)))})`,
    ].join('\n')
  },
})
