/** What an editor shows at a place of a scenario file: what the field does, and what may stand there. */
import type { z } from 'zod'
import { EFFECT_BY_ID, EFFECT_SCHEMAS, scenarioSchema } from './format.ts'
import { isObject } from './jsonValue.ts'
import { WAIVER_NAMES } from './lints/index.ts'
import { keysOf } from './problem.ts'
import { QUANTITY_IDS } from './quantityPath.ts'
import { TRAITS } from './references.ts'
import type { Collection } from './schema/fields.ts'
import { childOf, defOf, fieldsOf, formOf, kindOf, peel, type Peeled } from './schemaWalk.ts'
import { tickLabel, totalTicks } from './calendar.ts'
import { withValueNames } from './valueNames.ts'

export interface Description {
  pointer: string
  /** Name of the field, or id of the entry. */
  name: string
  /** What it does to play. */
  text: string
  /** Kind of value in words: "figure", "text", "one of", "object keyed by id" ... */
  type: string
  unit?: string
  low?: number
  high?: number
  /** The words that may stand there. */
  values?: string[]
  /** Part of the scenario whose ids may stand there. */
  refers?: Collection
  required: boolean
  /** As JSON text. */
  example?: string
  byDefault?: string
}

export interface Completion {
  label: string
  kind: 'field' | 'value' | 'id'
  /** What it does. */
  text: string
  /** JSON text to put in: a property with an empty value, or a value. */
  insert: string
  required: boolean
}

/** Settings of effects that name things of the scenario: those schemas are the effects’ own and know no parts of a scenario. */
const NAMING: Record<string, Collection> = { technology: 'technologies', network: 'networks', resource: 'resources', argument: 'arguments', countries: 'countries', side: 'sides', function: 'functions' }

interface Spot {
  field: Peeled
  value: unknown
  /** Effect in whose settings it lies; empty where they name none. */
  inEffect: string | undefined
  /** Last name on the way to it that is no place in a list. */
  name: string
}

/** Field and value at a pointer; undefined where the schema knows nothing. */
const spotAt = (pointer: string, value: unknown): Spot | undefined => {
  let schema: z.ZodType = scenarioSchema
  let at = value
  let inEffect: string | undefined
  let name = ''
  for (const key of keysOf(pointer)) {
    if (!Array.isArray(at)) name = key
    inEffect = kindOf(peel(schema).schema) === 'effect' ? String((at as { effect?: unknown } | null | undefined)?.effect ?? '') : Array.isArray(at) ? inEffect : undefined
    const below = childOf(schema, key, at)
    if (below === undefined) return undefined
    schema = below
    at = isObject(at) && Object.hasOwn(at, key) ? at[key] : Array.isArray(at) ? (at[Number(key)] as unknown) : undefined
  }
  return { field: peel(schema), value: at, inEffect, name }
}

const referTo = ({ field, inEffect, name }: Spot): Collection | undefined => field.refers ?? (inEffect !== undefined && Object.hasOwn(NAMING, name) ? NAMING[name] : undefined)

/** Words that may stand in a field. */
const wordsOf = (schema: z.ZodType): string[] | undefined => {
  const def = defOf(schema)
  if (def.type === 'enum') return Object.values(def.entries ?? {})
  if (def.type === 'literal') return def.values?.map(String)
  if (def.type === 'union') return def.options?.flatMap((option) => wordsOf(option) ?? [])
  return undefined
}

const typeOf = ({ schema }: Peeled): string => {
  const kind = kindOf(schema)
  if (kind === 'figure') return 'figure: a number, { value, source, confidence } or { assume, times, plus }'
  if (kind === 'condition') return 'condition: { all }, { any }, { not } or { quantity, of, atLeast | below | is }'
  if (kind === 'effect') return 'effect'
  const { type } = defOf(schema)
  return type === 'record' ? 'object keyed by id' : type === 'array' || type === 'tuple' ? 'list' : type === 'string' ? 'text' : type === 'boolean' ? 'true or false' : type === 'enum' || type === 'literal' || type === 'union' ? 'one of' : type
}

/** What stands at a pointer, in words; undefined where the schema knows no such place. `value` is the parsed text, however broken. */
export const describeAt = (pointer: string, value: unknown): Description | undefined => {
  const spot = spotAt(pointer, value)
  if (spot === undefined) return undefined
  const { field } = spot
  const name = keysOf(pointer).at(-1) ?? 'scenario'
  const values = wordsOf(field.schema)
  const refers = referTo(spot)
  const effect = kindOf(field.schema) === 'effect' && isObject(spot.value) ? EFFECT_BY_ID.get(String(spot.value.effect)) : undefined
  return {
    pointer, name, text: effect === undefined ? (field.description ?? '') : withValueNames(effect.words.does), type: typeOf(field), required: field.required,
    ...(field.unit === undefined ? {} : { unit: field.unit }), ...(field.low === undefined ? {} : { low: field.low }), ...(field.high === undefined ? {} : { high: field.high }),
    ...(values === undefined ? {} : { values }), ...(refers === undefined ? {} : { refers }),
    ...(field.examples === undefined ? {} : { example: JSON.stringify(field.examples[0]) }), ...(field.byDefault === undefined ? {} : { byDefault: JSON.stringify(field.byDefault) }),
  }
}

const keys = (value: unknown): string[] => (isObject(value) ? Object.keys(value) : [])

const plain = (list: readonly string[]) => list.map((id) => ({ id, name: '' }))

/** Ids that a part of a scenario has, as far as the text says; each with its name where it has one. */
const idsIn = (scenario: unknown, part: Collection): { id: string; name: string }[] => {
  const root = isObject(scenario) ? scenario : {}
  if (part === 'quantities') return plain(QUANTITY_IDS)
  if (part === 'traits') return plain(TRAITS)
  if (part === 'lints') return plain(WAIVER_NAMES)
  if (part === 'seats') return Object.values(isObject(root.sides) ? root.sides : {}).flatMap((side) => plain(keys((side as { seats?: unknown } | null)?.seats)))
  if (part === 'functions') return Object.values(isObject(root.networks) ? root.networks : {}).flatMap((network) => plain(keys((network as { functions?: unknown } | null)?.functions)))
  if (part === 'options') return Object.values(isObject(root.moves) ? root.moves : {}).flatMap((move) => plain(keys((move as { options?: unknown } | null)?.options)))
  if (part === 'ticks') {
    const calendar = root.calendar as { start: string; tick: 'half-year' | 'year'; ticksPerTurn: number; turns: number; horizonTicks: number } | undefined
    const ticks = calendar === undefined ? Number.NaN : totalTicks({ calendar })
    return calendar === undefined || !(ticks > 0 && ticks < 1000) ? [] : plain(Array.from({ length: ticks }, (_, n) => tickLabel(calendar, n)))
  }
  const entries = root[part]
  return isObject(entries) ? Object.entries(entries).map(([id, entry]) => ({ id, name: isObject(entry) ? String(entry.name ?? entry.title ?? '') : '' })) : []
}

/** What to put in for a new field: an example where there is one, else an empty value of its form. */
const emptyOf = ({ schema, examples, byDefault }: Peeled): string => {
  if (examples !== undefined) return JSON.stringify(examples[0])
  if (byDefault !== undefined) return JSON.stringify(byDefault)
  const { type } = defOf(schema)
  if (kindOf(schema) === 'figure' || type === 'number') return '0'
  if (type === 'object' || type === 'record' || kindOf(schema) !== 'plain') return '{}'
  if (type === 'array' || type === 'tuple') return '[]'
  return type === 'boolean' ? 'true' : JSON.stringify(wordsOf(schema)?.[0] ?? '')
}

const idCompletions = (ids: readonly { id: string; name: string }[], insert: (id: string) => string): Completion[] =>
  ids.map(({ id, name }) => ({ label: id, kind: 'id', text: name, insert: insert(id), required: false }))

/** What may be put in at a pointer: fields or ids of an object that it has not yet, or values of a field. */
export const completionsAt = (pointer: string, value: unknown): Completion[] => {
  const spot = spotAt(pointer, value)
  if (spot === undefined) return []
  const { field } = spot
  const refers = referTo(spot)
  const has = new Set(keys(spot.value))
  const isEffect = kindOf(field.schema) === 'effect'
  const fields = fieldsOf(field.schema, isEffect || kindOf(field.schema) === 'figure' ? (spot.value ?? {}) : spot.value)
  if (fields !== undefined)
    return Object.entries(fields).filter(([id]) => !has.has(id)).map(([id, schema]) => {
      const peeled = peel(schema)
      return { label: id, kind: 'field', text: peeled.description ?? '', insert: `${JSON.stringify(id)}: ${emptyOf(peeled)}`, required: peeled.required }
    })
  if (isEffect) return [...EFFECT_BY_ID.values()].map((effect) => ({ label: effect.id, kind: 'value', text: withValueNames(effect.words.does), insert: JSON.stringify({ effect: effect.id, ...(effect.examples[0].settings as object) }), required: false }))
  if (defOf(field.schema).type === 'record') {
    const names = wordsOf(defOf(field.schema).keyType as z.ZodType)
    const entry = emptyOf(peel(defOf(field.schema).valueType as z.ZodType))
    if (names !== undefined) return names.filter((id) => !has.has(id)).map((id) => ({ label: id, kind: 'field', text: '', insert: `${JSON.stringify(id)}: ${entry}`, required: true }))
    return refers === undefined ? [] : idCompletions(idsIn(value, refers).filter(({ id }) => !has.has(id)), (id) => `${JSON.stringify(id)}: ${entry}`)
  }
  // the word after "effect" picks the branch, so that it is completed before there is one
  if (spot.name === 'effect' && spot.inEffect !== undefined) return [...EFFECT_SCHEMAS.keys()].map((id) => ({ label: id, kind: 'value', text: withValueNames(EFFECT_BY_ID.get(id)?.words.does ?? ''), insert: JSON.stringify(id), required: false }))
  const words = wordsOf(formOf(field.schema, spot.value)) ?? (defOf(field.schema).type === 'boolean' ? ['true', 'false'] : [])
  const quoted = (word: string) => (defOf(field.schema).type === 'boolean' ? word : JSON.stringify(word))
  const told: Readonly<Record<string, string | undefined>> = EFFECT_BY_ID.get(spot.inEffect ?? '')?.words ?? {}
  return [
    ...words.map((word): Completion => ({ label: word, kind: 'value', text: withValueNames(told[word] ?? ''), insert: quoted(word), required: false })),
    ...(refers === undefined ? [] : idCompletions(idsIn(value, refers), (id) => JSON.stringify(id))),
  ]
}
