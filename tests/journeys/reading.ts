/** Finding an order by words, two countries side by side, terms explained where they stand, the projector, a turn in brief. */
import type { Page } from 'playwright-core'
import { counts, eventually, fits, type Journey, says, shelved } from './journey.ts'

/** Waits until a choice of how the page is shown has been kept by the browser. */
const chosen = async (page: Page, name: string, value: unknown): Promise<void> => {
  const read = (): Promise<unknown> => page.evaluate((key) => new Promise((resolve, reject) => {
    const opening = indexedDB.open('counteroffset')
    opening.addEventListener('error', () => reject(opening.error))
    opening.addEventListener('success', () => {
      const asking = opening.result.transaction('settings').objectStore('settings').get(key)
      asking.addEventListener('success', () => resolve(asking.result))
      asking.addEventListener('error', () => reject(asking.error))
      opening.result.close()
    })
  }), name)
  await eventually(read, (found) => found === value, `the choice “${name}” is not kept`)
}

export const reading: Journey = {
  name: 'find, compare, terms, projector and a turn in brief, by keyboard',
  async run({ open }) {
    const page = await open('?scenario=huawei-third-offset&seed=7&side=washington&opponent=balanced&turns=3', { reducedMotion: 'reduce' })
    await page.getByTestId('seal').waitFor()
    await page.keyboard.press('/')
    await page.locator('[data-testid="find"]:focus').waitFor()
    await page.keyboard.type('brief bra')
    await says(page.getByTestId('found').first(), 'Brazil', 'words do not find the order')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Enter')
    await page.getByTestId('field-target').waitFor()
    await says(page.locator('#order-title'), 'Brazil', 'Enter does not open the order that was marked')
    // two countries under one order
    await page.getByTestId('compare-with').selectOption('india')
    const table = page.getByTestId('side-by-side')
    await counts(table.locator('tbody tr'), (rows) => rows >= 3, 'the two countries do not stand side by side')
    await says(table.locator('thead'), /Brazil.*India/s, 'the countries are not named above their columns')
    await page.getByTestId('compare-take').press('Enter')
    await eventually(() => page.getByTestId('field-target').inputValue(), (country) => country === 'india', 'the second country is not taken')
    await page.getByTestId('confirm-order').press('Enter')
    await page.getByTestId('order-card').waitFor()
    // the same order again is refused, and the refusal says what helps
    await page.keyboard.press('/')
    await page.locator('[data-testid="find"]:focus').waitFor()
    await page.keyboard.type('brief india')
    await says(page.getByTestId('found').first(), 'India', 'words do not find the order again')
    await page.keyboard.press('Enter')
    await says(page.getByTestId('refusal'), /already in your tray\. .+/, 'the refusal does not say what helps')
    await page.keyboard.press('Escape')
    await page.getByTestId('order-form').waitFor({ state: 'detached' })
    // a term opens by focus and closes by Escape; nothing explains itself by a title alone
    await page.getByTestId('world').focus()
    // what shows the card may come a moment after the focus: it is the focus that is looked for
    for (let n = 0; n < 40 && (await page.locator('.term:focus').count()) === 0; n++) await page.keyboard.press('Tab')
    const card = page.getByRole('tooltip')
    await card.waitFor()
    const id = await card.getAttribute('id')
    await eventually(() => page.evaluate(() => document.activeElement?.getAttribute('aria-describedby')), (described) => typeof described === 'string' && described === id, 'a screen reader is not told the meaning')
    await page.keyboard.press('Escape')
    await card.waitFor({ state: 'detached' })
    // the projector is kept
    await page.getByTestId('menu').press('Enter')
    await page.getByTestId('projector').press('Enter')
    const size = (): Promise<number> => page.locator('.score .figure').first().evaluate((element) => parseFloat(getComputedStyle(element).fontSize))
    const large = await eventually(size, (pixels) => pixels > 40, 'the projector’s type is no larger')
    await chosen(page, 'projector', true)
    await shelved(page)
    await page.reload()
    await page.getByTestId('seal').waitFor()
    await eventually(size, (pixels) => pixels === large, `the projector’s type is not the ${large} px of before the reload`)
    await fits(page, 'the projector’s page')
    // a turn in brief: three beats, and what became of the own orders
    const given = await page.getByTestId('order-card').count()
    await page.getByTestId('seal').press('Enter')
    await page.getByTestId('brief').press('Enter')
    const most = Array.from({ length: given + 1 }, (_, n) => 3 + n).join('|')
    await says(page.getByTestId('beat').locator('p').first(), new RegExp(`of (${most})$`), `a turn in brief with ${given} orders has not at most ${3 + given} beats`)
    await page.getByTestId('skip').press('Enter')
    await page.getByTestId('front').waitFor()
  },
}
