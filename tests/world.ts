/** Small worlds for tests: the example scenario with one more move, played for one turn with and without it. */
import { readFileSync } from 'node:fs'
import type { EffectExample } from '../src/effects/effect.ts'
import { workOutAll } from '../src/engine/derive.ts'
import { DERIVED, type DerivedQuantity } from '../src/engine/derived.ts'
import { exact } from '../src/engine/exact.ts'
import type { Game } from '../src/engine/game.ts'
import { codeOrder, type CodedOrder, type Order, type UnknownName } from '../src/engine/orders.ts'
import { resolve } from '../src/engine/resolve.ts'
import { turnOf } from '../src/engine/turn.ts'
import { startWorld, type World } from '../src/engine/world.ts'
import { compile } from '../src/scenario/compile.ts'
import { parseScenario } from '../src/scenario/parse.ts'
import { quantityPath } from '../src/scenario/quantityPath.ts'

export type Example = EffectExample<Record<string, unknown>>

const TEXT = readFileSync(new URL('../scenarios/two-powers.json', import.meta.url), 'utf8')
const OPTIONS = {
  divest: { name: 'Retire an old system', text: 'Frees money and crews.', odds: 0.15, divest: true },
  terms: { name: 'The firm’s terms', text: 'Owners keep their rights.', odds: 0.05, veto: 0.5 },
}

export interface ExampleMove {
  side?: string
  effects: readonly Record<string, unknown>[]
}

/** Swaps the two sides in a text of ids. */
export const mirrored = (text: string): string => text.replace(/\b(north|south)\b/g, (side) => (side === 'north' ? 'south' : 'north'))

/** The example scenario without events, with more moves, by id, that cost nothing; or its mirror, in which the sides change places with all they have. */
export const gameWith = (moves: Record<string, ExampleMove>, mirror = false): Game => {
  const scenario = JSON.parse(mirror ? mirrored(TEXT) : TEXT) as Record<string, Record<string, unknown>>
  scenario.events = {}
  for (const [id, { side, effects }] of Object.entries(moves))
    scenario.moves[id] = {
      side: side ?? 'north', seat: 'council', verb: 'build', name: 'Example', text: 'An example.', risk: 'None.', network: 'net',
      // it asks for everything that an order can say, so that the effect meets it
      target: 'country', technology: 'own', against: true, arguments: ['evidence', 'money'], amount: { min: 0, max: 3, step: 1 }, programme: true, answer: true,
      options: OPTIONS, function: ['availability', 'content'], cost: {}, effects, source: 'invented', confidence: 'analyst',
    }
  const parsed = parseScenario(JSON.stringify(scenario))
  if (!parsed.ok) throw new Error(parsed.problems.map((problem) => `${problem.code} ${problem.path} ${JSON.stringify(problem.params)}`).join('\n'))
  return compile(parsed.value, undefined, mirror ? { alias: mirrored } : {})
}

/** The example scenario with the move "example" of the side that an example is of. */
export const exampleGame = (example: Example, mirror = false): Game => gameWith({ example: { side: example.side, effects: [example.settings] } }, mirror)

/** Value of a stored or derived quantity, by its id and its subject. */
export const readQuantity = (game: Game, world: World, quantity: string, of: string): number => {
  const path = quantityPath(game.ids, game.layout, quantity, of)
  if (!path.ok) throw new Error(`${path.code}: ${quantity} of "${of}"`)
  if (path.kind === 'real') return world.reals[path.slot]
  if (path.kind === 'whole') return world.wholes[path.slot]
  const turn = turnOf(game)
  workOutAll(game, world, turn)
  return (DERIVED as Record<string, DerivedQuantity>)[path.name].value(game, world, turn, path.index)
}

/** A world at the start with some stored quantities set: "quantity:of" to value. */
export const worldWith = (game: Game, given: Record<string, number> = {}, seed = 1): World => {
  const world = startWorld(game, seed)
  for (const [key, value] of Object.entries(given)) {
    const [quantity, of] = key.split(':')
    const path = quantityPath(game.ids, game.layout, quantity, of)
    if (!path.ok || path.kind === 'derived') throw new Error(`cannot set ${key}`)
    if (path.kind === 'real') world.reals[path.slot] = exact(value)
    else world.wholes[path.slot] = value
  }
  return world
}

/** Whether two worlds have the same bits. */
export const sameBits = (a: World, b: World): boolean => Buffer.from(a.bytes).equals(b.bytes)

/** The coded order that uses the move "example". */
export const exampleOrder = (game: Game, example: Pick<Example, 'order'>, move = 'example'): CodedOrder => {
  const unknown: UnknownName[] = []
  const order = codeOrder(game, { move, ...example.order } as Order, unknown)
  if (unknown.length > 0) throw new Error(`order names ${unknown.map((name) => `${name.field} ${name.name}`).join(', ')}`)
  return order
}

export interface Played {
  game: Game
  with: World
  without: World
}

/** Plays one turn with the example’s order and the same turn without it. Orders are free and always legal. */
export const playExample = (example: Example, seed = 1): Played => {
  const game = exampleGame(example)
  const orders: CodedOrder[][] = [[], []]
  const without = resolve(game, worldWith(game, example.given, seed), orders, { free: true })
  orders[game.ids.sides.indexOf(example.side ?? 'north')].push(exampleOrder(game, example))
  return { game, with: resolve(game, worldWith(game, example.given, seed), orders, { free: true }), without }
}
