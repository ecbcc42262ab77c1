/** Whole games for tests: the built-in scenarios, and a walk through a game turn by turn. */
import { readFileSync } from 'node:fs'
import { botOrders } from '../src/ai/bot.ts'
import type { Game } from '../src/engine/game.ts'
import { type Ledger, makeLedger } from '../src/engine/ledger.ts'
import type { CodedOrder } from '../src/engine/orders.ts'
import { resolve, runHorizon } from '../src/engine/resolve.ts'
import { viewOf } from '../src/engine/view.ts'
import { copyOf, type World } from '../src/engine/world.ts'
import { codeOrders, openWorld } from '../src/replay/match.ts'
import { compile } from '../src/scenario/compile.ts'
import type { Scenario } from '../src/scenario/format.ts'
import { parseScenario } from '../src/scenario/parse.ts'

export const FLAGSHIP = 'huawei-third-offset'
export const EXAMPLE = 'two-powers'
/** Whether the long counts are wanted (`npm run test:long`). */
export const LONG = process.env.LONG === '1'

/** Text of a built-in scenario. */
export const textOf = (id: string): string => readFileSync(new URL(`../scenarios/${id}.json`, import.meta.url), 'utf8')

/** Text of a built-in scenario that another one extends, as the reader asks for it. */
const textIfAny = (id: string): string | undefined => {
  try {
    return textOf(id)
  } catch {
    return undefined
  }
}

/** JSON pointers to the values that are put there; undefined removes what is there. */
export type Edits = Record<string, unknown>

/** A JSON value with edits; the value itself is not changed. */
export const edited = (value: unknown, edits: Edits): unknown => {
  const copy = structuredClone(value)
  for (const [pointer, put] of Object.entries(edits)) {
    const path = pointer.split('/').slice(1).map((key) => key.replace(/~1/g, '/').replace(/~0/g, '~'))
    const last = path.pop() as string
    let at = copy as Record<string, unknown>
    for (const key of path) {
      if (at[key] === undefined) throw new Error(`nothing at ${key} of ${pointer}`)
      at = at[key] as Record<string, unknown>
    }
    if (put !== undefined) at[last] = put
    else if (last in at) delete at[last]
    else throw new Error(`nothing at ${pointer}`)
  }
  return copy
}

export const rawOf = (id: string): Record<string, Record<string, unknown>> => JSON.parse(textOf(id)) as Record<string, Record<string, unknown>>

/** Scenario of a text; throws with every problem where there are any. */
export const readOrThrow = (text: string): Scenario => {
  const parsed = parseScenario(text, { load: textIfAny })
  if (!parsed.ok) throw new Error(parsed.problems.map((found) => `${found.code} ${found.path} ${JSON.stringify(found.params)}`).join('\n'))
  return parsed.value
}

const scenarios = new Map<string, Scenario>()
export const scenarioNamed = (id: string): Scenario => {
  const known = scenarios.get(id) ?? readOrThrow(textOf(id))
  scenarios.set(id, known)
  return known
}

const games = new Map<string, Game>()
/** Rules of a built-in scenario in its default world. */
export const gameNamed = (id: string): Game => {
  const known = games.get(id) ?? compile(scenarioNamed(id))
  games.set(id, known)
  return known
}

/** A built-in scenario with edits. */
export const changedScenario = (id: string, edits: Edits): Scenario => readOrThrow(JSON.stringify(edited(rawOf(id), edits)))

/** Orders of both sides by bots, on their views, as in play. */
export const ordersOf = (scenario: Scenario, game: Game, world: World, bots: readonly string[], seed: number): CodedOrder[][] =>
  game.ids.sides.map((_, side) => codeOrders(game, botOrders(scenario, game, viewOf(game, world, side), side, bots[side], seed)))

export interface Step {
  before: World
  after: World
  orders: CodedOrder[][]
  ledger: Ledger
}

/** Plays a game between bots and calls `each` after every turn and after the horizon (which has no orders). Returns the last world. */
export const walk = (scenario: Scenario, game: Game, seed: number, bots: readonly string[], each: (step: Step) => void): World => {
  const world = openWorld(game, seed)
  while (world.ended[0] === 0) {
    const before = copyOf(game, world)
    const ledger = makeLedger()
    const over = world.turn[0] >= game.turns
    const orders = over ? [[], []] : ordersOf(scenario, game, world, bots, seed)
    if (over) runHorizon(game, world, ledger)
    else resolve(game, world, orders, { ledger })
    each({ before, after: world, orders, ledger })
  }
  return world
}

/** Worlds in the middle of games: after each of the given turns of a game between bots. */
export const worldsAfter = (scenario: Scenario, game: Game, seed: number, bots: readonly string[], turns: readonly number[]): World[] => {
  const worlds: World[] = []
  walk(scenario, game, seed, bots, ({ after }) => {
    if (after.ended[0] === 0 && turns.includes(after.turn[0])) worlds.push(copyOf(game, after))
  })
  return worlds
}

/** A small generator of its own for tests (mulberry32), so that no test leans on the luck it tests. */
export const generator = (seed: number): (() => number) => {
  let a = seed >>> 0
  return () => {
    a = (a + 0x6d2b79f5) | 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
