/** Fields that say more of themselves than their type: unit, sensible range, what they refer to. Schema file, hover and manual read it. */
import { z } from 'zod'
import { figure, id } from '../../effects/figure.ts'

/** Parts of a scenario whose ids other fields name; "ticks" are dates of the calendar, "lints" names of checks. */
export const COLLECTIONS = ['arguments', 'assumptions', 'blocs', 'bots', 'countries', 'events', 'functions', 'moves', 'networks', 'options', 'quantities', 'resources', 'seats', 'sides', 'sources', 'technologies', 'ticks', 'traits', 'lints', 'worlds'] as const
export type Collection = (typeof COLLECTIONS)[number]

/** What a field says of itself beside its description. */
export interface Facts {
  unit?: string
  /** Lowest and highest value that makes sense; the lint "figure-out-of-bounds" holds figures to them. */
  low?: number
  high?: number
  /** Whose ids the value, or the keys of the object, must be. */
  refers?: Collection
  examples?: readonly unknown[]
}

const meta = (what: string, facts: Facts): Record<string, unknown> => ({ description: what, ...facts })

/** A number of the model. */
export const number = (what: string, facts: Facts) => figure.meta(meta(what, facts))

/** A number of the model from 0 to 1. */
export const share = (what: string) => number(what, { unit: 'share', low: 0, high: 1 })

/** Id of an entry of another part. */
export const idOf = (refers: Collection, what: string) => id.meta(meta(what, { refers }))

/** Object keyed by ids of another part. */
export const byId = <S extends z.ZodType>(refers: Collection, entry: S, what: string) => z.record(id, entry).meta(meta(what, { refers }))

/** Date of the calendar. */
export const tick = (what: string) => z.string().min(1).max(10).meta(meta(what, { refers: 'ticks', examples: ['2020H1'] }))

/** A number that is written as such: dates, counts, bounds of an order. */
export const plain = (what: string, facts: Facts = {}) => z.number().meta(meta(what, facts))
export const whole = (low: number, high: number, what: string, facts: Facts = {}) => z.int().min(low).max(high).meta(meta(what, { low, high, ...facts }))
export const flag = (what: string) => z.boolean().describe(what)

/** One of a few words. */
export const oneOf = <const T extends readonly string[]>(words: T, what: string) => z.enum(words).describe(what)
