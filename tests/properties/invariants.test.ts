/** The promises of every game: finite, bounded, conserved, explained to the last bit, the same whether anybody listens. */
import { describe, expect, test } from 'vitest'
import { workOutAll } from '../../src/engine/derive.ts'
import type { Game } from '../../src/engine/game.ts'
import { hashOf } from '../../src/engine/hash.ts'
import { indexOf, scoreOf } from '../../src/engine/indices.ts'
import { causeKind, CAUSE, CAUSE_NAMES, entriesOf, type Ledger } from '../../src/engine/ledger.ts'
import { decisionOdds } from '../../src/engine/odds.ts'
import type { CodedOrder } from '../../src/engine/orders.ts'
import { QUANTITIES, QUANTITY_NAMES } from '../../src/engine/quantities.ts'
import { resolve, runHorizon } from '../../src/engine/resolve.ts'
import { turnOf } from '../../src/engine/turn.ts'
import type { World } from '../../src/engine/world.ts'
import { openWorld } from '../../src/replay/match.ts'
import { EXAMPLE, FLAGSHIP, gameNamed, scenarioNamed, type Step, walk } from '../games.ts'
import { GAMES, type Planned, planned, rulesIn } from './plan.ts'

const flagship = scenarioNamed(FLAGSHIP)

/** What is out of bounds or not a number, by name of quantity. */
const unbound = (game: Game, world: World): string[] => {
  const found: string[] = []
  const { realQuantity, wholeQuantity, low, high } = game.layout
  for (let i = 0; i < world.reals.length; i++) if (!(world.reals[i] >= low[i] && world.reals[i] <= high[i])) found.push(`${QUANTITY_NAMES[realQuantity[i]]} is ${world.reals[i]}`)
  for (let i = 0; i < world.wholes.length; i++) {
    const name = QUANTITY_NAMES[wholeQuantity[i]]
    const { low: least, high: most, seen } = QUANTITIES[name]
    if (seen !== 'never' && !(world.wholes[i] >= least && world.wholes[i] <= most)) found.push(`${name} is ${world.wholes[i]}`)
  }
  for (let n = 0; n < game.ids.networks.length; n++)
    for (let c = 0; c < game.ids.countries.length; c++) {
      const stance = world.stance[n * game.ids.countries.length + c]
      if (stance < 0 || stance >= Math.max(1, game.rungCount[n])) found.push(`stance ${stance} of ${game.ids.countries[c]} has no rung`)
    }
  return found
}

/** Quantities whose ledger entries do not add up exactly to their change. */
const unreconciled = (game: Game, { before, after, ledger }: Step): string[] => {
  const reals = Float64Array.from(before.reals)
  const wholes = Int32Array.from(before.wholes)
  for (const { slot, delta } of entriesOf(ledger)) {
    if (slot >= 0) reals[slot] += delta
    else wholes[-1 - slot] += delta
  }
  const { realQuantity, wholeQuantity } = game.layout
  const wrong = new Set<string>()
  reals.forEach((x, i) => {
    const name = QUANTITY_NAMES[realQuantity[i]]
    if (!('clock' in QUANTITIES[name]) && x !== after.reals[i]) wrong.add(`${name}: the ledger says ${x}, the world ${after.reals[i]}`)
  })
  wholes.forEach((x, i) => {
    const name = QUANTITY_NAMES[wholeQuantity[i]]
    if (!('clock' in QUANTITIES[name]) && x !== after.wholes[i]) wrong.add(`${name}: the ledger says ${x}, the world ${after.wholes[i]}`)
  })
  return [...wrong]
}

const KNOWN_CAUSES = new Set<number>(Object.values(CAUSE))
/** Resources move for reasons that the rules name, and never otherwise. */
const strangeCauses = (game: Game, ledger: Ledger): string[] => entriesOf(ledger).filter(({ cause }) => !KNOWN_CAUSES.has(causeKind(cause))).map(({ slot }) => `an entry of ${slot} without cause`)
  .concat(entriesOf(ledger).filter(({ slot, cause }) => slot >= game.layout.first.resource && slot < game.layout.first.resource + game.layout.length.resource && ![CAUSE.limit, CAUSE.order, CAUSE.price, CAUSE.event, CAUSE.decay, CAUSE.income, CAUSE.upkeep, CAUSE.blowback, CAUSE.refusal].includes(causeKind(cause) as 0)).map(({ cause }) => `a resource changed by ${CAUSE_NAMES[causeKind(cause)]}`))

const unlikely = (game: Game, world: World): string[] => {
  const turn = turnOf(game)
  workOutAll(game, world, turn)
  const odds = new Float64Array(9)
  const found: string[] = []
  for (let n = 0; n < game.ids.networks.length; n++) {
    if (game.rungCount[n] < 2) continue
    for (let c = 0; c < game.ids.countries.length; c++) {
      decisionOdds(game, world, turn, n, c, odds)
      const list = [...odds.subarray(0, game.rungCount[n])]
      if (Math.abs(list.reduce((sum, p) => sum + p, 0) - 1) > 1e-12 || list.some((p) => !(p >= 0 && p <= 1))) found.push(`${game.ids.countries[c]}: ${list.join(' ')}`)
    }
  }
  for (let side = 0; side < 2; side++) {
    if (!Number.isFinite(scoreOf(game, world, turn, side))) found.push(`score of ${game.ids.sides[side]}`)
    for (let i = 0; i < 5; i++) {
      const value = indexOf(game, world, turn, side, i)
      if (!(value >= -1e-9 && value <= 100 + 1e-9)) found.push(`index ${i} of ${game.ids.sides[side]} is ${value}`)
    }
  }
  return found
}

/** Plays the recorded orders again with nobody listening. */
const unheard = (game: Game, seed: number, orders: readonly CodedOrder[][][]): World => {
  const world = openWorld(game, seed)
  for (const list of orders) resolve(game, world, list)
  return runHorizon(game, world)
}

const outcomes = new Map<string, string>()
const faultsOf = (game: Game, { seed, world, bots }: Planned, scenario = flagship): string[] => {
  const faults: string[] = []
  const orders: CodedOrder[][][] = []
  const end = walk(scenario, game, seed, bots, (step) => {
    const at = `${bots[0]} in ${world}, seed ${seed}, turn ${step.after.turn[0]}`
    if (step.after.ended[0] === 0) orders.push(step.orders)
    for (const fault of [...unbound(game, step.after), ...unreconciled(game, step), ...strangeCauses(game, step.ledger), ...unlikely(game, step.after)]) faults.push(`${at}: ${fault}`)
  })
  if (end.ended[0] !== 1 || end.turn[0] !== game.turns || end.tick[0] !== game.totalTicks) faults.push(`seed ${seed} does not end properly`)
  const { hash } = hashOf(game, end)
  if (hashOf(game, unheard(game, seed, orders)).hash !== hash) faults.push(`seed ${seed} ends otherwise when nobody listens`)
  outcomes.set(`${world} ${bots[0]} ${seed}`, hash)
  return faults
}

describe(`${GAMES} games of the flagship`, () => {
  test('are finite, bounded, conserved and reconciled in every turn, and the same unheard', { timeout: 1200000 }, () => {
    const faults = planned.flatMap((one) => faultsOf(rulesIn(one.world), one)).slice(0, 20)
    expect(faults).toEqual([])
    expect(new Set(outcomes.values()).size).toBe(GAMES)
    expect(planned.filter(({ bots }) => bots[0] === 'random')).toHaveLength(GAMES / 2)
    expect(planned.filter(({ world }) => world === 'article' || world === 'sceptic')).toHaveLength(GAMES / 5)
  })
})

describe('games at the edge', () => {
  test.each([[FLAGSHIP, 'pass'], [EXAMPLE, 'pass'], [EXAMPLE, 'random'], [EXAMPLE, 'balanced']])('of %s by %s keep every promise and end properly', (id, bot) => {
    const game = gameNamed(id)
    const scenario = scenarioNamed(id)
    for (let seed = 1; seed <= (id === FLAGSHIP ? 5 : 40); seed++) expect(faultsOf(game, { seed, world: 'default', bots: [bot, bot] }, scenario)).toEqual([])
  })

  test('a fault in the ledger or out of bounds is seen', () => {
    const game = gameNamed(EXAMPLE)
    const found = { ledger: 0, bounds: 0, odds: 0 }
    walk(scenarioNamed(EXAMPLE), game, 1, ['random', 'random'], (step) => {
      const entry = step.ledger.entries.slot.findIndex((slot) => slot >= 0)
      if (entry < 0) throw new Error('no entries')
      step.ledger.entries.delta[entry] += 1 / 16777216
      if (unreconciled(game, step).length > 0) found.ledger++
      const world = { ...step.after, reals: step.after.reals.slice(), wholes: step.after.wholes.slice() }
      world.reals[game.layout.first.price] = Number.NaN
      if (unbound(game, world).length > 0) found.bounds++
    })
    expect(found.ledger).toBe(game.turns + 1)
    expect(found.bounds).toBe(game.turns + 1)
  })
})
