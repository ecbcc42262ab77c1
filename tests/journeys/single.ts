/** The one-file build: three turns of the flagship from a file, with no request, no console error and no policy violation. */
import { existsSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { confirmed, expect, type Journey, toFront, turnIs } from './journey.ts'

const FILE = process.env.SINGLE ?? fileURLToPath(new URL('../../dist/single/counteroffset.html', import.meta.url))
const TURNS = 3

export const single: Journey = {
  name: 'one file: a game of three turns from file://, and nothing is asked of any host',
  async run({ open }) {
    expect(existsSync(FILE), `there is no ${FILE}: run "npm run build:single" first`)
    const page = await open('about:blank', { reducedMotion: 'reduce' })
    const asked: string[] = []
    page.on('request', (request) => /^(file|blob|data|about):/.test(request.url()) || asked.push(request.url()))
    const files: string[] = []
    page.on('request', (request) => request.url().startsWith('file:') && files.push(request.url()))
    await page.goto(`${pathToFileURL(FILE).href}?scenario=huawei-third-offset&seed=7&side=washington&opponent=balanced&turns=${TURNS}`)
    for (let turn = 1; turn <= TURNS; turn++) {
      await page.getByTestId('seal').waitFor()
      await turnIs(page, turn)
      if (turn === 1) await page.locator('.map-host canvas').first().waitFor()
      await page.getByTestId('add-persuade').click()
      await page.getByTestId('move-w-brief').click()
      await page.getByTestId('field-target').selectOption('germany')
      await confirmed(page)
      await page.getByTestId('seal').click()
      await toFront(page)
      await page.getByTestId('next-turn').click()
    }
    await page.getByTestId('end').waitFor()
    await page.getByTestId('to-review').click()
    await page.getByTestId('turn-panel').waitFor()
    expect(asked.length === 0, `the page asked for ${asked.join(', ')}`)
    expect(files.length === 1, `the page opened ${files.length} files: ${files.slice(0, 4).join(', ')}`)
  },
}
