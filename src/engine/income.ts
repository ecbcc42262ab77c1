/** Phase 2: income and upkeep of each side, and the fading of every stock that fades. */
import { change, recordNoted } from './change.ts'
import { exact, NEGLIGIBLE } from './exact.ts'
import type { Game } from './game.ts'
import { BEAT, CAUSE, causeOf } from './ledger.ts'
import type { Turn } from './turn.ts'
import type { World } from './world.ts'

/** Fades every stock that fades; what is negligible is gone. Most slots are empty, so that they are passed over eight at a time. */
export const fade = (game: Game, world: World, turn: Turn): void => {
  const { first, end, loss } = game.fading
  const { reals } = world
  const { notedSlot, notedDelta, ledger } = turn
  let noted = 0
  for (let run = 0; run < first.length; run++) {
    const to = end[run]
    const lost = -loss[run]
    for (let slot = first[run]; slot < to; slot++) {
      const x = reals[slot]
      if (x === 0) continue
      const delta = x < NEGLIGIBLE && x > -NEGLIGIBLE ? -x : exact(x * lost)
      reals[slot] = x + delta
      if (ledger === undefined) continue
      notedSlot[noted] = slot
      notedDelta[noted++] = delta
    }
  }
  if (ledger !== undefined) {
    turn.notedCut.fill(0, 0, noted)
    turn.notedCause.fill(causeOf(CAUSE.decay, world.turn[0], 0), 0, noted)
    recordNoted(world, turn, ledger, noted)
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

/** What is unspent decays, then income comes in. */
const earn = (game: Game, world: World, turn: Turn, side: number): void => {
  const { resource: resources } = game.layout.sizes
  for (let r = 0; r < resources; r++) {
    const i = side * resources + r
    const slot = game.layout.first.resource + i
    change(game, world, turn.ledger, slot, -world.resource[i] * (1 - game.resourceKeep[i]), causeOf(CAUSE.decay, world.turn[0], r))
    change(game, world, turn.ledger, slot, incomeOf(game, world, side, r), causeOf(CAUSE.income, world.turn[0], r))
  }
}

/** First slot of the budget of a side: its last resource of that kind. */
const budgetOf = (game: Game, side: number): number => {
  const { resource: resources } = game.layout.sizes
  let r = resources - 1
  while (r > 0 && game.resourceKind[r] !== 0) r--
  return side * resources + r
}

/** Upkeep of programmes; where the budget is short, all get the same share. What offsets make dearer is noted for their owner. */
const keepUp = (game: Game, world: World, turn: Turn, side: number): void => {
  const { layout } = game
  const { technology: technologies } = layout.sizes
  const { ledger, fund, price } = turn
  const { funding } = world
  const budget = budgetOf(game, side)
  const first = side * technologies
  let wanted = 0
  for (let t = 0; t < technologies; t++) {
    fund[first + t] = 0
    if (funding[first + t] <= 0) continue
    price[t] = upkeepOf(game, world, side, t, funding[first + t])
    wanted += price[t]
  }
  if (wanted <= 0) return
  const share = wanted > world.resource[budget] ? world.resource[budget] / wanted : 1
  if (share < 1 && ledger !== undefined) ledger.beats.push({ kind: BEAT.starved, tick: turn.tick, seenBy: 1 << side, side, a: 0, b: 0, c: 0, x: share, y: wanted })
  for (let t = 0; t < technologies; t++) {
    if (funding[first + t] <= 0) continue
    const paid = price[t] * share
    const plain = funding[first + t] * game.coefficients.programmeCost * (1 + world.dearness[side]) * share
    fund[first + t] = funding[first + t] * share
    change(game, world, ledger, layout.first.resource + budget, -paid, causeOf(CAUSE.upkeep, world.turn[0], t))
    if (paid > plain) change(game, world, ledger, layout.first.imposed + 1 - side, paid - plain, causeOf(CAUSE.upkeep, world.turn[0], t))
  }
}

/** What bounds the purse: unspent resources over the cap are lost. */
const bound = (game: Game, world: World, turn: Turn, side: number): void => {
  const { resource: resources } = game.layout.sizes
  for (let r = 0; r < resources; r++) {
    const i = side * resources + r
    const over = world.resource[i] - game.resourceCap[i]
    if (over > 0) change(game, world, turn.ledger, game.layout.first.resource + i, -over, causeOf(CAUSE.limit, world.turn[0], r))
  }
}

/** Income, then upkeep of programmes. */
export const payAndEarn = (game: Game, world: World, turn: Turn): void => {
  for (let side = 0; side < 2; side++) {
    earn(game, world, turn, side)
    keepUp(game, world, turn, side)
    bound(game, world, turn, side)
  }
}
