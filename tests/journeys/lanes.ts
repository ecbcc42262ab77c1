/** Runs journeys: two at a time, each within its time, and what has failed once more, alone. Nothing of a failure is hidden. */
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { type Journey, watch } from './journey.ts'

/** Journeys at a time: most of a journey is waiting, and a machine of two cores has room for two. */
const LANES = 2
/** Seconds after which a journey is given up. */
const MOST = 180
/** A set in which more journeys than this fail at the first try is broken, or shakes: it fails whatever a second try says. */
const MOST_FLAKY = 2

/** Where the journeys run. */
export interface Place {
  url: string
  /** How many times slower than usual the pages are. */
  slow: number
}

/** What became of one run of a journey. */
interface Outcome {
  journey: Journey
  seconds: string
  /** What went wrong, in full; empty where all is well. */
  trouble: string[]
}

/** Where a page stands, for whoever reads of a failure. */
const glimpse = async (page: Page): Promise<string> => {
  const words = page.evaluate(() => document.body.innerText.replace(/\s+/g, ' ').slice(0, 400)).catch(() => 'cannot be read')
  const late = new Promise<string>((resolve) => setTimeout(resolve, 2000, 'does not answer'))
  return `page ${page.url()}: ${await Promise.race([words, late])}`
}

const inTime = async (work: Promise<void>, seconds: number): Promise<void> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`it was not done after ${seconds} s`)), seconds * 1000)
  })
  try {
    await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
    // once given up it ends with its pages, and nobody listens
    work.catch(() => undefined)
  }
}

const runOne = async (journey: Journey, browser: Browser, { url, slow }: Place): Promise<Outcome> => {
  const faults: string[] = []
  const contexts: BrowserContext[] = []
  const trouble: string[] = []
  const began = performance.now()
  const work = journey.run({
    browser,
    url,
    open: async (address, options) => {
      const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, serviceWorkers: 'block', ...options })
      contexts.push(context)
      const page = await context.newPage()
      watch(page, faults)
      await page.goto(/^(about|file):/.test(address) ? address : url + address)
      return page
    },
  })
  try {
    await inTime(work, (journey.most ?? MOST) * slow)
  } catch (error) {
    trouble.push(error instanceof Error ? (error.stack ?? error.message) : String(error))
    for (const page of contexts.flatMap((context) => context.pages())) trouble.push(await glimpse(page))
  }
  for (const context of contexts) await context.close().catch((error: unknown) => trouble.push(`a page does not close: ${String(error)}`))
  return { journey, seconds: ((performance.now() - began) / 1000).toFixed(1), trouble: [...trouble, ...faults] }
}

const tell = (word: 'ok' | 'FLAKY' | 'FAILED', { journey, seconds, trouble }: Outcome): void =>
  console.log([`${word.padEnd(6)} ${journey.name} (${seconds} s)`, ...trouble.map((one) => `       ${one.replaceAll('\n', '\n       ')}`)].join('\n'))

/** Runs the journeys against a page that is served; says whether the set passed. `start` starts a browser. */
export const runAll = async (journeys: readonly Journey[], start: () => Promise<Browser>, place: Place): Promise<boolean> => {
  const waiting = [...journeys]
  const failures: Outcome[] = []
  let browser = await start()
  const lane = async (): Promise<void> => {
    for (let journey = waiting.shift(); journey !== undefined; journey = waiting.shift()) {
      const outcome = await runOne(journey, browser, place)
      if (outcome.trouble.length > 0) failures.push(outcome)
      tell(outcome.trouble.length > 0 ? 'FAILED' : 'ok', outcome)
    }
  }
  await Promise.all(Array.from({ length: LANES }, lane))
  await browser.close()
  const flaky: Outcome[] = []
  if (failures.length <= MOST_FLAKY)
    for (const first of failures) {
      browser = await start()
      const again = await runOne(first.journey, browser, place)
      await browser.close()
      tell(again.trouble.length > 0 ? 'FAILED' : 'ok', again)
      if (again.trouble.length === 0) flaky.push(first)
    }
  for (const one of flaky) tell('FLAKY', one)
  const failed = failures.length - flaky.length
  console.log(`${journeys.length - failures.length} passed, ${flaky.length} flaky (passed when run again alone), ${failed} failed`)
  if (failures.length > MOST_FLAKY) console.log(`More than ${MOST_FLAKY} failed at the first try: none was run again.`)
  return failed === 0 && journeys.length > 0
}
