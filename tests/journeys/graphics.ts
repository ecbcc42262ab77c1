/** The map on a graphics processor, before and after it was lost; where a program stands in for one; and without any WebGL. */
import type { Page } from 'playwright-core'
import { eventually, expect, type Journey } from './journey.ts'

const GAME = '?scenario=huawei-third-offset&seed=7&side=washington&opponent=balanced'

/** Share of the map that is not of its commonest colour: 0 where nothing was drawn. */
const drawn = async (page: Page): Promise<number> => {
  const picture = await page.locator('.map-host').screenshot()
  return page.evaluate(async (coded) => {
    const image = await createImageBitmap(new Blob([Uint8Array.from(atob(coded), (byte) => byte.charCodeAt(0))], { type: 'image/png' }))
    const canvas = new OffscreenCanvas(160, 100)
    const context = canvas.getContext('2d')
    if (context === null) return 0
    context.drawImage(image, 0, 0, 160, 100)
    const counts = new Map<number, number>()
    const { data } = context.getImageData(0, 0, 160, 100)
    for (let i = 0; i < data.length; i += 4) {
      const colour = (data[i] >> 3) * 1024 + (data[i + 1] >> 3) * 32 + (data[i + 2] >> 3)
      counts.set(colour, (counts.get(colour) ?? 0) + 1)
    }
    return 1 - Math.max(...counts.values()) / 16000
  }, picture.toString('base64'))
}

const waitDrawn = async (page: Page, where: string): Promise<void> => {
  await eventually(() => drawn(page), (share) => share > 0.25, `${where}: the map is empty`)
}

/** Lets the program that draws WebGL here pass for a graphics processor, which the map would not take otherwise. */
const asHardware = (): void => {
  const unmasked = 0x9246
  const own = WebGLRenderingContext.prototype.getParameter
  WebGLRenderingContext.prototype.getParameter = function (this: WebGLRenderingContext, name: number): unknown {
    return name === unmasked ? 'A graphics card' : own.call(this, name)
  }
  const open = HTMLCanvasElement.prototype.getContext as (...rest: unknown[]) => unknown
  HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, settings?: object) {
    return open.call(this, kind, kind === 'webgl' ? { ...settings, failIfMajorPerformanceCaveat: false } : settings)
  } as never
}

/** What the canvas of the map is drawn with. */
const drawnWith = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('.map-host canvas')
    return canvas?.getContext('webgl') ? 'webgl' : canvas?.getContext('2d') ? 'canvas' : 'nothing'
  })

type Lost = Window & { lost?: { restoreContext(): void } }

export const graphics: Journey = {
  name: 'a lost graphics context brings the map back; without a graphics processor, and without WebGL, there is a map all the same',
  async run({ open }) {
    const plainly = await open(GAME, { reducedMotion: 'reduce' })
    await plainly.locator('.map-host canvas').waitFor()
    await waitDrawn(plainly, 'without a graphics processor')
    expect((await drawnWith(plainly)) === 'canvas', 'a program that stands in for a graphics processor draws the map')
    const page = await plainly.context().newPage()
    await page.addInitScript(asHardware)
    await page.goto(plainly.url().replace(/#.*/, ''))
    await page.locator('.map-host canvas').waitFor()
    await waitDrawn(page, 'on a graphics processor')
    const isLost = await page.evaluate(() => {
      const canvas = document.querySelector<HTMLCanvasElement>('.map-host canvas')
      const gl = canvas?.getContext('webgl') ?? canvas?.getContext('webgl2')
      const handle = gl?.getExtension('WEBGL_lose_context')
      handle?.loseContext()
      ;(window as Lost).lost = handle ?? undefined
      return handle !== null && handle !== undefined
    })
    expect(isLost, 'the map is not drawn by WebGL, so that nothing could be lost')
    await eventually(() => drawn(page), (share) => share < 0.25, 'the map is there although its graphics were lost')
    await page.evaluate(() => (window as Lost).lost?.restoreContext())
    await waitDrawn(page, 'after the context was restored')
    const plain = await page.context().newPage()
    await plain.addInitScript(() => {
      const own = HTMLCanvasElement.prototype.getContext as (...rest: unknown[]) => unknown
      HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
        return kind.includes('webgl') ? null : own.call(this, kind, ...rest)
      } as never
    })
    await plain.goto(page.url().replace(/#.*/, ''))
    await plain.locator('.map-host > *').first().waitFor()
    await waitDrawn(plain, 'without WebGL')
  },
}
