/** parseScenario: text to checked data, or every problem at once. */
import { type Scenario, scenarioSchema } from './format.ts'
import { mergePatch } from './mergePatch.ts'
import { capped, problem, type Problem, type Result } from './problem.ts'
import { placeAt, readJson } from './readJson.ts'
import { referenceProblems } from './references.ts'
import { shapeProblems } from './shape.ts'

export interface ParseOptions {
  /** File name for places. */
  file?: string
  /** Text of the scenario that this one extends; undefined where there is none of that name. */
  load?: (name: string) => string | undefined
}

export const MOST_EXTENDS = 4

/** Reads the chain of files that a scenario extends, deepest first, into one value. */
const resolveExtends = (value: unknown, load: ParseOptions['load'], seen: string[]): { value: unknown; problem?: Problem } => {
  const name = typeof value === 'object' && value !== null ? (value as { extends?: unknown }).extends : undefined
  if (name === undefined) return { value }
  if (typeof name !== 'string') return { value, problem: problem('wrong-type', '/extends', { field: 'extends', expected: 'string', found: typeof name }) }
  if (/^[a-z]+:|^\/|\.\./i.test(name)) return { value, problem: problem('extends-outside', '/extends', { name }) }
  if (seen.includes(name)) return { value, problem: problem('extends-circle', '/extends', { name, chain: [...seen, name].join(' -> ') }) }
  if (seen.length >= MOST_EXTENDS) return { value, problem: problem('extends-too-deep', '/extends', { most: MOST_EXTENDS }) }
  const text = load?.(name)
  if (text === undefined) return { value, problem: problem('extends-unknown', '/extends', { name }) }
  const base = readJson(text, name)
  if (!base.ok) return { value, problem: problem('extends-broken', '/extends', { name }) }
  const deeper = resolveExtends(base.value.value, load, [...seen, name])
  if (deeper.problem) return deeper
  const { extends: _, ...patch } = value as Record<string, unknown>
  const { extends: __, ...whole } = deeper.value as Record<string, unknown>
  return { value: mergePatch(whole, patch) }
}

/** Checked scenario, or all its problems with their places. */
export const parseScenario = (text: string, options: ParseOptions = {}): Result<Scenario> => {
  const json = readJson(text, options.file)
  if (!json.ok) return { ok: false, problems: capped(json.problems) }
  const resolved = resolveExtends(json.value.value, options.load, [])
  const place = (path: string) => placeAt(json.value, path.split('/').slice(1).map((key) => (/^\d+$/.test(key) ? Number(key) : key.replace(/~1/g, '/').replace(/~0/g, '~'))), false, options.file)
  if (resolved.problem) return { ok: false, problems: [{ ...resolved.problem, at: place(resolved.problem.path) }] }
  const shape = scenarioSchema.safeParse(resolved.value)
  if (!shape.success) return { ok: false, problems: capped(shapeProblems(shape.error, { ...json.value, value: resolved.value }, scenarioSchema, options.file)) }
  const problems = referenceProblems(shape.data).map((found) => ({ ...found, at: place(found.path) }))
  const errors = problems.filter((found) => found.severity === 'error')
  if (errors.length > 0) return { ok: false, problems: capped(problems) }
  return { ok: true, value: shape.data, notices: problems }
}
