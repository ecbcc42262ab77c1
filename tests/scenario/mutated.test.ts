/** Mutated scenarios: whatever is done to a good one, the reader names located problems, or hands back a game that plays to its end. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { indexOf } from '../../src/engine/indices.ts'
import { turnOf } from '../../src/engine/turn.ts'
import { playGame } from '../../src/lab/playGame.ts'
import { checkScenario } from '../../src/scenario/check.ts'
import { compile } from '../../src/scenario/compile.ts'
import { LINT_ENGLISH } from '../../src/scenario/lints/words.ts'
import { PROBLEM_WORDS } from '../../src/scenario/problemWords.ts'
import { EXAMPLE, LONG, rawOf, textOf } from '../games.ts'

const RAW = rawOf(EXAMPLE)
const TEXT = textOf(EXAMPLE)

/** Every place of the scenario. */
const places: string[][] = []
const collect = (value: unknown, path: string[]): void => {
  if (path.length > 0) places.push(path)
  if (typeof value === 'object' && value !== null) for (const [key, child] of Object.entries(value)) collect(child, [...path, key])
}
collect(RAW, [])

const odd = fc.oneof(
  fc.constantFrom<unknown>(null, true, false, '', [], {}, 0, 1, -1, 0.5, 99, 1e6, -1e6, 1e300, 1e-300, 'north', 'south', 'net', 'arden', '2003', { assume: 'compliance' }, { assume: 'compliance', times: -50 }, { value: 3, source: 'invented', confidence: 'analyst' }),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1000, max: 1000 }), fc.integer(), fc.string({ maxLength: 12 }), fc.constantFrom(...places).map((path) => path.at(-1)),
)

type Mutation = { at: string[]; what: 'put'; value: unknown } | { at: string[]; what: 'drop' } | { at: string[]; what: 'copy'; from: string[] } | { at: string[]; what: 'scale'; by: number } | { at: string[]; what: 'rename'; to: string }
const place = fc.constantFrom(...places)
const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.record({ at: place, what: fc.constant('put' as const), value: odd }), fc.record({ at: place, what: fc.constant('drop' as const) }), fc.record({ at: place, what: fc.constant('copy' as const), from: place }),
  fc.record({ at: place, what: fc.constant('scale' as const), by: fc.constantFrom(-1, 0, 0.01, 10, 1000) }), fc.record({ at: place, what: fc.constant('rename' as const), to: fc.constantFrom('x', 'arden', 'north', 'zz-top', 'value', '__proto__', '0') }),
)

const valueAt = (value: unknown, path: readonly string[]): unknown => path.reduce<unknown>((at, key) => (typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[key] : undefined), value)

const mutate = (value: unknown, change: Mutation): void => {
  const key = change.at.at(-1) as string
  const parent = valueAt(value, change.at.slice(0, -1))
  if (typeof parent !== 'object' || parent === null) return
  const object = parent as Record<string, unknown>
  if (change.what === 'put') object[key] = structuredClone(change.value)
  else if (change.what === 'copy') object[key] = structuredClone(valueAt(RAW, change.from))
  else if (change.what === 'scale') object[key] = typeof object[key] === 'number' ? object[key] * change.by : object[key]
  else if (Array.isArray(parent)) parent.splice(Number(key), 1)
  else {
    const kept = object[key]
    delete object[key]
    if (change.what === 'rename') Object.defineProperty(object, change.to, { value: kept, enumerable: true, configurable: true, writable: true })
  }
}

/** What must hold of any text whatever. */
const holds = (text: string): void => {
  const lines = text.split('\n')
  const { problems, scenario } = checkScenario(text, 'mutated.json')
  for (const found of problems) {
    if (PROBLEM_WORDS[found.code] === undefined && LINT_ENGLISH[`problem.${found.code}`] === undefined) throw new Error(`no words for ${found.code}`)
    if (found.code === 'and-more') continue
    const { at } = found
    if (at === undefined || at.line < 1 || at.line > lines.length || at.column < 1 || at.column > lines[at.line - 1].length + 1) throw new Error(`${found.code} ${found.path} stands at ${JSON.stringify(at)}`)
  }
  if (scenario === undefined) {
    expect(problems.some(({ severity }) => severity === 'error')).toBe(true)
    return
  }
  const game = compile(scenario)
  const world = playGame(scenario, game, game, 1, game.ids.sides.map((side) => Object.keys(scenario.bots).find((id) => scenario.bots[id].side === side) ?? 'random').map((bot) => (scenario.bots[bot] === undefined ? Object.keys(scenario.bots)[0] : bot)))
  expect(world.ended[0]).toBe(1)
  const turn = turnOf(game)
  for (let side = 0; side < 2; side++) for (let index = 0; index < 5; index++) expect(Number.isFinite(indexOf(game, world, turn, side, index))).toBe(true)
}

describe('a mutated scenario', () => {
  test('is told of its problems at their places, or plays to its end', { timeout: LONG ? 1_200_000 : 120_000 }, () => {
    fc.assert(fc.property(fc.array(mutation, { minLength: 1, maxLength: 3 }), fc.boolean(), (mutations, indented) => {
      const value = structuredClone(RAW)
      for (const change of mutations) mutate(value, change)
      holds(JSON.stringify(value, null, indented ? 2 : undefined))
    }), { numRuns: LONG ? 5000 : 250, seed: LONG ? undefined : 4 })
  })

  test('in its text, letter by letter, is told of its problems at their places', { timeout: LONG ? 600_000 : 60_000 }, () => {
    fc.assert(fc.property(fc.nat(TEXT.length - 1), fc.nat(30), fc.oneof(fc.string({ maxLength: 3 }), fc.constantFrom('{', '}', '[', ']', ',', ':', '"', '\\', '//', '/*', '\u0000', '\n', '1e999', '-')), (at, length, put) => holds(TEXT.slice(0, at) + put + TEXT.slice(at + length))), { numRuns: LONG ? 3000 : 150, seed: LONG ? undefined : 5 })
  })
})
