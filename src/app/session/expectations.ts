/** Reasons and expectations that were written with orders, beside what came of them. */
import { codeOrder, type Order } from '../../engine/orders.ts'
import { moveName } from '../../scenario/sayBeat.ts'
import type { Match } from '../../replay/match.ts'
import { decisions } from './afterward.ts'
import { type Verdict, verdictOn } from './expectationMet.ts'
import { hopeOf } from './expects.ts'

export interface Expectation {
  /** Turns that had been played when the order had been carried out. */
  at: number
  side: number
  order: string
  because: string | undefined
  expects: string | undefined
  /** Chance of a step up that was on screen; undefined where the order was about no country. */
  odds: number | undefined
  /** Chance of a step up at the draw of that turn; undefined where the country was not drawn for. */
  drawn: number | undefined
  /** Whether the expectation was met; undefined where none was given. */
  verdict: Verdict | undefined
  /** What became of the country or technology that the order was about. */
  outcome: { of: 'country' | 'technology'; before: number; after: number; last: number; network: number } | undefined
}

const outcomeOf = (match: Match, at: number, side: number, order: Order): Expectation['outcome'] => {
  const { game } = match
  const coded = codeOrder(game, order)
  const [before, after, last] = [match.worlds[at - 1], match.worlds[at], match.end?.world ?? match.world]
  const network = coded.network >= 0 ? coded.network : game.mainNetwork
  if (coded.target >= 0 && game.rungCount[network] > 1) {
    const i = network * game.ids.countries.length + coded.target
    return { of: 'country', before: before.stance[i], after: after.stance[i], last: last.stance[i], network }
  }
  if (coded.technology < 0) return undefined
  const i = side * game.ids.technologies.length + coded.technology
  return { of: 'technology', before: before.stage[i], after: after.stage[i], last: last.stage[i], network }
}

const nameOfOrder = (match: Match, order: Order): string => {
  const coded = codeOrder(match.game, order)
  return coded.move < 0 ? order.move : moveName(match.scenario, match.game, coded.move, coded.target, coded.technology >= 0 ? coded.technology : coded.against)
}

/** Whether the expectation of an order was met that was given in the turn after which `at` turns had been played; undefined where it carries none. */
export const verdictOf = (match: Match, at: number, side: number, order: Order): Verdict | undefined =>
  order.expects === undefined ? undefined : verdictOn(match, at, side, hopeOf({ game: match.game, scenario: match.scenario, view: match.worlds[at - 1], side }, order))

/** Every order that came with a reason or an expectation, in the order of play. */
export const expectations = (match: Match): Expectation[] =>
  match.turns.flatMap((turn, n) => match.game.ids.sides.flatMap((id, side) =>
    (turn.orders[id] ?? []).filter((order) => order.because !== undefined || order.expects !== undefined).map((order): Expectation => {
      const outcome = outcomeOf(match, n + 1, side, order)
      const shown = Object.entries(order.shown ?? {}).filter(([name]) => outcome?.of === 'country' && name.startsWith('rung-') && Number(name.slice(5)) > outcome.before)
      const country = match.game.ids.countries.indexOf(order.target ?? '')
      const drawn = decisions(match).find((one) => one.at === n + 1 && one.country === country && one.network === outcome?.network)?.odds
      return { at: n + 1, side, order: nameOfOrder(match, order), because: order.because, expects: order.expects, odds: shown.length > 0 ? shown.reduce((sum, [, chance]) => sum + chance, 0) : undefined, drawn, verdict: verdictOf(match, n + 1, side, order), outcome }
    })))
