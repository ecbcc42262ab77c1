/** What an effect primitive is: its settings, what it does in a turn, its words and its examples, all in one file. */
import type { z } from 'zod'
import type { Game } from '../engine/game.ts'
import type { QuantityName } from '../engine/quantities.ts'
import type { World } from '../engine/world.ts'
import type { Turn } from '../engine/turn.ts'

/** Turns the settings of one use into plain numbers, once, when the scenario is compiled. */
export interface SettingsCompiler {
  /** Value of a figure under the assumptions of this game. */
  figure(value: unknown): number
  /** Index of an id; -1 where the setting is absent. */
  technology(id: string | undefined): number
  network(id: string | undefined): number
  resource(id: string | undefined): number
  argument(id: string | undefined): number
  country(id: string | undefined): number
  /** First slot of a stored real quantity. */
  first(quantity: QuantityName): number
  /** Index of an access function inside a network. */
  accessFunction(network: string | undefined, id: string | undefined): number
  /** Index of a domain: military, access, market, information, supply. */
  domain(id: string | undefined): number
  /** Whose stock: 0 own (absent), 1 the rival's, 2 + index of a side. See `stockOf` in parts.ts. */
  stockSide(id: string | undefined): number
}

/** One expectation of an example: a quantity of the registry, and how it must have changed or what it must be. */
export interface Expectation {
  quantity: string
  of: string
  change?: 'up' | 'down' | 'none'
  atLeast?: number
  atMost?: number
  is?: number
}

export interface EffectExample<S> {
  title: string
  settings: S
  /** Fields of the order that uses the effect, beside the move. */
  order?: Record<string, unknown>
  /** Side that gives the order: "north" is the guarantor and "south" the challenger of the example scenario. */
  side?: 'north' | 'south'
  /** Stored quantities set before the turn: "quantity:of" to value. */
  given?: Record<string, number>
  expect: Expectation[]
}

export interface Effect<S = never> {
  /** Id used in scenario files; the name of its file. */
  readonly id: string
  /** Settings with units and ranges; the source of the JSON Schema and of the manual. */
  readonly settings: z.ZodType<S>
  /** Settings to numbers, in a fixed order; read again by gather through `turn.parameters`. */
  readonly numbers: (settings: S, compile: SettingsCompiler) => number[]
  /** Adds to accumulators or notes a decision for later phases; reads no other effect's result. */
  readonly gather: (game: Game, world: World, turn: Turn) => void
  /**
   * English sentence of what it does; {{name}} is filled from the settings or the order. Beside these: {{where}} are the
   * countries of its scope in words (the target by name where there is none), {{side}} the side that acts or whose stock
   * it is, {{rival}} the other one. Further words say what it does in other cases.
   */
  readonly words: { does: string } & Record<string, string>
  readonly examples: EffectExample<S>[]
}

/** An effect of checked settings; in lists its settings are opaque: only its own schema makes them. */
export const defineEffect = <S>(effect: Effect<S>): Effect => effect as unknown as Effect
