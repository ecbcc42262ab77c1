/** A whole game by mouse alone: desk, map, verbs, answer card, bought odds, undo, seal, skip, front page, results. */
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { openReplay } from '../../src/replay/open.ts'
import { readReplay } from '../../src/replay/replay.ts'
import { verify } from '../../src/replay/verify.ts'
import { expect, type Journey } from './journey.ts'

const TURNS = 14
/** A place in Brazil, as shares of the width and height of the map at home. */
const BRAZIL = { x: 0.25, y: 0.445 }

const cards = (page: Page): Promise<number> => page.getByTestId('order-card').count()

/** Clicks Brazil on the map until its panel is open: the map is drawn a moment after the page. */
const clickBrazil = async (page: Page): Promise<void> => {
  await page.locator('.map-host canvas').waitFor()
  const box = await page.locator('.map-host').boundingBox()
  if (box === null) throw new Error('the map has no place on the page')
  for (let n = 0; n < 40; n++) {
    await page.mouse.click(box.x + box.width * BRAZIL.x, box.y + box.height * BRAZIL.y)
    if (await page.getByTestId('country-panel').isVisible()) break
    await page.waitForTimeout(150)
  }
  expect((await page.locator('#country-name').textContent()) === 'Brazil', 'a click on Brazil does not open Brazil')
}

/** Puts the order on the form into the tray, or closes the form where the rules refuse it; says whether it went in. */
const confirm = async (page: Page): Promise<boolean> => {
  const button = page.getByTestId('confirm-order')
  const before = await cards(page)
  if (await button.isEnabled()) {
    await button.click()
    await page.getByTestId('order-card').nth(before).waitFor()
    return true
  }
  const refusal = (await page.getByTestId('refusal').textContent()) ?? ''
  expect(refusal.trim().split('.').length > 1, `a refusal says no more than “${refusal}”`)
  await page.getByTestId('close-form').click()
  return false
}

/** Answers an open or foreseen offset of the rival; the card names how long it lasts under each answer. */
const answer = async (page: Page): Promise<boolean> => {
  await page.locator('.proposal.card').first().click()
  await page.getByTestId('life-accept').waitFor()
  for (const kind of ['counter', 'bypass', 'hedge', 'accept'])
    expect(((await page.getByTestId(`life-${kind}`).textContent()) ?? '') !== '', `the card does not say how long the offset lasts under ${kind}`)
  await page.getByTestId('field-answer-bypass').click()
  return confirm(page)
}

/** Brings a prototype into service with odds that are paid for. */
const integrate = async (page: Page): Promise<boolean> => {
  await page.locator('.proposal.prototype').first().click()
  const odds = page.locator('.verdict .forecast dd')
  const before = await odds.allTextContents()
  await page.locator('.radios input[type="checkbox"]').first().click()
  const after = await odds.allTextContents()
  expect(before.join() !== after.join(), 'bought odds change neither price nor odds')
  return confirm(page)
}

export const mouseGame: Journey = {
  name: 'a whole game by mouse against a bot; it ends on the same hash as in Node',
  async run({ open }) {
    const page = await open('?scenario=huawei-third-offset&seed=11&side=washington&opponent=balanced')
    await page.getByTestId('seal').waitFor()
    await clickBrazil(page)
    await page.getByTestId('mover').first().click()
    if (await page.locator('[data-testid^="field-argument-"]').nth(1).isVisible()) await page.locator('[data-testid^="field-argument-"]').nth(1).click()
    expect(await confirm(page), 'no order to Brazil could be given in the first turn')
    await page.getByTestId('undo').click()
    expect((await cards(page)) === 0, 'undo left the order in the tray')
    const did = { answered: false, integrated: false, built: false }
    for (let turn = 1; turn <= TURNS; turn++) {
      expect((await page.getByTestId('turn').textContent())?.includes(`Turn ${turn} of ${TURNS}`) === true, `the bar does not say turn ${turn}`)
      if (!did.answered && (await page.locator('.proposal.card').count()) > 0) did.answered = await answer(page)
      if (!did.integrated && (await page.locator('.proposal.prototype').count()) > 0) did.integrated = await integrate(page)
      if (!did.built) {
        await page.getByTestId('add-build').click()
        await page.getByTestId('move-w-fund').click()
        await page.getByTestId('field-technology').selectOption({ index: 1 })
        did.built = await confirm(page)
      }
      await page.locator('.proposal:not(.card)').first().click()
      await confirm(page)
      await page.getByTestId('seal').click()
      await page.getByTestId('beat').waitFor()
      if (turn === 1) {
        await page.getByTestId('unfold-pause').click()
        await page.getByTestId('unfold-next').click()
        await page.emulateMedia({ reducedMotion: 'reduce' })
      }
      await page.getByTestId('skip').click()
      await page.getByTestId('front').waitFor()
      await page.getByTestId('next-turn').click()
    }
    expect(did.answered && did.integrated && did.built, `not everything could be done: ${JSON.stringify(did)}`)
    await page.getByTestId('end').waitFor()
    const hash = await page.getByTestId('hash').textContent()
    const download = page.waitForEvent('download')
    await page.getByTestId('export-replay').click()
    const read = readReplay(await readFile(await (await download).path(), 'utf8'))
    if (!read.ok) throw new Error('the exported replay cannot be read')
    const verdict = verify(read.value)
    const again = openReplay(read.value)
    expect(verdict.ok && verdict.value.ok && again.ok && again.value.end?.hash.hash === hash, 'Node ends in another world than the page')
  },
}
