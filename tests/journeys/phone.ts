/** On a phone: one column, five tabs, nothing wider than the screen, and an order can be given and sealed. */
import { fits, type Journey, toFront } from './journey.ts'

export const phone: Journey = {
  name: 'phone width: every tab fits, an order is given and sealed',
  async run({ open }) {
    const page = await open('', { viewport: { width: 390, height: 844 }, reducedMotion: 'reduce', hasTouch: true })
    await page.getByTestId('side-washington').waitFor()
    await fits(page, 'the title page')
    await page.goto(`${page.url()}?scenario=huawei-third-offset&seed=7&side=beijing&opponent=balanced`)
    await page.getByTestId('seal').waitFor()
    for (const tab of ['map', 'countries', 'orders', 'cycle', 'news']) {
      await page.getByTestId(`tab-${tab}`).click()
      await page.locator(`[data-testid="tab-${tab}"][aria-current="page"]`).waitFor()
      await fits(page, `the tab ${tab}`)
    }
    await page.getByTestId('tab-countries').click()
    await page.getByTestId('country-brazil').click()
    await page.getByTestId('country-panel').waitFor()
    await page.getByTestId('tab-orders').click()
    await page.locator('.proposal:not(.card)').first().click()
    await page.getByTestId('confirm-order').click()
    await page.getByTestId('order-card').waitFor()
    await page.getByTestId('seal').click()
    await toFront(page)
    await fits(page, 'the front page')
    await page.getByTestId('next-turn').click()
    await page.getByTestId('seal').waitFor()
  },
}
