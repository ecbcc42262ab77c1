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

export const comparison = z.strictObject({
  quantity: text('Id of a stored or derived quantity: stance, reliance, stage, offset, index, score, coup-share ... (all are listed in the manual).', 60).meta({ refers: 'quantities' }),
  of: text('Whose it is: ids joined by "/" in the order that the quantity asks for, such as network and country, or side and technology.', 120).optional().meta({ examples: ['net/arden'] }),
  atLeast: z.number().describe('Holds from this value on.').optional().meta({ examples: [0.5] }),
  below: z.number().describe('Holds below this value.').optional().meta({ examples: [0.2] }),
  is: z.number().describe('Holds at exactly this value; for rungs, stages and flags.').optional().meta({ examples: [1] }),
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
