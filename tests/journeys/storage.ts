/** Keeping under bad conditions: a tab killed in the middle of a save, two tabs on one game, storage emptied or refused. */
import type { Page } from 'playwright-core'
import { expect, type Journey, watch } from './journey.ts'

const GAME = '?scenario=two-powers&seed=5&side=north&opponent=balanced'

/** Waits until the game has been kept once. */
const kept = async (page: Page): Promise<void> => void (await page.locator('[data-shelf="kept"]').waitFor({ state: 'attached' }))

/** Calls `killNow` when a save has been written and its pointer has not, and then keeps the tab busy so that nothing follows. */
const KILL = (): void => {
  const put = IDBObjectStore.prototype.put
  IDBObjectStore.prototype.put = function (this: IDBObjectStore, value: unknown, key?: IDBValidKey) {
    const armed = window as unknown as { armed?: boolean; killNow: () => void }
    if (armed.armed && String(key).startsWith('game ')) {
      armed.killNow()
      const until = performance.now() + 20_000
      while (performance.now() < until);
    }
    return put.call(this, value, key)
  }
}

export const storage: Journey[] = [
  {
    name: 'a tab killed in the middle of a save: the save before it opens',
    async run({ open }) {
      const page = await open('', { reducedMotion: 'reduce' })
      const context = page.context()
      const url = page.url()
      const session = await context.newCDPSession(page)
      const killed = new Promise<void>((resolve) => void page.on('crash', () => resolve()))
      await page.exposeFunction('killNow', () => void session.send('Page.crash').catch(() => undefined))
      await page.addInitScript(KILL)
      await page.goto(`${url}${GAME}`)
      await page.getByTestId('seal').click()
      if (await page.getByTestId('skip').isVisible()) await page.getByTestId('skip').click()
      await page.getByTestId('next-turn').click()
      await page.waitForTimeout(1200)
      await page.evaluate(() => void ((window as unknown as { armed: boolean }).armed = true))
      await page.getByTestId('add-persuade').click()
      await page.getByTestId('move-north-brief').click()
      await page.getByTestId('field-target').selectOption('belmora')
      await page.getByTestId('confirm-order').click()
      await killed
      const again = await context.newPage()
      await again.goto(`${url}#/play`)
      await again.getByTestId('seal').waitFor()
      expect((await again.getByTestId('turn').textContent())?.includes('Turn 2') === true, 'the save before the kill did not open')
      expect((await again.getByTestId('problems').count()) === 0, 'the shelf was left broken')
    },
  },
  {
    name: 'two tabs on one game: the second reads, and takes over with the last word of the first',
    async run({ open }) {
      const first = await open(GAME, { reducedMotion: 'reduce' })
      await first.getByTestId('seal').waitFor()
      await kept(first)
      const second = await first.context().newPage()
      watch(second, [])
      await second.goto(`${first.url().split('?')[0]}#/play`)
      await second.getByTestId('banner-reads').waitFor()
      await second.getByTestId('seal').click()
      expect(await second.getByTestId('seal').isVisible(), 'the reading tab could seal')
      await first.getByTestId('seal').click()
      if (await first.getByTestId('skip').isVisible()) await first.getByTestId('skip').click()
      await first.getByTestId('next-turn').click()
      await second.getByTestId('play-here').click()
      await second.getByTestId('banner-reads').waitFor({ state: 'detached' })
      expect((await second.getByTestId('turn').textContent())?.includes('Turn 2') === true, 'the last word of the first tab was lost')
      await first.getByTestId('banner-reads').waitFor()
    },
  },
  {
    name: 'storage emptied in play and storage refused: a banner, and the game goes on',
    async run({ open }) {
      const page = await open(GAME, { reducedMotion: 'reduce' })
      await page.getByTestId('seal').waitFor()
      await kept(page)
      await page.evaluate(() => new Promise<void>((resolve) => {
        const request = indexedDB.deleteDatabase('counteroffset')
        request.onsuccess = () => resolve()
      }))
      await page.getByTestId('seal').click()
      await page.getByTestId('banner-shelf').waitFor()
      await page.getByTestId('save-file').waitFor()
      const refused = await page.context().newPage()
      await refused.addInitScript(() => void (IDBFactory.prototype.open = () => { throw new DOMException('no', 'SecurityError') }))
      await refused.goto(`${page.url().split('?')[0]}${GAME}`)
      await refused.getByTestId('seal').click()
      await refused.getByTestId('banner-shelf').waitFor()
      const download = refused.waitForEvent('download')
      await refused.getByTestId('save-file').click()
      await download
    },
  },
]
