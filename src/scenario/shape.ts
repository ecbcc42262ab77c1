/** From the schema's issues to problems: one plain sentence each, with the place in the file and the nearest known name. */
import type { z } from 'zod'
import { valueAt } from './jsonValue.ts'
import { nearestName } from './nearest.ts'
import { type JsonPatch, type Place, pointerOf, type Problem, problem } from './problem.ts'
import { PROBLEM_WORDS } from './problemWords.ts'
import { placeAt, type ReadJson } from './readJson.ts'
import { childOf, fieldsOf, peel } from './schemaWalk.ts'

type Issue = z.core.$ZodIssue

/** Kinds of value as an author calls them, for what is expected and for what is found. */
const KINDS: Readonly<Record<string, string>> = { string: 'a text', number: 'a number', int: 'a whole number', boolean: 'true or false', object: 'an object in { }', record: 'an object in { }', array: 'a list in [ ]', tuple: 'a list in [ ]', null: 'null' }

const kindOfValue = (value: unknown): string => KINDS[value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value] ?? typeof value

/** Name of a field as it is told: a place in a list goes by the name of its list. */
const fieldName = (path: readonly PropertyKey[]): string => {
  const last = path.at(-1)
  if (last === undefined) return 'the file'
  return typeof last === 'number' && path.length > 1 ? `${String(path.at(-2))}[${last}]` : String(last)
}

/** Schema of what stands at a path of a value. */
const schemaAt = (schema: z.ZodType, path: readonly PropertyKey[], value: unknown): z.ZodType | undefined => {
  let at: z.ZodType | undefined = schema
  for (let n = 0; n < path.length && at !== undefined; n++) at = childOf(at, String(path[n]), valueAt(value, path.slice(0, n)))
  return at
}

/** Names that the schema knows at a path, for suggestions. */
const keysAt = (schema: z.ZodType, path: readonly PropertyKey[], value: unknown): string[] => {
  const at = schemaAt(schema, path, value)
  return at === undefined ? [] : Object.keys(fieldsOf(at, valueAt(value, path)) ?? {})
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

/** A number with a point, or with a decimal comma that can be no comma of thousands. */
const PLAIN_NUMBER = /^\s*-?\d+(?:\.\d+|,(?:\d{1,2}|\d{4,}))?\s*$/

const numberAsText = (field: string, found: string, path: PropertyKey[]): Described => ({
  code: 'number-as-text', params: { field, found }, path, ...(PLAIN_NUMBER.test(found) ? { fix: [{ op: 'replace', path: pointerOf(path), value: Number(found.trim().replace(',', '.')) }] } : {}),
})

/** Where the values of a text come from: in a chain of files, each stands in one of several. */
export interface Origins {
  place: (pointer: string, key: boolean) => Place
  /** Whether the file that has the one value has the other as well. */
  together: (one: readonly PropertyKey[], other: readonly PropertyKey[]) => boolean
}

const describe = (issue: Issue, json: Pick<ReadJson, 'value'>, schema: z.ZodType, origins: Origins | undefined): Described[] => {
  const path = [...issue.path]
  const found = valueAt(json.value, path)
  const field = fieldName(path)
  const put = (value: unknown): JsonPatch => [{ op: 'replace', path: pointerOf(path), value }]
  const rename = (from: PropertyKey[], nearest: string | undefined): JsonPatch | undefined => (nearest === undefined ? undefined : [{ op: 'move', from: pointerOf(from), path: pointerOf([...from.slice(0, -1), nearest]) }])
  if (issue.code === 'invalid_type') {
    if (found === undefined) return [{ code: 'missing-field', params: { field }, path }]
    if ((issue.expected === 'number' || issue.expected === 'int') && typeof found === 'string') return [numberAsText(field, found, path)]
    return [{ code: 'wrong-type', params: { field, expected: KINDS[issue.expected] ?? issue.expected, found: kindOfValue(found) }, path }]
  }
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((name) => {
      const taken = (known: string) => (origins === undefined ? valueAt(json.value, [...path, known]) !== undefined : origins.together([...path, name], [...path, known]))
      const nearest = nearestName(name, (knownOf(issue) ?? keysAt(schema, path, json.value)).filter((known) => !taken(known)))
      return { code: 'unknown-field', params: { field: name }, path: [...path, name], key: true, nearest, fix: rename([...path, name], nearest) }
    })
  if (issue.code === 'invalid_value') {
    const nearest = nearestName(String(found), issue.values.map(String))
    return [{ code: found === undefined ? 'missing-field' : 'not-one-of', params: { field, found: String(found), known: issue.values.map(String).join(', ') }, path, nearest, fix: nearest === undefined || found === undefined ? undefined : put(nearest) }]
  }
  if (issue.code === 'too_small') return [{ code: issue.origin === 'number' || issue.origin === 'int' ? 'below-range' : 'too-short', params: { field, least: Number(issue.minimum) }, path }]
  if (issue.code === 'too_big') return [{ code: issue.origin === 'number' || issue.origin === 'int' ? 'above-range' : 'too-long', params: { field, most: Number(issue.maximum) }, path }]
  if (issue.code === 'invalid_key') return [{ code: 'bad-id', params: { id: field }, path, key: true }]
  if (issue.code === 'invalid_format') {
    const at = schemaAt(schema, path, json.value)
    const example = at === undefined ? undefined : peel(at).examples?.[0]
    return [{ code: 'bad-form', params: { field, found: String(found), example: String(example ?? '') }, path }]
  }
  if (issue.code === 'custom') {
    if (issue.message === 'figure-form' && typeof found === 'string' && /^\s*[-+]?[.,]?\d/.test(found)) return [numberAsText(field, found, path)]
    const params = (issue.params ?? {}) as Record<string, unknown>
    // zod's own message stands where a check of the schema gave no code of ours
    const code = issue.message in PROBLEM_WORDS ? issue.message : found === undefined ? 'missing-field' : 'wrong-form'
    const nearest = Array.isArray(params.known) ? nearestName(String(params.found ?? ''), params.known as string[]) : undefined
    const told = Object.fromEntries(Object.entries(params).filter(([, value]) => typeof value !== 'object')) as Record<string, string | number>
    return [{ code, params: { field, found: kindOfValue(found), ...told }, path, nearest, fix: nearest !== undefined && typeof found === 'string' ? put(nearest) : undefined }]
  }
  return [{ code: 'wrong-form', params: { field, found: kindOfValue(found) }, path }]
}

/** Issues of a failed parse as problems. `origins` tells of values in files other than that of `json`. */
export const shapeProblems = (error: z.ZodError, json: ReadJson, schema: z.ZodType, file?: string, origins?: Origins): Problem[] => {
  const described = error.issues.flatMap((issue) => describe(issue, json, schema, origins))
  // a field with a slip in its name is one mistake: it is not missing as well
  const slips = new Set(described.flatMap(({ code, path, nearest }) => (code === 'unknown-field' && nearest !== undefined ? [pointerOf([...path.slice(0, -1), nearest])] : [])))
  return described.flatMap(({ code, params, nearest, key, path, fix }) => {
    const pointer = pointerOf(path)
    if (code === 'missing-field' && slips.has(pointer)) return []
    return [problem(code, pointer, params, { ...(nearest ? { nearest } : {}), ...(fix ? { fix } : {}), at: origins?.place(pointer, key === true) ?? placeAt(json, path, key === true, file) })]
  })
}
