/** The baked shapes, unrolled from their arcs. */
import type { BakedPlate, BakedShape, BakedShapes, Box } from './baked.ts'
import baked from './shapes.json'

/** x, y pairs in grid units; a ring's last point joins its first. */
export type Line = readonly number[]

export interface PlateShape extends BakedShape {
  iso: string
  outline: Line[]
  /** x0, y0, x1, y1 of the outline, grid units. */
  extent: Box
}

/** A plate with its arcs unrolled, ready to draw and to hit-test. */
export interface PlateShapes {
  window: Box
  bounds: Box
  shapes: ReadonlyMap<string, PlateShape>
  arcs: readonly Line[]
  /** Of each arc. */
  extents: readonly Box[]
  /** Rings of each disputed area as signed arc numbers. */
  disputed: readonly { name: string; rings: number[][] }[]
  /** Arcs between two shapes. */
  borders: number[]
  /** Arcs with water on one side. */
  coasts: number[]
  /** Land edges of the disputed areas. */
  disputedEdges: number[]
  graticule: readonly Line[]
  waters: BakedPlate['waters']
}

function unroll(deltas: readonly number[]): number[] {
  const line: number[] = []
  let x = 0
  let y = 0
  for (let i = 0; i < deltas.length; i += 2) {
    x += deltas[i]
    y += deltas[i + 1]
    line.push(x, y)
  }
  return line
}

function reversed(line: Line): number[] {
  const out: number[] = []
  for (let i = line.length - 2; i >= 0; i -= 2) out.push(line[i], line[i + 1])
  return out
}

/** x0, y0, x1, y1 around the lines. */
export function extentOf(outline: readonly Line[]): Box {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const ring of outline) {
    for (let i = 0; i < ring.length; i += 2) {
      if (ring[i] < x0) x0 = ring[i]
      if (ring[i] > x1) x1 = ring[i]
      if (ring[i + 1] < y0) y0 = ring[i + 1]
      if (ring[i + 1] > y1) y1 = ring[i + 1]
    }
  }
  return [x0, y0, x1, y1]
}

/** A ring put together from its arcs; each arc ends where the next begins, so its last point is left out. */
export function joinArcs(ring: readonly number[], arcOf: (arc: number) => Line): number[] {
  const line: number[] = []
  for (const arc of ring) {
    const points = arc < 0 ? reversed(arcOf(~arc)) : arcOf(arc)
    for (let i = 0; i < points.length - 2; i++) line.push(points[i])
  }
  return line
}

const numberOf = (arc: number): number => (arc < 0 ? ~arc : arc)

/** A shape whose name no hand has placed is named in the middle of its largest ring, where that lies in the window. */
function named(shape: BakedShape, outline: readonly Line[], window: Box | undefined): BakedShape {
  if (shape.label !== undefined || outline.length === 0) return shape
  const [x0, y0, x1, y1] = extentOf([outline[0]])
  const middle: [number, number] = [Math.round((x0 + x1) / 2), Math.round((y0 + y1) / 2)]
  if (window !== undefined && !holds(window, middle)) return shape
  return { ...shape, dot: middle, label: middle, place: 'centre' }
}

const holds = ([x0, y0, x1, y1]: Box, [x, y]: readonly [number, number]): boolean => x > x0 && x < x1 && y > y0 && y < y1

function open(plate: BakedPlate): PlateShapes {
  const arcs = plate.arcs.map(unroll)
  const users = arcs.map(() => 0)
  const rings = [...Object.values(plate.shapes), ...plate.disputed].flatMap((shape) => shape.rings)
  for (const ring of rings) for (const arc of ring) users[numberOf(arc)]++
  const shapes = new Map<string, PlateShape>()
  for (const [iso, shape] of Object.entries(plate.shapes)) {
    const outline = shape.rings.map((ring) => joinArcs(ring, (arc) => arcs[arc]))
    shapes.set(iso, { ...named(shape, outline, plate.id === 'europe' ? plate.window : undefined), iso, outline, extent: extentOf(outline) })
  }
  const dashed = new Set(plate.disputed.flatMap((area) => area.rings.flat().map(numberOf)))
  const all = arcs.map((_, index) => index)
  return {
    window: plate.window,
    bounds: plate.bounds,
    shapes,
    arcs,
    extents: arcs.map((arc) => extentOf([arc])),
    disputed: plate.disputed,
    borders: all.filter((index) => users[index] > 1 && !dashed.has(index)),
    coasts: all.filter((index) => users[index] === 1),
    disputedEdges: all.filter((index) => users[index] > 1 && dashed.has(index)),
    graticule: plate.graticule,
    waters: plate.waters,
  }
}

const data = baked as unknown as BakedShapes

export const worldShapes: PlateShapes = open(data.world)
export const europeShapes: PlateShapes = open(data.europe)
export const asiaWindow: Box = data.asia.window

/** A plate that lies over the world while the camera is at home. */
export type Inset = 'europe' | 'asia'

const [asiaX0, asiaY0, asiaX1, asiaY1] = asiaWindow
/** Edges of the insets as they lie on the world plate. */
export const framesOnWorld: Readonly<Record<Inset, Line>> = { europe: data.frameOfEurope, asia: [asiaX0, asiaY0, asiaX1, asiaY0, asiaX1, asiaY1, asiaX0, asiaY1] }

/** The plate on which a country is named while the insets are open. */
export const homePlateOf = (iso: string): 'world' | Inset => {
  const home = data.homes[iso]
  if (home !== undefined) return home
  if (europeShapes.shapes.get(iso)?.label !== undefined) return 'europe'
  const at = worldShapes.shapes.get(iso)?.label
  return at !== undefined && holds(asiaWindow, at) ? 'asia' : 'world'
}
export const alwaysMarked: ReadonlySet<string> = new Set(data.marked)
