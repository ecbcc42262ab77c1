/** Back, reload and double click at every step of a game for two: nothing is lost, nothing happens twice. */
import type { Page } from 'playwright-core'
import { counts, doubleClick, eventually, type Journey, says, shelved, toFront, turnIs } from './journey.ts'

/** Leaves by the browser's back button and comes forward again. */
const backAndForth = async (page: Page, testId: string): Promise<void> => {
  await page.evaluate(() => (location.hash = '#/'))
  await page.getByTestId('title').waitFor()
  await page.goBack()
  await page.getByTestId(testId).waitFor()
}

const reload = async (page: Page, testId: string): Promise<void> => {
  await shelved(page)
  await page.reload()
  await page.getByTestId(testId).waitFor()
}

export const steps: Journey = {
  name: 'back, reload and double click at each step: title, curtain, orders, unfolding, front page, results, review',
  async run({ open }) {
    const page = await open('?scenario=two-powers&seed=5&side=both&turns=2#/', { reducedMotion: 'reduce' })
    // an address that says everything begins at once; back leads to the title page, and the button begins one game
    await page.getByTestId('curtain').waitFor()
    await page.goBack()
    await page.getByTestId('title').waitFor()
    await doubleClick(page.getByTestId('start'))
    await page.getByTestId('curtain').waitFor()
    await reload(page, 'curtain')
    await doubleClick(page.getByTestId('lift-curtain'))
    await page.getByTestId('seal').waitFor()
    await turnIs(page, 1, 'after the curtain the bar does not say turn 1')
    // an order half written, a reload, a second half of a double click on the button that puts it into the tray
    await doubleClick(page.getByTestId('add-persuade'))
    await page.locator('.moves button').first().click()
    await page.getByTestId('field-target').selectOption({ index: 1 })
    await doubleClick(page.getByTestId('confirm-order'))
    await page.getByTestId('order-card').waitFor()
    await counts(page.getByTestId('order-card'), 1, 'a double click gave the order twice')
    await backAndForth(page, 'seal')
    await reload(page, 'curtain')
    await page.getByTestId('lift-curtain').click()
    await page.getByTestId('seal').waitFor()
    await counts(page.getByTestId('order-card'), 1, 'the reload lost the order in the tray')
    await doubleClick(page.getByTestId('seal'))
    await page.getByTestId('curtain').waitFor()
    await reload(page, 'curtain')
    await page.getByTestId('lift-curtain').click()
    await page.getByTestId('seal').waitFor()
    await counts(page.getByTestId('order-card'), 0, 'the orders of the first player lie before the second')
    await doubleClick(page.getByTestId('seal'))
    await page.getByTestId('beat').or(page.getByTestId('front')).first().waitFor()
    await turnIs(page, 1, 'while it unfolds the bar does not say turn 1')
    if ((await page.getByTestId('front').count()) === 0) {
      await backAndForth(page, 'beat')
      await doubleClick(page.getByTestId('skip'))
    }
    await page.getByTestId('front').waitFor()
    await backAndForth(page, 'front')
    await doubleClick(page.getByTestId('next-turn'))
    await page.getByTestId('curtain').waitFor()
    for (let player = 0; player < 2; player++) {
      await page.getByTestId('lift-curtain').click()
      await page.getByTestId('seal').click()
    }
    await toFront(page)
    await doubleClick(page.getByTestId('next-turn'))
    await page.getByTestId('end').waitFor()
    const [hash] = await eventually(() => page.getByTestId('hash').allTextContents(), ([found]) => /^[0-9a-f]{16}$/.test(found), 'the results have no hash')
    await reload(page, 'end')
    await says(page.getByTestId('hash'), hash, 'the reload changed the result')
    await page.goBack()
    await page.goForward()
    await page.getByTestId('end').waitFor()
    await doubleClick(page.getByTestId('to-review'))
    await page.getByTestId('review').waitFor()
    await page.goBack()
    await page.getByTestId('end').waitFor()
    await page.goForward()
    await page.getByTestId('review').waitFor()
    // a finished game on the shelf is reviewed at once
    await page.evaluate(() => (location.hash = '#/'))
    await page.getByTestId('review-shelved').first().click()
    await page.getByTestId('review').waitFor()
  },
}
