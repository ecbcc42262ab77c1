/** Exact sums: on the grid, symmetric in sign, and the same bits in any order of adding. */
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clamp, exact, saturate } from '../../src/engine/exact.ts'
import { generator } from '../games.ts'

const GRID = 16777216
const amounts = fc.array(fc.double({ min: -1000, max: 1000, noNaN: true }), { minLength: 2, maxLength: 60 })
const RUNS = { numRuns: 1000, seed: 1, endOnFailure: true }

const shuffled = <T>(list: readonly T[], seed: number): T[] => {
  const next = generator(seed)
  return list.map((item) => ({ item, at: next() })).toSorted((a, b) => a.at - b.at).map(({ item }) => item)
}
const sum = (list: readonly number[]): number => list.reduce((total, x) => total + exact(x), 0)

describe('exact sums', () => {
  test('give the same bits in any order of adding', () => {
    fc.assert(fc.property(amounts, fc.integer(), (list, seed) => Object.is(sum(list) + 0, sum(shuffled(list, seed)) + 0)), RUNS)
  })

  test('would not do so without rounding, so that the test above can fail', () => {
    const plain = (list: readonly number[]) => list.reduce((total, x) => total + x, 0)
    expect(() => fc.assert(fc.property(amounts, fc.integer(), (list, seed) => plain(list) === plain(shuffled(list, seed))), RUNS)).toThrow()
  })

  test('round to a multiple of 2^-24, at most half a step away', () => {
    fc.assert(fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), (x) => Number.isInteger(exact(x) * GRID) && Math.abs(exact(x) - x) <= 0.5 / GRID), RUNS)
  })

  test('are symmetric in sign, also half-way between two steps', () => {
    fc.assert(fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), (x) => exact(-x) === -exact(x)), RUNS)
    for (let n = 0; n < 2000; n++) expect(exact(-(n + 0.5) / GRID) + exact((n + 0.5) / GRID)).toBe(0)
  })

  test('leave what is on the grid as it is, and zero a zero', () => {
    fc.assert(fc.property(fc.integer({ min: -GRID * 1000, max: GRID * 1000 }), (n) => exact(n / GRID) === n / GRID), RUNS)
    expect(exact(1e-12)).toBe(0)
    expect(exact(exact(0.1))).toBe(exact(0.1))
    expect(exact(0.1)).not.toBe(0.1)
  })
})

describe('bounds and saturation', () => {
  test('keep inside, and reach half-way at their half', () => {
    fc.assert(fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.double({ min: 0.1, max: 100, noNaN: true }), (x, half) => {
      const y = saturate(x, half)
      return y > -1 && y < 1 && saturate(-x, half) === -y && saturate(half, half) === 0.5
    }), RUNS)
    expect([clamp(-1, 0, 2), clamp(1, 0, 2), clamp(3, 0, 2)]).toEqual([0, 1, 2])
  })
})
