/** Luck: even, uncorrelated along each of its coordinates, the same for ever, and monotone in the chance. */
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { happens } from '../../src/engine/draw.ts'
import { keyOf, luck, PURPOSE, subjectOf } from '../../src/engine/luck.ts'
import { turnOf } from '../../src/engine/turn.ts'
import { startWorld } from '../../src/engine/world.ts'
import { EXAMPLE, FLAGSHIP, gameNamed } from '../games.ts'

const COUNT = 20000
const BINS = 64
/** Sixty-three degrees of freedom: mean 63, standard deviation 11.2; four and a half of them. */
const MOST_CHI = 63 + 4.5 * Math.sqrt(126)
const MOST_CORRELATION = 4 / Math.sqrt(COUNT)

const [K0, K1] = keyOf(7)
const subjects = gameNamed(FLAGSHIP).ids.countries.map(subjectOf)
const AXES: Record<string, (i: number) => number> = {
  tick: (i) => luck(K0, K1, i, PURPOSE.decision, subjects[0], 0),
  purpose: (i) => luck(K0, K1, 3, i, subjects[0], 0),
  subject: (i) => luck(K0, K1, 3, PURPOSE.decision, i, 0),
  'subject (ids)': (i) => luck(K0, K1, 3, PURPOSE.decision, subjectOf(`country-${i}`), 0),
  n: (i) => luck(K0, K1, 3, PURPOSE.decision, subjects[0], i),
  seed: (i) => luck(...keyOf(i), 3, PURPOSE.decision, subjects[0], 0),
  'seed and tick': (i) => luck(...keyOf(Math.floor(i / 18)), i % 18, PURPOSE.decision, subjects[1], 0),
  'purpose and subject': (i) => luck(K0, K1, 5, 1 + (i % 15), subjects[Math.floor(i / 15) % subjects.length] ^ Math.floor(i / 585), 0),
}

const chiSquare = (draw: (i: number) => number): number => {
  const bins = new Float64Array(BINS)
  for (let i = 0; i < COUNT; i++) bins[Math.floor(draw(i) * BINS)]++
  const wanted = COUNT / BINS
  return bins.reduce((sum, n) => sum + ((n - wanted) * (n - wanted)) / wanted, 0)
}

/** Correlation of each draw with the one `lag` further along the axis. */
const correlation = (draw: (i: number) => number, lag: number): number => {
  let sum = 0
  for (let i = 0; i < COUNT; i++) sum += (draw(i) - 0.5) * (draw(i + lag) - 0.5)
  return (12 * sum) / COUNT
}

describe('luck', () => {
  test.each(Object.entries(AXES))('is even along %s', (_, draw) => {
    expect(chiSquare(draw)).toBeLessThan(MOST_CHI)
    expect(chiSquare(draw)).toBeGreaterThan(63 - 4.5 * Math.sqrt(126))
  })

  test.each(Object.entries(AXES))('is uncorrelated along %s', (_, draw) => {
    for (const lag of [1, 2, 18]) expect(Math.abs(correlation(draw, lag)), `lag ${lag}`).toBeLessThan(MOST_CORRELATION)
  })

  test('is told from what is neither: a short cycle, and a slow rise', () => {
    expect(chiSquare((i) => (i % 50) / 50)).toBeGreaterThan(MOST_CHI)
    expect(chiSquare((i) => (i % COUNT) / COUNT)).toBeLessThan(63 - 4.5 * Math.sqrt(126))
    expect(correlation((i) => (i % COUNT) / COUNT, 1)).toBeGreaterThan(MOST_CORRELATION)
  })

  test('is uncorrelated between two purposes, two subjects, and two seeds that follow each other', () => {
    const both = (a: (i: number) => number, b: (i: number) => number) => {
      let sum = 0
      for (let i = 0; i < COUNT; i++) sum += (a(i) - 0.5) * (b(i) - 0.5)
      return Math.abs((12 * sum) / COUNT)
    }
    const at = (seed: number, purpose: number, subject: number) => {
      const [a, b] = keyOf(seed)
      return (i: number) => luck(a, b, i, purpose, subject, 0)
    }
    expect(both(at(1, 6, subjects[0]), at(1, 7, subjects[0]))).toBeLessThan(MOST_CORRELATION)
    expect(both(at(1, 6, subjects[0]), at(1, 6, subjects[1]))).toBeLessThan(MOST_CORRELATION)
    expect(both(at(1, 6, subjects[0]), at(2, 6, subjects[0]))).toBeLessThan(MOST_CORRELATION)
    expect(both(at(1, 6, 0), at(1, 6, 1))).toBeLessThan(MOST_CORRELATION)
  })

  test('lies in [0, 1) and is the same number for ever', () => {
    for (const draw of Object.values(AXES)) for (let i = 0; i < 2000; i++) expect(draw(i) >= 0 && draw(i) < 1).toBe(true)
    expect([luck(1, 2, 3, 4, 5, 6), luck(-1, 0, 0, 1, 0, 0), luck(K0, K1, 17, PURPOSE.decision, subjects[0], 0)]).toMatchInlineSnapshot(`
      [
        0.879296334227547,
        0.9626939583104104,
        0.5071671202313155,
      ]
    `)
    expect([keyOf(0), keyOf(1), keyOf(4294967295)]).toMatchInlineSnapshot(`
      [
        [
          -1220179574,
          838119087,
        ],
        [
          1976396707,
          1599705798,
        ],
        [
          507366414,
          -1884640541,
        ],
      ]
    `)
    expect(['germany', 'washington', ''].map(subjectOf)).toMatchInlineSnapshot(`
      [
        1404867589,
        -585198814,
        -1421968373,
      ]
    `)
  })

  test('has keys of its own for every seed', () => {
    expect(new Set(Array.from({ length: COUNT }, (_, seed) => keyOf(seed).join())).size).toBe(COUNT)
  })

  test('has purposes that were never renumbered and never stand twice', () => {
    expect(PURPOSE).toMatchObject({ event: 1, chance: 2, refusal: 3, veto: 4, integration: 5, decision: 6, reversal: 7, operators: 8, operatorsReturn: 9, compliance: 10, exposure: 11, theft: 12, sight: 13, dial: 14, scandal: 15 })
    expect(new Set(Object.values(PURPOSE)).size).toBe(Object.keys(PURPOSE).length)
  })

  test('turns a miss into a hit, and never a hit into a miss, when a chance is raised', () => {
    const game = gameNamed(EXAMPLE)
    const turn = turnOf(game)
    turn.forced = undefined
    let raised = 0
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4294967295 }), fc.integer({ min: 0, max: 20 }), fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), fc.integer(), (seed, tick, a, b, subject) => {
        const world = startWorld(game, seed)
        world.tick[0] = tick
        const low = happens(world, turn, Math.min(a, b), PURPOSE.chance, subject, 0)
        const high = happens(world, turn, Math.max(a, b), PURPOSE.chance, subject, 0)
        if (!low && high) raised++
        return !low || high
      }),
      { numRuns: 3000, seed: 1, endOnFailure: true },
    )
    expect(raised).toBeGreaterThan(300)
    const world = startWorld(game, 5)
    for (let n = 0; n < 500; n++) expect([happens(world, turn, 0, 2, n, 0), happens(world, turn, 1, 2, n, 0)]).toEqual([false, true])
  })
})
