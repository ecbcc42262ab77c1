/** Whether a condition could hold in some game, by the bounds of what it compares. It may say yes too often, never no. */
import { QUANTITIES, type QuantityName } from '../../engine/quantities.ts'
import type { Comparison, Condition } from '../schema/condition.ts'

/** Bounds of the derived quantities, by id. */
const DERIVED_BOUNDS: Record<string, [number, number]> = {
  'net-advantage': [-1, 1], index: [0, 100], score: [0, 100], result: [-100, 100], 'coup-share': [0, 1], 'vendor-capacity': [0, 2], access: [0, 1], push: [-1e6, 1e6], 'restricted-count': [0, 1e6],
}

interface Interval {
  low: number
  high: number
  /** The value `high` itself is left out. */
  open: boolean
}

const boundsOf = (id: string): Interval => {
  const name = id.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
  if (Object.hasOwn(QUANTITIES, name)) {
    const { low, high } = QUANTITIES[name as QuantityName]
    return { low, high, open: false }
  }
  const [low, high] = DERIVED_BOUNDS[id] ?? [-1e6, 1e6]
  return { low, high, open: false }
}

const narrowed = (now: Interval, { atLeast, below, is }: Comparison): Interval => {
  const low = Math.max(now.low, atLeast ?? -1e9, is ?? -1e9)
  if (is !== undefined) return { low, high: Math.min(now.high, is), open: now.open && is >= now.high }
  if (below !== undefined && below <= now.high) return { low, high: below, open: true }
  return { ...now, low }
}

const isEmpty = ({ low, high, open }: Interval): boolean => low > high || (open && low >= high)

/** Whether all of several conditions could hold at once. */
const together = (conditions: readonly Condition[]): boolean => {
  const intervals = new Map<string, Interval>()
  for (const condition of conditions) {
    if ('all' in condition || 'any' in condition) {
      if (!satisfiable(condition)) return false
    } else if (!('not' in condition)) {
      const key = `${condition.quantity} ${condition.of ?? ''}`
      const interval = narrowed(intervals.get(key) ?? boundsOf(condition.quantity), condition)
      if (isEmpty(interval)) return false
      intervals.set(key, interval)
    } else if (always(condition.not)) return false
  }
  return true
}

/** Whether a condition holds in every game, as far as bounds tell. */
export const always = (condition: Condition): boolean => {
  if ('all' in condition) return condition.all.every(always)
  if ('any' in condition) return condition.any.some(always)
  if ('not' in condition) return !satisfiable(condition.not)
  const { low, high } = boundsOf(condition.quantity)
  if (condition.is !== undefined) return low === high && low === condition.is
  if (condition.atLeast !== undefined && condition.atLeast > low) return false
  return condition.below === undefined || condition.below > high
}

export const satisfiable = (condition: Condition): boolean => ('any' in condition ? condition.any.some(satisfiable) : 'all' in condition ? together(condition.all.flatMap((part) => ('all' in part ? part.all : [part]))) : together([condition]))
