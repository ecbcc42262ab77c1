/** Draws the icons of the installed game: the zigzag between the two lanes. Needs a Chromium (CHROME_BIN); its results are kept in assets/icons. */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'

const folder = fileURLToPath(new URL('../../../../assets/icons/', import.meta.url))

const [PAPER, INK, GUARANTOR, CHALLENGER] = ['#F4F6F5', '#12212B', '#3C3F9E', '#B0440C']

/** The mark on a square of 64 units; `room` is the share of the width that it fills, `corner` the radius of the ground. */
const markOf = (room: number, corner: number): string => {
  const scale = (64 * room) / 52
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" rx="${corner}" fill="${PAPER}"/>` +
    `<g transform="translate(${(32 - 26 * scale).toFixed(2)} ${(32 - 13.6 * scale).toFixed(2)}) scale(${scale.toFixed(4)})">` +
    `<path d="M5.500 5.500 15.800 21 26 5.500 36.200 21 46.500 5.500" fill="none" stroke="${INK}" stroke-width="2.400"/>` +
    `<path d="M1 1h9v9H1zM21.500 1h9v9h-9zM42 1h9v9h-9z" fill="${GUARANTOR}"/>` +
    `<circle cx="15.800" cy="21" r="5.200" fill="${CHALLENGER}"/><circle cx="36.200" cy="21" r="5.200" fill="${CHALLENGER}"/></g></svg>\n`
}

const rounded = markOf(0.76, 12)
// a launcher may cut a maskable icon to its inner four fifths, and rounds a square one itself
const whole = markOf(0.58, 0)

writeFileSync(`${folder}counteroffset.svg`, rounded)
const browser = await chromium.launch({ executablePath: process.env.CHROME_BIN ?? '/usr/bin/chromium-headless-shell', args: ['--no-sandbox'] })
for (const [name, size, svg] of [['192', 192, rounded], ['512', 512, rounded], ['512-maskable', 512, whole], ['apple', 180, whole]] as const) {
  const page = await browser.newPage({ viewport: { width: size, height: size } })
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px}</style>${svg}`)
  await page.screenshot({ path: `${folder}counteroffset-${name}.png`, omitBackground: true })
}
await browser.close()
