/**
 * Luck as a pure function: one draw for each (key, tick, purpose, subject, n), with no generator state in the world.
 *
 * seedrandom's alea turns the seed of a game into two key words once; a draw mixes them with its coordinates through
 * the finaliser of MurmurHash3 (Appleby 2011, public domain), so that a country added or an order changed shifts
 * nobody else's luck.
 */
import alea from 'seedrandom/lib/alea.js'

/** Purposes of draws. Constants of the code: never renumber, never reuse. */
export const PURPOSE = {
  event: 1,
  chance: 2,
  refusal: 3,
  veto: 4,
  integration: 5,
  decision: 6,
  reversal: 7,
  operators: 8,
  operatorsReturn: 9,
  compliance: 10,
  exposure: 11,
  theft: 12,
  sight: 13,
  dial: 14,
  scandal: 15,
} as const

/** Two 32-bit key words from a seed 0..2^32-1. */
export const keyOf = (seed: number): [number, number] => {
  const next = alea(`counteroffset/${seed >>> 0}`)
  return [next.int32(), next.int32()]
}

const finalise = (h: number): number => {
  h ^= h >>> 16
  h = Math.imul(h, 0x85ebca6b)
  h ^= h >>> 13
  h = Math.imul(h, 0xc2b2ae35)
  return h ^ (h >>> 16)
}

/** A draw in [0, 1) with 32 bits. `subject` is a 32-bit hash of an id; `n` numbers the draws of one subject. */
export const luck = (key0: number, key1: number, tick: number, purpose: number, subject: number, n: number): number => {
  let h = finalise(key0 ^ Math.imul(subject, 0x9e3779b1))
  h = finalise(h ^ key1 ^ Math.imul(tick + 1, 0x27d4eb2f))
  h = finalise(h + Math.imul((purpose << 8) + n + 1, 0x165667b1))
  return (h >>> 0) / 4294967296
}

/** 32-bit hash of an id (FNV-1a over code units, finalised); compile refuses a scenario in which two ids collide. */
export const subjectOf = (id: string): number => {
  let h = 0x811c9dc5
  for (let i = 0; i < id.length; i++) h = Math.imul(h ^ id.charCodeAt(i), 0x01000193)
  return finalise(h)
}
