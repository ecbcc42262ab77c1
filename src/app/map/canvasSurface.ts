/** Shows pictures on a plain canvas drawn by the processor: for a map that stands still, and where no drawing engine starts. */
import { openGrounds } from './grounds.ts'
import { paintMarks } from './paintMarks.ts'
import type { Picture } from './picture.ts'
import { canvasMeasure, pixelSize, softCanvas, type Surface } from './surface.ts'

/** A canvas in the host, hung as soon as there is something on it. */
export function canvasSurface(host: HTMLElement): Surface {
  const measure = canvasMeasure()
  const face = softCanvas(1, 1, false)
  const { canvas } = face
  canvas.setAttribute('aria-hidden', 'true')
  canvas.style.display = 'block'
  let last: Picture | undefined

  const present = (picture: Picture, looksChanged: boolean): void => {
    const laid = grounds.lay(picture, looksChanged)
    if (laid.length === 0) return
    const { width, height } = pixelSize(picture)
    if (canvas.width !== width) canvas.width = width
    if (canvas.height !== height) canvas.height = height
    canvas.style.width = `${picture.size.width}px`
    canvas.style.height = `${picture.size.height}px`
    face.setTransform(1, 0, 0, 1, 0, 0)
    face.fillStyle = picture.style.colours('sea')
    face.fillRect(0, 0, width, height)
    for (const { canvas: ground, x, y, scale } of laid) face.drawImage(ground, x, y, ground.width * scale, ground.height * scale)
    paintMarks(face, picture, measure)
    if (!canvas.isConnected) host.append(canvas)
  }
  const grounds = openGrounds(() => last && present(last, false))
  return {
    renderer: 'canvas',
    measure,
    show(picture, looksChanged) {
      last = picture
      present(picture, looksChanged)
    },
    // A canvas of the processor is never lost.
    whenLost() {},
    destroy() {
      grounds.stop()
      canvas.remove()
    },
  }
}
