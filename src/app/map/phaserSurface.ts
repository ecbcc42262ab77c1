/** Shows pictures through Phaser, whose loop sleeps between them: the land as images that the camera moves, the marks above them. */
import { CANVAS, type GameObjects, type Textures } from 'phaser'
import { openGrounds } from './grounds.ts'
import { beginPatience } from './patience.ts'
import { paintMarks } from './paintMarks.ts'
import type { Picture } from './picture.ts'
import { startPhaser } from './startPhaser.ts'
import { canvasMeasure, pixelSize, softCanvas, type Surface } from './surface.ts'

/** Most pixels of the marks while the camera is under way: they are painted and handed over for each frame. */
const movingPixels = 3_000_000

/** How long lost graphics may take to come back, in milliseconds. */
const patience = 8000

/** A canvas as an image of the scene. */
interface Hung {
  canvas: HTMLCanvasElement
  width: number
  height: number
  texture: Textures.Texture
  image: GameObjects.Image
}

/** Starts Phaser in the host and puts its loop to sleep: a frame is drawn only when a picture is shown. */
export async function phaserSurface(host: HTMLElement): Promise<Surface> {
  const { game, scene } = await startPhaser(host)
  game.loop.sleep()
  game.canvas.setAttribute('aria-hidden', 'true')
  game.canvas.style.display = 'block'
  const measure = canvasMeasure()
  const marks = softCanvas(1, 1, true)
  const hung = new Map<string, Hung>()
  let last: Picture | undefined
  let shownRatio = 0
  let stopWaiting: (() => void) | undefined

  const takeDown = (key: string): void => {
    hung.get(key)?.image.destroy()
    if (scene.textures.exists(key)) scene.textures.remove(key)
    hung.delete(key)
  }

  /** The image of a canvas; hung anew for another canvas or another size. */
  const imageOf = (key: string, canvas: HTMLCanvasElement): Hung => {
    const { width, height } = canvas
    const held = hung.get(key)
    if (held && held.canvas === canvas && held.width === width && held.height === height) return held
    takeDown(key)
    const texture = scene.textures.create(key, canvas, width, height)
    if (!texture) throw new Error('No texture to show the map on.')
    texture.add('__BASE', 0, 0, 0, width, height)
    const made = { canvas, width, height, texture, image: scene.add.image(0, 0, key).setOrigin(0, 0) }
    hung.set(key, made)
    return made
  }

  const present = (picture: Picture, looksChanged: boolean): void => {
    const laid = grounds.lay(picture, looksChanged)
    if (laid.length === 0) return
    const { width, height } = pixelSize(picture)
    if (game.scale.width !== width || game.scale.height !== height || shownRatio !== picture.ratio) {
      game.scale.resize(width, height)
      // After the size, because only a set zoom makes Phaser write the style of the canvas anew.
      game.scale.setZoom(1 / picture.ratio)
      shownRatio = picture.ratio
    }
    scene.cameras.main.setBackgroundColor(picture.style.colours('sea'))
    const part = picture.moving ? Math.min(1, Math.sqrt(movingPixels / (width * height))) : 1
    const [across, down] = [Math.round(width * part), Math.round(height * part)]
    if (marks.canvas.width !== across) marks.canvas.width = across
    if (marks.canvas.height !== down) marks.canvas.height = down
    marks.setTransform(1, 0, 0, 1, 0, 0)
    marks.clearRect(0, 0, across, down)
    paintMarks(marks, { ...picture, ratio: picture.ratio * part }, measure)
    for (const key of hung.keys()) if (key !== 'marks' && !laid.some((one) => one.key === key)) takeDown(key)
    laid.forEach(({ key, canvas, x, y, scale }, depth) => imageOf(key, canvas).image.setPosition(x, y).setScale(scale).setDepth(depth))
    const held = hung.get('marks')
    const top = imageOf('marks', marks.canvas)
    if (held === top) top.texture.source[0].update()
    top.image.setScale(1 / part).setDepth(laid.length)
    // One step of the sleeping loop draws the frame; nothing runs after it.
    game.loop.tick()
  }
  const grounds = openGrounds(() => last && present(last, false))

  return {
    renderer: game.renderer.type === CANVAS ? 'canvas' : 'webgl',
    measure,
    show(picture, looksChanged) {
      last = picture
      present(picture, looksChanged)
    },
    whenLost(showAgain, giveUp) {
      game.renderer.on('losewebgl', () => {
        // A canvas without graphics is white, with the sign of a picture that is missing.
        game.canvas.style.visibility = 'hidden'
        stopWaiting?.()
        stopWaiting = beginPatience(patience, giveUp)
      })
      game.renderer.on('restorewebgl', () => {
        stopWaiting?.()
        game.canvas.style.visibility = ''
        for (const key of hung.keys()) takeDown(key)
        showAgain()
      })
    },
    destroy() {
      stopWaiting?.()
      grounds.stop()
      game.destroy(true)
      // A sleeping loop never reaches the step in which Phaser destroys itself.
      game.loop.wake()
    },
  }
}
