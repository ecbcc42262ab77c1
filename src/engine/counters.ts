/** Phase 5: counters bite and age; offsets open, are countered or mirrored, and re-open. */
import { workOutAdvantages } from './advantage.ts'
import { put, recordNoted } from './change.ts'
import { clamp, exact } from './exact.ts'
import { FIELDED, type Game } from './game.ts'
import { BEAT, CAUSE, causeOf } from './ledger.ts'
import type { Turn } from './turn.ts'
import type { World } from './world.ts'

export const OFFSET = { none: 0, open: 1, countered: 2, mirrored: 3 } as const

/** A counter ramps to its full bite over its lag; at full bite it ages unless its programme is kept up. */
export const runCounters = (game: Game, world: World, turn: Turn): void => {
  const { outOfFirst, edgeLag } = game
  const { counterLag, counterAgeing, counterFloor } = game.coefficients
  const { stage, bite, biteFull } = world
  const { fund, notedSlot, notedDelta, notedCut, notedCause, ledger } = turn
  const first = game.layout.first.bite
  const low = game.layout.low[first]
  const high = game.layout.high[first]
  const { technology: technologies, edge: edges } = game.layout.sizes
  const now = world.turn[0]
  let noted = 0
  for (let side = 0; side < 2; side++)
    for (let t = 0; t < technologies; t++) {
      const by = side * technologies + t
      if (stage[by] !== FIELDED) continue
      const kept = fund[by] > 0
      // edges are sorted by the technology that counters, so that those of t are one run
      for (let e = outOfFirst[t], end = outOfFirst[t + 1]; e < end; e++) {
        const i = side * edges + e
        const before = bite[i]
        const ramping = biteFull[i] === 0
        let delta: number
        if (ramping) {
          const lag = edgeLag[e] * counterLag
          delta = lag > 1 ? 1 / lag : 1
        } else if (kept) {
          if (before >= 1) continue
          delta = counterAgeing * 2
        } else {
          const spare = before - counterFloor
          if (spare <= 0) continue
          delta = spare < counterAgeing ? -spare : -counterAgeing
        }
        delta = exact(delta)
        if (delta === 0) continue
        const after = clamp(before + delta, low, high)
        bite[i] = after
        if (ramping && after >= 1) biteFull[i] = 1
        if (ledger === undefined) continue
        notedSlot[noted] = first + i
        notedDelta[noted] = delta
        notedCause[noted] = causeOf(CAUSE.counter, now, e)
        notedCut[noted++] = after - before - delta
      }
    }
  if (ledger !== undefined) recordNoted(world, turn, ledger, noted)
}

/** Offsets as they stand when a game opens: recorded as states, not as openings. */
export const settleOffsets = (game: Game, world: World, turn: Turn): void => {
  workOutAdvantages(game, world, turn)
  for (let i = 0; i < world.stage.length; i++)
    if (world.stage[i] === FIELDED) world.offset[i] = turn.net[i] >= game.coefficients.offsetOpen ? OFFSET.open : OFFSET.countered
}

/**
 * Openings, counterings, mirrorings and re-openings of this tick. An offset is open while its net advantage is at least
 * the set share of its value; it is mirrored where its own share would still be enough and only the rival’s parity takes it.
 */
export const runOffsets = (game: Game, world: World, turn: Turn): void => {
  workOutAdvantages(game, world, turn)
  const { layout, coefficients: k } = game
  const technologies = layout.sizes.technology
  const { stage, offset } = world
  const { net } = turn
  const enough = k.offsetOpen
  for (let side = 0; side < 2; side++)
    for (let t = 0; t < technologies; t++) {
      const i = side * technologies + t
      if (stage[i] !== FIELDED) continue
      const before = offset[i]
      const open = net[i] >= enough
      if (open === (before === OFFSET.open)) continue
      // a fresh technology that has not matured yet is neither open nor countered
      if (!open && before === OFFSET.none && world.maturity[i] < 1 && turn.left[i] * (1 - world.bypass[(1 - side) * technologies + t]) >= k.offsetOpen && turn.advantage[(1 - side) * technologies + t] === 0) continue
      const mirrored = !open && turn.advantage[i] / game.value[t] >= k.offsetOpen
      const after = open ? OFFSET.open : mirrored ? OFFSET.mirrored : OFFSET.countered
      if (after === before || (before > OFFSET.open && after > OFFSET.open)) continue
      const kind = open ? (before === OFFSET.none ? BEAT.opened : BEAT.reopened) : before === OFFSET.none ? BEAT.born : mirrored ? BEAT.mirrored : BEAT.countered
      const cause = causeOf(CAUSE.counter, world.turn[0], t)
      put(world, turn.ledger, layout.first.offset + i, after, cause)
      const count = kind === BEAT.opened ? layout.first.opened : kind === BEAT.reopened ? layout.first.reopened : kind === BEAT.born ? -1 : layout.first.countered
      if (count >= 0) put(world, turn.ledger, count + side, world.wholes[count + side] + 1, cause)
      if (turn.ledger !== undefined)
        turn.ledger.beats.push({ kind, tick: turn.tick, seenBy: 3, side, a: t, b: strongestCounter(game, world, side, t), c: turn.tick - world.offsetSince[i], x: turn.net[i], y: 0 })
      world.offsetSince[i] = turn.tick
      // the rival may answer in its next turn
      if (open) world.answerable[(1 - side) * technologies + t] = world.turn[0] + 2
    }
}

/** The rival’s technology that takes most of the advantage of `t` now, or -1. */
export const strongestCounter = (game: Game, world: World, side: number, t: number): number => {
  const technologies = game.layout.sizes.technology
  const edges = game.edgeBy.length
  let best = -1
  let most = 0
  for (let k = game.intoFirst[t]; k < game.intoFirst[t + 1]; k++) {
    const e = game.edgeInto[k]
    if (game.edgeChannel[e] !== game.domain[t]) continue
    const taken = game.edgeStrength[e] * world.bite[(1 - side) * edges + e] * world.maturity[(1 - side) * technologies + game.edgeBy[e]]
    if (taken > most) {
      most = taken
      best = game.edgeBy[e]
    }
  }
  return best
}
