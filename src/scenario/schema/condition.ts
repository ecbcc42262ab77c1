/** The condition tree of moves, events, endings and wrappers: all, any, not over comparisons with quantities. */
import { z } from 'zod'
import { text } from '../../effects/figure.ts'

export interface Comparison {
  quantity: string
  of?: string
  atLeast?: number
  below?: number
  is?: number
}
export type Condition = { all: Condition[] } | { any: Condition[] } | { not: Condition } | Comparison

const comparison = z.strictObject({
  quantity: text('Id of a quantity (see the list in the manual): stance, reliance, stage, open-offset, index ...', 60),
  of: text('Whose: ids joined by "/", for example "radio/germany" or "washington/leo".', 120).optional(),
  atLeast: z.number().optional(),
  below: z.number().optional(),
  is: z.number().optional(),
})

export const condition: z.ZodType<Condition> = z.lazy(() =>
  z.custom<Condition>((value) => typeof value === 'object' && value !== null && !Array.isArray(value)).superRefine((value, context) => {
    const node = value as Record<string, unknown>
    const branch =
      'all' in node
        ? z.strictObject({ all: z.array(condition).min(1).max(32) })
        : 'any' in node
          ? z.strictObject({ any: z.array(condition).min(1).max(32) })
          : 'not' in node
            ? z.strictObject({ not: condition })
            : comparison
    const parsed = branch.safeParse(value)
    if (!parsed.success) for (const issue of parsed.error.issues) context.addIssue({ ...issue } as never)
    else if (branch === comparison && !('atLeast' in node) && !('below' in node) && !('is' in node))
      context.addIssue({ code: 'custom', message: 'condition-without-comparison' })
  }),
).describe('A condition: { all }, { any }, { not } or { quantity, of, atLeast | below | is }.')
