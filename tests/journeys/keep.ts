/** Two players at one screen; the game survives a reload, and a saved file opens to the same turn. */
import { fileFrom, type Journey, shelved, toFront, turnIs } from './journey.ts'

export const keep: Journey = {
  name: 'hot seat behind a curtain; a reload and a saved file bring the game back',
  async run({ open }) {
    const page = await open('?scenario=two-powers&seed=5&side=both', { reducedMotion: 'reduce' })
    await page.getByTestId('lift-curtain').click()
    await page.getByTestId('seal').click()
    await page.getByTestId('curtain').waitFor()
    await page.getByTestId('lift-curtain').click()
    await page.getByTestId('seal').click()
    await toFront(page)
    await page.getByTestId('next-turn').click()
    await page.getByTestId('lift-curtain').click()
    await turnIs(page, 2)
    await shelved(page)
    await page.reload()
    await page.getByTestId('lift-curtain').click()
    await turnIs(page, 2, 'the reload lost the game')
    await page.getByTestId('menu').click()
    const text = (await fileFrom(page, () => page.getByTestId('save').click())).toString('utf8')
    await page.getByTestId('menu').click()
    await page.getByTestId('open-input').setInputFiles({ name: 'game.save.json', mimeType: 'application/json', buffer: Buffer.from(text) })
    await page.getByTestId('lift-curtain').click()
    await turnIs(page, 2, 'the saved file opens to another turn')
  },
}
