/** Non-interference: whatever is hidden from a side may change, and that side sees, may do, foresees and decides the same. */
import { describe, expect, test } from 'vitest'
import { botOrders, botsFor } from '../../src/ai/bot.ts'
import { eachCandidate } from '../../src/ai/candidates.ts'
import { workOutAll } from '../../src/engine/derive.ts'
import { DERIVED, DERIVED_NAMES } from '../../src/engine/derived.ts'
import { exact } from '../../src/engine/exact.ts'
import { explain } from '../../src/engine/explain.ts'
import { forecast } from '../../src/engine/forecast.ts'
import { FIELDED, type Game } from '../../src/engine/game.ts'
import { admit, openPurse } from '../../src/engine/legality.ts'
import type { CodedOrder } from '../../src/engine/orders.ts'
import { QUANTITY_NAMES, QUEUE_FIELDS, QUEUE_ROWS } from '../../src/engine/quantities.ts'
import { turnOf } from '../../src/engine/turn.ts'
import { KNOWN, maskOf, viewOf } from '../../src/engine/view.ts'
import { copyOf, type World } from '../../src/engine/world.ts'
import type { Scenario } from '../../src/scenario/format.ts'
import { EXAMPLE, FLAGSHIP, gameNamed, generator, LONG, scenarioNamed, worldsAfter } from '../games.ts'

const SIDE_OF_ROW = 2

/** Pending effects of the rival, other than they are: changed, dropped, and new ones between; a side's own keep their order. */
const perturbQueue = (world: World, rival: number, next: () => number): void => {
  const rows: number[][] = []
  for (let row = 0; row < world.queueLength[0]; row++) {
    const fields = [...world.queue.subarray(row * QUEUE_FIELDS, (row + 1) * QUEUE_FIELDS)]
    if (fields[SIDE_OF_ROW] !== rival) rows.push(fields)
    else if (next() < 0.6) rows.push(fields.map((x, f) => (f === 0 || f === QUEUE_FIELDS - 1 ? x + 1 + Math.floor(next() * 3) : x)))
    if (next() < 0.3 && rows.length < QUEUE_ROWS - 4) rows.push([world.tick[0] + Math.floor(next() * 4), 0, rival, -1, 0, -1, -1, -1, -1, 4096, 1, 1024])
  }
  world.queue.fill(0)
  rows.slice(0, QUEUE_ROWS).forEach((fields, row) => world.queue.set(fields, row * QUEUE_FIELDS))
  world.queueLength[0] = Math.min(rows.length, QUEUE_ROWS)
}

/** A world that differs in everything hidden from `side`; counts by quantity what was changed. */
const perturbed = (game: Game, world: World, side: number, seed: number, changed: Map<string, number>): World => {
  const other = copyOf(game, world)
  const mask = maskOf(game, side)
  const next = generator(seed)
  const { layout } = game
  const count = (name: string) => changed.set(name, (changed.get(name) ?? 0) + 1)
  mask.reals.forEach((known, i) => {
    if (known === KNOWN.exact) return
    const high = Math.min(layout.high[i], 60)
    other.reals[i] = exact(layout.low[i] + next() * (high - layout.low[i]))
    count(QUANTITY_NAMES[layout.realQuantity[i]])
  })
  const stages = layout.first.stage
  mask.wholes.forEach((known, i) => {
    const name = QUANTITY_NAMES[layout.wholeQuantity[i]]
    if (known === KNOWN.exact || name === 'queue' || name === 'queueLength') return
    // a fielded technology is known; what is not fielded may be at any stage before
    if (name === 'stage' && world.wholes[i] === FIELDED) return
    other.wholes[i] = name === 'key' || name === 'key2' ? Math.floor(next() * 4294967296) | 0 : Math.floor(next() * (name === 'stage' || name === 'seenStage' ? FIELDED : 12))
    if (i >= stages && other.wholes[i] === world.wholes[i]) return
    count(name)
  })
  perturbQueue(other, 1 - side, next)
  return other
}

/** All that a side can tell of a world, as text. */
const knowledge = (scenario: Scenario, game: Game, world: World, side: number): Record<string, string> => {
  const view = viewOf(game, world, side)
  const turn = turnOf(game)
  const told: Record<string, string> = { view: Buffer.from(view.bytes).toString('base64') }
  const orders: CodedOrder[] = []
  eachCandidate(game, view, side, (order) => orders.push(order))
  told.orders = JSON.stringify(orders)
  workOutAll(game, view, turn)
  const purse = openPurse(game, view, side)
  told.refusals = orders.map((order) => admit(game, view, turn, side, purse, order)).join()
  const explained: unknown[] = []
  for (const name of DERIVED_NAMES)
    for (let i = 0; i < DERIVED[name].of.reduce((n, dimension) => n * (dimension === 'index' ? 5 : game.layout.sizes[dimension]), 1); i++) {
      if (name === 'push' && game.rungCount[Math.floor(i / game.ids.countries.length)] < 2) continue
      explained.push(explain(game, view, turn, name, i))
    }
  told.explanations = JSON.stringify(explained)
  const step = Math.max(1, Math.floor(orders.length / (LONG ? 12 : 6)))
  told.forecasts = JSON.stringify(orders.filter((_, n) => n % step === 0).map((order) => forecast(game, view, side, order)))
  for (const bot of botsFor(scenario, game.ids.sides[side])) told[`bot ${bot.id}`] = JSON.stringify(botOrders(scenario, game, view, side, bot.id, 4))
  return told
}

describe.each([FLAGSHIP, EXAMPLE])('in %s', (id) => {
  const game = gameNamed(id)
  const scenario = scenarioNamed(id)
  const seeds = LONG ? [1, 2, 3, 4, 5, 6, 7, 8] : [1, 2]
  const worlds = seeds.flatMap((seed) => ['balanced', 'random'].flatMap((bot) => worldsAfter(scenario, game, seed, [bot, bot], LONG ? [1, 2, 3, 5, 7, 9, 11, 13] : [1, 4, 7])))

  test.each(game.ids.sides)('nothing that is hidden from %s reaches it', { timeout: 300000 }, (name) => {
    const side = game.ids.sides.indexOf(name)
    const changed = new Map<string, number>()
    const leaks = worlds.flatMap((world, n) => {
      const before = knowledge(scenario, game, world, side)
      const after = knowledge(scenario, game, perturbed(game, world, side, n + 1, changed), side)
      return Object.keys(before).filter((key) => before[key] !== after[key]).map((key) => `${key} in world ${n}, turn ${world.turn[0]}`)
    })
    expect(leaks).toEqual([])
    for (const quantity of ['funding', 'progress', 'stage', 'resource', 'intelligence', 'implants', 'key', 'key2', 'seenStage', 'triedAt']) expect(changed.get(quantity), quantity).toBeGreaterThan(0)
  })

  test('what a side does know reaches it, so that the test above can fail', () => {
    const [world] = worlds
    for (const side of [0, 1]) {
      const before = knowledge(scenario, game, world, side)
      const other = copyOf(game, world)
      const base = side * game.ids.resources.length
      for (let r = 0; r < game.ids.resources.length; r++) other.resource[base + r] = 0
      const after = knowledge(scenario, game, other, side)
      for (const key of ['view', 'refusals', 'forecasts']) expect([key, before[key] === after[key]]).toEqual([key, key === 'forecasts' ? before[key] === after[key] : false])
    }
  })
})

describe('the rival’s covert orders', () => {
  test('leave no trace of themselves in what a side sees, but for their effects', () => {
    const game = gameNamed(FLAGSHIP)
    const scenario = scenarioNamed(FLAGSHIP)
    const uses = game.ids.countries.length + 1
    const seen: string[] = []
    for (const world of worldsAfter(scenario, game, 3, ['random', 'random'], [3, 6, 9]))
      for (const side of [0, 1]) {
        const view = viewOf(game, world, side)
        game.ids.moves.forEach((move, m) => {
          if (game.moveSide[m] !== side && game.moveCovert[m] !== 0 && view.usedAt.subarray(m * uses, (m + 1) * uses).some((tick) => tick > 0)) seen.push(`${game.ids.sides[side]} sees ${move}`)
        })
      }
    expect([...new Set(seen)]).toEqual([])
  })
})
