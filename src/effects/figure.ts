/** The smallest parts of a scenario file: ids, texts, sources and the numbers of the model ("figures"). */
import { z } from 'zod'

z.config({ jitless: true })

export const ID_PATTERN = /^[a-z][a-z0-9-]{1,39}$/
const RESERVED = new Set(['__proto__', 'constructor', 'prototype'])

export const id = z
  .string()
  .regex(ID_PATTERN)
  .refine((value) => !RESERVED.has(value))
  .describe('An id: small letters, digits and hyphens, 2 to 40 characters, starting with a letter.')

export const text = (what: string, max = 2000) => z.string().min(1).max(max).describe(what)

export const confidence = z
  .enum(['found', 'derived', 'analyst'])
  .describe('found: read at the source. derived: computed from found inputs. analyst: the author’s judgement.')

const sourced = {
  source: text('Id of an entry in "sources", optionally with a place in it ("wb-gdp, 2019").', 400).optional(),
  confidence: confidence.optional(),
}

/** A number that carries its own unit, range, source and confidence. */
export const valueFigure = z.strictObject({
  value: z.number().describe('The number itself, in the unit of its field.'),
  unit: text('Unit of the value.', 60).optional(),
  range: z.tuple([z.number(), z.number()]).describe('Lowest and highest defensible value.').optional(),
  source: text('Where the value comes from.', 400),
  confidence,
})

/** A number that hangs on an assumption: plus + times x assumption. */
export const assumedFigure = z.strictObject({
  assume: id.describe('Id of the assumption this number hangs on.'),
  times: z.number().default(1).describe('Factor on the assumption.'),
  plus: z.number().default(0).describe('Constant added to it.'),
  ...sourced,
})

/** The schema picks its branch by key, so that an author reads one sentence and not three failed branches. */
export const figure = z
  .custom<Figure>((value) => value !== undefined)
  .superRefine((value, context) => {
    if (typeof value === 'number') {
      if (!Number.isFinite(value)) context.addIssue({ code: 'custom', message: 'figure-not-finite' })
      return
    }
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      context.addIssue({ code: 'custom', message: 'figure-form', params: { found: typeof value } })
      return
    }
    const branch = 'assume' in value ? assumedFigure : valueFigure
    const parsed = branch.safeParse(value)
    if (parsed.success) return
    for (const issue of parsed.error.issues) context.addIssue({ ...issue, path: issue.path } as never)
  })
  .describe('A figure: a number, or { value, unit, range, source, confidence }, or { assume, times, plus }.')
  .meta({
    anyOf: [
      { type: 'number' },
      { type: 'object', required: ['value', 'source', 'confidence'] },
      { type: 'object', required: ['assume'] },
    ],
  })

export type ValueFigure = z.input<typeof valueFigure>
export type AssumedFigure = z.input<typeof assumedFigure>
export type Figure = number | ValueFigure | AssumedFigure

/** Most entries of a part, far more than any scenario has: what is worked out for pairs of them must not keep a reader waiting. */
const MOST_ENTRIES = 500

/** An object keyed by id, so that patches can change one entry. */
export const keyed = <S extends z.ZodType>(entry: S, what: string) =>
  z.record(id, entry).check(({ value, issues }) => {
    if (Object.keys(value).length > MOST_ENTRIES) issues.push({ code: 'too_big', origin: 'object', maximum: MOST_ENTRIES, input: value })
  }).describe(what)
