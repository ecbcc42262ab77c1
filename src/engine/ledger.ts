/**
 * The ledger of a turn: the cause of every change of every stored quantity, and the beats that a reader is told.
 *
 * Entries of a stored quantity add up exactly to its change over the turn. Nothing of the world hangs on whether
 * anybody listens.
 */

/** Kinds of cause. Constants: never renumber (they lie in saved reviews). */
export const CAUSE = {
  limit: 0,
  order: 1,
  price: 2,
  event: 3,
  decay: 4,
  income: 5,
  upkeep: 6,
  programme: 7,
  integration: 8,
  fielding: 9,
  counter: 10,
  diffusion: 11,
  vendor: 12,
  window: 13,
  operators: 14,
  network: 15,
  exploitation: 16,
  exposure: 17,
  markets: 18,
  recovery: 19,
  coup: 20,
  refusal: 21,
  blowback: 22,
  threat: 23,
  sight: 24,
  theft: 25,
  homeRung: 26,
} as const

export const CAUSE_NAMES = Object.keys(CAUSE) as (keyof typeof CAUSE)[]

/** A cause as one number: kind, turn of origin, and an index whose meaning hangs on the kind (move, event, technology, country). */
export const causeOf = (kind: number, turn: number, index: number): number => (kind * 1024 + turn) * 4096 + index
export const causeKind = (cause: number): number => Math.floor(cause / 4194304)
export const causeTurn = (cause: number): number => Math.floor(cause / 4096) % 1024
export const causeIndex = (cause: number): number => cause % 4096

/** Kinds of beat. Constants: never renumber. */
export const BEAT = {
  event: 0,
  order: 1,
  lapsed: 2,
  refusal: 3,
  stance: 4,
  operators: 5,
  kept: 6,
  opened: 7,
  countered: 8,
  mirrored: 9,
  reopened: 10,
  stage: 11,
  integrated: 12,
  failed: 13,
  vetoed: 14,
  foreseen: 15,
  exploited: 16,
  unwilling: 17,
  exposed: 18,
  stolen: 19,
  threatSpent: 20,
  coupBegins: 21,
  coupEnds: 22,
  born: 23,
  scandal: 24,
  starved: 25,
} as const

export const BEAT_NAMES = Object.keys(BEAT) as (keyof typeof BEAT)[]

/** Something that happened, in cause order. `a`, `b`, `c` are indices and rungs, `x` and `y` odds and draws; see words.ts. */
export interface Beat {
  kind: number
  tick: number
  /** Who may be told: bit 0 and bit 1 for the sides by index. */
  seenBy: number
  side: number
  a: number
  b: number
  c: number
  x: number
  y: number
  /** Chance of a step up that the draw was held against, for decisions of countries. */
  odds?: number
}

/** One change of a stored quantity. */
export interface Entry {
  tick: number
  /** Slot among the reals, or -1 - slot among the wholes. */
  slot: number
  delta: number
  cause: number
}

/**
 * Entries in columns: hundreds a turn are kept for a whole game, and as many small objects would make every collection
 * of garbage dearer than the one before. Rows from `count` on are free.
 */
export interface Entries {
  count: number
  tick: Int32Array
  slot: Int32Array
  delta: Float64Array
  cause: Float64Array
}

export interface Ledger {
  entries: Entries
  beats: Beat[]
}

/** Rows a fresh ledger has room for: about a turn of the flagship. */
const ROOM = 768

export const makeLedger = (): Ledger => ({
  entries: { count: 0, tick: new Int32Array(ROOM), slot: new Int32Array(ROOM), delta: new Float64Array(ROOM), cause: new Float64Array(ROOM) }, beats: [],
})

/** The columns with `rows` rows, of which those in use are kept. */
const resize = (entries: Entries, rows: number): void => {
  const fit = <T extends Int32Array | Float64Array>(column: T, fresh: T): T => {
    fresh.set(column.subarray(0, entries.count))
    return fresh
  }
  entries.tick = fit(entries.tick, new Int32Array(rows))
  entries.slot = fit(entries.slot, new Int32Array(rows))
  entries.delta = fit(entries.delta, new Float64Array(rows))
  entries.cause = fit(entries.cause, new Float64Array(rows))
}

/** Notes one change. */
export const enter = (ledger: Ledger, tick: number, slot: number, delta: number, cause: number): void => {
  const { entries } = ledger
  const n = entries.count
  if (n === entries.slot.length) resize(entries, 2 * n)
  entries.tick[n] = tick
  entries.slot[n] = slot
  entries.delta[n] = delta
  entries.cause[n] = cause
  entries.count = n + 1
}

/** Gives back the room that a turn did not need. */
export const trim = (ledger: Ledger): void => resize(ledger.entries, ledger.entries.count)

/** The entries as objects, in the order in which they were made: all, or those of one slot or one tick. */
export const entriesOf = ({ entries }: Ledger, only: { slot?: number; tick?: number } = {}): Entry[] => {
  const found: Entry[] = []
  for (let n = 0; n < entries.count; n++)
    if ((only.slot ?? entries.slot[n]) === entries.slot[n] && (only.tick ?? entries.tick[n]) === entries.tick[n]) found.push({ tick: entries.tick[n], slot: entries.slot[n], delta: entries.delta[n], cause: entries.cause[n] })
  return found
}
