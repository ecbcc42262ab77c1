/** Finding an order by words, two countries side by side, terms explained where they stand, the projector, a turn in brief. */
import { expect, type Journey } from './journey.ts'

export const reading: Journey = {
  name: 'find, compare, terms, projector and a turn in brief, by keyboard',
  async run({ open }) {
    const page = await open('?scenario=huawei-third-offset&seed=7&side=washington&opponent=balanced&turns=3', { reducedMotion: 'reduce' })
    await page.getByTestId('seal').waitFor()
    await page.keyboard.press('/')
    await page.locator('[data-testid="find"]:focus').waitFor()
    await page.keyboard.type('brief bra')
    await page.getByTestId('found').first().waitFor()
    expect((await page.getByTestId('found').first().innerText()).includes('Brazil'), 'words do not find the order')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Enter')
    await page.getByTestId('field-target').waitFor()
    expect((await page.locator('#order-title').innerText()).includes('Brazil'), 'Enter does not open the order that was marked')
    // two countries under one order
    await page.getByTestId('compare-with').selectOption('india')
    const table = page.getByTestId('side-by-side')
    await table.waitFor()
    expect((await table.locator('tbody tr').count()) >= 3 && (await table.locator('thead th').first().innerText()).includes('Brazil'), 'the two countries do not stand side by side')
    await page.getByTestId('compare-take').press('Enter')
    expect((await page.getByTestId('field-target').inputValue()) === 'india', 'the second country is not taken')
    await page.getByTestId('confirm-order').press('Enter')
    await page.getByTestId('order-card').waitFor()
    // the same order again is refused, and the refusal says what helps
    await page.keyboard.press('/')
    await page.locator('[data-testid="find"]:focus').waitFor()
    await page.keyboard.type('brief india')
    await page.keyboard.press('Enter')
    const refusal = page.getByTestId('refusal')
    await refusal.waitFor()
    expect(/already in your tray\. .+/.test(await refusal.innerText()), `the refusal does not say what helps: ${await refusal.innerText()}`)
    await page.keyboard.press('Escape')
    await page.getByTestId('order-form').waitFor({ state: 'detached' })
    // a term opens by focus and closes by Escape; nothing explains itself by a title alone
    await page.getByTestId('world').focus()
    // what shows the card may come a moment after the focus: it is the focus that is looked for
    for (let n = 0; n < 40 && (await page.locator('.term:focus').count()) === 0; n++) await page.keyboard.press('Tab')
    const card = page.getByRole('tooltip')
    await card.waitFor()
    const described = await page.evaluate(() => document.activeElement?.getAttribute('aria-describedby'))
    expect(described !== null && described === (await card.getAttribute('id')), `a screen reader is not told the meaning: ${described}`)
    await page.keyboard.press('Escape')
    await card.waitFor({ state: 'detached' })
    // the projector is kept
    await page.getByTestId('menu').press('Enter')
    await page.getByTestId('projector').press('Enter')
    const size = (): Promise<number> => page.locator('.score .figure').first().evaluate((element) => parseFloat(getComputedStyle(element).fontSize))
    const large = await size()
    await page.locator('[data-shelf="kept"]').waitFor({ state: 'attached' })
    await page.reload()
    await page.getByTestId('seal').waitFor()
    expect((await size()) === large && large > 40, `the projector’s type is ${await size()} px after a reload, ${large} px before`)
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(wide <= 0, `the projector’s page is ${wide} px too wide`)
    // a turn in brief
    await page.getByTestId('seal').press('Enter')
    await page.getByTestId('brief').press('Enter')
    expect(((await page.getByTestId('beat').locator('p').first().textContent()) ?? '').includes('of 3'), 'a turn in brief has not three beats')
    await page.getByTestId('skip').press('Enter')
    await page.getByTestId('front').waitFor()
  },
}
