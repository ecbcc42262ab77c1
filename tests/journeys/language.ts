/** The page in other languages: a pseudo-language shows what does not come from the catalogue, or does not fit; Chinese is spoken throughout. */
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { COEFFICIENTS } from '../../src/engine/coefficients.ts'
import { eventually, fits, type Journey, says, toFront } from './journey.ts'

const GAME = 'scenario=two-powers&seed=5&side=north&opponent=balanced&turns=2'

const stringsIn = (value: unknown): string[] => (typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [])
const scenario = stringsIn(JSON.parse(readFileSync(new URL('../../scenarios/two-powers.json', import.meta.url), 'utf8')))

/** Visible texts with letters that are in no brackets; a text put together from parts is judged as a whole. */
const unbracketed = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = []
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walk.nextNode(); node !== null; node = walk.nextNode()) {
      const text = node.textContent?.trim() ?? ''
      const parent = node.parentElement
      if (!/\p{L}{2}/u.test(text) || /[[\]~]/.test(text) || parent === null || parent.closest('.map-host, option, script, style, [lang]:not(html), kbd, code, math, .cm-editor, .sheet-symbols dt, .workshop-outline') !== null) continue
      if (parent.checkVisibility()) found.push(text)
    }
    return found
  })

/** Controls of which the words are cut off at the side. */
const clipped = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, a, label, summary')]
      .filter((one) => one.checkVisibility() && one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).overflowX !== 'visible' && getComputedStyle(one).textOverflow !== 'ellipsis')
      .map((one) => one.textContent?.slice(0, 40) ?? ''),
  )

/** Words of the scenario, and names of coefficients. */
const isOfScenario = (text: string): boolean => text in COEFFICIENTS || scenario.some((one) => one.includes(text) || (one.length > 3 && text.includes(one)))
/** Dates, which Intl says, and hashes. */
const isDate = (text: string): boolean => /^[0-9a-f]{16}$/.test(text) || /^[\d\s–,.H-]*(?:January|February|March|April|May|June|July|August|September|October|November|December)?[\d\s–,.H-]*(?:January|June|December)?[\d\s]*$/.test(text)

/** Waits until every text is from the catalogue, nothing is cut off, and nothing is wider than the screen. */
export const checkWords = async (page: Page, where: string): Promise<void> => {
  await eventually(async () => [...new Set((await unbracketed(page)).filter((text) => !isOfScenario(text) && !isDate(text)))].slice(0, 12), (loose) => loose.length === 0, `${where}: not from the catalogue`)
  await eventually(async () => (await clipped(page)).slice(0, 8), (cut) => cut.length === 0, `${where}: cut off`)
  await fits(page, where)
}

export const language: Journey[] = [
  {
    name: 'pseudo-language: every text is from the catalogue and every control has room',
    async run({ open }) {
      const page = await open(`?${GAME}&lang=en-XA`, { reducedMotion: 'reduce' })
      await page.getByTestId('seal').waitFor()
      await page.locator('html[lang="en-XA"]').waitFor()
      await checkWords(page, 'game')
      await page.getByTestId('add-build').click()
      await page.locator('.moves button').first().waitFor()
      await checkWords(page, 'moves')
      await page.getByTestId('close-form').click()
      await page.getByTestId('view-countries').click()
      await page.locator('[data-testid^="country-"]').first().waitFor()
      await checkWords(page, 'country table')
      await page.getByTestId('view-cycle').click()
      await page.getByTestId('cycle-tally').waitFor()
      await checkWords(page, 'cycle')
      await page.getByTestId('seal').click()
      await toFront(page)
      await checkWords(page, 'front page')
      await page.getByTestId('end-now').click()
      await page.getByTestId('end').waitFor()
      await checkWords(page, 'results')
    },
  },
  {
    name: 'Simplified Chinese: chosen on the title page, kept, and played in',
    async run({ open }) {
      const page = await open('', { reducedMotion: 'reduce' })
      await page.getByTestId('language-zh-Hans').click()
      await page.getByTestId('language-en').waitFor()
      await page.locator('html[lang="zh-Hans"]').waitFor()
      await page.goto(`${page.url().split('?')[0]}?scenario=huawei-third-offset&seed=7&side=washington&opponent=balanced&turns=2`)
      await page.getByTestId('seal').waitFor()
      await says(page.getByTestId('turn'), '第 1 回合', 'the choice was not kept')
      await page.getByTestId('seal').click()
      await toFront(page)
      await page.getByTestId('next-turn').click()
      await says(page.getByTestId('turn'), '第 2 回合', 'the second turn is not on the bar')
    },
  },
]
