/** The schema as a JSON Schema file (draft 7, which editors know best): what it can say of shape, with every field’s description, unit, range and example. */
import { z } from 'zod'
import { assumedFigure, ID_PATTERN, valueFigure } from '../effects/figure.ts'
import { EFFECT_BY_ID, EFFECT_SCHEMAS, scenarioSchema } from './format.ts'
import { comparison } from './schema/condition.ts'
import { defOf, kindOf, peel, type Peeled } from './schemaWalk.ts'
import { withValueNames } from './valueNames.ts'

export type JsonSchema = Record<string, unknown>

/** What a field says of itself in one text, for hover. */
export const toldOf = ({ description = '', unit, low, high }: Peeled): string => {
  const range = low === undefined && high === undefined ? '' : high === undefined ? `from ${low}` : low === undefined ? `up to ${high}` : `${low} to ${high}`
  const facts = [unit === undefined ? '' : `Unit: ${unit}.`, range === '' ? '' : `Range: ${range}.`].filter((text) => text !== '').join(' ')
  return facts === '' ? description : `${description} ${facts}`
}

const without = (schema: JsonSchema): JsonSchema => Object.fromEntries(Object.entries(schema).filter(([, value]) => value !== undefined))

/** Names that no object may have: they would change what an object is. */
const RESERVED = ['constructor', 'prototype', '__proto__']

/** Bounds and pattern of a value without parts, as zod says them. */
const bounds = (schema: z.ZodType, names: readonly string[]): JsonSchema => {
  const said: JsonSchema = z.toJSONSchema(schema, { target: 'draft-7', io: 'input', unrepresentable: 'any' })
  return without(Object.fromEntries(names.map((name) => [name, Math.abs(Number(said[name])) >= Number.MAX_SAFE_INTEGER ? undefined : said[name]])))
}

const LEAF = ['type', 'minLength', 'maxLength', 'pattern', 'allOf', 'minimum', 'maximum', 'exclusiveMinimum', 'enum', 'const']

const leafForm = (schema: z.ZodType): JsonSchema => {
  const form = bounds(schema, LEAF)
  return form.pattern === ID_PATTERN.source ? { ...form, not: { enum: RESERVED } } : form
}

const objectForm = (shape: Record<string, z.ZodType>, open: boolean): JsonSchema => {
  const required = Object.keys(shape).filter((name) => peel(shape[name]).required)
  return { type: 'object', properties: Object.fromEntries(Object.entries(shape).map(([name, field]) => [name, jsonSchemaOf(field)])), ...(required.length > 0 ? { required } : {}), ...(open ? {} : { additionalProperties: false }) }
}

const plainForm = (schema: z.ZodType): JsonSchema => {
  const def = defOf(schema)
  switch (def.type) {
    case 'object': return objectForm(def.shape ?? {}, false)
    case 'record': {
      const keys = defOf(def.keyType as z.ZodType)
      const names = Object.values(keys.entries ?? {})
      const entry = jsonSchemaOf(def.valueType as z.ZodType)
      if (names.length > 0) return { type: 'object', properties: Object.fromEntries(names.map((name) => [name, entry])), required: names, additionalProperties: false }
      const { pattern, not } = leafForm(def.keyType as z.ZodType)
      return without({ type: 'object', propertyNames: pattern === undefined ? undefined : without({ pattern, not }), additionalProperties: entry })
    }
    case 'array': return { type: 'array', items: jsonSchemaOf(def.element as z.ZodType), ...bounds(schema, ['minItems', 'maxItems']) }
    case 'tuple': return { type: 'array', items: def.items?.map((item) => jsonSchemaOf(item)), minItems: def.items?.length, maxItems: def.items?.length }
    case 'union': return { anyOf: def.options?.map((option) => jsonSchemaOf(option)) }
    case 'string': case 'number': case 'boolean': case 'enum': case 'literal': return leafForm(schema)
    default: throw new Error(`the schema has a form that JSON Schema is not told: ${def.type}`)
  }
}

/** JSON Schema of one field. */
const jsonSchemaOf = (field: z.ZodType): JsonSchema => {
  const peeled = peel(field)
  const kind = kindOf(peeled.schema)
  const form = kind === 'plain' ? plainForm(peeled.schema) : { $ref: `#/definitions/${kind}` }
  const told = toldOf(peeled)
  return without({ ...form, description: told === '' ? undefined : told, default: peeled.byDefault, examples: peeled.examples })
}

/** "if", "then" and "else" of JSON Schema: nobody awaits it. */
// oxlint-disable-next-line no-thenable
const choice = (condition: JsonSchema, consequence: JsonSchema, otherwise?: JsonSchema): JsonSchema => Object.fromEntries([['if', condition], ['then', consequence], ...(otherwise === undefined ? [] : [['else', otherwise]])])

const figureDefinition = (): JsonSchema => ({ anyOf: [{ type: 'number' }, jsonSchemaOf(valueFigure), jsonSchemaOf(assumedFigure)] })

const conditionDefinition = (): JsonSchema => {
  const self = { $ref: '#/definitions/condition' }
  const joined = (name: string, text: string) => ({ type: 'object', properties: { [name]: { type: 'array', items: self, minItems: 1, maxItems: 32, description: text } }, required: [name], additionalProperties: false })
  return {
    anyOf: [
      joined('all', 'Holds where every one of these holds.'), joined('any', 'Holds where at least one of these holds.'),
      { type: 'object', properties: { not: { ...self, description: 'Holds where this does not.' } }, required: ['not'], additionalProperties: false },
      { ...jsonSchemaOf(comparison), anyOf: ['atLeast', 'below', 'is'].map((name) => ({ required: [name] })) },
    ],
  }
}

const effectBranch = (id: string, branch: z.ZodType): JsonSchema => {
  const form = jsonSchemaOf(branch)
  const words: Readonly<Record<string, string | undefined>> = EFFECT_BY_ID.get(id)?.words ?? {}
  const properties = Object.entries(form.properties as Record<string, JsonSchema>).map(([name, field]) => {
    // a setting that is one of several words has a sentence of the effect for each
    const told = (field.enum as string[] | undefined)?.map((word) => withValueNames(words[word] ?? '', true))
    return [name, told === undefined || told.includes('') ? field : { ...field, markdownEnumDescriptions: told }] as const
  })
  const { effect, ...settings } = Object.fromEntries(properties)
  return { ...form, properties: { effect: { ...effect, description: withValueNames(words.does ?? '') }, ...settings } }
}

/** The branch is picked by the effect’s id, so that an editor explains one effect and not the failure of all. */
const effectDefinition = (): JsonSchema => ({
  type: 'object', required: ['effect'],
  properties: { effect: { enum: [...EFFECT_SCHEMAS.keys()], description: 'Which effect it is.', markdownEnumDescriptions: [...EFFECT_BY_ID.values()].map((effect) => withValueNames(effect.words.does, true)) } },
  allOf: [...EFFECT_SCHEMAS].map(([id, branch]) => choice({ properties: { effect: { const: id } }, required: ['effect'] }, effectBranch(id, branch))),
})

/** A schema for a file that extends another: it names only what differs, so that nothing is required, and null removes. Lists are replaced whole. */
const loosened = (schema: JsonSchema): JsonSchema => {
  const { required: _, properties, additionalProperties, ...rest } = schema
  if (schema.type !== 'object') return schema
  const below = (entry: unknown): unknown => {
    if (typeof entry !== 'object' || entry === null) return entry
    // what a field says of itself stands where editors look for it, outside the choice
    const { description, examples, ...form } = loosened(entry as JsonSchema)
    return without({ description, examples, anyOf: [form, { type: 'null' }] })
  }
  return without({
    ...rest, properties: properties === undefined ? undefined : Object.fromEntries(Object.entries(properties as JsonSchema).map(([name, entry]) => [name, below(entry)])), additionalProperties: below(additionalProperties),
  })
}

/** The whole schema file. Names, dates and sums are beyond JSON Schema: "validate" checks them. */
export const scenarioJsonSchema = (): JsonSchema => {
  const whole = jsonSchemaOf(scenarioSchema)
  return {
    $schema: 'http://json-schema.org/draft-07/schema#', title: 'Counteroffset scenario', description: 'A scenario of the wargame Counteroffset, format scenario/1. "counteroffset validate FILE" checks what this schema cannot say.',
    type: 'object', properties: { extends: (whole.properties as JsonSchema).extends },
    ...choice({ required: ['extends'] }, { $ref: '#/definitions/patch' }, { $ref: '#/definitions/whole' }),
    definitions: { whole, patch: loosened(whole), figure: figureDefinition(), condition: conditionDefinition(), effect: effectDefinition() },
  }
}
