/** Paints the quick part of a picture: frames, selection, markers, pins and names. */
import { scales, type ScaleStep } from '../look/hatchTable.ts'
import { hatchFill } from './hatchTile.ts'
import { paintArcs, paintRing, paintSpot } from './paintArcs.ts'
import { paintEdges, paintFrame } from './paintFrames.ts'
import { nameFont, sideFont, waterFont, waterSize, waterTracking, type Measure } from './labels.ts'
import { diamondReach, radiusOf, type Label, type Marker, type Picture, type Pin } from './picture.ts'
import { pathsFor } from './platePaths.ts'
import type { View } from './views.ts'

/** Frames, selection, arcs, markers, pins and names of every view, over a ground already painted. */
export function paintMarks(context: CanvasRenderingContext2D, picture: Picture, measure: Measure): void {
  const { views, ratio } = picture
  context.setTransform(ratio, 0, 0, ratio, 0, 0)
  for (const view of views) {
    if (view.title) paintFrame(context, picture, view, measure)
    context.save()
    clipToView(context, view, views)
    if (view.id === 'world') paintEdges(context, picture, view)
    for (const id of [picture.model.hovered, picture.model.selected]) if (id !== undefined) paintOutline(context, picture, view, id)
    paintArcs(context, picture, view)
    paintRing(context, picture, view)
    for (const marker of picture.markers) if (marker.view === view) paintMarker(context, picture, marker)
    for (const pin of picture.pins) if (pin.view === view) paintPin(context, picture, pin)
    for (const label of picture.labels) if (label.view === view) paintLabel(context, picture, label)
    for (const spot of picture.spots) if (spot.view === view) paintSpot(context, picture, spot)
    context.restore()
  }
}

/** The world is clipped around the insets that lie on it. */
function clipToView(context: CanvasRenderingContext2D, view: View, views: View[]): void {
  context.beginPath()
  context.rect(view.box.x, view.box.y, view.box.width, view.box.height)
  if (view.id === 'world') for (const { id, box } of views) if (id !== 'world') context.rect(box.x, box.y, box.width, box.height)
  context.clip('evenodd')
}

function paintOutline(context: CanvasRenderingContext2D, { drawn, model, style, markers, ratio }: Picture, view: View, id: string): void {
  const found = drawn.find((each) => each.view === view && (each.country?.id ?? each.side?.id) === id)
  if (!found || markers.some((marker) => marker.view === view && marker.country.id === id && found.span < 24)) return
  const { path, isRagged } = pathsFor(view, ratio).outline(found.shape)
  const isSelected = id === model.selected
  context.save()
  context.translate(view.left, view.top)
  context.scale(view.scale, view.scale)
  context.lineJoin = 'round'
  if (isSelected) {
    context.strokeStyle = style.colours('halo')
    context.lineWidth = (isRagged ? 3.2 : 5) / view.scale
    context.stroke(path)
  }
  context.strokeStyle = style.colours('sel')
  context.lineWidth = (isSelected ? (isRagged ? 1.6 : 2.4) : isRagged ? 1 : 1.4) / view.scale
  context.stroke(path)
  context.restore()
}

function circle(context: CanvasRenderingContext2D, x: number, y: number, radius: number): void {
  context.beginPath()
  context.arc(x, y, radius, 0, 2 * Math.PI)
}

/** Fills the current path with a class; its hatch hangs on (x, y). */
function fillClass(context: CanvasRenderingContext2D, step: ScaleStep, x: number, y: number, { style, ratio }: Picture): void {
  context.fillStyle = style.colours(step.fill)
  context.fill()
  if (!step.hatch) return
  context.save()
  context.globalAlpha *= step.hatch.opacity
  context.translate(x, y)
  context.fillStyle = hatchFill(context, step.hatch, style.colours(step.hatch.ink), ratio, 1, x, y)
  context.fill()
  context.restore()
}

function paintMarker(context: CanvasRenderingContext2D, picture: Picture, marker: Marker): void {
  const { country, x, y } = marker
  const radius = radiusOf(marker)
  const { model, style } = picture
  const { colours } = style
  const isSelected = country.id === model.selected
  if (isSelected || country.id === model.hovered) {
    circle(context, x, y, radius + 3.2)
    context.fillStyle = colours('halo')
    context.fill()
  }
  circle(context, x, y, radius)
  context.save()
  if (country.disabled) context.globalAlpha = 0.45
  if (country.level === undefined) {
    context.fillStyle = colours('land')
    context.fill()
  } else fillClass(context, scales[model.scale][country.level], x, y, picture)
  context.restore()
  circle(context, x, y, radius + (isSelected ? 0.8 : 0))
  context.strokeStyle = colours('sel')
  context.lineWidth = isSelected ? 2.4 : 1.2
  context.stroke()
}

function paintPin(context: CanvasRenderingContext2D, picture: Picture, { country, kind, x, y, onMarker }: Pin): void {
  const { model, style } = picture
  const { colours } = style
  context.save()
  context.lineJoin = 'round'
  if (kind === 'window' || kind === 'review') {
    const reach = onMarker ? diamondReach.marker : diamondReach.open
    context.beginPath()
    context.moveTo(x, y - reach)
    context.lineTo(x + reach, y)
    context.lineTo(x, y + reach)
    context.lineTo(x - reach, y)
    context.closePath()
    outlined(context, colours('halo'), colours(kind === 'window' ? 'warn' : 'panel'), colours('warn'), 1.8)
  } else if (kind === 'order') {
    const isChallenger = model.orderRole === 'challenger'
    circle(context, x, y, 8.5)
    outlined(context, colours('halo'), colours(isChallenger ? 'b' : 'w'), undefined, 0)
    context.fillStyle = colours('panel')
    context.font = `700 12px ${style.font}`
    context.textAlign = 'center'
    context.textBaseline = 'middle'
    context.fillText(String(country.orderNumber ?? ''), x, y + 0.8)
  } else paintChange(context, picture, country.level, country.previousLevel, x, y)
  context.restore()
}

/** Arrow of the change, and the swatch of the class before it. */
function paintChange(context: CanvasRenderingContext2D, picture: Picture, level: number | undefined, before: number | undefined, x: number, y: number): void {
  const { model, style: { colours } } = picture
  const up = level === undefined || before === undefined || level >= before
  const tip = up ? -1 : 1
  const left = before === undefined ? x : x - 8
  context.beginPath()
  context.moveTo(left, y + 6 * tip)
  context.lineTo(left + 5.5, y - 4.5 * tip)
  context.lineTo(left - 5.5, y - 4.5 * tip)
  context.closePath()
  outlined(context, colours('halo'), colours('ink'), undefined, 0)
  if (before === undefined) return
  context.beginPath()
  context.rect(x, y - 6, 14, 12)
  outlined(context, colours('halo'), undefined, undefined, 0)
  fillClass(context, scales[model.scale][before], x + 7, y, picture)
  context.beginPath()
  context.rect(x, y - 6, 14, 12)
  outlined(context, undefined, undefined, colours('ink'), 1)
}

/** Fills the current path over a halo and strokes it. */
function outlined(context: CanvasRenderingContext2D, halo: string | undefined, fill: string | undefined, line: string | undefined, width: number): void {
  if (halo) {
    context.strokeStyle = halo
    context.lineWidth = width + 3
    context.stroke()
  }
  if (fill) {
    context.fillStyle = fill
    context.fill()
  }
  if (line) {
    context.strokeStyle = line
    context.lineWidth = width
    context.stroke()
  }
}

function paintLabel(context: CanvasRenderingContext2D, { style }: Picture, { text, id, role, box, strong, faded }: Label): void {
  const { colours } = style
  const isWater = id === undefined
  context.save()
  context.textBaseline = 'middle'
  context.textAlign = 'left'
  context.font = isWater ? waterFont(style) : role ? sideFont(style) : nameFont(style, strong)
  if (isWater) context.letterSpacing = `${waterTracking * waterSize * style.textScale}px`
  const y = box.y + box.height / 2 + 0.5
  if (!isWater) {
    context.lineJoin = 'round'
    context.lineWidth = 3.4
    context.strokeStyle = colours('halo')
    context.strokeText(text, box.x, y)
  }
  context.fillStyle = isWater ? colours('sea-label') : role ? colours(role === 'guarantor' ? 'w' : 'b') : faded ? colours('ink-3') : colours('ink')
  context.fillText(text, box.x, y)
  context.restore()
}
