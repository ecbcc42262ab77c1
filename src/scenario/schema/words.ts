/** Words of a scenario for the terms of the game: a pipeline has no operators, and a chip is no network. */
import { z } from 'zod'
import { text } from '../../effects/figure.ts'
import { type Term, TERMS } from '../lists.ts'

export const words = z
  .strictObject({
    terms: z
      .strictObject(Object.fromEntries(TERMS.map((term) => [term, text(`Said where the game says “${term}”, in the same number and as it stands inside a sentence.`, 60).optional()])) as Record<Term, z.ZodOptional<z.ZodString>>)
      .describe('Other words for terms of the game, in all its texts.')
      .default({}),
    texts: z
      .record(z.string().regex(/^[a-z][A-Za-z0-9.-]{1,80}$/), text('The text; its {{values}} stand in double braces.', 600))
      .describe('Whole texts of the game in other words, by key of the catalogue ("term.doubt", "glossary.access").')
      .default({}),
  })
  .describe('How the game speaks in this scenario. The scenario’s own texts are not touched, and play is the same.')
