/** Odds of a decision: the cubic against a convolution and against dice, sums of one, and what 20,000 draws do. */
import { describe, expect, test } from 'vitest'
import { decide } from '../../src/engine/decisions.ts'
import { workOutAll } from '../../src/engine/derive.ts'
import type { Game } from '../../src/engine/game.ts'
import { keyOf } from '../../src/engine/luck.ts'
import { belowLuck, decisionOdds, WINDOW, windowOf } from '../../src/engine/odds.ts'
import { turnOf } from '../../src/engine/turn.ts'
import { copyOf, type World } from '../../src/engine/world.ts'
import { compile } from '../../src/scenario/compile.ts'
import { changedScenario, FLAGSHIP, gameNamed, generator, scenarioNamed, worldsAfter } from '../games.ts'

const game = gameNamed(FLAGSHIP)
const flagship = scenarioNamed(FLAGSHIP)
const worlds = [[1, 'balanced'], [2, 'random'], [3, 'balanced']].flatMap(([seed, bot]) => worldsAfter(flagship, game, Number(seed), [String(bot), String(bot)], [1, 4, 7, 10, 13]))

/** Share of three uniforms that lies below z, by convolving 600 steps of each. */
const convolved = (z: number): number => {
  const steps = 600
  const pair = new Float64Array(2 * steps - 1)
  for (let a = 0; a < steps; a++) for (let b = 0; b < steps; b++) pair[a + b]++
  let below = 0
  for (let ab = 0; ab < pair.length; ab++) {
    // the third uniform lies below what is left, in steps and parts of one
    const room = (z / 2 + 1.5) * steps - (ab + 1)
    below += pair[ab] * Math.min(1, Math.max(0, room / steps))
  }
  return below / (steps * steps)
}

describe('the share of luck below a value', () => {
  test('is the convolution of three uniforms', () => {
    for (let z = -3.2; z <= 3.2; z += 0.1) expect(Math.abs(belowLuck(z) - convolved(z)), `at ${z}`).toBeLessThan(1e-5)
  })

  test('is what dice of another kind give', () => {
    const next = generator(11)
    const count = 200000
    const dice = Array.from({ length: count }, () => (next() + next() + next() - 1.5) * 2)
    for (const z of [-2, -1, -0.3, 0, 0.7, 1.5]) {
      const p = belowLuck(z)
      expect(Math.abs(dice.filter((x) => x < z).length / count - p)).toBeLessThan(4 * Math.sqrt((p * (1 - p)) / count))
    }
  })

  test('rises from 0 to 1, is a half in the middle, and symmetric', () => {
    expect([belowLuck(-3), belowLuck(-9), belowLuck(0), belowLuck(3), belowLuck(9)]).toEqual([0, 0, 0.5, 1, 1])
    for (let z = -2.95; z < 2.95; z += 0.01) {
      expect(belowLuck(z + 0.01)).toBeGreaterThan(belowLuck(z))
      expect(belowLuck(-z)).toBeCloseTo(1 - belowLuck(z), 12)
    }
  })
})

const oddsOf = (rules: Game, world: World, country: number): number[] => {
  const turn = turnOf(rules)
  workOutAll(rules, world, turn)
  const odds = new Float64Array(9)
  decisionOdds(rules, world, turn, rules.mainNetwork, country, odds)
  return [...odds.subarray(0, rules.rungCount[rules.mainNetwork])]
}

describe('the odds of every rung', () => {
  test('are chances and add up to one, for every country of many worlds', () => {
    let open = 0
    for (const world of worlds)
      for (let c = 0; c < game.ids.countries.length; c++) {
        const odds = oddsOf(game, world, c)
        expect(odds.every((p) => p >= 0 && p <= 1)).toBe(true)
        expect(odds.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 12)
        if (odds.filter((p) => p > 0.01).length > 1) open++
      }
    expect(open).toBeGreaterThan(50)
  })

  test('say that nobody decides in the first tick', () => {
    const [world] = worlds
    const first = copyOf(game, world)
    first.tick[0] = 0
    for (let c = 0; c < game.ids.countries.length; c++) expect(oddsOf(game, first, c)[first.stance[game.mainNetwork * game.ids.countries.length + c]]).toBe(1)
  })
})

describe('twenty thousand decisions', () => {
  const COUNT = 20000
  // reversals and operators are rare in the flagship: here they are common, so that their branches are met
  const loose = compile(changedScenario(FLAGSHIP, { '/model/reversal': 0.6, '/model/operatorExit': 0.4, '/model/operatorReturn': 0.5 }))
  const countries = game.ids.countries.length
  const entropy = (odds: number[]) => odds.reduce((sum, p) => sum - (p > 0 ? p * Math.log(p) : 0), 0)
  const cases = worlds
    .flatMap((world, w) => Array.from({ length: countries }, (_, c) => ({ w, world, c, odds: oddsOf(loose, world, c), window: windowOf(loose, world, loose.mainNetwork, c), stance: world.stance[loose.mainNetwork * countries + c] })))
    .toSorted((a, b) => entropy(b.odds) - entropy(a.odds))
  const kinds: [string, (one: (typeof cases)[number]) => boolean][] = [
    ['at a dated window', (one) => one.window === WINDOW.dated], ['at an election', (one) => one.window === WINDOW.election], ['at a review', (one) => one.window === WINDOW.review && one.stance < 2],
    ['without a window, by operators', (one) => one.window === WINDOW.none], ['where a step down is possible', (one) => one.stance >= 2 && one.window !== WINDOW.none && one.odds.slice(0, one.stance).some((p) => p > 0.02)],
    ['on the operators’ rung', (one) => one.stance === loose.operatorRung[loose.mainNetwork]],
  ]

  test.each(kinds)('come out as the odds say %s', (_, wanted) => {
    const one = cases.find(wanted)
    if (one === undefined) throw new Error('no such country in these worlds')
    const turn = turnOf(loose)
    const world = copyOf(loose, one.world)
    workOutAll(loose, world, turn)
    turn.ledger = undefined
    const at = loose.mainNetwork * countries + one.c
    const counts = one.odds.map(() => 0)
    for (let seed = 0; seed < COUNT; seed++) {
      const [a, b] = keyOf(seed)
      world.key[0] = a
      world.key2[0] = b
      world.stance[at] = one.stance
      decide(loose, world, turn, loose.mainNetwork, one.c)
      counts[world.stance[at]]++
    }
    expect(one.odds.filter((p) => p > 0.005).length).toBeGreaterThan(1)
    one.odds.forEach((p, r) => expect(Math.abs(counts[r] / COUNT - p), `rung ${r}: ${counts[r] / COUNT} for ${p}`).toBeLessThanOrEqual(4 * Math.sqrt((p * (1 - p)) / COUNT) + 1e-12))
  })
})
