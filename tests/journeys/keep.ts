/** Two players at one screen; the game survives a reload, and a saved file opens to the same turn. */
import { readFile } from 'node:fs/promises'
import { expect, type Journey } from './journey.ts'

export const keep: Journey = {
  name: 'hot seat behind a curtain; a reload and a saved file bring the game back',
  async run({ open }) {
    const page = await open('?scenario=two-powers&seed=5&side=both', { reducedMotion: 'reduce' })
    await page.getByTestId('lift-curtain').click()
    await page.getByTestId('seal').click()
    await page.getByTestId('curtain').waitFor()
    await page.getByTestId('lift-curtain').click()
    await page.getByTestId('seal').click()
    const skip = page.getByTestId('skip')
    if (await skip.isVisible()) await skip.click()
    await page.getByTestId('next-turn').click()
    await page.getByTestId('lift-curtain').click()
    expect((await page.getByTestId('turn').textContent())?.includes('Turn 2') === true, 'the second turn is not on the bar')
    await page.waitForTimeout(900)
    await page.reload()
    await page.getByTestId('lift-curtain').click()
    expect((await page.getByTestId('turn').textContent())?.includes('Turn 2') === true, 'the reload lost the game')
    await page.getByTestId('menu').click()
    const download = page.waitForEvent('download')
    await page.getByTestId('save').click()
    const text = await readFile(await (await download).path(), 'utf8')
    await page.getByTestId('menu').click()
    await page.getByTestId('open-input').setInputFiles({ name: 'game.save.json', mimeType: 'application/json', buffer: Buffer.from(text) })
    await page.getByTestId('lift-curtain').click()
    expect((await page.getByTestId('turn').textContent())?.includes('Turn 2') === true, 'the saved file opens to another turn')
  },
}
