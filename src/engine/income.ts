/** Phase 2: income and upkeep of each side, and the fading of every stock that fades. */
import { change, recordNoted } from './change.ts'
import { exact, NEGLIGIBLE } from './exact.ts'
import type { Game } from './game.ts'
import { BEAT, CAUSE, causeOf } from './ledger.ts'
import type { Turn } from './turn.ts'
import type { World } from './world.ts'

/** Whether eight slots from `at` on hold nothing. */
const isEmpty = (reals: Float64Array, at: number): boolean =>
  reals[at] === 0 && reals[at + 1] === 0 && reals[at + 2] === 0 && reals[at + 3] === 0 && reals[at + 4] === 0 && reals[at + 5] === 0 && reals[at + 6] === 0 && reals[at + 7] === 0

/** Fades every stock that fades; what is negligible is gone. Most slots are empty, so that they are passed over eight at a time. */
export const fade = (game: Game, world: World, turn: Turn): void => {
  const { first, end, loss } = game.fading
  const { reals } = world
  const { notedSlot, notedDelta, ledger } = turn
  let noted = 0
  for (let run = 0; run < first.length; run++) {
    const to = end[run]
    const lost = -loss[run]
    for (let slot = first[run]; slot < to; ) {
      if (slot + 8 <= to && isEmpty(reals, slot)) {
        slot += 8
        continue
      }
      for (const stop = slot + 8 < to ? slot + 8 : to; slot < stop; slot++) {
        const x = reals[slot]
        if (x === 0) continue
        const delta = x < NEGLIGIBLE && x > -NEGLIGIBLE ? -x : exact(x * lost)
        reals[slot] = x + delta
        if (ledger === undefined) continue
        notedSlot[noted] = slot
        notedDelta[noted++] = delta
      }
    }
  }
  if (ledger !== undefined) {
    turn.notedCut.fill(0, 0, noted)
    recordNoted(world, turn, ledger, noted, causeOf(CAUSE.decay, world.turn[0], 0))
  }
}

/** Factor on the income of a kind of resource: half at 0, whole at 50, one and a half at 100. */
export const incomeFactor = (world: World, side: number, kind: number): number =>
  0.5 + (kind === 0 ? world.industry[side] : kind === 1 ? world.standing[side] : world.legitimacy[side]) / 100

export const incomeOf = (game: Game, world: World, side: number, resource: number): number => {
  const i = side * game.layout.sizes.resource + resource
  const income = game.resourceIncome[i] * incomeFactor(world, side, game.resourceKind[resource])
  return income < game.resourceFloor[i] ? game.resourceFloor[i] : income
}

/**
 * Factor on what a side pays for work on technology `t`: dearer inputs, and the premium of every open offset of the
 * rival that `t` answers (cost imposition: an open offset makes the rival’s answer dearer).
 */
export const premiumOf = (game: Game, world: World, side: number, t: number): number => {
  const { outOfFirst, edgeAgainst } = game
  const { offset } = world
  const rival = (1 - side) * game.layout.sizes.technology
  let premium = 0
  // edges are sorted by the technology that counters, so that those of t are one run
  for (let e = outOfFirst[t], end = outOfFirst[t + 1]; e < end; e++)
    if (offset[rival + edgeAgainst[e]] === 1) {
      const p = game.premium[edgeAgainst[e]]
      if (p > premium) premium = p
    }
  return premium
}

/** Price a tick of a programme at a level of funding. */
export const upkeepOf = (game: Game, world: World, side: number, t: number, funding: number): number =>
  funding * game.coefficients.programmeCost * (1 + world.dearness[side]) * (1 + premiumOf(game, world, side, t))

/** Income, then upkeep of programmes; where the budget is short, all programmes get the same share. */
export const payAndEarn = (game: Game, world: World, turn: Turn): void => {
  const { layout } = game
  const { resource: resources, technology: technologies } = layout.sizes
  const now = world.turn[0]
  const { ledger, fund } = turn
  for (let i = 0; i < fund.length; i++) fund[i] = 0
  for (let side = 0; side < 2; side++) {
    let budget = 0
    for (let r = 0; r < resources; r++) {
      const i = side * resources + r
      const slot = layout.first.resource + i
      change(game, world, ledger, slot, -world.resource[i] * (1 - game.resourceKeep[i]), causeOf(CAUSE.decay, now, r))
      change(game, world, ledger, slot, incomeOf(game, world, side, r), causeOf(CAUSE.income, now, r))
      if (game.resourceKind[r] === 0) budget = i
    }
    let wanted = 0
    const { price } = turn
    for (let t = 0; t < technologies; t++) {
      const funding = world.funding[side * technologies + t]
      if (funding <= 0) continue
      price[t] = upkeepOf(game, world, side, t, funding)
      wanted += price[t]
    }
    if (wanted > 0) {
      const share = wanted > world.resource[budget] ? world.resource[budget] / wanted : 1
      if (share < 1 && ledger !== undefined) ledger.beats.push({ kind: BEAT.starved, tick: turn.tick, seenBy: 1 << side, side, a: 0, b: 0, c: 0, x: share, y: wanted })
      for (let t = 0; t < technologies; t++) {
        const i = side * technologies + t
        const funding = world.funding[i]
        if (funding <= 0) continue
        const paid = price[t] * share
        const plain = funding * game.coefficients.programmeCost * (1 + world.dearness[side]) * share
        fund[i] = funding * share
        change(game, world, ledger, layout.first.resource + budget, -paid, causeOf(CAUSE.upkeep, now, t))
        if (paid > plain) change(game, world, ledger, layout.first.imposed + 1 - side, paid - plain, causeOf(CAUSE.upkeep, now, t))
      }
    }
    // what bounds the purse: unspent resources over the cap are lost
    for (let r = 0; r < resources; r++) {
      const i = side * resources + r
      const over = world.resource[i] - game.resourceCap[i]
      if (over > 0) change(game, world, ledger, layout.first.resource + i, -over, causeOf(CAUSE.limit, now, r))
    }
  }
}

