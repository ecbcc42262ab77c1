/** The scenario format: the schema with every effect of the game in it, and the type that comes from it. */
import { z } from 'zod'
import { EFFECTS } from '../effects/index.ts'
import { EFFECT_BY_ID, type EffectUse } from './effectUse.ts'
import { wrappers } from './schema/play.ts'
import { makeScenarioSchema } from './schema/scenario.ts'

export { EFFECT_BY_ID, type EffectUse }

const WITH_WRAPPERS = new Map(EFFECTS.map((effect) => [effect.id, (effect.settings as unknown as z.ZodObject).safeExtend(wrappers)]))

/** The branch is picked by the effect's id, so that an author reads one sentence about it. */
export const effectUse = z
  .custom<EffectUse>((value) => typeof value === 'object' && value !== null && !Array.isArray(value))
  .superRefine((value, context) => {
    const branch = WITH_WRAPPERS.get(value.effect)
    if (branch === undefined) {
      context.addIssue({ code: 'custom', message: 'unknown-effect', path: ['effect'], params: { found: String(value.effect), known: [...WITH_WRAPPERS.keys()] } })
      return
    }
    const parsed = branch.safeParse(value)
    if (!parsed.success)
      for (const issue of parsed.error.issues)
        context.addIssue((issue.code === 'unrecognized_keys' ? { ...issue, params: { known: Object.keys(branch.shape) } } : { ...issue }) as never)
  })
  .describe('A use of an effect: { "effect": id, ...settings, after?, for?, chance?, when? }.')

export const scenarioSchema = makeScenarioSchema(effectUse)
export type Scenario = z.output<typeof scenarioSchema>

export { WITH_WRAPPERS as EFFECT_SCHEMAS }
