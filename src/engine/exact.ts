/** Exact sums: every contribution is rounded once to a multiple of 2^-24, so that any order of adding gives the same bits. */

const GRID = 16777216

/**
 * 1.5 x 2^28: a double of this magnitude has steps of exactly 2^-24, so that adding and taking it away again rounds to
 * the grid. The hardware rounds halves to even, which is symmetric in sign.
 */
const SHIFT = 402653184

/** Rounds to the grid, symmetric in sign. Exact for magnitudes below 2^27. */
export const exact = (x: number): number => x + SHIFT - SHIFT

/** Below this magnitude a fading stock is taken to be gone. */
export const NEGLIGIBLE = 16 / GRID

export const clamp = (x: number, low: number, high: number): number => (x < low ? low : x > high ? high : x)

/** x / (|x| + half): -1..1, half-way to its bound at |x| = half. */
export const saturate = (x: number, half: number): number => x / (Math.abs(x) + half)
