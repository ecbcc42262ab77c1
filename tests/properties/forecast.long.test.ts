/** Forecasts against play: on worlds in which nothing is hidden from the side, two thousand games do what the forecast says. */
import { describe, expect, test } from 'vitest'
import { eachCandidate } from '../../src/ai/candidates.ts'
import { forecast, type Forecast } from '../../src/engine/forecast.ts'
import type { Game } from '../../src/engine/game.ts'
import { BEAT, CAUSE, causeKind, entriesOf, type Ledger, makeLedger } from '../../src/engine/ledger.ts'
import { keyOf } from '../../src/engine/luck.ts'
import { type CodedOrder, orderOf } from '../../src/engine/orders.ts'
import { QUANTITIES, QUANTITY_NAMES } from '../../src/engine/quantities.ts'
import { resolve } from '../../src/engine/resolve.ts'
import { viewOf } from '../../src/engine/view.ts'
import { copyInto, copyOf, type World } from '../../src/engine/world.ts'
import { compile } from '../../src/scenario/compile.ts'
import { EXAMPLE, FLAGSHIP, generator, LONG, scenarioNamed, worldsAfter } from '../games.ts'

const GAMES = 2000
/** Three standard errors; where a thousand numbers are compared a handful lies beyond, none beyond five. */
const ERRORS = 3
const CLOSE = 2e-6
/** Causes of the phases after those that a forecast covers. */
const LATER: readonly number[] = [CAUSE.window, CAUSE.operators, CAUSE.network]
/** What an integration try moves besides its own odds is the business of those odds. */
const OF_TRIES = ['progress', 'lesson', 'maturity', 'bite']

/** Rules without events, in which delayed effects are due at once: a forecast shows them so. */
const plainRules = (id: string): Game => {
  const game = compile(scenarioNamed(id))
  const none = new Int32Array(0)
  return { ...game, dated: none, datedFirst: new Int32Array(game.datedFirst.length), undated: none, operations: { ...game.operations, after: new Int32Array(game.operations.after.length) } }
}

/** What one turn’s ledger says was added to each real slot in the phases that a forecast covers, prices aside. */
const addTo = (sums: Float64Array, ledger: Ledger, sign: number): void => {
  for (const { slot, delta, cause } of entriesOf(ledger)) {
    const kind = causeKind(cause)
    if (LATER.includes(kind)) return
    if (slot >= 0 && kind !== CAUSE.price && kind !== CAUSE.integration) sums[slot] += sign * delta
  }
}

interface Played {
  mean: Float64Array
  error: Float64Array
  rungs: number[]
  beats: Map<number, number>
}

const playMany = (game: Game, view: World, side: number, order: CodedOrder): Played => {
  const { realCount } = game.layout
  const total = new Float64Array(realCount)
  const squares = new Float64Array(realCount)
  const one = new Float64Array(realCount)
  const world = copyOf(game, view)
  const rungs = new Array<number>(Math.max(1, game.rungCount[order.network])).fill(0)
  const beats = new Map<number, number>()
  const at = order.network * game.ids.countries.length + order.target
  for (let seed = 1; seed <= GAMES; seed++) {
    one.fill(0)
    for (const sign of [-1, 1]) {
      copyInto(world, view)
      const [a, b] = keyOf(seed)
      world.key[0] = a
      world.key2[0] = b
      const ledger = makeLedger()
      const orders: CodedOrder[][] = [[], []]
      if (sign > 0) orders[side].push(order)
      resolve(game, world, orders, { ledger, free: true })
      addTo(one, ledger, sign)
      if (sign < 0) continue
      if (order.target >= 0) rungs[world.stance[at]]++
      for (const beat of ledger.beats) if (beat.side === side && (beat.kind === BEAT.stolen || beat.kind === BEAT.exploited ? true : beat.a === order.technology)) beats.set(beat.kind, (beats.get(beat.kind) ?? 0) + 1)
    }
    for (let slot = 0; slot < realCount; slot++) {
      total[slot] += one[slot]
      squares[slot] += one[slot] * one[slot]
    }
  }
  const mean = total.map((x) => x / GAMES)
  return { mean, error: squares.map((x, slot) => Math.sqrt(Math.max(0, x / GAMES - mean[slot] * mean[slot]) / GAMES)), rungs, beats }
}

const faultsOf = (game: Game, said: Forecast, played: Played, order: CodedOrder): { compared: number; beyond: string[]; far: string[] } => {
  const name = JSON.stringify(orderOf(game, order))
  const beyond: string[] = []
  const far: string[] = []
  let compared = 0
  const compare = (what: string, wanted: number, found: number, error: number) => {
    compared++
    const off = Math.abs(wanted - found)
    const text = `${name}: ${what} forecast ${wanted}, played ${found} (error ${error})`
    if (off > 5 * error + CLOSE) far.push(text)
    else if (off > ERRORS * error + CLOSE) beyond.push(text)
  }
  const expected = new Map(said.expected.map(({ slot, delta }) => [slot, delta]))
  const tries = game.moveIntegrates[order.move] !== 0
  for (let slot = 0; slot < played.mean.length; slot++) {
    const quantity = QUANTITY_NAMES[game.layout.realQuantity[slot]]
    if ('clock' in QUANTITIES[quantity] || (tries && OF_TRIES.includes(quantity))) continue
    if (expected.has(slot) || Math.abs(played.mean[slot]) > CLOSE) compare(`${quantity}[${slot}]`, expected.get(slot) ?? 0, played.mean[slot], played.error[slot])
  }
  // one game more or less is no error, however small the chance
  const share = (what: string, p: number, count: number) => compare(what, p, count / GAMES, Math.sqrt((p * (1 - p) + 1 / GAMES) / GAMES))
  said.after?.odds.forEach((p, r) => share(`rung ${r}`, p, played.rungs[r]))
  if (said.integration) {
    share('integration', said.integration.odds, played.beats.get(BEAT.integrated) ?? 0)
    share('veto', said.integration.veto, played.beats.get(BEAT.vetoed) ?? 0)
  }
  if (said.theft) share('theft', said.theft.odds, played.beats.get(BEAT.stolen) ?? 0)
  if (said.operation) share('operation', said.operation.willing, played.beats.get(BEAT.exploited) ?? 0)
  return { compared, beyond, far }
}

/** Candidates of a side on its view: of each move up to `most`, picked by dice of the test. */
const sampleOf = (game: Game, view: World, side: number, most: number, seed: number): CodedOrder[] => {
  const byMove = new Map<number, CodedOrder[]>()
  eachCandidate(game, view, side, (order) => byMove.set(order.move, [...(byMove.get(order.move) ?? []), order]))
  const next = generator(seed)
  return [...byMove.values()].flatMap((list) => list.map((order) => ({ order, at: next() })).toSorted((a, b) => a.at - b.at).slice(0, most).map(({ order }) => order))
}

describe.skipIf(!LONG)('a forecast', () => {
  test.each([[EXAMPLE, 3, [1, 4, 6]], [FLAGSHIP, 1, [5]]])('of orders of %s is what two thousand games do', { timeout: 1200000 }, (id, most, turns) => {
    const game = plainRules(id)
    const scenario = scenarioNamed(id)
    let compared = 0
    const beyond: string[] = []
    const far: string[] = []
    const moves = new Set<number>()
    for (const world of worldsAfter(scenario, game, 2, ['balanced', 'balanced'], turns))
      for (const side of [0, 1]) {
        const view = viewOf(game, world, side)
        for (const order of sampleOf(game, view, side, most, side + 1)) {
          moves.add(order.move)
          const found = faultsOf(game, forecast(game, view, side, order), playMany(game, view, side, order), order)
          compared += found.compared
          beyond.push(...found.beyond)
          far.push(...found.far)
        }
      }
    expect(far).toEqual([])
    expect(beyond.length, beyond.join('\n')).toBeLessThanOrEqual(Math.ceil(compared * 0.006))
    expect(moves.size).toBeGreaterThan(id === FLAGSHIP ? 25 : 6)
  })
})

test('what a side sees is a world in which nothing is hidden from it, so that forecasts can be played', () => {
  const game = plainRules(EXAMPLE)
  const [world] = worldsAfter(scenarioNamed(EXAMPLE), game, 2, ['balanced', 'balanced'], [3])
  for (const side of [0, 1]) {
    const view = viewOf(game, world, side)
    expect(Buffer.from(viewOf(game, view, side).bytes).equals(view.bytes)).toBe(true)
    const order = sampleOf(game, view, side, 1, 1)[0]
    const before = view.bytes.slice()
    expect(forecast(game, view, side, order)).toEqual(forecast(game, view, side, order))
    expect(Buffer.from(before).equals(view.bytes)).toBe(true)
  }
})
