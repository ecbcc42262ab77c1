/** Sections of the sheet that had to be played for: back-test, sensitivity, experiments, weaknesses. */
import type { Scenario } from '../scenario/format.ts'
import { type CountryRow, MISS } from './backtestCountries.ts'
import type { Group } from './backtestScore.ts'
import { barChart, lineChart, rungChart } from './modelSheetCharts.ts'
import type { Evidence, RecordEvidence } from './modelSheetEvidence.ts'
import { countConfidence, type ShownCoefficient } from './modelSheetFigures.ts'
import { type Block, type Say, type Section, shown } from './modelSheetParts.ts'
import type { SensitivityReport } from './sensitivity.ts'
import type { Tangle } from './tangled.ts'

const percent = (share: number): string => `${Math.round(share * 100)}%`
const fixed = (x: number, places: number): string => x.toFixed(places).replace('-', '−')

const groupsOf = ({ report }: RecordEvidence): [string, Group][] => [
  ['supplied', report.supplied], ['leaveOneOut', report.leaveOneOut], ['leaveRegionOut', report.leaveRegionOut], ['listedCalendar', report.listedCalendar], ['withoutWindows', report.withoutWindows],
  ['linear', report.baselines.linear], ['tieOnly', report.baselines.tieOnly], ['noChange', report.baselines.noChange], ['windowsOnly', report.baselines.windowsOnly],
]

/** Mean error by tick of the record: of the model, and of nobody ever moving. */
const errorsOverTime = ({ report }: RecordEvidence): { ticks: string[]; model: number[]; still: number[] } => {
  const rows = report.countries.filter((row) => !row.further)
  const ticks = Object.keys(rows[0].path)
  const mean = (error: (row: (typeof rows)[number], tick: string) => number) => ticks.map((tick) => rows.reduce((sum, row) => sum + error(row, tick), 0) / rows.length)
  return { ticks, model: mean(({ path }, tick) => Math.abs(path[tick].expected - path[tick].record)), still: mean(({ path }, tick) => Math.abs(path[ticks[0]].record - path[tick].record)) }
}

const groupColumns = (say: Say) => [{ name: say('sheet.record.group') }, ...['n', 'mae', 'maeAll', 'right', 'timing', 'brier', 'skill'].map((name) => ({ name: say(`sheet.record.${name}`), numbers: true }))]

const groupRow = (id: string, group: Group, say: Say): string[] => [say(`sheet.group.${id}`), String(group.n), fixed(group.mae, 2), fixed(group.maeAllTurns, 2), percent(group.restrictedRight), fixed(group.timingError, 1), fixed(group.brier, 3), fixed(group.brierSkill, 2)]

/** Countries that the model misses, with the reasons it gives. */
const missesOf = (rows: readonly CountryRow[], rungs: readonly string[], caption: string, say: Say): Block => {
  const misses = rows.filter((row) => row.miss).toSorted((a, b) => b.error - a.error)
  if (misses.length === 0) return { kind: 'text', text: say('sheet.record.noMiss', { least: MISS }) }
  return {
    kind: 'table', caption,
    columns: [{ name: say('sheet.country') }, { name: say('sheet.record.expected'), numbers: true }, { name: say('sheet.record.recorded') }, { name: say('sheet.record.chance'), numbers: true }, { name: say('sheet.record.why') }],
    rows: misses.map((row) => [
      row.name, fixed(row.expected, 1), `${row.record} ${rungs[row.record]}`, percent(row.restricted),
      Object.entries(row.reasons).filter(([, x]) => Math.abs(x) >= 0.05).toSorted((a, b) => Math.abs(b[1]) - Math.abs(a[1])).map(([reason, x]) => `${say(`reason.${reason}`)} ${x > 0 ? '+' : ''}${fixed(x, 2)}`).join(say('sheet.join.list')) || say('sheet.record.average'),
    ]),
  }
}

/** Countries that nothing was fitted to, where some were given. */
const furtherBlocks = ({ report }: RecordEvidence, rungs: readonly string[], say: Say): Block[] => {
  const { further, furtherBaselines } = report
  if (further === undefined || furtherBaselines === undefined) return []
  const { linear, tieOnly, noChange, windowsOnly } = furtherBaselines
  return [
    { kind: 'heading', text: say('sheet.further') },
    { kind: 'text', text: say('sheet.further.text', { n: further.n, points: Math.round(100 / further.n) }) },
    { kind: 'table', caption: say('sheet.further.groups'), columns: groupColumns(say), rows: Object.entries({ further, linear, tieOnly, noChange, windowsOnly }).map(([id, group]) => groupRow(id, group, say)) },
    missesOf(report.countries.filter((row) => row.further), rungs, say('sheet.further.misses', { least: MISS }), say),
  ]
}

export const recordSection = (scenario: Scenario, evidence: Evidence, isRecorded: boolean, say: Say): Section => {
  const { record } = evidence
  const section = (...blocks: Block[]): Section => ({ id: 'record', title: say('sheet.record'), blocks })
  if (record === undefined) return section({ kind: 'text', text: say(isRecorded ? 'sheet.record.not' : 'sheet.record.none') })
  const rows = record.report.countries.filter((row) => !row.further)
  const rungs = scenario.networks[scenario.mainNetwork].ladder.map(({ name }) => name)
  const { ticks, model, still } = errorsOverTime(record)
  const last = ticks[ticks.length - 1]
  return section(
    { kind: 'text', text: say('sheet.record.text', { seeds: record.seeds }) },
    {
      kind: 'table', caption: say('sheet.record.groups'), note: say('sheet.record.note'),
      columns: groupColumns(say),
      rows: groupsOf(record).map(([id, group]) => groupRow(id, group, say)),
    },
    { kind: 'chart', caption: say('sheet.record.overTime'), drawing: lineChart(ticks, [{ name: say('sheet.record.model'), values: model }, { name: say('sheet.record.noChange'), values: still, dashed: true }], say('sheet.record.overTime')) },
    { kind: 'chart', caption: say('sheet.record.plot', { last }), drawing: rungChart(rows, rungs, say('sheet.record.plot', { last })) },
    missesOf(rows, rungs, say('sheet.record.misses', { least: MISS }), say),
    ...furtherBlocks(record, rungs, say),
  )
}

/** Factors that a ranking shows. */
const RANKED = 10

export const sensitivitySection = (scenario: Scenario, report: SensitivityReport | undefined, say: Say): Section => {
  const section = (...blocks: Block[]): Section => ({ id: 'sensitivity', title: say('sheet.sensitivity'), blocks })
  if (report === undefined) return section({ kind: 'text', text: say('sheet.sensitivity.not') })
  const nameOf = (factor: string): string => scenario.assumptions[factor]?.name ?? factor
  // outcomes are called by ids of sides and bots
  const outcomeName = (outcome: string): string => {
    const words = outcome.split(' ').map((word) => (Object.hasOwn(scenario.bots, word) ? `“${scenario.bots[word].name}”` : Object.hasOwn(scenario.sides, word) ? scenario.sides[word].name : word)).join(' ')
    return words.charAt(0).toUpperCase() + words.slice(1)
  }
  return section(
    { kind: 'text', text: say('sheet.sensitivity.text', { samples: report.samples.length, games: report.games, world: scenario.worlds[report.world].name }) },
    ...Object.entries(report.ranking).flatMap(([outcome, ranks]): Block[] => [
      { kind: 'chart', caption: say('sheet.sensitivity.outcome', { outcome: outcomeName(outcome) }), drawing: barChart(ranks.slice(0, RANKED).map(({ factor, span }) => ({ name: nameOf(factor), value: span, words: fixed(span, 2) })), say('sheet.sensitivity.outcome', { outcome: outcomeName(outcome) })) },
      { kind: 'text', tone: 'fine', text: say('sheet.sensitivity.base', { base: fixed(report.survive[outcome].base, 2), one: percent(report.survive[outcome].one) }) },
    ]),
  )
}

export const experimentsSection = (evidence: Evidence, say: Say): Section => ({
  id: 'experiments', title: say('sheet.experiments'),
  blocks: evidence.experiments.length === 0
    ? [{ kind: 'text', text: say('sheet.experiments.none') }]
    : [
        { kind: 'text', text: say('sheet.experiments.text') },
        ...evidence.experiments.flatMap(({ experiment, report }): Block[] => [
          { kind: 'heading', text: experiment.title },
          { kind: 'text', tone: 'claim', text: experiment.question },
          { kind: 'facts', facts: [[say('sheet.experiments.argument'), experiment.argument], [say('sheet.experiments.arms'), Object.values(experiment.arms).map(({ name }) => name).join(say('sheet.join.clause'))], ...(report === undefined ? [] : [[say('sheet.experiments.seeds'), String(report.distinctSeeds)] as const])] },
          {
            kind: 'table', caption: experiment.title, columns: [{ name: say('sheet.experiments.prediction') }, { name: say('sheet.experiments.verdict') }, { name: say('sheet.experiments.contrast') }],
            rows: experiment.predictions.map((prediction, p) => {
              const found = report?.differences[p]
              return [prediction.text, found === undefined ? say('sheet.experiments.not') : say(`sheet.verdict.${found.verdict}`), found === undefined ? '' : `${found.measure}: ${fixed(found.mean, 2)} (${fixed(found.low, 2)} – ${fixed(found.high, 2)})`]
            }),
          },
        ]),
      ],
})

/** Pairs that a sentence names. */
const NAMED = 8

const pairsIn = (tangles: readonly Tangle[], say: Say): string =>
  tangles.slice(0, NAMED).map(({ one, other, r }) => `${say(`term.${one}`)} / ${say(`term.${other}`)} (${r > 0 ? '+' : '−'}${shown(Math.abs(r))})`).concat(tangles.length > NAMED ? [say('sheet.weak.more', { count: tangles.length - NAMED })] : []).join(say('sheet.join.clause'))

export const weaknessesSection = (scenario: Scenario, coefficients: readonly ShownCoefficient[], evidence: Evidence, say: Say): Section => {
  const { record } = evidence
  const attributes = countConfidence(scenario.countries)
  const all = attributes.found + attributes.derived + attributes.analyst
  const items = [say('sheet.weak.estimates', { share: percent(coefficients.filter(({ confidence }) => confidence === 'analyst').length / coefficients.length), attributes: all === 0 ? '0%' : percent(attributes.analyst / all) }), say('sheet.weak.oneRule')]
  if (record !== undefined) {
    const rows = record.report.countries.filter((row) => !row.further)
    const misses = rows.filter((row) => row.miss).toSorted((a, b) => b.error - a.error)
    items.push(say('sheet.weak.fewCases', { n: rows.length, ticks: Object.keys(rows[0].path).length - 1, region: fixed(record.report.leaveRegionOut.mae, 2), supplied: fixed(record.report.supplied.mae, 2) }))
    if (misses.length > 0) items.push(say('sheet.weak.missed', { count: misses.length, n: rows.length, least: MISS, names: misses.slice(0, 4).map(({ name }) => name).join(say('sheet.join.list')) }))
    if (record.tangles.countries.length > 0) items.push(say('sheet.weak.tangledCountries', { pairs: pairsIn(record.tangles.countries, say) }))
    if (record.tangles.time.length > 0) items.push(say('sheet.weak.tangledTime', { pairs: pairsIn(record.tangles.time, say) }))
  }
  items.push(say('sheet.weak.values'), say('sheet.weak.sides'), say('sheet.weak.absent'), say('sheet.weak.bots'))
  return { id: 'weaknesses', title: say('sheet.weaknesses'), blocks: [{ kind: 'list', items }] }
}
