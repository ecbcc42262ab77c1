/**
 * Runs every journey against the built page; fails on any policy violation or console error. Usage: run.ts [part of a name].
 * LONG=1 takes the long ones in, SITE and SINGLE name another build, SLOW=4 makes every page four times as slow.
 */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright-core'
import { accessible } from './accessible.ts'
import { badInput } from './badInput.ts'
import { findBrowser, launch } from './browser.ts'
import { dev } from './dev.ts'
import { firefox } from './firefox.ts'
import { firstSteps } from './firstSteps.ts'
import { fullStorage } from './fullStorage.ts'
import { graphics } from './graphics.ts'
import type { Journey } from './journey.ts'
import { keep } from './keep.ts'
import { runAll } from './lanes.ts'
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

const JOURNEYS: Journey[] = [...accessible, wholeGame, ...firstSteps, opening, mouseGame, phone, badInput, keep, review, pictures, ...graphics, thinking, ...modelSheetJourneys, single, firefox, ...language, ...offline, ...storage, fullStorage, ...tabs, steps, reading, workshop, dev, ...otherScenarios]

/** Slows every page of a browser down, so that whatever happens too early on a quick machine comes to light. */
const slowed = (browser: Browser, factor: number): Browser => {
  const open = browser.newContext.bind(browser)
  browser.newContext = async (options) => {
    const context = await open(options)
    // a page that is gone at once needs no slowing
    context.on('page', (page) => void context.newCDPSession(page).then((session) => session.send('Emulation.setCPUThrottlingRate', { rate: factor })).catch(() => undefined))
    return context
  }
  return browser
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
  const part = process.argv[2]
  const slow = Number(process.env.SLOW ?? 1)
  const chosen = JOURNEYS.filter((one) => (part === undefined ? one.long !== true || process.env.LONG === '1' : one.name.includes(part)))
  const passed = await runAll(chosen, async () => (slow > 1 ? slowed(await launch(path), slow) : launch(path)), { url: site.url, slow })
  await site.close()
  return passed ? 0 : 1
}

process.exitCode = await main()
