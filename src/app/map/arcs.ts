/** Lines from a side to the countries it acted on: where they run on the screen. */
import type { MapArc, MapModel, MapSide } from './model.ts'
import type { Drawn } from './picture.ts'
import { onScreen, within } from './place.ts'
import { worldShapes } from './plateShapes.ts'
import type { View } from './views.ts'

export type Point = readonly [x: number, y: number]

/** An arc in one view: a parabola from the side over a control point to the country, in CSS pixels of the host. */
export interface Arc {
  view: View
  act: MapArc
  role: MapSide['role']
  from: Point
  over: Point
  to: Point
}

/** How far an arc bows, as a share of its length. */
const bow = 0.2
/** How far outside its plate an arc begins whose side the plate does not show, CSS pixels. */
const outside = 24

/** Where a side stands in a view, or the edge from which its arcs enter. */
function origin(view: View, side: MapSide, iso: string, to: Point): Point {
  const own = view.shapes.shapes.get(side.iso)?.label
  const at = own && onScreen(view, own)
  if (at && (view.id === 'world' || within(view, at))) return at
  const there = worldShapes.shapes.get(side.iso)?.label ?? [0, 0]
  const here = worldShapes.shapes.get(iso)?.label ?? [0, 0]
  return [there[0] < here[0] ? view.box.x - outside : view.box.x + view.box.width + outside, to[1] - view.box.height * 0.2]
}

/** Every arc of the model in every view that shows the country it goes to; a state too small to name has its dot all the same. */
export function arcsIn(drawn: readonly Drawn[], model: MapModel): Arc[] {
  const arcs: Arc[] = []
  for (const act of model.arcs ?? []) {
    const side = model.sides.find((one) => one.id === act.from)
    if (!side) continue
    for (const { view, shape, country } of drawn) {
      const at = shape.dot ?? shape.label
      if (country?.id !== act.to || !at) continue
      const to = onScreen(view, at)
      // An inset has the shapes of the whole world, but shows a part.
      if (view.id !== 'world' && !within(view, to)) continue
      const from = origin(view, side, shape.iso, to)
      const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
      // Bowed towards the north, as a flight is on this map.
      const lean = dx >= 0 ? 1 : -1
      arcs.push({ view, act, role: side.role, from, to, over: [(from[0] + to[0]) / 2 + dy * bow * lean, (from[1] + to[1]) / 2 - Math.abs(dx) * bow] })
    }
  }
  return arcs
}

const between = (a: Point, b: Point, t: number): Point => [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t]

/** The first part of an arc, 0..1 of the way: its control point and its end (de Casteljau). */
export const partOf = ({ from, over, to }: Arc, t: number): { over: Point; end: Point } => {
  const first = between(from, over, t)
  return { over: first, end: between(first, between(over, to, t), t) }
}
