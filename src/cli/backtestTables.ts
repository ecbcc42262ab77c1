/** A back-test as tables in the terminal: each set of countries by itself, with the simple predictors on the same set. */
import type { BacktestReport, Baselines } from '../lab/backtest.ts'
import { type CountryRow, MISS } from '../lab/backtestCountries.ts'
import type { Group } from '../lab/backtestScore.ts'
import { CONFIDENCES, type Confidence } from '../lab/confidence.ts'

/** What is known of a set of countries: how many attributes have each confidence, and at how many of them a recorded order aims. */
export interface Grounds {
  attributes: Record<Confidence, number>
  aimedAt: number
}

const HEAD = `${''.padEnd(32)}   n   mae    all   right   time   Brier   skill`

const line = (name: string, group: Group): string =>
  `${name.padEnd(32)} ${String(group.n).padStart(3)}   ${group.mae.toFixed(2)}   ${group.maeAllTurns.toFixed(2)}   ${(group.restrictedRight * 100).toFixed(0).padStart(4)}%   ${group.timingError.toFixed(1).padStart(4)}   ${group.brier.toFixed(3)}   ${group.brierSkill.toFixed(2).padStart(5)}`

const baselineLines = (baselines: Baselines): string[] => [
  line('no change', baselines.noChange), line('security tie only, out of s.', baselines.tieOnly), line('windows only', baselines.windowsOnly), line('tie and freedom, out of s.', baselines.linear),
]

/** How far a mean over these countries may be off for want of countries: its standard error, in rungs. */
const standardError = (rows: readonly CountryRow[]): number => {
  const mean = rows.reduce((sum, row) => sum + row.error, 0) / rows.length
  const spread = rows.reduce((sum, row) => sum + (row.error - mean) * (row.error - mean), 0) / Math.max(1, rows.length - 1)
  return Math.sqrt(spread / rows.length)
}

/** What a set of countries is worth as evidence, and its misses by name. */
const closer = (rows: readonly CountryRow[], group: Group, restricting: number, { attributes, aimedAt }: Grounds): string[] => {
  const misses = rows.filter((row) => row.miss).toSorted((a, b) => b.error - a.error)
  const called = rows.filter((row) => row.restricted !== 0.5 && row.restricted > 0.5 === row.record >= restricting)
  return [
    `Likelier side of restriction named rightly: ${called.length} of ${rows.length}; ${rows.filter((row) => row.record >= restricting).length} of them did restrict.`,
    `One country is ${(100 / rows.length).toFixed(0)} points of "right"; the mean error is ${group.mae.toFixed(2)}, give or take ${standardError(rows).toFixed(2)} (standard error over ${rows.length} countries).`,
    `Mean over seeds of the distance of the rung reached, a stricter reading of the mean error: ${(rows.reduce((sum, row) => sum + row.seedError, 0) / rows.length).toFixed(2)}.`,
    `Attributes by confidence: ${CONFIDENCES.map((confidence) => `${attributes[confidence]} ${confidence}`).join(', ')}. Recorded orders aim at ${aimedAt} of these countries by name.`,
    misses.length === 0 ? `No country is missed by ${MISS} rungs or more.` : `Misses of ${MISS} rungs or more (push by reason, as difference from the average country):`,
    ...misses.map((row) => `  ${row.name}: expected ${row.expected.toFixed(1)}, record ${row.record}; ${Object.entries(row.reasons).filter(([, x]) => Math.abs(x) >= 0.05).sort((a, b) => Math.abs(b[1]) - Math.abs(a[1])).map(([reason, x]) => `${reason} ${x > 0 ? '+' : ''}${x.toFixed(2)}`).join(', ') || 'like the average country'}`),
  ]
}

export interface BacktestTables {
  title: string
  seeds: number
  /** Rung from which on a stance counts as restriction. */
  restricting: number
  /** Of the scenario’s countries, and of further ones. */
  own: Grounds
  further: Grounds
}

export const backtestTables = (report: BacktestReport, { title, seeds, restricting, own, further }: BacktestTables): string => {
  const rows = report.countries.filter((row) => !row.further)
  const added = report.countries.filter((row) => row.further)
  return [
    `${title}: back-test over ${seeds} seeds`,
    '',
    `Countries of the scenario (${rows.length}); the weights were fitted to them`,
    HEAD,
    line('windows by rule (as shipped)', report.supplied),
    line('leave one country out', report.leaveOneOut),
    line('leave one region out', report.leaveRegionOut),
    line('listed calendar, own fit', report.listedCalendar),
    line('without windows', report.withoutWindows),
    ...baselineLines(report.baselines),
    '',
    ...closer(rows, report.supplied, restricting, own),
    ...(report.further === undefined || report.furtherBaselines === undefined
      ? []
      : ['', `Further countries (${added.length}); nothing was fitted to them`, HEAD, line('windows by rule', report.further), ...baselineLines(report.furtherBaselines), '', ...closer(added, report.further, restricting, further)]),
    '',
    'mae: distance of the expected rung over seeds from the record at the last tick; all: the same over every tick after the opening;',
    `right: expected share of countries on the right side of restriction (rung ${restricting} and above); time: ticks by which the first restriction is missed (a game`,
    'without one counts as one past the end); Brier: of the chance of restriction at the last tick, 0 is best; skill: against giving every country of the',
    'set the share of restricted ones, below 0 is worse than that. Lines marked "out of s." are fitted to the countries of the scenario without the one they predict.',
    'Reasons that rise and fall together (doubt, persuasion, opinion) cannot be told apart by a record of this length.',
  ].join('\n')
}
