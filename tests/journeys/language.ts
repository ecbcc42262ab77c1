/** The page in other languages: a pseudo-language shows what does not come from the catalogue, or does not fit; Chinese is chosen, kept and played in. */
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { COEFFICIENTS } from '../../src/engine/coefficients.ts'
import { eventually, fits, type Journey, says, toFront } from './journey.ts'
import { type Look, walkOf } from './places.ts'

const stringsIn = (value: unknown): string[] => (typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [])

/** Every text of a scenario, with those of what it extends. */
const textsOf = (id: string): string[] => {
  const value = JSON.parse(readFileSync(new URL(`../../scenarios/${id}.json`, import.meta.url), 'utf8')) as { extends?: string }
  return [...stringsIn(value), ...(value.extends === undefined ? [] : textsOf(value.extends))]
}

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
const isOfScenario = (text: string, texts: readonly string[]): boolean => text in COEFFICIENTS || texts.some((one) => one.includes(text) || (one.length > 3 && text.includes(one)))
/** Dates, which Intl says, and hashes. */
const isDate = (text: string): boolean => /^[0-9a-f]{16}$/.test(text) || /^[\d\s–,.H-]*(?:January|February|March|April|May|June|July|August|September|October|November|December)?[\d\s–,.H-]*(?:January|June|December)?[\d\s]*$/.test(text)

/** Waits until every text is from the catalogue, nothing is cut off, and nothing is wider than the screen. */
const inBrackets: Look = async (page, where, scenario) => {
  const texts = textsOf(scenario)
  await eventually(async () => [...new Set((await unbracketed(page)).filter((text) => !isOfScenario(text, texts) && !isDate(text)))].slice(0, 12), (loose) => loose.length === 0, `${where}: not from the catalogue`)
  await eventually(async () => (await clipped(page)).slice(0, 8), (cut) => cut.length === 0, `${where}: cut off`)
  await fits(page, where)
}

export const language: Journey[] = [
  ...walkOf({ name: 'pseudo-language', query: 'lang=en-XA', scenario: 'two-powers', side: 'north', look: inBrackets }),
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
