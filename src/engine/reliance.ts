/** Phase 8: reliance on the vendor moves towards what stance, price, finance and capacity allow, or is replaced. */
import { domainAdvantage, OUTPUT, outputOf } from './advantage.ts'
import { change, recordNoted } from './change.ts'
import { clamp, exact, saturate } from './exact.ts'
import { type Game, MARKET, MAX_RUNGS } from './game.ts'
import { CAUSE, causeOf } from './ledger.ts'
import type { Turn } from './turn.ts'
import { vendorCapacity } from './vendor.ts'
import type { World } from './world.ts'

/** Value of market advantages at which half of their pull on reliance is reached. */
const MARKET_HALF = 12

/** Net market pull of the challenger, -1..1. */
export const marketPull = (game: Game, turn: Turn): number =>
  saturate(domainAdvantage(turn, game.challenger, MARKET) - domainAdvantage(turn, game.guarantor, MARKET), MARKET_HALF)

/** Part of the target that all countries of a network share: constant, price, alternative vendor, market. Needs workOutCommon. */
export const sharedTarget = (game: Game, world: World, turn: Turn, network: number, pull: number): number => {
  const { growth } = game
  const g = network * 8
  const { challenger, guarantor } = game
  return (
    growth[g + 1] +
    growth[g + 4] * world.price[0] -
    growth[g + 5] * turn.common[network * 4 + 2] +
    growth[g + 6] *
      (pull + outputOf(game, turn, challenger, OUTPUT.reliance, network) + outputOf(game, turn, guarantor, OUTPUT.reliance, network) + 0.2 * (world.standards[challenger] - world.standards[guarantor]))
  )
}

/**
 * Reliance of every country on one network. Where the vendor stays allowed it moves towards a target (0..0.97, and not
 * over the rung’s ceiling); where the rung replaces the vendor, a share goes every tick.
 */
const runNetwork = (game: Game, world: World, turn: Turn, network: number, capacity: number, shared: number): void => {
  const { coefficients: k, growth, relianceAnchor, rungReplace, rungRate, rungCeiling } = game
  const { finance, reliance, stance, control } = world
  const { country: countries, network: networks } = game.layout.sizes
  const { notedSlot, notedDelta, notedCut, ledger } = turn
  let noted = 0
  const g = network * 8
  const rungs = network * MAX_RUNGS
  const ladder = game.rungCount[network] > 1
  const own = (game.challenger * networks + network) * countries
  const rivals = (game.guarantor * networks + network) * countries
  const half = k.financeHalf
  const { replaceFinance, replaceAlternative } = k
  const alternative = turn.common[network * 4 + 2]
  const heldBack = growth[g + 5]
  const first = game.layout.first.reliance
  const low = game.layout.low[first]
  const high = game.layout.high[first]
  for (let c = 0; c < countries; c++) {
    const i = network * countries + c
    const now = reliance[i]
    const r = rungs + stance[i]
    const theirs = finance[rivals + c]
    let delta: number
    if (ladder && rungReplace[r] !== 0) {
      const speed = 1 + replaceFinance * (theirs / (theirs + half)) + replaceAlternative * alternative
      delta = -now * clamp(rungRate[r] * speed, 0, 1)
    } else {
      const ours = finance[own + c]
      let target = relianceAnchor[i] * capacity + shared + growth[g + 7] * control[c]
      if (ours !== 0) target += growth[g + 3] * (ours / (ours + half)) * (1.2 - game.capacity[c])
      if (theirs !== 0) target -= heldBack * 0.5 * (theirs / (theirs + half))
      target = clamp(target, 0, 0.97)
      delta = ladder ? rungRate[r] * ((target < rungCeiling[r] ? target : rungCeiling[r]) - now) : growth[g] * (target - now)
    }
    delta = exact(delta)
    if (delta === 0) continue
    const after = clamp(now + delta, low, high)
    reliance[i] = after
    if (ledger === undefined) continue
    notedSlot[noted] = first + i
    notedDelta[noted] = delta
    notedCut[noted++] = after - now - delta
  }
  if (ledger === undefined) return
  turn.notedCause.fill(causeOf(CAUSE.network, world.turn[0], network), 0, noted)
  recordNoted(world, turn, ledger, noted)
}

/** Reliance of every country on every network, and what technology adds to censorship support. */
export const runReliance = (game: Game, world: World, turn: Turn): void => {
  const { country: countries, network: networks } = game.layout.sizes
  const capacity = vendorCapacity(game, world, turn)
  const pull = marketPull(game, turn)
  const { layout } = game
  const now = world.turn[0]
  for (let n = 0; n < networks; n++) runNetwork(game, world, turn, n, capacity, sharedTarget(game, world, turn, n, pull))
  const control = outputOf(game, turn, game.challenger, OUTPUT.control, 0) + outputOf(game, turn, game.guarantor, OUTPUT.control, 0)
  if (control !== 0)
    for (let c = 0; c < countries; c++)
      if (control < 0 ? world.control[c] > 0 : game.freedom[c] < 0.4)
        change(game, world, turn.ledger, layout.first.control + c, control * (1 - game.freedom[c]), causeOf(CAUSE.network, now, 0))
}
