/** From the schema's issues to problems: one plain sentence each, with the place in the file and the nearest known name. */
import type { z } from 'zod'
import { nearestName } from './nearest.ts'
import { pointerOf, type Problem, problem } from './problem.ts'
import { PROBLEM_WORDS } from './problemWords.ts'
import { placeAt, type ReadJson } from './readJson.ts'

type Issue = z.core.$ZodIssue
type ObjectShape = { shape?: Record<string, unknown>; def?: { innerType?: unknown; valueType?: unknown } }

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown => {
  let at = value
  for (const key of path) {
    if (typeof at !== 'object' || at === null) return undefined
    at = (at as Record<PropertyKey, unknown>)[key]
  }
  return at
}

const nameOf = (value: unknown): string => (value === null ? 'null' : Array.isArray(value) ? 'list' : typeof value === 'object' ? 'object' : typeof value)

/** Names that the schema knows at a path, for suggestions. */
export const keysAt = (schema: unknown, path: readonly PropertyKey[]): string[] => {
  let at = schema as ObjectShape | undefined
  for (const key of path) {
    while (at?.def?.innerType) at = at.def.innerType as ObjectShape
    if (at?.shape && String(key) in at.shape) at = at.shape[String(key)] as ObjectShape
    else if (at?.def?.valueType) at = at.def.valueType as ObjectShape
    else return []
  }
  while (at?.def?.innerType) at = at.def.innerType as ObjectShape
  return at?.shape ? Object.keys(at.shape) : []
}

/** Names that a branch of a union knows, where the schema handed them along. */
const knownOf = (issue: Issue): string[] | undefined => (issue as { params?: { known?: string[] } }).params?.known

const describe = (issue: Issue, json: ReadJson, schema: unknown): { code: string; params: Record<string, string | number>; nearest?: string; key?: boolean; path: PropertyKey[] }[] => {
  const path = [...issue.path]
  const found = valueAt(json.value, path)
  const field = String(path[path.length - 1] ?? '')
  if (issue.code === 'invalid_type') {
    if (found === undefined) return [{ code: 'missing-field', params: { field }, path }]
    if (issue.expected === 'number' && typeof found === 'string') return [{ code: 'number-as-text', params: { field, found }, path }]
    return [{ code: 'wrong-type', params: { field, expected: issue.expected, found: nameOf(found) }, path }]
  }
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((name) => ({ code: 'unknown-field', params: { field: name }, path: [...path, name], key: true, nearest: nearestName(name, knownOf(issue) ?? keysAt(schema, path)) }))
  if (issue.code === 'invalid_value')
    return [{ code: found === undefined ? 'missing-field' : 'not-one-of', params: { field, found: String(found), known: issue.values.map(String).join(', ') }, path, nearest: nearestName(String(found), issue.values.map(String)) }]
  if (issue.code === 'too_small') return [{ code: issue.origin === 'number' || issue.origin === 'int' ? 'below-range' : 'too-short', params: { field, least: Number(issue.minimum) }, path }]
  if (issue.code === 'too_big') return [{ code: issue.origin === 'number' || issue.origin === 'int' ? 'above-range' : 'too-long', params: { field, most: Number(issue.maximum) }, path }]
  if (issue.code === 'invalid_key') return [{ code: 'bad-id', params: { id: field }, path, key: true }]
  if (issue.code === 'invalid_format') return [{ code: 'bad-form', params: { field, found: String(found) }, path }]
  if (issue.code === 'custom') {
    const params = (issue.params ?? {}) as Record<string, string | number> & { known?: string[] }
    const known = (params as { known?: unknown }).known
    // zod's own message stands where a check of the schema gave no code of ours
    const code = issue.message in PROBLEM_WORDS ? issue.message : found === undefined ? 'missing-field' : 'wrong-form'
    return [{ code, params: { field, found: nameOf(found), ...Object.fromEntries(Object.entries(params).filter(([, v]) => typeof v !== 'object')) }, path, nearest: Array.isArray(known) ? nearestName(String(params.found ?? ''), known as string[]) : undefined }]
  }
  return [{ code: 'wrong-form', params: { field, found: nameOf(found) }, path }]
}

/** Issues of a failed parse as problems. */
export const shapeProblems = (error: z.ZodError, json: ReadJson, schema: unknown, file?: string): Problem[] => {
  const problems: Problem[] = []
  for (const issue of error.issues)
    for (const { code, params, nearest, key, path } of describe(issue, json, schema))
      problems.push(problem(code, pointerOf(path), params, { ...(nearest ? { nearest } : {}), at: placeAt(json, path, key === true, file) }))
  return problems
}
