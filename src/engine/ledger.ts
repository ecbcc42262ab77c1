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

export interface Entry {
  tick: number
  /** Slot among the reals, or -1 - slot among the wholes. */
  slot: number
  delta: number
  cause: number
}

export interface Ledger {
  entries: Entry[]
  beats: Beat[]
}

export const makeLedger = (): Ledger => ({ entries: [], beats: [] })
