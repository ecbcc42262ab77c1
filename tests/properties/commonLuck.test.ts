/** Common luck: what one order, one country more or the order of a file changes is nobody else's draw. */
import { describe, expect, test } from 'vitest'
import { BEAT, makeLedger } from '../../src/engine/ledger.ts'
import { codeOrder, type Order } from '../../src/engine/orders.ts'
import { resolve } from '../../src/engine/resolve.ts'
import { openWorld } from '../../src/replay/match.ts'
import { compile } from '../../src/scenario/compile.ts'
import { gameHash } from '../../src/scenario/hashes.ts'
import { changedScenario, EXAMPLE, FLAGSHIP, gameNamed, generator, rawOf, readOrThrow, scenarioNamed } from '../games.ts'
import { hashOf } from '../../src/engine/hash.ts'
import { playGame } from '../../src/lab/playGame.ts'

/** A value with the keys of every object in another order. */
const shuffled = (value: unknown, next: () => number): unknown => {
  if (Array.isArray(value)) return value.map((child) => shuffled(child, next))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, child]) => ({ key, child: shuffled(child, next), at: next() })).toSorted((a, b) => a.at - b.at).map(({ key, child }) => [key, child]))
}

const flagship = scenarioNamed(FLAGSHIP)
const game = gameNamed(FLAGSHIP)

/** Draws of decisions that the ledger tells: by country and tick. */
const drawsOf = (rules: typeof game, orders: (turn: number) => Order[], seed: number): Map<string, number> => {
  const world = openWorld(rules, seed)
  const draws = new Map<string, number>()
  for (let turn = 0; turn < rules.turns; turn++) {
    const ledger = makeLedger()
    resolve(rules, world, [[], orders(turn).map((order) => codeOrder(rules, order))], { ledger, free: true })
    for (const beat of ledger.beats) if (beat.kind === BEAT.stance || beat.kind === BEAT.kept) draws.set(`${rules.ids.countries[beat.a]} ${beat.tick}`, beat.x)
  }
  return draws
}

const sharedDraws = (a: Map<string, number>, b: Map<string, number>) => {
  const both = [...a.keys()].filter((key) => b.has(key))
  return { both: both.length, different: both.filter((key) => a.get(key) !== b.get(key)) }
}

describe('the order of a file', () => {
  test('changes neither the rules nor any game', () => {
    for (const seed of [1, 2, 3]) {
      const other = readOrThrow(JSON.stringify(shuffled(rawOf(FLAGSHIP), generator(seed))))
      expect(Object.keys(other.countries)).not.toEqual(Object.keys(flagship.countries))
      const rules = compile(other)
      expect(gameHash(rules)).toBe(gameHash(game))
      expect(hashOf(rules, playGame(other, rules, rules, seed, ['random', 'balanced'])).hash).toBe(hashOf(game, playGame(flagship, game, game, seed, ['random', 'balanced'])).hash)
    }
  })
})

describe('luck', () => {
  test('of all others stays when a country is added, or taken out again', () => {
    // its id sorts first, so that every index of a country moves
    const more = compile(changedScenario(FLAGSHIP, { '/countries/aaland': { ...(rawOf(FLAGSHIP).countries.kenya as object), name: 'Added', iso: '998' } }))
    expect(more.ids.countries.indexOf('aaland')).toBe(0)
    const { both, different } = sharedDraws(drawsOf(game, () => [], 5), drawsOf(more, () => [], 5))
    expect(both).toBeGreaterThan(20)
    expect(different).toEqual([])
  })

  test('of all others stays when one order is given', () => {
    const brief: Order = { move: 'w-brief', target: 'germany', argument: 'evidence' }
    const { both, different } = sharedDraws(drawsOf(game, () => [], 6), drawsOf(game, (turn) => (turn === 1 ? [brief] : []), 6))
    expect(both).toBeGreaterThan(20)
    expect(different).toEqual([])
  })

  test('of an integration try is its own: what the rival tries in the same tick does not move it', () => {
    const plain = compile(changedScenario(EXAMPLE, { '/events': {} }))
    const own: Order = { move: 'south-integrate', technology: 'jammer' }
    const rival: Order = { move: 'north-integrate', technology: 'swarm' }
    const outcome = (seed: number, north: Order[]) => {
      const ledger = makeLedger()
      resolve(plain, openWorld(plain, seed), [north, [own]].map((list) => list.map((order) => codeOrder(plain, order))), { ledger, free: true })
      return ledger.beats.filter((beat) => beat.side === 1 && [BEAT.integrated, BEAT.failed, BEAT.vetoed].includes(beat.kind as 12)).map((beat) => beat.kind).join()
    }
    const seeds = Array.from({ length: 60 }, (_, seed) => seed)
    expect(new Set(seeds.map((seed) => outcome(seed, []))).size).toBeGreaterThan(1)
    expect(seeds.filter((seed) => outcome(seed, []) !== outcome(seed, [rival]))).toEqual([])
  })
})
