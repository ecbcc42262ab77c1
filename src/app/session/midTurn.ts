/** A turn taken apart: the world in the middle of it, and worlds in which one cause had not been at work. From the ledger alone. */
import type { Game } from '../../engine/game.ts'
import { CAUSE, causeKind, type Entry, type Ledger } from '../../engine/ledger.ts'
import { copyOf, type World } from '../../engine/world.ts'

/** Causes that enter the ledger only once countries have begun to decide: from the first of them on it is too late. */
const AFTER_DECISIONS: readonly number[] = [CAUSE.window, CAUSE.operators, CAUSE.network]

/** Entries of a ledger up to the moment at which the countries of a tick decide. */
export const entriesBefore = ({ entries }: Ledger, tick: number): Entry[] => {
  const found: Entry[] = []
  for (let n = 0; n < entries.count; n++) {
    if (entries.tick[n] > tick || (entries.tick[n] === tick && AFTER_DECISIONS.includes(causeKind(entries.cause[n])))) break
    found.push({ tick: entries.tick[n], slot: entries.slot[n], delta: entries.delta[n], cause: entries.cause[n] })
  }
  return found
}

/** The world with changes added, or with `times` -1 as it would be without them. */
export const changed = (game: Game, world: World, entries: readonly Entry[], times: 1 | -1): World => {
  const next = copyOf(game, world)
  const { low, high } = game.layout
  for (const { slot, delta } of entries) {
    if (slot >= 0) next.reals[slot] += times * delta
    else next.wholes[-1 - slot] += times * delta
  }
  // what a bound cut off has an entry of its own, whose cause may be another: the bounds hold all the same
  for (const { slot } of entries) if (slot >= 0) next.reals[slot] = Math.min(high[slot], Math.max(low[slot], next.reals[slot]))
  return next
}

/** The world at the moment at which the countries of a tick decide; `before` is the world at the start of its turn. */
export const worldAtDecision = (game: Game, before: World, ledger: Ledger, tick: number): World => {
  const world = changed(game, before, entriesBefore(ledger, tick), 1)
  world.tick[0] = tick
  return world
}
