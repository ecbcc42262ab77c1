/** Effects by id, and a use of one as a checked scenario holds it. */
import type { Effect } from '../effects/effect.ts'
import { EFFECTS } from '../effects/index.ts'

export const EFFECT_BY_ID: ReadonlyMap<string, Effect<never>> = new Map(EFFECTS.map((effect) => [effect.id, effect]))

/** One use of an effect in a move or event: its settings and the wrappers of the engine. */
export interface EffectUse {
  effect: string
  after?: unknown
  for?: unknown
  chance?: unknown
  when?: unknown
  scope?: string
  countries?: string[]
  side?: string
  [setting: string]: unknown
}
