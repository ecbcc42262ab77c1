/** Runs every journey against the built page; fails on any policy violation or console error. Usage: run.ts [part of a name] */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContext } from 'playwright-core'
import { accessible } from './accessible.ts'
import { badInput } from './badInput.ts'
import { findBrowser, launch } from './browser.ts'
import { firstSteps } from './firstSteps.ts'
import { fullStorage } from './fullStorage.ts'
import { graphics } from './graphics.ts'
import { type Journey, watch } from './journey.ts'
import { keep } from './keep.ts'
import { modelSheetJourneys } from './modelSheet.ts'
import { mouseGame } from './mouseGame.ts'
import { language } from './language.ts'
import { offline } from './offline.ts'
import { otherScenarios } from './otherScenarios.ts'
import { opening } from './opening.ts'
import { phone } from './phone.ts'
import { pictures } from './pictures.ts'
import { reading } from './reading.ts'
import { review } from './review.ts'
import { single } from './single.ts'
import { serve } from './site.ts'
import { steps } from './steps.ts'
import { storage } from './storage.ts'
import { tabs } from './tabs.ts'
import { thinking } from './thinking.ts'
import { wholeGame } from './wholeGame.ts'
import { workshop } from './workshop.ts'

const JOURNEYS: Journey[] = [...accessible, wholeGame, ...firstSteps, opening, mouseGame, phone, badInput, keep, review, pictures, graphics, thinking, ...modelSheetJourneys, single, ...language, ...offline, ...storage, fullStorage, ...tabs, steps, reading, workshop, ...otherScenarios]

/** Journeys at a time: most of a journey is waiting, and a machine of two cores has room for two. */
const LANES = 2

const runJourney = async (journey: Journey, browser: Browser, url: string): Promise<{ ok: boolean; lines: string[] }> => {
  const faults: string[] = []
  const contexts: BrowserContext[] = []
  const began = performance.now()
  let error: unknown
  try {
    await journey.run({
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
  } catch (thrown) {
    error = thrown
  }
  for (const context of contexts) await context.close()
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  const ok = error === undefined && faults.length === 0
  const lines = [`${ok ? 'ok    ' : 'FAILED'} ${journey.name} (${seconds} s)`]
  if (error !== undefined) lines.push(`       ${error instanceof Error ? (error.stack ?? error.message).split('\n').slice(0, 8).join('\n       ') : String(error)}`)
  for (const fault of faults.slice(0, 6)) lines.push(`       ${fault}`)
  return { ok, lines }
}

const main = async (): Promise<number> => {
  const root = process.env.SITE ?? fileURLToPath(new URL('../../dist', import.meta.url))
  if (!existsSync(`${root}/index.html`)) {
    console.error('There is no built page in dist/: run "npm run build:site" first.')
    return 1
  }
  const path = findBrowser()
  if (path === undefined) {
    console.error('No Chromium was found: install chromium-headless-shell or set CHROME_BIN to a browser.')
    return 1
  }
  const site = await serve(root)
  const browser = await launch(path)
  let passed = 0
  let failed = 0
  const part = process.argv[2]
  const waiting = JOURNEYS.filter((one) => (part === undefined ? one.long !== true || process.env.LONG === '1' : one.name.includes(part)))
  const lane = async (): Promise<void> => {
    for (let journey = waiting.shift(); journey !== undefined; journey = waiting.shift()) {
      const { ok, lines } = await runJourney(journey, browser, site.url)
      if (ok) passed++
      else failed++
      console.log(lines.join('\n'))
    }
  }
  await Promise.all(Array.from({ length: LANES }, lane))
  await browser.close()
  await site.close()
  console.log(`${passed} passed, ${failed} failed`)
  return failed === 0 && passed > 0 ? 0 : 1
}

process.exitCode = await main()
