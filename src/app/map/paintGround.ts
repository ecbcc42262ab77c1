/** Paints the slow part of a picture: sea, land and its classes, and the lines between them. */
import { disputedHatch, scales, type Hatch } from '../look/hatchTable.ts'
import { hatchFill } from './hatchTile.ts'
import { leastHatched, type Picture } from './picture.ts'
import { isIn, pathsFor } from './platePaths.ts'
import type { View } from './views.ts'

const fadedAlpha = 0.35

/** Countries that are filled, and lines that are drawn, in one step. */
const fewShapes = 8
const fewLines = 60

/** Draws in grid units; widths and dashes are given in CSS pixels. */
class GridPen {
  private readonly context: CanvasRenderingContext2D
  private readonly view: View
  private readonly ratio: number

  constructor(context: CanvasRenderingContext2D, view: View, ratio: number) {
    this.context = context
    this.view = view
    this.ratio = ratio
    context.translate(view.left, view.top)
    context.scale(view.scale, view.scale)
    context.lineJoin = 'round'
  }

  stroke(paths: readonly Path2D[], width: number, colour: string, dash: number[] = []): void {
    const { context, view } = this
    context.lineWidth = width / view.scale
    context.strokeStyle = colour
    context.setLineDash(dash.map((length) => length / view.scale))
    for (const path of paths) context.stroke(path)
    context.setLineDash([])
  }

  fill(path: Path2D, colour: string | CanvasPattern, alpha = 1): void {
    this.context.globalAlpha = alpha
    this.context.fillStyle = colour
    this.context.fill(path, 'evenodd')
    this.context.globalAlpha = 1
  }

  hatch(hatch: Hatch, ink: string): CanvasPattern | string {
    const { context, view, ratio } = this
    return hatchFill(context, hatch, ink, ratio, view.scale, view.left, view.top)
  }
}

/**
 * Paints one plate in steps of a few milliseconds, for a page that has other things to do. The origin of the context lies at
 * a whole device pixel of the host, `x` and `y`, `ratio` device pixels to a CSS pixel; nothing else may use the context meanwhile.
 */
export function* plateSteps(context: CanvasRenderingContext2D, picture: Picture, view: View, { x, y, ratio }: { x: number; y: number; ratio: number }): Generator<undefined, void> {
  const { style: { colours }, model } = picture
  const { shapes } = view
  const paths = pathsFor(view, ratio)
  context.setTransform(ratio, 0, 0, ratio, -x, -y)
  context.fillStyle = colours('sea')
  context.fillRect(view.box.x - 1, view.box.y - 1, view.box.width + 2, view.box.height + 2)
  const pen = new GridPen(context, view, ratio)
  const classOf = new Map(picture.drawn.filter((each) => each.view.id === view.id).map((each) => [each.shape.iso, each]))
  function* lines(arcs: readonly number[], width: number, colour: string, dash: number[] = []): Generator<undefined, void> {
    const here = arcs.filter((arc) => isIn(view, shapes.extents[arc]))
    for (let from = 0; from < here.length; from += fewLines) {
      pen.stroke(here.slice(from, from + fewLines).map(paths.arc), width, colour, dash)
      yield
    }
  }

  pen.stroke([paths.graticule()], 0.6, colours('grat'))
  let filled = 0
  for (const shape of shapes.shapes.values()) {
    // A ring whose edges are all outside may still hold the whole box, so shapes are judged by extent.
    if (!isIn(view, shape.extent)) continue
    if (++filled % fewShapes === 0) yield
    const path = paths.shape(shape)
    const each = classOf.get(shape.iso)
    const step = each?.country?.level === undefined ? undefined : scales[model.scale][each.country.level]
    if (each?.side) pen.fill(path, colours(each.side.role === 'guarantor' ? 'w-land' : 'b-land'))
    else if (!each || !step) pen.fill(path, colours('land'))
    else {
      const alpha = each.country?.disabled ? fadedAlpha : 1
      if (alpha < 1) pen.fill(path, colours('land'))
      pen.fill(path, colours(step.fill), alpha)
      if (step.hatch && shape.size * view.scale >= leastHatched) pen.fill(path, pen.hatch(step.hatch, colours(step.hatch.ink)), alpha * step.hatch.opacity)
    }
  }
  pen.fill(paths.disputed(), colours('land'))
  pen.fill(paths.disputed(), pen.hatch(disputedHatch, colours(disputedHatch.ink)), disputedHatch.opacity)
  yield
  yield* lines(shapes.borders, 0.9, colours('border'))
  yield* lines(shapes.coasts, 0.7, colours('coast'))
  yield* lines(shapes.disputedEdges, 0.9, colours('coast'), [3, 2])
  for (const { side, shape } of classOf.values()) {
    if (side) pen.stroke([paths.shape(shape)], 1.1, colours(side.role === 'guarantor' ? 'w' : 'b'))
  }
}
