/** The same orders with the same luck under another world of the scenario, and where the two games part. */
import { BEAT } from '../../engine/ledger.ts'
import { endMatch, isOver, type Match, playTurn, startMatch } from '../../replay/match.ts'

/** Plays the orders of a match again under the dials of a named world. Orders that are not legal there lapse. */
export const rerun = (match: Match, world: string): Match => {
  const again = startMatch(match.scenario, { seed: match.seed, world, players: match.players, free: match.options.free })
  for (const turn of match.turns) if (!isOver(again)) playTurn(again, turn.orders, { injects: turn.injects })
  if (match.end !== undefined) endMatch(again)
  return again
}

/** Worlds under which a match can be played again: all but its own, unless single dials of it were changed. */
export const otherWorlds = (match: Match): string[] =>
  Object.keys(match.scenario.worlds).filter((id) => id !== match.options.world || Object.keys(match.options.changes).length > 0)

export interface DialDifference {
  id: string
  here: number
  there: number
}

/** Contested claims that are set otherwise in the other game, in the order of the scenario. */
export const dialDifferences = (match: Match, other: Match): DialDifference[] =>
  Object.keys(match.scenario.assumptions)
    .map((id): DialDifference => ({ id, here: match.assumptions[id], there: other.assumptions[id] }))
    .filter((one) => one.here !== one.there)

export interface StanceDifference {
  country: number
  here: number
  there: number
}

const lastStances = (match: Match): Int32Array => (match.end?.world ?? match.world).stance

/** Countries that end on another rung of the main network, the farthest apart first. */
export const stanceDifferences = (match: Match, other: Match): StanceDifference[] => {
  const { game } = match
  const countries = game.ids.countries.length
  return game.ids.countries
    .map((_, country): StanceDifference => ({ country, here: lastStances(match)[game.mainNetwork * countries + country], there: lastStances(other)[game.mainNetwork * countries + country] }))
    .filter((one) => one.here !== one.there)
    .sort((a, b) => Math.abs(b.there - b.here) - Math.abs(a.there - a.here) || a.country - b.country)
}

/** Orders that lapsed, in all turns. */
export const lapsedOrders = (match: Match): number => match.ledgers.reduce((sum, ledger) => sum + ledger.beats.filter((beat) => beat.kind === BEAT.lapsed).length, 0)
