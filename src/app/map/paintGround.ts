/** Paints the slow part of a picture: sea, land and its classes, lines and frames. */
import { disputedHatch, scales, type Hatch } from '../look/hatchTable.ts'
import { hatchFill } from './hatchTile.ts'
import { nameFont, nameIn, titleBox, type Measure } from './labels.ts'
import { leastHatched, type Picture } from './picture.ts'
import { pathOf, pathsFor } from './platePaths.ts'
import { framesOnWorld } from './plateShapes.ts'
import type { View } from './views.ts'

const fadedAlpha = 0.35

/** Countries that are filled in one step. */
const fewShapes = 12

/** Sea, land, classes with their hatch, borders and coasts of every view, then the frames of the insets. */
export function paintGround(context: CanvasRenderingContext2D, picture: Picture, measure: Measure): void {
  const steps = groundSteps(context, picture, measure)
  while (steps.next().done !== true);
}

/** The same in steps of a few milliseconds, for a page that has other things to do; nothing else may use the context meanwhile. */
export function* groundSteps(context: CanvasRenderingContext2D, picture: Picture, measure: Measure): Generator<undefined, void> {
  const { views, ratio } = picture
  context.setTransform(ratio, 0, 0, ratio, 0, 0)
  for (const view of views) {
    context.save()
    context.beginPath()
    context.rect(view.box.x, view.box.y, view.box.width, view.box.height)
    context.clip()
    yield* paintPlate(context, picture, view)
    context.restore()
    if (view.title) paintFrame(context, picture, view, measure)
  }
}

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

function* paintPlate(context: CanvasRenderingContext2D, picture: Picture, view: View): Generator<undefined, void> {
  const { style: { colours }, ratio, model } = picture
  const paths = pathsFor(view, ratio)
  yield
  context.fillStyle = colours('sea')
  context.fillRect(view.box.x, view.box.y, view.box.width, view.box.height)
  const pen = new GridPen(context, view, ratio)
  const here = picture.drawn.filter((each) => each.view === view)
  const classOf = new Map(here.map((each) => [each.shape.iso, each]))

  pen.stroke([paths.graticule], 0.6, colours('grat'))
  let filled = 0
  for (const [iso, path] of paths.byIso) {
    if (++filled % fewShapes === 0) yield
    const each = classOf.get(iso)
    const step = each?.country?.level === undefined ? undefined : scales[model.scale][each.country.level]
    if (each?.side) pen.fill(path, colours(each.side.role === 'guarantor' ? 'w-land' : 'b-land'))
    else if (!each || !step) pen.fill(path, colours('land'))
    else {
      const alpha = each.country?.disabled ? fadedAlpha : 1
      if (alpha < 1) pen.fill(path, colours('land'))
      pen.fill(path, colours(step.fill), alpha)
      if (step.hatch && each.span >= leastHatched) pen.fill(path, pen.hatch(step.hatch, colours(step.hatch.ink)), alpha * step.hatch.opacity)
    }
  }
  pen.fill(paths.disputed, colours('land'))
  pen.fill(paths.disputed, pen.hatch(disputedHatch, colours(disputedHatch.ink)), disputedHatch.opacity)
  yield
  pen.stroke(paths.borders, 0.9, colours('border'))
  yield
  pen.stroke(paths.coasts, 0.7, colours('coast'))
  yield
  pen.stroke(paths.disputedEdges, 0.9, colours('coast'), [3, 2])
  for (const { side, shape } of here) {
    const path = side && paths.byIso.get(shape.iso)
    if (path) pen.stroke([path], 1.1, colours(side.role === 'guarantor' ? 'w' : 'b'))
  }
  if (view.id === 'world') for (const { id } of picture.views) if (id !== 'world') pen.stroke([pathOf(framesOnWorld[id])], 1, colours('ink'))
}

/** The ink frame of an inset and the tab with its name. */
function paintFrame(context: CanvasRenderingContext2D, { style, model }: Picture, view: View, measure: Measure): void {
  const { x, y, width, height } = view.box
  const tab = titleBox(model, view, style, measure)
  context.fillStyle = style.colours('panel')
  context.fillRect(tab.x, tab.y, tab.width, tab.height)
  context.strokeStyle = style.colours('ink')
  context.lineWidth = 1
  context.strokeRect(Math.round(tab.x) + 0.5, Math.round(tab.y) + 0.5, Math.round(tab.width), Math.round(tab.height))
  context.strokeRect(Math.round(x) + 0.5, Math.round(y) + 0.5, width - 1, height - 1)
  context.fillStyle = style.colours('ink')
  context.font = nameFont(style, true)
  context.textBaseline = 'middle'
  context.textAlign = 'left'
  context.fillText(nameIn(model, view.title ?? ''), tab.x + 8, tab.y + tab.height / 2 + 1)
}
