/** The shape of shapes.json. */

/** x0, y0, x1, y1 in grid units of a plate, y down. */
export type Box = readonly [number, number, number, number]

export type Place = 'centre' | 'right' | 'left' | 'above' | 'below'

/** One state or territory as it lies in shapes.json. */
export interface BakedShape {
  /** Per ring, signed arc numbers: ~n is arc n backwards. Filled by the even-odd rule. */
  rings: number[][]
  /** Side, in grid units, of a square of the same area. */
  size: number
  /** Where a marker stands. */
  dot?: readonly [number, number]
  /** Where the name stands, and how it lies against that point. */
  label?: readonly [number, number]
  place?: Place
}

/** A projected map: its shapes share arcs, so that a border is stored and drawn once. */
export interface BakedPlate {
  id: 'world' | 'europe'
  /** The part shown at home. */
  window: Box
  /** As far as the view may go. */
  bounds: Box
  /** Each arc: x, y of its first point, then differences. */
  arcs: number[][]
  /** By ISO 3166 numeric code, or by name where the source has no code. */
  shapes: Record<string, BakedShape>
  disputed: { name: string; rings: number[][] }[]
  /** Lines as x, y pairs. */
  graticule: number[][]
  waters: { name: string; at: readonly [number, number]; zoom: number }[]
}

export interface BakedShapes {
  /** Digest of the inputs of the bake. */
  digest: string
  world: BakedPlate
  europe: BakedPlate
  /** The Asian inset shows the world plate enlarged. */
  asia: { window: Box }
  /** Edge of the Europe plate on the world plate, x, y pairs. */
  frameOfEurope: number[]
  /** Plate that names a country while the insets are open. */
  homes: Record<string, 'world' | 'europe' | 'asia'>
  /** Codes of the small states that carry a circle. */
  marked: string[]
}
