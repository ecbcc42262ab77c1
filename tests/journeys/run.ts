/** Runs every journey against the built page; fails on any policy violation or console error. Usage: run.ts [part of a name] */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContext } from 'playwright-core'
import { accessible } from './accessible.ts'
import { badInput } from './badInput.ts'
import { findBrowser, launch } from './browser.ts'
import { graphics } from './graphics.ts'
import { type Journey, watch } from './journey.ts'
import { keep } from './keep.ts'
import { phone } from './phone.ts'
import { review } from './review.ts'
import { serve } from './site.ts'
import { storage } from './storage.ts'
import { wholeGame } from './wholeGame.ts'

const JOURNEYS: Journey[] = [...accessible, wholeGame, phone, badInput, keep, review, graphics, ...storage]

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
        const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, ...options })
        contexts.push(context)
        const page = await context.newPage()
        watch(page, faults)
        await page.goto(url + address)
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
  const root = fileURLToPath(new URL('../../dist', import.meta.url))
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
  for (const journey of JOURNEYS.filter((one) => one.name.includes(process.argv[2] ?? ''))) {
    const { ok, lines } = await runJourney(journey, browser, site.url)
    if (ok) passed++
    else failed++
    console.log(lines.join('\n'))
  }
  await browser.close()
  await site.close()
  console.log(`${passed} passed, ${failed} failed`)
  return failed === 0 && passed > 0 ? 0 : 1
}

process.exitCode = await main()
