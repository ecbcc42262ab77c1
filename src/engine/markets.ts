/** Phase 9: industry, legitimacy, standing and credibility move with technology, sales and the state of the sphere, and recover. */
import { domainAdvantage, OUTPUT, outputOf } from './advantage.ts'
import { change } from './change.ts'
import { type Game, MARKET, SUPPLY } from './game.ts'
import { militaryIndex } from './indices.ts'
import { CAUSE, causeOf } from './ledger.ts'
import type { Turn } from './turn.ts'
import { vendorCapacity } from './vendor.ts'
import type { World } from './world.ts'

/** Share of the world’s users that buy from the vendor on the main network, weighted by size. */
export const salesShare = ({ size, mainNetwork }: Pick<Game, 'size' | 'mainNetwork'>, reliance: Float64Array): number => {
  const first = mainNetwork * size.length
  let sum = 0
  let weight = 0
  for (let c = 0; c < size.length; c++) {
    sum += reliance[first + c] * size[c]
    weight += size[c]
  }
  return weight > 0 ? sum / weight : 0
}

/** Industry: technology of supply and markets, the vendor’s sales, and the way back to the start. */
const moveIndustry = (game: Game, world: World, turn: Turn, side: number): void => {
  const { coefficients: k } = game
  const { ledger } = turn
  const rival = 1 - side
  const slot = game.layout.first.industry + side
  const markets = causeOf(CAUSE.markets, world.turn[0], side)
  change(game, world, ledger, slot, k.industrySupply * (domainAdvantage(turn, side, SUPPLY) - domainAdvantage(turn, rival, SUPPLY)), markets)
  change(game, world, ledger, slot, k.industryMarket * (domainAdvantage(turn, side, MARKET) - domainAdvantage(turn, rival, MARKET)), markets)
  change(game, world, ledger, slot, outputOf(game, turn, side, OUTPUT.industry, 0), markets)
  if (side === game.challenger)
    change(game, world, ledger, slot, k.industrySales * (salesShare(game, world.reliance) * vendorCapacity(game, world, turn) - game.salesStart), causeOf(CAUSE.vendor, world.turn[0], side))
  change(game, world, ledger, slot, k.industryReturn * (game.stockStart.industry[side] - world.industry[side]), causeOf(CAUSE.recovery, world.turn[0], side))
}

/** Legitimacy: the military edge, technology felt at home, a standing coup, and the way back to the start. */
const moveLegitimacy = (game: Game, world: World, turn: Turn, side: number): void => {
  const { coefficients: k } = game
  const { ledger } = turn
  const slot = game.layout.first.legitimacy + side
  const markets = causeOf(CAUSE.markets, world.turn[0], side)
  change(game, world, ledger, slot, k.legitimacyEdge * (militaryIndex(game, turn, side) - 50), markets)
  change(game, world, ledger, slot, outputOf(game, turn, side, OUTPUT.legitimacy, 0), markets)
  if (world.coup[0] !== 0 && side === game.guarantor) change(game, world, ledger, slot, -k.legitimacyCoup, causeOf(CAUSE.coup, world.turn[0], side))
  change(game, world, ledger, slot, k.legitimacyReturn * (game.stockStart.legitimacy[side] - world.legitimacy[side]), causeOf(CAUSE.recovery, world.turn[0], side))
}

/** Standing and credibility recover; technology gathers intelligence. */
const moveStanding = (game: Game, world: World, turn: Turn, side: number): void => {
  const { first } = game.layout
  const { coefficients: k, stockStart } = game
  const { ledger } = turn
  const recovery = causeOf(CAUSE.recovery, world.turn[0], side)
  change(game, world, ledger, first.standing + side, k.standingReturn * (stockStart.standing[side] - world.standing[side]), recovery)
  change(game, world, ledger, first.credibility + side, k.credibilityReturn * (stockStart.credibility[side] - world.credibility[side]), recovery)
  change(game, world, ledger, first.intelligence + side, outputOf(game, turn, side, OUTPUT.intelligence, 0), causeOf(CAUSE.markets, world.turn[0], side))
}

export const runMarkets = (game: Game, world: World, turn: Turn): void => {
  for (let side = 0; side < 2; side++) {
    moveIndustry(game, world, turn, side)
    moveLegitimacy(game, world, turn, side)
    moveStanding(game, world, turn, side)
  }
}
