/** Starts the drawing engine, on the graphics processor where there is one. */
import { CANVAS, Game, Scale, Scene, WEBGL } from 'phaser'
import { beginPatience } from './patience.ts'
import { softCanvas } from './surface.ts'

/** How long the engine may take to start before the map does without it, in milliseconds. */
const patience = 8000

/** The pictures lie edge to edge and upright, so that smoothed edges would cost memory for nothing. */
const graphics: WebGLContextAttributes = { alpha: false, antialias: false, depth: true, stencil: true, powerPreference: 'low-power' }

/** What programs call themselves that stand in for a graphics processor: of Chromium, of Mesa, of Windows, of macOS. */
const standIns = /swiftshader|llvmpipe|softpipe|lavapipe|basic render|warp|software/i

/** Whether a program draws for this context. A browser may say so by refusing it for its slowness; not all do. */
function isStandIn(context: WebGLRenderingContext): boolean {
  const names = context.getExtension('WEBGL_debug_renderer_info')
  return standIns.test(String(context.getParameter(names ? names.UNMASKED_RENDERER_WEBGL : context.RENDERER)))
}

/**
 * What the engine draws on. Where a program stands in for a graphics processor, as on machines without a driver, it takes the
 * processor away from the page and keeps it waiting: a canvas that the page draws itself is several times quicker there.
 */
function drawnBy(): { type: number; canvas: HTMLCanvasElement; context: CanvasRenderingContext2D } {
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('webgl', { ...graphics, failIfMajorPerformanceCaveat: true })
  // The engine takes either context, but its types name one.
  if (context && !isStandIn(context)) return { type: WEBGL, canvas, context: context as unknown as CanvasRenderingContext2D }
  context?.getExtension('WEBGL_lose_context')?.loseContext()
  const soft = softCanvas(1, 1, false)
  return { type: CANVAS, canvas: soft.canvas, context: soft }
}

/** The engine with an empty scene, in the host. */
export function startPhaser(host: HTMLElement): Promise<{ game: Game; scene: Scene }> {
  return new Promise((resolve, reject) => {
    const scene = new Scene('map')
    let game: Game | undefined
    const stopWaiting = beginPatience(patience, () => {
      game?.destroy(true)
      reject(new Error('The drawing engine did not start.'))
    })
    const started = Object.assign(scene, {
      create() {
        stopWaiting()
        if (game) resolve({ game, scene })
      },
    })
    game = new Game({
      ...drawnBy(),
      parent: host,
      banner: false,
      audio: { noAudio: true },
      // Canvas pixels are device pixels; the room's own observer sets the size.
      scale: { mode: Scale.NONE, width: 16, height: 16 },
      // The room listens to the host itself, and the page owns the keys.
      input: { windowEvents: false, keyboard: false, mouse: false, touch: false, gamepad: false },
      disableContextMenu: false,
      render: { antialias: true, antialiasGL: false, roundPixels: false, powerPreference: 'low-power' },
      scene: started,
    })
  })
}
