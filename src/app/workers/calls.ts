/** The four calls between the page and a worker, and the jobs that a worker does. */
import { RULES_VERSION } from '../../engine/version.ts'
import type { Rows } from '../../lab/batch.ts'
import type { RecordEvidence } from '../../lab/modelSheetEvidence.ts'
import type { Pairing } from '../../lab/playGame.ts'
import type { Result } from '../../scenario/problem.ts'

/** Version of the calls and of the rules; a page and a worker that were stored at different times do not work together. */
export const CALLS_VERSION = `1/${RULES_VERSION}`

/** Games between bots: one row for each seed. */
export interface GamesJob {
  kind: 'games'
  pairing: Pairing
}

/** Orders of a bot on a side’s view: one row for each order; `from` is the seed of the bot. */
export interface OrdersJob {
  kind: 'orders'
  bot: string
  side: number
  /** Dials under which the side sees the world. */
  assumptions: Record<string, number>
  /** Bytes of the view. */
  view: ArrayBuffer
}

/** The record played again on `count` seeds: no rows, but what it says of the model. */
export interface RecordJob {
  kind: 'record'
}

export type Job = GamesJob | OrdersJob | RecordJob

/** What a job is called by when it is cancelled. */
export type JobId = number

/** Called with rows of consecutive seeds as they are done, the first of them of seed `from`; the buffer is handed over. It is waited for: rows and the end of a run come by ways of their own, in no set order. */
export type OnRows = (rows: Rows, from: number) => void | Promise<void> | Promise<void>

/** Called with what a job without rows is at. */
export type OnStep = (what: string) => void | Promise<void>

/** Scenarios that a bench keeps at a time; the one read first gives way. */
export const KEPT_SCENARIOS = 16

export interface Calls {
  /** Version of the worker. */
  hello(version: string): string
  /** Reads a scenario and keeps it; its id for `run`. */
  compile(text: string): Result<string>
  /** Does a job. What goes wrong in it is a problem with the seed. A cancelled job ends without a value. */
  run(gameId: string, job: Job & { id: JobId }, from: number, count: number, onRows: OnRows, onStep: OnStep): Promise<Result<RecordEvidence | undefined>>
  cancel(id: JobId): void
}
