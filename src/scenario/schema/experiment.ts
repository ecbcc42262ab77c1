/** The format of an experiment: arms on the same seeds, what the article predicts of them, and the dials on which the answer may turn. */
import { z } from 'zod'
import { INDICES } from './world.ts'

const id = z.string().regex(/^[a-z][a-z0-9-]{1,39}$/)
const text = (most: number) => z.string().min(1).max(most)

/** What is compared. Points of result, score or index; share in per cent of the sphere; countries; turns. */
export const MEASURES = ['lead', 'result', 'score', 'index', 'share', 'restricted', 'coup-turns', 'openings'] as const

const measure = z.strictObject({
  of: z.enum(MEASURES).describe('lead: result of the side less the rival’s. share: what the challenger reaches of the sphere, per cent. restricted: countries at the rung of exclusion or above.'),
  side: id.describe('Side, for lead, result, score and index.').optional(),
  index: z.enum(INDICES).describe('Index, for index.').optional(),
})

const arm = z.strictObject({
  name: text(80),
  bots: z.record(id, id).describe('Bot of each side that has no list of opponents.').default({}),
  world: id.describe('World, where it is not that of the experiment.').optional(),
  assume: z.record(id, z.number()).describe('Dials that differ from the world.').default({}),
  patch: z.looseObject({}).describe('Merge patch on the scenario.').optional(),
})

const prediction = z.strictObject({
  text: text(400).describe('What the article leads one to expect.'),
  measure,
  contrast: z.record(id, z.number()).describe('Weight of each arm’s mean; the weighted sum is what is predicted.'),
  expected: z.enum(['more', 'less', 'none']).describe('more: the contrast is above zero; less: below; none: within a band around zero.'),
  within: z.number().positive().describe('Half of the band of a prediction of no difference.').default(1),
})

export const experimentSchema = z.strictObject({
  format: z.literal('experiment/1'),
  id,
  title: text(120),
  claims: z.array(z.int().min(1).max(8)).min(1).describe('Claims of the article that it puts to the test, by number.'),
  question: text(300),
  argument: text(900).describe('The article’s argument, with its source.'),
  scenario: id,
  world: id.describe('World of all arms that name none.'),
  opponents: z.record(id, z.array(id).min(1)).describe('Bots of a side that all arms meet in turn.').default({}),
  arms: z.record(id, arm),
  predictions: z.array(prediction).min(1).max(6).describe('Written before the model was calibrated or the experiment run.'),
  flips: z.array(id).describe('Dials whose sourced ranges are searched for a setting at which the first prediction’s verdict turns.').default([]),
  games: z.int().min(2).default(90).describe('Games of each arm where the caller asks for no other number.'),
})

export type Experiment = z.output<typeof experimentSchema>
export type Measure = z.output<typeof measure>
export type Prediction = z.output<typeof prediction>
