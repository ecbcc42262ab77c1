/** Every example of every effect is played; and no effect does more than its contract allows. */
import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Effect, Expectation } from '../../src/effects/effect.ts'
import { EFFECTS } from '../../src/effects/index.ts'
import { flush } from '../../src/engine/change.ts'
import { workOut } from '../../src/engine/derive.ts'
import { gatherOrder } from '../../src/engine/gather.ts'
import type { Game } from '../../src/engine/game.ts'
import { entriesOf, makeLedger } from '../../src/engine/ledger.ts'
import { quantityId, QUANTITIES, QUANTITY_NAMES } from '../../src/engine/quantities.ts'
import { resolve } from '../../src/engine/resolve.ts'
import { turnOf } from '../../src/engine/turn.ts'
import { copyOf } from '../../src/engine/world.ts'
import { quantityPath, subjectOfIndex } from '../../src/scenario/quantityPath.ts'
import { type Example, exampleGame, exampleOrder, gameWith, mirrored, type Played, playExample, readQuantity, sameBits, worldWith } from '../world.ts'

const HELPERS = ['effect', 'figure', 'index', 'parts', 'settings']
/** Whole state that an effect may set at once through `put`; the rest of what it writes are clocks and notes. */
const STATES = ['threatUsed', 'homeRung']
const CLOSE = 1e-6

const effects = EFFECTS as unknown as Effect<Record<string, unknown>>[]
const cases = effects.flatMap((effect) => (effect.examples as Example[]).map((example) => ({ effect, example, name: `${effect.id}: ${example.title}` })))

/** What is wrong with one expectation, or undefined. */
const fault = (played: Played, wanted: Expectation): string | undefined => {
  const after = readQuantity(played.game, played.with, wanted.quantity, wanted.of)
  const before = readQuantity(played.game, played.without, wanted.quantity, wanted.of)
  const told = `${wanted.quantity} of "${wanted.of}" is ${after}, without the order ${before}`
  if (wanted.change === 'up' && !(after > before + CLOSE)) return `${told}; it should be up`
  if (wanted.change === 'down' && !(after < before - CLOSE)) return `${told}; it should be down`
  if (wanted.change === 'none' && Math.abs(after - before) > CLOSE) return `${told}; it should not change`
  if (wanted.atLeast !== undefined && after < wanted.atLeast - CLOSE) return `${told}; it should be at least ${wanted.atLeast}`
  if (wanted.atMost !== undefined && after > wanted.atMost + CLOSE) return `${told}; it should be at most ${wanted.atMost}`
  if (wanted.is !== undefined && Math.abs(after - wanted.is) > CLOSE) return `${told}; it should be ${wanted.is}`
  if ([wanted.change, wanted.atLeast, wanted.atMost, wanted.is].every((part) => part === undefined)) return `${told}; nothing is expected of it`
  return undefined
}

/** Gathers an example’s order and tells which stored quantities changed before the sums were applied. */
const writtenByGather = (game: Game, example: Example): string[] => {
  const world = worldWith(game, example.given)
  const turn = turnOf(game)
  turn.tick = world.tick[0]
  turn.integrateCount = 0
  turn.exploitCount = 0
  workOut(game, world, turn)
  turn.stanceBefore.set(world.stance)
  const before = copyOf(game, world)
  gatherOrder(game, world, turn, game.ids.sides.indexOf(example.side ?? 'north'), exampleOrder(game, example))
  const written = QUANTITY_NAMES.filter((name) => (world[name] as Float64Array).some((value, i) => value !== before[name][i]))
  flush(game, world, turn)
  turn.delayedCount = 0
  return written
}

describe('the list of effects', () => {
  test('holds every file of the room, sorted by id', () => {
    const files = readdirSync(new URL('../../src/effects/', import.meta.url)).map((file) => file.replace(/\.ts$/, ''))
    const ids = effects.map((effect) => effect.id)
    expect(ids.length).toBeGreaterThanOrEqual(29)
    expect(ids).toEqual(files.filter((file) => !HELPERS.includes(file)).toSorted())
  })

  test.each(effects.map((effect) => [effect.id, effect] as const))('%s has its file, settings, words and examples', async (id, effect) => {
    const file = (await import(`../../src/effects/${id}.ts`)) as { default: unknown }
    expect(file.default).toBe(effect)
    expect(effect.words.does.length).toBeGreaterThan(20)
    expect(effect.examples.length).toBeGreaterThanOrEqual(2)
    const { shape } = effect.settings as unknown as { shape: Record<string, { description?: string; def: { innerType?: { description?: string } } }> }
    expect(effect.settings.safeParse({ ...effect.examples[0].settings, 'no-such-setting': 1 }).success).toBe(false)
    for (const [name, setting] of Object.entries(shape)) if (name !== 'effect') expect(setting.description ?? setting.def.innerType?.description, `${id}.${name}`).toBeTruthy()
    const known = new Set([...Object.keys(shape), 'target', 'technology', 'against', 'network', 'amount', 'where', 'side', 'rival'])
    for (const text of Object.values(effect.words)) for (const [, name] of text.matchAll(/\{\{(\w+)\}\}/g)) expect(known, `${id}: {{${name}}}`).toContain(name)
  })
})

describe('examples', () => {
  test.each(cases)('$name', ({ effect, example }) => {
    expect(effect.settings.safeParse(example.settings).success).toBe(true)
    expect(example.expect.length).toBeGreaterThan(0)
    const played = playExample(example)
    expect(example.expect.map((wanted) => fault(played, wanted)).filter((found) => found !== undefined)).toEqual([])
  })
})

describe('the contract of gather', () => {
  test.each(cases)('$name: writes nothing but notes', ({ example }) => {
    const game = exampleGame(example)
    const written = writtenByGather(game, example).filter((name) => !('clock' in QUANTITIES[name as keyof typeof QUANTITIES]) && !STATES.includes(name))
    expect(written).toEqual([])
  })

  test.each(cases)('$name: the ledger adds up, and the same bits come out unheard', ({ example }) => {
    const game = exampleGame(example)
    const orders = [[], []] as ReturnType<typeof exampleOrder>[][]
    orders[game.ids.sides.indexOf(example.side ?? 'north')].push(exampleOrder(game, example))
    const start = worldWith(game, example.given)
    const ledger = makeLedger()
    const heard = resolve(game, copyOf(game, start), orders, { free: true, ledger })
    const unheard = resolve(game, copyOf(game, start), orders, { free: true })
    expect(sameBits(heard, unheard)).toBe(true)
    const sums = Float64Array.from(start.reals)
    for (const entry of entriesOf(ledger)) if (entry.slot >= 0) sums[entry.slot] += entry.delta
    const clock = (slot: number) => 'clock' in QUANTITIES[QUANTITY_NAMES[game.layout.realQuantity[slot]]]
    for (let slot = 0; slot < sums.length; slot++) if (!clock(slot)) expect(sums[slot], QUANTITY_NAMES[game.layout.realQuantity[slot]]).toBe(heard.reals[slot])
  })

  test.each(cases)('$name: the mirrored example gives the mirrored world', ({ example }) => {
    const other = { ...(JSON.parse(mirrored(JSON.stringify(example))) as Example), side: example.side === 'south' ? ('north' as const) : ('south' as const) }
    const [plain, mirror] = [example, other].map((one, n) => {
      const game = exampleGame(one, n === 1)
      const orders: ReturnType<typeof exampleOrder>[][] = [[], []]
      orders[game.ids.sides.indexOf(one.side ?? 'north')].push(exampleOrder(game, one))
      return { game, world: resolve(game, worldWith(game, one.given), orders, { free: true }) }
    })
    const different: string[] = []
    let compared = 0
    for (const name of QUANTITY_NAMES) {
      if (QUANTITIES[name].of.some((dimension) => ['move', 'event', 'use', 'queue'].includes(dimension))) continue
      for (let i = 0; i < plain.world[name].length; i++) {
        const subject = subjectOfIndex(plain.game.ids, name, i)
        const path = quantityPath(mirror.game.ids, mirror.game.layout, quantityId(name), mirrored(subject))
        if (!path.ok) continue
        compared++
        if (mirror.world[name as 'shock'][path.index] !== plain.world[name][i]) different.push(`${name} of ${subject}`)
      }
    }
    expect(compared).toBeGreaterThan(200)
    expect(different).toEqual([])
  })

  test('the order of orders does not matter', () => {
    const uses = effects.map((effect) => effect.examples[0] as Example)
    const game = gameWith(Object.fromEntries(uses.map(({ settings }) => [`use-${settings.effect}`, { effects: [settings] }])))
    const orders = uses.map(({ settings }) => exampleOrder(game, { order: { target: 'belmora', technology: 'swarm', against: 'jammer', answer: 'hedge', amount: 1 } }, `use-${settings.effect}`))
    const starts: Record<string, number>[] = [{}, { 'chip:north': 1, 'threat-used:north/belmora': 1, 'answerable:north/jammer': 1, 'stage:south/swarm': 3 }]
    const different: string[] = []
    for (const start of starts) {
      const played = (...given: typeof orders) => resolve(game, worldWith(game, start), [given, []], { free: true })
      for (let a = 0; a < orders.length; a++)
        for (let b = a + 1; b < orders.length; b++)
          if (!sameBits(played(orders[a], orders[b]), played(orders[b], orders[a]))) different.push(`${effects[a].id} and ${effects[b].id}`)
    }
    expect(different).toEqual([])
  })
})
