/** Where the plates stand on the screen, and how the camera over the world moves. */
import type { Box } from './baked.ts'
import { asiaWindow, europeShapes, homePlateOf, worldShapes, type Inset, type PlateShapes } from './plateShapes.ts'

/** A rectangle of the host, in CSS pixels. */
export interface Rectangle {
  x: number
  y: number
  width: number
  height: number
}

/** Where the world plate is looked at: CSS pixels per grid unit, and the grid point in the middle of the host. */
export interface Camera {
  scale: number
  x: number
  y: number
}

/** One plate as it stands on the screen: a grid point (x, y) is drawn at (x * scale + left, y * scale + top). */
export interface View {
  id: 'world' | 'europe' | 'asia'
  title?: string
  /** A shorter title, for a frame that is too narrow for the whole. */
  short?: string
  shapes: PlateShapes
  box: Rectangle
  scale: number
  left: number
  top: number
}

/** The host's size in CSS pixels, which inset plates are wanted (all unless said; `plain` wants none), and the growth of type (1 unless said). */
export interface Size {
  width: number
  height: number
  plain?: boolean
  insets?: readonly Inset[]
  textScale?: number
}

const margin = 10
const gap = 10
/** CSS pixels per grid unit at the closest view: a grid step stays under a pixel and a half. */
const closest = 0.75
/** Room at the right that the insets leave for a legend, before type grows, and the least width of a host that has it: a narrower one keeps its legend elsewhere. */
const legendWidth = 216
const leastWithLegend = 620
const leastInsetHeight = 130
/** Countries that an inset must show to be worth its room. */
const leastShown = 2
/** Share of the host's height that the insets take, and most of it in CSS pixels: a single one may be larger. */
const tallest = { share: 0.38, height: 380 }
const tallestAlone = { share: 0.5, height: 480 }

const widthOf = (box: Box): number => box[2] - box[0]
const heightOf = (box: Box): number => box[3] - box[1]

const windowOf: Record<Inset, Box> = { europe: europeShapes.window, asia: asiaWindow }
const titleOf: Record<Inset, { title: string; short: string }> = { europe: { title: 'Europe', short: 'Europe' }, asia: { title: 'East and South-East Asia', short: 'East Asia' } }
const everyInset: readonly Inset[] = ['europe', 'asia']

/** The insets on which at least a few of the countries are at home. */
export const insetsFor = (isos: readonly string[]): readonly Inset[] => everyInset.filter((inset) => isos.filter((iso) => homePlateOf(iso) === inset).length >= leastShown)

/** Places of the inset plates at the lower left, from left to right; none where there is no room for them. */
export function insetBoxes(size: Size): { id: Inset; box: Rectangle }[] {
  const wanted = size.insets ?? everyInset
  if (size.plain || size.width < 560 || wanted.length === 0) return []
  const shape = (id: Inset): number => widthOf(windowOf[id]) / heightOf(windowOf[id])
  const room = size.width - 2 * margin - gap * (wanted.length - 1) - (size.width > leastWithLegend ? legendWidth * (size.textScale ?? 1) : 0)
  const most = wanted.length > 1 ? tallest : tallestAlone
  const height = Math.floor(Math.min(size.height * most.share, most.height, room / wanted.reduce((sum, id) => sum + shape(id), 0)))
  if (height < leastInsetHeight) return []
  let x = margin
  return wanted.map((id) => {
    const box = { x, y: size.height - margin - height, width: Math.round(height * shape(id)), height }
    x += box.width + gap
    return { id, box }
  })
}

/** Height in CSS pixels that is free above the insets. */
export const heightAboveInsets = (size: Size): number => insetBoxes(size)[0]?.box.y ?? size.height

/** The camera at rest: the home window as large as it fits above the insets. */
export function homeCamera(size: Size): Camera {
  const [x0, y0, x1, y1] = worldShapes.window
  const free = heightAboveInsets(size)
  // Without insets the south of the world is seen too.
  const bottom = free < size.height ? y1 : worldShapes.bounds[3]
  const scale = Math.min(size.width / (x1 - x0), free / (bottom - y0))
  const middle = (y0 + bottom) / 2
  return { scale, x: (x0 + x1) / 2, y: middle + (size.height / 2 - free / 2) / scale }
}

function limit(value: number, low: number, high: number): number {
  return low > high ? (low + high) / 2 : Math.min(high, Math.max(low, value))
}

/** Keeps the camera between home and the closest view, and inside the world. */
export function clampCamera(camera: Camera, size: Size): Camera {
  const home = homeCamera(size)
  const scale = Math.min(Math.max(camera.scale, home.scale), Math.max(closest, home.scale))
  const [x0, y0, x1, y1] = worldShapes.bounds
  const halfWidth = size.width / 2 / scale
  const halfHeight = size.height / 2 / scale
  if (scale <= home.scale) return home
  return { scale, x: limit(camera.x, x0 + halfWidth, x1 - halfWidth), y: limit(camera.y, y0 + halfHeight, y1 - halfHeight) }
}

/** Moves the scale by a factor while the grid point under (x, y) of the host stays where it is. */
export function zoomAbout(camera: Camera, size: Size, factor: number, x: number, y: number): Camera {
  const gridX = camera.x + (x - size.width / 2) / camera.scale
  const gridY = camera.y + (y - size.height / 2) / camera.scale
  const scale = clampCamera({ ...camera, scale: camera.scale * factor }, size).scale
  return clampCamera({ scale, x: gridX - (x - size.width / 2) / scale, y: gridY - (y - size.height / 2) / scale }, size)
}

/** A camera that shows a country of the given extent with its neighbours. */
export function cameraOn(extent: Box, at: readonly [number, number], size: Size): Camera {
  const span = Math.max(widthOf(extent) / size.width, heightOf(extent) / size.height, 1e-6)
  const home = homeCamera(size)
  const scale = Math.min(0.34 / span, closest * 0.5, home.scale * 9)
  return clampCamera({ scale: Math.max(scale, home.scale * 1.6), x: at[0], y: at[1] }, size)
}

function viewOn(id: View['id'], shapes: PlateShapes, box: Rectangle, window: Box, { title, short }: { title: string; short: string }): View {
  const scale = Math.max(box.width / widthOf(window), box.height / heightOf(window))
  return {
    id,
    title,
    short,
    shapes,
    box,
    scale,
    left: box.x + box.width / 2 - ((window[0] + window[2]) / 2) * scale,
    top: box.y + box.height / 2 - ((window[1] + window[3]) / 2) * scale,
  }
}

/** The plates to draw, lowest first. `fold` runs from 0, insets open, to 1, insets gone below the edge. */
export function viewsOf(camera: Camera, size: Size, fold: number): View[] {
  const world: View = {
    id: 'world',
    shapes: worldShapes,
    box: { x: 0, y: 0, width: size.width, height: size.height },
    scale: camera.scale,
    left: size.width / 2 - camera.x * camera.scale,
    top: size.height / 2 - camera.y * camera.scale,
  }
  const insets = insetBoxes(size)
  if (insets.length === 0 || fold >= 1) return [world]
  return [
    world,
    ...insets.map(({ id, box }) => viewOn(id, id === 'europe' ? europeShapes : worldShapes, { ...box, y: box.y + fold * (box.height + 2 * margin) }, windowOf[id], titleOf[id])),
  ]
}
