/** The model sheet in the page: complete, printable, the record played beside the page, and games to the same bits as in Node. */
import { readFileSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import { fingerprint, playRows } from '../../src/lab/batch.ts'
import { checkPairing } from '../../src/lab/simulate.ts'
import { parseScenario } from '../../src/scenario/parse.ts'
import { counts, eventually, expect, fits, type Journey, PATIENCE, says } from './journey.ts'

const GAMES = 40

/** One part of every kind: the sheet has hundreds that are alike. */
const PARTS = ['.model-bar', '.model-choices', '.model-contents', '#sheet-purpose', '#equation-push-lock-in', '#sheet-networks', '#sheet-assumptions', '#sheet-countries', '#sheet-record', '#sheet-weaknesses', '.model-run', '.model-games'].join(', ')

/** Fingerprint of the games that the page plays, worked out here. */
const expected = (): string => {
  const parsed = parseScenario(readFileSync(new URL('../../scenarios/two-powers.json', import.meta.url), 'utf8'))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  const pairing = checkPairing(parsed.value, {}, parsed.value.defaultWorld, {})
  if (!pairing.ok) throw new Error(JSON.stringify(pairing.problems))
  return fingerprint(playRows(parsed.value, pairing.value, 1, GAMES))
}

export const modelSheetJourneys: Journey[] = [
  {
    name: 'model sheet: 40 games on 1 and on 2 workers come to the bits of Node',
    async run({ open }) {
      const page = await open('?scenario=two-powers#/model', { reducedMotion: 'reduce' })
      let begun = 0
      page.on('worker', () => begun++)
      await page.locator('[data-ready="all"]').waitFor()
      const wanted = expected()
      const most = await page.getByTestId('model-workers').locator('option').count()
      for (const workers of most > 1 ? [1, 2] : [1]) {
        await page.getByTestId('model-workers').selectOption(String(workers))
        await page.getByTestId('model-start-games').click()
        await page.getByTestId('model-games-done').getByText(`with ${workers} worker`).waitFor()
        await eventually(() => page.getByTestId('model-fingerprint').allTextContents(), ([found]) => found === wanted, `${workers} workers do not come to ${wanted} as Node does`)
        expect(begun >= workers, `${begun} workers were begun`)
      }
    },
  },
  {
    name: 'model sheet: whole from the title page and the menu of a game, on a phone, on paper; a run can be stopped',
    long: true,
    async run({ open }) {
      const page = await open('?scenario=two-powers#/model', { reducedMotion: 'reduce' })
      page.setDefaultTimeout(2 * PATIENCE)
      await page.locator('[data-ready="all"]').waitFor()
      for (const theme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme: theme })
        const axe = new AxeBuilder({ page }).setLegacyMode().include(PARTS).exclude('math').options({ resultTypes: ['violations'] })
        const { violations } = await (theme === 'light' ? axe : axe.withRules(['color-contrast'])).analyze()
        expect(violations.length === 0, `${theme}: ${violations.map((one) => `${one.id} (${one.nodes.length}: ${one.nodes[0]?.target.join(' ')})`).join('; ')}`)
      }
      await page.getByTestId('home').click()
      await page.getByTestId('to-model').click()
      await page.getByTestId('model-scenario').selectOption('huawei-third-offset')
      await page.locator('#sheet-record').getByText('Not played').waitFor()
      await page.locator('[data-ready="all"]').waitFor()
      await page.getByTestId('model-to-record').focus()
      await page.keyboard.press('Enter')
      await counts(page.locator('#sheet-title-record:focus'), 1, 'the contents do not lead to the section')
      await page.getByTestId('model-start-record').click()
      await page.getByTestId('model-stop-record').click()
      await page.getByTestId('model-start-record').waitFor()
      await page.setViewportSize({ width: 390, height: 844 })
      await fits(page, 'the sheet on a phone')
      // A4 less its margins
      await page.setViewportSize({ width: 688, height: 1000 })
      await page.emulateMedia({ media: 'print' })
      await fits(page, 'the sheet on paper')
      await page.getByTestId('model-print').waitFor({ state: 'hidden' })
      await page.emulateMedia({ media: 'screen' })
      await page.goto(`${page.url().split(/[?#]/)[0]}?scenario=two-powers&seed=5&side=north&opponent=balanced`)
      await page.getByTestId('menu').click()
      await page.getByTestId('menu-model').click()
      await page.locator('[data-ready="all"]').waitFor()
      await says(page.locator('.model-sheet h1'), /^Two Powers$/, 'the sheet is not that of the game')
      await page.getByTestId('back-to-game').click()
      await page.getByTestId('seal').waitFor()
    },
  },
]
