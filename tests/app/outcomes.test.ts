/** What a turn in brief tells, and what heads a turn that went to one side. */
import { expect, test } from 'vitest'
import './withoutBrowser.ts'
import type { Beat } from '../../src/engine/ledger.ts'
import type { Game } from '../../src/engine/game.ts'

const { BEAT } = await import('../../src/engine/ledger.ts')
const { briefOf, headlineFor, outcomes } = await import('../../src/app/session/beats.ts')

const beat = (kind: number, some: Partial<Beat>): Beat => ({ kind, tick: 0, seenBy: 3, side: -1, a: -1, b: -1, c: -1, x: 0, y: 0, ...some })
const order = (side: number, some: Partial<Beat>): Beat => beat(BEAT.order, { side, a: 0, ...some })

test('an own order is told by what became of it, and by itself where nothing has', () => {
  const asked = order(0, { b: 4 })
  const funded = order(0, { c: 2 })
  const silent = order(0, { b: 9 })
  const theirs = order(1, { b: 5 })
  const stays = beat(BEAT.kept, { a: 4 })
  const other = beat(BEAT.stance, { a: 5, b: 0, c: 1 })
  const failed = beat(BEAT.failed, { side: 0, a: 2 })
  const works = beat(BEAT.integrated, { side: 0, a: 2 })
  const rivals = beat(BEAT.integrated, { side: 1, a: 2 })
  const lapsed = beat(BEAT.lapsed, { side: 0, a: 7 })
  const all = [asked, funded, silent, theirs, lapsed, failed, stays, other, works, rivals]
  expect(outcomes(all, [0])).toEqual([silent, lapsed, stays, works])
  expect(outcomes(all, [0, 1])).toEqual([silent, lapsed, stays, other, works])
})

test('a country that moves and later keeps its place is told by its move', () => {
  const moves = beat(BEAT.stance, { a: 4, b: 0, c: 1 })
  expect(outcomes([order(0, { b: 4 }), moves, beat(BEAT.kept, { a: 4, tick: 1 })], [0])).toEqual([moves])
})

test('the headline of a turn that went to a side speaks for that side, and else is the weightiest', () => {
  const game = { guarantor: 0, challenger: 1 } as Game
  const theirs = beat(BEAT.opened, { side: 1, a: 3 })
  const step = beat(BEAT.stance, { a: 4, b: 0, c: 1 })
  const back = beat(BEAT.stance, { a: 6, b: 2, c: 1 })
  const news = beat(BEAT.event, { a: 0 })
  expect(headlineFor(game, [news, theirs, step, back], 0)).toBe(step)
  expect(headlineFor(game, [news, theirs, step, back], 1)).toBe(theirs)
  expect(headlineFor(game, [news, back], 1)).toBe(back)
  expect(headlineFor(game, [news], 1)).toBe(news)
  expect(headlineFor(game, [beat(BEAT.countered, { side: 1, a: 3 }), news], 0)?.kind).toBe(BEAT.countered)
})

test('a turn in brief tells the own best order, the decision, then the rival, and never more than three', () => {
  const sizes = new Map<Beat, number>()
  const sized = (one: Beat, size: number): Beat => {
    sizes.set(one, size)
    return one
  }
  const weak = sized(order(0, { b: 9 }), 0.1)
  const best = sized(order(0, { c: 3 }), 2)
  const stays = sized(beat(BEAT.stance, { a: 5, b: 0, c: 1 }), 0.5)
  const moves = sized(beat(BEAT.stance, { a: 6, b: 0, c: 2 }), 1.5)
  const theirs = sized(beat(BEAT.opened, { side: 1, a: 3 }), 4)
  const news = sized(beat(BEAT.event, { a: 0 }), 3)
  const all = [news, weak, best, stays, moves, theirs]
  const size = (one: Beat): number => sizes.get(one) ?? 0
  expect(briefOf(all, [0], size)).toEqual([best, moves, theirs])
  // where nobody decided, what moved most of the rest takes the place
  expect(briefOf([news, weak, best, theirs], [0], size)).toEqual([best, theirs, news])
  expect(briefOf([news], [0], size)).toEqual([news])
  expect(briefOf([], [0], size)).toEqual([])
})
