/** Runs every journey against the built page; fails on any policy violation or console error. Usage: run.ts [part of a name] */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { BrowserContext } from 'playwright-core'
import { accessible } from './accessible.ts'
import { badInput } from './badInput.ts'
import { findBrowser, launch } from './browser.ts'
import { type Journey, watch } from './journey.ts'
import { keep } from './keep.ts'
import { phone } from './phone.ts'
import { serve } from './site.ts'
import { wholeGame } from './wholeGame.ts'

const JOURNEYS: Journey[] = [wholeGame, ...accessible, phone, badInput, keep]

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
    const faults: string[] = []
    const contexts: BrowserContext[] = []
    const began = performance.now()
    let error: unknown
    try {
      await journey.run({
        browser,
        url: site.url,
        open: async (address, options) => {
          const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, ...options })
          contexts.push(context)
          const page = await context.newPage()
          watch(page, faults)
          await page.goto(site.url + address)
          return page
        },
      })
    } catch (thrown) {
      error = thrown
    }
    for (const context of contexts) await context.close()
    const seconds = ((performance.now() - began) / 1000).toFixed(1)
    const ok = error === undefined && faults.length === 0
    if (ok) passed++
    else failed++
    console.log(`${ok ? 'ok    ' : 'FAILED'} ${journey.name} (${seconds} s)`)
    if (error !== undefined) console.log(`       ${error instanceof Error ? error.message.split('\n').slice(0, 4).join('\n       ') : String(error)}`)
    for (const fault of faults.slice(0, 6)) console.log(`       ${fault}`)
  }
  await browser.close()
  await site.close()
  console.log(`${passed} passed, ${failed} failed`)
  return failed === 0 && passed > 0 ? 0 : 1
}

process.exitCode = await main()
