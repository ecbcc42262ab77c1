/** The map as a picture that stands still, of the same shapes: for a page on which no drawing engine can be had. */
import { render } from 'preact'
import { arrange } from './arrange.ts'
import { readPageStyle } from './colours.ts'
import { coversOf } from './covers.ts'
import type { Measure } from './labels.ts'
import type { MapEvents, MapHandle, MapModel } from './model.ts'
import { pick } from './pick.ts'
import type { Picture } from './picture.ts'
import { onScreen } from './place.ts'
import { Hatches, Land } from './stillLand.tsx'
import { linesOf, type PlateLines } from './stillLines.ts'
import { ArcLine, Frame, MarkerCircle, NameOf, PinMark, SpotMark } from './stillMarks.tsx'
import { canvasMeasure } from './surface.ts'
import { homeCamera, insetsFor, viewsOf, type Size } from './views.ts'

/** Width of the picture where the host is upright, as a share of the host's: it is moved sideways there. */
const uprightWidth = 2.2

interface Shown {
  picture: Picture
  /** Of each view; the last may not have come yet. */
  lines: readonly PlateLines[]
  measure: Measure
}

const StillMap = ({ picture, lines, measure }: Shown) => {
  const { size: { width, height }, model, views } = picture
  return (
    <svg class="still-map" width={width} height={height} role="img" aria-label={model.title} aria-describedby="still-says">
      <desc id="still-says">{model.description}</desc>
      <defs>
        <Hatches scale={model.scale} />
        {views.map(({ id, box }) => <clipPath key={id} id={`still-${id}`}><rect x={box.x} y={box.y} width={box.width} height={box.height} /></clipPath>)}
      </defs>
      {views.map((view, index) => (
        <g key={view.id}>
          <g clip-path={`url(#still-${view.id})`}>
            {lines[index] && <Land picture={picture} view={view} lines={lines[index]} />}
            {picture.arcs.map((arc) => arc.view === view && <ArcLine key={`${arc.act.from} ${arc.act.to} ${arc.act.kind}`} arc={arc} />)}
            {picture.markers.map((marker) => marker.view === view && <MarkerCircle key={marker.country.id} picture={picture} marker={marker} />)}
            {picture.pins.map((pin) => pin.view === view && <PinMark key={`${pin.country.id} ${pin.kind}`} picture={picture} pin={pin} />)}
            {picture.labels.map((label) => label.view === view && <NameOf key={label.text} picture={picture} label={label} />)}
            {picture.spots.map((spot) => spot.view === view && <SpotMark key="spot" spot={spot} />)}
          </g>
          {view.title && <Frame picture={picture} view={view} measure={measure} />}
        </g>
      ))}
    </svg>
  )
}

/** Puts the picture into the host. A click or tap selects; where the host is upright the picture is wider and is moved sideways. */
export function openStill(host: HTMLElement, first: MapModel, on: MapEvents): MapHandle {
  let model = first
  let hovered: string | undefined
  let shown: Shown | undefined
  let lines: readonly PlateLines[] = []
  let linedAt = ''
  let frame = 0
  const measure = canvasMeasure()

  const sizeNow = (): Size => {
    const { clientWidth, clientHeight } = host
    const width = clientWidth < clientHeight && !model.plain ? Math.round(clientWidth * uprightWidth) : clientWidth
    return { width, height: clientHeight, plain: model.plain, insets: insetsFor(model.countries.map(({ iso }) => iso)), textScale: readPageStyle(host).textScale }
  }
  const paint = (): void => {
    frame = 0
    const size = sizeNow()
    if (size.width === 0 || size.height === 0) return
    const views = viewsOf(homeCamera(size), size, 0)
    const covers = size.width > host.clientWidth ? [] : coversOf(host)
    const picture = arrange({ ...model, hovered: hovered ?? model.hovered }, views, size, 1, false, readPageStyle(host), measure, 1, covers)
    const placed = JSON.stringify(views.map(({ id, box, scale, left, top }) => [id, box, scale, left, top]))
    if (placed !== linedAt) lines = []
    linedAt = placed
    // One plate in each frame, so that the page answers between them.
    if (lines.length < views.length) lines = [...lines, linesOf(views[lines.length])]
    if (lines.length < views.length) ask()
    shown = { picture, lines, measure }
    host.style.overflow = size.width > host.clientWidth ? 'auto hidden' : ''
    render(<StillMap {...shown} />, host)
  }
  const ask = (): void => {
    if (frame === 0) frame = requestAnimationFrame(paint)
  }
  const hover = (id: string | undefined, x = 0, y = 0): void => {
    if (id === undefined && hovered === undefined) return
    on.hover(id, x, y)
    if (id === hovered) return
    hovered = id
    host.style.cursor = id === undefined ? '' : 'pointer'
    ask()
  }
  /** Where the hand is, and what of the map lies there. */
  const under = (event: MouseEvent): { id: string | undefined; x: number; y: number } => {
    const box = host.getBoundingClientRect()
    const [x, y] = [event.clientX - box.left, event.clientY - box.top]
    return { id: shown && pick(shown.picture, x + host.scrollLeft, y), x, y }
  }
  const click = (event: MouseEvent): void => {
    const { id } = under(event)
    if (id !== undefined) on.select(id)
  }
  const move = (event: PointerEvent): void => {
    if (event.pointerType !== 'mouse') return
    const { id, x, y } = under(event)
    hover(id, x, y)
  }
  const leave = (): void => hover(undefined)
  host.addEventListener('click', click)
  host.addEventListener('pointermove', move)
  host.addEventListener('pointerleave', leave)
  host.parentElement?.addEventListener('toggle', ask, true)
  const observer = new ResizeObserver(ask)
  observer.observe(host)
  document.fonts.addEventListener('loadingdone', ask)
  paint()

  return {
    renderer: 'svg',
    update(next) {
      model = next
      ask()
    },
    focus(id) {
      const found = shown?.picture.drawn.find(({ view, country, side }) => view.id === 'world' && (country ?? side)?.id === id)
      const at = found?.shape.label ?? found?.shape.dot
      if (found && at) host.scrollTo({ left: onScreen(found.view, at)[0] - host.clientWidth / 2 })
    },
    zoomBy() {},
    home() {
      host.scrollTo({ left: (host.scrollWidth - host.clientWidth) / 2 })
    },
    destroy() {
      cancelAnimationFrame(frame)
      host.removeEventListener('click', click)
      host.removeEventListener('pointermove', move)
      host.removeEventListener('pointerleave', leave)
      host.parentElement?.removeEventListener('toggle', ask, true)
      observer.disconnect()
      document.fonts.removeEventListener('loadingdone', ask)
      render(null, host)
      host.style.overflow = ''
      host.style.cursor = ''
    },
  }
}
