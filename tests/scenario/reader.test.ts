/** The reader of untrusted text: every way in which a file can be no scenario has its own code and place, and none takes long. */
import { beforeEach, describe, expect, test } from 'vitest'
import { parseScenario } from '../../src/scenario/parse.ts'
import { MOST_PROBLEMS } from '../../src/scenario/problem.ts'
import { PROBLEM_WORDS } from '../../src/scenario/problemWords.ts'
import { decodeText, MOST_BYTES, readJson } from '../../src/scenario/readJson.ts'
import { edited, EXAMPLE, rawOf, textOf } from '../games.ts'

const text = textOf(EXAMPLE)
/** Code, line and column of every problem. */
const said = (source: string, load?: (name: string) => string | undefined): string[] => {
  const parsed = parseScenario(source, { load, file: 'a.json' })
  return parsed.ok ? [] : parsed.problems.map((found) => `${found.code} ${found.path} ${found.at?.line ?? 0}:${found.at?.column ?? 0}`)
}
const quickly = (run: () => void, most: number): void => {
  // time of the processor: a busy machine is no fault of the reader
  const start = process.cpuUsage()
  run()
  const { user, system } = process.cpuUsage(start)
  expect((user + system) / 1000).toBeLessThan(most)
}

beforeEach(() => void said(text))

describe('text that is no JSON', () => {
  test.each([
    ['empty', '', ['empty-file  1:1']], ['only blanks', ' \n\t\n', ['empty-file  1:1']], ['with a comment', '{\n  // here\n  "format": "scenario/1"\n}', ['comment  2:3']], ['with a block comment', '{ /* here */ }', ['comment  1:3']],
    ['with a trailing comma', '{\n  "a": [1, 2,]\n}', ['trailing-comma  2:14']], ['with a comma before the end', '{\n  "a": 1,\n}', ['trailing-comma  3:1']], ['cut off', '{ "a": ', ['not-json  1:8']],
    ['with a key twice', '{\n  "a": 1,\n  "b": 2,\n  "a": 3\n}', ['duplicate-key /a 4:3']], ['with a key twice inside', '{ "x": { "k": 1, "k": 2 }, "y": { "k": 1 } }', ['duplicate-key /x/k 1:18']], ['with __proto__', '{\n "countries": { "__proto__": { "a": 1 } } }', ['reserved-name /countries/__proto__ 2:17']],
    ['with single quotes', "{ 'a': 1 }", ['not-json  1:3']], ['with a number that is none', '{ "a": NaN }', ['not-json  1:8']],
  ])('%s is named and placed', (_, source, expected) => {
    expect(said(source).slice(0, expected.length)).toEqual(expected)
  })

  test.each([["{ 'a': 1 }"], ['{ “a”: 1 }'], ['{ "a": ‘x’ }']])('%s says which quotation marks JSON has, once', (source) => {
    const parsed = parseScenario(source)
    expect(parsed.ok ? [] : parsed.problems.map(({ code, params }) => `${code} ${params.what}`)).toEqual(['not-json names and texts stand between straight double quotation marks'])
  })

  test('one mistake of form is told once a line', () => {
    expect(said('{\n "a": tru,\n "b": 1 2,\n "c": [1,, 2]\n}')).toEqual(['not-json  2:7', 'not-json  3:9', expect.stringMatching(/ 4:\d+$/)])
  })

  test('several mistakes of form are told at once', () => {
    expect(said('{\n  // one\n  "a": [1,],\n  /* two */ "b": 2\n}').map((one) => one.split(' ')[0])).toEqual(['comment', 'trailing-comma', 'comment'])
  })
})

describe('bytes', () => {
  test('of another encoding are refused, and a mark of byte order is dropped', () => {
    const mark = new Uint8Array([0xef, 0xbb, 0xbf, ...new TextEncoder().encode('{"a":1}')])
    expect(decodeText(mark)).toMatchObject({ ok: true, value: '{"a":1}' })
    expect(readJson('\ufeff{"a":1}')).toMatchObject({ ok: true, value: { value: { a: 1 } } })
    expect(said(`\ufeff${text}`)).toEqual([])
    const refusal = (bytes: number[]) => {
      const decoded = decodeText(new Uint8Array(bytes), 'a.json')
      return decoded.ok ? [] : decoded.problems.map(({ code, at }) => [code, at?.file])
    }
    for (const bytes of [[0x7b, 0xe4, 0x7d], [0xc3], [0xed, 0xa0, 0x80]]) expect(refusal(bytes)).toEqual([['not-utf8', 'a.json']])
    for (const bytes of [[0xff, 0xfe, 0x7b, 0x00], [0xfe, 0xff, 0x00, 0x7b], [0x7b, 0x00, 0x7d, 0x00], [0x00, 0x7b, 0x00, 0x7d]]) expect(refusal(bytes)).toEqual([['is-utf16', 'a.json']])
  })

  test('beyond the limit are refused before they are read', () => {
    quickly(() => expect(decodeText(new Uint8Array(5 * 1024 * 1024))).toMatchObject({ ok: false, problems: [{ code: 'too-large' }] }), 50)
    quickly(() => expect(said(`{"a":"${'x'.repeat(MOST_BYTES)}"}`)).toEqual(['too-large  1:1']), 100)
  })
})

describe('hostile text', () => {
  test('nested ten thousand deep is refused without falling over', () => {
    for (const source of ['['.repeat(10000) + ']'.repeat(10000), '{"a":'.repeat(10000) + '1' + '}'.repeat(10000), '['.repeat(2_000_000)]) quickly(() => expect(said(source)[0]).toMatch(/^too-deep /), 400)
    expect(said(`"${'['.repeat(10000)}"`)[0]).not.toMatch(/^too-deep/)
    expect(said('['.repeat(64) + ']'.repeat(64))[0]).not.toMatch(/^too-deep/)
    expect(said('['.repeat(65) + ']'.repeat(65))[0]).toBe('too-deep  1:65')
  })

  test('with thousands of mistakes lists two hundred and counts the rest, soon', () => {
    const many = JSON.stringify({ ...rawOf(EXAMPLE), ...Object.fromEntries(Array.from({ length: 3000 }, (_, n) => [`extra${n}`, n])) })
    quickly(() => {
      const parsed = parseScenario(many)
      if (parsed.ok) throw new Error('read')
      expect(parsed.problems).toHaveLength(MOST_PROBLEMS + 1)
      expect(parsed.problems.at(-1)).toMatchObject({ code: 'and-more', params: { count: 2800 } })
    }, 3000)
  })

  test.each(['constructor', 'to-string', 'value-of', 'has-own-property', '__proto__'])('that names what every object has (%s) is an unknown name like any other', (name) => {
    for (const pointer of ['/endings/other/when', '/events/unease/when'])
      expect(said(JSON.stringify(edited(rawOf(EXAMPLE), { [pointer]: { quantity: name, of: 'north', is: 1 } })))).toEqual([expect.stringMatching(new RegExp(`^unknown-quantity ${pointer}/quantity`))])
    expect(said(JSON.stringify(edited(rawOf(EXAMPLE), { '/mainNetwork': name })))[0]).toMatch(/\/mainNetwork/)
    expect(said(JSON.stringify(edited(rawOf(EXAMPLE), { '/moves/north-fund/effects/0/effect': name })))).toEqual([expect.stringMatching(/^unknown-effect/)])
  })

  test('with more countries than can be played is refused before they are weighed against one another', () => {
    const raw = rawOf(EXAMPLE) as { countries: Record<string, unknown> }
    const countries = { ...raw.countries, ...Object.fromEntries(Array.from({ length: 500 }, (_, n) => [`land-${n}`, raw.countries.arden])) }
    const result = parseScenario(JSON.stringify({ ...raw, countries }))
    expect(result.ok ? [] : result.problems.map(({ code, path }) => `${code} ${path}`)).toEqual(['too-long /countries'])
  })

  test('of any kind of value where an object is expected says what is wrong', () => {
    for (const value of ['null', '1', '"x"', '[]', 'true']) expect(said(value)[0]).toMatch(/^(wrong-type|wrong-form)  1:1/)
    for (const field of ['countries', 'moves', 'technologies', 'calendar', 'sides', 'worlds', 'events'])
      for (const value of [null, 1, 'x', [], true]) expect(said(JSON.stringify(edited(rawOf(EXAMPLE), { [`/${field}`]: value })))[0], `${field} ${String(value)}`).toMatch(new RegExp(`^wrong-type /${field} `))
  })
})

describe('a scenario that extends another', () => {
  const base = rawOf(EXAMPLE)
  const files: Record<string, string> = {
    base: JSON.stringify(base), a: '{ "extends": "b" }', b: '{ "extends": "a" }', broken: '{ "x": ', self: '{ "extends": "self" }',
    ...Object.fromEntries(Array.from({ length: 6 }, (_, n) => [`deep-${n}`, `{ "extends": "${n === 5 ? 'base' : `deep-${n + 1}`}" }`])),
  }
  const load = (name: string) => files[name]

  test('changes what it names, drops what it sets to null, and keeps the rest', () => {
    const parsed = parseScenario('{ "extends": "base", "countries": { "arden": { "name": "Other" }, "corvia": null }, "history": { "orders": [] }, "events": { "cut-cable": null } }', { load })
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
    expect(parsed.value.countries.arden).toMatchObject({ name: 'Other', iso: '901' })
    expect(Object.keys(parsed.value.countries)).toEqual(['arden', 'belmora', 'delmark'])
    expect(parsed.value.extends).toBeUndefined()
  })

  test.each([
    ['what is not there', 'nothing', 'extends-unknown'], ['an address', 'https://example.org/x', 'extends-outside'], ['a folder above', '../x', 'extends-outside'], ['a place of the machine', '/etc/passwd', 'extends-outside'],
  ])('%s is refused', (_, name, code) => {
    expect(said(`{\n  "extends": ${JSON.stringify(name)} }`, load)).toEqual([`${code} /extends 2:14`])
  })

  test.each([
    ['itself in a circle', 'a', ['extends-circle b 1:14']], ['itself', 'self', ['extends-circle self 1:14']], ['too many in a row', 'deep-0', ['extends-too-deep deep-3 1:14']], ['what is broken', 'broken', ['extends-broken a.json 2:14', 'not-json broken 1:8']],
  ])('%s is refused, with the file that is at fault', (_, name, expected) => {
    const parsed = parseScenario(`{\n  "extends": "${name}" }`, { load, file: 'a.json' })
    expect(parsed.ok ? [] : parsed.problems.slice(0, 2).map(({ code, at }) => `${code} ${at?.file} ${at?.line}:${at?.column}`)).toEqual(expected)
  })

  test('by something that is no name is refused', () => {
    expect(said('{ "extends": 3 }', load)).toEqual(['wrong-type /extends 1:14'])
  })

  test('and breaks it is told so with a place in the file that is read', () => {
    expect(said('{ "extends": "base",\n "countries": { "arden": { "iso": 5 } } }', load)).toEqual(['wrong-type /countries/arden/iso 2:35'])
  })
})

test('every code met here has words', () => {
  for (const code of ['too-large', 'not-utf8', 'empty-file', 'too-deep', 'not-json', 'comment', 'trailing-comma', 'duplicate-key', 'reserved-name', 'extends-circle', 'and-more']) expect(PROBLEM_WORDS[code]).toBeTruthy()
})
