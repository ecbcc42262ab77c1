/** backtest: the recorded game against the record, as tables or as JSON. */
import { backtest, backtestProblems, type BacktestReport } from '../lab/backtest.ts'
import { MISS } from '../lab/backtestCountries.ts'
import type { Group } from '../lab/backtestScore.ts'
import { addCountries } from '../lab/furtherCountries.ts'
import type { Call } from './main.ts'
import { wholeFlag } from './settings.ts'
import { EXIT, fileText, loadScenario, note, out, reportProblems } from './terminal.ts'

const line = (name: string, group: Group): string =>
  `${name.padEnd(30)} ${String(group.n).padStart(3)}   ${group.mae.toFixed(2)}   ${group.maeAllTurns.toFixed(2)}   ${(group.restrictedRight * 100).toFixed(0).padStart(3)}%   ${group.timingError.toFixed(1).padStart(4)}   ${group.brier.toFixed(3)}   ${group.brierSkill.toFixed(2).padStart(5)}`

const tables = (title: string, report: BacktestReport, seeds: number): string => {
  const { baselines } = report
  const misses = report.countries.filter((row) => row.miss).sort((a, b) => b.error - a.error)
  const seedError = report.countries.filter((row) => !row.further).reduce((sum, row, _, list) => sum + row.seedError / list.length, 0)
  const called = report.countries.filter((row) => !row.further && row.restricted !== 0.5)
  return [
    `${title}: back-test over ${seeds} seeds`,
    '',
    `${''.padEnd(30)}   n   mae   all    right   time   Brier   skill`,
    line('windows by rule (as shipped)', report.supplied),
    ...(report.further ? [line('further countries', report.further)] : []),
    line('listed calendar, own fit', report.listedCalendar),
    line('leave one country out', report.leaveOneOut),
    line('leave one region out', report.leaveRegionOut),
    line('without windows', report.withoutWindows),
    line('no change', baselines.noChange),
    line('security tie only, out of s.', baselines.tieOnly),
    line('windows only', baselines.windowsOnly),
    line('tie and freedom, out of s.', baselines.linear),
    '',
    'mae: distance of the expected rung over seeds from the record at the last tick; all: the same over every tick after the opening;',
    'right: expected share of countries on the right side of restriction; time: ticks by which the first restriction is missed (a game without one',
    'counts as one past the end); Brier: of the chance of restriction at the last tick; skill: against giving every country the share of restricted ones.',
    'Baselines marked "out of s." are fitted without the country they predict.',
    `Mean over seeds of the distance of the rung reached, a stricter reading of the first figure: ${seedError.toFixed(2)}.`,
    'Reasons that rise and fall together (doubt, persuasion, opinion) cannot be told apart by a record of this length.',
    '',
    `Misses of ${MISS} rungs or more (push by reason, as difference from the average country):`,
    ...misses.map((row) => `  ${row.name}${row.further ? ' (further)' : ''}: expected ${row.expected.toFixed(1)}, record ${row.record}; ${Object.entries(row.reasons).filter(([, x]) => Math.abs(x) >= 0.05).sort((a, b) => Math.abs(b[1]) - Math.abs(a[1])).map(([reason, x]) => `${reason} ${x > 0 ? '+' : ''}${x.toFixed(2)}`).join(', ') || 'like the average country'}`),
    `Likelier side of restriction named rightly: ${called.filter((row) => row.restricted > 0.5 === row.record >= 3).length} of ${report.countries.filter((row) => !row.further).length}.`,
  ].join('\n')
}

export const backtestVerb = (call: Call): number => {
  const seed = wholeFlag(call, 'seed', 1, 0, 4294967295)
  const seeds = wholeFlag(call, 'seeds', 100, 1, 100000)
  if (seed === undefined || seeds === undefined) return EXIT.usage
  const parsed = loadScenario(call.names[0])
  if (!parsed.ok) return reportProblems(parsed.problems)
  const ready = backtestProblems(parsed.value, seeds)
  if (!ready.ok) return reportProblems(ready.problems)
  let scenario = parsed.value
  let further: string[] = []
  const file = call.flags.countries as string | undefined
  if (file !== undefined) {
    const text = fileText(file)
    if (!text.ok) return reportProblems(text.problems)
    const wide = addCountries(scenario, text.value, file)
    if (!wide.ok) return reportProblems(wide.problems)
    scenario = wide.value.scenario
    further = wide.value.added
    note(further.length === 0 ? 'The scenario has every country of the file already.' : `${further.length} further countries: ${further.join(', ')}`)
  }
  const report = backtest(scenario, { from: seed, seeds, further, full: call.flags.full === true, progress: note })
  out(call.flags.json ? JSON.stringify(report) : tables(scenario.title, report, seeds))
  return EXIT.ok
}
