/** Paints what a side does to a country as a line that grows towards it, and a ring where something happens. */
import { arcLines } from '../look/arcTable.ts'
import { type Arc, partOf, type Point } from './arcs.ts'
import type { Picture, Spot } from './picture.ts'
import { onScreen } from './place.ts'
import type { View } from './views.ts'

/** How much of an arc of an earlier moment shows. */
export const faded = 0.42
/** Radius that a ring grows from and to, CSS pixels. */
const ring = [9, 38] as const

/** Half the width of a cross at the end of an arc, CSS pixels. */
export const crossReach = 5
/** Length of the tip of an arc, CSS pixels. */
export const tipLength = (width: number): number => Math.min(16, width * 2.6 + 4)

const roleColour = (role: Arc['role']): string => (role === 'guarantor' ? 'w' : 'b')

/** The tip of an arrow at `end` that comes from `over`. */
export function arrowTip(over: Point, end: Point, length: number): readonly [Point, Point, Point] {
  const [dx, dy] = [end[0] - over[0], end[1] - over[1]]
  const long = Math.sqrt(dx * dx + dy * dy) || 1
  const [ux, uy] = [dx / long, dy / long]
  const back: Point = [end[0] - ux * length, end[1] - uy * length]
  return [end, [back[0] - uy * length * 0.5, back[1] + ux * length * 0.5], [back[0] + uy * length * 0.5, back[1] - ux * length * 0.5]]
}

function paintArc(context: CanvasRenderingContext2D, { style: { colours } }: Picture, arc: Arc, grown: number): void {
  const { over, end } = partOf(arc, grown)
  const { width, dash, isDouble, isCrossed } = arcLines[arc.act.kind]
  const colour = colours(roleColour(arc.role))
  context.save()
  context.globalAlpha = arc.act.fresh ? 1 : faded
  context.lineCap = 'round'
  context.beginPath()
  context.moveTo(arc.from[0], arc.from[1])
  context.quadraticCurveTo(over[0], over[1], end[0], end[1])
  context.lineWidth = width + 3
  context.strokeStyle = colours('halo')
  if (arc.act.fresh) context.stroke()
  context.setLineDash([...dash])
  context.lineWidth = width
  context.strokeStyle = colour
  context.stroke()
  context.setLineDash([])
  if (isDouble) {
    context.lineWidth = width / 3
    context.strokeStyle = colours('halo')
    context.stroke()
  }
  if (isCrossed) paintCross(context, end, colours('halo'), colour)
  else {
    context.beginPath()
    for (const [x, y] of arrowTip(over, end, tipLength(width))) context.lineTo(x, y)
    context.closePath()
    context.lineWidth = 2
    context.strokeStyle = colours('halo')
    context.stroke()
    context.fillStyle = colour
    context.fill()
  }
  context.restore()
}

function paintCross(context: CanvasRenderingContext2D, [x, y]: Point, halo: string, colour: string): void {
  context.beginPath()
  for (const lean of [-1, 1]) {
    context.moveTo(x - crossReach, y - crossReach * lean)
    context.lineTo(x + crossReach, y + crossReach * lean)
  }
  for (const [width, ink] of [[6, halo], [3, colour]] as const) {
    context.lineWidth = width
    context.strokeStyle = ink
    context.stroke()
  }
}

/** Arcs of one view, older ones below; `moment` 0..1 is how far the newest has come. */
export function paintArcs(context: CanvasRenderingContext2D, picture: Picture, view: View): void {
  for (const fresh of [false, true])
    for (const arc of picture.arcs) if (arc.view === view && (arc.act.fresh === true) === fresh) paintArc(context, picture, arc, fresh ? picture.moment : 1)
}

function runRing(context: CanvasRenderingContext2D, { moment, style }: Picture, [x, y]: Point): void {
  context.save()
  context.globalAlpha = 1 - moment
  context.beginPath()
  context.arc(x, y, ring[0] + (ring[1] - ring[0]) * moment, 0, 2 * Math.PI)
  context.lineWidth = 3
  context.strokeStyle = style.colours('sel')
  context.stroke()
  context.restore()
}

/** A ring that runs outward from the country of the moment. */
export function paintRing(context: CanvasRenderingContext2D, picture: Picture, view: View): void {
  const { drawn, model, moment } = picture
  if (model.selected === undefined || moment >= 1) return
  const found = drawn.find((each) => each.view === view && each.country?.id === model.selected)
  const at = found?.shape.dot ?? found?.shape.label
  if (at) runRing(context, picture, onScreen(view, at))
}

/** Half the width of the head of a pin, its height over the place, and the ring that stays around the place, CSS pixels. */
export const pinSize = { head: 6, height: 17, ring: 10 }

/** Path of a pin that stands on a point: a head that comes to a tip, as SVG path data. */
export const pinPath = ([x, y]: Point): string => {
  const { head, height } = pinSize
  const [top, side] = [y - height, head * 0.9]
  return `M${x} ${y}L${x - side} ${top + head * 0.45}A${head} ${head} 0 1 1 ${x + side} ${top + head * 0.45}Z`
}

/** A pin where something happens, a ring that stays around its foot, and one that runs outward while the moment lasts. */
export function paintSpot(context: CanvasRenderingContext2D, picture: Picture, { x, y }: Spot): void {
  const { colours } = picture.style
  if (picture.moment < 1) runRing(context, picture, [x, y])
  context.save()
  context.lineJoin = 'round'
  context.beginPath()
  context.ellipse(x, y, pinSize.ring, pinSize.ring, 0, 0, 2 * Math.PI)
  for (const [width, ink] of [[5, 'halo'], [2, 'sel']] as const) {
    context.lineWidth = width
    context.strokeStyle = colours(ink)
    context.stroke()
  }
  const pin = new Path2D(pinPath([x, y]))
  context.lineWidth = 3
  context.strokeStyle = colours('halo')
  context.stroke(pin)
  context.fillStyle = colours('sel')
  context.fill(pin)
  context.beginPath()
  context.arc(x, y - pinSize.height, pinSize.head * 0.4, 0, 2 * Math.PI)
  context.fillStyle = colours('halo')
  context.fill()
  context.restore()
}
