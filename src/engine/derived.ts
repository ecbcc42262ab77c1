/** Derived quantities: worked out from the stored ones, never kept. One registry for conditions, explanations and reports. */
import { accessOf } from './access.ts'
import type { Game } from './game.ts'
import { indexOf, restrictedCount, resultOf, scoreOf } from './indices.ts'
import type { Dimension } from './quantities.ts'
import type { Turn } from './turn.ts'
import { vendorCapacity } from './vendor.ts'
import type { World } from './world.ts'

export interface DerivedQuantity {
  readonly of: readonly (Dimension | 'index')[]
  readonly unit: string
  readonly text: string
  /** Value for one subject; `i` is the flat index over its dimensions. Needs `workOutAll` before. */
  readonly value: (game: Game, world: World, turn: Turn, i: number) => number
}

const RESTRICTED_FROM = 3

export const DERIVED = {
  netAdvantage: { of: ['side', 'technology'], unit: 'share of value', text: 'net advantage of a technology', value: (_game, _world, turn, i) => turn.net[i] },
  index: { of: ['side', 'index'], unit: 'points', text: 'an index of a side', value: (game, world, turn, i) => indexOf(game, world, turn, Math.floor(i / 5), i % 5) },
  score: { of: ['side'], unit: 'points', text: 'score', value: (game, world, turn, i) => scoreOf(game, world, turn, i) },
  result: { of: ['side'], unit: 'points', text: 'score less par', value: (game, world, turn, i) => resultOf(game, world, turn, i) },
  coupShare: { of: ['one'], unit: 'share', text: 'share of the sphere that the challenger reaches', value: (_game, _world, turn) => turn.share },
  vendorCapacity: { of: ['one'], unit: 'share', text: 'what the vendor can deliver', value: (game, world, turn) => vendorCapacity(game, world, turn) },
  access: {
    of: ['network', 'country'], unit: 'share', text: 'access through a country’s network',
    value: (game, world, turn, i) => accessOf(game, world, turn, Math.floor(i / game.ids.countries.length), i % game.ids.countries.length),
  },
  push: { of: ['network', 'country'], unit: 'push', text: 'push of a country up the ladder', value: (_game, _world, turn, i) => turn.push[i] },
  restrictedCount: { of: ['network'], unit: 'countries', text: 'countries at the fourth rung or above', value: (game, world, _turn, i) => restrictedCount(game, world, i, RESTRICTED_FROM) },
} as const satisfies Record<string, DerivedQuantity>

export type DerivedName = keyof typeof DERIVED
export const DERIVED_NAMES = Object.keys(DERIVED) as DerivedName[]
