/** Rounded terms add up to their rounded sum. */
import { expect, test } from 'vitest'
import { adding } from '../../src/app/session/adding.ts'

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)

test('terms that would add up to one too many give way where they were rounded furthest', () => {
  const terms = [60.4, 44.4, 2.4, 3.4, -11.4, -50.2, -8.4]
  const shown = adding(terms, total(terms), 1)
  expect(total(shown)).toBe(Math.round(total(terms)))
  shown.forEach((value, n) => expect(Math.abs(value - terms[n])).toBeLessThan(1))
  expect(adding([1.5, 1.5, 1.5], 4.5, 1).toSorted()).toEqual([1, 2, 2])
})

test('terms that add up already stay as they are, and a term shown as nought stays nought', () => {
  expect(adding([12.4, -3.4], 9, 1)).toEqual([12, -3])
  expect(adding([0.4, 0.4, 7.4], 8.2, 1)).toEqual([0, 0, 8])
  expect(adding([], 3, 1)).toEqual([])
})

test('any terms: the sum is met and none is a step off', () => {
  let seed = 7
  const next = (): number => ((seed = (seed * 16807) % 2147483647) / 2147483647) * 40 - 20
  for (let n = 0; n < 200; n++) {
    const terms = Array.from({ length: 3 + (n % 9) }, () => next())
    const shown = adding(terms, total(terms), 0.1)
    expect(total(shown)).toBeCloseTo(Math.round(total(terms) * 10) / 10, 6)
    shown.forEach((value, i) => expect(Math.abs(value - terms[i])).toBeLessThan(0.1 + 1e-9))
  }
})
