/** One walk through every page and state of the game, for whatever is asked of all of them: axe in both themes, words in another language. */
import type { Page } from 'playwright-core'
import { type Journey, toFront } from './journey.ts'

/** What is asked of a place; `scenario` is the one whose words stand there. */
export type Look = (page: Page, where: string, scenario: string) => Promise<void>

export interface Walk {
  /** What the walk is for; it begins the names of its journeys. */
  name: string
  /** What the address says besides, such as the theme. */
  query: string
  /** The scenario of the game, and the side that is played. */
  scenario: string
  side: string
  look: Look
}

const addressOf = (page: Page): string => page.url().split(/[?#]/)[0]

/** A game from its first turn to the review. */
const throughGame = ({ name, query, scenario, side, look }: Walk): Journey => ({
  name: `${name}: a game from the first turn to the review`,
  most: 360,
  async run({ open }) {
    const page = await open(`?scenario=${scenario}&seed=5&side=${side}&opponent=balanced&turns=3&${query}`, { reducedMotion: 'reduce' })
    const at = (where: string) => look(page, where, scenario)
    const press = (id: string) => page.getByTestId(id).first().click()
    const shown = (id: string) => page.getByTestId(id).first().waitFor()
    await shown('seal')
    await at('game, first turn')
    await press('menu')
    await at('menu')
    await press('menu')
    await press('world')
    await at('dials')
    await press('world')
    await press('view-countries')
    await page.locator('.country-table [data-testid^="country-"]').first().click()
    await shown('country-panel')
    await at('country table and panel')
    await press('add-build')
    await page.locator('.moves button').first().waitFor()
    await at('moves')
    await press('close-form')
    await press('add-persuade')
    await page.locator('.moves button').first().click()
    await press('debrief')
    await shown('expects')
    await at('order form')
    await press('close-form')
    await press('view-cycle')
    await page.locator('.cycle-row').last().click()
    await shown('cycle-card')
    await at('cycle')
    await press('seal')
    await shown('beat')
    await at('turn unfolding')
    await toFront(page)
    await at('front page')
    await press('next-turn')
    await shown('seal')
    await page.locator('.purses .figure').first().click()
    await shown('why')
    await at('why')
    await press('why-jump')
    await shown('past-turn')
    await at('past turn')
    await press('past-close')
    await press('menu')
    await press('end-here')
    await press('end-here')
    await shown('end')
    await shown('cycle-tally')
    await at('results')
    await press('to-review')
    await shown('turn-panel')
    await at('review')
    await press('view-cycle')
    await shown('cycle-tally')
    await page.locator('.cycle-row').last().click()
    await shown('cycle-card')
    await at('cycle in the review')
  },
})

/** What stands around a game: the title page, what is said before the first turn, the model sheet and the workshop. */
const aroundGame = ({ name, query, scenario, look }: Walk): Journey => ({
  name: `${name}: title, question, first steps, hot seat, faults, model sheet and workshop`,
  most: 360,
  async run({ open }) {
    const page = await open(`?${query}`, { reducedMotion: 'reduce' })
    const go = (address: string) => page.goto(`${addressOf(page)}${address}`)
    await page.getByTestId('start-scenario').selectOption(scenario)
    await page.getByTestId('dials-open').click()
    await page.locator('.dial-choice[open] input').first().waitFor()
    await look(page, 'title page', scenario)
    await go(`?scenario=nope&seed=-3&${query}`)
    await page.getByTestId('problems').waitFor()
    // the title page behind them shows the scenario that it begins with
    await look(page, 'faults of an address', 'huawei-third-offset')
    await go(`?scenario=third-offset-class&seed=7&side=washington&opponent=balanced&${query}`)
    await page.getByTestId('opening-question').waitFor()
    await look(page, 'opening question', 'third-offset-class')
    await go(`?scenario=first-steps&seed=7&side=washington&opponent=balanced&${query}`)
    await page.getByTestId('coach').waitFor()
    await look(page, 'first steps', 'first-steps')
    await go(`?scenario=two-powers&seed=5&side=both&${query}`)
    await page.getByTestId('curtain').waitFor()
    await look(page, 'curtain between two players', 'two-powers')
    await go(`?scenario=two-powers&${query}#/model`)
    await page.locator('[data-ready="all"]').waitFor()
    await look(page, 'model sheet', 'two-powers')
    await go(`?${query}#/workshop`)
    await page.locator('[data-testid=workshop][data-checked=yes] .cm-content').waitFor()
    await page.getByTestId('workshop-new').click()
    await page.getByTestId('workshop-template').waitFor()
    await look(page, 'workshop', 'two-powers')
  },
})

/** The journeys of a walk. */
export const walkOf = (walk: Walk): Journey[] => [throughGame(walk), aroundGame(walk)]
