/** Translations beside a scenario: what they lack, what they name in vain and what they lose is told at its place in their own file. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { checkScenario } from '../../src/scenario/check.ts'
import { modelHash, textHash } from '../../src/scenario/hashes.ts'
import { textsOf } from '../../src/scenario/readTexts.ts'
import { changedScenario, edited, EXAMPLE, rawOf, scenarioNamed, textOf } from '../games.ts'

const FOLDER = new URL('../../scenarios/', import.meta.url)
const load = (id: string): string => textOf(id)
const said = (texts: string, raw: unknown = rawOf(EXAMPLE)) =>
  checkScenario(JSON.stringify(raw), 'mine.json', load, [{ language: 'de', file: 'mine.de.json', text: texts }]).problems.map(({ code, severity, at }) => `${at?.file}:${at?.line} ${severity} ${code}`)

/** Every text of the example, as it stands: a translation that lacks nothing. */
const whole = (changes: Record<string, string | undefined> = {}): string =>
  JSON.stringify({ ...Object.fromEntries(textsOf(scenarioNamed(EXAMPLE)).read), ...changes }, null, 1)
const lineOf = (text: string, pointer: string): number => text.split('\n').findIndex((line) => line.includes(`"${pointer}"`)) + 1

describe('a translation beside a scenario', () => {
  test('that lacks nothing is quiet', () => {
    expect(said(whole())).toEqual([])
    expect(said(whole({ '/moves/north-brief/precedents': 'x' }), edited(rawOf(EXAMPLE), { '/moves/north-brief/precedents': 'Once' }))).toEqual([])
  })

  test('is told of texts that are missing, of pointers that lead nowhere, and of values that are lost', () => {
    expect(said(whole({ '/title': undefined }))).toEqual(['mine.de.json:1 warning missing-translation'])
    const idle = whole({ '/titel': 'Zwei Mächte' })
    expect(said(idle)).toEqual([`mine.de.json:${lineOf(idle, '/titel')} warning translation-of-nothing`])
    for (const text of ['Vertraulich unterrichten', '{ziel} unterrichten', '{target} und {target} unterrichten']) {
      const lossy = whole({ '/moves/north-brief/name': text })
      expect(said(lossy), text).toEqual([`mine.de.json:${lineOf(lossy, '/moves/north-brief/name')} warning translation-loses-value`])
    }
  })

  test.each([['no JSON', '{ "/title": '], ['a list', '[]'], ['a number for a text', '{ "/title": 3 }'], ['a name that is no pointer', '{ "title": "x" }']])('that is %s is an error in its own file', (_, text) => {
    expect(said(text)).toEqual([expect.stringMatching(/^mine\.de\.json:1 error (not-json|translation-form)$/)])
  })

  test('is not read where the scenario has that language itself, and says so', () => {
    expect(said(whole(), edited(rawOf(EXAMPLE), { '/translations': { de: JSON.parse(whole()) as object } }))).toEqual(['mine.de.json:1 warning translation-twice'])
  })

  test('may be waived in the scenario', () => {
    const raw = edited(rawOf(EXAMPLE), { '/waivers': { ...rawOf(EXAMPLE).waivers, 'missing-translation': { '/translations/de': 'The rest follows.' } } })
    expect(said('{ "/title": "Zwei Mächte" }', raw)).toEqual([])
  })
})

test('names in braces, unit of a dial and one line are texts of the screen; the unit of a figure is printed', () => {
  const { read, printed } = textsOf(changedScenario(EXAMPLE, { '/line': 'One line', '/assumptions/compliance/unit': 'chance', '/technologies/swarm/value': { value: 6, unit: 'points', source: 'invented', confidence: 'analyst' } }))
  expect(['/line', '/assumptions/compliance/unit', '/arguments/money/refusal'].map((pointer) => read.has(pointer))).toEqual([true, true, true])
  expect([read.has('/technologies/swarm/value/unit'), printed.has('/technologies/swarm/value/unit')]).toEqual([false, true])
})

const beside = readdirSync(FOLDER).flatMap((name) => {
  const [, id, language] = /^(.+)\.([a-z]{2}(?:-[A-Za-z]+)?)\.json$/.exec(name) ?? []
  return id === undefined ? [] : [{ id, language, file: name, text: readFileSync(new URL(name, FOLDER), 'utf8') }]
})
test.each(beside)('$file has every text, and nothing else', ({ id, language, file, text }) => {
  expect(checkScenario(textOf(id), `${id}.json`, load, [{ language, file, text }]).problems.filter(({ at }) => at?.file === file).map(({ code, params }) => ({ code, params }))).toEqual([])
})

test('the hash of texts names a wording: a mended text changes it and not the model, a number the reverse, an order of parts neither', () => {
  const [whole, reworded, renumbered] = [scenarioNamed(EXAMPLE), changedScenario(EXAMPLE, { '/countries/arden/name': 'Ardenne' }), changedScenario(EXAMPLE, { '/technologies/swarm/value': 7 })]
  const reordered = { ...whole, countries: Object.fromEntries(Object.entries(whole.countries).toReversed()) }
  const hashes = [whole, reworded, renumbered, reordered].map((scenario) => [textHash(scenario), modelHash(scenario)])
  expect([hashes[1][0] === hashes[0][0], hashes[1][1] === hashes[0][1]]).toEqual([false, true])
  expect([hashes[2][0] === hashes[0][0], hashes[2][1] === hashes[0][1]]).toEqual([true, false])
  expect(hashes[3]).toEqual(hashes[0])
})
