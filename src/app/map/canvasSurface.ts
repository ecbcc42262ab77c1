/** Shows pictures on a plain canvas drawn by the processor: for a map that stands still and must cost nothing. */
import { groundSteps } from './paintGround.ts'
import { paintMarks } from './paintMarks.ts'
import type { Picture } from './picture.ts'
import { canvasMeasure, type Surface } from './surface.ts'

/** Milliseconds of drawing between two breaths of the page. */
const slice = 6

function drawnCanvas({ size, ratio }: Picture): CanvasRenderingContext2D {
  const canvas = document.createElement('canvas')
  canvas.setAttribute('aria-hidden', 'true')
  canvas.style.display = 'block'
  canvas.width = Math.max(1, Math.round(size.width * ratio))
  canvas.height = Math.max(1, Math.round(size.height * ratio))
  canvas.style.width = `${size.width}px`
  canvas.style.height = `${size.height}px`
  const context = canvas.getContext('2d', { willReadFrequently: true, alpha: false })
  if (!context) throw new Error('No canvas to draw the map on.')
  return context
}

/**
 * A canvas in the host. Drawn by the processor, so that a page with nothing to move leaves the graphics processor free for
 * the page that comes after it, and a little at a time: each picture is a canvas of its own, hung when it is whole.
 */
export function canvasSurface(host: HTMLElement): Surface {
  const measure = canvasMeasure()
  let hung: HTMLCanvasElement | undefined
  let timer = 0
  return {
    renderer: 'canvas',
    measure,
    show(picture) {
      clearTimeout(timer)
      const context = drawnCanvas(picture)
      const steps = groundSteps(context, picture, measure)
      const goOn = (): void => {
        const until = performance.now() + slice
        let done = false
        while (!done && performance.now() < until) {
          done = steps.next().done === true
          // a pixel that is read makes the browser draw now, and not all at once in the end
          context.getImageData(0, 0, 1, 1)
        }
        if (!done) {
          timer = window.setTimeout(goOn)
          return
        }
        paintMarks(context, picture)
        const { canvas } = context
        if (hung) hung.replaceWith(canvas)
        else host.append(canvas)
        hung = canvas
      }
      timer = window.setTimeout(goOn)
    },
    // A canvas of the processor is never lost.
    whenLost() {},
    destroy() {
      clearTimeout(timer)
      hung?.remove()
    },
  }
}
