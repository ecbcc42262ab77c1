/** axe finds nothing on the title page, in every place of the game, and on the results, in both themes. */
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect, type Journey, toFront } from './journey.ts'

type Check = (page: Page, where: string) => Promise<void>

/** What is no matter of colour is the same in both themes and is asked once. */
const checkOf = (theme: 'light' | 'dark'): Check => async (page, where) => {
  // there are no frames, so that the quick way sees everything
  const axe = new AxeBuilder({ page }).setLegacyMode().exclude('.map-host').options({ resultTypes: ['violations'] })
  const { violations } = await (theme === 'light' ? axe : axe.withRules(['color-contrast'])).analyze()
  expect(violations.length === 0, `${where}: ${violations.map((one) => `${one.id} (${one.nodes.length}: ${one.nodes[0]?.target.join(' ')})`).join('; ')}`)
}

const inTheme = (theme: 'light' | 'dark'): Journey => ({
  name: `axe, ${theme}`,
  most: 360,
  async run({ open }) {
    const check = checkOf(theme)
    const page = await open(`?theme=${theme}`, { reducedMotion: 'reduce' })
    await page.getByTestId('side-washington').waitFor()
    await page.getByTestId('dials-open').click()
    await page.locator('.dial-choice[open]').first().waitFor()
    await check(page, 'title page')
    await page.goto(`${page.url().split('?')[0]}?scenario=huawei-third-offset&seed=7&side=washington&opponent=balanced&turns=2&theme=${theme}`)
    await page.getByTestId('seal').waitFor()
    await check(page, 'game, first turn')
    await page.getByTestId('view-countries').click()
    await page.getByTestId('country-germany').click()
    await page.getByTestId('country-panel').waitFor()
    await check(page, 'country table and panel')
    await page.getByTestId('add-build').click()
    await page.locator('.moves button').first().waitFor()
    await check(page, 'moves')
    await page.getByTestId('close-form').click()
    await page.getByTestId('view-cycle').click()
    await page.locator('.cycle-row').last().click()
    await page.getByTestId('cycle-card').waitFor()
    await check(page, 'cycle')
    await page.getByTestId('view-countries').click()
    await page.getByTestId('score-washington').click()
    await page.getByTestId('why').waitFor()
    await check(page, 'why')
    await page.getByTestId('close-why').click()
    await page.getByTestId('seal').click()
    await page.getByTestId('beat').waitFor()
    await check(page, 'turn unfolding')
    await toFront(page)
    await check(page, 'front page')
    await page.getByTestId('end-now').click()
    await page.getByTestId('end').waitFor()
    await check(page, 'results')
    await page.getByTestId('to-review').click()
    await page.getByTestId('turn-panel').waitFor()
    await check(page, 'review')
    await page.goto(`${page.url().split(/[?#]/)[0]}?theme=${theme}#/workshop`)
    await page.locator('[data-testid=workshop][data-checked=yes] .cm-content').waitFor()
    await page.getByTestId('workshop-new').click()
    await page.getByTestId('workshop-template').waitFor()
    await check(page, 'workshop')
  },
})

export const accessible: Journey[] = [inTheme('light'), inTheme('dark')]
