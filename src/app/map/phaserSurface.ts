import { AUTO, Game, Scale, Scene, type GameObjects, type Textures } from 'phaser';
import { paintGround } from './paintGround.ts';
import { paintMarks } from './paintMarks.ts';
import type { Picture } from './picture.ts';
import { canvasMeasure, type Surface } from './surface.ts';

/** Phaser's number for its canvas renderer. */
const canvasRenderer = 1;
/** How long the engine may take to start before the map is drawn without it, in milliseconds. */
const patience = 8000;

/** One canvas drawn by us and shown by Phaser as a single image. */
interface Sheet {
  texture: Textures.CanvasTexture;
  image: GameObjects.Image;
}

function startGame(host: HTMLElement): Promise<{ game: Game; scene: Scene }> {
  return new Promise((resolve, reject) => {
    const scene = new Scene('map');
    let game: Game | undefined;
    const timer = setTimeout(() => {
      game?.destroy(true);
      reject(new Error('The drawing engine did not start.'));
    }, patience);
    const started = Object.assign(scene, {
      create() {
        clearTimeout(timer);
        if (game) resolve({ game, scene });
      },
    });
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
    });
  });
}

/** Starts Phaser in the host and puts its loop to sleep: a frame is drawn only when a picture is shown. */
export async function phaserSurface(host: HTMLElement): Promise<Surface> {
  const { game, scene } = await startGame(host);
  game.loop.sleep();
  const canvas = game.canvas;
  canvas.setAttribute('aria-hidden', 'true');
  canvas.style.display = 'block';
  const measure = canvasMeasure();
  let sheets: { ground: Sheet; marks: Sheet } | undefined;
  let zoom = 0;

  const sheet = (key: string, width: number, height: number): Sheet => {
    if (scene.textures.exists(key)) scene.textures.remove(key);
    const canvas = document.createElement('canvas');
    canvas.width = width;
    canvas.height = height;
    // Asked for first, so that the sheet is drawn by the processor: it is read back at each upload.
    canvas.getContext('2d', { willReadFrequently: true });
    const texture = scene.textures.addCanvas(key, canvas);
    if (!texture) throw new Error('No canvas to draw the map on.');
    return { texture, image: scene.add.image(0, 0, key).setOrigin(0, 0) };
  };

  const fit = ({ size, ratio }: Picture): boolean => {
    const width = Math.max(1, Math.round(size.width * ratio));
    const height = Math.max(1, Math.round(size.height * ratio));
    if (sheets && zoom === ratio && sheets.ground.texture.width === width && sheets.ground.texture.height === height) return false;
    zoom = ratio;
    game.scale.resize(width, height);
    // After the size, because only a set zoom makes Phaser write the style of the canvas anew.
    game.scale.setZoom(1 / ratio);
    sheets?.ground.image.destroy();
    sheets?.marks.image.destroy();
    sheets = { ground: sheet('ground', width, height), marks: sheet('marks', width, height) };
    return true;
  };

  const draw = (target: Sheet, paint: (context: CanvasRenderingContext2D) => void): void => {
    paint(target.texture.context);
    target.texture.refresh();
  };

  return {
    renderer: game.renderer.type === canvasRenderer ? 'canvas' : 'webgl',
    measure,
    show(picture, groundChanged) {
      const isNew = fit(picture);
      if (!sheets) return;
      if (groundChanged || isNew) draw(sheets.ground, (context) => paintGround(context, picture, measure));
      draw(sheets.marks, (context) => paintMarks(context, picture));
      // One step of the sleeping loop draws the frame; nothing runs after it.
      game.loop.tick();
    },
    whenLost(showAgain) {
      game.renderer.on('restorewebgl', showAgain);
    },
    destroy() {
      game.destroy(true);
      // A sleeping loop never reaches the step in which Phaser destroys itself.
      game.loop.wake();
    },
  };
}
