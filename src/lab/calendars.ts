/** The same scenario under other calendars: what the record lists as decisions taken for windows too, and no windows at all. */
import type { Game } from '../engine/game.ts'
import { coefficientsOf } from '../scenario/compile.ts'
import { assumptionsOf } from '../scenario/figures.ts'
import type { Scenario } from '../scenario/format.ts'
import type { Values } from './countryModel.ts'

/** The scenario with plain numbers for some coefficients. */
export const withValues = (scenario: Scenario, values: Values): Scenario => ({ ...scenario, model: { ...scenario.model, ...values } })

/** Chance with which a listed date leads to a decision, where no fit says otherwise: the record lists it because it did. */
const LISTED_CHANCE = 0.75

/**
 * The calendar as the record lists it: dated windows, and the dates of the decisions themselves as dated windows; no
 * elections and no regular reviews. It leaks the outcome, since dates are listed because something was decided.
 */
export const listedCalendar = (scenario: Scenario): Scenario => {
  const network = scenario.mainNetwork
  const countries = Object.fromEntries(
    Object.entries(scenario.countries).map(([id, country]) => {
      const dated = country.windows.filter((window) => window.kind === 'dated')
      const listed = country.listed.map(({ at, what }) => ({ at, what, network, kind: 'dated' as const, knownFrom: at, source: 'the record, decision points', confidence: 'analyst' as const }))
      return [id, { ...country, windows: [...dated, ...listed] }]
    }),
  )
  return withValues({ ...scenario, countries }, { windowDated: LISTED_CHANCE, windowElection: 0, windowReview: 0 })
}

/** Mean chance that a country’s window leads to a decision, over countries and the ticks 1..last of the rule’s calendar. */
const meanOpening = (scenario: Scenario, game: Game, last: number): number => {
  const k = coefficientsOf(scenario, assumptionsOf(scenario))
  const chance = [0, k.windowDated, k.windowElection, k.windowReview, k.windowEmergency]
  const countries = game.ids.countries.length
  let sum = 0
  for (let c = 0; c < countries; c++) for (let tick = 1; tick <= last; tick++) sum += chance[game.windowKind[(game.mainNetwork * countries + c) * game.totalTicks + tick]]
  return sum / (countries * last)
}

/** No windows: every tick is alike for every country, with the mean chance of the rule’s calendar. */
export const withoutWindows = (scenario: Scenario, game: Game, last: number): Scenario => {
  const countries = Object.fromEntries(Object.entries(scenario.countries).map(([id, country]) => [id, { ...country, windows: [] }]))
  return withValues({ ...scenario, countries }, { windowReview: meanOpening(scenario, game, last), reviewEvery: 1 })
}
