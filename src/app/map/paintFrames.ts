/** Paints the frames of the insets, and where they lie on the world. */
import { nameFont, titleBox, titleInset, titleOn, type Measure } from './labels.ts'
import type { Picture } from './picture.ts'
import { pathOf } from './platePaths.ts'
import { framesOnWorld } from './plateShapes.ts'
import type { View } from './views.ts'

/** The edges of the open insets on the world plate. */
export function paintEdges(context: CanvasRenderingContext2D, { views, style }: Picture, world: View): void {
  context.save()
  context.translate(world.left, world.top)
  context.scale(world.scale, world.scale)
  context.lineJoin = 'round'
  context.lineWidth = 1 / world.scale
  context.strokeStyle = style.colours('ink')
  for (const { id } of views) if (id !== 'world') context.stroke(pathOf(framesOnWorld[id]))
  context.restore()
}

/** The ink frame of an inset and the tab with its name. */
export function paintFrame(context: CanvasRenderingContext2D, { style, model }: Picture, view: View, measure: Measure): void {
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
  context.fillText(titleOn(model, view, style, measure), tab.x + titleInset, tab.y + tab.height / 2 + 1)
}
