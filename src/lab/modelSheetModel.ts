/** Sections of the sheet that say what the model is: purpose, equations, coefficients, networks. */
import { RULES_VERSION } from '../engine/version.ts'
import type { Assumptions } from '../scenario/figures.ts'
import type { Scenario } from '../scenario/format.ts'
import { modelHash, textHash } from '../scenario/hashes.ts'
import { CONFIDENCES } from './confidence.ts'
import { THEMES } from './equation.ts'
import { coefficientsIn, EQUATIONS } from './equations.ts'
import { equationIn } from './modelTexts.ts'
import { countConfidence, figureOf, type ShownCoefficient } from './modelSheetFigures.ts'
import type { Block, Say, Section } from './modelSheetParts.ts'

const count = (record: object) => Object.keys(record).length

export const purposeSection = (scenario: Scenario, say: Say): Section => {
  const { calendar, purpose } = scenario
  const counts = countConfidence(scenario)
  return {
    id: 'purpose', title: say('sheet.purpose'),
    blocks: [
      { kind: 'text', text: scenario.summary },
      {
        kind: 'facts',
        facts: [
          [say('sheet.purpose.kind'), purpose.kind], [say('sheet.purpose.audience'), purpose.audience],
          [say('sheet.purpose.time'), say(`sheet.purpose.timeValue_${calendar.tick}`, { turns: calendar.turns, ticks: calendar.ticksPerTurn, start: calendar.start, horizon: calendar.horizonTicks })],
          [say('sheet.purpose.size'), say('sheet.purpose.sizeValue', { countries: count(scenario.countries), networks: count(scenario.networks), technologies: count(scenario.technologies), moves: count(scenario.moves), events: count(scenario.events) })],
          [say('sheet.purpose.version'), say('sheet.purpose.versionValue', { rules: RULES_VERSION, hash: modelHash(scenario), texts: textHash(scenario) })],
        ],
      },
      { kind: 'heading', text: say('sheet.purpose.claims') },
      { kind: 'list', items: purpose.claims },
      { kind: 'heading', text: say('sheet.purpose.nonClaims') },
      { kind: 'list', items: purpose.nonClaims },
      { kind: 'heading', text: say('sheet.purpose.figures') },
      {
        kind: 'table', caption: say('sheet.purpose.figuresText'),
        columns: [{ name: say('sheet.purpose.grade') }, { name: say('sheet.purpose.means') }, { name: say('sheet.purpose.count'), numbers: true }],
        rows: CONFIDENCES.map((confidence) => [{ text: '', confidence }, say(`confidence.${confidence}.means`), String(counts[confidence])]),
      },
    ],
  }
}

export const equationsSection = (coefficients: readonly ShownCoefficient[], say: Say): Section => ({
  id: 'equations', title: say('sheet.equations'),
  blocks: [
    { kind: 'text', text: say('sheet.equations.text') },
    ...THEMES.flatMap((theme): Block[] => [
      { kind: 'heading', text: say(`sheet.theme.${theme}`) },
      ...EQUATIONS.filter((equation) => equation.theme === theme).map((equation): Block => {
        const named = coefficientsIn(equation)
        return { kind: 'equation', equation: equationIn(equation, say), coefficients: coefficients.filter(({ id }) => named.includes(id)).map(({ id, value, unit, confidence, meaning }) => ({ id, text: `${value} ${unit}`, confidence, meaning })) }
      }),
    ]),
  ],
})

export const coefficientsSection = (scenario: Scenario, coefficients: readonly ShownCoefficient[], world: string, say: Say): Section => {
  const read = new Set<string>(EQUATIONS.flatMap(coefficientsIn))
  const unread = coefficients.filter(({ id }) => !read.has(id)).map(({ id }) => id)
  return {
    id: 'coefficients', title: say('sheet.coefficients'),
    blocks: [
      { kind: 'text', text: say('sheet.coefficients.text', { world, own: Object.keys(scenario.model).length, all: coefficients.length }) },
      {
        kind: 'table', caption: say('sheet.coefficients'), ...(unread.length > 0 ? { note: say('sheet.unread', { list: unread.join(say('sheet.join.list')) }) } : {}),
        columns: [{ name: say('sheet.id') }, { name: say('sheet.value'), numbers: true }, { name: say('sheet.unit') }, { name: say('sheet.range') }, { name: say('sheet.confidence') }, { name: say('sheet.source') }, { name: say('sheet.meaning') }],
        rows: coefficients.map(({ id, value, unit, range, confidence, source, meaning }) => [id, value, unit, range, { text: '', confidence }, source, meaning]),
      },
    ],
  }
}

/** Figures of the networks: ladders, growth, functions. */
export const networkBlocks = (scenario: Scenario, assumptions: Assumptions, say: Say): Block[] =>
  Object.values(scenario.networks).flatMap((network): Block[] => {
    const cell = (figure: Parameters<typeof figureOf>[1]) => {
      const { value, confidence } = figureOf(scenario, figure, assumptions, say)
      return { text: value, confidence }
    }
    const ladder: Block[] = network.ladder.length < 2 ? [] : [{
      kind: 'table', caption: say('sheet.ladder', { network: network.name }),
      columns: [{ name: say('sheet.ladder.rung') }, ...['threshold', 'rate', 'ceiling', 'mitigation'].map((name) => ({ name: say(`sheet.ladder.${name}`), numbers: true }))],
      rows: network.ladder.map((rung, r) => [`${r} ${rung.name}`, cell(rung.threshold), cell(rung.rate), cell(rung.ceiling), cell(rung.mitigation)]),
    }]
    const rows = [
      ...Object.entries(network.start).map(([name, figure]) => [say('sheet.network.start', { name }), cell(figure)]), ...Object.entries(network.growth).map(([name, figure]) => [say('sheet.network.growth', { name }), cell(figure)]),
      ...Object.values(network.functions).flatMap((one) => [[say('sheet.network.weight', { name: one.name }), cell(one.weight)], [say('sheet.network.truth', { name: one.name }), cell(one.mitigation)]]), [say('sheet.network.sphere'), cell(network.sphereWeight)],
    ]
    return [...ladder, { kind: 'table', caption: say('sheet.network', { network: network.name }), columns: [{ name: say('sheet.id') }, { name: say('sheet.value'), numbers: true }], rows }]
  })
