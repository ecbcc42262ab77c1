/** Hashes of a World: one for each stored quantity, and one over all, so that a difference names its turn and quantity. */
import type { Game } from './game.ts'
import { QUANTITIES, QUANTITY_NAMES, quantityId } from './quantities.ts'
import type { World } from './world.ts'

const mix = (h: number, word: number): number => {
  let k = Math.imul(word, 0xcc9e2d51)
  k = (k << 15) | (k >>> 17)
  h ^= Math.imul(k, 0x1b873593)
  h = (h << 13) | (h >>> 19)
  return (Math.imul(h, 5) + 0xe6546b64) | 0
}

const finish = (h: number, length: number): number => {
  h ^= length
  h ^= h >>> 16
  h = Math.imul(h, 0x85ebca6b)
  h ^= h >>> 13
  h = Math.imul(h, 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

const hex = (h: number): string => h.toString(16).padStart(8, '0')

const number = new Float64Array(1)
const words = new Int32Array(number.buffer)
/** Whether the machine keeps the low word of a double first. */
const LITTLE = new Uint8Array(new Int32Array([1]).buffer)[0] === 1

export interface WorldHash {
  hash: string
  /** By quantity id. */
  hashes: Record<string, string>
}

/** Hashes a world. -0 counts as +0; NaN is a broken promise and throws. */
export const hashOf = (game: Game, world: World): WorldHash => {
  const hashes: Record<string, string> = {}
  let low = 0x2f0b4c47
  let high = 0x51ed270b
  for (const name of QUANTITY_NAMES) {
    const quantity = QUANTITIES[name]
    const first = game.layout.first[name]
    const length = game.layout.length[name]
    let h = 0x3c6ef372
    if (quantity.kind === 'real')
      for (let i = 0; i < length; i++) {
        const x = world.reals[first + i]
        if (x !== x) throw new Error(`${quantityId(name)}[${i}] is not a number in turn ${world.turn[0]}`)
        number[0] = x === 0 ? 0 : x
        h = mix(h, words[LITTLE ? 0 : 1])
        h = mix(h, words[LITTLE ? 1 : 0])
      }
    else for (let i = 0; i < length; i++) h = mix(h, world.wholes[first + i])
    const done = finish(h, length)
    hashes[quantityId(name)] = hex(done)
    low = mix(low, done)
    high = mix(high, done ^ 0x9e3779b1)
  }
  return { hash: hex(finish(low, 1)) + hex(finish(high, 2)), hashes }
}
