/** Conditions as postfix code over flat arrays: comparisons with stored and derived quantities, joined by all, any, not. */
import { DERIVED, DERIVED_NAMES } from './derived.ts'
import type { Game } from './game.ts'
import type { Turn } from './turn.ts'
import type { World } from './world.ts'

export const CODE = { real: 0, whole: 1, derived: 2, all: 3, any: 4, not: 5 } as const
export const COMPARE = { atLeast: 0, below: 1, is: 2 } as const
/** Whole numbers of code a step: operation, what it reads (slot, or derived quantity), its index or how many it joins, comparison. */
export const CODE_WIDTH = 4

const stack = new Uint8Array(64)
const VALUES = DERIVED_NAMES.map((name) => DERIVED[name].value)

/** Whether one comparison of the code holds. */
const compares = (game: Game, world: World, turn: Turn, step: number): boolean => {
  const { conditionCode: code } = game
  const at = step * CODE_WIDTH
  const operation = code[at]
  const x = operation === CODE.real ? world.reals[code[at + 1]] : operation === CODE.whole ? world.wholes[code[at + 1]] : VALUES[code[at + 1]](game, world, turn, code[at + 2])
  const compare = code[at + 3]
  const value = game.conditionValue[step]
  return compare === COMPARE.atLeast ? x >= value : compare === COMPARE.below ? x < value : x === value
}

/** Whether condition `c` holds. Derived quantities must have been worked out. */
export const holds = (game: Game, world: World, turn: Turn, c: number): boolean => {
  const { conditionCode: code, conditionFirst } = game
  const first = conditionFirst[c]
  const end = conditionFirst[c + 1]
  // most conditions are one comparison
  if (end - first === 1) return compares(game, world, turn, first)
  let depth = 0
  for (let step = first; step < end; step++) {
    const at = step * CODE_WIDTH
    const operation = code[at]
    if (operation <= CODE.derived) stack[depth++] = compares(game, world, turn, step) ? 1 : 0
    else if (operation === CODE.not) stack[depth - 1] = 1 - stack[depth - 1]
    else {
      const n = code[at + 2]
      let count = 0
      for (let i = 0; i < n; i++) count += stack[--depth]
      stack[depth++] = operation === CODE.all ? (count === n ? 1 : 0) : count > 0 ? 1 : 0
    }
  }
  return stack[0] === 1
}
