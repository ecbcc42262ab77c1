/** sensitivity: what the outcome hangs on, as tables, CSV or JSON. */
import { factorsOf, samplesCsv, sensitivity, type SensitivityReport } from '../lab/sensitivity.ts'
import { nearestName } from '../scenario/nearest.ts'
import { problem } from '../scenario/problem.ts'
import type { Call } from './call.ts'
import { loadScenario, writeFile } from './files.ts'
import { wholeFlag } from './settings.ts'
import { EXIT, note, out, reportProblems } from './terminal.ts'
import { openPool } from './workers.ts'

/** Factors that a table shows of each outcome. */
const SHOWN = 8

const tables = (title: string, report: SensitivityReport): string =>
  [
    `${title}: ${report.samples.length} settings of ${report.games} games, world ${report.world}`,
    ...Object.entries(report.ranking).flatMap(([outcome, ranks]) => {
      const kept = report.survive[outcome]
      return [
        '', `${outcome}: ${kept.base.toFixed(2)}; the sign stands in ${(kept.one * 100).toFixed(0)}% of single variations and ${(kept.joint * 100).toFixed(0)}% of joint ones (a line explains ${(report.explained[outcome] * 100).toFixed(0)}%)`,
        ...ranks.slice(0, SHOWN).map(({ factor, span, weight }) => `  ${factor.padEnd(26)} span ${span.toFixed(2).padStart(6)}   joint ${weight >= 0 ? '+' : ''}${weight.toFixed(2)}`),
      ]
    }),
  ].join('\n')

export const sensitivityVerb = async (call: Call): Promise<number> => {
  const seed = wholeFlag(call, 'seed', 1, 0, 4294967295)
  const games = wholeFlag(call, 'games', 10, 1, 100000)
  const joint = wholeFlag(call, 'samples', 80, 0, 100000)
  const workers = wholeFlag(call, 'workers', 1, 1, 256)
  if (seed === undefined || games === undefined || joint === undefined || workers === undefined) return EXIT.usage
  const parsed = loadScenario(call.names[0])
  if (!parsed.ok) return reportProblems(parsed.problems)
  const scenario = parsed.value
  const world = (call.flags.world as string | undefined) ?? scenario.defaultWorld
  if (!Object.hasOwn(scenario.worlds, world)) return reportProblems([problem('unknown-world', '', { name: world }, { nearest: nearestName(world, Object.keys(scenario.worlds)) })])
  const least = 2 * factorsOf(scenario, world).length
  if (joint > 0 && joint < least) return reportProblems([problem('too-few-samples', '', { found: joint, least })])
  const pool = openPool(workers)
  const report = await sensitivity(scenario, { world, from: seed, games, joint, run: pool.run, progress: note })
  await pool.close()
  if (call.flags.out) {
    const path = call.flags.out as string
    writeFile(path, path.endsWith('.csv') ? samplesCsv(report) : JSON.stringify(report))
  }
  out(call.flags.json ? JSON.stringify(report) : tables(scenario.title, report))
  return EXIT.ok
}
