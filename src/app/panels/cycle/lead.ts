/** The band between the lanes: whose fielded technologies are worth more, from moment to moment. */
import type { CycleModel } from '../../session/cycleModel.ts'
import type { Point } from './arrows.ts'
import type { Box } from './layout.ts'

export interface Lead {
  box: Box
  /** Line of no lead. */
  zero: number
  /** Outlines above and below that line. */
  upper: string
  lower: string
  /** Where the lead changes hands. */
  changes: { x: number; tick: number }[]
  /** Along the words at the last change: nothing else is to stand there. */
  words: Point[]
  gap: number
  before: number
}

const PADDING = 8
/** Width of the words at a change of the lead. */
const WORDS = 138

export const leadOf = (model: CycleModel, box: Box, x: (tick: number) => number): Lead => {
  const { lead } = model
  const zero = box.y + box.height / 2
  const most = Math.max(4, ...lead.map((point) => Math.abs(point.gap)))
  const tall = (gap: number): number => (gap / most) * (box.height / 2 - PADDING)
  const points: { at: number; gap: number }[] = []
  const changes: Lead['changes'] = []
  lead.forEach((point, n) => {
    const last = lead[n - 1]
    if (last !== undefined && last.gap * point.gap < 0) {
      const at = last.at + ((point.at - last.at) * last.gap) / (last.gap - point.gap)
      points.push({ at, gap: 0 })
      changes.push({ x: x(at), tick: Math.floor(at) })
    }
    points.push(point)
  })
  const outline = (part: (gap: number) => number): string => {
    if (points.length < 2) return ''
    const edge = points.map((point) => `L${x(point.at).toFixed(1)} ${(zero - tall(part(point.gap))).toFixed(1)}`).join('')
    return `M${x(points[0].at).toFixed(1)} ${zero}${edge}L${x(points[points.length - 1].at).toFixed(1)} ${zero}Z`
  }
  const last = changes[changes.length - 1]
  const step = last !== undefined && last.x + WORDS > box.x + box.width ? -1 : 1
  return {
    box, zero, changes,
    words: last === undefined ? [] : [0, 1, 2, 3].map((n) => ({ x: last.x + (step * n * WORDS) / 3, y: box.y + 11 })),
    upper: outline((gap) => Math.max(0, gap)), lower: outline((gap) => Math.min(0, gap)),
    gap: lead[lead.length - 1].gap, before: lead[Math.max(0, lead.length - 3)].gap,
  }
}
