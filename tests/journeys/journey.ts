/** What every journey shares: a page that fails on console errors and policy violations, and words for what is expected. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'

export interface Journey {
  name: string
  /** Belongs to the long suite: what it shows is shown in part by a quicker one. */
  long?: true
  run(table: Table): Promise<void>
}

/** What a journey is given. */
export interface Table {
  browser: Browser
  url: string
  /** Opens a page that is watched; `faults` are checked when the journey is over. */
  open(address: string, options?: BrowserContextOptions): Promise<Page>
}

export const expect = (holds: boolean, words: string): void => {
  if (!holds) throw new Error(words)
}

/** A watched page: whatever it complains about is a fault of the journey. */
export const watch = (page: Page, faults: string[]): void => {
  page.setDefaultTimeout(20_000)
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error' || /Content Security Policy|Trusted Type/i.test(message.text())) faults.push(`console: ${message.text()}`)
  })
  // what a navigation cuts off has not failed
  page.on('requestfailed', (request) => request.failure()?.errorText !== 'net::ERR_ABORTED' && faults.push(`request: ${request.url()} ${request.failure()?.errorText ?? ''}`))
}

/** Presses Tab until the element of a test id has the focus. */
export const tabTo = async (page: Page, testId: string, most = 200): Promise<void> => {
  for (let n = 0; n < most; n++) {
    if (await page.evaluate((id) => document.activeElement?.getAttribute('data-testid') === id, testId)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`${testId} was not reached by ${most} presses of Tab`)
}

/** Reaches an element by Tab and presses Enter on it. */
export const press = async (page: Page, testId: string): Promise<void> => {
  await page.getByTestId(testId).first().waitFor()
  await tabTo(page, testId)
  await page.keyboard.press('Enter')
}
