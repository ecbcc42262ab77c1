/** Worker threads: games on several processors. Rows come back in the order of seeds, so that results do not hang on how many there are. */
import { pathToFileURL } from 'node:url'
import { parentPort, Worker, workerData } from 'node:worker_threads'
import { joined, partOf, playRows, type Rows } from '../lab/batch.ts'
import type { Pairing } from '../lab/playGame.ts'
import type { Runner } from '../lab/experiment.ts'
import type { Scenario } from '../scenario/format.ts'

interface Task {
  id: number
  scenario: Scenario
  pairing: Pairing
  from: number
  count: number
}

interface Done {
  id: number
  rows?: Rows
  error?: string
}

/** What marks a thread as one of ours. */
const MARK = 'counteroffset-games'
/** Parts that each worker is given of a run, so that a slow one does not hold up the rest. */
const PARTS = 4

export const isGamesWorker = (): boolean => workerData === MARK

/** The life of a worker: it plays what it is sent until it is ended. */
export const serveGames = (): void => {
  const port = parentPort
  port?.on('message', ({ id, scenario, pairing, from, count }: Task) => {
    try {
      const rows = playRows(scenario, pairing, from, count)
      port.postMessage({ id, rows } satisfies Done, [rows.data.buffer as ArrayBuffer])
    } catch (error) {
      port.postMessage({ id, error: `from seed ${from}: ${(error as Error).message}` } satisfies Done)
    }
  })
}

/** A thread of this program: as built it starts by itself; from its sources it first needs what reads TypeScript. */
const startThread = (entry: string): Worker => {
  if (!entry.endsWith('.ts')) return new Worker(entry, { workerData: MARK })
  const [reader, program] = [import.meta.resolve('tsx/esm/api'), pathToFileURL(entry).href].map((url) => JSON.stringify(url))
  return new Worker(`import(${reader}).then(({ register }) => { register(); return import(${program}) })`, { eval: true, workerData: MARK })
}

export interface Pool {
  run: Runner
  close: () => Promise<void>
}

/** A pool of this many workers, started at its first use; with one, games are played here. */
export const openPool = (workers: number): Pool => {
  if (workers <= 1) return { run: async (scenario, pairing, from, count) => playRows(scenario, pairing, from, count), close: async () => undefined }
  const waiting = new Map<number, { done: (rows: Rows) => void; failed: (error: Error) => void }>()
  let threads: Worker[] | undefined
  let next = 0
  const open = () => Array.from({ length: workers }, () => {
    const thread = startThread(process.argv[1])
    thread.on('message', ({ id, rows, error }: Done) => {
      if (rows !== undefined) waiting.get(id)?.done(rows)
      else waiting.get(id)?.failed(new Error(error))
      waiting.delete(id)
    })
    thread.on('error', (error: Error) => {
      for (const { failed } of waiting.values()) failed(error)
    })
    return thread
  })
  return {
    run: async (scenario, pairing, from, count) => {
      threads ??= open()
      const parts = Math.min(count, workers * PARTS)
      const rows = Array.from({ length: parts }, (_, n) => new Promise<Rows>((done, failed) => {
        const id = next++
        waiting.set(id, { done, failed })
        threads?.[n % workers].postMessage({ id, scenario, pairing, ...partOf(from, count, n, parts) } satisfies Task)
      }))
      return joined(await Promise.all(rows))
    },
    close: async () => {
      await Promise.all((threads ?? []).map((thread) => thread.terminate()))
    },
  }
}
