/** Patches on values and on texts; mends; and where the values of a chain of files come from. */
import { describe, expect, test } from 'vitest'
import { checkScenario, mended } from '../../src/scenario/check.ts'
import { readLayers } from '../../src/scenario/layers.ts'
import { fixed, patched } from '../../src/scenario/patch.ts'
import type { JsonPatch } from '../../src/scenario/problem.ts'
import { originOf, sharesOf } from '../../src/scenario/provenance.ts'
import { edited, EXAMPLE, rawOf, textOf } from '../games.ts'

const TEXT = '{\n\t"a": { "b": [1, 2, 3],   "c~d/e": true },\n\t"z": "end"\n}\n'

describe('a patch', () => {
  test.each<[string, JsonPatch, string]>([
    ['replaces', [{ op: 'replace', path: '/a/b/1', value: { x: [1] } }], TEXT.replace('2', '{ "x": [1] }')],
    ['gives another name', [{ op: 'move', from: '/a/c~0d~1e', path: '/a/f' }], TEXT.replace('"c~d/e"', '"f"')],
    ['removes from a list', [{ op: 'remove', path: '/a/b/0' }], TEXT.replace('[1, 2, 3]', '[2, 3]')],
    ['adds a member', [{ op: 'add', path: '/y', value: 1 }], TEXT.replace('"end"', '"end",\n\t"y": 1')],
    ['adds to the end of a list', [{ op: 'add', path: '/a/b/-', value: 4 }], TEXT.replace('3]', '3,4]')],
    ['leaves out what no longer fits', [{ op: 'remove', path: '/no/such' }, { op: 'replace', path: '/a/q', value: 1 }, { op: 'move', from: '/z', path: '/a' }], TEXT],
  ])('%s, and the rest of the text stays as it was', (_, patch, expected) => {
    const text = fixed(TEXT, [patch])
    if (expected.includes('3,4')) expect(JSON.parse(text)).toEqual(JSON.parse(expected))
    else expect(text).toBe(expected)
  })

  test('does the same to a value, which is not changed', () => {
    const value = JSON.parse(TEXT) as unknown
    const patch: JsonPatch = [{ op: 'move', from: '/a/c~0d~1e', path: '/a/f' }, { op: 'remove', path: '/a/b/0' }, { op: 'replace', path: '/z', value: 2 }, { op: 'add', path: '/a/b/-', value: 9 }]
    expect(patched(value, patch)).toEqual({ a: { b: [2, 3, 9], f: true }, z: 2 })
    expect(value).toEqual(JSON.parse(TEXT))
  })
})

describe('mending', () => {
  test('does all that is certain in one go, and nothing else', () => {
    const wrong = JSON.stringify(edited(rawOf(EXAMPLE), { '/calendar/turns': '8', '/moves/north-fund/verb': 'bild', '/technologies/swarm/domian': 'military', '/technologies/swarm/domain': undefined, '/history/orders/0/order/target': 'ardn', '/waivers/isolated-country': { '/countries/arden': 'No longer.' } }), null, 2)
    const { text, mended: done } = mended(wrong, 'a.json')
    expect(done.map(({ code }) => code).toSorted()).toEqual(['not-one-of', 'number-as-text', 'unknown-country', 'unknown-field', 'unused-waiver'])
    expect(JSON.parse(text)).toEqual(rawOf(EXAMPLE))
    expect(mended(text, 'a.json')).toEqual({ text, mended: [] })
  })

  test('mends its own file and leaves a base and text that is no JSON alone', () => {
    const base = JSON.stringify(edited(rawOf(EXAMPLE), { '/calendar/turns': '8' }))
    const own = '{ "extends": "base", "titel": "Nearly" }'
    const result = mended(own, 'own.json', (name) => (name === 'base' ? base : undefined))
    expect([result.text, result.mended.map(({ code, at }) => `${at?.file} ${code}`)]).toEqual([own.replace('titel', 'title'), ['own.json unknown-field']])
    expect(mended('{ "a": ', 'b.json').text).toBe('{ "a": ')
  })
})

describe('a slip in a patch', () => {
  const load = (name: string) => (name === 'base' ? textOf(EXAMPLE) : undefined)
  const found = (patch: object) => checkScenario(JSON.stringify({ extends: 'base', history: { orders: [] }, ...patch }), 'own.json', load).problems.map(({ code, severity, path, nearest }) => `${severity} ${code} ${path} ${nearest ?? ''}`.trim())
  const repaired = (patch: object) => JSON.parse(mended(JSON.stringify({ extends: 'base', history: { orders: [] }, ...patch }), 'own.json', load).text) as object

  test('in the name of an entry is one mistake, not as many as a new entry has fields', () => {
    const patch = { countries: { ardenn: { name: 'Other' } } }
    expect(found(patch)).toEqual(['error entry-not-in-base /countries/ardenn arden'])
    expect(repaired(patch)).toMatchObject({ countries: { arden: { name: 'Other' } } })
    expect(found({ countries: { zimbabwe: { name: 'New' } } })[0]).toMatch(/^error missing-field \/countries\/zimbabwe\//)
    expect(found({ countries: { arden: { name: 'One' }, ardenn: { name: 'Other' } } })[0]).not.toMatch(/arden$/)
  })

  test('in the name of a field is known, though the base has the right one', () => {
    expect(found({ countries: { arden: { nam: 'Other' } } })).toEqual(['error unknown-field /countries/arden/nam name'])
    expect(found({ countries: { arden: { nam: 'Other', name: 'Arden' } } })).toEqual(['error unknown-field /countries/arden/nam'])
  })

  test('in a null that drops an entry is told, and weights may be cleared wholesale', () => {
    const patch = { events: { 'cut-cabel': null } }
    expect(found(patch)).toEqual(['warning drops-nothing /events/cut-cabel cut-cable'])
    expect(repaired(patch)).toMatchObject({ events: { 'cut-cable': null } })
    expect(found({ events: { 'cut-cable': null }, bots: { 'north-balanced': { moves: { nothing: null } } } })).toEqual([])
  })
})

describe('in a chain of files', () => {
  const files: Record<string, string> = { low: textOf(EXAMPLE), middle: '{ "extends": "low",\n  "countries": { "arden": { "name": "Middle", "windows": [] }, "corvia": null },\n  "title": "Middle" }' }
  const layered = readLayers('{\n  "extends": "middle",\n  "title": "Top", "countries": { "eldia": { "name": "New" } }\n}', 'top', (name) => files[name])
  if (!layered.ok) throw new Error('not read')
  const { layers, value } = layered.value

  test.each([
    ['/title', 'top', 3], ['/countries/arden/name', 'middle', 2], ['/countries/arden/windows', 'middle', 2], ['/countries/arden/windows/0/at', 'middle', 2], ['/countries/arden/region', 'low', 59], ['/countries/eldia/name', 'top', 3], ['/countries/eldia/region', 'top', 3], ['/nothing', 'top', 1],
  ])('%s comes from %s', (pointer, file, line) => {
    const at = originOf(layers, pointer)
    expect([at.file, file === 'low' ? files.low.split('\n')[at.line - 1].includes('"region": "Coast"') : at.line]).toEqual([file, file === 'low' ? true : line])
  })

  test('each file’s share is told, and the value has them all', () => {
    expect(sharesOf(layers)).toEqual([{ file: 'top', sets: ['/title', '/countries/eldia'], drops: [] }, { file: 'middle', sets: ['/countries/arden/name', '/countries/arden/windows', '/title'], drops: ['/countries/corvia'] }])
    expect(value).toMatchObject({ title: 'Top', ordersPerTurn: 3, countries: { arden: { name: 'Middle', windows: [] }, eldia: { name: 'New' } } })
  })
})
