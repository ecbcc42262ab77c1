/** backtest: the recorded game against the record, as tables or as JSON. */
import { backtest, backtestProblems } from '../lab/backtest.ts'
import { restrictingRung } from '../lab/backtestScore.ts'
import { countConfidence } from '../lab/modelSheetFigures.ts'
import { compile } from '../scenario/compile.ts'
import { backtestTables, type Grounds } from './backtestTables.ts'
import type { Call } from './call.ts'
import { loadScenario } from './files.ts'
import { furtherFlag } from './furtherFlag.ts'
import { wholeFlag } from './settings.ts'
import { EXIT, note, out, reportProblems } from './terminal.ts'

export const backtestVerb = (call: Call): number => {
  const seed = wholeFlag(call, 'seed', 1, 0, 4294967295)
  const seeds = wholeFlag(call, 'seeds', 100, 1, 100000)
  if (seed === undefined || seeds === undefined) return EXIT.usage
  const parsed = loadScenario(call.names[0])
  if (!parsed.ok) return reportProblems(parsed.problems)
  const ready = backtestProblems(parsed.value, seeds)
  if (!ready.ok) return reportProblems(ready.problems)
  const wide = furtherFlag(call, parsed.value)
  if (!wide.ok) return reportProblems(wide.problems)
  const { scenario, added } = wide.value ?? { scenario: parsed.value, added: [] }
  const report = backtest(scenario, { from: seed, seeds, further: added, full: call.flags.full === true, progress: note })
  const targets = new Set(scenario.history.orders.map(({ order }) => order.target))
  const groundsOf = (isFurther: boolean): Grounds => {
    const ids = Object.keys(scenario.countries).filter((id) => added.includes(id) === isFurther)
    return { attributes: countConfidence(ids.map((id) => scenario.countries[id].attributes)), aimedAt: ids.filter((id) => targets.has(id)).length }
  }
  out(call.flags.json ? JSON.stringify(report) : backtestTables(report, { title: scenario.title, seeds, restricting: restrictingRung(compile(parsed.value)), own: groundsOf(false), further: groundsOf(true) }))
  return EXIT.ok
}
