/** The class scenario: a question before the first turn, noted, kept over a reload, and taken up again at the end. */
import { readFile } from 'node:fs/promises'
import { openReplay } from '../../src/replay/open.ts'
import { readReplay } from '../../src/replay/replay.ts'
import { expect, type Journey, press } from './journey.ts'

const ADDRESS = '?scenario=third-offset-class&seed=7&side=washington&opponent=balanced'

export const opening: Journey = {
  name: 'the opening question is asked once, kept over a reload, and answered again by the gauge at the end',
  async run({ open }) {
    const page = await open(ADDRESS, { reducedMotion: 'reduce' })
    await page.getByTestId('opening-question').waitFor()
    await press(page, 'answer-under-way')
    await page.getByTestId('seal').waitFor()
    expect((await page.getByTestId('turn').textContent())?.includes('2020') === true, 'the first turn is not the year 2020')
    // the answer is on the shelf before the page is left
    await page.waitForFunction(() => document.querySelector('[data-testid="notice"]')?.getAttribute('data-shelf') === 'kept')
    await page.reload({ waitUntil: 'commit' })
    await page.getByTestId('seal').waitFor()
    expect((await page.getByTestId('opening-question').count()) === 0, 'the question is asked again after a reload')
    await press(page, 'seal')
    await page.getByTestId('beat').waitFor()
    await press(page, 'skip')
    await press(page, 'end-now')
    await page.getByTestId('end').waitFor()
    const words = (await page.getByTestId('opening-answer').textContent()) ?? ''
    expect(words.includes('Not yet') && /\d+%.*\d+%/.test(words), `the answer is not taken up again: ${words}`)
    const download = page.waitForEvent('download')
    await page.getByTestId('export-replay').click()
    const read = readReplay(await readFile(await (await download).path(), 'utf8'))
    expect(read.ok && read.value.notes.some(({ turn, text }) => turn === 0 && text.includes('Not yet')), 'the file does not hold the note')
    const opened = read.ok ? openReplay(read.value) : undefined
    expect(opened?.ok === true && opened.value.worlds[0].tick[0] === 3, 'the file does not begin after the lived history')
  },
}
