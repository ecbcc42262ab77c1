/** What every part of the drawing is given. */
import type { Chain } from '../../session/cycleChain.ts'
import type { Looked } from '../../session/cycleHistory.ts'
import type { CycleModel, CycleRow } from '../../session/cycleModel.ts'
import type { Role } from '../parts/sideMark.tsx'
import type { Geometry } from './layout.ts'

export interface PlotProps {
  /** Prefix of the ids of the patterns of this drawing. */
  id: string
  looked: Looked
  model: CycleModel
  geometry: Geometry
  /** The chain whose arrows are numbered. */
  focus: Chain
  /** Everything else is faded. */
  fades: boolean
  compact: boolean
}

export const roleOf = (looked: Looked, side: number): Role => looked.scenario.sides[looked.game.ids.sides[side]].role

export const isInFocus = (focus: Chain, row: CycleRow): boolean => focus.rows.some((one) => one.key === row.key)
