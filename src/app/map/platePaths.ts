/** Canvas paths of a plate, as fine and as many as a view needs. */
import type { Box } from './baked.ts'
import { extentOf, joinArcs, type Line, type PlateShapes } from './plateShapes.ts'
import type { View } from './views.ts'

/** A plate's lines as canvas paths in grid units, to be drawn under a transform. */
export interface PlatePaths {
  byIso: ReadonlyMap<string, Path2D>
  /** One path for each arc: many short strokes are far cheaper than one long one. */
  borders: Path2D[]
  coasts: Path2D[]
  disputed: Path2D
  disputedEdges: Path2D[]
  graticule: Path2D
}

/** Detail finer than this many device pixels is left out. */
const leastDetail = 0.6
/** Part sets are cut to multiples of this many grid units, so that a small pan needs no new paths. */
const cell = 800
/** Sets of paths kept for each plate. */
const keptSets = 6

function trace(path: Path2D, lines: readonly Line[], closed: boolean): Path2D {
  for (const line of lines) {
    path.moveTo(line[0], line[1])
    for (let i = 2; i < line.length; i += 2) path.lineTo(line[i], line[i + 1])
    if (closed) path.closePath()
  }
  return path
}

/** The line without the points nearer than the tolerance to the last one kept; its ends stay, so arcs still meet. */
function thinned(line: Line, tolerance: number): Line {
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

const meets = (a: Box, b: Box): boolean => a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3]

interface Detail {
  arcs: readonly Line[]
  extents: readonly Box[]
}

const details = new WeakMap<PlateShapes, Map<number, Detail>>()
const sets = new WeakMap<PlateShapes, Map<string, PlatePaths>>()

function detailOf(plate: PlateShapes, tolerance: number): Detail {
  const known = details.get(plate) ?? new Map<number, Detail>()
  details.set(plate, known)
  let found = known.get(tolerance)
  if (!found) {
    const arcs = plate.arcs.map((arc) => thinned(arc, tolerance))
    found = { arcs, extents: arcs.map((arc) => extentOf([arc])) }
    known.set(tolerance, found)
  }
  return found
}

function build(plate: PlateShapes, tolerance: number, box: Box): PlatePaths {
  const { arcs, extents } = detailOf(plate, tolerance)
  const linesOf = (numbers: readonly number[]): Path2D[] =>
    numbers.filter((arc) => meets(extents[arc], box)).map((arc) => trace(new Path2D(), [arcs[arc]], false))
  const ringsOf = (rings: readonly (readonly number[])[]): Line[] => rings.map((ring) => joinArcs(ring, arcs)).filter((ring) => ring.length >= 6)
  const byIso = new Map<string, Path2D>()
  for (const shape of plate.shapes.values()) {
    // A ring whose edges are all outside may still hold the whole box, so shapes are judged by extent.
    const rings = meets(shape.extent, box) ? ringsOf(shape.rings) : []
    if (rings.length > 0) byIso.set(shape.iso, trace(new Path2D(), rings, true))
  }
  return {
    byIso,
    borders: linesOf(plate.borders),
    coasts: linesOf(plate.coasts),
    disputed: trace(new Path2D(), plate.disputed.flatMap(({ rings }) => ringsOf(rings)), true),
    disputedEdges: linesOf(plate.disputedEdges),
    graticule: trace(new Path2D(), plate.graticule, false),
  }
}

/** Tolerances are powers of two of a grid unit, so that few sets are made while zooming. */
function toleranceAt(scale: number, ratio: number): number {
  const wanted = leastDetail / (scale * ratio)
  let tolerance = 16
  while (tolerance > wanted && tolerance > 1) tolerance /= 2
  return tolerance > wanted ? 0 : tolerance
}

/** The paths that a view needs: as fine as its pixels, and only what lies in its box. */
export function pathsFor(view: View, ratio: number): PlatePaths {
  const { shapes, box, scale, left, top } = view
  const snap = (value: number, up: 0 | 1): number => (Math.floor(value / cell) + up) * cell
  const part: Box = [snap((box.x - left) / scale, 0), snap((box.y - top) / scale, 0), snap((box.x + box.width - left) / scale, 1), snap((box.y + box.height - top) / scale, 1)]
  const tolerance = toleranceAt(scale, ratio)
  const key = `${tolerance} ${part.join(' ')}`
  const known = sets.get(shapes) ?? new Map<string, PlatePaths>()
  sets.set(shapes, known)
  const held = known.get(key)
  if (held) return held
  const made = build(shapes, tolerance, part)
  known.set(key, made)
  for (const oldest of known.keys()) {
    if (known.size <= keptSets) break
    known.delete(oldest)
  }
  return made
}

/** A line in grid units as one closed canvas path. */
export function pathOf(line: Line): Path2D {
  return trace(new Path2D(), [line], true)
}
