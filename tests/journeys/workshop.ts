/** The workshop: a text is begun, broken, mended, compared, tried, played and shared; nothing of it is lost on the way. */
import { expect, type Journey } from './journey.ts'

export const workshop: Journey = {
  name: 'the workshop: a scenario is written, broken, mended, played and shared',
  async run({ open }) {
    const page = await open('#/workshop', { reducedMotion: 'reduce', permissions: ['clipboard-read', 'clipboard-write'] })
    const bench = page.getByTestId('workshop')
    const checked = (playable: 'yes' | 'no') => page.locator(`[data-testid=workshop][data-checked=yes][data-playable=${playable}]`).waitFor()
    await checked('yes')
    const lines = page.locator('.cm-content')
    await lines.waitFor()
    // a change of the title
    await lines.click()
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('Control+f')
    await page.locator('.cm-search input[name=search]').pressSequentially('"Two Powers"')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')
    await page.keyboard.type('"Three Powers"')
    await checked('yes')
    await page.getByTestId('workshop-tab-changes').click()
    await page.getByTestId('workshop-changes').getByText('Three Powers').waitFor()
    // broken: the problem has its line and leads there; the text is kept as it is
    await lines.click()
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('End')
    await page.keyboard.insertText(' "calender": {},')
    await checked('no')
    await page.getByTestId('workshop-tab-problems').click()
    const first = page.getByTestId('workshop-problems').locator('li').first()
    expect(/calender/.test(await first.innerText()), 'the misspelt field is named')
    expect(/Line 2/.test(await first.innerText()), 'its line is named')
    await page.locator('[data-testid=workshop-kept][data-kept=kept]').waitFor()
    await page.reload()
    await checked('no')
    expect(/calender/.test(await page.locator('.cm-content').innerText()), 'the broken text is there after a reload')
    // mended by hand
    await page.locator('.cm-content').click()
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('End')
    for (let n = 0; n < ' "calender": {},'.length; n++) await page.keyboard.press('Backspace')
    await checked('yes')
    // seen, tried and played
    for (const tab of ['graph', 'calendar', 'moves']) {
      await page.getByTestId(`workshop-tab-${tab}`).click()
      expect((await page.locator('.workshop-shown').innerText()).length > 40, `${tab} shows something`)
    }
    await page.getByTestId('workshop-tab-try').click()
    await page.getByTestId('workshop-balance').click()
    await page.getByTestId('workshop-balance-done').waitFor({ timeout: 60_000 })
    await page.getByTestId('workshop-share').click()
    await page.locator('.workshop-said').waitFor()
    const link = await page.evaluate(() => navigator.clipboard.readText())
    await page.getByTestId('workshop-play').click()
    await page.getByTestId('seal').waitFor()
    await page.getByTestId('seal').click()
    const skip = page.getByTestId('skip')
    await skip.or(page.getByTestId('next-turn')).first().waitFor()
    if (await skip.isVisible()) await skip.click()
    await page.getByTestId('next-turn').waitFor()
    // shared: another browser has the same text
    const other = await open(new URL(link).hash, { reducedMotion: 'reduce' })
    await other.locator('[data-testid=workshop][data-checked=yes][data-playable=yes]').waitFor()
    expect(/Three Powers/.test(await other.locator('.cm-content').innerText()), 'the link brings the text')
    expect(await bench.count() === 0, 'the game has the page')
  },
}
