/** A bot that thinks for long does so beside the page: one seal is one turn, and a reload loses nothing. */
import { expect, type Journey } from './journey.ts'

const GAME = '?scenario=huawei-third-offset&seed=7&side=washington&opponent=search'

export const thinking: Journey = {
  name: 'a slow opponent thinks beside the page; sealed orders survive a double click, the title page and a reload',
  async run({ open }) {
    const page = await open('', { reducedMotion: 'reduce' })
    await page.goto(`${page.url()}${GAME}`)
    await page.getByTestId('seal').waitFor()
    // the game is on the shelf before anything else happens to it
    await page.locator('[data-shelf="kept"]').waitFor({ state: 'attached' })
    await page.getByTestId('seal').dblclick()
    await page.getByTestId('skip').waitFor({ timeout: 60_000 })
    expect(page.workers().length > 0, 'the bot thought on the thread of the page')
    await page.getByTestId('skip').click()
    await page.getByTestId('next-turn').click()
    expect((await page.getByTestId('turn').textContent())?.includes('Turn 2') === true, 'a double click sealed more than one turn')
    await page.getByTestId('seal').click()
    await page.goBack()
    await page.goForward()
    await page.waitForTimeout(700)
    await page.reload()
    // it still thinks, or the turn was played just before
    await page.getByTestId('skip').or(page.getByTestId('next-turn')).first().waitFor({ timeout: 60_000 })
    expect((await page.getByTestId('turn').textContent())?.includes('Turn 2') === true, 'the reload lost the sealed turn')
  },
}
