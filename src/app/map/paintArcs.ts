/** Paints what a side does to a country as a line that grows towards it, and a ring where something happens. */
import { type Arc, partOf, type Point } from './arcs.ts'
import type { ArcKind } from './model.ts'
import type { Picture } from './picture.ts'
import { onScreen } from './place.ts'
import type { View } from './views.ts'

/** Width in CSS pixels and dashes of each kind, so that colour is not alone in telling them apart. */
export const arcLines: Record<ArcKind, { width: number; dash: readonly number[] }> = {
  persuade: { width: 2, dash: [] },
  finance: { width: 3, dash: [0.1, 6] },
  pressure: { width: 3.4, dash: [] },
  deny: { width: 2.4, dash: [9, 5] },
  look: { width: 1.6, dash: [3, 4] },
}

/** How much of an arc of an earlier moment shows. */
export const faded = 0.42
/** Radius that a ring grows from and to, CSS pixels. */
const ring = [9, 38] as const

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
  const { width, dash } = arcLines[arc.act.kind]
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
  context.strokeStyle = colours(roleColour(arc.role))
  context.stroke()
  context.setLineDash([])
  context.beginPath()
  for (const [x, y] of arrowTip(over, end, width * 2.6 + 4)) context.lineTo(x, y)
  context.closePath()
  context.lineWidth = 2
  context.strokeStyle = colours('halo')
  context.stroke()
  context.fillStyle = colours(roleColour(arc.role))
  context.fill()
  context.restore()
}

/** Arcs of one view, older ones below; `moment` 0..1 is how far the newest has come. */
export function paintArcs(context: CanvasRenderingContext2D, picture: Picture, view: View): void {
  for (const fresh of [false, true])
    for (const arc of picture.arcs) if (arc.view === view && (arc.act.fresh === true) === fresh) paintArc(context, picture, arc, fresh ? picture.moment : 1)
}

/** A ring that runs outward from the country of the moment. */
export function paintRing(context: CanvasRenderingContext2D, { drawn, model, moment, style }: Picture, view: View): void {
  if (model.selected === undefined || moment >= 1) return
  const found = drawn.find((each) => each.view === view && each.country?.id === model.selected)
  const at = found?.shape.dot ?? found?.shape.label
  if (!at) return
  const [x, y] = onScreen(view, at)
  context.save()
  context.globalAlpha = 1 - moment
  context.beginPath()
  context.arc(x, y, ring[0] + (ring[1] - ring[0]) * moment, 0, 2 * Math.PI)
  context.lineWidth = 3
  context.strokeStyle = style.colours('sel')
  context.stroke()
  context.restore()
}
