/** Ways through the zod schema: what a field is under its wrappers, what it says of itself, and what lies below it. */
import { z } from 'zod'
import { assumedFigure, figure, valueFigure } from '../effects/figure.ts'
import { EFFECT_SCHEMAS, effectUse } from './format.ts'
import { comparison, condition } from './schema/condition.ts'
import type { Facts } from './schema/fields.ts'

/** What the rooms of zod keep inside; only what this file reads. */
interface Inner {
  type: string
  innerType?: z.ZodType
  shape?: Record<string, z.ZodType>
  keyType?: z.ZodType
  valueType?: z.ZodType
  element?: z.ZodType
  items?: z.ZodType[]
  options?: z.ZodType[]
  entries?: Record<string, string>
  values?: unknown[]
  defaultValue?: unknown
}

export const defOf = (schema: z.ZodType): Inner => schema._zod.def as unknown as Inner

/** Three kinds of value have several forms; they are known by the schema that they were made from. */
export const kindOf = (schema: z.ZodType): 'figure' | 'condition' | 'effect' | 'plain' => {
  const def = schema._zod.def as unknown
  return def === figure._zod.def ? 'figure' : def === condition._zod.def ? 'condition' : def === effectUse._zod.def ? 'effect' : 'plain'
}

export interface Told extends Facts {
  description?: string
}

export interface Peeled extends Told {
  /** The schema without "optional" and "default". */
  schema: z.ZodType
  required: boolean
  byDefault?: unknown
}

/** A field under its wrappers, with all that they and it say. */
export const peel = (schema: z.ZodType): Peeled => {
  let at = schema
  let required = true
  let byDefault: unknown
  let told: Told = { ...(z.globalRegistry.get(at) as Told | undefined) }
  for (let def = defOf(at); def.type === 'optional' || def.type === 'default'; def = defOf(at)) {
    required = false
    if (def.type === 'default') byDefault = def.defaultValue
    at = def.innerType as z.ZodType
    told = { ...(z.globalRegistry.get(at) as Told | undefined), ...told }
  }
  return { ...told, schema: at, required, ...(byDefault === undefined ? {} : { byDefault }) }
}

const conditionForm = (value: unknown): z.ZodType => {
  const list = z.array(condition).describe('Conditions.')
  if (typeof value !== 'object' || value === null) return comparison
  if ('all' in value) return z.strictObject({ all: list })
  if ('any' in value) return z.strictObject({ any: list })
  return 'not' in value ? z.strictObject({ not: condition }) : comparison
}

/** The form that a value takes: the branch of a figure, condition or effect that its keys pick. */
export const formOf = (schema: z.ZodType, value: unknown): z.ZodType => {
  const kind = kindOf(schema)
  if (kind === 'figure') return typeof value === 'object' && value !== null ? ('assume' in value ? assumedFigure : valueFigure) : schema
  if (kind === 'condition') return conditionForm(value)
  if (kind === 'effect') return EFFECT_SCHEMAS.get(String((value as { effect?: unknown } | null | undefined)?.effect)) ?? schema
  return schema
}

/** Fields of an object that a schema knows; undefined where it is keyed by ids, or no object. */
export const fieldsOf = (schema: z.ZodType, value: unknown): Record<string, z.ZodType> | undefined => defOf(formOf(peel(schema).schema, value)).shape

/** Schema of what lies under a key, for a value whose form picks the branch. */
export const childOf = (schema: z.ZodType, key: string, value: unknown): z.ZodType | undefined => {
  const def = defOf(formOf(peel(schema).schema, value))
  if (def.shape !== undefined) return Object.hasOwn(def.shape, key) ? def.shape[key] : undefined
  if (def.type === 'record') return def.valueType
  if (def.type === 'array') return def.element
  return def.type === 'tuple' ? def.items?.[Number(key)] : undefined
}

/** Calls `visit` with every field of a value that the schema knows, and its place. */
export const eachField = (schema: z.ZodType, value: unknown, path: readonly PropertyKey[], visit: (field: Peeled, value: unknown, path: readonly PropertyKey[]) => void): void => {
  const field = peel(schema)
  visit(field, value, path)
  if (typeof value !== 'object' || value === null || kindOf(field.schema) === 'figure') return
  for (const [key, child] of Object.entries(value)) {
    const below = childOf(schema, key, value)
    if (below !== undefined) eachField(below, child, [...path, Array.isArray(value) ? Number(key) : key], visit)
  }
}
