/** The disk is full: said in plain words, the game goes on, a file keeps it, and room brings the shelf back. */
import { expect, fileFrom, type Journey, playTurn, shelved, turnIs, watch } from './journey.ts'

const GAME = '?scenario=two-powers&seed=5&side=north&opponent=balanced'

export const fullStorage: Journey = {
  name: 'storage really full: a banner in plain words, the game goes on, a file keeps it, and room brings the shelf back',
  async run({ browser, url }) {
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, serviceWorkers: 'block', reducedMotion: 'reduce' })
    const faults: string[] = []
    try {
      const page = await context.newPage()
      watch(page, faults)
      const session = await context.newCDPSession(page)
      // before the first write: later the browser goes by what room it saw last
      const { origin } = new URL(url)
      await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1000 })
      await page.goto(url + GAME)
      const banner = page.getByTestId('banner-shelf')
      await banner.waitFor()
      const words = await banner.innerText()
      expect(!/quota|exception|indexeddb|undefined/i.test(words), `the banner is not in plain words: ${words}`)
      await playTurn(page)
      const text = (await fileFrom(page, () => page.getByTestId('save-file').click())).toString('utf8')
      expect(JSON.parse(text).replay.turns.length === 1, 'the file does not hold the turn that was played')
      await session.send('Storage.overrideQuotaForOrigin', { origin })
      await playTurn(page)
      await banner.waitFor({ state: 'detached' })
      await shelved(page)
      await page.reload()
      await page.getByTestId('seal').waitFor()
      await turnIs(page, 3, 'the game was not kept once there was room again')
      expect(faults.length === 0, faults.join('\n'))
    } finally {
      await context.close()
    }
  },
}
