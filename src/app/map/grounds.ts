/** Keeps the land of each plate as a bitmap, paints it anew a little at a time, and says where the bitmaps lie meanwhile. */
import { plateSteps } from './paintGround.ts'
import type { Picture } from './picture.ts'
import { openSlices } from './slices.ts'
import { softCanvas } from './surface.ts'
import { homeCamera, viewsOf, type View } from './views.ts'

/** The whole world lies behind the plates, rough, for what a moving camera uncovers. */
type Key = View['id'] | 'behind'

/** A plate that is to be painted. */
interface Wanted {
  key: Key
  view: View
  ratio: number
}

/** A painted plate: for which place of its view, and from which device pixel of the host on. */
interface Ground extends Wanted {
  context: CanvasRenderingContext2D
  x: number
  y: number
  /** Number of the looks that it was painted in. */
  looks: number
}

/** A bitmap as it lies now, in device pixels of the host; lowest first. */
export interface Laid {
  key: string
  canvas: HTMLCanvasElement
  x: number
  y: number
  /** Device pixels for one pixel of the bitmap. */
  scale: number
}

export interface Grounds {
  /** Where the bitmaps lie in this picture, none before the first are whole; what is out of date is painted from now on. */
  lay(picture: Picture, looksChanged: boolean): Laid[]
  stop(): void
}

/** Most pixels of the world behind the plates. */
const behindPixels = 1_000_000

/** What a picture needs, the most important first. Under way one pixel for each CSS pixel does. */
export function wantedFor(picture: Picture): Wanted[] {
  const { views, size, moving } = picture
  const ratio = moving ? Math.min(1, picture.ratio) : picture.ratio
  const [behind] = viewsOf(homeCamera(size), size, 1)
  return [...views.map((view) => ({ key: view.id, view, ratio })), { key: 'behind', view: behind, ratio: Math.min(1, picture.ratio, Math.sqrt(behindPixels / (size.width * size.height))) }]
}

/** Device pixels of a plate: of its left upper corner in the host, rounded down, and its size. */
const pixelsOf = ({ view: { box }, ratio }: Wanted): { x: number; y: number; width: number; height: number } => {
  const [x, y] = [Math.floor(box.x * ratio), Math.floor(box.y * ratio)]
  return { x, y, width: Math.ceil((box.x + box.width) * ratio) - x, height: Math.ceil((box.y + box.height) * ratio) - y }
}

const near = (a: number, b: number): boolean => Math.abs(a - b) < 1e-6

const isAsLarge = ({ view: { box: a } }: Wanted, { view: { box: b } }: Wanted): boolean => a.width === b.width && a.height === b.height

/** Whether a plate that was painted serves for what is wanted: the same part of the land, at least as fine. An inset may have slid. */
export const serves = (ground: Wanted, wanted: Wanted): boolean => {
  const [a, b] = [ground.view, wanted.view]
  return ground.ratio >= wanted.ratio && near(a.scale, b.scale) && near(a.left - a.box.x, b.left - b.box.x) && near(a.top - a.box.y, b.top - b.box.y) && isAsLarge(ground, wanted)
}

/** Where a bitmap lies whose view has moved since, in device pixels of the host. */
export function placeOf(ground: Wanted & { x: number; y: number }, now: View, ratio: number): { x: number; y: number; scale: number } {
  const { view, x, y } = ground
  const grown = now.scale / view.scale
  const scale = (grown * ratio) / ground.ratio
  const place = { x: ((x / ground.ratio - view.left) * grown + now.left) * ratio, y: ((y / ground.ratio - view.top) * grown + now.top) * ratio, scale }
  // Whole pixels stay crisp.
  return near(scale, 1) ? { x: Math.round(place.x), y: Math.round(place.y), scale: 1 } : place
}

/** Grounds of one map; `again` is called when bitmaps were painted anew, to show the picture with them. */
export function openGrounds(again: () => void): Grounds {
  const shown = new Map<Key, Ground>()
  /** Painted, but not shown before the other plates are. */
  const ready = new Map<Key, Ground>()
  const spare = new Map<Key, CanvasRenderingContext2D>()
  const slices = openSlices()
  let looks = 0
  let picture: Picture | undefined
  let job: Ground | undefined

  const isServed = (wanted: Wanted): boolean => [ready, shown].some((grounds) => {
    const ground = grounds.get(wanted.key)
    return ground !== undefined && ground.looks === looks && serves(ground, wanted)
  })

  const show = (): void => {
    for (const [key, ground] of ready) {
      const old = shown.get(key)
      if (old) spare.set(key, old.context)
      shown.set(key, ground)
    }
    ready.clear()
  }

  const canvasFor = (key: Key, width: number, height: number): CanvasRenderingContext2D => {
    const kept = spare.get(key)
    spare.delete(key)
    return kept && kept.canvas.width === width && kept.canvas.height === height ? kept : softCanvas(width, height, false)
  }

  const finish = (): void => {
    if (!job || !picture) return
    ready.set(job.key, job)
    job = undefined
    // Colours change on all plates at once; a moving camera waits for none that it has.
    const { moving } = picture
    const isWhole = wantedFor(picture).every((wanted) => wanted.key === 'behind' || isServed(wanted) || (moving && (shown.has(wanted.key) || ready.has(wanted.key))))
    if (isWhole) show()
    goOn()
    if (isWhole) again()
  }

  const goOn = (): void => {
    if (!picture) return
    const { moving } = picture
    const wanted = wantedFor(picture)
    // Under way the camera outruns every plate: one that was begun is finished all the same.
    const isStillWanted = (begun: Ground): boolean => begun.looks === looks && wanted.some((one) => one.key === begun.key && (moving ? isAsLarge(begun, one) : serves(begun, one)))
    if (job && isStillWanted(job)) return
    slices.stop()
    job = undefined
    const next = wanted.find((one) => !isServed(one))
    if (!next) return
    const { x, y, width, height } = pixelsOf(next)
    const context = canvasFor(next.key, width, height)
    job = { ...next, context, x, y, looks }
    slices.begin({
      steps: plateSteps(context, picture, next.view, { x, y, ratio: next.ratio }),
      // A pixel that is read makes the browser draw now, and not all at once in the end.
      settle: () => void context.getImageData(0, 0, 1, 1),
    }, finish)
  }

  const layOne = (ground: Ground, now: View, ratio: number): Laid => ({ key: ground.key, canvas: ground.context.canvas, ...placeOf(ground, now, ratio) })

  return {
    lay(next, looksChanged) {
      picture = next
      if (looksChanged) looks++
      goOn()
      const { views, size, ratio } = next
      const [world] = views
      const laid = views.flatMap((view) => {
        const ground = shown.get(view.id)
        return ground ? [layOne(ground, view, ratio)] : []
      })
      const [top] = laid
      const behind = shown.get('behind')
      const isCovered = top && top.x <= 0 && top.y <= 0 && top.x + top.canvas.width * top.scale >= size.width * ratio && top.y + top.canvas.height * top.scale >= size.height * ratio
      return behind && top && !isCovered ? [layOne(behind, world, ratio), ...laid] : laid
    },
    stop: slices.stop,
  }
}
