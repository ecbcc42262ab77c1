/** Offline after the first visit; a newer build waits, is announced in plain words, and takes over without losing the game. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { counts, expect, type Journey, playTurn, shelved, turnIs, watch } from './journey.ts'
import { serve } from './site.ts'

const GAME = '?scenario=two-powers&seed=5&side=north&opponent=balanced'
const SITE = process.env.SITE ?? fileURLToPath(new URL('../../dist', import.meta.url))

/** Waits until the worker holds every file of the build. */
const kept = (page: Page): Promise<unknown> => page.evaluate(() => navigator.serviceWorker.ready)

export const offline: Journey[] = [
  {
    name: 'offline after the first visit: reload without a network, and play',
    async run({ open, url }) {
      const page = await open('', { reducedMotion: 'reduce', serviceWorkers: 'allow' })
      await page.getByTestId('start').waitFor()
      await kept(page)
      await page.context().setOffline(true)
      await page.goto(`${url}${GAME}`)
      await page.getByTestId('seal').waitFor()
      await playTurn(page)
      await turnIs(page, 2, 'no turn could be played without a network')
      await page.goto(`${url}?scenario=huawei-third-offset&seed=7&side=washington&opponent=balanced`)
      await page.getByTestId('seal').waitFor()
      await page.locator('.map-host canvas').first().waitFor()
    },
  },
  {
    name: 'a newer build waits for the player, and the game goes on in it',
    long: true,
    async run({ browser }) {
      const root = mkdtempSync(join(tmpdir(), 'counteroffset-'))
      cpSync(SITE, root, { recursive: true, filter: (path) => !/\/(cli|single)$/.test(path) })
      const site = await serve(root)
      const context = await browser.newContext({ reducedMotion: 'reduce', serviceWorkers: 'allow' })
      const faults: string[] = []
      try {
        const page = await context.newPage()
        watch(page, faults)
        await page.goto(`${site.url}${GAME}`)
        await page.getByTestId('seal').waitFor()
        await kept(page)
        await shelved(page)
        await page.reload()
        await playTurn(page)
        writeFileSync(join(root, 'sw.js'), `${readFileSync(join(root, 'sw.js'), 'utf8')}\n// a newer build\n`)
        await page.evaluate(async () => (await navigator.serviceWorker.ready).update())
        await page.getByTestId('banner-newer').waitFor()
        await turnIs(page, 2, 'the newer build broke into the turn')
        await shelved(page)
        const second = await context.newPage()
        await second.goto(site.url)
        await second.getByTestId('start').waitFor()
        await page.getByTestId('newer-reload').click()
        await page.getByText('Close the other pages').waitFor()
        await second.close()
        await Promise.all([page.waitForEvent('load'), page.getByTestId('newer-reload').click()])
        await page.getByTestId('seal').waitFor()
        await turnIs(page, 2, 'the game was lost with the old build')
        await counts(page.getByTestId('banner-newer'), 0, 'the newer build is not in use')
        expect(faults.length === 0, faults.join('; '))
      } finally {
        await context.close()
        await site.close()
        rmSync(root, { recursive: true, force: true })
      }
    },
  },
]
