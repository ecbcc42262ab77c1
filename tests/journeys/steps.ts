/** Back, reload and double click at every step of a game for two: nothing is lost, nothing happens twice. */
import type { Page } from 'playwright-core'
import { expect, type Journey } from './journey.ts'

const turnIs = async (page: Page, turn: number, where: string): Promise<void> => {
  const words = await page.getByTestId('turn').textContent()
  expect(words?.includes(`Turn ${turn} of 2`) === true, `${where}: the bar says “${words}”, not turn ${turn}`)
}
const kept = async (page: Page): Promise<void> => void (await page.locator('[data-shelf="kept"]').waitFor({ state: 'attached' }))

/** Leaves by the browser's back button and comes forward again. */
const backAndForth = async (page: Page, testId: string): Promise<void> => {
  await page.evaluate(() => (location.hash = '#/'))
  await page.getByTestId('title').waitFor()
  await page.goBack()
  await page.getByTestId(testId).waitFor()
}

const reload = async (page: Page, testId: string): Promise<void> => {
  await page.waitForTimeout(700)
  await kept(page)
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
    await page.getByTestId('start').dblclick()
    await page.getByTestId('curtain').waitFor()
    await reload(page, 'curtain')
    await page.getByTestId('lift-curtain').dblclick()
    await page.getByTestId('seal').waitFor()
    await turnIs(page, 1, 'after the curtain')
    // an order half written, a reload, a second half of a double click on the button that puts it into the tray
    await page.getByTestId('add-persuade').dblclick()
    await page.locator('.moves button').first().click()
    await page.getByTestId('field-target').selectOption({ index: 1 })
    await page.getByTestId('confirm-order').dblclick()
    await page.getByTestId('order-card').waitFor()
    expect((await page.getByTestId('order-card').count()) === 1, 'a double click gave the order twice')
    await backAndForth(page, 'seal')
    await reload(page, 'curtain')
    await page.getByTestId('lift-curtain').click()
    expect((await page.getByTestId('order-card').count()) === 1, 'the reload lost the order in the tray')
    await page.getByTestId('seal').dblclick()
    await page.getByTestId('curtain').waitFor()
    await reload(page, 'curtain')
    await page.getByTestId('lift-curtain').click()
    expect((await page.getByTestId('order-card').count()) === 0, 'the orders of the first player lie before the second')
    await page.getByTestId('seal').dblclick()
    await page.getByTestId('beat').or(page.getByTestId('front')).first().waitFor()
    await turnIs(page, 1, 'while it unfolds')
    if (await page.getByTestId('beat').isVisible()) {
      await backAndForth(page, 'beat')
      await page.getByTestId('skip').dblclick()
    }
    await page.getByTestId('front').waitFor()
    await backAndForth(page, 'front')
    await page.getByTestId('next-turn').dblclick()
    await page.getByTestId('curtain').waitFor()
    for (let player = 0; player < 2; player++) {
      await page.getByTestId('lift-curtain').click()
      await page.getByTestId('seal').click()
    }
    await page.getByTestId('skip').or(page.getByTestId('next-turn')).first().waitFor()
    if (await page.getByTestId('skip').isVisible()) await page.getByTestId('skip').click()
    await page.getByTestId('next-turn').dblclick()
    await page.getByTestId('end').waitFor()
    const hash = await page.getByTestId('hash').textContent()
    await reload(page, 'end')
    expect((await page.getByTestId('hash').textContent()) === hash, 'the reload changed the result')
    await page.goBack()
    await page.goForward()
    await page.getByTestId('end').waitFor()
    await page.getByTestId('to-review').dblclick()
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
