/** The workshop: a text is begun, broken, mended, compared, tried, played and shared; nothing of it is lost on the way. */
import { counts, type Journey, PATIENCE, says, toFront } from './journey.ts'

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
    await says(first, 'calender', 'the misspelt field is not named')
    await says(first, 'Line 2', 'its line is not named')
    await page.locator('[data-testid=workshop-kept][data-kept=kept]').waitFor()
    await page.reload()
    await checked('no')
    await says(page.locator('.cm-content'), 'calender', 'the broken text is not there after a reload')
    // mended by hand
    await page.locator('.cm-content').click()
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('End')
    for (let n = 0; n < ' "calender": {},'.length; n++) await page.keyboard.press('Backspace')
    await checked('yes')
    // a translation is put into the text; one that is none is told with its place
    const translation = (text: string) => page.getByTestId('workshop-file').setInputFiles({ name: 'mine.de.json', mimeType: 'application/json', buffer: Buffer.from(text) })
    await page.getByTestId('workshop-new').click()
    await translation('{ "/title": 3 }')
    await says(page.locator('.workshop-new [role=alert]'), /Line 1, column 3.*JSON pointers/, 'what is no translation is not told')
    await translation('{ "/title": "Drei Mächte" }')
    await checked('yes')
    await page.locator('.cm-content').click()
    await page.keyboard.press('Control+End')
    await says(page.locator('.cm-content'), 'Drei Mächte', 'the translation is not in the text')
    // seen, tried and played
    for (const tab of ['graph', 'calendar', 'moves']) {
      await page.getByTestId(`workshop-tab-${tab}`).click()
      await page.locator(`[data-testid="workshop-tab-${tab}"][aria-pressed="true"]`).waitFor()
      await says(page.locator('.workshop-shown'), /.{40}/s, `${tab} shows nothing`)
    }
    await page.getByTestId('workshop-tab-try').click()
    await page.getByTestId('workshop-balance').click()
    await page.getByTestId('workshop-balance-done').waitFor({ timeout: 2 * PATIENCE })
    await page.getByTestId('workshop-share').click()
    await page.locator('.workshop-said').waitFor()
    const link = await page.evaluate(() => navigator.clipboard.readText())
    await page.getByTestId('workshop-play').click()
    await page.getByTestId('seal').waitFor()
    await page.getByTestId('seal').click()
    await toFront(page)
    // shared: another browser has the same text
    const other = await open(new URL(link).hash, { reducedMotion: 'reduce' })
    await other.locator('[data-testid=workshop][data-checked=yes][data-playable=yes]').waitFor()
    await says(other.locator('.cm-content'), 'Three Powers', 'the link does not bring the text')
    await counts(bench, 0, 'the game does not have the page')
  },
}
