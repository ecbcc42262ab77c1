/** Files of every format that was ever written: each is still read, an old one with a notice, and a newer one says what is needed. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { openGame } from '../../src/app/session/saveFile.ts'
import { readExperiment } from '../../src/lab/experimentRead.ts'
import { openReplay } from '../../src/replay/open.ts'
import { readReplay } from '../../src/replay/replay.ts'
import { compile } from '../../src/scenario/compile.ts'
import { FORMAT, migrated, STEPS } from '../../src/scenario/migrate.ts'
import { parseScenario } from '../../src/scenario/parse.ts'
import { fixed } from '../../src/scenario/patch.ts'
import { readJson } from '../../src/scenario/readJson.ts'
import { edited, EXAMPLE, rawOf, textOf } from '../games.ts'

const filesOf = (folder: string): [string, string][] => readdirSync(new URL(`${folder}/`, import.meta.url)).map((name) => [name, readFileSync(new URL(`${folder}/${name}`, import.meta.url), 'utf8')])
const old = filesOf('scenario-1').find(([name]) => name === 'before-release.json')?.[1] ?? ''

describe('scenario/1', () => {
  test.each(filesOf('scenario-1'))('%s is read and compiles', (name, text) => {
    const parsed = parseScenario(text, { file: name })
    expect(parsed.ok ? [] : parsed.problems).toEqual([])
    if (parsed.ok) expect(() => compile(parsed.value)).not.toThrow()
  })

  test('from before the release is read with a notice at the line of its first old effect', () => {
    const parsed = parseScenario(old, { file: 'old.json' })
    if (!parsed.ok) throw new Error('not read')
    expect(parsed.notices.map(({ code, severity, path, params }) => [code, severity, path, params.count])).toEqual([['old-format', 'notice', '/moves/south-finance/blowback/0', 3]])
    const { at } = parsed.notices[0]
    expect(old.split('\n')[(at?.line ?? 1) - 1].slice((at?.column ?? 1) - 1)).toMatch(/^\{ "effect": "change-standing"/)
  })

  test('is written anew with only the old effects changed, and then is of this format', () => {
    const json = readJson(old)
    const result = json.ok ? migrated(json.value.value) : json
    if (!result.ok) throw new Error('not migrated')
    const text = fixed(old, [result.value.patch])
    const changed = text.split('\n').filter((line, n) => line !== old.split('\n')[n])
    expect(changed).toHaveLength(3)
    expect(changed.join()).toContain('{ "effect": "change", "stock": "standing", "amount": -1, "chance": 0.2 }')
    const again = parseScenario(text)
    expect(again.ok && again.notices).toEqual([])
    const before = parseScenario(old)
    expect(again.ok && before.ok && again.value).toEqual(before.ok && before.value)
  })

  test('steps of migration mend what took from a stock, and the rival’s dearness, as they worked', () => {
    const use = (effect: unknown) => edited(rawOf(EXAMPLE), { '/events/unease/effects': [effect] })
    const renewed = (effect: unknown): unknown => {
      const result = migrated(use(effect))
      return result.ok && (result.value.value as { events: { unease: { effects: unknown[] } } }).events.unease.effects[0]
    }
    expect(renewed({ effect: 'squeeze-firm', network: 'net', amount: { value: 0.3, range: [0.1, 0.5], source: 'invented', confidence: 'analyst' } })).toEqual({ effect: 'change', stock: 'alternative', network: 'net', amount: { value: -0.3, range: [-0.5, -0.1], source: 'invented', confidence: 'analyst' } })
    expect(renewed({ effect: 'squeeze-firm', amount: { assume: 'compliance', times: 2, plus: 1 } })).toMatchObject({ amount: { assume: 'compliance', times: -2, plus: -1 } })
    expect(renewed({ effect: 'raise-input-costs', amount: 0.2, side: 'north' })).toMatchObject({ stock: 'dearness', side: 'south' })
    expect(renewed({ effect: 'raise-input-costs', amount: 0.2 })).toMatchObject({ side: 'rival' })
    expect(renewed({ effect: 'persuade', amount: 0.2 })).toEqual({ effect: 'persuade', amount: 0.2 })
    expect(STEPS.every(({ patch }) => patch(rawOf(EXAMPLE)).length === 0)).toBe(true)
  })

  test('hostile values in the place of effects stop no step', () => {
    for (const moves of [null, [], { a: null }, { a: { effects: null } }, { a: { effects: [null, 1, { effect: 'toString' }, { effect: 'rally', amount: null }] } }]) expect(migrated({ format: FORMAT, moves })).toMatchObject({ ok: true })
  })
})

describe('a newer format', () => {
  test.each(['scenario/2', 'scenario/999'])('%s says that a newer version of the game is needed', (format) => {
    const parsed = parseScenario(textOf(EXAMPLE).replace('scenario/1', format), { file: 'new.json' })
    expect(parsed.ok ? [] : parsed.problems.map(({ code, at }) => [code, at?.line])).toEqual([['newer-format', 2]])
  })
})

test.each(filesOf('replay-1'))('replay/1: %s is read and plays out hash by hash under the rules it was made under', (name, text) => {
  const read = readReplay(text, name)
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  const opened = openReplay(read.value)
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems))
  expect(opened.value.turns).toHaveLength(read.value.turns.length)
  if (opened.notices.every(({ code }) => code !== 'other-rules')) expect(opened.value.end?.hash).toEqual(read.value.end)
})

test.each(filesOf('save-1'))('save/1: %s opens with its drafts', async (name, text) => {
  const opened = await openGame(text, name)
  expect(opened.ok ? Object.keys(opened.value.drafts) : opened.problems).toEqual(['north', 'south'])
})

test.each(filesOf('experiment-1'))('experiment/1: %s is read', (name, text) => {
  const read = readExperiment(text, name)
  expect(read.ok ? [] : read.problems).toEqual([])
})
