/** Condition trees to postfix code. */
import { CODE, COMPARE } from '../engine/conditions.ts'
import { DERIVED_NAMES } from '../engine/derived.ts'
import type { Ids } from '../engine/game.ts'
import type { Layout } from '../engine/layout.ts'
import { quantityPath } from './quantityPath.ts'
import type { Condition } from './schema/condition.ts'

export interface ConditionTable {
  first: number[]
  code: number[]
  value: number[]
}

/** Adds a condition to the table; returns its index. References are checked before, so that an unknown one is ours. */
export const addCondition = (table: ConditionTable, ids: Ids, layout: Layout, condition: Condition): number => {
  const step = (operation: number, a: number, b: number, compare: number, value: number) => {
    table.code.push(operation, a, b, compare)
    table.value.push(value)
  }
  const walk = (node: Condition): void => {
    if ('all' in node || 'any' in node) {
      const list = 'all' in node ? node.all : node.any
      for (const child of list) walk(child)
      step('all' in node ? CODE.all : CODE.any, 0, list.length, 0, 0)
    } else if ('not' in node) {
      walk(node.not)
      step(CODE.not, 0, 0, 0, 0)
    } else {
      const path = quantityPath(ids, layout, node.quantity, node.of)
      if (!path.ok) throw new Error(`${path.code} ${path.found} in a condition on ${node.quantity}`)
      const compare = node.atLeast !== undefined ? COMPARE.atLeast : node.below !== undefined ? COMPARE.below : COMPARE.is
      const value = node.atLeast ?? node.below ?? node.is ?? 0
      if (path.kind === 'derived') step(CODE.derived, DERIVED_NAMES.indexOf(path.name), path.index, compare, value)
      else step(path.kind === 'real' ? CODE.real : CODE.whole, path.slot, 0, compare, value)
    }
  }
  walk(condition)
  table.first.push(table.value.length)
  return table.first.length - 2
}
