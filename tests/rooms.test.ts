/** The plan of the house: who may import whom, what the pure rooms may not touch, and how long a file may be. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { codeOf, importsOf, isModule, packageOf, type Source, sources, targetOf } from './sources.ts'

interface Room {
  rooms: readonly string[]
  packages: readonly string[]
}

const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { dependencies: Record<string, string>; devDependencies: Record<string, string> }
const PLAN: Record<string, Room> = {
  engine: { rooms: [], packages: ['seedrandom'] },
  effects: { rooms: ['engine'], packages: ['zod'] },
  scenario: { rooms: ['engine', 'effects'], packages: ['zod', 'jsonc-parser'] },
  replay: { rooms: ['engine', 'scenario'], packages: ['fflate', 'zod'] },
  ai: { rooms: ['engine', 'scenario'], packages: [] },
  lab: { rooms: ['engine', 'scenario', 'replay', 'ai'], packages: [] },
  app: { rooms: ['engine', 'scenario', 'replay', 'ai', 'lab'], packages: Object.keys(manifest.dependencies) },
  cli: { rooms: ['engine', 'scenario', 'replay', 'ai', 'lab'], packages: ['node:*', 'i18next'] },
}
/** Files that run when the page or the program is built, never in them. */
const AT_BUILD = /(^|\/)(vite[A-Z]\w*|bundle)\.ts$|\/bake\//
const PURE = ['engine', 'effects', 'scenario', 'replay', 'ai']
const MATH = ['floor', 'ceil', 'round', 'trunc', 'abs', 'min', 'max', 'sqrt', 'imul', 'fround']
const MOST_LINES = 400

const modules = sources.filter(isModule)
const roomOf = (path: string): string => path.split('/')[0]

/** What is wrong with the imports of one module. */
const importFaults = (source: Source): string[] => {
  const room = PLAN[roomOf(source.path)]
  if (room === undefined) return [`${source.path} stands in no room`]
  return importsOf(source).flatMap((name) => {
    const target = targetOf(source, name)?.replace(/^\.\.\/node_modules\/.*/, '') || undefined
    if (target === undefined) {
      // "lucide:x" is an icon of lucide-static, put in by a plug-in of the build
      const found = name.startsWith('lucide:') ? 'lucide-static' : packageOf(name.replace(/^.*node_modules\//, ''))
      if (room.packages.includes(found)) return []
      return AT_BUILD.test(source.path) && (found === 'node:*' || found in manifest.devDependencies || `@types/${found}` in manifest.devDependencies) ? [] : [`${source.path} imports the package ${found}`]
    }
    const other = target.startsWith('..') ? target : roomOf(target)
    if (other !== roomOf(source.path) && !room.rooms.includes(other)) return [`${source.path} imports ${target}`]
    const parts = [source.path, target].map((path) => (path.startsWith('app/map/') ? 'map' : path.startsWith('app/panels/') ? 'panels' : ''))
    return parts[0] !== '' && parts[1] !== '' && parts[0] !== parts[1] ? [`${source.path} imports ${target}: map and panels do not know each other`] : []
  })
}

/** What a pure room may not touch: whatever could differ between machines, languages, or two runs. */
const FORBIDDEN: readonly (readonly [string, RegExp])[] = [
  ['**', /\*\*/], ['Math taken apart', /\bMath\b(?!\.)/], ['Date', /\bDate\b/], ['performance', /\bperformance\b/], ['localeCompare', /\.localeCompare\b/], ['toLocale', /\.toLocale\w*/],
  ['Intl', /\bIntl\b/], ['document', /\bdocument\b/], ['globalThis', /\bglobalThis\b/], ['fetch', /\bfetch\s*\(/], ['process', /\bprocess\b/], ['crypto', /\bcrypto\b/], ['for in', /\bfor\s*\(\s*(?:const|let|var)\s+[^;)]*?\sin\s/],
  ['an import by a computed name', /\bimport\s*\((?!\s*['"])/], ['setTimeout', /\bsetTimeout\b/], ['window', /\bwindow\s*\.\s*(?:document|location|localStorage|sessionStorage|crypto|navigator|performance|addEventListener|matchMedia|fetch|inner\w+)\b/],
]

const impurities = (path: string, text: string): string[] => {
  const code = codeOf(text)
  const found = FORBIDDEN.filter(([, pattern]) => pattern.test(code)).map(([name]) => `${path} uses ${name}`)
  for (const [, name] of code.matchAll(/\bMath\.(\w+)/g)) if (!MATH.includes(name)) found.push(`${path} uses Math.${name}`)
  // a window that is no variable of the file is the browser's
  if (/(^|[^.\w])window\b/.test(code) && !/\b(?:const|let)\s+window\b|[(,]\s*window\s*[,:)]/.test(code)) found.push(`${path} uses window`)
  return found
}

describe('the rooms of the house', () => {
  test('there are at least thirty modules and every room has some, so that the plan is not checked on nothing', () => {
    expect(modules.length).toBeGreaterThan(30)
    for (const room of Object.keys(PLAN)) expect(modules.filter((source) => roomOf(source.path) === room).length, room).toBeGreaterThan(1)
    expect(modules.flatMap(importsOf).length).toBeGreaterThan(300)
  })

  test('every module imports only from the rooms and packages that the plan allows', () => {
    expect(modules.flatMap(importFaults)).toEqual([])
  })

  test.each([
    ['engine/a.ts', "import { x } from '../effects/effect.ts'"],
    ['engine/a.ts', "export { x } from 'zod'"],
    ['engine/a.ts', "export * from '../scenario/format.ts'"],
    ['effects/a.ts', "const x = await import('../scenario/format.ts')"],
    ['replay/a.ts', "import type { X } from '../ai/bot.ts'"],
    ['ai/a.ts', "import '../lab/playGame.ts'"],
    ['cli/a.ts', "import {\n  a,\n  b,\n} from '../app/routes.ts'"],
    ['lab/a.ts', "import fs from 'node:fs'"],
    ['app/map/a.ts', "import { x } from '../panels/parts/icon.tsx'"],
    ['app/panels/parts/a.tsx', "const w = new Worker(new URL('../../map/room.ts', import.meta.url))"],
    ['app/a.ts', "import { z } from 'vite'"],
    ['app/a.ts', "import { r } from '../effects/index.ts'"],
  ])('a module %s with %j is refused', (path, text) => {
    expect(importFaults({ path, text })).toHaveLength(1)
  })
})

describe('the pure rooms', () => {
  test('use nothing that could differ between two machines or two runs', () => {
    expect(modules.filter((source) => PURE.includes(roomOf(source.path))).flatMap((source) => impurities(source.path, source.text))).toEqual([])
  })

  test.each(['x ** 2', 'Math.exp(x)', 'Math.hypot(1, 2)', 'const { sin } = Math', 'Math["pow"](2, 3)', 'new Date()', 'a.localeCompare(b)', 'x.toLocaleString()', 'for (const k in o) f(k)', 'document.title', 'window.location', 'f(`${Math.random()}`)', 'process.env.X', "fetch('x')", 'performance.now()'])('%s is refused', (text) => {
    expect(impurities('engine/a.ts', text)).not.toEqual([])
  })

  test.each(["'x ** 2'", '// Math.exp', '/* new Date() */', '`the window of ${a}`', "const window = windowOf(x); f(window.at, 'document')", '/["\']/.test(x) ? 1 : 2'])('%s is let through', (text) => {
    expect(impurities('engine/a.ts', text)).toEqual([])
  })
})

describe('the files', () => {
  test(`none has more than ${MOST_LINES} lines`, () => {
    expect(sources.map((source) => ({ path: source.path, lines: source.text.split('\n').length - 1 })).filter(({ lines }) => lines > MOST_LINES)).toEqual([])
  })

  test('none uses the type any', () => {
    const loose = /(?::|\bas|<|\||&|=>)\s*any\b(?!\s*[:(.?])/
    expect(loose.test('const x = y as any')).toBe(true)
    expect(modules.filter((source) => loose.test(codeOf(source.text))).map((source) => source.path)).toEqual([])
  })
})
