/** What one frame consists of once it is laid out. */
import type { Arc } from './arcs.ts'
import type { PageStyle } from './colours.ts'
import type { MapCountry, MapModel, MapSide } from './model.ts'
import type { PlateShape } from './plateShapes.ts'
import type { Rectangle, Size, View } from './views.ts'

/** A circle that stands for a state too small to read, in CSS pixels. */
export interface Marker {
  view: View
  country: MapCountry
  x: number
  y: number
}

/** Something that hangs on a country: its window, an order, a change, an event. */
export interface Pin {
  view: View
  country: MapCountry
  kind: MapCountry['marks'][number]
  x: number
  y: number
  /** It lies on the circle of its state. */
  onMarker?: boolean
}

/** Whether a mark says that the country decides in this turn. */
export const decides = (kind: Pin['kind']): boolean => kind === 'window' || kind === 'review'

/** Radius of the circle of a state: larger where its diamond lies on it. */
export const radiusOf = ({ country }: Marker): number => (country.marks.some(decides) ? decidingRadius : markerRadius)

/** Where something happens now that no country stands for. */
export interface Spot {
  view: View
  x: number
  y: number
}

/** A name where it was placed; the box is its target too. */
export interface Label {
  view: View
  /** Id of the country or side, or none for water. */
  id?: string
  role?: MapSide['role']
  text: string
  box: Rectangle
  strong: boolean
  faded: boolean
}

/** A country or side that is drawn in a view. */
export interface Drawn {
  view: View
  shape: PlateShape
  country?: MapCountry
  side?: MapSide
  /** CSS pixels of the side of a square of the same area. */
  span: number
}

/** One frame, arranged and ready to paint; sizes in CSS pixels. */
export interface Picture {
  size: Size
  /** Device pixels per CSS pixel, at most 2. */
  ratio: number
  /** The camera is under way: all may be rough for the moment. */
  moving: boolean
  /** How far what happens now has come, 0..1. */
  moment: number
  style: PageStyle
  model: MapModel
  views: View[]
  drawn: Drawn[]
  arcs: Arc[]
  markers: Marker[]
  pins: Pin[]
  spots: Spot[]
  labels: Label[]
}

/** A shape under this many CSS pixels shows no hatch and carries a marker where it is named. */
export const leastHatched = 14
/** A small state carries its circle until it is this many CSS pixels. */
export const leastUnmarked = 44
/** A shape under this many CSS pixels is hit in a circle of the same width. */
export const leastTarget = 24
/** Radius of the marker. */
export const markerRadius = 6
/** Radius of the marker of a state that decides: its diamond lies on it, and the class shows around. */
export const decidingRadius = 9.5
/** Half the height of the diamond of a country that decides, in the open and on a marker. */
export const diamondReach = { open: 7, marker: 5.5 }
/** CSS pixels per grid unit under which the whole world is on a phone. */
export const crowded = 0.06
