/** The lines from a side to a country that it acts on, the same on the map and in its legend. */

/** What a side does to a country; `cable` is any order on a network beside the main one, `exposed` an operation that came to light there. */
export type ArcKind = 'persuade' | 'finance' | 'pressure' | 'deny' | 'look' | 'cable' | 'exposed'

export interface ArcStyle {
  /** CSS pixels. */
  width: number
  /** Lengths of ink and gap, CSS pixels; none for a whole line. */
  dash: readonly number[]
  /** Split by a line of the ground along its middle. */
  isDouble?: boolean
  /** Ends in a cross instead of an arrow. */
  isCrossed?: boolean
}

/** Each kind has a line of its own, so that colour, which names the side, need not tell them apart. */
export const arcLines: Record<ArcKind, ArcStyle> = {
  persuade: { width: 2, dash: [] },
  finance: { width: 3.4, dash: [0.1, 6.5] },
  pressure: { width: 4.4, dash: [] },
  deny: { width: 2.4, dash: [10, 6] },
  look: { width: 1.6, dash: [3, 4] },
  cable: { width: 5, dash: [], isDouble: true },
  exposed: { width: 2, dash: [8, 4, 1, 4], isCrossed: true },
}

/** Every kind, in the order of the legend. */
export const arcKinds = Object.keys(arcLines) as ArcKind[]
