/** Files from before the first release: twenty effects that each moved one stock, since then one effect, "change", with the stock as a setting. */
import type { Step } from '../migrate.ts'
import type { PatchStep } from '../problem.ts'

type Use = Record<string, unknown>

/** Stock that each retired effect moved. */
const STOCK: Record<string, string> = {
  'blunt': 'narrative', 'change-heat': 'heat', 'change-industry': 'industry', 'change-legitimacy': 'legitimacy', 'change-resource': 'resource', 'change-standing': 'standing', 'cut-price': 'price', 'ease-lock-in': 'ease',
  'invest-in-vendor': 'investment', 'raise-input-costs': 'dearness', 'rally': 'rally', 'reassure': 'belief', 'shift-opinion': 'opinion', 'shock': 'shock', 'speed-fielding': 'fielding-speed', 'squeeze-firm': 'alternative', 'stall': 'stall',
  'support-alternative': 'alternative', 'tilt-standards': 'standards', 'widen-base': 'firm-base',
}
/** Took from the stock what the others added to it. */
const TAKES = 'squeeze-firm'
/** Moved the stock of the rival of the side that acts. */
const RIVALS = 'raise-input-costs'

/** A figure with its sign turned. */
const negative = (figure: unknown): unknown => {
  if (typeof figure === 'number') return -figure
  if (typeof figure !== 'object' || figure === null) return figure
  const { value, range, times, plus } = figure as { value?: number; range?: [number, number]; times?: number; plus?: number }
  if (value !== undefined) return { ...figure, value: -value, ...(range ? { range: [-range[1], -range[0]] } : {}) }
  return { ...figure, times: -(times ?? 1), ...(plus === undefined ? {} : { plus: -plus }) }
}

const renewed = (use: Use, sides: readonly string[]): Use => {
  const { effect, ...settings } = use
  const name = String(effect)
  const next: Use = { effect: 'change', stock: STOCK[name], ...settings }
  if (name === TAKES) next.amount = negative(settings.amount)
  if (name === RIVALS) next.side = settings.side === undefined ? 'rival' : (sides.find((side) => side !== settings.side) ?? 'rival')
  return next
}

const entriesOf = (value: unknown): [string, Record<string, unknown>][] => (typeof value === 'object' && value !== null ? (Object.entries(value) as [string, Record<string, unknown>][]) : [])

export const retiredEffects: Step = {
  reads: 1,
  text: 'effects that each moved one stock, now "change"',
  patch: (value) => {
    const sides = Object.keys((value.sides as object | undefined) ?? {})
    const steps: PatchStep[] = []
    for (const part of ['moves', 'events'] as const)
      for (const [id, entry] of entriesOf(value[part]))
        for (const list of ['effects', 'blowback'] as const) {
          const uses: unknown = entry?.[list]
          if (!Array.isArray(uses)) continue
          ;(uses as unknown[]).forEach((use, n) => {
            const name = typeof use === 'object' && use !== null ? (use as Use).effect : undefined
            if (typeof name === 'string' && Object.hasOwn(STOCK, name)) steps.push({ op: 'replace', path: `/${part}/${id}/${list}/${n}`, value: renewed(use as Use, sides) })
          })
        }
    return steps
  },
}
