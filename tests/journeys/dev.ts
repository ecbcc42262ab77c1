/** "counteroffset dev FILE": the page follows the file that an author edits elsewhere, with the translation beside it, and a broken file leaves the game alone. */
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { counts, eventually, expect, type Journey, playTurn, says, turnIs } from './journey.ts'

const SITE = process.env.SITE ?? fileURLToPath(new URL('../../dist', import.meta.url))
const PROGRAM = join(SITE, 'cli/counteroffset.js')
const TEXT = readFileSync(new URL('../../scenarios/two-powers.json', import.meta.url), 'utf8')

/** The text with parts of it replaced, which must be there. */
const changed = (...parts: readonly [from: string, to: string][]): string =>
  parts.reduce((text, [from, to]) => {
    expect(text.includes(from), `two-powers.json has no ${from}`)
    return text.replace(from, to)
  }, TEXT)

/** What the program says on one of its outputs, as it grows. */
const listen = (program: ChildProcess, output: 'stdout' | 'stderr'): (() => Promise<string>) => {
  let said = ''
  program[output]?.on('data', (bytes: Buffer) => (said += bytes.toString('utf8')))
  return () => Promise.resolve(said)
}

export const dev: Journey = {
  name: 'dev: a file edited elsewhere is in the page at once, the turn is kept, and a broken file leaves the game alone',
  async run({ open }) {
    expect(existsSync(PROGRAM), `there is no ${PROGRAM}: run "npm run build:cli" first`)
    const folder = mkdtempSync(join(tmpdir(), 'counteroffset-'))
    const file = join(folder, 'mine.json')
    const beside = join(folder, 'mine.zh-Hans.json')
    writeFileSync(file, TEXT)
    const program = spawn(process.execPath, [PROGRAM, 'dev', file])
    const ended = new Promise<string | number | null>((resolve) => void program.on('exit', (code, signal) => resolve(code ?? signal)))
    const said = listen(program, 'stdout')
    const noted = listen(program, 'stderr')
    try {
      const address = /http:\/\/\S+/.exec(await eventually(said, (words) => words.includes('http://'), 'the program does not say where the page is'))?.[0] ?? ''
      const page = await open('about:blank', { reducedMotion: 'reduce' })
      await page.goto(address)
      await page.getByTestId('seal').waitFor()
      await playTurn(page)
      await turnIs(page, 2)
      // another name is in the page at once, in the same turn
      writeFileSync(file, changed(['"name": "Belmora"', '"name": "New Belmora"']))
      await says(page.getByTestId('country-belmora'), 'New Belmora', 'the page does not show what was saved')
      await turnIs(page, 2, 'the turn was lost with the change')
      // broken: told in the page and in the terminal, and the game stays
      writeFileSync(file, changed(['"calendar":', '"calender":'], ['"summary":', '"sumary":']))
      await says(page.getByTestId('problems'), /mine\.json cannot be played yet.*calender/s, 'the page does not say what is wrong with the file')
      await counts(page.locator('.problem'), (found) => found >= 2, 'not every problem of the file is named')
      await says(page.getByTestId('problems'), /^(?!.*(?:invalid_|ZodError|undefined)).+/s, 'raw words of a validator')
      await eventually(noted, (words) => words.includes('calender'), 'the terminal does not say what is wrong with the file')
      await page.getByTestId('problems-close').click()
      await page.getByTestId('problems').waitFor({ state: 'detached' })
      await says(page.getByTestId('country-belmora'), 'New Belmora', 'the broken file changed the game')
      await turnIs(page, 2, 'the broken file took the turn')
      await page.getByTestId('add-persuade').click()
      await page.locator('.moves button').first().waitFor()
      await page.getByTestId('close-form').click()
      await page.getByTestId('view-countries').click()
      // mended
      writeFileSync(file, changed(['"name": "Belmora"', '"name": "Old Belmora"']))
      await says(page.getByTestId('country-belmora'), 'Old Belmora', 'the page does not show the mended file')
      await turnIs(page, 2, 'the turn was lost with the mended file')
      // a translation beside the file is shown in its language, and one that cannot be read is told and leaves the game alone
      writeFileSync(beside, '{ "/countries/belmora/name": "贝尔莫拉" }')
      await page.goto(`${address}?lang=zh-Hans`)
      await says(page.getByTestId('country-belmora'), '贝尔莫拉', 'the page does not show the translation beside the file')
      writeFileSync(beside, '{ "/countries/belmora/name": 3 }')
      await says(page.getByTestId('problems'), 'mine.zh-Hans.json', 'the page does not say that the translation cannot be read')
      await page.getByTestId('problems-close').click()
      await says(page.getByTestId('country-belmora'), 'Old Belmora', 'the broken translation took the game')
      // the page goes first: a server that is gone is a fault to it
      await page.goto('about:blank')
      program.kill('SIGINT')
      const end = await ended
      expect(end === 0 || end === 'SIGINT', `the program ended with ${end}`)
    } finally {
      program.kill('SIGKILL')
      rmSync(folder, { recursive: true, force: true })
    }
  },
}
