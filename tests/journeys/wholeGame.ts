/** A whole game by keyboard alone, from a deep link to the exported replay, which Node plays again to the same hash. */
import { readFile } from 'node:fs/promises'
import { openReplay } from '../../src/replay/open.ts'
import { readReplay } from '../../src/replay/replay.ts'
import { verify } from '../../src/replay/verify.ts'
import { expect, type Journey, press } from './journey.ts'

const TURNS = 14

export const wholeGame: Journey = {
  name: 'a whole game by keyboard against a bot; the exported replay verifies in Node',
  async run({ open }) {
    const page = await open(`?scenario=huawei-third-offset&seed=7&side=washington&opponent=balanced`, { reducedMotion: 'reduce' })
    await page.getByTestId('seal').waitFor()
    for (let turn = 1; turn <= TURNS; turn++) {
      expect((await page.getByTestId('turn').textContent())?.includes(`Turn ${turn} of ${TURNS}`) === true, `the bar does not say turn ${turn}`)
      // an order by the verb: the first move of persuasion on the first country that may be named
      await press(page, 'add-persuade')
      await page.locator('.moves button').first().waitFor()
      await press(page, 'move-w-brief')
      await page.getByTestId('field-target').focus()
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('ArrowDown')
      const refusal = await page.getByTestId('refusal').textContent()
      expect(refusal === '' || (await page.getByTestId('confirm-order').isDisabled()), `a refusal is shown and the order may be given: ${refusal}`)
      if (await page.getByTestId('confirm-order').isEnabled()) {
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
    const download = page.waitForEvent('download')
    await press(page, 'export-replay')
    const path = await (await download).path()
    const read = readReplay(await readFile(path, 'utf8'))
    expect(read.ok, 'the exported replay cannot be read')
    if (!read.ok) return
    const verdict = verify(read.value)
    expect(verdict.ok && verdict.value.ok, `the replay does not verify: ${JSON.stringify(verdict)}`)
    const opened = openReplay(read.value)
    expect(opened.ok && opened.value.end?.hash.hash === hash, 'Node ends in another world than the page')
    expect(read.value.turns.length === TURNS && read.value.turns.some((turn) => (turn.orders.washington ?? []).length > 0), 'the replay holds no order of the player')
  },
}
