/** A whole game by mouse alone: desk, map, verbs, answer card, bought odds, undo, seal, skip, front page, results. */
import type { Page } from 'playwright-core'
import { openReplay } from '../../src/replay/open.ts'
import { readReplay } from '../../src/replay/replay.ts'
import { verify } from '../../src/replay/verify.ts'
import { confirmed, counts, eventually, expect, fileFrom, type Journey, says, toFront, turnIs } from './journey.ts'

const TURNS = 14
/** A place in Brazil, as shares of the width and height of the map at home. */
const BRAZIL = { x: 0.25, y: 0.445 }

/** Clicks Brazil on the map until its panel is open: the map is drawn a moment after the page. */
const clickBrazil = async (page: Page): Promise<void> => {
  await page.locator('.map-host canvas').waitFor()
  const box = await page.locator('.map-host').boundingBox()
  if (box === null) throw new Error('the map has no place on the page')
  const click = async (): Promise<string[]> => {
    await page.mouse.click(box.x + box.width * BRAZIL.x, box.y + box.height * BRAZIL.y)
    // a map that is drawn answers within this time; a second click would meet a map that has moved
    await page.getByTestId('country-panel').waitFor({ timeout: 1000 }).catch(() => undefined)
    return page.locator('#country-name').allTextContents()
  }
  await eventually(click, ([name]) => name === 'Brazil', 'a click on Brazil does not open Brazil')
}

/** Answers an open or foreseen offset of the rival; the card names how long it lasts under each answer. */
const answer = async (page: Page): Promise<boolean> => {
  await page.locator('.proposal.card').first().click()
  await page.getByTestId('life-accept').waitFor()
  for (const kind of ['counter', 'bypass', 'hedge', 'accept'])
    await says(page.getByTestId(`life-${kind}`), /\S/, `the card does not say how long the offset lasts under ${kind}`)
  await page.getByTestId('field-answer-bypass').click()
  return confirmed(page)
}

/** Brings a prototype into service with odds that are paid for. */
const integrate = async (page: Page): Promise<boolean> => {
  await page.locator('.proposal.prototype').first().click()
  const odds = page.getByTestId('verdict').locator('dd')
  await odds.first().waitFor()
  const before = (await odds.allTextContents()).join()
  await page.locator('.radios input[type="checkbox"]').first().click()
  await eventually(async () => (await odds.allTextContents()).join(), (after) => after !== '' && after !== before, 'bought odds change neither price nor odds')
  return confirmed(page)
}

export const mouseGame: Journey = {
  name: 'a whole game by mouse against a bot; it ends on the same hash as in Node',
  most: 360,
  async run({ open }) {
    const page = await open('?scenario=huawei-third-offset&seed=11&side=washington&opponent=balanced')
    await page.getByTestId('seal').waitFor()
    await clickBrazil(page)
    await page.getByTestId('mover').first().click()
    await page.getByTestId('confirm-order').waitFor()
    if (await page.locator('[data-testid^="field-argument-"]').nth(1).isVisible()) await page.locator('[data-testid^="field-argument-"]').nth(1).click()
    expect(await confirmed(page), 'no order to Brazil could be given in the first turn')
    await page.getByTestId('undo').click()
    await counts(page.getByTestId('order-card'), 0, 'undo left the order in the tray')
    const did = { answered: false, integrated: false, built: false }
    for (let turn = 1; turn <= TURNS; turn++) {
      await page.getByTestId('seal').waitFor()
      await turnIs(page, turn)
      if (!did.answered && (await page.locator('.proposal.card').count()) > 0) did.answered = await answer(page)
      if (!did.integrated && (await page.locator('.proposal.prototype').count()) > 0) did.integrated = await integrate(page)
      if (!did.built) {
        await page.getByTestId('add-build').click()
        await page.getByTestId('move-w-fund').click()
        await page.getByTestId('field-technology').selectOption({ index: 1 })
        did.built = await confirmed(page)
      }
      await page.locator('.proposal:not(.card)').first().click()
      await confirmed(page)
      await page.getByTestId('seal').click()
      await page.getByTestId('beat').waitFor()
      if (turn === 1) {
        await page.getByTestId('unfold-pause').click()
        await page.getByTestId('unfold-next').click()
        await page.emulateMedia({ reducedMotion: 'reduce' })
      }
      await toFront(page)
      await page.getByTestId('next-turn').click()
    }
    expect(did.answered && did.integrated && did.built, `not everything could be done: ${JSON.stringify(did)}`)
    await page.getByTestId('end').waitFor()
    const hash = await page.getByTestId('hash').textContent()
    const read = readReplay((await fileFrom(page, () => page.getByTestId('export-replay').click())).toString('utf8'))
    if (!read.ok) throw new Error('the exported replay cannot be read')
    const verdict = verify(read.value)
    const again = openReplay(read.value)
    expect(verdict.ok && verdict.value.ok && again.ok && again.value.end?.hash.hash === hash, 'Node ends in another world than the page')
  },
}
