/** A whole game by keyboard alone, from a deep link to the exported replay, which Node plays again to the same hash. */
import { openReplay } from '../../src/replay/open.ts'
import { readReplay } from '../../src/replay/replay.ts'
import { verify } from '../../src/replay/verify.ts'
import { expect, fileFrom, type Journey, judged, press, turnIs } from './journey.ts'

const TURNS = 14

export const wholeGame: Journey = {
  name: 'a whole game by keyboard against a bot; the exported replay verifies in Node',
  most: 360,
  async run({ open }) {
    const page = await open(`?scenario=huawei-third-offset&seed=7&side=washington&opponent=balanced`, { reducedMotion: 'reduce' })
    for (let turn = 1; turn <= TURNS; turn++) {
      await page.getByTestId('seal').waitFor()
      await turnIs(page, turn)
      // an order by the verb: the first move of persuasion on the first country that may be named
      await press(page, 'add-persuade')
      await page.locator('.moves button').first().waitFor()
      await press(page, 'move-w-brief')
      await page.getByTestId('field-target').focus()
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('ArrowDown')
      const { free, refusal } = await judged(page)
      expect(!free || refusal === '', `a refusal is shown and the order may be given: ${refusal}`)
      if (free) {
        await press(page, 'confirm-order')
        await page.getByTestId('order-card').first().waitFor()
      }
      await press(page, 'seal')
      await page.getByTestId('beat').waitFor()
      await press(page, 'unfold-next')
      await press(page, 'skip')
      await page.getByTestId('front').waitFor()
      await press(page, 'next-turn')
    }
    await page.getByTestId('end').waitFor()
    const hash = await page.getByTestId('hash').textContent()
    const read = readReplay((await fileFrom(page, () => press(page, 'export-replay'))).toString('utf8'))
    expect(read.ok, 'the exported replay cannot be read')
    if (!read.ok) return
    const verdict = verify(read.value)
    expect(verdict.ok && verdict.value.ok, `the replay does not verify: ${JSON.stringify(verdict)}`)
    const opened = openReplay(read.value)
    expect(opened.ok && opened.value.end?.hash.hash === hash, 'Node ends in another world than the page')
    expect(read.value.turns.length === TURNS && read.value.turns.some((turn) => (turn.orders.washington ?? []).length > 0), 'the replay holds no order of the player')
  },
}
