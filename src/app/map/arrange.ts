/** Lays a picture out: which countries are drawn where, and where markers, pins and names stand. */
import { arcsIn } from './arcs.ts'
import type { PageStyle } from './colours.ts'
import { byRank, placeLabels, titleHeight, type Measure } from './labels.ts'
import type { MapModel } from './model.ts'
import { crowded, decides, leastHatched, leastUnmarked, type Drawn, type Marker, type Picture, type Pin, type Spot } from './picture.ts'
import { onScreen, within } from './place.ts'
import { onPlate } from './project.ts'
import { alwaysMarked, homePlateOf } from './plateShapes.ts'
import type { Rectangle, Size, View } from './views.ts'

/** Every country and side of the model in every view that holds its shape. */
function drawnIn(views: View[], model: MapModel): Drawn[] {
  return views.flatMap((view) => {
    const found: Drawn[] = []
    for (const country of model.countries) {
      const shape = view.shapes.shapes.get(country.iso)
      if (shape) found.push({ view, shape, country, span: shape.size * view.scale })
    }
    for (const side of model.sides) {
      const shape = view.shapes.shapes.get(side.iso)
      if (shape) found.push({ view, shape, side, span: shape.size * view.scale })
    }
    return found
  })
}

/** With the insets open each country is named and marked on one plate only. */
function isNamedHere({ view, shape }: Drawn, views: readonly View[]): boolean {
  const home = homePlateOf(shape.iso)
  return (views.some((other) => other.id === home) ? home : 'world') === view.id
}

/** Circles nearer than this, in CSS pixels, hide each other: the lower in rank is left out. */
const leastApart = 10
const leastApartPins = 15
/** A country that decides gives way only to one that it would cover. */
const leastApartDiamonds = 8

const isClear = (view: View, x: number, y: number, others: readonly (Marker | Pin)[], apart: number): boolean =>
  !others.some((other) => other.view === view && (other.x - x) ** 2 + (other.y - y) ** 2 < apart * apart)

/** Room that a diamond keeps from the edge of its plate, CSS pixels. */
const edgeRoom = 11

/** Where the thing that happens now lies, on every plate that shows the place. */
function spotsIn({ spot }: MapModel, views: readonly View[]): Spot[] {
  if (!spot) return []
  return views.flatMap((view) => {
    const [x, y] = onScreen(view, onPlate(view, spot.longitude, spot.latitude))
    return within(view, [x, y]) ? [{ view, x, y }] : []
  })
}

/** Lays out one frame: markers, then pins above them, then names; each by rank, where there is room, and names clear of what covers the map. `moment`: see Picture. */
export function arrange(model: MapModel, views: View[], size: Size, ratio: number, moving: boolean, style: PageStyle, measure: Measure, moment = 1, covers: readonly Rectangle[] = []): Picture {
  const drawn = drawnIn(views, model)
  const named = byRank(drawn.filter((each) => isNamedHere(each, views)), model)
  const markers: Marker[] = []
  const pins: Pin[] = []
  for (const each of named) {
    const { country, shape, view, span } = each
    if (!country || !shape.dot || !shape.label) continue
    const [x, y] = onScreen(view, shape.dot)
    if (!within(view, [x, y])) continue
    const isChosen = country.id === model.selected || country.id === model.hovered
    const isSmall = span < leastHatched || (alwaysMarked.has(shape.iso) && span < leastUnmarked)
    // On a phone's whole world a pin stands for the circle: there is no room for both.
    const isPinned = view.scale < crowded && country.marks.length > 0
    const isMarked = isSmall && !isPinned && (isChosen || isClear(view, x, y, [...markers, ...pins], leastApart))
    if (isMarked) markers.push({ view, country, x, y })
    const isCentred = shape.place === 'centre' && !isMarked
    const [pinX, pinY] = isCentred ? onScreen(view, shape.label) : [x, y]
    const rise = isMarked ? 17 : isCentred ? 9 * style.textScale : 0
    // What decides lies on the circle itself; the rest hangs beside it.
    const hanging = isMarked ? country.marks.filter((kind) => !decides(kind)) : country.marks
    for (const kind of country.marks) if (isMarked && decides(kind)) pins.push({ view, country, kind, x, y, onMarker: true })
    hanging.forEach((kind, index) => {
      const pin: Pin = { view, country, kind, x: pinX + (index - (hanging.length - 1) / 2) * 20, y: pinY - rise }
      // Under the edge or the tab of its plate a pin hangs below instead.
      const head = view.title ? titleHeight(style) + 8 : 8
      if (pin.y < view.box.y + head && isMarked) pin.y = pinY + rise
      // Whole, where the place itself is cut by the edge of its plate.
      if (decides(kind)) pin.y = Math.min(Math.max(pin.y, view.box.y + edgeRoom), view.box.y + view.box.height - edgeRoom)
      if (isChosen || isClear(view, pin.x, pin.y, pins, decides(kind) ? leastApartDiamonds : leastApartPins)) pins.push(pin)
    })
  }
  return { size, ratio, moving, moment, style, model, views, drawn, arcs: arcsIn(drawn, model), markers, pins, spots: spotsIn(model, views), labels: placeLabels(model, views, named, markers, pins, style, measure, covers) }
}
