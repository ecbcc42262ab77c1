/** experiment: an experiment’s arms on the same seeds, with verdicts on the article’s predictions. */
import { existsSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { ReadyExperiment } from '../lab/experimentRead.ts'
import { prepareExperiment, readExperiment } from '../lab/experimentRead.ts'
import { type ExperimentReport, type Flip, runExperiment } from '../lab/experiment.ts'
import { nearestName } from '../scenario/nearest.ts'
import { problem, type Result } from '../scenario/problem.ts'
import type { Call } from './call.ts'
import { fileText, loadScenario, scenarioFolder } from './files.ts'
import { numberFlag, wholeFlag } from './settings.ts'
import { EXIT, note, out, reportProblems } from './terminal.ts'
import { openPool } from './workers.ts'

/** Games of the trial that tells how wide an interval will be. */
const PILOT = 12
const LEAST_GAMES = 10

/** Text of an experiment: a built-in one by id, or a file. */
const experimentText = (name: string): Result<string> => {
  const folder = join(scenarioFolder(), 'experiments')
  const builtIn = join(folder, `${name}.json`)
  if (/^[a-z][a-z0-9-]*$/.test(name) && !existsSync(name)) {
    if (existsSync(builtIn)) return fileText(builtIn)
    const known = existsSync(folder) ? readdirSync(folder).flatMap((file) => (file.endsWith('.json') ? [basename(file, '.json')] : [])) : []
    return { ok: false, problems: [problem('unknown-experiment', '', { name }, { nearest: nearestName(name, known) })] }
  }
  return fileText(name)
}

const turning = (found: Flip | 'none found' | undefined): string =>
  found === undefined ? '' : found === 'none found' ? 'none found in the sourced ranges' : `${Object.entries(found.setting).map(([dial, value]) => `${dial} ${Math.round(value * 1000) / 1000}`).join(', ')}: ${found.mean.toFixed(2)} (${found.low.toFixed(2)} to ${found.high.toFixed(2)}), ${found.verdict}`

const tables = ({ experiment }: ReadyExperiment, report: ExperimentReport): string =>
  [
    experiment.title, experiment.question, `Article: ${experiment.argument}`, '',
    `World ${experiment.world}; ${report.distinctSeeds} seeds an arm, ${report.distinctOutcomes} distinct outcomes`,
    ...report.arms.map((arm) => `  ${arm.name}: ${Object.entries(arm.means).map(([measure, mean]) => `${measure} ${mean.toFixed(2)}`).join(', ')}`),
    '',
    ...report.predictions.flatMap((prediction, p) => {
      const found = report.differences[p]
      return [
        `${prediction.verdict.toUpperCase()}: ${prediction.text}`,
        `  ${found.measure}: ${found.mean.toFixed(2)} (95% interval ${found.low.toFixed(2)} to ${found.high.toFixed(2)}, ${found.n} seeds; expected ${prediction.expected})`,
        ...(prediction.flip === undefined ? [] : [`  turns: ${turning(prediction.flip)}`, `  fades: ${turning(prediction.fades)}`]),
      ]
    }),
    '', 'A property of this model and of these doctrines, not a finding about states.',
  ].join('\n')

export const experimentVerb = async (call: Call): Promise<number> => {
  const seed = wholeFlag(call, 'seed', 1, 0, 4294967295)
  const asked = wholeFlag(call, 'games', 0, 0, 1000000)
  const within = numberFlag(call, 'within', 0)
  const workers = wholeFlag(call, 'workers', 1, 1, 256)
  if (seed === undefined || asked === undefined || within === undefined || workers === undefined) return EXIT.usage
  const text = experimentText(call.names[0])
  if (!text.ok) return reportProblems(text.problems)
  const read = readExperiment(text.value, call.names[0])
  if (!read.ok) return reportProblems(read.problems)
  const base = loadScenario(read.value.scenario)
  if (!base.ok) return reportProblems(base.problems)
  const ready = prepareExperiment(read.value, base.value)
  if (!ready.ok) return reportProblems(ready.problems)
  const games = call.flags.games === undefined ? read.value.games : asked
  if (games < LEAST_GAMES) return reportProblems([problem('too-few-seeds', '', { found: games, least: LEAST_GAMES })])
  const pool = openPool(workers)
  if (within > 0) {
    const pilot = await runExperiment(ready.value, { from: seed, games: Math.min(games, PILOT), flipGames: 0, run: pool.run })
    const wide = pilot.differences[0]
    const half = ((wide.high - wide.low) / 2) * Math.sqrt(wide.n / games)
    if (half > within) await pool.close()
    if (half > within) return reportProblems([problem('too-few-games', '', { found: games, width: half.toFixed(2), asked: within, least: Math.ceil(games * (half / within) * (half / within)) })])
  }
  const report = await runExperiment(ready.value, { from: seed, games, flipGames: call.flags.quick === true ? 0 : Math.max(LEAST_GAMES, Math.floor(games / 2)), run: pool.run, progress: note })
  await pool.close()
  out(call.flags.json ? JSON.stringify(report) : tables(ready.value, report))
  return EXIT.ok
}
