/** Keeping under bad conditions: a tab killed in the middle of a save, two tabs on one game, storage emptied or refused. */
import { counts, fileFrom, type Journey, playTurn, shelved, turnIs, watch } from './journey.ts'

const GAME = '?scenario=two-powers&seed=5&side=north&opponent=balanced'

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
      await playTurn(page)
      await shelved(page)
      await page.evaluate(() => void ((window as unknown as { armed: boolean }).armed = true))
      await page.getByTestId('add-persuade').click()
      await page.getByTestId('move-north-brief').click()
      await page.getByTestId('field-target').selectOption('belmora')
      await page.getByTestId('confirm-order').click()
      await killed
      const again = await context.newPage()
      await again.goto(`${url}#/play`)
      await again.getByTestId('seal').waitFor()
      await turnIs(again, 2, 'the save before the kill did not open')
      await counts(again.getByTestId('order-card'), 0, 'what was being saved at the kill is there')
      await counts(again.getByTestId('problems'), 0, 'the shelf was left broken')
    },
  },
  {
    name: 'two tabs on one game: the second reads, and takes over with the last word of the first',
    async run({ open }) {
      const first = await open(GAME, { reducedMotion: 'reduce' })
      await first.getByTestId('seal').waitFor()
      await shelved(first)
      const second = await first.context().newPage()
      watch(second, [])
      await second.goto(`${first.url().split('?')[0]}#/play`)
      await second.getByTestId('banner-reads').waitFor()
      await second.getByTestId('seal').click()
      await playTurn(first)
      // a seal that counted would have played the turn long ago
      await second.getByTestId('seal').waitFor()
      await turnIs(second, 1, 'the reading tab could seal')
      await second.getByTestId('play-here').click()
      await second.getByTestId('banner-reads').waitFor({ state: 'detached' })
      await turnIs(second, 2, 'the last word of the first tab was lost')
      await first.getByTestId('banner-reads').waitFor()
    },
  },
  {
    name: 'storage emptied in play and storage refused: a banner, and the game goes on',
    async run({ open }) {
      const page = await open(GAME, { reducedMotion: 'reduce' })
      await page.getByTestId('seal').waitFor()
      await shelved(page)
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
      await fileFrom(refused, () => refused.getByTestId('save-file').click())
    },
  },
]
