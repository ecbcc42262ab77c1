/** The guided first game: begun from the title page, played as told by keyboard, kept over a reload, and left or finished. */
import type { Page } from 'playwright-core'
import { counts, eventually, fits, type Journey, press, says, shelved } from './journey.ts'

const stepIs = async (page: Page, step: string): Promise<void> => void (await page.locator(`[data-testid="coach"][data-step="${step}"]`).waitFor())

/** Presses Enter on an element; that Tab reaches each of them is shown by the whole game by keyboard. */
const enter = async (page: Page, testId: string): Promise<void> => page.getByTestId(testId).first().press('Enter')

/** The element that the lesson speaks of is outlined. */
const outlined = async (page: Page, selector: string): Promise<void> => {
  await page.waitForFunction((wanted) => {
    const element = document.querySelector(wanted)
    return element !== null && getComputedStyle(element).outlineStyle === 'solid'
  }, selector)
}

const finishes: Journey = {
  name: 'first steps: the lesson is done by keyboard, survives a reload, and ends at the results',
  async run({ open }) {
    const page = await open('', { reducedMotion: 'reduce' })
    await press(page, 'learn')
    await stepIs(page, 'welcome')
    await outlined(page, '.scores')
    await press(page, 'coach-next')
    await stepIs(page, 'choose')
    await enter(page, 'view-countries')
    await enter(page, 'country-poland')
    await stepIs(page, 'country')
    await page.locator('.inspector .figure').first().press('Enter')
    await stepIs(page, 'verbs')
    await outlined(page, '.tray-verbs')
    // the place in the lesson comes back with the game
    await shelved(page)
    await page.reload({ waitUntil: 'commit' })
    await stepIs(page, 'verbs')
    await enter(page, 'add-persuade')
    await stepIs(page, 'persuade')
    await enter(page, 'move-w-brief')
    await page.getByTestId('field-target').selectOption('poland')
    await enter(page, 'confirm-order')
    await stepIs(page, 'build')
    await enter(page, 'add-build')
    await enter(page, 'move-w-integrate')
    await page.getByTestId('field-technology').selectOption('low-orbit')
    await enter(page, 'confirm-order')
    await stepIs(page, 'seal')
    await outlined(page, '[data-testid="seal"]')
    await enter(page, 'seal')
    await stepIs(page, 'unfold')
    await enter(page, 'coach-next')
    await stepIs(page, 'front')
    await enter(page, 'skip')
    await says(page.getByTestId('front'), 'Poland moves', 'no country has decided in the first turn')
    await enter(page, 'next-turn')
    await stepIs(page, 'cycle')
    await enter(page, 'view-cycle')
    await stepIs(page, 'answers')
    await enter(page, 'coach-next')
    await stepIs(page, 'window')
    await enter(page, 'view-map')
    await page.locator('.proposal:not(.card)').first().press('Enter')
    await enter(page, 'confirm-order')
    await stepIs(page, 'seal-again')
    await enter(page, 'seal')
    await stepIs(page, 'front-again')
    await enter(page, 'skip')
    await enter(page, 'next-turn')
    await stepIs(page, 'alone')
    await enter(page, 'seal')
    await stepIs(page, 'end')
    await enter(page, 'skip')
    await enter(page, 'next-turn')
    await stepIs(page, 'result')
    await enter(page, 'coach-next')
    await page.getByTestId('coach').waitFor({ state: 'detached' })
    await page.getByTestId('end').waitFor()
  },
}

const leaves: Journey = {
  name: 'first steps: on a phone the lesson fits, and it can be left for good',
  async run({ open }) {
    const page = await open('', { viewport: { width: 390, height: 844 }, reducedMotion: 'reduce', hasTouch: true })
    await page.getByTestId('learn').click()
    await stepIs(page, 'welcome')
    await fits(page, 'the lesson')
    await eventually(() => page.locator('.tab-bar').boundingBox(), (tabs) => tabs !== null && tabs.y + tabs.height <= 844, 'the tabs are pushed below the screen')
    await page.getByTestId('coach-leave').click()
    await page.getByTestId('coach').waitFor({ state: 'detached' })
    await shelved(page)
    await page.reload({ waitUntil: 'load' })
    await page.getByTestId('seal').waitFor()
    // the lesson comes as a chunk of its own: what is not there once nothing more is fetched does not come
    await page.waitForLoadState('networkidle')
    await counts(page.getByTestId('coach'), 0, 'the lesson is back after it was left')
  },
}

export const firstSteps: Journey[] = [finishes, leaves]
