/** Shows pictures through Phaser, whose loop sleeps between them. */
import { AUTO, Game, Scale, Scene, type GameObjects, type Textures } from 'phaser'
import { paintGround } from './paintGround.ts'
import { paintMarks } from './paintMarks.ts'
import type { Picture } from './picture.ts'
import { canvasMeasure, type Surface } from './surface.ts'

/** Phaser's number for its canvas renderer. */
const canvasRenderer = 1
/** How long the engine may take to start before the map is drawn without it, in milliseconds. */
const patience = 8000

/** The canvas that Phaser shows as a single image, and the ground kept apart so that marks can be drawn anew on it. */
interface Sheet {
  face: CanvasRenderingContext2D
  ground: CanvasRenderingContext2D
  width: number
  height: number
  /** Canvas pixels for one CSS pixel, of the face and of the ground. */
  ratio: number
  groundRatio: number
}

/** A canvas drawn by the processor: a sheet is read back at each upload. */
function softCanvas(width: number, height: number): CanvasRenderingContext2D {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const context = canvas.getContext('2d', { willReadFrequently: true, alpha: false })
  if (!context) throw new Error('No canvas to draw the map on.')
  return context
}

function startGame(host: HTMLElement): Promise<{ game: Game; scene: Scene }> {
  return new Promise((resolve, reject) => {
    const scene = new Scene('map')
    let game: Game | undefined
    let timer = 0
    const wait = (): void => {
      timer = window.setTimeout(() => {
        // A hidden page draws no frame, so nothing can be held against the engine.
        if (document.hidden) return wait()
        game?.destroy(true)
        reject(new Error('The drawing engine did not start.'))
      }, patience)
    }
    wait()
    const started = Object.assign(scene, {
      create() {
        clearTimeout(timer)
        if (game) resolve({ game, scene })
      },
    })
    game = new Game({
      type: AUTO,
      parent: host,
      banner: false,
      audio: { noAudio: true },
      // Canvas pixels are device pixels; the room's own observer sets the size.
      scale: { mode: Scale.NONE, width: 16, height: 16 },
      // The room listens to the host itself, and the page owns the keys.
      input: { windowEvents: false, keyboard: false, mouse: false, touch: false, gamepad: false },
      disableContextMenu: false,
      render: { antialias: true, roundPixels: false, powerPreference: 'low-power' },
      scene: started,
    })
  })
}

/** Starts Phaser in the host and puts its loop to sleep: a frame is drawn only when a picture is shown. */
export async function phaserSurface(host: HTMLElement): Promise<Surface> {
  const { game, scene } = await startGame(host)
  game.loop.sleep()
  const canvas = game.canvas
  canvas.setAttribute('aria-hidden', 'true')
  canvas.style.display = 'block'
  const measure = canvasMeasure()
  let sheet: Sheet | undefined
  let hung: { sheet: Sheet; texture: Textures.CanvasTexture; image: GameObjects.Image } | undefined
  let waiting = 0

  /** The sheet for a picture of this size. */
  const sheetFor = ({ size, ratio }: Picture): Sheet => {
    const width = Math.max(1, Math.round(size.width * ratio))
    const height = Math.max(1, Math.round(size.height * ratio))
    if (sheet && sheet.ratio === ratio && sheet.width === width && sheet.height === height) return sheet
    return { face: softCanvas(width, height), ground: softCanvas(width, height), width, height, ratio, groundRatio: 0 }
  }

  /** Makes a sheet of another size the one that Phaser shows. */
  const hang = (next: Sheet): void => {
    game.scale.resize(next.width, next.height)
    // After the size, because only a set zoom makes Phaser write the style of the canvas anew.
    game.scale.setZoom(1 / next.ratio)
    hung?.image.destroy()
    if (scene.textures.exists('sheet')) scene.textures.remove('sheet')
    const texture = scene.textures.addCanvas('sheet', next.face.canvas)
    if (!texture) throw new Error('No texture to show the map on.')
    hung = { sheet: next, texture, image: scene.add.image(0, 0, 'sheet').setOrigin(0, 0) }
  }

  const present = (): void => {
    waiting = 0
    if (!sheet) return
    if (hung?.sheet === sheet) hung.texture.refresh()
    else hang(sheet)
    // One step of the sleeping loop draws the frame; nothing runs after it.
    game.loop.tick()
  }

  return {
    renderer: game.renderer.type === canvasRenderer ? 'canvas' : 'webgl',
    measure,
    show(picture, groundChanged) {
      const next = sheetFor(picture)
      sheet = next
      const { face, ground, width, height } = next
      // Under way the ground is drawn at one pixel per CSS pixel and enlarged.
      const ratio = picture.moving ? Math.min(1, picture.ratio) : picture.ratio
      if (groundChanged || next.groundRatio === 0) {
        paintGround(ground, { ...picture, ratio }, measure)
        next.groundRatio = ratio
      }
      const part = next.groundRatio / picture.ratio
      face.setTransform(1, 0, 0, 1, 0, 0)
      face.drawImage(ground.canvas, 0, 0, width * part, height * part, 0, 0, width, height)
      paintMarks(face, picture)
      // A new size costs the graphics as much as the drawing did: it is shown in a task of its own.
      if (hung?.sheet === next) present()
      else if (waiting === 0) waiting = window.setTimeout(present)
    },
    whenLost(showAgain) {
      game.renderer.on('restorewebgl', showAgain)
    },
    destroy() {
      clearTimeout(waiting)
      game.destroy(true)
      // A sleeping loop never reaches the step in which Phaser destroys itself.
      game.loop.wake()
    },
  }
}
