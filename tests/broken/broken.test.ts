/** Broken scenarios: each edit of a good one has its own code, its pointer and its line; all of them come at once. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseScenario } from '../../src/scenario/parse.ts'
import { PROBLEM_WORDS } from '../../src/scenario/problemWords.ts'
import { type Edits, edited, EXAMPLE, FLAGSHIP, rawOf } from '../games.ts'
import { sources } from '../sources.ts'
import { FLAGSHIP_BROKEN } from './flagshipTable.ts'
import { BROKEN } from './table.ts'
import { PAGE_ENGLISH } from '../../src/app/look/texts/english.ts'

interface Found {
  code: string
  path: string
  severity: string
  /** What stands at the place that the problem names. */
  at: string
  nearest?: string
}

const raws: Record<string, ReturnType<typeof rawOf>> = { [EXAMPLE]: rawOf(EXAMPLE), [FLAGSHIP]: rawOf(FLAGSHIP) }

const problemsOf = (id: string, edits: Edits): Found[] => {
  const text = JSON.stringify(edited(raws[id], edits), null, 2)
  const parsed = parseScenario(text, { file: `${id}.json` })
  const lines = text.split('\n')
  return (parsed.ok ? parsed.notices : parsed.problems).map(({ code, path, severity, at, nearest }) => ({ code, path, severity, at: at ? lines[at.line - 1].slice(at.column - 1) : '', ...(nearest ? { nearest } : {}) }))
}

describe('a broken scenario', () => {
  test.each(BROKEN)('%s: %s at %s', (_, code, path, edits, at) => {
    const found = problemsOf(EXAMPLE, edits)
    expect(found.map((one) => [one.code, one.path])).toEqual([[code, path]])
    expect(found[0].at.slice(0, at.length)).toBe(at)
    expect(PROBLEM_WORDS[code]).toBeTruthy()
  })

  test('is told of every problem at once, each with its place', () => {
    const edits: Edits = { '/ordersPerTurn': '3', '/countries/arden/iso': undefined, '/countries/arden/colour': 'red', '/calendar/turns': 0, '/moves/north-fund/verb': 'bild', '/technologies/swarm/value': 'six', '/sides/north/role': 'hegemon' }
    const found = problemsOf(EXAMPLE, edits)
    expect(found.map(({ code, path }) => `${code} ${path}`).toSorted()).toEqual(['below-range /calendar/turns', 'figure-form /technologies/swarm/value', 'missing-field /countries/arden/iso', 'not-one-of /moves/north-fund/verb', 'not-one-of /sides/north/role', 'number-as-text /ordersPerTurn', 'unknown-field /countries/arden/colour'])
    expect(found.find(({ code }) => code === 'not-one-of' )?.at).toMatch(/^"(bild|hegemon)"/)
    expect(found.find(({ path }) => path.endsWith('/verb'))?.nearest).toBe('build')
    const names: Edits = { '/history/orders/0/order/target': 'ardn', '/moves/north-fund/seat': 'counsil', '/endings/other/when': { quantity: 'stanse', of: 'net/arden', is: 1 }, '/countries/delmark/blocs': ['leage'] }
    expect(problemsOf(EXAMPLE, names).map(({ code, nearest }) => `${code} ${nearest}`).toSorted()).toEqual(['unknown-bloc league', 'unknown-country arden', 'unknown-quantity stance', 'unknown-seat council'])
  })

  test.each(FLAGSHIP_BROKEN)('of the flagship: %s: %s at %s', (_, code, path, edits, at) => {
    const [first, ...others] = problemsOf(FLAGSHIP, edits)
    expect([first?.code, first?.path, others]).toEqual([code, path, []])
    expect(first.at.slice(0, at.length)).toBe(at)
  })

  test('of the flagship there are at least sixty', () => {
    expect(FLAGSHIP_BROKEN.length).toBeGreaterThanOrEqual(60)
    expect(new Set(FLAGSHIP_BROKEN.map(([name]) => name)).size).toBe(FLAGSHIP_BROKEN.length)
  })

  test('there are at least forty different ways', () => {
    expect(BROKEN.length).toBeGreaterThanOrEqual(40)
    expect(new Set(BROKEN.map(([name]) => name)).size).toBe(BROKEN.length)
    expect(new Set(BROKEN.map(([, code]) => code)).size).toBeGreaterThanOrEqual(25)
  })
})

describe('problem codes', () => {
  const code = /\bproblem\(\s*'([a-z-]+)'/g
  const used = new Set(sources.filter(({ path }) => path.endsWith('.ts')).flatMap(({ text }) => [...text.matchAll(code), ...text.matchAll(/message: '([a-z-]+-[a-z-]+)'/g), ...text.matchAll(/code: (?:[^'\n]*\? )?'([a-z]+-[a-z-]+)'(?: : '([a-z]+-[a-z-]+)')?/g), ...text.matchAll(/\bfail\('([a-z-]+)'/g)].flatMap((match) => match.slice(1).filter((one) => one !== undefined))))

  // codes of the app alone have their words in its own catalogue
  const inApp = PAGE_ENGLISH

  test('all have words of one sentence, and are written in small letters and hyphens', () => {
    expect(used.size).toBeGreaterThan(40)
    expect([...used].filter((one) => !(one in PROBLEM_WORDS) && !(`problem.${one}` in inApp))).toEqual([])
    for (const [name, words] of Object.entries(PROBLEM_WORDS)) {
      expect(name).toMatch(/^[a-z]+(-[a-z0-9]+)*$/)
      expect(words).toMatch(/\.$/)
    }
  })

  test('are used, every one that has words', () => {
    const all = sources.filter(({ path }) => path.endsWith('.ts') && !path.endsWith('problemWords.ts')).map(({ text }) => text).join('\n')
    expect(Object.keys(PROBLEM_WORDS).filter((name) => !all.includes(`'${name}'`) && !name.startsWith('unknown-'))).toEqual([])
  })
})

test('the built-in scenarios have no problem at all', () => {
  const folder = new URL('../../scenarios/', import.meta.url)
  for (const file of readdirSync(folder).filter((name) => /^[a-z-]+\.json$/.test(name))) {
    const parsed = parseScenario(readFileSync(new URL(file, folder), 'utf8'), { load: (name) => readFileSync(new URL(`${name}.json`, folder), 'utf8') })
    expect([file, parsed.ok ? parsed.notices : parsed.problems]).toEqual([file, []])
  }
})
