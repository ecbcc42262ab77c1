/** The class scenario: a question before the first turn, noted, kept over a reload, and taken up again at the end. */
import { openReplay } from '../../src/replay/open.ts'
import { readReplay } from '../../src/replay/replay.ts'
import { counts, expect, fileFrom, type Journey, press, says, shelved } from './journey.ts'

const ADDRESS = '?scenario=third-offset-class&seed=7&side=washington&opponent=balanced'

export const opening: Journey = {
  name: 'the opening question is asked once, kept over a reload, and answered again by the gauge at the end',
  async run({ open }) {
    const page = await open(ADDRESS, { reducedMotion: 'reduce' })
    await page.getByTestId('opening-question').waitFor()
    await press(page, 'answer-under-way')
    await page.getByTestId('seal').waitFor()
    await says(page.getByTestId('turn'), '2020', 'the first turn is not the year 2020')
    await shelved(page)
    await page.reload({ waitUntil: 'commit' })
    await page.getByTestId('seal').waitFor()
    await counts(page.getByTestId('opening-question'), 0, 'the question is asked again after a reload')
    await press(page, 'seal')
    await page.getByTestId('beat').waitFor()
    await press(page, 'skip')
    await press(page, 'end-now')
    await page.getByTestId('end').waitFor()
    await says(page.getByTestId('opening-answer'), /^(?=.*Not yet).*\d+%.*\d+%/s, 'the answer is not taken up again')
    const read = readReplay((await fileFrom(page, () => page.getByTestId('export-replay').click())).toString('utf8'))
    expect(read.ok && read.value.notes.some(({ turn, text }) => turn === 0 && text.includes('Not yet')), 'the file does not hold the note')
    const opened = read.ok ? openReplay(read.value) : undefined
    expect(opened?.ok === true && opened.value.worlds[0].tick[0] === 3, 'the file does not begin after the lived history')
  },
}
