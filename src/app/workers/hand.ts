/** A hand: whoever does jobs for the page, a worker, or the page itself in small slices where there are no workers. */
import { proxy, releaseProxy, wrap } from 'comlink'
import type { RecordEvidence } from '../../lab/modelSheetEvidence.ts'
import type { Scenario } from '../../scenario/format.ts'
import type { Result } from '../../scenario/problem.ts'
import { scriptUrl } from '../trustedTypes.ts'
import { makeBench } from './bench.ts'
import { CALLS_VERSION, type Calls, type Job, type JobId, KEPT_SCENARIOS, type OnRows, type OnStep } from './calls.ts'
// oxlint-disable-next-line import/default -- the address of the built worker, which the build puts in
import workerUrl from './worker.ts?worker&url'

export interface Hand {
  /** Whether it shares the thread of the page. */
  isPage: boolean
  /** Does a job. Rejects where the hand itself is lost; what goes wrong in the job is a problem. */
  run(scenario: Scenario, job: Job & { id: JobId }, from: number, count: number, onRows: OnRows, onStep: OnStep): Promise<Result<RecordEvidence | undefined>>
  cancel(id: JobId): void
  end(): void
}

/** Ids under which a bench has read scenarios, as long as it keeps them. */
const keptBy = <Id>(read: (scenario: Scenario) => Id) => {
  const ids = new Map<Scenario, Id>()
  return (scenario: Scenario): Id => {
    const known = ids.get(scenario)
    if (known !== undefined) return known
    const id = read(scenario)
    ids.set(scenario, id)
    const [oldest] = ids.keys()
    if (ids.size > KEPT_SCENARIOS) ids.delete(oldest)
    return id
  }
}

/** The page as a hand. */
export const pageHand = (): Hand => {
  const bench = makeBench()
  const kept = keptBy(bench.keep)
  return {
    isPage: true,
    run: (scenario, job, from, count, onRows, onStep) => bench.calls.run(kept(scenario), job, from, count, onRows, onStep),
    cancel: (id) => bench.calls.cancel(id),
    end: () => undefined,
  }
}

/** A worker as a hand; throws where the browser refuses one. */
const workerHand = (): Hand => {
  const worker = new Worker(scriptUrl(workerUrl), { type: import.meta.env.MODE === 'single' ? 'classic' : 'module', name: 'counteroffset' })
  const lost = new Promise<never>((_, reject) => {
    worker.addEventListener('error', (event) => reject(new Error(event.message || 'the worker could not be started')))
    worker.addEventListener('messageerror', () => reject(new Error('a message to the worker was lost')))
  })
  // whoever waits for a job hears of it; nobody else has to
  lost.catch(() => undefined)
  const calls = wrap<Calls>(worker)
  const compiled = keptBy(async (scenario) => {
    const read = await calls.compile(JSON.stringify(scenario))
    if (!read.ok) throw new Error(`a scenario that was read here cannot be read there: ${read.problems[0].code} ${read.problems[0].path}`)
    return read.value
  })
  const met = Promise.race([lost, calls.hello(CALLS_VERSION)]).then((version) => {
    if (version !== CALLS_VERSION) throw new Error(`the worker is version ${version}, the page ${CALLS_VERSION}`)
  })
  met.catch(() => undefined)
  const work = async (...[scenario, job, from, count, onRows, onStep]: Parameters<Hand['run']>): Promise<Result<RecordEvidence | undefined>> => {
    await met
    return calls.run(await compiled(scenario), job, from, count, proxy(onRows), proxy(onStep))
  }
  return {
    isPage: false,
    run: (...given) => Promise.race([lost, work(...given)]),
    cancel: (id) => void calls.cancel(id),
    end: () => {
      calls[releaseProxy]()
      worker.terminate()
    },
  }
}

/** A worker where the browser has them, else the page. */
export const anyHand = (): Hand => {
  try {
    return typeof Worker === 'undefined' ? pageHand() : workerHand()
  } catch {
    return pageHand()
  }
}
