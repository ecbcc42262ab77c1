/** The runner of the browser journeys hides nothing: what failed once is told in full, what fails twice or hangs fails the set. */
import type { Browser } from 'playwright-core'
import { afterEach, expect, test, vi } from 'vitest'
import type { Journey } from './journeys/journey.ts'
import { runAll } from './journeys/lanes.ts'

/** A browser that nobody opens a page in. */
const browser = { close: () => Promise.resolve() } as unknown as Browser

const passes = (name: string): Journey => ({ name, run: () => Promise.resolve() })
/** A journey that fails so many times before it passes. */
const fails = (name: string, times: number): Journey => {
  let left = times
  return { name, run: () => (left-- > 0 ? Promise.reject(new Error(`${name} went wrong`)) : Promise.resolve()) }
}

const run = async (journeys: Journey[]): Promise<{ ok: boolean; said: string }> => {
  const lines: string[] = []
  vi.spyOn(console, 'log').mockImplementation((words: string) => void lines.push(words))
  const ok = await runAll(journeys, () => Promise.resolve(browser), { url: 'http://nowhere/', slow: 1 })
  return { ok, said: lines.join('\n') }
}

afterEach(() => void vi.restoreAllMocks())

test('a set passes when every journey does, and fails when there is none', async () => {
  expect(await run([passes('a'), passes('b'), passes('c')])).toMatchObject({ ok: true })
  expect(await run([])).toMatchObject({ ok: false })
})

test('a journey that passes at the second try leaves the set green and is told with its first failure', async () => {
  const { ok, said } = await run([passes('a'), fails('shaky', 1)])
  expect(ok).toBe(true)
  expect(said).toMatch(/FLAKY +shaky[^\n]*\n[^\n]*shaky went wrong/)
  expect(said).toContain('1 passed, 1 flaky')
})

test('a journey that fails twice fails the set', async () => {
  const { ok, said } = await run([fails('broken', 2), passes('a')])
  expect(ok).toBe(false)
  expect(said).not.toContain('FLAKY')
  expect(said).toContain('1 passed, 0 flaky (passed when run again alone), 1 failed')
})

test('a set in which three fail at the first try fails, whatever a second would say', async () => {
  expect(await run([fails('a', 1), fails('b', 1)])).toMatchObject({ ok: true })
  expect(await run([fails('a', 1), fails('b', 1), fails('c', 1), passes('d')])).toMatchObject({ ok: false })
})

test('a journey that hangs ends at its limit, by its name', async () => {
  const { ok, said } = await run([{ name: 'endless', most: 0.05, run: () => new Promise(() => undefined) }])
  expect(ok).toBe(false)
  expect(said).toMatch(/FAILED endless[^\n]*\n[^\n]*not done after 0\.05 s/)
})
