/** Canvas paths of a plate, as fine and as many as a view needs. */
import type { Box } from './baked.ts'
import { joinArcs, type Line, type PlateShape, type PlateShapes } from './plateShapes.ts'
import type { View } from './views.ts'

/** A plate's lines as canvas paths in grid units, to be drawn under a transform; made when first asked for. */
export interface PlatePaths {
  /** The outline of a shape, closed. */
  shape(shape: PlateShape): Path2D
  /** The same without the islets and skerries that a thick line would fill, and whether what is left is ragged. */
  outline(shape: PlateShape): { path: Path2D; isRagged: boolean }
  /** One path for each arc: many short strokes are far cheaper than one long one. */
  arc(number: number): Path2D
  disputed(): Path2D
  graticule(): Path2D
}

/** Detail finer than this many device pixels is left out. */
export const leastDetail = 0.6
/** Rings of an outline below this, in square device pixels, are left out, unless it has no larger one. */
const leastRing = 60
/** Detail of an outline is coarser than that of a coast by this factor. */
const outlineCoarser = 3
/** Square of its length over its area from which an outline is ragged: 16 for a square. */
const ragged = 110
/** Sets of paths kept for each plate. */
const keptSets = 4

function trace(path: Path2D, lines: readonly Line[], closed: boolean): Path2D {
  for (const line of lines) {
    path.moveTo(line[0], line[1])
    for (let i = 2; i < line.length; i += 2) path.lineTo(line[i], line[i + 1])
    if (closed) path.closePath()
  }
  return path
}

/** The line without the points nearer than the tolerance to the last one kept; its ends stay, so arcs still meet. */
export function thinned(line: Line, tolerance: number): Line {
  if (tolerance === 0 || line.length <= 4) return line
  const kept = [line[0], line[1]]
  const last = line.length - 2
  let [x, y] = kept
  for (let i = 2; i < last; i += 2) {
    const dx = line[i] - x
    const dy = line[i + 1] - y
    if (dx * dx + dy * dy < tolerance * tolerance) continue
    ;[x, y] = [line[i], line[i + 1]]
    kept.push(x, y)
  }
  kept.push(line[last], line[last + 1])
  return kept
}

/** Area of a ring in square grid units, and its length. */
function extentsOf(ring: Line): { area: number; length: number } {
  let [area, length] = [0, 0]
  for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
    area += ring[j] * ring[i + 1] - ring[i] * ring[j + 1]
    length += Math.hypot(ring[i] - ring[j], ring[i + 1] - ring[j + 1])
  }
  return { area: Math.abs(area) / 2, length }
}

/** The outline that a selection is drawn in, for a detail of `tolerance` grid units. */
function outlineOf(rings: readonly Line[], tolerance: number): { path: Path2D; isRagged: boolean } {
  // A tolerance stands for the least detail in pixels, and so for the scale.
  const step = Math.max(1, tolerance)
  const least = leastRing * (step / leastDetail) ** 2
  const sized = rings.map((ring) => ({ ring: thinned(ring, step * outlineCoarser), ...extentsOf(ring) })).sort((a, b) => b.area - a.area)
  const kept = sized.filter(({ area, ring }, index) => (index === 0 || area >= least) && ring.length >= 6)
  return { path: trace(new Path2D(), kept.map(({ ring }) => ring), true), isRagged: kept.some(({ area, length }) => length * length > ragged * area) }
}

const meets = (a: Box, b: Box): boolean => a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3]

/** Makes each path once. */
const once = <Key, Path>(make: (key: Key) => Path): ((key: Key) => Path) => {
  const made = new Map<Key, Path>()
  return (key) => {
    const held = made.get(key)
    if (held !== undefined) return held
    const path = make(key)
    made.set(key, path)
    return path
  }
}

function pathsOf(plate: PlateShapes, tolerance: number): PlatePaths {
  const line = once((arc: number): Line => thinned(plate.arcs[arc], tolerance))
  const ring = (arcs: readonly number[]): Line => joinArcs(arcs, line)
  const closed = (rings: readonly (readonly number[])[]): Path2D => trace(new Path2D(), rings.map(ring).filter((points) => points.length >= 6), true)
  const [disputed, graticule] = [once(() => closed(plate.disputed.flatMap(({ rings }) => rings))), once(() => trace(new Path2D(), plate.graticule, false))]
  return {
    shape: once((shape: PlateShape) => closed(shape.rings)),
    outline: once((shape: PlateShape) => outlineOf(shape.rings.map(ring), tolerance)),
    arc: once((arc: number) => trace(new Path2D(), [line(arc)], false)),
    disputed: () => disputed(0),
    graticule: () => graticule(0),
  }
}

const sets = new WeakMap<PlateShapes, Map<number, PlatePaths>>()

/** Tolerances are powers of two of a grid unit, so that few sets are made while zooming. */
function toleranceAt(scale: number, ratio: number): number {
  const wanted = leastDetail / (scale * ratio)
  let tolerance = 16
  while (tolerance > wanted && tolerance > 1) tolerance /= 2
  return tolerance > wanted ? 0 : tolerance
}

/** The paths of a view’s plate, as fine as its pixels. */
export function pathsFor({ shapes, scale }: View, ratio: number): PlatePaths {
  const tolerance = toleranceAt(scale, ratio)
  const known = sets.get(shapes) ?? new Map<number, PlatePaths>()
  sets.set(shapes, known)
  const held = known.get(tolerance)
  if (held) return held
  const made = pathsOf(shapes, tolerance)
  known.set(tolerance, made)
  for (const oldest of known.keys()) {
    if (known.size <= keptSets) break
    known.delete(oldest)
  }
  return made
}

/** Whether a part of the plate lies in the view. */
export function isIn({ box, scale, left, top }: View, extent: Box): boolean {
  return meets(extent, [(box.x - left) / scale, (box.y - top) / scale, (box.x + box.width - left) / scale, (box.y + box.height - top) / scale])
}

/** A line in grid units as one closed canvas path. */
export function pathOf(line: Line): Path2D {
  return trace(new Path2D(), [line], true)
}
