/**
 * Formats of scenario files: an old one is brought to this version’s step by step before anything is checked, and says
 * so; a newer one is told that it needs a newer version of the game.
 */
import { isObject } from './jsonValue.ts'
import { retiredEffects } from './migrations/retiredEffects.ts'
import { nearestName } from './nearest.ts'
import { patched } from './patch.ts'
import { type JsonPatch, problem, type Problem, type Result } from './problem.ts'

/** The format that this version writes. */
export const FORMAT = 'scenario/1'
const NUMBER = 1

/** One step of a migration. It knows by the value whether it has anything to do, so that a file may be of mixed age. */
export interface Step {
  /** Number of the format that it reads; formats below it pass through it as well. */
  reads: number
  /** What was old, as it is told to the author. */
  text: string
  /** What brings the value to the new form; empty where nothing is of the old one. */
  patch: (value: Record<string, unknown>) => JsonPatch
}

/** Every step, oldest first. */
export const STEPS: readonly Step[] = [retiredEffects]

export interface Migrated {
  value: unknown
  /** Steps of all migrations in a row: the same edits for the text of the file. */
  patch: JsonPatch
}

/** A value in the format of this version, with a notice for each step that was needed; what is no scenario is left to the checks of shape. */
export const migrated = (value: unknown): Result<Migrated> => {
  const unchanged: Result<Migrated> = { ok: true, value: { value, patch: [] }, notices: [] }
  if (!isObject(value)) return unchanged
  if (typeof value.$schema === 'string' && value.$schema.includes('json-schema.org')) return { ok: false, problems: [problem('is-schema', '/$schema')] }
  const label = /^([a-z]+)\/(\d{1,4})$/.exec(typeof value.format === 'string' ? value.format : '')
  if (label !== null && label[1] !== 'scenario') return { ok: false, problems: [problem('foreign-format', '/format', { found: label[0], expected: FORMAT }, { nearest: nearestName(label[0], [FORMAT]) })] }
  if (label !== null && Number(label[2]) > NUMBER) return { ok: false, problems: [problem('newer-format', '/format', { found: label[0], expected: FORMAT })] }
  // a file without a format is a patch on another
  const number = label === null ? NUMBER : Number(label[2])
  const notices: Problem[] = []
  const patch: JsonPatch[number][] = []
  let current: Record<string, unknown> = value
  for (const step of STEPS) {
    if (step.reads < number) continue
    const steps = step.patch(current)
    if (steps.length === 0) continue
    current = patched(current, steps) as Record<string, unknown>
    patch.push(...steps)
    notices.push(problem('old-format', steps[0].path, { what: step.text, count: steps.length }, { severity: 'notice', fix: steps }))
  }
  return { ok: true, value: { value: current, patch }, notices }
}
