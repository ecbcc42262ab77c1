/** What a doctrine looks at in a country, each trait 0..1 from the side’s view. */
import { type Game } from '../engine/game.ts'
import { thresholdOf } from '../engine/odds.ts'
import type { Turn } from '../engine/turn.ts'
import type { World } from '../engine/world.ts'
import { TRAITS } from '../scenario/references.ts'

export type Trait = (typeof TRAITS)[number]

/** Distance of the push to the next threshold at which the margin trait is halved. */
const MARGIN_HALF = 0.15
/** Ticks ahead in which a known window counts. */
const WINDOW_AHEAD = 3

/** Push to the next threshold up, negative where the push is already beyond it; 9 at the top of the ladder. */
export const marginOf = (game: Game, view: World, turn: Turn, network: number, country: number): number => {
  const i = network * game.ids.countries.length + country
  const next = view.stance[i] + 1
  return next >= game.rungCount[network] ? 9 : thresholdOf(game, view, network, country, next) - turn.push[i]
}

/** Ticks until the next window that is known now, or -1. Reviews are public from the start. */
export const nextWindow = (game: Game, view: World, network: number, country: number, ahead = 99): number => {
  const base = (network * game.ids.countries.length + country) * game.totalTicks
  const now = view.tick[0]
  for (let tick = now; tick < Math.min(game.totalTicks, now + ahead + 1); tick++)
    if (game.windowKind[base + tick] !== 0 && game.windowKnown[base + tick] <= now) return tick - now
  return -1
}

/** Value of one trait of a country. `turn` must be worked out for the view. */
export const traitOf = (game: Game, view: World, turn: Turn, side: number, country: number, trait: Trait): number => {
  const n = game.mainNetwork
  const countries = game.ids.countries.length
  switch (trait) {
    case 'margin': {
      const margin = Math.abs(marginOf(game, view, turn, n, country))
      return 1 / (1 + (margin / MARGIN_HALF) * (margin / MARGIN_HALF))
    }
    case 'window': {
      const ticks = nextWindow(game, view, n, country, WINDOW_AHEAD)
      return ticks < 0 ? 0 : 1 - ticks / (WINDOW_AHEAD + 1)
    }
    case 'size': return game.sphereShare[country] * 8 > 1 ? 1 : game.sphereShare[country] * 8
    case 'tie': return game.tie[country]
    case 'reliance': return view.reliance[n * countries + country]
    case 'capacity': return game.capacity[country]
    case 'autocracy': return 1 - game.freedom[country]
    case 'fresh': return 1 / (1 + view.persuasion[side * countries + country] + view.coercion[side * countries + country])
  }
}
