/** The schema as truth: every field says what it does, the schema file is current, and it takes and refuses what the reader does. */
import { readdirSync, readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { schemaText } from '../../src/cli/schema.ts'
import { EFFECT_SCHEMAS, scenarioSchema } from '../../src/scenario/format.ts'
import { completionsAt, describeAt } from '../../src/scenario/guide.ts'
import { modelHash } from '../../src/scenario/hashes.ts'
import { parseScenario } from '../../src/scenario/parse.ts'
import { comparison } from '../../src/scenario/schema/condition.ts'
import { childOf, defOf, kindOf, peel, type Peeled } from '../../src/scenario/schemaWalk.ts'
import { BROKEN } from '../broken/table.ts'
import { edited, EXAMPLE, FLAGSHIP, rawOf, readOrThrow, scenarioNamed, textOf } from '../games.ts'

const SCHEMA_FILE = new URL('../../scenarios/scenario.schema.json', import.meta.url)
const files = readdirSync(new URL('../../scenarios/', import.meta.url)).filter((name) => /^[a-z0-9-]+\.json$/.test(name))

/** Every field of the schema, by a path with * for ids and places in lists. */
const fields: { path: string; field: Peeled }[] = []
const collect = (schema: z.ZodType, path: string): void => {
  const field = peel(schema)
  fields.push({ path, field })
  if (kindOf(field.schema) !== 'plain') return
  const def = defOf(field.schema)
  for (const [name, child] of Object.entries(def.shape ?? {})) collect(child, `${path}/${name}`)
  for (const child of [def.valueType, def.element]) if (child !== undefined) collect(child, `${path}/*`)
}
collect(scenarioSchema, '')
for (const [id, schema] of EFFECT_SCHEMAS) collect(schema, `effect ${id}`)
collect(comparison, 'condition')

/** A value that a scenario has at a path with *, where one has. */
const valueIn = (value: unknown, path: string): unknown => {
  const [, key, ...rest] = path.split('/')
  if (key === undefined) return value
  if (typeof value !== 'object' || value === null) return undefined
  const below = rest.length > 0 ? `/${rest.join('/')}` : ''
  if (key !== '*') return Object.hasOwn(value, key) ? valueIn((value as Record<string, unknown>)[key], below) : undefined
  for (const child of Object.values(value)) {
    const found = valueIn(child, below)
    if (found !== undefined) return found
  }
  return undefined
}

describe('every field of the schema', () => {
  const named = fields.filter(({ path }) => path !== '' && !path.endsWith('/*') && !/^effect [a-z-]+$/.test(path) && !/^effect .*\/effect$/.test(path) && path !== 'condition')

  test('says what it does', () => {
    expect(named.length).toBeGreaterThan(300)
    expect(named.filter(({ field }) => (field.description ?? '').length < 8).map(({ path }) => path)).toEqual([])
  })

  test('that is a number of the scenario says its unit', () => {
    const numbers = named.filter(({ path, field }) => !path.startsWith('effect ') && !path.startsWith('condition') && kindOf(field.schema) === 'figure')
    expect(numbers.length).toBeGreaterThan(100)
    expect(numbers.filter(({ field }) => field.unit === undefined).map(({ path }) => path)).toEqual([])
  })

  test('has an example: its own, or one in the scenarios that come with the game', () => {
    const scenarios = files.map((name) => JSON.parse(readFileSync(new URL(`../../scenarios/${name}`, import.meta.url), 'utf8')) as unknown)
    const without = named.filter(({ path, field }) => !path.startsWith('effect ') && !path.startsWith('condition') && !path.startsWith('/words/terms/') && field.examples === undefined && field.byDefault === undefined && scenarios.every((scenario) => valueIn(scenario, path) === undefined))
    expect(without.map(({ path }) => path)).toEqual([])
  })

  test('takes the examples it gives', () => {
    const wrong: string[] = []
    for (const { path, field } of fields) for (const example of field.examples ?? []) if (!field.schema.safeParse(example).success) wrong.push(`${path}: ${JSON.stringify(example)}`)
    expect(wrong).toEqual([])
  })
})

describe('the schema file', () => {
  const ajv = new Ajv({ strict: false, allErrors: true })
  const validate = ajv.compile(JSON.parse(schemaText()) as object)

  test('is current (counteroffset schema --out scenarios/scenario.schema.json writes it)', () => {
    expect(readFileSync(SCHEMA_FILE, 'utf8')).toBe(`${schemaText()}\n`)
  })

  /** Every property that a schema offers, by its way through the file; what picks a branch offers none. */
  const offered: { path: string; field: Record<string, unknown> }[] = []
  const offer = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null) return
    for (const [key, child] of Object.entries(value)) {
      if (key === 'if' || key === 'examples' || key === 'default') continue
      if (key === 'properties') for (const [name, field] of Object.entries(child as Record<string, Record<string, unknown>>)) offered.push({ path: `${path}/${name}`, field })
      offer(child, `${path}/${key}`)
    }
  }
  offer(JSON.parse(schemaText()), '')

  test('says of every property what it does, where editors look for it', () => {
    expect(offered.length).toBeGreaterThan(1000)
    expect(offered.filter(({ field }) => String(field.description ?? '').length < 8).map(({ path }) => path)).toEqual([])
    expect(offered.filter(({ field }) => /\{\{/.test(String(field.description))).map(({ path }) => path)).toEqual([])
  })

  test('explains every word of a list of words', () => {
    const lists = offered.filter(({ field }) => Array.isArray(field.enum))
    expect(lists.length).toBeGreaterThan(20)
    const unexplained = lists.flatMap(({ path, field }) => (field.enum as string[]).filter((word, n) => !String(field.description).toLowerCase().includes(word) && !(field.markdownEnumDescriptions as string[] | undefined)?.[n]).map((word) => `${path}: ${word}`))
    expect(unexplained).toEqual([])
  })

  test.each(files)('takes %s', (name) => {
    const ok = validate(JSON.parse(readFileSync(new URL(`../../scenarios/${name}`, import.meta.url), 'utf8')))
    expect([ok, validate.errors?.slice(0, 3).map(({ instancePath, message }) => `${instancePath} ${message}`) ?? []]).toEqual([true, []])
  })

  test('takes a file that extends another, and null in it', () => {
    expect(validate({ extends: 'two-powers', title: 'Nearly', countries: { arden: { name: 'Other', windows: [] }, corvia: null } })).toBe(true)
    expect(validate({ extends: 'two-powers', titel: 'Nearly' })).toBe(false)
    expect(validate({ extends: 'two-powers', countries: { arden: { nam: 'Other' } } })).toBe(false)
  })

  const SHAPE = ['number-as-text', 'unknown-field', 'missing-field', 'wrong-type', 'not-one-of', 'below-range', 'above-range', 'too-short', 'too-long', 'bad-id', 'bad-form', 'figure-form', 'unknown-effect', 'condition-without-comparison', 'newer-format', 'foreign-format']
  const shaped = BROKEN.filter(([, code]) => SHAPE.includes(code))
  test('refuses every mistake of shape that the reader refuses, and no mistake of names', () => {
    expect(shaped.length).toBeGreaterThan(20)
    // figures have no bounds in the schema, since a dial may turn them
    for (const [name, code, path, edits] of BROKEN) expect([name, validate(edited(rawOf(EXAMPLE), edits))]).toEqual([name, !SHAPE.includes(code) || path.includes('/attributes/users')])
  })
})

describe('$schema at the top of a file', () => {
  test('is allowed and changes nothing of the model', () => {
    const parsed = parseScenario(textOf(EXAMPLE).replace('{', '{ "$schema": "./scenario.schema.json",'))
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
    expect(modelHash(parsed.value)).toBe(modelHash(scenarioNamed(EXAMPLE)))
  })

  test('nor do waivers', () => {
    expect(modelHash(readOrThrow(JSON.stringify({ ...rawOf(EXAMPLE), waivers: {} })))).toBe(modelHash(scenarioNamed(EXAMPLE)))
  })
})

describe('at a place of a file', () => {
  const raw = rawOf(EXAMPLE)
  test('the field is described, with unit, range, words and whom it refers to', () => {
    expect(describeAt('/countries/arden/attributes/gdp', raw)).toMatchObject({ name: 'gdp', unit: 'billion US dollars', low: 0.1, required: true, type: expect.stringMatching(/^figure/) as string })
    expect(describeAt('/moves/north-brief/verb', raw)).toMatchObject({ values: ['build', 'persuade', 'deny', 'pressure', 'look'] })
    expect(describeAt('/moves/north-brief/arguments/0', raw)).toMatchObject({ refers: 'arguments' })
    expect(describeAt('/moves/north-brief/effects/0', raw)?.text).toMatch(/^Persuades/)
    expect(describeAt('/moves/north-brief/effects/0/amount', raw)?.text).toMatch(/Persuasion gained/)
    expect(describeAt('/model/vendorCompliance/assume', raw)).toMatchObject({ type: 'text' })
    expect(describeAt('/endings/other/when/not/all/0/quantity', raw)).toMatchObject({ refers: 'quantities' })
    expect(describeAt('/ordersPerTurn', {})).toMatchObject({ low: 1, high: 8, unit: 'orders' })
    expect(describeAt('/nothing/here', raw)).toBeUndefined()
    expect(describeAt('', raw)?.type).toBe('object')
  })

  test('what may stand there is offered: fields that are missing, words, ids', () => {
    const labels = (pointer: string, value: unknown = raw) => completionsAt(pointer, value).map(({ label }) => label)
    expect(labels('/countries/arden')).toEqual(['listed', 'record', 'recordSource', 'note', 'unpersuadable'])
    expect(labels('/moves/north-brief/verb')).toContain('persuade')
    expect(labels('/moves/north-brief/side')).toEqual(['north', 'south'])
    expect(labels('/moves/north-brief/arguments/0')).toEqual(['evidence', 'money'])
    expect(labels('/moves/north-brief/cost')).toEqual(['budget', 'political'])
    expect(labels('/moves/north-brief/effects/0/effect')).toContain('persuade')
    expect(labels('/moves/north-brief/effects/0')).toContain('chance')
    expect(completionsAt('/events/incident/effects/0/stock', raw).find(({ label }) => label === 'heat')?.text).toMatch(/[a-z]{4}/)
    expect(labels('/events/incident/at')).toContain('2003')
    expect(labels('/events/incident/effects/0/countries/0')).toContain('delmark')
    expect(labels('/technologies/swarm/counters')).toEqual(expect.arrayContaining(['carrier', 'cipher', 'swarm']))
    expect(labels('/waivers')).toContain('argument-unused')
    expect(labels('/sides/north/aims', edited(raw, { '/sides/north/aims': { sphere: 1 } }))).toContain('military')
    expect(labels('/bots/random/targets')).toContain('margin')
    expect(labels('/moves/north-brief/covert')).toEqual(['true', 'false'])
    for (const { insert, kind } of completionsAt('/technologies/swarm', {})) expect(() => JSON.parse(kind === 'field' ? `{${insert}}` : insert) as unknown).not.toThrow()
  })

  test('of a broken or empty file nothing is thrown', () => {
    for (const value of [undefined, null, 1, 'x', [], {}, { calendar: 5 }, { moves: { a: { effects: [null, 1, {}] } } }, { sides: null, calendar: {} }])
      for (const pointer of ['', '/moves', '/moves/a/effects/0', '/moves/a/effects/2/effect', '/moves/a/seat', '/events/x/at', '/countries/a/stance', '/calendar/start', '/model/tie']) expect(() => [describeAt(pointer, value), completionsAt(pointer, value)]).not.toThrow()
  })

  test('every place of the flagship is known', () => {
    const unknown: string[] = []
    const walk = (schema: z.ZodType | undefined, value: unknown, path: string): void => {
      if (schema === undefined) return void unknown.push(path)
      if (typeof value === 'object' && value !== null) for (const [key, child] of Object.entries(value)) walk(childOf(schema, key, value), child, `${path}/${key}`)
    }
    walk(scenarioSchema, rawOf(FLAGSHIP), '')
    expect(unknown).toEqual([])
  })
})
