/**
 * Rows of games in a file of lines: the first says what was played, each further one holds the rows of consecutive seeds.
 * A run that was broken off goes on after the last whole line; parts that were played apart are merged.
 */
import { problem, type Problem, type Result } from '../scenario/problem.ts'
import type { Rows } from './batch.ts'

export interface RowsHeader {
  format: 'rows/1'
  /** Scenario as it was named, the hash of its numbers, and the version of the rules. */
  scenario: string
  model: string
  rules: number
  bots: string[]
  world: string
  changes: Record<string, number>
  /** The whole run, and the part of it in this file. */
  run: { from: number; count: number }
  part: { from: number; count: number }
  /** Numbers in a row. */
  width: number
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
const isSpan = (value: unknown): boolean => isRecord(value) && Number.isInteger(value.from) && Number.isInteger(value.count) && (value.count as number) >= 0
const isHeader = (value: unknown): value is RowsHeader =>
  isRecord(value) && value.format === 'rows/1' && [value.scenario, value.model, value.world].every((text) => typeof text === 'string') && Number.isInteger(value.rules) && Number.isInteger(value.width) &&
  Array.isArray(value.bots) && value.bots.every((bot) => typeof bot === 'string') && isRecord(value.changes) && Object.values(value.changes).every((x) => typeof x === 'number') && isSpan(value.run) && isSpan(value.part)
const isRow = (value: unknown, width: number): value is number[] => Array.isArray(value) && value.length === width && value.every((x) => typeof x === 'number')

export interface RowsFile {
  header: RowsHeader
  /** Rows by their place in the run. */
  rows: Map<number, number[]>
}

export const headerLine = (given: RowsHeader): string => `${JSON.stringify(given)}\n`

/** A line of rows that begin at seed `from`. */
export const pieceLine = (from: number, rows: Rows): string =>
  `${JSON.stringify({ from, rows: Array.from({ length: rows.count }, (_, n) => Array.from(rows.data.subarray(n * rows.width, (n + 1) * rows.width))) })}\n`

const parsedLine = (line: string): unknown => {
  try {
    return JSON.parse(line) as unknown
  } catch {
    return undefined
  }
}

/** Reads a file of rows; a last line that was broken off is left out. */
export const readRows = (text: string, name: string): Result<RowsFile> => {
  const lines = text.split('\n')
  const first = parsedLine(lines[0])
  if (!isHeader(first)) return { ok: false, problems: [problem('not-rows', '', { name })] }
  const rows = new Map<number, number[]>()
  for (const line of lines.slice(1)) {
    const piece = parsedLine(line)
    if (!isRecord(piece) || !Number.isInteger(piece.from) || !Array.isArray(piece.rows)) continue
    piece.rows.forEach((row: unknown, n) => {
      if (isRow(row, first.width)) rows.set((piece.from as number) + n - first.run.from, row)
    })
  }
  return { ok: true, value: { header: first, rows }, notices: [] }
}

/** Whether two files are parts of one run. */
export const sameRun = (one: RowsHeader, other: RowsHeader): boolean => {
  const { part: _, ...a } = one
  const { part: __, ...b } = other
  return JSON.stringify(a) === JSON.stringify(b)
}

/** All rows of the run that these files are parts of, in the order of seeds. */
export const mergeRows = (files: readonly { name: string; file: RowsFile }[]): Result<{ header: RowsHeader; rows: Rows }> => {
  const problems: Problem[] = []
  const first = files[0].file.header
  for (const { name, file } of files) if (!sameRun(first, file.header)) problems.push(problem('other-run', '', { name, other: files[0].name }))
  if (problems.length > 0) return { ok: false, problems }
  const { count } = first.run
  const data = new Float64Array(count * first.width)
  const have = new Uint8Array(count)
  for (const { file } of files)
    for (const [n, row] of file.rows) {
      if (n < 0 || n >= count) continue
      have[n] = 1
      data.set(row, n * first.width)
    }
  const missing = have.reduce((sum, x) => sum + 1 - x, 0)
  if (missing > 0) return { ok: false, problems: [problem('rows-missing', '', { missing, count, seed: first.run.from + have.indexOf(0) })] }
  return { ok: true, value: { header: first, rows: { width: first.width, count, data } }, notices: [] }
}
