/** What the page has done beside itself: games between bots, the orders of a slow bot, the back-test. */
import { viewOf } from '../../engine/view.ts'
import { orderOf, type Order } from '../../engine/orders.ts'
import { backtestProblems } from '../../lab/backtest.ts'
import { fingerprint, type Rows } from '../../lab/batch.ts'
import type { Runner } from '../../lab/experiment.ts'
import type { RecordEvidence } from '../../lab/modelSheetEvidence.ts'
import { checkPairing, reportOf, type SimulateReport } from '../../lab/simulate.ts'
import type { Match } from '../../replay/match.ts'
import { shownAssumptionsOf } from '../../scenario/figures.ts'
import type { Scenario } from '../../scenario/format.ts'
import { parseScenario } from '../../scenario/parse.ts'
import type { Result } from '../../scenario/problem.ts'
import { anyHand, pageHand } from './hand.ts'
import { ordersOfRows } from './orderRows.ts'
import { makePool, type Pool, type RunOptions } from './pool.ts'

/** Workers that the page opens at most: as many as the machine has processors, and no more than four. */
export const MOST_WORKERS = Math.max(1, Math.min(4, globalThis.navigator?.hardwareConcurrency ?? 1))

let opened: Pool | undefined
const pool = (): Pool => (opened ??= makePool(anyHand, MOST_WORKERS, pageHand))

export interface GamesOptions extends RunOptions {
  /** World of the scenario; its default where it is left out. */
  world?: string
  /** Single dials that differ from the world. */
  changes?: Record<string, number>
  /** Bots by id of side; `balanced` where a side is left out. */
  bots?: Record<string, string>
  /** First seed. */
  from?: number
  count: number
}

export interface GamesDone {
  report: SimulateReport
  rows: Rows
  /** Digits over every bit of the rows. */
  fingerprint: string
}

/** Plays games between bots beside the page. Every mistake of the scenario or the options is a problem; a stopped run rejects with the signal’s reason. */
export const runGames = async (given: Scenario | string, options: GamesOptions): Promise<Result<GamesDone>> => {
  const scenario: Result<Scenario> = typeof given === 'string' ? parseScenario(given) : { ok: true, value: given, notices: [] }
  if (!scenario.ok) return scenario
  const pairing = checkPairing(scenario.value, options.bots ?? {}, options.world ?? scenario.value.defaultWorld, options.changes ?? {})
  if (!pairing.ok) return pairing
  const from = options.from ?? 1
  const began = performance.now()
  const rows = await pool().games(scenario.value, { kind: 'games', pairing: pairing.value }, from, options.count, options)
  if (!rows.ok) return rows
  const report = reportOf(scenario.value, pairing.value, from, rows.value, (performance.now() - began) / 1000)
  return { ok: true, value: { report, rows: rows.value, fingerprint: fingerprint(rows.value) }, notices: [] }
}

/** Orders of a bot for the coming turn of a match, thought out beside the page: those that `botOrders` gives. */
export const thinkOrders = async (match: Match, side: number, bot: string, signal?: AbortSignal): Promise<Result<Order[]>> => {
  const { scenario, viewGame, options } = match
  const assumptions = scenario.worlds[options.world]?.draw === true ? shownAssumptionsOf(scenario, options.world, options.changes) : match.assumptions
  const view = viewOf(viewGame, match.world, side)
  const rows = await pool().orders(scenario, { kind: 'orders', bot, side, assumptions, view: view.buffer.slice(0) }, match.seed, { signal })
  return rows.ok ? { ok: true, value: ordersOfRows(rows.value).map((coded) => orderOf(viewGame, coded)), notices: [] } : rows
}

/** The record of a scenario, played again beside the page. */
export const runRecord = async (scenario: Scenario, options: { seeds: number; from?: number; onStep?: (what: string) => void; signal?: AbortSignal }): Promise<Result<RecordEvidence>> => {
  const ready = backtestProblems(scenario, options.seeds)
  return ready.ok ? pool().record(scenario, options.from ?? 1, options.seeds, options) : ready
}

/** Plays rows beside the page for whoever runs experiments or samples; a problem is thrown, since their scenarios were checked before. */
export const runnerOf = (signal?: AbortSignal): Runner => async (scenario, pairing, from, count) => {
  const rows = await pool().games(scenario, { kind: 'games', pairing }, from, count, { signal })
  if (rows.ok) return rows.value
  const [found] = rows.problems
  throw new Error(`${found.code} ${JSON.stringify(found.params)}`)
}
