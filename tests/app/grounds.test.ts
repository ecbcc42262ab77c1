/** Bitmaps of the land while the camera moves, and the slices in which they are painted. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { arrange } from '../../src/app/map/arrange.ts'
import { placeOf, serves, wantedFor } from '../../src/app/map/grounds.ts'
import type { MapModel } from '../../src/app/map/model.ts'
import type { Picture } from '../../src/app/map/picture.ts'
import { onScreen } from '../../src/app/map/place.ts'
import { openSlices } from '../../src/app/map/slices.ts'
import { homeCamera, viewsOf, zoomAbout, type Camera } from '../../src/app/map/views.ts'

const model: MapModel = {
  mode: 'stance', scale: 'rungs', theme: 'light', sides: [],
  countries: [['germany', '276'], ['france', '250'], ['japan', '392'], ['thailand', '764']].map(([id, iso]) => ({ id, iso, name: id, level: 0, detail: '', marks: [] })),
}
const size = { width: 900, height: 600 }
const home = homeCamera(size)
const close = zoomAbout(home, size, 3, 500, 200)

const pictureAt = (camera: Camera, { fold = 0, ratio = 1, moving = false } = {}): Picture =>
  arrange(model, viewsOf(camera, size, fold), size, ratio, moving, { colours: () => '#000000', font: 'sans-serif', textScale: 1 }, (text) => text.length * 6)
const wanted = (picture: Picture, key: string) => wantedFor(picture).find((one) => one.key === key)!

describe('a bitmap of the land', () => {
  it('lies where the land lies now, whatever the camera did since', () => {
    const painted = wanted(pictureAt(home), 'world')
    const now = viewsOf(close, size, 1)[0]
    const place = placeOf({ ...painted, x: 0, y: 0 }, now, 2)
    for (const point of [[4000, 2000], [9000, 3500]] as const) {
      const [x, y] = onScreen(painted.view, point)
      const [nowX, nowY] = onScreen(now, point)
      expect(place.x + x * place.scale).toBeCloseTo(nowX * 2, 6)
      expect(place.y + y * place.scale).toBeCloseTo(nowY * 2, 6)
    }
  })

  it('lies on whole pixels, pixel by pixel, where the camera stands as it did', () => {
    for (const ratio of [1, 1.25, 1.5, 2]) {
      const inset = wanted(pictureAt(home, { ratio }), 'europe')
      const [x, y] = [Math.floor(inset.view.box.x * ratio), Math.floor(inset.view.box.y * ratio)]
      expect(placeOf({ ...inset, x, y }, inset.view, ratio)).toEqual({ x, y, scale: 1 })
    }
  })

  it('of an inset serves while the inset slides, that of the world no more once the camera moved', () => {
    const [before, sliding, closer] = [pictureAt(home), pictureAt(home, { fold: 0.4 }), pictureAt(close, { fold: 0.4 })]
    expect(serves(wanted(before, 'europe'), wanted(sliding, 'europe'))).toBe(true)
    expect(serves(wanted(before, 'asia'), wanted(closer, 'asia'))).toBe(true)
    expect(serves(wanted(before, 'world'), wanted(sliding, 'world'))).toBe(true)
    expect(serves(wanted(before, 'world'), wanted(closer, 'world'))).toBe(false)
  })

  it('may be rough under way, and is painted in full where the camera stands', () => {
    const [moving, still] = [pictureAt(close, { ratio: 2, moving: true }), pictureAt(close, { ratio: 2 })]
    expect(wanted(moving, 'world').ratio).toBe(1)
    expect(serves(wanted(moving, 'world'), wanted(still, 'world'))).toBe(false)
    expect(serves(wanted(still, 'world'), wanted(moving, 'world'))).toBe(true)
  })

  it('of the whole world lies behind the plates, last in the queue and never large', () => {
    const all = wantedFor(pictureAt(close, { ratio: 2 }))
    const behind = all.at(-1)!
    expect(behind.key).toBe('behind')
    expect(behind.view.scale).toBeCloseTo(home.scale, 9)
    const large = wantedFor({ ...pictureAt(home, { ratio: 2 }), size: { width: 2500, height: 1400 } }).at(-1)!
    expect(2500 * 1400 * large.ratio ** 2).toBeLessThanOrEqual(1_000_001)
  })
})

describe('work in slices', () => {
  beforeEach(() => {
    vi.useFakeTimers()
    vi.stubGlobal('window', globalThis)
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })

  /** Twelve steps of 4 ms each, noting in which task each was done. */
  const costly = (log: number[], task: () => number) => function* (): Generator<undefined, void> {
    for (let step = 0; step < 12; step++) {
      vi.setSystemTime(Date.now() + 4)
      log.push(task())
      yield
    }
  }

  it('leaves the page a breath every few milliseconds, and tells when it is done', () => {
    const [log, done] = [[] as number[], vi.fn()]
    let task = 0
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => Date.now())
    openSlices().begin({ steps: costly(log, () => task)(), settle: () => undefined }, done)
    expect(log).toEqual([])
    while (vi.getTimerCount() > 0) {
      task++
      vi.advanceTimersToNextTimer()
    }
    expect(log.length).toBe(12)
    for (let n = 1; n <= task; n++) expect(log.filter((one) => one === n).length * 4).toBeLessThanOrEqual(8)
    expect(done).toHaveBeenCalledOnce()
    clock.mockRestore()
  })

  it('drops what it was doing for what it is given next', () => {
    const slices = openSlices()
    const [first, second] = [vi.fn(), vi.fn()]
    slices.begin({ steps: [undefined, undefined][Symbol.iterator](), settle: () => undefined } as never, first)
    slices.begin({ steps: [undefined][Symbol.iterator](), settle: () => undefined } as never, second)
    vi.runAllTimers()
    expect(first).not.toHaveBeenCalled()
    expect(second).toHaveBeenCalledOnce()
  })
})
