/** The door of the map: what it is given, what it reports, and how it is opened. */
import type { ArcKind } from '../look/arcTable.ts'
import type { ScaleName } from '../look/hatchTable.ts'

/** A country as the map shows it. */
export interface MapCountry {
  id: string
  /** ISO 3166 numeric code, three digits. */
  iso: string
  name: string
  /** Class on the current scale: 0..4 on rungs and sequential, 0..6 on diverging (3 is neutral); none for unplayed. */
  level?: number
  /** Class before the last change; drawn beside an arrow when the country is marked as changed. */
  previousLevel?: number
  /** One short line for a tooltip. */
  detail: string
  /** A dated window, a review, an order of the tray, a change. */
  marks: ('window' | 'review' | 'order' | 'changed')[]
  orderNumber?: number
  /** Drawn faded; a click is still reported. */
  disabled?: boolean
}

/** One of the two blocs: tinted and outlined in its colour, never coloured by a scale. */
export interface MapSide {
  id: string
  iso: string
  name: string
  role: 'guarantor' | 'challenger'
}

/** What a side did to a country. */
export interface MapArc {
  /** Id of the side, and of the country. */
  from: string
  to: string
  kind: ArcKind
  /** It happens now: the line grows; others are faded. */
  fresh?: boolean
}

/** Everything the map shows. Earlier countries win when names collide. */
export interface MapModel {
  mode: string
  scale: ScaleName
  countries: MapCountry[]
  sides: MapSide[]
  selected?: string
  arcs?: MapArc[]
  /** Where on the globe something happens now, in degrees east and north: a pin with a ring. */
  spot?: { longitude: number; latitude: number }
  /** Names what happens now: when it changes, the newest arc grows and the selected country is ringed. */
  moment?: string
  hovered?: string
  theme: 'light' | 'dark'
  /** Whose colour the order pins wear; the guarantor's unless said. */
  orderRole?: MapSide['role']
  /** World alone, without the inset plates. */
  plain?: boolean
  /** Names of waters and insets in the language of the page, by their English names; English where there is none. */
  names?: Readonly<Record<string, string>>
  /** What a screen reader says of a map that stands still; others are silent, beside a table that says it all. */
  title?: string
  description?: string
}

export interface MapHandle {
  update(model: MapModel): void
  /** Brings a country into view; moves nothing when it is named on the open plates. */
  focus(id: string): void
  zoomBy(factor: number): void
  home(): void
  destroy(): void
  /** With 'svg' the map stands still. */
  readonly renderer: 'webgl' | 'canvas' | 'svg'
}

export interface MapEvents {
  select(id: string): void
  /** The country or side under the pointer, and where the pointer is in CSS pixels of the host. */
  hover(id: string | undefined, x: number, y: number): void
  /** The graphics of the device are lost and have not come back: this map is to be destroyed. */
  lost(): void
}

/** Puts the map into the host, which must have a size of its own. Loads the drawing engine only now; where it does not start, the map stands still. */
export async function mountMap(host: HTMLElement, model: MapModel, on: MapEvents): Promise<MapHandle> {
  // The engine trips over a page without canvases while it is loaded.
  if (document.createElement('canvas').getContext('2d') === null) return mountStill(host, model, on)
  try {
    const [{ openRoom }, { phaserSurface }] = await Promise.all([import('./room.ts'), import('./phaserSurface.ts')])
    return openRoom(host, model, on, await phaserSurface(host))
  } catch {
    // What a failed start left behind.
    for (const canvas of host.querySelectorAll(':scope > canvas')) canvas.remove()
    return mountStill(host, model, on)
  }
}

/** Puts the map into the host as a picture that stands still; fails where not even its shapes can be loaded. */
export async function mountStill(host: HTMLElement, model: MapModel, on: MapEvents): Promise<MapHandle> {
  const { openStill } = await import('./still.tsx')
  return openStill(host, model, on)
}
