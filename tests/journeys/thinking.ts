/** A bot that thinks for long does so beside the page: one seal is one turn, and a reload loses nothing. */
import { doubleClick, expect, type Journey, PATIENCE, shelved, turnIs } from './journey.ts'

const GAME = '?scenario=huawei-third-offset&seed=7&side=washington&opponent=search'

export const thinking: Journey = {
  name: 'a slow opponent thinks beside the page; sealed orders survive a double click, the title page and a reload',
  async run({ open }) {
    const page = await open('', { reducedMotion: 'reduce' })
    let workers = 0
    page.on('worker', () => workers++)
    await page.goto(`${page.url()}${GAME}`)
    await page.getByTestId('seal').waitFor()
    // the game is on the shelf before anything else happens to it
    await shelved(page)
    await doubleClick(page.getByTestId('seal'))
    await page.getByTestId('skip').waitFor({ timeout: 2 * PATIENCE })
    expect(workers > 0, 'the bot thought on the thread of the page')
    await page.getByTestId('skip').click()
    await page.getByTestId('next-turn').click()
    await page.getByTestId('seal').waitFor()
    await turnIs(page, 2, 'a double click sealed more than one turn')
    await page.getByTestId('seal').click()
    await page.goBack()
    await page.goForward()
    await shelved(page)
    await page.reload()
    // it still thinks, or the turn was played just before
    await page.getByTestId('skip').or(page.getByTestId('next-turn')).first().waitFor({ timeout: 2 * PATIENCE })
    await turnIs(page, 2, 'the reload lost the sealed turn')
  },
}
