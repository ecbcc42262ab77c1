/** The two doors through which a stored quantity changes: at once, or as a contribution that is summed after all have spoken. */
import { clamp, exact } from './exact.ts'
import type { Game } from './game.ts'
import { CAUSE, causeOf, enter, type Ledger } from './ledger.ts'
import type { Turn } from './turn.ts'
import type { World } from './world.ts'

/** Changes a real slot at once, inside its bounds. What a bound cuts off is an entry of its own. */
export const change = (game: Game, world: World, ledger: Ledger | undefined, slot: number, delta: number, cause: number): void => {
  const d = exact(delta)
  if (d === 0) return
  const { reals } = world
  const { low, high } = game.layout
  const before = reals[slot]
  const after = clamp(before + d, low[slot], high[slot])
  reals[slot] = after
  if (ledger !== undefined) record(world, ledger, slot, d, after - before - d, cause)
}

const record = (world: World, ledger: Ledger, slot: number, delta: number, cut: number, cause: number): void => {
  const tick = world.tick[0]
  enter(ledger, tick, slot, delta, cause)
  if (cut !== 0) enter(ledger, tick, slot, cut, causeOf(CAUSE.limit, world.turn[0], 0))
}

/**
 * Writes what a loop has noted (slot, delta, cause and what a bound cut off, in `turn`) to the ledger. Loops over many
 * slots do their sums without a call between, which keeps them fast also where a ledger has listened before.
 */
export const recordNoted = (world: World, turn: Turn, ledger: Ledger, count: number): void => {
  for (let n = 0; n < count; n++) record(world, ledger, turn.notedSlot[n], turn.notedDelta[n], turn.notedCut[n], turn.notedCause[n])
}

/** Sets a whole slot. */
export const put = (world: World, ledger: Ledger | undefined, slot: number, value: number, cause: number): void => {
  const before = world.wholes[slot]
  if (before === value) return
  world.wholes[slot] = value
  if (ledger !== undefined) enter(ledger, world.tick[0], -1 - slot, value - before, cause)
}

/** Adds to the accumulator of a real slot; the world is untouched until `flush`. */
export const contribute = (turn: Turn, slot: number, delta: number): void => {
  const d = exact(delta * turn.scale)
  if (d === 0) return
  if (turn.touched[slot] === 0) {
    turn.touched[slot] = 1
    turn.slots[turn.slotCount++] = slot
  }
  turn.sums[slot] += d
  const { ledger } = turn
  if (ledger !== undefined) enter(ledger, turn.tick, slot, d, turn.cause)
}

/** Applies the rungs that the guarantor set itself, when all have spoken. */
export const applyHomeRungs = (game: Game, world: World, turn: Turn): void => {
  const { homeRungNext } = turn
  for (let n = 0; n < homeRungNext.length; n++) {
    if (homeRungNext[n] < 0) continue
    put(world, turn.ledger, game.layout.first.homeRung + n, homeRungNext[n], causeOf(CAUSE.homeRung, world.turn[0], n))
    homeRungNext[n] = -1
  }
}

/** Adds the accumulators to the world, each inside its bounds, and empties them. */
export const flush = (game: Game, world: World, turn: Turn): void => {
  const { slots, sums, touched, ledger } = turn
  const { reals } = world
  const { low, high } = game.layout
  for (let i = 0; i < turn.slotCount; i++) {
    const slot = slots[i]
    const sum = sums[slot]
    sums[slot] = 0
    touched[slot] = 0
    const before = reals[slot]
    let after = before + sum
    if (after < low[slot]) after = low[slot]
    else if (after > high[slot]) after = high[slot]
    reals[slot] = after
    const cut = after - before - sum
    if (cut !== 0 && ledger !== undefined) enter(ledger, turn.tick, slot, cut, causeOf(CAUSE.limit, world.turn[0], 0))
  }
  turn.slotCount = 0
}
