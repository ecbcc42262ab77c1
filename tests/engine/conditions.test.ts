/** Conditions: the postfix code says what the tree says, over stored and derived quantities. */
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { holds } from '../../src/engine/conditions.ts'
import { workOutAll } from '../../src/engine/derive.ts'
import { turnOf } from '../../src/engine/turn.ts'
import type { World } from '../../src/engine/world.ts'
import { addCondition, type ConditionTable } from '../../src/scenario/compileCondition.ts'
import type { Condition } from '../../src/scenario/schema/condition.ts'
import { EXAMPLE, gameNamed, scenarioNamed, worldsAfter } from '../games.ts'
import { readQuantity } from '../world.ts'

const game = gameNamed(EXAMPLE)
const worlds = [1, 2, 3].flatMap((seed) => worldsAfter(scenarioNamed(EXAMPLE), game, seed, ['random', 'random'], [1, 4, 7]))
const READS: [quantity: string, of: string, values: number[]][] = [
  ['stance', 'net/arden', [0, 1, 2]], ['stage', 'north/swarm', [2, 3, 4]], ['reliance', 'net/corvia', [0.3, 0.6, 0.75]], ['industry', 'south', [45, 50, 55]], ['coup-share', '', [0.3, 0.4, 0.5]],
  ['score', 'north', [40, 50, 60]], ['push', 'net/belmora', [0.4, 0.8]], ['index', 'south/military', [45, 50]], ['event-fired', 'incident', [0, 3]], ['restricted-count', 'net', [0, 1]],
]

const comparison = fc.constantFrom(...READS).chain(([quantity, of, values]) => fc.tuple(fc.constantFrom(...values), fc.constantFrom('atLeast', 'below', 'is')).map(([value, compare]) => ({ quantity, ...(of ? { of } : {}), [compare]: value }) as Condition))
const { tree } = fc.letrec<{ tree: Condition }>((tie) => ({
  tree: fc.oneof({ maxDepth: 4 }, comparison, fc.record({ not: tie('tree') }), fc.record({ all: fc.array(tie('tree'), { minLength: 1, maxLength: 4 }) }), fc.record({ any: fc.array(tie('tree'), { minLength: 1, maxLength: 4 }) })),
}))

/** What a condition means, read off its tree. */
const meaning = (world: World, node: Condition): boolean => {
  if ('all' in node) return node.all.every((child) => meaning(world, child))
  if ('any' in node) return node.any.some((child) => meaning(world, child))
  if ('not' in node) return !meaning(world, node.not)
  const x = readQuantity(game, world, node.quantity, node.of ?? '')
  return node.atLeast !== undefined ? x >= node.atLeast : node.below !== undefined ? x < node.below : x === node.is
}

const compiled = (world: World, conditions: readonly Condition[]): boolean[] => {
  const table: ConditionTable = { first: [0], code: [], value: [] }
  const indices = conditions.map((condition) => addCondition(table, game.ids, game.layout, condition))
  const rules = { ...game, conditionFirst: Int32Array.from(table.first), conditionCode: Int32Array.from(table.code), conditionValue: Float64Array.from(table.value) }
  const turn = turnOf(game)
  workOutAll(game, world, turn)
  return indices.map((c) => holds(rules, world, turn, c))
}

describe('a condition', () => {
  test('compiled says what its tree says, whatever the tree and the world', () => {
    const seen = { true: 0, false: 0 }
    fc.assert(
      fc.property(fc.array(tree, { minLength: 1, maxLength: 3 }), fc.constantFrom(...worlds), (conditions, world) => {
        const found = compiled(world, conditions)
        for (const one of found) seen[`${one}`]++
        expect(found).toEqual(conditions.map((condition) => meaning(world, condition)))
      }),
      { numRuns: 400, seed: 1, endOnFailure: true },
    )
    expect(Math.min(seen.true, seen.false)).toBeGreaterThan(100)
  })

  test('takes the bound itself with atLeast and leaves it out with below', () => {
    const [world] = worlds
    const x = world.industry[0]
    const of = game.ids.sides[0]
    expect(compiled(world, [{ quantity: 'industry', of, atLeast: x }, { quantity: 'industry', of, below: x }, { quantity: 'industry', of, is: x }, { not: { quantity: 'industry', of, is: x } }])).toEqual([true, false, true, false])
  })

  test('refuses names that nobody knows', () => {
    const table: ConditionTable = { first: [0], code: [], value: [] }
    expect(() => addCondition(table, game.ids, game.layout, { quantity: 'stance', of: 'net/nowhere', is: 1 })).toThrow(/nowhere/)
  })
})
