/** Phase 9: industry, legitimacy, standing and credibility move with technology, sales and the state of the sphere, and recover. */
import { domainAdvantage, OUTPUT, outputOf } from './advantage.ts'
import { change } from './change.ts'
import { type Game, MARKET, SUPPLY } from './game.ts'
import { militaryIndex } from './indices.ts'
import { CAUSE, causeOf } from './ledger.ts'
import type { Turn } from './turn.ts'
import { vendorCapacity } from './vendor.ts'
import type { World } from './world.ts'

/** Share of the world’s users that buy from the vendor on the main network, weighted by size, now or at the start. */
export const salesShare = (game: Game, reliance: Float64Array): number => {
  const countries = game.layout.sizes.country
  const { size } = game
  const first = game.mainNetwork * countries
  let sum = 0
  let weight = 0
  for (let c = 0; c < countries; c++) {
    sum += reliance[first + c] * size[c]
    weight += size[c]
  }
  return weight > 0 ? sum / weight : 0
}

export const runMarkets = (game: Game, world: World, turn: Turn): void => {
  const { layout, coefficients: k } = game
  const now = world.turn[0]
  const { ledger } = turn
  for (let side = 0; side < 2; side++) {
    const rival = 1 - side
    const markets = causeOf(CAUSE.markets, now, side)
    const recovery = causeOf(CAUSE.recovery, now, side)
    const supply = domainAdvantage(turn, side, SUPPLY) - domainAdvantage(turn, rival, SUPPLY)
    const market = domainAdvantage(turn, side, MARKET) - domainAdvantage(turn, rival, MARKET)
    const industry = layout.first.industry + side
    change(game, world, ledger, industry, k.industrySupply * supply, markets)
    change(game, world, ledger, industry, k.industryMarket * market, markets)
    change(game, world, ledger, industry, outputOf(game, turn, side, OUTPUT.industry, 0), markets)
    if (side === game.challenger)
      change(game, world, ledger, industry, k.industrySales * (salesShare(game, world.reliance) * vendorCapacity(game, world, turn) - salesShare(game, game.relianceStart)), causeOf(CAUSE.vendor, now, side))
    change(game, world, ledger, industry, k.industryReturn * (game.stockStart.industry[side] - world.industry[side]), recovery)
    const legitimacy = layout.first.legitimacy + side
    change(game, world, ledger, legitimacy, k.legitimacyEdge * (militaryIndex(game, turn, side) - 50), markets)
    change(game, world, ledger, legitimacy, outputOf(game, turn, side, OUTPUT.legitimacy, 0), markets)
    if (world.coup[0] !== 0 && side === game.guarantor) change(game, world, ledger, legitimacy, -k.legitimacyCoup, causeOf(CAUSE.coup, now, side))
    change(game, world, ledger, legitimacy, k.legitimacyReturn * (game.stockStart.legitimacy[side] - world.legitimacy[side]), recovery)
    change(game, world, ledger, layout.first.standing + side, k.standingReturn * (game.stockStart.standing[side] - world.standing[side]), recovery)
    change(game, world, ledger, layout.first.credibility + side, k.credibilityReturn * (game.stockStart.credibility[side] - world.credibility[side]), recovery)
    change(game, world, ledger, layout.first.intelligence + side, outputOf(game, turn, side, OUTPUT.intelligence, 0), markets)
  }
}
