/** The map on a graphics processor, before and after it was lost; where a program stands in for one; without any WebGL; and without its engine. */
import type { Page } from 'playwright-core'
import { counts, eventually, expect, type Journey, says } from './journey.ts'

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

/** Loses the graphics of the map; says whether there were any. */
const lose = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('.map-host canvas')
    const gl = canvas?.getContext('webgl') ?? canvas?.getContext('webgl2')
    const handle = gl?.getExtension('WEBGL_lose_context')
    handle?.loseContext()
    ;(window as Lost).lost = handle ?? undefined
    return handle !== null && handle !== undefined
  })

/** A picture that stands still takes the place of the map, says why, and can be chosen from. */
const standsStill = async (page: Page, why: RegExp): Promise<void> => {
  await says(page.locator('.map-notice'), why, 'the map does not say why it stands still')
  await says(page.getByTestId('notice'), why, 'nobody is told that the map stands still')
  await waitDrawn(page, 'standing still')
  const name = await page.locator('.still-map text', { hasText: /^France$/ }).boundingBox()
  await page.mouse.click((name?.x ?? 0) + (name?.width ?? 0) / 2, (name?.y ?? 0) + (name?.height ?? 0) / 2)
  await says(page.locator('.inspector h2'), 'France', 'a click on a country of the picture does not choose it')
  await says(page.locator('.still-map desc'), /Chosen: France/, 'the picture does not say what is chosen')
}

type Lost = Window & { lost?: { restoreContext(): void } }

const keepsMoving: Journey = {
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
    expect(await lose(page), 'the map is not drawn by WebGL, so that nothing could be lost')
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

/** The pages are not watched: a request that fails is what is tried. */
const standing: Journey = {
  name: 'a map whose engine does not come, or whose graphics stay lost, stands still, says why, and moves again when it is tried again',
  async run({ browser, url }) {
    const page = await (await browser.newContext({ reducedMotion: 'reduce' })).newPage()
    await page.addInitScript(asHardware)
    await page.route(/\/phaser/, (route) => route.abort())
    await page.goto(url + GAME)
    await standsStill(page, /drawing program did not start/)
    await page.unroute(/\/phaser/)
    await page.getByTestId('map-again').click()
    await counts(page.locator('.map-notice'), 0, 'the map moves again, but says that it does not')
    await waitDrawn(page, 'after its engine came')
    expect(await lose(page), 'the map that came back is not drawn by WebGL')
    await says(page.locator('.map-notice'), /graphics of this device stopped/, 'the map does not say that its graphics are lost')
    await waitDrawn(page, 'standing still after its graphics were lost')
    await page.context().close()
  },
}

export const graphics: readonly Journey[] = [keepsMoving, standing]
