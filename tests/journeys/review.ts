/** A game that is over: turn by turn through every view, verified, shared or told why not, and played on as a new game. */
import { readFile } from 'node:fs/promises'
import { expect, type Journey } from './journey.ts'

export const review: Journey = {
  name: 'review: slider, keys, views, verify, an altered replay named, play on from a turn',
  async run({ open }) {
    const page = await open('?scenario=two-powers&seed=5&side=north&opponent=balanced', { reducedMotion: 'reduce' })
    for (let turn = 0; turn < 2; turn++) {
      await page.getByTestId('seal').dblclick()
      if (await page.getByTestId('skip').isVisible()) await page.getByTestId('skip').click()
      await page.getByTestId('next-turn').dblclick()
      await page.getByTestId('seal').waitFor()
      expect((await page.getByTestId('turn').textContent())?.includes(`Turn ${turn + 2}`) === true, 'a double click played more than one turn')
    }
    await page.getByTestId('menu').click()
    await page.getByTestId('end-here').click()
    await page.getByTestId('end-here').click()
    await page.getByTestId('to-review').click()
    const moment = page.getByTestId('moment')
    expect((await moment.textContent())?.includes('turn 2') === true, 'the review does not begin at the last turn')
    await page.getByTestId('moment-back').click()
    expect((await moment.textContent())?.includes('turn 1') === true, 'one step back is not turn 1')
    await page.keyboard.press('Home')
    expect((await moment.textContent())?.includes('Before') === true, 'Home does not lead to the opening')
    await page.getByTestId('moment-slider').fill('2')
    for (const eyes of ['eyes-south', 'eyes-north', 'eyes-truth']) await page.getByTestId(eyes).check()
    await page.getByTestId('score-north').click()
    await page.getByTestId('why').waitFor()
    await page.getByTestId('verify').click()
    expect((await page.getByTestId('file-words').textContent())?.includes('consistent') === true, 'the game does not verify')
    const download = page.waitForEvent('download')
    await page.getByTestId('export-replay').click()
    const text = await readFile(await (await download).path(), 'utf8')
    await page.reload()
    expect((await page.getByTestId('review-title').textContent())?.includes('seed 5') === true, 'the reload lost the review')
    await page.getByTestId('moment-back').click()
    await page.getByTestId('play-on').click()
    await page.getByTestId('seal').waitFor()
    expect((await page.getByTestId('turn').textContent())?.includes('Turn 2') === true, 'playing on after turn 1 is not turn 2')
    // a replay of the same luck stays closed while the new game is open; another one shows no truth
    const replay = JSON.parse(text) as { turns: { hashes: Record<string, string> }[]; seed: number }
    const put = async (name: string, content: string): Promise<void> => {
      await page.getByTestId('menu').click()
      await page.getByTestId('open-input').setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) })
    }
    await put('same.replay.json', text)
    await page.getByTestId('problems').waitFor()
    await page.getByTestId('problems-close').click()
    replay.seed = 6
    await put('other.replay.json', JSON.stringify(replay))
    await page.getByTestId('problems').waitFor()
    await page.getByTestId('problems-close').click()
    expect(await page.getByTestId('eyes-truth').isDisabled(), 'the truth of a replay is open beside a sealed game')
    expect(await page.getByTestId('play-on').isDisabled(), 'playing on is open beside a sealed game')
    await page.getByTestId('verify').click()
    expect(/Turn 1 differs in “.+”/.test((await page.getByTestId('file-words').textContent()) ?? ''), 'verify does not name turn and quantity')
    await page.getByTestId('back-to-game').click()
    await page.getByTestId('seal').waitFor()
    await page.goBack()
    await page.getByTestId('review').waitFor()
  },
}
