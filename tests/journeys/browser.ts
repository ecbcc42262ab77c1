/** A browser for the journeys: CHROME_BIN, known system paths, playwright's own; none is a failure, never a skip. */
import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const PATHS = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

const FLAGS = [
  '--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
  '--use-angle=swiftshader', '--enable-unsafe-swiftshader',
]

/** Path of a Chromium, or undefined where there is none. */
export const findBrowser = (): string | undefined => {
  const own = process.env.CHROME_BIN
  if (own !== undefined && own !== '') return own
  const found = PATHS.find((path) => existsSync(path))
  if (found !== undefined) return found
  const bundled = chromium.executablePath()
  return bundled !== '' && existsSync(bundled) ? bundled : undefined
}

export const launch = (executablePath: string): Promise<Browser> => chromium.launch({ executablePath, args: FLAGS })
