/** Phase 8: reliance on the vendor moves towards what stance, price, finance and capacity allow, or is replaced. */
import { domainAdvantage, OUTPUT, outputOf } from './advantage.ts'
import { change } from './change.ts'
import { clamp, saturate } from './exact.ts'
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

/** Reliance that a country would come to if the vendor stayed allowed, 0..0.97. */
export const relianceTarget = (game: Game, world: World, network: number, country: number, capacity: number, shared: number): number => {
  const k = game.coefficients
  const networks = game.ids.networks.length
  const countries = game.ids.countries.length
  const g = network * 8
  const { growth } = game
  const finance = world.finance[(game.challenger * networks + network) * countries + country]
  const rival = world.finance[(game.guarantor * networks + network) * countries + country]
  let target = growth[g + 2] * game.relianceStart[network * countries + country] * capacity + shared + growth[g + 7] * world.control[country]
  if (finance !== 0) target += growth[g + 3] * (finance / (finance + k.financeHalf)) * (1.2 - game.capacity[country])
  if (rival !== 0) target -= growth[g + 5] * 0.5 * (rival / (rival + k.financeHalf))
  return clamp(target, 0, 0.97)
}

/** Change of reliance in one tick. */
export const relianceChange = (game: Game, world: World, turn: Turn, network: number, country: number, capacity: number, shared: number): number => {
  const k = game.coefficients
  const networks = game.ids.networks.length
  const countries = game.ids.countries.length
  const i = network * countries + country
  const now = world.reliance[i]
  if (game.rungCount[network] < 2) return game.growth[network * 8] * (relianceTarget(game, world, network, country, capacity, shared) - now)
  const r = network * MAX_RUNGS + world.stance[i]
  if (game.rungReplace[r] !== 0) {
    const finance = world.finance[(game.guarantor * networks + network) * countries + country]
    const speed = 1 + k.replaceFinance * (finance / (finance + k.financeHalf)) + k.replaceAlternative * turn.common[network * 4 + 2]
    return -now * clamp(game.rungRate[r] * speed, 0, 1)
  }
  const target = relianceTarget(game, world, network, country, capacity, shared)
  const ceiling = game.rungCeiling[r]
  return game.rungRate[r] * ((target < ceiling ? target : ceiling) - now)
}

/** Reliance of every country on every network, and what technology adds to censorship support. */
export const runReliance = (game: Game, world: World, turn: Turn): void => {
  const countries = game.ids.countries.length
  const capacity = vendorCapacity(game, world, turn)
  const pull = marketPull(game, turn)
  const { layout } = game
  const now = world.turn[0]
  for (let n = 0; n < game.ids.networks.length; n++) {
    const shared = sharedTarget(game, world, turn, n, pull)
    const first = layout.first.reliance + n * countries
    const cause = causeOf(CAUSE.network, now, n)
    for (let c = 0; c < countries; c++) change(game, world, turn.ledger, first + c, relianceChange(game, world, turn, n, c, capacity, shared), cause)
  }
  const control = outputOf(game, turn, game.challenger, OUTPUT.control, 0) + outputOf(game, turn, game.guarantor, OUTPUT.control, 0)
  if (control !== 0)
    for (let c = 0; c < countries; c++)
      if (control < 0 ? world.control[c] > 0 : game.freedom[c] < 0.4)
        change(game, world, turn.ledger, layout.first.control + c, control * (1 - game.freedom[c]), causeOf(CAUSE.network, now, 0))
}
