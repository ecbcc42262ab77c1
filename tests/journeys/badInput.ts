/** Bad input: a bad address, a broken scenario, a broken save; every problem at once, and the running game untouched. */
import { counts, expect, type Journey } from './journey.ts'

export const badInput: Journey = {
  name: 'bad address and bad files: all problems in plain words, the running game untouched',
  async run({ open }) {
    const page = await open('?scenario=nope&seed=-3&sid=x&theme=pink', { reducedMotion: 'reduce' })
    await page.getByTestId('problems').waitFor()
    await counts(page.locator('.problem'), 4, 'the address has four faults')
    await page.getByTestId('problems-close').click()
    await page.goto(`${page.url().split('?')[0]}?scenario=two-powers&seed=5&side=north&opponent=balanced`)
    await page.getByTestId('seal').waitFor()
    await page.getByTestId('add-persuade').click()
    await page.getByTestId('move-north-brief').click()
    await page.getByTestId('field-target').selectOption('belmora')
    await page.getByTestId('confirm-order').click()
    await page.getByTestId('order-card').waitFor()
    for (const [name, text, least] of [
      ['cut.json', '{ "format": "replay/1", ', 1],
      ['broken-save.json', '{ "format": "save/1", "replay": { "format": "replay/1" }, "drafts": 3, "screen": {} }', 2],
      ['broken-scenario.json', '{ "format": "scenario/1", "id": "Bad Id", "calendar": {} }', 4],
    ] as const) {
      await page.getByTestId('menu').click()
      await page.getByTestId('open-input').setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) })
      await page.getByTestId('problems').waitFor()
      await counts(page.locator('.problem'), (found) => found >= least, `${name}: at least ${least} problems are expected`)
      expect(!/invalid_|ZodError|undefined/.test(await page.getByTestId('problems').innerText()), `${name}: raw words of a validator`)
      await page.getByTestId('problems-close').click()
      await page.getByTestId('problems').waitFor({ state: 'detached' })
      await counts(page.getByTestId('order-card'), 1, `${name}: the running game was touched`)
    }
  },
}
