import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, describe, expect, it } from 'vitest'
import { joined, partOf, playRows } from '../../src/lab/batch.ts'
import { headerLine, mergeRows, pieceLine, readRows, type RowsHeader } from '../../src/lab/rowsFile.ts'
import { factorsOf, hypercube, samplesCsv, sensitivity } from '../../src/lab/sensitivity.ts'
import { here } from '../../src/lab/experiment.ts'
import { EXAMPLE, FLAGSHIP, scenarioNamed } from '../games.ts'

const run = promisify(execFile)
const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'counteroffset-sweep-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const cli = async (...args: string[]): Promise<string> => (await run(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', ...args], { cwd: root })).stdout
const at = (name: string): string => join(folder, name)

describe('parts of a run', () => {
  it('cover it without gaps and differ by at most one game', () => {
    for (const [count, parts] of [[10, 3], [7, 7], [5, 8], [1000, 7]]) {
      const list = Array.from({ length: parts }, (_, n) => partOf(100, count, n, parts))
      expect(list.reduce((sum, part) => sum + part.count, 0)).toBe(count)
      list.forEach((part, n) => expect(part.from).toBe(n === 0 ? 100 : list[n - 1].from + list[n - 1].count))
      expect(Math.max(...list.map((part) => part.count)) - Math.min(...list.map((part) => part.count))).toBeLessThanOrEqual(1)
    }
  })
  it('give the rows of the whole', () => {
    const scenario = scenarioNamed(EXAMPLE)
    const pairing = { bots: ['random', 'random'].map((name) => (name in scenario.bots ? name : Object.keys(scenario.bots)[0])), world: scenario.defaultWorld, changes: {} }
    const whole = playRows(scenario, pairing, 1, 7)
    expect(joined([0, 1, 2].map((n) => partOf(1, 7, n, 3)).map(({ from, count }) => playRows(scenario, pairing, from, count)))).toEqual(whole)
  })
})

describe('files of rows', () => {
  const header: RowsHeader = { format: 'rows/1', scenario: 'x', model: 'm', rules: 1, bots: ['a', 'b'], world: 'w', changes: {}, run: { from: 5, count: 3 }, part: { from: 5, count: 3 }, width: 2 }
  const rows = { width: 2, count: 3, data: Float64Array.from([1, 2, 3, 4, 0.1, 1e-7]) }
  const text = headerLine(header) + pieceLine(5, rows)
  const read = (given: string) => {
    const file = readRows(given, 'a')
    if (!file.ok) throw new Error(JSON.stringify(file.problems))
    return { name: 'a', file: file.value }
  }
  it('keep every number', () => {
    const merged = mergeRows([read(text)])
    expect(merged.ok && merged.value.rows.data).toEqual(rows.data)
  })
  it('leave out a line that was broken off, and say what is missing', () => {
    const merged = mergeRows([read(text.slice(0, -8))])
    expect(merged.ok ? [] : merged.problems).toMatchObject([{ code: 'rows-missing', params: { missing: 3, seed: 5 } }])
  })
  it('of other runs are not merged', () => {
    const other = headerLine({ ...header, world: 'v' }) + pieceLine(5, rows)
    const merged = mergeRows([read(text), read(other)])
    expect(merged.ok ? [] : merged.problems.map(({ code }) => code)).toEqual(['other-run'])
    expect(readRows('{}', 'b').ok).toBe(false)
  })
})

describe('sweeps in separate processes', () => {
  it('come to the same rows by parts, by workers, and after a break', async () => {
    const common = ['sweep', EXAMPLE, '--games', '9', '--seed', '3']
    await Promise.all([cli(...common, '--workers', '2', '--out', at('workers')), ...[1, 2].map((n) => cli(...common, '--shard', `${n}/2`, '--out', at(`part${n}`)))])
    writeFileSync(at('part2'), readFileSync(at('part2'), 'utf8').slice(0, -30))
    await cli(...common, '--shard', '2/2', '--out', at('part2'))
    const rowsIn = (...names: string[]) => {
      const merged = mergeRows(names.map((name) => {
        const file = readRows(readFileSync(at(name), 'utf8'), name)
        if (!file.ok) throw new Error(JSON.stringify(file.problems))
        return { name, file: file.value }
      }))
      if (!merged.ok) throw new Error(JSON.stringify(merged.problems))
      return merged.value
    }
    const { header, rows } = rowsIn('workers')
    expect(rows).toEqual(playRows(scenarioNamed(EXAMPLE), { bots: header.bots, world: header.world, changes: {} }, 3, 9))
    expect(rowsIn('part2', 'part1').rows).toEqual(rows)
    expect(JSON.parse(await cli('merge', at('part1'), at('part2'), '--json'))).toMatchObject({ scenario: EXAMPLE, seeds: { from: 3, count: 9 } })
  }, 120000)
})

describe('sensitivity', () => {
  const scenario = scenarioNamed(FLAGSHIP)
  const factors = factorsOf(scenario, 'evidence')
  it('varies every dial and every coefficient with a range', () => {
    expect(factors.filter(({ kind }) => kind === 'dial').map(({ id }) => id)).toEqual(Object.keys(scenario.assumptions).sort())
    expect(factors.map(({ id }) => id)).toContain('threat')
  })
  it('uses each part of each range once', () => {
    const points = hypercube(factors, 12, 4)
    for (const { id, low, high, choices } of factors) {
      if (choices) continue
      const parts = points.map((point) => Math.floor(((point[id] - low) / (high - low)) * 12)).sort((a, b) => a - b)
      expect(parts).toEqual(Array.from({ length: 12 }, (_, n) => n))
    }
    expect(hypercube(factors, 12, 4)).toEqual(points)
  })
  it('ranks factors and writes a table with one line for each setting', async () => {
    const example = scenarioNamed(EXAMPLE)
    const report = await sensitivity(example, { world: example.defaultWorld, from: 1, games: 1, joint: 0, run: here })
    const lines = samplesCsv(report).trimEnd().split('\r\n')
    expect(lines).toHaveLength(report.samples.length + 1)
    expect(new Set(lines.map((line) => line.split(',').length)).size).toBe(1)
    for (const ranks of Object.values(report.ranking)) for (let n = 1; n < ranks.length; n++) expect(ranks[n].span).toBeLessThanOrEqual(ranks[n - 1].span)
  }, 60000)
})
