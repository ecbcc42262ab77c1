/** Places names on the map so that none covers another. */
import type { Place } from './baked.ts'
import type { PageStyle } from './colours.ts'
import type { MapModel } from './model.ts'
import { crowded, decides, radiusOf, type Drawn, type Label, type Marker, type Pin } from './picture.ts'
import type { Rectangle, View } from './views.ts'

/** Width in CSS pixels of a text in a canvas font. */
export type Measure = (text: string, font: string) => number

export const nameSize = 13
export const sideSize = 15
export const waterSize = 12

export const nameFont = (style: PageStyle, strong: boolean): string => `${strong ? 700 : 600} ${nameSize * style.textScale}px ${style.font}`
export const sideFont = (style: PageStyle): string => `700 ${sideSize * style.textScale}px ${style.font}`
export const waterFont = (style: PageStyle): string => `${style.slant ?? 'italic'} 400 ${waterSize * style.textScale}px ${style.font}`
/** Tracking of water names in em. */
export const waterTracking = 0.08

/** World scale, CSS pixels per grid unit, at which a water's least zoom is 1. */
const waterScale = 0.0877

const overlaps = (a: Rectangle, b: Rectangle, room: number): boolean =>
  a.x < b.x + b.width + room && b.x < a.x + a.width + room && a.y < b.y + b.height + room && b.y < a.y + a.height + room

const holds = (outer: Rectangle, inner: Rectangle): boolean =>
  inner.x >= outer.x + 2 && inner.y >= outer.y + 2 && inner.x + inner.width <= outer.x + outer.width - 2 && inner.y + inner.height <= outer.y + outer.height - 2

const around = (x: number, y: number, radius: number): Rectangle => ({ x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius })

/** Sides of the anchor a name may stand on: -1 left or above, 0 centred, 1 right or below. */
type Side = readonly [horizontal: number, vertical: number]

/** In order of preference; fractions shift a centred name along its own size. */
const options: Record<Place, readonly Side[]> = {
  centre: [[0, 0], [0, 0.4], [0, -0.4], [0.25, 0], [-0.25, 0], [0.5, 0], [-0.5, 0], [0.2, 0.4], [-0.2, 0.4], [0.2, -0.4], [-0.2, -0.4], [-0.4, -0.4], [0, 1], [0, -1], [1, 0], [-1, 0]],
  right: [[1, 0], [1, 1], [1, -1], [-1, 0], [0, -1], [0, 1], [-1, 1], [-1, -1]],
  left: [[-1, 0], [-1, 1], [-1, -1], [1, 0], [0, 1], [0, -1], [1, 1], [1, -1]],
  above: [[0, -1], [1, -1], [-1, -1], [1, 0], [-1, 0], [0, 1]],
  below: [[0, 1], [1, 1], [-1, 1], [1, 0], [-1, 0], [0, -1]],
}

/** The edge where a span begins that stands on one side of a point. */
function edge(side: number, at: number, length: number, reach: number): number {
  if (side === 1) return at + reach
  if (side === -1) return at - reach - length
  return at - length / 2 + side * length
}

function boxOn([horizontal, vertical]: Side, x: number, y: number, width: number, height: number, reach: number): Rectangle {
  const isCorner = Math.abs(horizontal) === 1 && Math.abs(vertical) === 1
  return {
    x: edge(horizontal, x, width, isCorner ? reach * 0.9 : reach),
    y: edge(vertical, y, height, isCorner ? reach * 0.1 : reach * 0.9),
    width,
    height,
  }
}

/** Height of the tab that names an inset plate, CSS pixels. */
export const titleHeight = (style: PageStyle): number => 22 * style.textScale

/** Name of an inset or of a water in the language of the page. */
export const nameIn = (model: MapModel, name: string): string => model.names?.[name] ?? name

/** Room at each side of the name in its tab, CSS pixels. */
export const titleInset = 8

/** What an inset is headed by: its name, or a shorter one where the frame is too narrow. */
export function titleOn(model: MapModel, view: View, style: PageStyle, measure: Measure): string {
  const whole = nameIn(model, view.title ?? '')
  return measure(whole, nameFont(style, true)) + 2 * titleInset <= view.box.width ? whole : nameIn(model, view.short ?? '')
}

export function titleBox(model: MapModel, view: View, style: PageStyle, measure: Measure): Rectangle {
  const width = measure(titleOn(model, view, style, measure), nameFont(style, true)) + 2 * titleInset
  return { x: view.box.x, y: view.box.y, width, height: titleHeight(style) }
}

/** Higher first: selected, hovered, sides, dated windows, reviews, orders, other marks, then the order of the model. */
function priority(each: Drawn, model: MapModel): number {
  const id = each.country?.id ?? each.side?.id
  if (id === model.selected) return 7
  if (id === model.hovered) return 6
  if (each.side) return 5
  const marks = each.country?.marks ?? []
  if (marks.includes('window')) return 4
  if (marks.includes('review')) return 3
  if (marks.includes('order')) return 2
  return marks.length > 0 ? 1 : 0
}

/** The most important first. */
export function byRank(drawn: Drawn[], model: MapModel): Drawn[] {
  return drawn.map((each, index) => ({ each, index, rank: priority(each, model) }))
    .sort((a, b) => b.rank - a.rank || a.index - b.index).map(({ each }) => each)
}

/** How much further off the name of a country that decides may stand, CSS pixels. */
const further = [0, 8, 16]

/** Room at each side of a place for a pin that hangs on it, CSS pixels. */
const pinRoom = 12

/** Where the name of a place stands that something covers: over its upper or under its lower edge, or to its left, as near as may be. */
const besideCovers = (covers: readonly Rectangle[], x: number, y: number, width: number, height: number): Rectangle[] =>
  covers.filter((cover) => overlaps(around(x, y, 0), cover, 0)).flatMap((cover) => {
    const lefts = [x - width / 2, x - width - pinRoom, x + pinRoom].map((left) => Math.min(left, cover.x + cover.width - width))
    return [
      ...[cover.y - height - 3, cover.y + cover.height + 3].flatMap((top) => lefts.map((left) => ({ x: left, y: top, width, height }))),
      { x: cover.x - width - 3, y: y - height / 2, width, height },
    ]
  })

/** Places the names in the given order, each where it fits best, dropped where it fits nowhere. */
export function placeLabels(model: MapModel, views: View[], named: Drawn[], markers: Marker[], pins: Pin[], style: PageStyle, measure: Measure, covers: readonly Rectangle[]): Label[] {
  const taken: Rectangle[] = [
    ...views.filter((view) => view.title).map((view) => titleBox(model, view, style, measure)),
    ...markers.map((marker) => around(marker.x, marker.y, radiusOf(marker) + 0.5)),
    ...pins.map((pin) => (pin.kind === 'changed' && pin.country.previousLevel !== undefined ? { x: pin.x - 15, y: pin.y - 7, width: 30, height: 14 } : around(pin.x, pin.y, 9))),
  ]
  const insets = views.filter((view) => view.id !== 'world').map((view) => view.box)
  const isCovered = (box: Rectangle): boolean => covers.some((cover) => overlaps(box, cover, 2))
  const isInSight = (view: View, box: Rectangle): boolean => holds(view.box, box) && !isCovered(box) && (view.id !== 'world' || !insets.some((other) => overlaps(box, other, 3)))
  const isFree = (view: View, box: Rectangle): boolean => isInSight(view, box) && !taken.some((other) => overlaps(box, other, 1))
  const labels: Label[] = []
  for (const each of named) {
    const { view, shape, country, side } = each
    if (!shape.label || !shape.dot) continue
    const text = country?.name ?? side?.name ?? ''
    const id = country?.id ?? side?.id
    const strong = id === model.selected
    const width = measure(text, side ? sideFont(style) : nameFont(style, strong))
    const height = (side ? sideSize : nameSize) * 1.15 * style.textScale
    const marker = markers.find((each) => each.view === view && each.country === country)
    const pin = pins.find((one) => one.view === view && one.country === country)
    const pinned = pin !== undefined
    const place = shape.place ?? 'centre'
    const at = marker ? shape.dot : shape.label
    const x = at[0] * view.scale + view.left
    const y = at[1] * view.scale + view.top + (pinned && place === 'centre' && !marker ? 9 * style.textScale : 0)
    // Beside a marker a name keeps off its circle; beside land it may lean on its own outline.
    const reach = marker ? radiusOf(marker) + 3 : place === 'centre' ? height * 0.45 : Math.max(pinned ? 11 : 4, each.span * 0.3)
    const own = marker && place === 'centre' ? 'right' : place
    const boxes = [...options[own].map((side) => boxOn(side, x, y, width, height, reach)), ...besideCovers(covers, x, y, width, height)]
    const isDeciding = country?.marks.some(decides) === true
    // The name of a country that decides may stand further off, rather than not at all.
    if (isDeciding && pin) for (const off of further) boxes.push(...options.above.map((side) => boxOn(side, pin.x, pin.y, width, height, 11 + off)))
    const mustStand = priority(each, model) >= 5 || (isDeciding && view.scale >= crowded)
    const box = boxes.find((option) => isFree(view, option)) ?? (mustStand ? boxes.find((option) => isInSight(view, option)) : undefined)
    if (!box) continue
    taken.push(box)
    labels.push({ view, id, role: side?.role, text, box, strong, faded: country?.disabled === true })
  }
  for (const view of views) labels.push(...waterLabels(model, view, style, measure, isFree, taken))
  return labels
}

function waterLabels(model: MapModel, view: View, style: PageStyle, measure: Measure, isFree: (view: View, box: Rectangle) => boolean, taken: Rectangle[]): Label[] {
  if (view.id !== 'world') return []
  const labels: Label[] = []
  for (const { name: english, at, zoom } of view.shapes.waters) {
    const name = nameIn(model, english)
    if (view.scale < waterScale * zoom * style.textScale * 0.95) continue
    const width = measure(name, waterFont(style)) + name.length * waterTracking * waterSize * style.textScale
    const height = waterSize * 1.15 * style.textScale
    const box = boxOn([0, 0], at[0] * view.scale + view.left, at[1] * view.scale + view.top, width, height, 0)
    if (!isFree(view, box)) continue
    taken.push(box)
    labels.push({ view, text: name, box, strong: false, faded: false })
  }
  return labels
}
