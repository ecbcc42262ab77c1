/**
 * The work bench: does jobs piece by piece and lets messages in between two pieces, so that it can be told to stop. A
 * worker has one; where there are no workers the page has one, which then works in slices between two frames.
 */
import { botOrders } from '../../ai/bot.ts'
import type { Game } from '../../engine/game.ts'
import { blankWorld } from '../../engine/world.ts'
import { gamesOf, type Rows } from '../../lab/batch.ts'
import { type RecordEvidence, recordSteps } from '../../lab/modelSheetEvidence.ts'
import { codeOrders } from '../../replay/match.ts'
import { compile } from '../../scenario/compile.ts'
import type { Scenario } from '../../scenario/format.ts'
import { parseScenario } from '../../scenario/parse.ts'
import { problem } from '../../scenario/problem.ts'
import { CALLS_VERSION, type Calls, type GamesJob, KEPT_SCENARIOS, type Job, type JobId, type OrdersJob } from './calls.ts'
import { rowsOfOrders } from './orderRows.ts'

/** Rows are sent at least this often, and the page is let in between, in milliseconds. */
const SLICE = 40

export interface Bench {
  calls: Calls
  /** Keeps a scenario that has been read already; its id for `run`. */
  keep(scenario: Scenario): string
}

/** Hands over rows of which the buffer may be given away. */
export type Transfer = (rows: Rows) => Rows

/** Lets everything else that waits have its turn. */
const breath = (): Promise<void> => new Promise((resolve) => void setTimeout(resolve, 0))

/** What a piece of work brought: rows from a seed on, or a word on where it is. */
type Piece = { rows: Rows; from: number } | { step: string }

/** Seed that is being worked on. */
interface At {
  seed: number
}

/** Plays games one by one; rows are handed on when they have taken long enough. */
function* games(scenario: Scenario, job: GamesJob, from: number, count: number, at: At): Generator<Piece, undefined> {
  const { width, play } = gamesOf(scenario, job.pairing, from)
  for (let done = 0; done < count; ) {
    const began = performance.now()
    const first = done
    const data: Float64Array[] = []
    do {
      const row = new Float64Array(width)
      at.seed = (from + done) >>> 0
      play(at.seed, row)
      data.push(row)
      done++
    } while (done < count && performance.now() - began < SLICE)
    const rows: Rows = { width, count: data.length, data: new Float64Array(width * data.length) }
    data.forEach((row, n) => rows.data.set(row, n * width))
    yield { rows, from: (from + first) >>> 0 }
  }
  return undefined
}

const orders = (scenario: Scenario, game: Game, job: OrdersJob, seed: number): Rows => {
  const view = blankWorld(game)
  view.bytes.set(new Uint8Array(job.view))
  return rowsOfOrders(codeOrders(game, botOrders(scenario, game, view, job.side, job.bot, seed)))
}

function* pieces(scenario: Scenario, job: Job, from: number, count: number, at: At): Generator<Piece, RecordEvidence | undefined> {
  switch (job.kind) {
    case 'games': return yield* games(scenario, job, from, count, at)
    case 'orders':
      yield { rows: orders(scenario, compile(scenario, job.assumptions), job, from), from }
      return undefined
    case 'record': {
      const steps = recordSteps(scenario, from, count)
      for (let step = steps.next(); ; step = steps.next()) {
        if (step.done === true) return step.value
        yield { step: step.value }
      }
    }
  }
}

export const makeBench = (transfer: Transfer = (rows) => rows): Bench => {
  const scenarios = new Map<string, Scenario>()
  const cancelled = new Set<JobId>()
  let read = 0
  const keep = (scenario: Scenario): string => {
    const id = `game-${++read}`
    scenarios.set(id, scenario)
    scenarios.delete(`game-${read - KEPT_SCENARIOS}`)
    return id
  }
  return {
    keep,
    calls: {
      hello: () => CALLS_VERSION,
      compile: (text) => {
        const parsed = parseScenario(text)
        return parsed.ok ? { ...parsed, value: keep(parsed.value) } : parsed
      },
      run: async (gameId, job, from, count, onRows, onStep) => {
        const scenario = scenarios.get(gameId)
        if (scenario === undefined) throw new Error(`the bench has no scenario ${gameId}`)
        const at: At = { seed: from }
        try {
          const work = pieces(scenario, job, from, count, at)
          while (!cancelled.has(job.id)) {
            const piece = work.next()
            if (piece.done === true) return { ok: true, value: piece.value, notices: [] }
            if ('step' in piece.value) await onStep(piece.value.step)
            // rows go by another way than the end of the run: it must not come before the last of them
            else await onRows(transfer(piece.value.rows), piece.value.from)
            await breath()
          }
          return { ok: true, value: undefined, notices: [] }
        } catch (error) {
          return { ok: false, problems: [problem('job-failed', '', { seed: at.seed, what: error instanceof Error ? error.message : String(error) })] }
        } finally {
          cancelled.delete(job.id)
        }
      },
      cancel: (id) => void cancelled.add(id),
    },
  }
}
