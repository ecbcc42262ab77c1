/**
 * What a country is likely to do at its next window: the side’s view is played on to it, with and without orders, while the
 * rival passes and nobody else decides. And what one step of the country is worth to the side in the end.
 */
import { DERIVED } from '../../engine/derived.ts'
import type { Game } from '../../engine/game.ts'
import { thresholdOf, wants, windowChance } from '../../engine/odds.ts'
import type { CodedOrder } from '../../engine/orders.ts'
import { resolve, runHorizon } from '../../engine/resolve.ts'
import { copyInto, type World } from '../../engine/world.ts'
import { calmOf } from './calm.ts'
import { nextWindow, type Window } from './countries.ts'
import { outlook } from './outlook.ts'
import { freshTurn, type Sight } from './sight.ts'

export interface AtWindow {
  window: Window
  /** Chance that the country moves up at the window. */
  up: number
  push: number
  threshold: number
}

/** The rules of a game in which no event comes, no country decides, and no operator leaves. */
const still = new WeakMap<Game, Game>()
const stillOf = (game: Game): { game: Game; world: World } => {
  const { game: calm, world } = calmOf(game)
  let found = still.get(game)
  if (found === undefined) {
    found = { ...calm, windowKind: game.windowKind.map(() => 0), coefficients: { ...game.coefficients, operatorExit: 0, operatorReturn: 0 } }
    still.set(game, found)
  }
  return { game: found, world }
}

interface Known {
  windows: Map<string, AtWindow | undefined>
  steps: Map<string, number>
  /** Score of the side in the end if nobody decides. */
  end?: number
}
const known = new WeakMap<World, Known>()
const knownOf = (view: World): Known => {
  let found = known.get(view)
  if (found === undefined) {
    found = { windows: new Map(), steps: new Map() }
    known.set(view, found)
  }
  return found
}

/** The country at its next known window under the orders; undefined where it knows none, or stands on the last rung. */
export const atWindow = (s: Sight, network: number, country: number, orders: readonly CodedOrder[]): AtWindow | undefined => {
  const rung = s.view.stance[network * s.game.ids.countries.length + country] + 1
  if (rung >= s.game.rungCount[network]) return undefined
  const held = knownOf(s.view).windows
  const key = `${network} ${country} ${JSON.stringify(orders)}`
  if (held.has(key)) return held.get(key)
  const window = nextWindow(s, network, country)
  const found = window === undefined ? undefined : lookAhead(s, network, country, rung, window, orders)
  held.set(key, found)
  return found
}

const lookAhead = (s: Sight, network: number, country: number, rung: number, window: Window, orders: readonly CodedOrder[]): AtWindow => {
  const { game, world } = stillOf(s.game)
  copyInto(world, s.view)
  const given: (readonly CodedOrder[])[] = [[], []]
  given[s.side] = orders
  let isLate = false
  while (world.turn[0] < game.turns && world.tick[0] + game.ticksPerTurn <= window.tick) {
    // what is asked about is not refused for its price
    resolve(game, world, isLate ? [] : given, { free: true })
    isLate = true
  }
  // what fades and comes due in the tick of the window itself is the outlook’s to tell
  const push = outlook({ ...s, game, view: world }, network, country, isLate ? [] : orders, false).push
  return { window, push, threshold: thresholdOf(game, world, network, country, rung), up: windowChance(game, world, country, window.kind) * wants(game, world, network, country, push, rung) }
}

/** Score of the side after the horizon if the country stood `rungs` higher from now on. */
const scoreAtEnd = (s: Sight, at: number, rungs: number): number => {
  const { game, world } = stillOf(s.game)
  copyInto(world, s.view)
  if (rungs !== 0) world.stance[at] += rungs
  while (world.turn[0] < game.turns) resolve(game, world, [])
  runHorizon(game, world)
  return DERIVED.score.value(game, world, freshTurn(game, world), s.side)
}

/** What one step up of the country from now on is worth to the side: change of its score at the end, in points. */
export const worthOfStep = (s: Sight, network: number, country: number): number => {
  const held = knownOf(s.view)
  const at = network * s.game.ids.countries.length + country
  const key = String(at)
  let found = held.steps.get(key)
  if (found === undefined) {
    held.end ??= scoreAtEnd(s, at, 0)
    found = scoreAtEnd(s, at, 1) - held.end
    held.steps.set(key, found)
  }
  return found
}
