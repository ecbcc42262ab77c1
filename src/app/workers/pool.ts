/**
 * A pool of hands. A run of many games is cut into pieces that whoever is free takes next; rows are put together in the
 * order of seeds, so that results are bit-identical whatever the number of hands. A hand that is lost in the middle is
 * replaced, and its piece goes on after the last row that came.
 */
import type { Rows } from '../../lab/batch.ts'
import type { RecordEvidence } from '../../lab/modelSheetEvidence.ts'
import type { Scenario } from '../../scenario/format.ts'
import { problem, type Result } from '../../scenario/problem.ts'
import type { RecordJob, GamesJob, Job, OrdersJob } from './calls.ts'
import type { Hand } from './hand.ts'

/** Pieces that each hand is given of a run, so that a slow one does not hold up the rest. */
const PIECES = 6
/** Hands that may be lost before the page works by itself. */
const PATIENCE = 3

export interface RunOptions {
  /** Hands to work with; as many as there are where it is left out. */
  hands?: number
  /** Told how many rows are there, of how many. */
  onProgress?: (done: number, of: number) => void
  signal?: AbortSignal
}

export interface Pool {
  size: number
  /** Rows of `count` seeds from `from` on; rejects with the reason of the signal where that stops it. */
  games(scenario: Scenario, job: GamesJob, from: number, count: number, options?: RunOptions): Promise<Result<Rows>>
  /** Rows of the orders of a bot. */
  orders(scenario: Scenario, job: OrdersJob, botSeed: number, options?: Pick<RunOptions, 'signal'>): Promise<Result<Rows>>
  record(scenario: Scenario, from: number, seeds: number, options?: Pick<RunOptions, 'signal'> & { onStep?: (what: string) => void }): Promise<Result<RecordEvidence>>
  /** Ends every hand. */
  close(): void
}

interface Piece {
  /** Place of the first row in the run that is still to come, and of the first that is not of this piece. */
  next: number
  end: number
}

/** Makes a pool of at most `size` hands, each opened at its first use. `inPage` is what works where hands are lost again and again. */
export const makePool = (open: () => Hand, size: number, inPage: () => Hand): Pool => {
  const hands: (Hand | undefined)[] = []
  const busy: number[] = Array.from({ length: size }, () => 0)
  let lost = 0
  let jobs = 0

  const handAt = (n: number): Hand => (hands[n] ??= lost >= PATIENCE ? inPage() : open())
  const lose = (n: number, hand: Hand): void => {
    if (hands[n] !== hand) return
    hand.end()
    hands[n] = undefined
    lost++
  }

  /** Does a job on one hand, on a new one where that is lost; `left` says from which seed on and how many are still to do. */
  const work = async (n: number, scenario: Scenario, job: Job, left: () => { from: number; count: number }, onRows: (rows: Rows) => void, onStep: (what: string) => void, signal: AbortSignal | undefined): Promise<Result<RecordEvidence | undefined>> => {
    busy[n]++
    try {
      for (let failures = 0; ; failures++) {
        signal?.throwIfAborted()
        const hand = handAt(n)
        const id = jobs++
        const stop = (): void => hand.cancel(id)
        signal?.addEventListener('abort', stop)
        try {
          const { from, count } = left()
          const done = await hand.run(scenario, { ...job, id }, from, count, onRows, onStep)
          signal?.throwIfAborted()
          return done
        } catch (error) {
          if (signal?.aborted === true || hand.isPage) throw error
          lose(n, hand)
        } finally {
          signal?.removeEventListener('abort', stop)
        }
      }
    } finally {
      busy[n]--
    }
  }

  const idlest = (): number => busy.indexOf(Math.min(...busy))

  return {
    size,
    games: async (scenario, job, from, count, options = {}) => {
      const most = Math.max(1, Math.min(options.hands ?? size, size, count))
      const parts = Math.min(count, most * PIECES)
      const waiting: Piece[] = Array.from({ length: parts }, (_, n) => ({ next: Math.floor((count * n) / parts), end: Math.floor((count * (n + 1)) / parts) }))
      let rows: Rows | undefined
      let done = 0
      // one failure stops the other hands
      const stopped = new AbortController()
      const stop = (): void => stopped.abort(options.signal?.reason)
      options.signal?.addEventListener('abort', stop)
      let failed: Result<never> | undefined
      const serve = async (n: number): Promise<void> => {
        for (let piece = waiting.shift(); piece !== undefined && failed === undefined; piece = waiting.shift()) {
          const mine = piece
          const take = (came: Rows): void => {
            rows ??= { width: came.width, count, data: new Float64Array(came.width * count) }
            rows.data.set(came.data, mine.next * came.width)
            mine.next += came.count
            done += came.count
            options.onProgress?.(done, count)
          }
          const result = await work(n, scenario, job, () => ({ from: (from + mine.next) >>> 0, count: mine.end - mine.next }), take, () => undefined, stopped.signal)
          if (!result.ok) {
            failed ??= result
            stopped.abort()
          } else if (mine.next < mine.end) failed ??= { ok: false, problems: [problem('job-failed', '', { seed: (from + mine.next) >>> 0, what: 'rows are missing' })] }
        }
      }
      try {
        options.signal?.throwIfAborted()
        await Promise.all(Array.from({ length: most }, (_, n) => serve(n).catch((error: unknown) => {
          if (failed === undefined) throw error
        })))
      } finally {
        options.signal?.removeEventListener('abort', stop)
      }
      return failed ?? { ok: true, value: rows ?? { width: 0, count: 0, data: new Float64Array(0) }, notices: [] }
    },
    orders: async (scenario, job, botSeed, options = {}) => {
      let rows: Rows | undefined
      const result = await work(idlest(), scenario, job, () => ({ from: botSeed, count: 1 }), (came) => void (rows = came), () => undefined, options.signal)
      if (!result.ok) return result
      if (rows === undefined) throw new Error(`the bot ${job.bot} gave no rows`)
      return { ok: true, value: rows, notices: [] }
    },
    record: async (scenario, from, seeds, options = {}) => {
      const job: RecordJob = { kind: 'record' }
      const result = await work(idlest(), scenario, job, () => ({ from, count: seeds }), () => undefined, options.onStep ?? (() => undefined), options.signal)
      if (!result.ok) return result
      if (result.value === undefined) throw new Error('the record was played without an outcome')
      return { ok: true, value: result.value, notices: [] }
    },
    close: () => {
      hands.forEach((hand) => hand?.end())
      hands.length = 0
    },
  }
}
