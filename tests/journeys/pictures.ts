/** A game that is over: its cycle by keyboard and as files, another world beside it, the page as a file and on paper. */
import { readFileSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { botOrders } from '../../src/ai/bot.ts'
import type { Order } from '../../src/engine/orders.ts'
import { viewOf } from '../../src/engine/view.ts'
import { endMatch, playTurn, startMatch } from '../../src/replay/match.ts'
import { makeReplay } from '../../src/replay/makeReplay.ts'
import { parseScenario } from '../../src/scenario/parse.ts'
import { counts, eventually, expect, fileFrom, type Journey, PATIENCE, says } from './journey.ts'

const HOSTILE = '<img src=x onerror="document.title=1"> & </style><script>1</script>'
const SEED = 7

/** A whole game between bots as a save, with a reason that tries to be markup. */
const save = (): string => {
  const parsed = parseScenario(readFileSync(new URL('../../scenarios/huawei-third-offset.json', import.meta.url), 'utf8'))
  if (!parsed.ok) throw new Error('the flagship does not read')
  const match = startMatch(parsed.value, { seed: SEED })
  for (let turn = 0; turn < match.game.turns; turn++) {
    const orders: Record<string, Order[]> = Object.fromEntries(match.game.ids.sides.map((id, side) => [id, botOrders(match.scenario, match.viewGame, viewOf(match.viewGame, match.world, side), side, 'balanced', SEED)]))
    const first = orders.washington?.[0]
    if (first !== undefined) orders.washington[0] = { ...first, because: HOSTILE, expects: 'It moves.' }
    playTurn(match, orders)
  }
  endMatch(match)
  return JSON.stringify({ format: 'save/1', replay: makeReplay(match), drafts: {}, screen: { seat: 1, sealed: [], phase: 'decide' } })
}

/** Drawing a large picture takes its time on a busy machine. */
const downloaded = (page: Page, testId: string): Promise<Buffer> => fileFrom(page, () => page.getByTestId(testId).click(), 2 * PATIENCE)

/** Keys alone: down the rows, along a chain, kept in focus, and out again. */
const byKeyboard = async (page: Page): Promise<void> => {
  const row = page.locator('[data-key][tabindex="0"]')
  await row.focus()
  await page.keyboard.press('Home')
  const focused = (): Promise<string | null | undefined> => page.evaluate(() => document.activeElement?.getAttribute('data-key'))
  const first = await eventually(focused, (key) => typeof key === 'string', 'no technology has the focus')
  await page.keyboard.press('ArrowDown')
  await eventually(focused, (key) => typeof key === 'string' && key !== first, 'the arrow keys do not walk over the technologies')
  const chain = page.locator('[data-key="beijing/radio-5g"]')
  await chain.focus()
  await page.keyboard.press('Enter')
  await says(page.getByTestId('cycle-card'), 'What counters it', 'Enter does not open the card of a technology')
  await page.locator('[data-key="beijing/radio-5g"][aria-pressed="true"]').waitFor()
  await page.keyboard.press('Escape')
  await says(page.getByTestId('cycle-chain'), 'Longest chain', 'Escape does not lead back to the whole cycle')
  await page.getByTestId('cycle-table').click()
  const lines = page.getByTestId('cycle-twin').locator('tbody tr')
  await lines.first().waitFor()
  const rows = await lines.count()
  await page.getByTestId('cycle-table').click()
  await counts(page.locator('[data-key]'), rows, 'the table has other rows than the picture')
}

/** What a browser makes of a text as XML, and whether it names anything outside itself. */
const checkSvg = async (page: Page, text: string): Promise<void> => {
  const found = await page.evaluate((svg) => {
    const read = new DOMParser().parseFromString(svg, 'image/svg+xml')
    return { broken: read.querySelector('parsererror') !== null, shapes: read.querySelectorAll('rect, path').length, words: read.documentElement.textContent ?? '' }
  }, text)
  expect(!found.broken && found.shapes > 40, 'the SVG file is not one')
  expect(found.words.includes('Huawei') && found.words.includes(`seed ${SEED}`) && /\d{4} H[12] to \d{4} H[12]/.test(found.words), 'the SVG file does not say what it is of')
  expect(!text.includes('var(') && !/(?:href|src|url\()\s*=?\s*["']?https?:/.test(text), 'the SVG file needs something outside itself')
}

/** Everything on paper is whole: nothing wider than the page, nothing scrolled away. */
const checkPaper = async (page: Page): Promise<void> => {
  await page.setViewportSize({ width: 718, height: 1000 })
  await page.emulateMedia({ media: 'print' })
  const clipped = (): Promise<string[]> => page.evaluate(() => [...document.querySelectorAll<HTMLElement>('.end-page, .end-page *')]
    .filter((element) => !element.closest('.unseen, svg') && getComputedStyle(element).display !== 'inline')
    .filter((element) => element.scrollWidth > element.clientWidth + 2 && element.clientWidth > 0 ? element.getBoundingClientRect().left + element.scrollWidth > 724 || getComputedStyle(element).overflowX !== 'visible' : getComputedStyle(element).overflowY !== 'visible' && element.scrollHeight > element.clientHeight + 2)
    .map((element) => `${element.tagName}.${element.className}`))
  await eventually(async () => (await clipped()).slice(0, 4), (found) => found.length === 0, 'clipped on paper')
  await page.getByTestId('save-page').waitFor({ state: 'hidden' })
  await page.emulateMedia({ media: 'screen' })
}

export const pictures: Journey = {
  name: 'after a game: the cycle by keyboard, as SVG and PNG; another world; one page as a file and on paper',
  async run({ open, browser }) {
    const page = await open('', { reducedMotion: 'reduce' })
    await page.getByTestId('open-input').setInputFiles({ name: 'over.save.json', mimeType: 'application/json', buffer: Buffer.from(save()) })
    await page.getByTestId('end').waitFor({ timeout: 2 * PATIENCE })
    await page.getByTestId('cycle-picture').waitFor()
    await byKeyboard(page)
    const plain = await (await browser.newContext()).newPage()
    await checkSvg(plain, (await downloaded(page, 'cycle-svg')).toString('utf8'))
    const png = await downloaded(page, 'cycle-png')
    expect(png.readUInt32BE(0) === 0x89504e47 && png.readUInt32BE(16) === 3200 && png.readUInt32BE(20) > 800 && png.length > 40_000, 'the PNG file is not the picture at twice its size')
    await page.getByTestId('rerun-world').selectOption('article')
    await counts(page.getByTestId('rerun').locator('svg[role="img"]'), 2, 'the two games do not stand side by side')
    await checkPaper(page)
    await page.setViewportSize({ width: 1366, height: 768 })

    const title = (await page.locator('h1').textContent()) ?? ''
    const text = (await downloaded(page, 'save-page')).toString('utf8')
    expect(!/<script|<img|<button|<input/i.test(text), 'the saved page holds controls or what was only text')
    const asked: string[] = []
    plain.on('request', (request) => asked.push(request.url()))
    plain.on('pageerror', (error) => asked.push(error.message))
    const path = join(tmpdir(), `counteroffset-journey-${process.pid}.html`)
    await writeFile(path, text)
    await plain.goto(pathToFileURL(path).href)
    await says(plain.locator('h1'), title, 'the saved page says something else')
    await counts(plain.getByText(HOSTILE), (found) => found > 0, 'a text of the saved page is not as it was written')
    expect((await plain.locator('svg path').count()) > 60 && (await plain.locator('.rerun').count()) === 1, 'the saved page has lost its pictures')
    expect(asked.every((address) => /^(file|data):/.test(address)), `the saved page asks for ${asked.find((address) => !/^(file|data):/.test(address))}`)
    expect((await plain.title()).includes(`seed ${SEED}`), 'the saved page has no title of its own, or a text of it has run')
    await rm(path)
    await plain.context().close()

    // a decisive moment leads to its turn, a figure to its reasons
    await page.getByTestId('moment-mark').first().focus()
    await page.keyboard.press('Enter')
    await page.getByTestId('turn-panel').waitFor()
    await page.getByTestId('to-results').click()
    await page.getByTestId('end-figure').first().click()
    await page.getByTestId('why').waitFor()
  },
}
