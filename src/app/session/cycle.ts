/** The offset cycle of the match on show, through the eyes that look at it. */
import { computed } from '@preact/signals'
import type { Match } from '../../replay/match.ts'
import { type Looked, lookBack } from './cycleHistory.ts'
import { type CycleModel, cycleModel } from './cycleModel.ts'
import { TRUTH } from './session.ts'
import { sight } from './sight.ts'

export interface Cycle {
  looked: Looked
  model: CycleModel
}

/** The cycle of a match, seen by a side or as it was. */
export const cycleOf = (match: Match, eyes: number): Cycle => {
  const looked = lookBack(match, eyes)
  return { looked, model: cycleModel(looked) }
}

export const cycle = computed<Cycle | undefined>(() => {
  const s = sight.value
  return s === undefined ? undefined : cycleOf(s.match, s.truth ? TRUTH : s.side)
})
