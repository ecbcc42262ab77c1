/** sheet: the model sheet of a scenario as one HTML or Markdown file, with what has to be played for. */
import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { backtestProblems } from '../lab/backtest.ts'
import type { Further } from '../lab/furtherCountries.ts'
import { runExperiment } from '../lab/experiment.ts'
import { prepareExperiment, readExperiment } from '../lab/experimentRead.ts'
import { modelSheet } from '../lab/modelSheet.ts'
import { type Evidence, type ExperimentEvidence, recordSteps } from '../lab/modelSheetEvidence.ts'
import { sheetHtml, sheetMarkdown } from '../lab/modelSheetFile.ts'
import { filled, SHEET_WORDS } from '../lab/modelSheetWords.ts'
import type { Say } from '../lab/modelSheetParts.ts'
import { sensitivity } from '../lab/sensitivity.ts'
import { nearestName } from '../scenario/nearest.ts'
import { problem, type Problem, type Result } from '../scenario/problem.ts'
import type { Scenario } from '../scenario/format.ts'
import type { Call } from './call.ts'
import { fileText, loadScenario, scenarioFolder, writeFile } from './files.ts'
import { furtherFlag } from './furtherFlag.ts'
import { wholeFlag } from './settings.ts'
import { EXIT, note, out, reportProblems, say } from './terminal.ts'
import { openPool, type Pool } from './workers.ts'

/** Games of each setting of the sensitivity ranking. */
const RANKING_GAMES = 2

const sheetSay: Say = (key, values) => (Object.hasOwn(SHEET_WORDS, key) ? filled(SHEET_WORDS[key], values) : say(key, values))

/** Experiments of the folder that belong to a scenario. */
const experimentsOf = (scenario: Scenario): Result<ExperimentEvidence[]> => {
  const folder = join(scenarioFolder(), 'experiments')
  const found: ExperimentEvidence[] = []
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.json')).sort()) {
    const text = fileText(join(folder, file))
    const read = text.ok ? readExperiment(text.value, basename(file)) : text
    if (!read.ok) return read
    if (read.value.scenario === scenario.id) found.push({ experiment: read.value })
  }
  return { ok: true, value: found, notices: [] }
}

const play = async (scenario: Scenario, world: string, experiments: readonly ExperimentEvidence[], further: Further | undefined, seeds: number, games: number, from: number, pool: Pool): Promise<Result<Evidence>> => {
  const evidence: Evidence = { experiments: [] }
  if (backtestProblems(scenario, seeds).ok) {
    const steps = recordSteps(scenario, from, seeds, further)
    let step = steps.next()
    for (; step.done !== true; step = steps.next()) note(step.value)
    evidence.record = step.value
  }
  evidence.sensitivity = await sensitivity(scenario, { world, from, games: RANKING_GAMES, joint: 0, run: pool.run, progress: note })
  const played: ExperimentEvidence[] = []
  for (const { experiment } of experiments) {
    note(experiment.title)
    const ready = prepareExperiment(experiment, scenario)
    if (!ready.ok) return ready
    played.push({ experiment, report: await runExperiment(ready.value, { from, games, flipGames: 0, run: pool.run }) })
  }
  return { ok: true, value: { ...evidence, experiments: played }, notices: [] }
}

export const sheetVerb = async (call: Call): Promise<number> => {
  const from = wholeFlag(call, 'seed', 1, 0, 4294967295)
  const seeds = wholeFlag(call, 'seeds', 20, 10, 100000)
  const games = wholeFlag(call, 'games', 30, 10, 100000)
  const workers = wholeFlag(call, 'workers', 1, 1, 256)
  if (from === undefined || seeds === undefined || games === undefined || workers === undefined) return EXIT.usage
  const parsed = loadScenario(call.names[0])
  if (!parsed.ok) return reportProblems(parsed.problems)
  const scenario = parsed.value
  const world = (call.flags.world as string | undefined) ?? scenario.defaultWorld
  const country = call.flags.country as string | undefined
  const problems: Problem[] = []
  if (!Object.hasOwn(scenario.worlds, world)) problems.push(problem('unknown-world', '', { name: world }, { nearest: nearestName(world, Object.keys(scenario.worlds)) }))
  if (country !== undefined && !Object.hasOwn(scenario.countries, country)) problems.push(problem('unknown-country', '', { name: country }, { nearest: nearestName(country, Object.keys(scenario.countries)) }))
  if (problems.length > 0) return reportProblems(problems)
  const further = furtherFlag(call, scenario)
  if (!further.ok) return reportProblems(further.problems)
  const experiments = experimentsOf(scenario)
  if (!experiments.ok) return reportProblems(experiments.problems)
  let evidence: Evidence = { experiments: experiments.value }
  if (call.flags.quick !== true) {
    const pool = openPool(workers)
    const played = await play(scenario, world, experiments.value, further.value, seeds, games, from, pool)
    await pool.close()
    if (!played.ok) return reportProblems(played.problems)
    evidence = played.value
  }
  const sheet = modelSheet(scenario, sheetSay, { world, country, evidence })
  const path = call.flags.out as string | undefined
  if (path === undefined) out(sheetMarkdown(sheet, sheetSay).trimEnd())
  else writeFile(path, /\.html?$/i.test(path) ? sheetHtml(sheet, sheetSay) : sheetMarkdown(sheet, sheetSay))
  return EXIT.ok
}
