/** The one-file build in Firefox: a whole game from a file. Belongs to the long suite; driven over WebDriver BiDi, which an ordinary Firefox speaks. */
import { existsSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import puppeteer, { type Page } from 'puppeteer-core'
import { expect, type Journey, PATIENCE } from './journey.ts'

const FILE = process.env.SINGLE ?? fileURLToPath(new URL('../../dist/single/counteroffset.html', import.meta.url))
const PLACES = ['/usr/bin/firefox', '/usr/bin/firefox-esr', '/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe']
const TURNS = 14

const byId = (id: string): string => `[data-testid="${id}"]`

/** Presses what may be pressed: the element is there, in sight and not disabled. */
const press = async (page: Page, id: string): Promise<void> => page.locator(`${byId(id)}:not(:disabled)`).setTimeout(PATIENCE).click()

const there = async (page: Page, ids: readonly string[]): Promise<string> => {
  const handle = await page.waitForFunction((names: string[]) => names.find((name) => document.querySelector(`[data-testid="${name}"]`) !== null), { timeout: PATIENCE }, [...ids])
  return (await handle.jsonValue()) ?? ''
}

export const firefox: Journey = {
  name: 'Firefox: one file, a whole game from file://, and nothing is asked of any host',
  long: true,
  async run() {
    const executablePath = process.env.FIREFOX_BIN ?? PLACES.find((path) => existsSync(path))
    expect(executablePath !== undefined, 'there is no Firefox: install firefox-esr or set FIREFOX_BIN')
    expect(existsSync(FILE), `there is no ${FILE}: run "npm run build:single" first`)
    const browser = await puppeteer.launch({ browser: 'firefox', executablePath, headless: true, extraPrefsFirefox: { 'ui.prefersReducedMotion': 1 } })
    try {
      const page = await browser.newPage()
      await page.setViewport({ width: 1366, height: 768 })
      const faults: string[] = []
      page.on('pageerror', (error) => faults.push(String(error)))
      page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
      page.on('request', (request) => /^(file|blob|data|about):/.test(request.url()) || faults.push(`asked for ${request.url()}`))
      await page.goto(`${pathToFileURL(FILE).href}?scenario=huawei-third-offset&seed=7&side=washington&opponent=balanced`)
      for (let turn = 1; turn <= TURNS; turn++) {
        await press(page, 'add-persuade')
        await press(page, 'move-w-brief')
        await page.locator(byId('field-target')).setTimeout(PATIENCE).fill('germany')
        const confirm = await page.waitForSelector(byId('confirm-order'), { timeout: PATIENCE })
        if (await confirm?.evaluate((button) => (button as HTMLButtonElement).disabled)) await press(page, 'close-form')
        else await press(page, 'confirm-order')
        await press(page, 'seal')
        if ((await there(page, ['skip', 'next-turn'])) === 'skip') await press(page, 'skip')
        await press(page, 'next-turn')
      }
      await there(page, ['end'])
      await press(page, 'to-review')
      await there(page, ['turn-panel'])
      expect(faults.length === 0, faults.slice(0, 4).join('; '))
    } finally {
      await browser.close()
    }
  },
}
