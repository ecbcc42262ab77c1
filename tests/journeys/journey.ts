/** What every journey shares: a page that fails on console errors and policy violations, and words for what is expected. */
import { readFile } from 'node:fs/promises'
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core'

export interface Journey {
  name: string
  /** Belongs to the long suite: what it shows is shown in part by a quicker one. */
  long?: true
  /** Seconds after which it is given up, where it may take longer than the others. */
  most?: number
  run(table: Table): Promise<void>
}

/** What a journey is given. */
export interface Table {
  browser: Browser
  url: string
  /** Opens a page that is watched; `faults` are checked when the journey is over. */
  open(address: string, options?: BrowserContextOptions): Promise<Page>
}

/** How long any state may take to come, in milliseconds; pages that are slowed down have as much more of it. */
export const PATIENCE = 30_000 * Number(process.env.SLOW ?? 1)

/** For what is certain when it is asked: a file that was read, a value worked out here. What a page is about to show is asked by `eventually`. */
export const expect = (holds: boolean, words: string): void => {
  if (!holds) throw new Error(words)
}

/** Reads again and again until what is read is as wanted, and hands it back; fails with the words and with what was read last. */
export const eventually = async <Found>(read: () => Promise<Found>, isWanted: (found: Found) => boolean, words: string): Promise<Found> => {
  const until = performance.now() + PATIENCE
  for (let pause = 20; ; pause = Math.min(250, pause * 2)) {
    let seen: string
    try {
      const found = await read()
      if (isWanted(found)) return found
      seen = JSON.stringify(found)
    } catch (error) {
      // a page that is just being left or loaded cannot be read; one that is gone never will be
      seen = error instanceof Error ? error.message : String(error)
      if (/has been closed|crashed/.test(seen)) throw error
    }
    if (performance.now() > until) throw new Error(`${words}; after ${PATIENCE / 1000} s it was still ${seen}`)
    await new Promise((resolve) => setTimeout(resolve, pause))
  }
}

/** Waits until elements say a text, all of them taken together. */
export const says = async (where: Locator, text: string | RegExp, words: string): Promise<void> => {
  await eventually(async () => (await where.allTextContents()).join(' '), (found) => (typeof text === 'string' ? found.includes(text) : text.test(found)), words)
}

/** Waits until there are so many elements. */
export const counts = async (where: Locator, number: number | ((found: number) => boolean), words: string): Promise<void> => {
  await eventually(() => where.count(), typeof number === 'number' ? (found) => found === number : number, words)
}

/** Waits until the bar says a turn. */
export const turnIs = (page: Page, turn: number, words = `the bar does not say turn ${turn}`): Promise<void> => says(page.getByTestId('turn'), `Turn ${turn} of `, words)

/** Waits until nothing is wider than the screen. */
export const fits = async (page: Page, where: string): Promise<void> => {
  await eventually(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth), (wide) => wide <= 0, `${where} is wider than the screen, by pixels`)
}

/** Waits until the last change of the game lies on the shelf of the browser. */
export const shelved = (page: Page): Promise<void> => page.locator('[data-shelf="kept"]').waitFor({ state: 'attached' })

/** From a sealed turn to its front page; a turn in which nothing is seen to happen has nothing to skip. */
export const toFront = async (page: Page): Promise<void> => {
  const skip = page.getByTestId('skip')
  const front = page.getByTestId('front')
  await skip.or(front).first().waitFor()
  if ((await front.count()) === 0) await skip.click()
  await front.waitFor()
}

/** Seals, and goes on to the next turn. */
export const playTurn = async (page: Page): Promise<void> => {
  await page.getByTestId('seal').click()
  await toFront(page)
  await page.getByTestId('next-turn').click()
  await page.getByTestId('seal').waitFor()
}

/** The file that an act hands over. */
export const fileFrom = async (page: Page, act: () => Promise<void>, timeout = PATIENCE): Promise<Buffer> => {
  // waited for together, so that an act that fails leaves nothing waiting behind
  const [download] = await Promise.all([page.waitForEvent('download', { timeout }), act()])
  return readFile(await download.path())
}

/** Waits for what the form says of its order: that it may be given, or why not. */
export const judged = (page: Page): Promise<{ free: boolean; refusal: string }> => {
  const read = async () => ({ free: await page.getByTestId('confirm-order').isEnabled(), refusal: (await page.getByTestId('refusal').allTextContents()).join(' ').trim() })
  return eventually(read, ({ free, refusal }) => free || refusal !== '', 'the form says neither yes nor why not')
}

/** Puts the order on the form into the tray, or closes the form where the rules refuse it and say why; says whether it went in. */
export const confirmed = async (page: Page): Promise<boolean> => {
  const cards = page.getByTestId('order-card')
  const before = await cards.count()
  const { free, refusal } = await judged(page)
  if (free) {
    await page.getByTestId('confirm-order').click()
    await cards.nth(before).waitFor()
    return true
  }
  expect(refusal.split('.').length > 1, `a refusal says no more than “${refusal}”`)
  await page.getByTestId('close-form').click()
  await page.getByTestId('order-form').waitFor({ state: 'detached' })
  return false
}

/** A double click as a hand makes it: the second half does not wait until the page has done what the first one asked. */
export const doubleClick = async (target: Locator): Promise<void> => {
  await target.hover()
  const { mouse } = target.page()
  await Promise.all([mouse.down(), mouse.up(), mouse.down({ clickCount: 2 }), mouse.up({ clickCount: 2 })])
}

/** A watched page: whatever it complains about is a fault of the journey. */
export const watch = (page: Page, faults: string[]): void => {
  page.setDefaultTimeout(PATIENCE)
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
