/** From the schema's issues to problems: one plain sentence each, with the place in the file and the nearest known name. */
import type { z } from 'zod'
import { nearestName } from './nearest.ts'
import { type JsonPatch, type Place, pointerOf, type Problem, problem } from './problem.ts'
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

interface Described {
  code: string
  params: Record<string, string | number>
  nearest?: string
  /** The place is that of the name, not of the value. */
  key?: boolean
  path: PropertyKey[]
  fix?: JsonPatch
}

const describe = (issue: Issue, json: Pick<ReadJson, 'value'>, schema: unknown): Described[] => {
  const path = [...issue.path]
  const found = valueAt(json.value, path)
  const field = String(path[path.length - 1] ?? '')
  const put = (value: unknown): JsonPatch => [{ op: 'replace', path: pointerOf(path), value }]
  const rename = (from: PropertyKey[], nearest: string | undefined): JsonPatch | undefined => (nearest === undefined ? undefined : [{ op: 'move', from: pointerOf(from), path: pointerOf([...from.slice(0, -1), nearest]) }])
  if (issue.code === 'invalid_type') {
    if (found === undefined) return [{ code: 'missing-field', params: { field }, path }]
    if ((issue.expected === 'number' || issue.expected === 'int') && typeof found === 'string') return [{ code: 'number-as-text', params: { field, found }, path, fix: isNumber(found) ? put(Number(found)) : undefined }]
    return [{ code: 'wrong-type', params: { field, expected: issue.expected, found: nameOf(found) }, path }]
  }
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((name) => {
      const at = valueAt(json.value, path)
      const nearest = nearestName(name, (knownOf(issue) ?? keysAt(schema, path)).filter((known) => typeof at !== 'object' || at === null || !Object.hasOwn(at, known)))
      return { code: 'unknown-field', params: { field: name }, path: [...path, name], key: true, nearest, fix: rename([...path, name], nearest) }
    })
  if (issue.code === 'invalid_value') {
    const nearest = nearestName(String(found), issue.values.map(String))
    return [{ code: found === undefined ? 'missing-field' : 'not-one-of', params: { field, found: String(found), known: issue.values.map(String).join(', ') }, path, nearest, fix: nearest === undefined || found === undefined ? undefined : put(nearest) }]
  }
  if (issue.code === 'too_small') return [{ code: issue.origin === 'number' || issue.origin === 'int' ? 'below-range' : 'too-short', params: { field, least: Number(issue.minimum) }, path }]
  if (issue.code === 'too_big') return [{ code: issue.origin === 'number' || issue.origin === 'int' ? 'above-range' : 'too-long', params: { field, most: Number(issue.maximum) }, path }]
  if (issue.code === 'invalid_key') return [{ code: 'bad-id', params: { id: field }, path, key: true }]
  if (issue.code === 'invalid_format') return [{ code: 'bad-form', params: { field, found: String(found) }, path }]
  if (issue.code === 'custom') {
    const params = (issue.params ?? {}) as Record<string, unknown>
    // zod's own message stands where a check of the schema gave no code of ours
    const code = issue.message in PROBLEM_WORDS ? issue.message : found === undefined ? 'missing-field' : 'wrong-form'
    const nearest = Array.isArray(params.known) ? nearestName(String(params.found ?? ''), params.known as string[]) : undefined
    const told = Object.fromEntries(Object.entries(params).filter(([, value]) => typeof value !== 'object')) as Record<string, string | number>
    return [{ code, params: { field, found: nameOf(found), ...told }, path, nearest, fix: nearest !== undefined && typeof found === 'string' ? put(nearest) : undefined }]
  }
  return [{ code: 'wrong-form', params: { field, found: nameOf(found) }, path }]
}

const isNumber = (text: string): boolean => /^-?\d+(\.\d+)?$/.test(text.trim())

/** Issues of a failed parse as problems. `place` finds a value in a file other than that of `json`. */
export const shapeProblems = (error: z.ZodError, json: ReadJson, schema: unknown, file?: string, place?: (pointer: string, key: boolean) => Place): Problem[] => {
  const problems: Problem[] = []
  for (const issue of error.issues)
    for (const { code, params, nearest, key, path, fix } of describe(issue, json, schema)) {
      const pointer = pointerOf(path)
      problems.push(problem(code, pointer, params, { ...(nearest ? { nearest } : {}), ...(fix ? { fix } : {}), at: place?.(pointer, key === true) ?? placeAt(json, path, key === true, file) }))
    }
  return problems
}
