/** Measurements of the built page in a headless Chromium, through the DevTools protocol. */
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { type Task, tasksIn } from './tasks.ts'

export const GAME = '?scenario=huawei-third-offset&seed=7&side=washington&opponent=balanced'
/** The control that begins an order. */
const ORDER = '[data-testid^="add-"]:not(:disabled)'
const START = '[data-testid="start"]:not(:disabled)'

/** Notes the moments at which elements first appear, on the clock of the page: milliseconds since navigation began. */
const noteFirst = (selectors: Record<string, string>): void => {
  const noted: Record<string, number> = {}
  Object.assign(window, { seen: noted })
  new MutationObserver(() => {
    for (const [name, selector] of Object.entries(selectors)) if (noted[name] === undefined && document.querySelector(selector) !== null) noted[name] = performance.now()
  }).observe(document, { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled', 'data-testid'] })
}

const seen = (page: Page, name: string): Promise<number> =>
  page.waitForFunction((key) => (window as unknown as { seen: Record<string, number> }).seen[key], name, { polling: 50, timeout: 60_000 }).then((handle) => handle.jsonValue() as Promise<number>)

const throttled = async (page: Page, rate: number): Promise<void> => {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate })
}

const fresh = async (browser: Browser): Promise<{ context: BrowserContext; page: Page }> => {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, serviceWorkers: 'block' })
  const page = await context.newPage()
  page.setDefaultTimeout(60_000)
  return { context, page }
}

export interface FirstOrder {
  /** Milliseconds from navigation to the first control of an order that may be pressed, on a full address. */
  link: number
  /** The same by way of the title page, whose start button is pressed as soon as it may be. */
  title: number
  /** Milliseconds to the start button of the title page. */
  start: number
}

/** One visit of each kind, with nothing in the cache and the processor slowed. */
export const firstOrder = async (browser: Browser, url: string, slowdown: number): Promise<FirstOrder> => {
  const selectors = { order: ORDER, start: START }
  const direct = await fresh(browser)
  await direct.page.addInitScript(noteFirst, selectors)
  await throttled(direct.page, slowdown)
  await direct.page.goto(url + GAME, { waitUntil: 'commit' })
  const link = await seen(direct.page, 'order')
  await direct.context.close()
  const byTitle = await fresh(browser)
  await byTitle.page.addInitScript(noteFirst, selectors)
  // pressed by the page itself, so that the figure holds no travel of commands
  await byTitle.page.addInitScript((selector) => {
    const watch = new MutationObserver(() => {
      const start = document.querySelector<HTMLButtonElement>(selector)
      if (start === null) return
      watch.disconnect()
      setTimeout(() => start.click(), 0)
    })
    watch.observe(document, { childList: true, subtree: true, attributes: true })
  }, START)
  await throttled(byTitle.page, slowdown)
  await byTitle.page.goto(url, { waitUntil: 'commit' })
  const title = await seen(byTitle.page, 'order')
  const start = await seen(byTitle.page, 'start')
  await byTitle.context.close()
  return { link, title, start }
}

export interface PlayTask extends Task {
  /** What was being done. */
  when: string
}

/** Tasks while a game is played after everything has loaded, those that cost the processor most first. */
export const playTasks = async (browser: Browser, url: string, turns: number): Promise<PlayTask[]> => {
  const { context, page } = await fresh(browser)
  await page.goto(url + GAME)
  await page.locator('.map-host canvas').first().waitFor()
  await page.waitForTimeout(1500)
  const tasks: PlayTask[] = []
  const at = async (when: string, step: () => Promise<unknown>): Promise<void> => {
    await browser.startTracing(page, { categories: ['toplevel'] })
    await step()
    await page.waitForTimeout(400)
    tasks.push(...tasksIn((await browser.stopTracing()).toString()).map((task) => ({ ...task, when })))
  }
  for (let turn = 1; turn <= turns; turn++) {
    const name = (words: string): string => `turn ${turn}, ${words}`
    await at(name('a country is chosen'), async () => {
      await page.getByTestId('view-countries').click()
      await page.getByTestId('country-germany').click()
      await page.getByTestId('view-map').click()
    })
    await at(name('an order is written'), async () => {
      await page.getByTestId('add-persuade').click()
      await page.getByTestId('move-w-brief').click()
      await page.getByTestId('field-target').selectOption('poland')
    })
    await at(name('an order is given'), async () => {
      if (await page.getByTestId('confirm-order').isEnabled()) await page.getByTestId('confirm-order').click()
      else await page.getByTestId('close-form').click()
    })
    await at(name('the turn is played'), () => page.getByTestId('seal').click())
    await at(name('the turn unfolds'), () => page.getByTestId('unfold-next').click())
    await at(name('the front page'), () => page.getByTestId('skip').click())
    await at(name('the next turn'), () => page.getByTestId('next-turn').click())
  }
  await context.close()
  return tasks.sort((a, b) => b.processor - a.processor)
}

/** Share of a core, in percent, that all processes of the browser use while a game stands still for some seconds. */
export const idleShare = async (browser: Browser, url: string, seconds: number): Promise<number> => {
  const { context, page } = await fresh(browser)
  await page.goto(url + GAME)
  await page.locator('.map-host canvas').first().waitFor()
  await page.waitForTimeout(4000)
  const session = await browser.newBrowserCDPSession()
  const used = async (): Promise<number> => (await session.send('SystemInfo.getProcessInfo')).processInfo.reduce((sum, one) => sum + one.cpuTime, 0)
  const before = await used()
  await new Promise((resolve) => setTimeout(resolve, seconds * 1000))
  const share = ((await used()) - before) / seconds
  await session.detach()
  await context.close()
  return share * 100
}
