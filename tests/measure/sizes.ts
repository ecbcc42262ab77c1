/** Sizes of the built site against their budgets: what a visitor has to fetch, compressed as a server sends it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

export interface Size {
  what: string
  /** Thousands of bytes after gzip; fonts are compressed in themselves and count as they are. */
  kilobytes: number
  most: number
  files: string[]
}

const KILO = 1000

/** Other scripts that a script names, by kind of import. */
const importsOf = (code: string, lazy: boolean): string[] =>
  [...code.matchAll(lazy ? /import\(\s*[`"']\.\/([\w.-]+\.js)[`"']\s*\)/g : /(?:from|import)\s*[`"']\.\/([\w.-]+\.js)[`"']/g)].map(([, name]) => name)

/** The files that come with a script, itself included. */
const withImports = (assets: string, first: string): string[] => {
  const found = new Set<string>()
  const add = (name: string): void => {
    if (found.has(name)) return
    found.add(name)
    importsOf(readFileSync(join(assets, name), 'utf8'), false).forEach(add)
  }
  add(first)
  return [...found]
}

/** Measures a built site; `scenarios` are the ids that must each be a chunk of their own. */
export const sizesOf = (site: string, scenarios: readonly string[]): { sizes: Size[]; faults: string[] } => {
  const assets = join(site, 'assets')
  const names = readdirSync(assets)
  const zipped = (name: string): number => gzipSync(readFileSync(join(assets, name)), { level: 9 }).length / KILO
  const html = readFileSync(join(site, 'index.html'), 'utf8')
  const entries = [...html.matchAll(/(?:src|href)="\.\/assets\/([\w.-]+\.js)"/g)].map(([, name]) => name)
  const first = [...new Set(entries.flatMap((name) => withImports(assets, name)))]
  const named = (pattern: RegExp): string[] => names.filter((name) => pattern.test(name) && !first.includes(name))
  const late = (pattern: RegExp): string[] => [...new Set(named(pattern).flatMap((name) => withImports(assets, name)))].filter((name) => !first.includes(name))
  const map = late(/^(?:room|canvasSurface|phaserSurface)-/)
  const size = (what: string, files: string[], most: number, of: (name: string) => number = zipped): Size => ({ what, files, most, kilobytes: files.reduce((total, name) => total + of(name), 0) })
  const sizes = [
    size('first page, script', first, 80),
    size('Phaser', named(/^phaser-/), 215),
    size('map code and shapes', map.filter((name) => !name.startsWith('phaser-')), 90),
    size('fonts', names.filter((name) => name.endsWith('.woff2')), 60, (name) => readFileSync(join(assets, name)).length / KILO),
  ]
  const faults = sizes.flatMap(({ what, files, kilobytes, most }) => [
    ...(files.length === 0 ? [`${what}: there is no file of it`] : []),
    ...(kilobytes > most ? [`${what}: ${kilobytes.toFixed(1)} kB is over ${most} kB`] : []),
  ])
  // a part that is cut wrongly brings the whole game to a page that only shows a picture
  const rules = [...map, ...late(/^mapLegend-/)].filter((name) => /^(?:rules|table|zod)-/.test(name))
  if (rules.length > 0) faults.push(`the picture of the title page brings parts of the game: ${[...new Set(rules)].join(', ')}`)
  for (const id of scenarios) {
    const own = names.filter((name) => name.startsWith(`${id}-`) && name.endsWith('.js'))
    if (!own.some((name) => !first.includes(name))) faults.push(`scenario ${id}: it is no chunk of its own`)
  }
  return { sizes, faults }
}

/** Ids of the built-in scenarios, from the folder that they stand in. */
export const scenarioIds = (folder: string): string[] =>
  existsSync(folder) ? readdirSync(folder).filter((name) => /^[a-z0-9-]+\.json$/.test(name)).map((name) => name.replace('.json', '')) : []

export const sizeLines = (sizes: readonly Size[]): string[] => sizes.map(({ what, kilobytes, most, files }) => `${what.padEnd(22)} ${kilobytes.toFixed(1).padStart(7)} kB of ${most} kB  (${files.length} ${files.length === 1 ? 'file' : 'files'})`)
