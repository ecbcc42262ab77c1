/** The model sheet from the command line: Markdown on stdout, one HTML file, and every wrong name at once. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { EXAMPLE } from '../games.ts'
import { run, scratch } from './run.ts'

const folder = scratch()

describe.concurrent('sheet', { timeout: 120000 }, () => {
  test('prints Markdown, and writes one HTML file that is the same each time', async () => {
    const path = join(folder, 'sheet.html')
    const [text, file, again] = [await run(['sheet', EXAMPLE, '--quick']), await run(['sheet', EXAMPLE, '--quick', '--out', path]), readFileSync(path, 'utf8')]
    expect([text.code, file.code, file.out]).toEqual([0, 0, ''])
    expect(text.out).toMatch(/^# Two Powers\n/)
    expect(text.out).toContain('## Weaknesses')
    await run(['sheet', EXAMPLE, '--quick', '--out', path])
    expect(readFileSync(path, 'utf8')).toBe(again)
    expect(again).toMatch(/^<!doctype html>/)
  })

  test('names what it does not know', async () => {
    const { code, err } = await run(['sheet', EXAMPLE, '--quick', '--world', 'evidnce', '--country', 'ardn'])
    expect(code).toBe(1)
    expect(err).toContain('evidnce')
    expect(err).toContain('ardn')
  })
})
