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

const meets = (x: number, compare: number, value: number): boolean => (compare === COMPARE.atLeast ? x >= value : compare === COMPARE.below ? x < value : x === value)

/** Whether one comparison of the code holds. */
const compares = (game: Game, world: World, turn: Turn, step: number): boolean => {
  const { conditionCode: code } = game
  const at = step * CODE_WIDTH
  const operation = code[at]
  const value = game.conditionValue[step]
  if (operation === CODE.derived) return meets(VALUES[code[at + 1]](game, world, turn, code[at + 2]), code[at + 3], value)
  return meets(operation === CODE.real ? world.reals[code[at + 1]] : world.wholes[code[at + 1]], code[at + 3], value)
}

/** Whether the steps `first` to before `end` hold, which all, any and not join. */
const joined = (game: Game, world: World, turn: Turn, first: number, end: number): boolean => {
  const { conditionCode: code } = game
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

/** Whether condition `c` holds; most are one comparison. Derived quantities must have been worked out. */
export const holds = (game: Game, world: World, turn: Turn, c: number): boolean => {
  const first = game.conditionFirst[c]
  const end = game.conditionFirst[c + 1]
  return end - first === 1 ? compares(game, world, turn, first) : joined(game, world, turn, first, end)
}
