import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { here, runExperiment, settingsOf, verdictOf } from '../../src/lab/experiment.ts'
import { prepareExperiment, readExperiment } from '../../src/lab/experimentRead.ts'
import { FLAGSHIP, scenarioNamed } from '../games.ts'

const folder = new URL('../../scenarios/experiments/', import.meta.url)
const files = readdirSync(folder).filter((name) => name.endsWith('.json'))
const textOf = (name: string): string => readFileSync(new URL(name, folder), 'utf8')
const flagship = scenarioNamed(FLAGSHIP)

const changed = (change: (raw: Record<string, never>) => void): string[] => {
  const raw = JSON.parse(textOf('retrospective-or-offset.json')) as Record<string, never>
  change(raw)
  const read = readExperiment(JSON.stringify(raw))
  const ready = read.ok ? prepareExperiment(read.value, flagship) : read
  return ready.ok ? [] : ready.problems.map(({ code, nearest }) => `${code}${nearest === undefined ? '' : ` ${nearest}`}`)
}

describe('the experiments', () => {
  it('are at least seven and cover the eight claims', () => {
    expect(files.length).toBeGreaterThanOrEqual(7)
    const claims = new Set(files.flatMap((name) => (JSON.parse(textOf(name)) as { claims: number[] }).claims))
    expect([...claims].sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
  })
  it.each(files)('%s is ready to play', (name) => {
    const read = readExperiment(textOf(name), name)
    if (!read.ok) throw new Error(JSON.stringify(read.problems))
    const ready = prepareExperiment(read.value, flagship)
    expect(ready.ok ? [] : ready.problems).toEqual([])
    expect(`${read.value.id}.json`).toBe(name)
    // a setting of a flip lies inside the sourced range
    for (const dial of read.value.flips) for (const value of settingsOf(flagship, dial)) {
      expect(value).toBeGreaterThanOrEqual(flagship.assumptions[dial].range[0])
      expect(value).toBeLessThanOrEqual(flagship.assumptions[dial].range[1])
    }
  })
})

describe('mistakes', () => {
  it.each<[string, (raw: never) => void, string[]]>([
    ['an unknown bot', (raw: { arms: { offset: { bots: { washington: string } } } }) => { raw.arms.offset.bots.washington = 'washington-ofset' }, Array(3).fill('unknown-bot washington-offset')],
    ['an unknown dial', (raw: { arms: { offset: { assume: unknown } } }) => { raw.arms.offset.assume = { 'lock-inn': 1 } }, ['unknown-assumption lock-in']],
    ['a value outside the range', (raw: { arms: { offset: { assume: unknown } } }) => { raw.arms.offset.assume = { 'lock-in': 5 } }, ['outside-range']],
    ['arms that do not differ', (raw: { arms: { offset: { bots: { washington: string } } } }) => { raw.arms.offset.bots.washington = 'washington-retrospective' }, ['arms-alike']],
    ['arms that differ in a patch which changes nothing', (raw: { arms: { offset: { bots: { washington: string }; patch: unknown } } }) => { raw.arms.offset.bots.washington = 'washington-retrospective'; raw.arms.offset.patch = { title: flagship.title } }, ['arms-alike']],
    ['a contrast of an unknown arm', (raw: { predictions: { contrast: unknown }[] }) => { raw.predictions[0].contrast = { ofset: 1 } }, ['unknown-arm offset']],
    ['an unknown world', (raw: { world: string }) => { raw.world = 'artcle' }, ['unknown-world article', 'unknown-world article']],
    ['an unknown field', (raw: { games?: number; gamse: number }) => { delete raw.games; raw.gamse = 3 }, ['unknown-field games']],
    ['an unknown measure', (raw: { predictions: { measure: unknown }[] }) => { raw.predictions[0].measure = { of: 'leed', side: 'washington' } }, ['not-one-of lead']],
  ] as never)('%s is said before anything is played', (_, change, problems) => {
    expect(changed(change as never)).toEqual(problems)
  })
})

const interval = (low: number, high: number) => ({ mean: (low + high) / 2, low, high, n: 20 })

describe('verdicts', () => {
  it('follow the interval', () => {
    expect(verdictOf({ expected: 'more', within: 1 }, interval(0.1, 2))).toBe('confirmed')
    expect(verdictOf({ expected: 'more', within: 1 }, interval(-0.1, 2))).toBe('not confirmed')
    expect(verdictOf({ expected: 'more', within: 1 }, interval(-2, -0.1))).toBe('reversed')
    expect(verdictOf({ expected: 'less', within: 1 }, interval(-2, -0.1))).toBe('confirmed')
    expect(verdictOf({ expected: 'none', within: 1 }, interval(-0.9, 0.9))).toBe('confirmed')
    expect(verdictOf({ expected: 'none', within: 1 }, interval(-0.9, 1.1))).toBe('not confirmed')
    expect(verdictOf({ expected: 'none', within: 1 }, interval(1.1, 3))).toBe('reversed')
  })
  it('come from games on the same seeds in every arm, in the agreed form', async () => {
    const read = readExperiment(textOf('coup-measures.json'))
    if (!read.ok) throw new Error('unread')
    const ready = prepareExperiment(read.value, flagship)
    if (!ready.ok) throw new Error('not ready')
    const report = await runExperiment(ready.value, { from: 1, games: 6, flipGames: 0, run: here })
    expect(Object.keys(report)).toEqual(['arms', 'predictions', 'differences', 'distinctSeeds', 'distinctOutcomes'])
    expect(report.differences[0]).toMatchObject({ measure: 'coup-turns', n: 6 })
    expect(report.distinctSeeds).toBe(6)
    expect(report.arms.map(({ n }) => n)).toEqual([6, 6, 6])
    // how the coup is measured is no part of any order: the same games, measured otherwise
    expect(await runExperiment(ready.value, { from: 1, games: 6, flipGames: 0, run: here })).toEqual(report)
  }, 60000)
})
