/** The projections of the plates and what part of the world each shows. */
import { geoAzimuthalEqualArea, geoEqualEarth, type GeoProjection } from 'd3-geo'
import type { Ring } from './source.ts'

/** x0, y0, x1, y1 in grid units, y down. */
export type Box = readonly [number, number, number, number]

/** Equal Earth about 11 degrees east, so that the cut falls in the Bering Strait; 10,000 units round the equator. */
const centralMeridian = 11
const worldUnits = 10_000
const world: GeoProjection = geoEqualEarth().rotate([-centralMeridian, 0]).translate([0, 0]).scale(1).precision(0)
const worldScale = worldUnits / 2 / world([centralMeridian + 179.9999, 0])![0]
world.scale(worldScale)

/** Lambert's azimuthal equal-area about 11 E 51 N; as fine on its plate as the plate is enlarged. */
const europe: GeoProjection = geoAzimuthalEqualArea().rotate([-11, -51]).translate([0, 0]).scale(2600).precision(0)

export type PlaneOf = (point: readonly [number, number]) => [number, number]

export const toWorld: PlaneOf = ([longitude, latitude]) => world([longitude, latitude])!
export const toEurope: PlaneOf = ([longitude, latitude]) => europe([longitude, latitude])!

/** Projects a ring to the world plane; a ring that would jump the cut stays on the side where it begins. */
export function ringToWorld(ring: Ring): Ring {
  const side = Math.sign(toWorld(ring[0])[0])
  return ring.map(([longitude, latitude]) => {
    const point = toWorld([longitude, latitude])
    if (Math.abs(point[0]) < worldUnits / 4 || Math.sign(point[0]) === side) return point
    const edge = toWorld([centralMeridian + 179.9999 * side, latitude])[0]
    return [2 * edge + point[0], point[1]]
  })
}

const xAt = (longitude: number, latitude: number): number => toWorld([longitude, latitude])[0]
const yAt = (latitude: number): number => toWorld([centralMeridian, latitude])[1]

/** Shown at home: 129 W to 179 W at the equator, 76 N to 37 S above the insets. */
export const worldWindow: Box = [xAt(-129, 0), yAt(77), xAt(-179, 0), yAt(-37)]
/** As far as the view may go. */
export const worldBounds: Box = [xAt(-168.9, 0), yAt(83.7), xAt(-169.1, 0), yAt(-56.5)]

/** Europe from the Atlantic coast to the Black Sea, southern Norway to Sicily. */
export const europeWindow: Box = [-660, -505, 770, 590]
/** Geometry kept around the window, so that no cut edge shows. */
export const europeKept: Box = [-760, -600, 870, 690]

/** East and South-East Asia, on the world plane. */
export const asiaWindow: Box = [xAt(88.5, 14), yAt(46.5), xAt(149.5, 14), yAt(-9.8)]

function steps(from: number, to: number, by: number): number[] {
  const values: number[] = []
  for (let value = from; value <= to + 1e-9; value += by) values.push(value)
  return values
}

/** Meridians and parallels each 15 degrees, as lines of [longitude, latitude]. */
export function graticule(): Ring[] {
  const meridians = steps(-165, 180, 15).map((longitude) => steps(-90, 90, 2.5).map((latitude): [number, number] => [longitude, latitude]))
  const parallels = steps(-75, 75, 15).map((latitude) => steps(-168.99, 190.99, 2).map((longitude): [number, number] => [longitude, latitude]))
  return [...meridians, ...parallels]
}

/** The edge of the Europe plate seen on the world plane. */
export function europeFrameOnWorld(): Ring {
  const [x0, y0, x1, y1] = europeWindow
  const at = (from: number, to: number): number[] => steps(0, 15, 1).map((step) => from + ((to - from) * step) / 16)
  const edge: Ring = [
    ...at(x0, x1).map((x): [number, number] => [x, y0]),
    ...at(y0, y1).map((y): [number, number] => [x1, y]),
    ...at(x1, x0).map((x): [number, number] => [x, y1]),
    ...at(y1, y0).map((y): [number, number] => [x0, y]),
  ]
  return edge.map((point) => toWorld(europe.invert!(point)!))
}
