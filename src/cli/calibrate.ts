/** calibrate: fits the free coefficients of the country model to the record and prints them beside those in use. */
import { backtestProblems } from '../lab/backtest.ts'
import type { Group } from '../lab/backtestScore.ts'
import { calibrate } from '../lab/calibrate.ts'
import type { Call } from './call.ts'
import { loadScenario } from './files.ts'
import { wholeFlag } from './settings.ts'
import { EXIT, note, out, reportProblems } from './terminal.ts'

const figures = (group: Group): string => `mae ${group.mae.toFixed(2)}, all ${group.maeAllTurns.toFixed(2)}, right ${(group.restrictedRight * 100).toFixed(0)}%, Brier ${group.brier.toFixed(3)}`

export const calibrateVerb = (call: Call): number => {
  const seed = wholeFlag(call, 'seed', 1, 0, 4294967295)
  const seeds = wholeFlag(call, 'seeds', 60, 1, 10000)
  if (seed === undefined || seeds === undefined) return EXIT.usage
  const calendar = (call.flags.calendar as string | undefined) ?? 'rule'
  if (calendar !== 'rule' && calendar !== 'listed') {
    note(`--calendar must be rule or listed, not "${calendar}"`)
    return EXIT.usage
  }
  const parsed = loadScenario(call.names[0])
  if (!parsed.ok) return reportProblems(parsed.problems)
  const ready = backtestProblems(parsed.value, seeds)
  if (!ready.ok) return reportProblems(ready.problems)
  const result = calibrate(parsed.value, calendar, seed, seeds, note)
  if (call.flags.json) out(JSON.stringify(result))
  else
    out([
      `${parsed.value.title}: ${calendar} calendar, mean of ${result.searches} searches; figures on seeds that no search has seen`,
      `in use  ${figures(result.before)}`, `fitted  ${figures(result.after)}`, `leaving out each country  ${figures(result.leaveOneOut)}`, '',
      ...result.coefficients.map((c) => `${c.id.padEnd(12)} now ${c.now.toFixed(3)}  fitted ${c.fitted.toFixed(3)} (${c.low.toFixed(2)} to ${c.high.toFixed(2)}; bounds ${c.bounds[0]} to ${c.bounds[1]})  write ${c.write}\n${''.padEnd(12)} held at zero and the rest fitted anew: ${figures(c.without)}`),
    ].join('\n'))
  return EXIT.ok
}
