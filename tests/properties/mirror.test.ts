/** The mirror: sides that change places with all they have play the mirrored game, bit for bit. */
import { describe, expect, test } from 'vitest'
import { botOrders } from '../../src/ai/bot.ts'
import { QUANTITY_NAMES, quantityId } from '../../src/engine/quantities.ts'
import type { Game } from '../../src/engine/game.ts'
import type { Order } from '../../src/engine/orders.ts'
import { resolve, runHorizon } from '../../src/engine/resolve.ts'
import { viewOf } from '../../src/engine/view.ts'
import type { World } from '../../src/engine/world.ts'
import { codeOrders, openWorld } from '../../src/replay/match.ts'
import { compile } from '../../src/scenario/compile.ts'
import type { Scenario } from '../../src/scenario/format.ts'
import { quantityPath, subjectOfIndex } from '../../src/scenario/quantityPath.ts'
import { EXAMPLE, FLAGSHIP, LONG, readOrThrow, scenarioNamed, textOf } from '../games.ts'

const SIDES: Record<string, [string, string]> = { [FLAGSHIP]: ['beijing', 'washington'], [EXAMPLE]: ['north', 'south'] }

interface Mirror {
  scenario: Scenario
  game: Game
  swap: (text: string) => string
}

/** A scenario in which the two ids change places wherever they stand: keys, moves, needs, bots, history, conditions, settings. */
const mirrorOf = (id: string): Mirror => {
  const [a, b] = SIDES[id]
  const swap = (text: string) => text.replace(new RegExp(`\\b(${a}|${b})\\b`, 'g'), (side) => (side === a ? b : a))
  const scenario = readOrThrow(swap(textOf(id)))
  return { scenario, swap, game: compile(scenario, undefined, { alias: swap }) }
}

/** Stored quantities in which the mirror of a world differs. Queue rows hold indices and are compared by what they do later. */
const differences = (plain: Game, world: World, { game, swap }: Mirror, other: World): { compared: number; different: string[] } => {
  const different: string[] = []
  let compared = 0
  for (const name of QUANTITY_NAMES) {
    if (name === 'queue') continue
    for (let i = 0; i < world[name].length; i++) {
      const subject = subjectOfIndex(plain.ids, name, i)
      const path = name === 'key' || name === 'key2' || name === 'queueLength' ? { ok: true as const, index: 0 } : quantityPath(game.ids, game.layout, quantityId(name), swap(subject))
      if (!path.ok) throw new Error(`${name} of ${subject} has no mirror`)
      compared++
      if (!Object.is(world[name][i] + 0, other[name][path.index] + 0)) different.push(`${name} of ${subject}: ${world[name][i]}, mirrored ${other[name][path.index]}`)
    }
  }
  return { compared, different }
}

/** Plays a game between bots and its mirror under mirrored orders; returns the first differences. */
const play = (id: string, mirror: Mirror, seed: number, bot: string): { compared: number; different: string[] } => {
  const scenario = scenarioNamed(id)
  const game = compile(scenario)
  const world = openWorld(game, seed)
  const other = openWorld(mirror.game, seed)
  let compared = 0
  for (let turn = 0; turn <= game.turns; turn++) {
    if (turn < game.turns) {
      const orders: Record<string, Order[]> = Object.fromEntries(game.ids.sides.map((side, s) => [side, botOrders(scenario, game, viewOf(game, world, s), s, bot, seed)]))
      const turned = JSON.parse(mirror.swap(JSON.stringify(orders))) as Record<string, Order[]>
      resolve(game, world, game.ids.sides.map((side) => codeOrders(game, orders[side])))
      resolve(mirror.game, other, mirror.game.ids.sides.map((side) => codeOrders(mirror.game, turned[side])))
    } else {
      runHorizon(game, world)
      runHorizon(mirror.game, other)
    }
    const found = differences(game, world, mirror, other)
    compared += found.compared
    if (found.different.length > 0) return { compared, different: found.different.slice(0, 8).map((text) => `seed ${seed}, turn ${turn + 1}: ${text}`) }
  }
  return { compared, different: [] }
}

describe.each([EXAMPLE, FLAGSHIP])('the mirror of %s', (id) => {
  const mirror = mirrorOf(id)
  const count = LONG ? 40 : 6

  test('is another scenario: the sides have changed roles, moves and technologies', () => {
    const scenario = scenarioNamed(id)
    const [a, b] = SIDES[id]
    expect(mirror.scenario.sides[a].role).toBe(scenario.sides[b].role)
    for (const [move, entry] of Object.entries(scenario.moves)) expect(mirror.scenario.moves[mirror.swap(move)].side).toBe(mirror.swap(entry.side))
    expect(mirror.swap(mirror.swap(textOf(id)))).toBe(textOf(id))
  })

  test.each(['random', 'balanced', 'pass'])('is played as its original by %s, bit for bit', { timeout: 120000 }, (bot) => {
    const games = Array.from({ length: count }, (_, n) => play(id, mirror, n + 1, bot))
    expect(games.flatMap(({ different }) => different).slice(0, 10)).toEqual([])
    expect(games[0].compared).toBeGreaterThan(3000)
  })

  test('is broken where luck is not mirrored with the sides, so that the test above can fail', () => {
    const bare: Mirror = { ...mirror, game: compile(mirror.scenario) }
    const games = Array.from({ length: 4 }, (_, n) => play(id, bare, n + 1, 'random'))
    expect(games.flatMap(({ different }) => different).length).toBeGreaterThan(0)
  })
})
