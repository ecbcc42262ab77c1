/** The lines of a plate as path data for a map that stands still. */
import { isIn, leastDetail, thinned } from './platePaths.ts'
import { joinArcs, type Line } from './plateShapes.ts'
import type { View } from './views.ts'

/** Path data in CSS pixels of the map; the same until its size changes. */
export interface PlateLines {
  /** Outline of each shape in the view, by its code. */
  shapes: ReadonlyMap<string, string>
  disputed: string
  graticule: string
  borders: string
  coasts: string
  disputedEdges: string
}

const tenth = (value: number): number => Math.round(value * 10) / 10

/** Grid lines as they stand on the screen, to a tenth of a pixel. */
export function pathData(lines: readonly Line[], { scale, left, top }: View, closed: boolean): string {
  let data = ''
  for (const line of lines) {
    for (let i = 0; i < line.length; i += 2) data += `${i === 0 ? 'M' : 'L'}${tenth(line[i] * scale + left)} ${tenth(line[i + 1] * scale + top)}`
    if (closed) data += 'Z'
  }
  return data
}

/** The lines of the plate of a view, without the detail that its scale cannot show, and what lies outside its box. */
export function linesOf(view: View): PlateLines {
  const { shapes } = view
  const known = new Map<number, Line>()
  const arcOf = (arc: number): Line => {
    const line = known.get(arc) ?? thinned(shapes.arcs[arc], leastDetail / view.scale)
    known.set(arc, line)
    return line
  }
  const closed = (rings: readonly (readonly number[])[]): string => pathData(rings.map((ring) => joinArcs(ring, arcOf)).filter((line) => line.length >= 6), view, true)
  const open = (numbers: readonly number[]): string => pathData(numbers.filter((arc) => isIn(view, shapes.extents[arc])).map(arcOf), view, false)
  return {
    shapes: new Map([...shapes.shapes.values()].filter(({ extent }) => isIn(view, extent)).map(({ iso, rings }) => [iso, closed(rings)])),
    disputed: closed(shapes.disputed.flatMap(({ rings }) => rings)),
    graticule: pathData(shapes.graticule, view, false),
    borders: open(shapes.borders),
    coasts: open(shapes.coasts),
    disputedEdges: open(shapes.disputedEdges),
  }
}
