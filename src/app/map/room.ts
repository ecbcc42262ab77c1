/** Runs one map: camera, model, hand and redrawing. */
import { arrange } from './arrange.ts'
import { readPageStyle } from './colours.ts'
import { coversOf } from './covers.ts'
import { listen } from './gestures.ts'
import type { MapEvents, MapHandle, MapModel } from './model.ts'
import { pick } from './pick.ts'
import type { Picture } from './picture.ts'
import { worldShapes } from './plateShapes.ts'
import type { Surface } from './surface.ts'
import { cameraOn, clampCamera, heightAboveInsets, homeCamera, insetBoxes, insetsFor, viewsOf, zoomAbout, type Camera, type Size } from './views.ts'

/** Durations in milliseconds: camera to a country, camera by a step, insets folding. */
const flight = 450
const hop = 160
const folding = 240
/** An arc growing, or a ring running out. */
const happening = 650
/** Stillness after which everything is drawn in full again. */
const settle = 140

/** Slow at both ends, as the stylesheet's curve for the camera is. */
const eased = (t: number): number => (t < 0.5 ? 4 * t * t * t : 1 - (2 - 2 * t) ** 3 / 2)

/** What the land looks like, apart from camera, size and the colours of the page. */
function looksKey(model: MapModel): string {
  return JSON.stringify([
    model.scale,
    model.theme,
    model.countries.map(({ iso, level, disabled }) => [iso, level, disabled]),
    model.sides.map(({ iso, role }) => [iso, role]),
  ])
}

/** Runs one map: keeps camera and model, listens to the hand, and shows a picture when something changed. */
export function openRoom(host: HTMLElement, first: MapModel, on: MapEvents, surface: Surface): MapHandle {
  let model = first
  const sizeOf = (): Size => ({ width: host.clientWidth, height: host.clientHeight, plain: model.plain, insets: insetsFor(model.countries.map((country) => country.iso)), textScale: readPageStyle(host).textScale })
  let size = sizeOf()
  let camera = homeCamera(size)
  let fold = 0
  let atHome = true
  let picture: Picture | undefined
  let looksChanged = true
  let frame = 0
  let hovered: string | undefined
  /** Where the mouse stands. */
  let pointer: { x: number; y: number } | undefined
  let settling = 0
  let travel: { from: Camera; to: Camera; start: number; lasts: number } | undefined
  let foldStart: { at: number; from: number } | undefined
  let momentStart: number | undefined
  /** Laid aside by the page: camera and picture stay until the map is shown again, and what is owed is painted then. */
  let isAside = false
  let isOwed = false

  const still = matchMedia('(prefers-reduced-motion: reduce)')
  const foldTarget = (): number => (atHome ? 0 : 1)

  const paint = (now: number): void => {
    frame = 0
    isOwed = isAside
    if (isAside) return
    if (travel) {
      const t = travel.lasts > 0 ? Math.min(1, (now - travel.start) / travel.lasts) : 1
      const along = eased(Math.max(0, t))
      // Scale moves by ratio, so that each moment zooms alike.
      const scale = travel.from.scale * Math.exp(Math.log(travel.to.scale / travel.from.scale) * along)
      const gone = travel.to.scale === travel.from.scale ? along : (1 / travel.from.scale - 1 / scale) / (1 / travel.from.scale - 1 / travel.to.scale)
      camera = t >= 1 ? travel.to : { scale, x: travel.from.x + (travel.to.x - travel.from.x) * gone, y: travel.from.y + (travel.to.y - travel.from.y) * gone }
      if (t >= 1) travel = undefined
    }
    if (foldStart) {
      const t = still.matches ? 1 : Math.min(1, Math.max(0, now - foldStart.at) / folding)
      fold = foldStart.from + (foldTarget() - foldStart.from) * eased(t)
      if (t >= 1) foldStart = undefined
    }
    if (size.width > 0 && size.height > 0) {
      const ratio = Math.min(2, devicePixelRatio || 1)
      const moment = momentStart === undefined || still.matches ? 1 : Math.min(1, Math.max(0, now - momentStart) / happening)
      if (moment >= 1) momentStart = undefined
      picture = arrange({ ...model, hovered: hovered ?? model.hovered }, viewsOf(camera, size, fold), size, ratio, settling !== 0, readPageStyle(host), surface.measure, moment, coversOf(host))
      surface.show(picture, looksChanged)
      looksChanged = false
    }
    if (travel || foldStart) {
      settleSoon()
      ask()
    } else if (momentStart !== undefined) ask()
  }
  const ask = (): void => {
    if (frame === 0) frame = requestAnimationFrame(paint)
  }
  const repaintAll = (): void => {
    looksChanged = true
    ask()
  }

  const settleSoon = (): void => {
    clearTimeout(settling)
    settling = window.setTimeout(() => {
      settling = 0
      if (pointer && picture) hover(pick(picture, pointer.x, pointer.y), pointer.x, pointer.y)
      ask()
    }, settle)
  }

  /** Moves the camera and folds or unfolds the insets to match. */
  const look = (to: Camera, lasts: number): void => {
    if (!travel && to.scale === camera.scale && to.x === camera.x && to.y === camera.y) return
    const home = homeCamera(size)
    const willBeHome = to.scale <= home.scale * 1.001 && Math.abs(to.x - home.x) < 1 && Math.abs(to.y - home.y) < 1
    if (willBeHome !== atHome) {
      atHome = willBeHome
      foldStart = { at: performance.now(), from: fold }
    }
    if (lasts > 0 && !still.matches) travel = { from: camera, to, start: performance.now(), lasts }
    else {
      travel = undefined
      camera = to
    }
    settleSoon()
    ask()
  }
  const hover = (id: string | undefined, x = 0, y = 0): void => {
    if (id === undefined && hovered === undefined) return
    on.hover(id, x, y)
    if (id === hovered) return
    hovered = id
    host.style.cursor = id === undefined ? '' : 'pointer'
    ask()
  }

  const stopListening = listen(host, {
    tap(x, y) {
      const id = picture && pick(picture, x, y)
      if (id !== undefined) on.select(id)
    },
    point(x, y) {
      pointer = x === undefined || y === undefined ? undefined : { x, y }
      if (!pointer || !picture) hover(undefined)
      else hover(pick(picture, pointer.x, pointer.y), pointer.x, pointer.y)
    },
    pan(dx, dy) {
      const home = homeCamera(size)
      // At home everything is in view: there is nowhere to go.
      if (camera.scale <= home.scale * 1.001) return
      look(clampCamera({ ...camera, x: camera.x - dx / camera.scale, y: camera.y - dy / camera.scale }, size), 0)
    },
    zoom(factor, x, y) {
      // What lay under the mouse leaves it; what comes is named once the map stands still.
      hover(undefined)
      look(zoomAbout(camera, size, factor, x, y), 0)
    },
  })

  const measureHost = (): void => {
    const next = sizeOf()
    isAside = next.width === 0 && size.width > 0
    if (isAside) return hover(undefined)
    if (isOwed) ask()
    if (next.width === size.width && next.height === size.height && next.plain === size.plain && next.textScale === size.textScale && String(next.insets) === String(size.insets)) return
    size = next
    travel = undefined
    camera = atHome ? homeCamera(size) : clampCamera(camera, size)
    ask()
  }
  const observer = new ResizeObserver(measureHost)
  observer.observe(host)
  const themes = new MutationObserver(repaintAll)
  themes.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme', 'data-projector'] })
  const system = matchMedia('(prefers-color-scheme: dark)')
  system.addEventListener('change', repaintAll)
  // A change of screen or of page zoom may leave the host's size as it was.
  addEventListener('resize', ask)
  let density: MediaQueryList | undefined
  const watchDensity = (): void => {
    density?.removeEventListener('change', watchDensity)
    if (density) repaintAll()
    density = matchMedia(`(resolution: ${devicePixelRatio}dppx)`)
    density.addEventListener('change', watchDensity)
  }
  watchDensity()
  document.fonts.addEventListener('loadingdone', ask)
  // A legend that opens or folds.
  host.parentElement?.addEventListener('toggle', ask, true)
  surface.whenLost(repaintAll, on.lost)
  host.style.touchAction = 'none'
  ask()

  return {
    renderer: surface.renderer,
    update(next) {
      if (looksKey(next) !== looksKey(model)) looksChanged = true
      if (next.moment !== undefined && next.moment !== model.moment) momentStart = performance.now()
      model = next
      measureHost()
      ask()
    },
    focus(id) {
      const iso = model.countries.find((country) => country.id === id)?.iso ?? model.sides.find((side) => side.id === id)?.iso
      const shape = iso === undefined ? undefined : worldShapes.shapes.get(iso)
      if (!shape || iso === undefined) return
      // With the insets open every country is on the screen under its name.
      if (atHome && insetBoxes(size).length > 0 && shape.label !== undefined) return
      look(cameraOn(shape.extent, shape.dot ?? [0, 0], size), flight)
    },
    zoomBy(factor) {
      // At home the middle is that of the world above the insets.
      look(zoomAbout(travel?.to ?? camera, size, factor, size.width / 2, (atHome ? heightAboveInsets(size) : size.height) / 2), hop)
    },
    home() {
      look(homeCamera(size), flight)
    },
    destroy() {
      cancelAnimationFrame(frame)
      clearTimeout(settling)
      stopListening()
      observer.disconnect()
      themes.disconnect()
      system.removeEventListener('change', repaintAll)
      removeEventListener('resize', ask)
      density?.removeEventListener('change', watchDensity)
      document.fonts.removeEventListener('loadingdone', ask)
      host.parentElement?.removeEventListener('toggle', ask, true)
      host.style.touchAction = ''
      host.style.cursor = ''
      surface.destroy()
    },
  }
}
