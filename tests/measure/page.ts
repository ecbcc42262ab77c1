/** Measurements of the built page in a headless Chromium, through the DevTools protocol. */
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { type Task, tasksIn } from './tasks.ts'

export const GAME = '?scenario=huawei-third-offset&seed=7&side=washington&opponent=balanced'
/** The control that begins an order. */
const ORDER = '[data-testid^="add-"]:not(:disabled)'
const START = '[data-testid="start"]:not(:disabled)'

/** Name of the function by which the page tells what has appeared in it. */
const TELL = 'tellFirst'

/** What is looked for as the page comes up; what is marked as pressed is pressed by the page itself, so that the figure holds no travel of commands. */
interface Awaited {
  selectors: Record<string, string>
  pressed?: string
}

/** Runs in the page: tells the moments at which elements first appear, on the clock of the page, in milliseconds since navigation began. */
const tellFirst = ({ selectors, pressed, tell }: Awaited & { tell: string }): void => {
  const open = new Map(Object.entries(selectors))
  const told = (window as unknown as Record<string, ((words: string) => void) | undefined>)[tell]
  new MutationObserver(() => {
    for (const [name, selector] of open) {
      const found = document.querySelector<HTMLElement>(selector)
      if (found === null) continue
      open.delete(name)
      told?.(JSON.stringify([name, performance.now()]))
      if (name === pressed) setTimeout(() => found.click(), 0)
    }
  }).observe(document, { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled', 'data-testid'] })
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

/**
 * A visit with nothing in the cache and the processor slowed, until all that is awaited has appeared.
 * It comes from a page of another site, as visits do: from the empty page of a new tab the browser would clear that page away in the
 * process of the new one, a quarter of a second in the middle of it. And nothing of the test library runs in the page, whose
 * own script would be another.
 */
const visit = async (browser: Browser, url: string, slowdown: number, awaited: Awaited): Promise<Record<string, number>> => {
  const { context, page } = await fresh(browser)
  await page.goto('data:text/html,<title>elsewhere</title>')
  await page.addInitScript(tellFirst, { ...awaited, tell: TELL })
  const session = await context.newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  await session.send('Runtime.enable')
  await session.send('Runtime.addBinding', { name: TELL })
  const moments: Record<string, number> = {}
  await new Promise<void>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`after a minute only these had appeared: ${Object.keys(moments).join(', ') || 'none'}`)), 60_000)
    session.on('Runtime.bindingCalled', ({ name, payload }) => {
      if (name !== TELL) return
      const [what, moment] = JSON.parse(payload) as [string, number]
      moments[what] = moment
      if (Object.keys(awaited.selectors).some((one) => moments[one] === undefined)) return
      clearTimeout(late)
      resolve()
    })
    void session.send('Page.navigate', { url })
  })
  await context.close()
  return moments
}

/** One visit by a full address, and one by way of the title page. */
export const firstOrder = async (browser: Browser, url: string, slowdown: number): Promise<FirstOrder> => {
  const { order: link } = await visit(browser, url + GAME, slowdown, { selectors: { order: ORDER } })
  const { order: title, start } = await visit(browser, url, slowdown, { selectors: { order: ORDER, start: START }, pressed: 'start' })
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
