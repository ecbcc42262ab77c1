/**
 * Built-in scenarios are read and checked when the page is built, by the reader of untrusted files, so that a visitor
 * does not wait for it: `x.json?checked` is the checked value. One that extends another holds only what differs.
 */
import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Plugin } from 'vite'
import { parseScenario } from '../../scenario/parse.ts'
import { mergeDifference } from './mergeDifference.ts'

const QUERY = '.json?checked'
const FOLDER = '/checked/'

const baseOf = (text: string): string | undefined => (JSON.parse(text) as { extends?: string }).extends

export const viteScenarios = (): Plugin => ({
  name: 'checked-scenarios',
  enforce: 'pre',
  async resolveId(source, importer) {
    if (!source.endsWith(QUERY)) return undefined
    const found = await this.resolve(source.slice(0, -'?checked'.length), importer)
    if (found === null) return undefined
    // a name without .json, which would be taken for data
    return `${dirname(found.id)}${FOLDER}${basename(found.id, '.json')}`
  },
  load(id) {
    if (!id.includes(FOLDER)) return undefined
    const folder = id.slice(0, id.lastIndexOf(FOLDER))
    const name = basename(id)
    const pathOf = (one: string): string => join(folder, `${one}.json`)
    const textOf = (one: string): string | undefined => {
      if (!existsSync(pathOf(one))) return undefined
      this.addWatchFile(pathOf(one))
      return readFileSync(pathOf(one), 'utf8')
    }
    const checked = (one: string): unknown => {
      const result = parseScenario(textOf(one) ?? '', { file: `${one}.json`, load: textOf })
      if (!result.ok) throw new Error(`the built-in scenario ${one} cannot be read: ${result.problems.slice(0, 5).map((found) => `${found.code} at ${found.path}`).join('; ')}`)
      return JSON.parse(JSON.stringify(result.value))
    }
    const base = baseOf(textOf(name) ?? '{}')
    const value = (data: unknown): string => `JSON.parse(${JSON.stringify(JSON.stringify(data))})`
    if (base === undefined) return `export default ${value(checked(name))}`
    return [
      `import base from ${JSON.stringify(`${pathOf(base)}?checked`)}`,
      `import { mergePatch } from ${JSON.stringify(join(folder, '../src/scenario/mergePatch.ts'))}`,
      `export default mergePatch(base, ${value(mergeDifference(checked(base), checked(name)))})`,
    ].join('\n')
  },
})
