/** The pages that a first game passes by, in the pseudo-language: every text from the catalogue, every control with room for it. */
import { type Journey, toFront } from './journey.ts'
import { checkWords } from './language.ts'

const LANGUAGE = 'lang=en-XA'

export const pseudoPages: Journey[] = [
  {
    name: 'pseudo-language: title, form, reasons, a past turn, unfolding, results and review',
    async run({ open }) {
      const page = await open(`?${LANGUAGE}`, { reducedMotion: 'reduce' })
      await page.getByTestId('start-scenario').selectOption('two-powers')
      await page.getByTestId('dials-open').click()
      await page.locator('.dial-choice[open] input').first().waitFor()
      await checkWords(page, 'title page')
      await page.goto(`${page.url().split('?')[0]}?scenario=two-powers&seed=5&side=north&opponent=balanced&turns=3&${LANGUAGE}`)
      await page.getByTestId('seal').waitFor()
      await page.getByTestId('menu').click()
      await checkWords(page, 'menu')
      await page.getByTestId('menu').click()
      await page.getByTestId('world').click()
      await checkWords(page, 'dials')
      await page.getByTestId('world').click()
      await page.getByTestId('add-persuade').click()
      await page.locator('.moves button').first().click()
      await page.getByTestId('debrief').click()
      await page.getByTestId('expects').first().waitFor()
      await checkWords(page, 'order form')
      await page.getByTestId('close-form').click()
      await page.getByTestId('seal').click()
      await page.getByTestId('beat').waitFor()
      await checkWords(page, 'turn unfolding')
      await toFront(page)
      await page.getByTestId('next-turn').click()
      await page.getByTestId('seal').waitFor()
      await page.locator('.purses .figure').first().click()
      await page.getByTestId('why').waitFor()
      await checkWords(page, 'why')
      await page.getByTestId('why-jump').first().click()
      await page.getByTestId('past-turn').waitFor()
      await checkWords(page, 'past turn')
      await page.getByTestId('past-close').click()
      await page.getByTestId('menu').click()
      await page.getByTestId('end-here').click()
      await page.getByTestId('end-here').click()
      await page.getByTestId('end').waitFor()
      await page.getByTestId('cycle-tally').waitFor()
      await checkWords(page, 'results')
      await page.getByTestId('to-review').click()
      await page.getByTestId('turn-panel').waitFor()
      await checkWords(page, 'review')
      await page.getByTestId('view-cycle').click()
      await page.getByTestId('cycle-tally').waitFor()
      await page.locator('.cycle-row').last().click()
      await page.getByTestId('cycle-card').waitFor()
      await checkWords(page, 'cycle in the review')
    },
  },
  {
    name: 'pseudo-language: model sheet and workshop',
    async run({ open }) {
      const page = await open(`?${LANGUAGE}&scenario=two-powers#/model`, { reducedMotion: 'reduce' })
      await page.locator('[data-ready="all"]').waitFor()
      await checkWords(page, 'model sheet')
      await page.goto(`${page.url().split(/[?#]/)[0]}?${LANGUAGE}#/workshop`)
      await page.locator('[data-testid=workshop][data-checked=yes] .cm-content').waitFor()
      await page.getByTestId('workshop-new').click()
      await page.getByTestId('workshop-template').waitFor()
      await checkWords(page, 'workshop')
    },
  },
]
