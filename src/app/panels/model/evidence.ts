/** What the page plays for the sheet, beside itself: the record, the sensitivity ranking, the experiments. */
import { computed, signal } from '@preact/signals'
import { runExperiment } from '../../../lab/experiment.ts'
import { prepareExperiment, readExperiment } from '../../../lab/experimentRead.ts'
import type { Evidence, ExperimentEvidence } from '../../../lab/modelSheetEvidence.ts'
import { factorsOf, sensitivity } from '../../../lab/sensitivity.ts'
import type { Scenario } from '../../../scenario/format.ts'
import type { Problem } from '../../../scenario/problem.ts'
import { language } from '../../figures.ts'
import { t } from '../../texts.ts'
import { type Translation, translated } from '../../translate.ts'
import { type GamesDone, MOST_WORKERS, runGames, runnerOf, runRecord } from '../../workers/runs.ts'

/** Seeds of the record, of each arm of an experiment, games of each setting, and of the plain run. */
export const SEEDS = { record: 20, experiments: 20, sensitivity: 2, games: 40 } as const
export type RunName = keyof typeof SEEDS

interface Running {
  name: RunName
  /** What it is at, in words, and how far: 0 to 1 where that is known. */
  at: string
  share: number | undefined
}

export const running = signal<Running | undefined>(undefined)
export const failed = signal<{ name: RunName; problems: Problem[]; words: string } | undefined>(undefined)
export const evidence = signal<Evidence>({ experiments: [] })
export const games = signal<(GamesDone & { workers: number }) | undefined>(undefined)
export const workers = signal(MOST_WORKERS)
export const isRunning = computed(() => running.value !== undefined)

let stop: AbortController | undefined
let shown: Scenario | undefined

const files = import.meta.glob<string>('../../../../scenarios/experiments/*.json', { query: '?raw', import: 'default' })

/** Texts of all experiments in another language: by JSON pointer, behind the id of the experiment. */
const translations = import.meta.glob<Translation>('../../../../scenarios/experiments/translations/*.json', { import: 'default' })

const experimentsFor = async (scenario: Scenario): Promise<ExperimentEvidence[]> => {
  const found: ExperimentEvidence[] = []
  const texts = Object.entries((await translations[`../../../../scenarios/experiments/translations/${language()}.json`]?.()) ?? {})
  for (const path of Object.keys(files).sort()) {
    const read = readExperiment(await files[path](), path)
    if (read.ok && read.value.scenario === scenario.id) {
      const own = `/${read.value.id}/`
      found.push({ experiment: translated(read.value, Object.fromEntries(texts.flatMap(([pointer, text]) => (pointer.startsWith(own) ? [[pointer.slice(own.length - 1), text]] : [])))) })
    }
  }
  return found
}

/** Begins a sheet without evidence, but for the experiments that belong to the scenario. */
export const showEvidenceOf = async (scenario: Scenario): Promise<void> => {
  stopRun()
  shown = scenario
  evidence.value = { experiments: [] }
  games.value = undefined
  failed.value = undefined
  const experiments = await experimentsFor(scenario)
  if (shown === scenario) evidence.value = { ...evidence.value, experiments }
}

export const stopRun = (): void => stop?.abort()

const at = (name: RunName, words: string, share?: number): void => void (running.value = { name, at: words, share })

const work: Record<RunName, (scenario: Scenario, world: string, signal: AbortSignal) => Promise<Problem[]>> = {
  record: async (scenario, _, signal) => {
    const done = await runRecord(scenario, { seeds: SEEDS.record, signal, onStep: (what) => at('record', what) })
    if (!done.ok) return done.problems
    evidence.value = { ...evidence.value, record: done.value }
    return []
  },
  sensitivity: async (scenario, world, signal) => {
    const factors = factorsOf(scenario, world)
    let n = 0
    const report = await sensitivity(scenario, { world, from: 1, games: SEEDS.sensitivity, joint: 0, run: runnerOf(signal), progress: (factor) => at('sensitivity', scenario.assumptions[factor]?.name ?? factor, n++ / factors.length) })
    evidence.value = { ...evidence.value, sensitivity: report }
    return []
  },
  experiments: async (scenario, _, signal) => {
    const list = evidence.value.experiments
    for (const [n, { experiment }] of list.entries()) {
      at('experiments', experiment.title, n / list.length)
      const ready = prepareExperiment(experiment, scenario)
      if (!ready.ok) return ready.problems
      const report = await runExperiment(ready.value, { from: 1, games: SEEDS.experiments, flipGames: 0, run: runnerOf(signal) })
      evidence.value = { ...evidence.value, experiments: evidence.value.experiments.map((one) => (one.experiment === experiment ? { experiment, report } : one)) }
    }
    return []
  },
  games: async (scenario, world, signal) => {
    const hands = workers.value
    const done = await runGames(scenario, { world, count: SEEDS.games, hands, signal, onProgress: (n, of) => at('games', t('model.games.at', { n, of }), n / of) })
    if (!done.ok) return done.problems
    games.value = { ...done.value, workers: hands }
    return []
  },
}

/** Plays one of these; one at a time, so that the machine is not asked for more than it has. */
export const start = async (name: RunName, scenario: Scenario, world: string): Promise<void> => {
  if (running.value !== undefined) return
  const own = new AbortController()
  stop = own
  failed.value = undefined
  at(name, t('model.starts'))
  try {
    const problems = await work[name](scenario, world, own.signal)
    if (problems.length > 0) failed.value = { name, problems, words: '' }
  } catch (error) {
    if (!own.signal.aborted) failed.value = { name, problems: [], words: error instanceof Error ? error.message : String(error) }
  } finally {
    running.value = undefined
  }
}
