/** Shows pictures on a plain canvas drawn by the processor: for a map that stands still and must cost nothing. */
import { paintGround } from './paintGround.ts'
import { paintMarks } from './paintMarks.ts'
import { canvasMeasure, type Surface } from './surface.ts'

/**
 * A canvas in the host. Drawn by the processor, so that a page with nothing to move leaves the graphics processor free for
 * the page that comes after it.
 */
export function canvasSurface(host: HTMLElement): Surface {
  const canvas = document.createElement('canvas')
  canvas.setAttribute('aria-hidden', 'true')
  canvas.style.display = 'block'
  const context = canvas.getContext('2d', { willReadFrequently: true, alpha: false })
  if (!context) throw new Error('No canvas to draw the map on.')
  host.append(canvas)
  const measure = canvasMeasure()
  return {
    renderer: 'canvas',
    measure,
    show(picture) {
      const { size, ratio } = picture
      canvas.width = Math.max(1, Math.round(size.width * ratio))
      canvas.height = Math.max(1, Math.round(size.height * ratio))
      canvas.style.width = `${size.width}px`
      canvas.style.height = `${size.height}px`
      paintGround(context, picture, measure)
      paintMarks(context, picture)
    },
    // A canvas of the processor is never lost.
    whenLost() {},
    destroy() {
      canvas.remove()
    },
  }
}
