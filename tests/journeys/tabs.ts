/** Tabs: a reload is the same tab even without Web Locks; a tab comes back to its own game; nobody throws away a game that is open. */
import type { Page } from 'playwright-core'
import { counts, eventually, expect, type Journey, playTurn, shelved, turnIs, watch } from './journey.ts'

const game = (seed: number): string => `?scenario=two-powers&seed=${seed}&side=north&opponent=balanced`
const noLocks = (): void => void delete (Navigator.prototype as { locks?: unknown }).locks

/** Another tab of the same browser. */
const another = async (page: Page, address: string): Promise<Page> => {
  const tab = await page.context().newPage()
  watch(tab, [])
  await tab.goto(`${page.url().split(/[?#]/)[0]}${address}`)
  return tab
}

export const tabs: Journey[] = [
  {
    name: 'without Web Locks: a reload is the same tab, a second tab reads, a tab that was closed gives the game free',
    async run({ open }) {
      const page = await open('', { reducedMotion: 'reduce' })
      await page.context().addInitScript(noLocks)
      await page.goto(`${page.url()}${game(5)}`)
      await page.getByTestId('seal').waitFor()
      expect(!(await page.evaluate(() => 'locks' in navigator)), 'the browser still has locks')
      await shelved(page)
      for (let n = 0; n < 2; n++) {
        await page.reload()
        await page.getByTestId('seal').waitFor()
        await shelved(page)
        await counts(page.getByTestId('banner-reads'), 0, 'a reload says that another tab plays')
      }
      const second = await another(page, '#/play')
      await second.getByTestId('banner-reads').waitFor()
      await page.close({ runBeforeUnload: true })
      await second.reload()
      await second.getByTestId('seal').waitFor()
      // the lease of the closed tab is given back, or lapses
      await second.getByTestId('banner-reads').waitFor({ state: 'detached' })
      await second.getByTestId('seal').click()
      await second.getByTestId('next-turn').or(second.getByTestId('skip')).first().waitFor()
    },
  },
  {
    name: 'two games in two tabs: each reload brings its own back; an open game cannot be thrown away',
    long: true,
    async run({ open }) {
      const page = await open(game(5), { reducedMotion: 'reduce' })
      await playTurn(page)
      await shelved(page)
      const second = await another(page, game(6))
      await second.getByTestId('seal').waitFor()
      await shelved(second)
      await page.reload()
      await turnIs(page, 2, 'the reload brought the game of the other tab')
      // nothing marks that a tab plays: one that only reads says so within this time
      await page.waitForTimeout(1000)
      await counts(page.getByTestId('banner-reads'), 0, 'the two games stand in each other’s way')
      const title = await another(page, '')
      await title.getByTestId('resume').nth(1).waitFor()
      await counts(title.getByTestId('drop-game'), 0, 'a game that is open in a tab can be thrown away')
      await second.close()
      // the list is made when the page is, and a closed tab gives its game free a moment later
      const free = async (): Promise<number> => {
        await title.reload()
        await title.getByTestId('resume').nth(1).waitFor()
        return title.getByTestId('drop-game').count()
      }
      await eventually(free, (games) => games === 1, 'the game of the closed tab cannot be thrown away')
      await title.getByTestId('drop-game').click()
      await title.getByTestId('resume').nth(1).waitFor({ state: 'detached' })
    },
  },
]
