/** Delayed effects: due on their tick, repeated as often as said, in the order they were queued, and whole in a copy of the world. */
import { describe, expect, test } from 'vitest'
import { copyRowsOf } from '../../src/engine/delayed.ts'
import type { CodedOrder } from '../../src/engine/orders.ts'
import { QUEUE_FIELDS, QUEUE_ROWS } from '../../src/engine/quantities.ts'
import { BEAT, makeLedger } from '../../src/engine/ledger.ts'
import { resolve } from '../../src/engine/resolve.ts'
import { viewOf } from '../../src/engine/view.ts'
import { blankWorld, copyOf } from '../../src/engine/world.ts'
import { type ExampleMove, exampleOrder, gameWith, sameBits, worldWith } from '../world.ts'

/** Heat of North after each of six turns, in which the move is used in the first, less that without it. */
const gains = (effect: Record<string, unknown>): number[] => {
  const game = gameWith({ example: { effects: [effect] } })
  const played = (orders: CodedOrder[]) => {
    const world = worldWith(game)
    return Array.from({ length: 6 }, (_, turn) => resolve(game, world, [turn === 0 ? orders : [], []], { free: true }).heat[0])
  }
  const without = played([])
  const kept = game.coefficients.keepHeat
  // heat fades: what stands from the turn before is taken off, so that each number is what was added in that turn
  return played([exampleOrder(game, {})]).map((x, turn, all) => Math.round((x - without[turn] - (turn > 0 ? kept * (all[turn - 1] - without[turn - 1]) : 0)) * 1000) / 1000 + 0)
}

describe('a delayed effect', () => {
  const heat = { effect: 'change', stock: 'heat', amount: 1 }
  test.each([[{}, [1, 0, 0, 0, 0, 0]], [{ after: 1 }, [0, 1, 0, 0, 0, 0]], [{ after: 3 }, [0, 0, 0, 1, 0, 0]], [{ for: 3 }, [1, 1, 1, 0, 0, 0]], [{ after: 2, for: 2 }, [0, 0, 1, 1, 0, 0]], [{ after: 1.4 }, [0, 1, 0, 0, 0, 0]]])('with %j comes at %j', (wrappers, expected) => {
    expect(gains({ ...heat, ...wrappers })).toEqual(expected)
  })

  test('with a condition happens only if that holds on the day it is due', () => {
    expect(gains({ ...heat, after: 2, when: { quantity: 'tick', atLeast: 2 } })).toEqual([0, 0, 1, 0, 0, 0])
    expect(gains({ ...heat, after: 2, when: { quantity: 'tick', below: 2 } })).toEqual([0, 0, 0, 0, 0, 0])
    expect(gains({ ...heat, for: 4, when: { quantity: 'tick', below: 2 } })).toEqual([1, 1, 0, 0, 0, 0])
  })

  test('that has no chance never comes', () => {
    expect(gains({ ...heat, after: 1, chance: 0 })).toEqual([0, 0, 0, 0, 0, 0])
  })
})

describe('the queue', () => {
  const moves: Record<string, ExampleMove> = {
    late: { effects: [{ effect: 'change', stock: 'heat', amount: 1, after: 2 }, { effect: 'change', stock: 'industry', amount: 1, after: 1 }] },
    answer: { side: 'south', effects: [{ effect: 'change', stock: 'industry', amount: 1, after: 3 }] },
    flood: { effects: Array.from({ length: 12 }, () => ({ effect: 'change', stock: 'heat', amount: 0.01, after: 7 })) },
  }
  const game = gameWith(moves)
  const late = exampleOrder(game, {}, 'late')
  const answer = exampleOrder(game, {}, 'answer')

  test('holds what is pending in the order in which it was given, and forgets what has come', () => {
    const world = worldWith(game)
    resolve(game, world, [[late], [answer]], { free: true })
    const due = () => Array.from({ length: world.queueLength[0] }, (_, row) => world.queue[row * QUEUE_FIELDS])
    expect(due()).toEqual([2, 1, 3])
    resolve(game, world, [[], []])
    expect(due()).toEqual([2, 3])
    resolve(game, world, [[], []])
    resolve(game, world, [[], []])
    expect(due()).toEqual([])
    expect(world.queue.every((x) => x === 0)).toBe(true)
  })

  test('is whole in a copy: a game goes on from it as from the original', () => {
    const world = resolve(game, worldWith(game), [[late], [answer]], { free: true })
    const saved = blankWorld(game)
    saved.bytes.set(world.bytes)
    for (let turn = 0; turn < 5; turn++) {
      resolve(game, world, [[], []])
      resolve(game, saved, [[], []])
    }
    expect(sameBits(world, saved)).toBe(true)
    expect(sameBits(world, copyOf(game, worldWith(game)))).toBe(false)
  })

  test('shows a side its own rows only', () => {
    const world = resolve(game, worldWith(game), [[late], [answer]], { free: true })
    for (const side of [0, 1]) {
      const view = viewOf(game, world, side)
      expect(view.queueLength[0]).toBe(side === 0 ? 2 : 1)
      for (let row = 0; row < view.queueLength[0]; row++) expect(view.queue[row * QUEUE_FIELDS + 2]).toBe(side)
      const copy = blankWorld(game)
      copyRowsOf(copy, world, side)
      expect([...copy.queue]).toEqual([...view.queue])
    }
  })

  test('says so where a scenario asks for more than there is room for', () => {
    const world = worldWith(game)
    const flood = exampleOrder(game, {}, 'flood')
    for (let turn = 0; turn < QUEUE_ROWS / 24; turn++) resolve(game, world, [[flood, flood], []], { free: true })
    expect(world.queueLength[0]).toBe(QUEUE_ROWS)
    expect(() => resolve(game, world, [[late], []], { free: true })).toThrow(/room for 96/)
  })
})

describe('a delayed integration try', () => {
  test('has the odds that its order bought', () => {
    const game = gameWith({ example: { effects: [{ effect: 'integrate', odds: 0.1, after: 1 }] } })
    const odds = (options: number): number => {
      const world = worldWith(game)
      const ledger = makeLedger()
      resolve(game, world, [[{ ...exampleOrder(game, { order: { technology: 'swarm' } }), options }], []], { free: true })
      resolve(game, world, [[], []], { free: true, ledger })
      return ledger.beats.find(({ kind }) => kind === BEAT.integrated || kind === BEAT.failed || kind === BEAT.vetoed)?.x ?? Number.NaN
    }
    const move = game.ids.moves.indexOf('example')
    const [bought] = [...game.optionOdds.subarray(game.optionFirst[move])]
    expect(bought).toBeGreaterThan(0)
    expect(odds(1) - odds(0)).toBeCloseTo(bought, 6)
  })
})
