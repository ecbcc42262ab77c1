/** compile: a checked scenario and a set of assumptions to the tables of a Game. */
import { COEFFICIENTS, type CoefficientId, type Coefficients } from '../engine/coefficients.ts'
import { CODE, CODE_WIDTH } from '../engine/conditions.ts'
import { DERIVED_NAMES } from '../engine/derived.ts'
import type { Game } from '../engine/game.ts'
import { fastRecord } from '../engine/layout.ts'
import { salesShare } from '../engine/markets.ts'
import { codeOrder, type Order } from '../engine/orders.ts'
import { livedTicks, tickIndex, totalTicks } from './calendar.ts'
import { addCondition, type ConditionTable } from './compileCondition.ts'
import { compileCountries } from './compileCountries.ts'
import { compileGraph } from './compileGraph.ts'
import { idsOf, layoutOf, subjectsOf } from './compileIds.ts'
import { OperationRows } from './compileOperations.ts'
import { compileEvents, compileMoves, compileSides } from './compilePlay.ts'
import { compileAccess, compileAnchor, compileCounters, compileFading, compilePush } from './compileTables.ts'
import { type Assumptions, assumptionsOf, valueOf } from './figures.ts'
import type { Scenario } from './format.ts'
import { COUNTRY_TYPES } from './lists.ts'

export interface CompileOptions {
  /** Id under which an entry draws its luck: used to mirror a scenario side for side. */
  alias?: (id: string) => string
}

export const coefficientsOf = (scenario: Scenario, assumptions: Assumptions): Coefficients =>
  fastRecord(Object.fromEntries(
    (Object.keys(COEFFICIENTS) as CoefficientId[]).map((id) => {
      const own = (scenario.model as Partial<Record<CoefficientId, never>>)[id]
      return [id, own === undefined ? COEFFICIENTS[id].value : valueOf(own, assumptions)]
    }),
  )) as Coefficients

/** The Game of a scenario. `assumptions` are a full set (see assumptionsOf); without them those of the default world. */
export const compile = (scenario: Scenario, assumptions: Assumptions = assumptionsOf(scenario), options: CompileOptions = {}): Game => {
  const ids = idsOf(scenario)
  const layout = layoutOf(ids)
  const coefficients = coefficientsOf(scenario, assumptions)
  const conditions: ConditionTable = { first: [0], code: [], value: [] }
  const rows = new OperationRows(scenario, ids, layout, conditions, assumptions)
  const countries = compileCountries(scenario, ids, assumptions, Math.round(coefficients.reviewEvery), coefficients.usersCap)
  const moves = compileMoves(scenario, ids, layout, assumptions, rows, conditions, countries.derived)
  const events = compileEvents(scenario, ids, layout, assumptions, rows, conditions)
  const endingWhen = Int32Array.from(ids.endings, (id) => addCondition(conditions, ids, layout, scenario.endings[id].when))
  const { calendar } = scenario
  const graph = compileGraph(scenario, ids, assumptions, coefficients.integrationDelay)
  const mainNetwork = ids.networks.indexOf(scenario.mainNetwork)
  const guarantor = ids.sides.findIndex((id) => scenario.sides[id].role === 'guarantor')
  const game: Game = {
    id: scenario.id, ids, layout, coefficients, guarantor, challenger: 1 - guarantor,
    ticksPerTurn: calendar.ticksPerTurn, turns: calendar.turns, horizonTicks: calendar.horizonTicks, livedTicks: livedTicks(scenario), livedOrders: [], totalTicks: totalTicks(scenario), ordersPerTurn: scenario.ordersPerTurn,
    winMargin: valueOf(scenario.winMargin, assumptions), mainNetwork,
    ...compileSides(scenario, ids, assumptions), ...countries.table, ...graph, ...moves, ...events,
    readsPush: conditions.code.some((operation, at) => at % CODE_WIDTH === 0 && operation === CODE.derived && DERIVED_NAMES[conditions.code[at + 1]] === 'push'),
    operations: rows.table(), fading: compileFading(layout, coefficients), pushTable: compilePush(coefficients, countries.table), counters: compileCounters(graph), access: compileAccess(coefficients, { ...graph, ...countries.table }),
    relianceAnchor: compileAnchor(countries.table.growth, countries.table.relianceStart, ids.countries.length),
    salesStart: salesShare({ size: countries.table.size, mainNetwork }, countries.table.relianceStart),
    conditionFirst: Int32Array.from(conditions.first), conditionCode: Int32Array.from(conditions.code), conditionValue: Float64Array.from(conditions.value), endingWhen,
    argumentFit: Float64Array.from(ids.arguments.flatMap((id) => COUNTRY_TYPES.map((type) => valueOf(scenario.arguments[id].fits[type] ?? 1, assumptions)))),
    subject: subjectsOf(ids, options.alias),
  }
  // a scenario that begins late is opened by the recorded orders of the ticks before
  for (let tick = 0; tick < game.livedTicks; tick++)
    game.livedOrders.push(
      ids.sides.map((side) => scenario.history.orders.filter((entry) => entry.side === side && tickIndex(calendar, entry.at) === tick).map((entry) => codeOrder(game, entry.order as Order)).filter((order) => order.move >= 0)),
    )
  return game
}
