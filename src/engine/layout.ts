/** Where each stored quantity lies in the one buffer of a World. */
import { QUANTITIES, QUANTITY_NAMES, QUEUE_FIELDS, QUEUE_ROWS, type Dimension, type QuantityName } from './quantities.ts'

export type Sizes = Record<Dimension, number>

export interface Layout {
  sizes: Sizes
  /** First slot of a quantity among the real or the whole slots. */
  first: Record<QuantityName, number>
  length: Record<QuantityName, number>
  realCount: number
  wholeCount: number
  bytes: number
  /** Quantity index (into QUANTITY_NAMES) of each slot. */
  realQuantity: Uint16Array
  wholeQuantity: Uint16Array
  /** Bounds of each real slot. */
  low: Float64Array
  high: Float64Array
}

/**
 * A record with the same members in the engine’s fast form: V8 keeps an object that was filled key by key as a hash
 * table, which makes every later read several times slower; one that comes out of JSON.parse it does not.
 */
export const fastRecord = <T extends object>(record: T): T => JSON.parse(JSON.stringify(record)) as T

export const queueLengthOf = (): number => QUEUE_ROWS * QUEUE_FIELDS

export const makeLayout = (sizes: Sizes): Layout => {
  const first = {} as Record<QuantityName, number>
  const length = {} as Record<QuantityName, number>
  let realCount = 0
  let wholeCount = 0
  for (const name of QUANTITY_NAMES) {
    const quantity = QUANTITIES[name]
    let n = 1
    for (const dimension of quantity.of) n *= sizes[dimension]
    length[name] = n
    if (quantity.kind === 'real') {
      first[name] = realCount
      realCount += n
    } else {
      first[name] = wholeCount
      wholeCount += n
    }
  }
  const realQuantity = new Uint16Array(realCount)
  const wholeQuantity = new Uint16Array(wholeCount)
  const low = new Float64Array(realCount)
  const high = new Float64Array(realCount)
  QUANTITY_NAMES.forEach((name, index) => {
    const quantity = QUANTITIES[name]
    const from = first[name]
    const to = from + length[name]
    if (quantity.kind === 'real') {
      realQuantity.fill(index, from, to)
      low.fill(quantity.low, from, to)
      high.fill(quantity.high, from, to)
    } else wholeQuantity.fill(index, from, to)
  })
  return { sizes: fastRecord(sizes), first: fastRecord(first), length: fastRecord(length), realCount, wholeCount, bytes: realCount * 8 + wholeCount * 4, realQuantity, wholeQuantity, low, high }
}
