/** A game that is over: turn by turn through every view, verified, shared or told why not, and played on as a new game. */
import { doubleClick, eventually, fileFrom, type Journey, says, shelved, toFront, turnIs } from './journey.ts'

export const review: Journey = {
  name: 'review: slider, keys, views, verify, an altered replay named, play on from a turn',
  async run({ open }) {
    const page = await open('?scenario=two-powers&seed=5&side=north&opponent=balanced', { reducedMotion: 'reduce' })
    for (let turn = 0; turn < 2; turn++) {
      await doubleClick(page.getByTestId('seal'))
      await toFront(page)
      await doubleClick(page.getByTestId('next-turn'))
      await page.getByTestId('seal').waitFor()
      await turnIs(page, turn + 2, 'a double click played more than one turn')
    }
    await page.getByTestId('menu').click()
    await page.getByTestId('end-here').click()
    await page.getByTestId('end-here').getByText('Press again').click()
    await page.getByTestId('to-review').click()
    const moment = page.getByTestId('moment')
    // it opens on the turn that decided most, whichever that was
    await page.getByTestId('moment-last').click()
    await page.getByTestId('moment-back').click()
    await says(moment, 'turn 2', 'one step back from the horizon is not the last turn')
    await page.getByTestId('moment-back').click()
    await says(moment, 'turn 1', 'one step back is not turn 1')
    await page.keyboard.press('Home')
    await says(moment, 'Before', 'Home does not lead to the opening')
    await page.getByTestId('moment-slider').fill('2')
    for (const eyes of ['eyes-south', 'eyes-north', 'eyes-truth']) await page.getByTestId(eyes).check()
    await page.getByTestId('score-north').click()
    await page.getByTestId('why').waitFor()
    await page.getByTestId('verify').click()
    await says(page.getByTestId('file-words'), 'consistent', 'the game does not verify')
    const text = (await fileFrom(page, () => page.getByTestId('export-replay').click())).toString('utf8')
    await shelved(page)
    await page.reload()
    await says(page.getByTestId('review-title'), 'seed 5', 'the reload lost the review')
    await page.getByTestId('moment-back').click()
    await page.getByTestId('play-on').click()
    await page.getByTestId('seal').waitFor()
    await turnIs(page, 2, 'playing on after turn 1 is not turn 2')
    // a replay of the same luck stays closed while the new game is open; another one shows no truth
    const replay = JSON.parse(text) as { turns: { hashes: Record<string, string> }[]; seed: number }
    const put = async (name: string, content: string): Promise<void> => {
      await page.getByTestId('menu').click()
      await page.getByTestId('open-input').setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) })
    }
    await put('same.replay.json', text)
    await page.getByTestId('problems').waitFor()
    await page.getByTestId('problems-close').click()
    await page.getByTestId('problems').waitFor({ state: 'detached' })
    replay.seed = 6
    await put('other.replay.json', JSON.stringify(replay))
    await page.getByTestId('problems').waitFor()
    await page.getByTestId('problems-close').click()
    await eventually(() => page.getByTestId('eyes-truth').isDisabled(), (closed) => closed, 'the truth of a replay is open beside a sealed game')
    await eventually(() => page.getByTestId('play-on').isDisabled(), (closed) => closed, 'playing on is open beside a sealed game')
    await page.getByTestId('verify').click()
    await says(page.getByTestId('file-words'), /Turn 1 differs in “.+”/, 'verify does not name turn and quantity')
    await page.getByTestId('back-to-game').click()
    await page.getByTestId('seal').waitFor()
    await page.goBack()
    await page.getByTestId('review').waitFor()
  },
}
