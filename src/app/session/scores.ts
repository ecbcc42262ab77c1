/** Scores, indices, resources and the coup gauge, as the seat sees them. */
import { computed } from '@preact/signals'
import { DERIVED } from '../../engine/derived.ts'
import { INDEX_COUNT, INDEX_NAMES } from '../../engine/game.ts'
import { incomeOf, upkeepOf } from '../../engine/income.ts'
import { gradeOf } from '../../engine/indices.ts'
import type { Game } from '../../engine/game.ts'
import type { World } from '../../engine/world.ts'
import { freshTurn, sight } from './sight.ts'

export interface SideScore {
  index: number
  id: string
  score: number
  /** Change since the turn before. */
  change: number
  result: number
  grade: number
  indices: { name: (typeof INDEX_NAMES)[number]; value: number; change: number }[]
}

/** Score and indices of both sides in a world; the coup share with them. */
export const readScores = (game: Game, world: World): { sides: SideScore[]; coup: number } => {
  const turn = freshTurn(game, world)
  return {
    coup: turn.share,
    sides: game.ids.sides.map((id, index) => {
      const result = DERIVED.result.value(game, world, turn, index)
      return {
        index, id, change: 0, result,
        score: DERIVED.score.value(game, world, turn, index),
        grade: gradeOf(game, result),
        indices: INDEX_NAMES.map((name, n) => ({ name, change: 0, value: DERIVED.index.value(game, world, turn, index * INDEX_COUNT + n) })),
      }
    }),
  }
}

export interface Standing {
  sides: SideScore[]
  coup: { share: number; before: number; threshold: number; turns: number; stands: boolean }
}

export const standing = computed<Standing | undefined>(() => {
  const s = sight.value
  if (s === undefined) return undefined
  const now = readScores(s.game, s.view)
  const before = readScores(s.game, s.before)
  return {
    sides: now.sides.map((side, i) => ({
      ...side,
      change: side.score - before.sides[i].score,
      indices: side.indices.map((index, n) => ({ ...index, change: index.value - before.sides[i].indices[n].value })),
    })),
    coup: { share: now.coup, before: before.coup, threshold: s.game.coefficients.coupThreshold, turns: s.view.coupTurns[0], stands: s.view.coup[0] !== 0 },
  }
})

export interface Purse {
  id: string
  name: string
  index: number
  held: number
  /** Income of the coming tick, and what programmes draw from it. */
  income: number
  upkeep: number
  /** Programmes draw from it. */
  isBudget: boolean
  cap: number
}

/** Resources of the seat. */
export const purses = computed<Purse[]>(() => {
  const s = sight.value
  if (s === undefined) return []
  const { game, view, side } = s
  const resources = game.ids.resources.length
  const technologies = game.ids.technologies.length
  let upkeep = 0
  for (let t = 0; t < technologies; t++) {
    const funding = view.funding[side * technologies + t]
    if (funding > 0) upkeep += upkeepOf(game, view, side, t, funding)
  }
  return game.ids.resources.map((id, r) => ({
    id, index: r,
    name: s.scenario.resources[id].name,
    held: view.resource[side * resources + r],
    income: incomeOf(game, view, side, r),
    isBudget: game.resourceKind[r] === 0,
    upkeep: game.resourceKind[r] === 0 ? upkeep : 0,
    cap: game.resourceCap[side * resources + r],
  }))
})
