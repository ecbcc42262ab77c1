/** The verbs of authors: lint with its mends, migrate, schema, manual, and where a value comes from. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { edited, EXAMPLE, rawOf, textOf } from '../games.ts'
import { run, scratch } from './run.ts'

const folder = scratch()
const write = (name: string, text: string | Uint8Array): string => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}

interface Report {
  ok: boolean
  mended: number
  problems: { code: string; path: string; at?: { file: string; line: number } }[]
}
const reportOf = (text: string): Report => JSON.parse(text) as Report

describe.concurrent('lint', { timeout: 120_000 }, () => {
  test('mends what is certain, and leaves the rest of the text as it was', async () => {
    const before = textOf(EXAMPLE).replace('"ordersPerTurn": 3', '"ordersPerTurn": "3"').replace('"seat": "council", "verb": "persuade", "name": "Brief {target} in private"', '"seat": "counsil", "verb": "persuade", "name": "Brief {target} in private"')
    const file = write('mend.json', before)
    const { code, out } = await run(['lint', file, '--fix', '--json'])
    expect([code, reportOf(out)]).toEqual([0, { ok: true, mended: 2, problems: [] }])
    expect(readFileSync(file, 'utf8')).toBe(textOf(EXAMPLE))
  })

  test('says what a finding means and how to mend it; warnings are no failure', async () => {
    const file = write('free.json', JSON.stringify(edited(rawOf(EXAMPLE), { '/moves/north-fund/cost': {} }), null, 2))
    const { code, out } = await run(['lint', file])
    expect(code).toBe(0)
    expect(out).toMatch(/free\.json:\d+:\d+ warning move-without-price: north-fund costs nothing\.\n {4}A free move .*\n {4}Give it a price/)
  })

  test('plays when asked, and reports a move that no bot uses at its line', async () => {
    const useless = { side: 'north', seat: 'council', verb: 'look', name: 'Wait', text: 'Waits.', risk: 'Time passes.', cost: { political: 9 }, available: { quantity: 'coup-share', atLeast: 0.999 }, effects: [{ effect: 'assess', amount: 0.1 }], technology: 'rival', source: 'invented', confidence: 'analyst' }
    const file = write('useless.json', JSON.stringify(edited(rawOf(EXAMPLE), { '/moves/north-wait': useless }), null, 2))
    const { out } = await run(['lint', file, '--play', '--games', '8', '--json'])
    const found = reportOf(out).problems.find(({ code }) => code === 'move-never-used')
    expect(found?.path).toBe('/moves/north-wait')
    expect(readFileSync(file, 'utf8').split('\n')[(found?.at?.line ?? 1) - 1]).toContain('"north-wait"')
  })
})

describe.concurrent('the other verbs of authors', { timeout: 120_000 }, () => {
  test('migrate writes an old file anew, and validates', async () => {
    const old = write('old.json', readFileSync(new URL('../formats/scenario-1/before-release.json', import.meta.url)))
    const next = join(folder, 'next.json')
    const migrated = await run(['migrate', old, '--out', next])
    expect([migrated.code, migrated.err]).toEqual([0, expect.stringContaining('old-format')])
    const again = await run(['migrate', next])
    expect([again.code, again.out]).toEqual([0, ''])
  })

  test('schema and manual print what they print to a file', async () => {
    const [schema, manual] = await Promise.all([run(['schema']), run(['manual'])])
    expect(schema.out).toBe(readFileSync(new URL('../../scenarios/scenario.schema.json', import.meta.url), 'utf8'))
    expect(manual.out).toMatch(/^# Writing a scenario\n\n## A first scenario in ten minutes/)
  })

  test('show says which file a value comes from; problems stand in the file at fault', async () => {
    write('base.json', JSON.stringify({ ...rawOf(EXAMPLE), id: 'base' }, null, 2))
    const file = write('patch.json', '{ "extends": "base", "id": "patch",\n  "countries": { "arden": { "name": "Other" } },\n  "moves": { "north-fund": { "seat": "nobody" } } }')
    const [inherited, broken] = await Promise.all([run(['validate', file, '--json']), run(['lint', write('both.json', '{ "extends": "base", "mainNetwork": "net",\n "moves": { "north-brief": { "cost": { "diplomatic": 40 } } } }'), '--json'])])
    expect(reportOf(inherited.out).problems.map(({ code, at }) => [code, at?.file, at?.line])).toEqual([['unknown-seat', file, 3]])
    expect(reportOf(broken.out).problems.map(({ code, at }) => [code, at?.line])).toEqual([['move-too-dear', 2]])
    const [name, region] = await Promise.all([run(['show', join(folder, 'both.json'), '--at', '/moves/north-brief/cost/diplomatic']), run(['show', join(folder, 'both.json'), '--at', '/countries/arden/region'])])
    expect(name.out.trim()).toBe(`${join(folder, 'both.json')}:2:54`)
    expect(region.out).toMatch(/^base:\d+:\d+/)
  })

  test('translations beside a file are checked with it, or alone by their name', async () => {
    write('mine.json', textOf(EXAMPLE))
    const beside = write('mine.de.json', '{\n  "/titel": "Zwei Mächte" }')
    write('lone.de.json', '{}')
    const [whole, alone, lone] = await Promise.all([run(['lint', join(folder, 'mine.json'), '--json']), run(['validate', beside, '--json']), run(['validate', join(folder, 'lone.de.json'), '--json'])])
    const expected = [['missing-translation', beside, 1], ['translation-of-nothing', beside, 2]]
    for (const { out, code } of [whole, alone]) expect([code, reportOf(out).problems.map((found) => [found.code, found.at?.file, found.at?.line])]).toEqual([0, expected])
    expect([lone.code, reportOf(lone.out).problems.map((found) => found.code)]).toEqual([1, ['translation-alone']])
  })

  test('the schema of scenarios is known for what it is', async () => {
    const { code, out } = await run(['validate', 'scenarios/scenario.schema.json', '--json'])
    expect([code, reportOf(out).problems.map((found) => found.code)]).toEqual([1, ['is-schema']])
  })

  test('a file of fifty megabytes is refused at once, and one in UTF-16 by its name', async () => {
    const [large, wide] = [write('large.json', new Uint8Array(50 * 1024 * 1024).fill(32)), write('wide.json', new Uint8Array(Buffer.from('\ufeff{}', 'utf16le')))]
    const { out, code } = await run(['validate', large, wide, '--json'])
    expect([code, reportOf(out).problems.map((found) => found.code)]).toEqual([1, ['too-large', 'is-utf16']])
  })
})
