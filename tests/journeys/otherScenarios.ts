/** The two further scenarios in the page: the map shows where they play, and no word of telecoms is seen. */
import type { Page } from 'playwright-core'
import { expect, type Journey, toFront } from './journey.ts'

/** Words of the flagship’s subject. */
const TELECOMS = /\b5g\b|telecom|telephone|huawei|\bvendors?\b|\bradio\b|\boperators?\b|information sphere|strategic coup/i

/** Everything that is seen or read out. */
const wordsOf = (page: Page): Promise<string> =>
  page.evaluate(() => `${document.body.innerText} ${[...document.querySelectorAll('[aria-label], [title]')].map((one) => `${one.getAttribute('aria-label') ?? ''} ${one.getAttribute('title') ?? ''}`).join(' ')}`)

const speaksOfItself = async (page: Page, where: string): Promise<void> => {
  const words = await wordsOf(page)
  const found = TELECOMS.exec(words)
  expect(found === null, `${where} says “${words.slice(Math.max(0, (found?.index ?? 0) - 30), (found?.index ?? 0) + 40).replace(/\s+/g, ' ')}”`)
}

const game = (id: string, side: string, country: string): Journey => ({
  name: `other scenarios: ${id} speaks of its own subject`,
  async run({ open }) {
    const page = await open(`?scenario=${id}&seed=7&side=${side}&opponent=balanced`, { reducedMotion: 'reduce' })
    await page.getByTestId('seal').waitFor()
    await speaksOfItself(page, 'the first turn')
    await page.locator('.proposal:not(.card)').first().click()
    await page.getByTestId('confirm-order').waitFor()
    await speaksOfItself(page, 'the form of an order')
    await page.getByTestId('confirm-order').click()
    await page.getByTestId('order-card').first().waitFor()
    await page.getByTestId('seal').click()
    await toFront(page)
    await speaksOfItself(page, 'the front page')
    await page.getByTestId('next-turn').click()
    await page.getByTestId('seal').waitFor()
    await page.getByTestId('view-countries').click()
    await page.getByTestId(`country-${country}`).click()
    await page.getByTestId('country-panel').waitFor()
    await speaksOfItself(page, 'a country')
    await page.getByTestId('view-map').click()
    for (const mode of ['reliance', 'access', 'pressure']) {
      await page.getByTestId(`mode-${mode}`).click()
      await page.locator(`[data-testid="mode-${mode}"][aria-pressed="true"]`).waitFor()
      await speaksOfItself(page, `the map of ${mode}`)
    }
    await page.getByTestId('view-cycle').click()
    await page.getByTestId('cycle-tally').waitFor()
    await speaksOfItself(page, 'the cycle')
  },
})

export const otherScenarios: Journey[] = [game('siberian-pipeline', 'washington', 'west-germany'), game('chip-chokepoint', 'beijing', 'netherlands')]
