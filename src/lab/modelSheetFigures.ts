/** Figures of a scenario as the sheet shows them: value, unit, range, source, confidence. */
import { COEFFICIENTS, type CoefficientId } from '../engine/coefficients.ts'
import { type Assumptions, type Figure, valueOf } from '../scenario/figures.ts'
import type { Scenario } from '../scenario/format.ts'
import type { Confidence } from './confidence.ts'
import { rangeText, type Say, shown } from './modelSheetParts.ts'
import { modelKey } from './modelTexts.ts'

export interface ShownFigure {
  value: string
  unit: string
  range: string
  source: string
  confidence: Confidence
}

/** A figure with what is known of it; a plain number without a source is a judgement. */
export const figureOf = (scenario: Scenario, figure: Figure, assumptions: Assumptions, say: Say, unit = ''): ShownFigure => {
  const value = shown(valueOf(figure, assumptions))
  if (typeof figure === 'number') return { value, unit, range: '', source: say('sheet.plain'), confidence: 'analyst' }
  if ('assume' in figure) {
    const dial = scenario.assumptions[figure.assume]
    const [times, plus] = [figure.times ?? 1, figure.plus ?? 0]
    const ends = dial.range.map((x) => plus + times * x)
    const source = say(times === 1 && plus === 0 ? 'sheet.isDial' : 'sheet.ofDial', { dial: dial.name, times: shown(times), plus: plus === 0 ? '' : `${shown(plus)} + ` })
    return { value, unit: unit === '' ? (dial.unit ?? '') : unit, range: rangeText([Math.min(...ends), Math.max(...ends)]), source, confidence: dial.confidence }
  }
  return { value, unit: figure.unit ?? unit, range: figure.range === undefined ? '' : rangeText(figure.range), source: figure.source, confidence: figure.confidence }
}

export interface ShownCoefficient extends ShownFigure {
  id: CoefficientId
  meaning: string
}

/** Every coefficient of the model as this scenario sets it. */
export const coefficientFigures = (scenario: Scenario, assumptions: Assumptions, say: Say): ShownCoefficient[] =>
  (Object.keys(COEFFICIENTS) as CoefficientId[]).map((id) => {
    const { value, unit, text } = COEFFICIENTS[id]
    const own = (scenario.model as Partial<Record<CoefficientId, Figure>>)[id]
    const figure: ShownFigure = own === undefined ? { value: shown(value), unit, range: '', source: say('sheet.default'), confidence: 'analyst' } : figureOf(scenario, own, assumptions, say, unit)
    return { id, meaning: say(modelKey(text)), ...figure, unit: figure.unit === unit ? say(modelKey(unit)) : figure.unit }
  })

/** How many figures of a scenario are found, derived and judged, as they stand in the file. */
export const countConfidence = (value: unknown, counts: Record<Confidence, number> = { found: 0, derived: 0, analyst: 0 }): Record<Confidence, number> => {
  if (typeof value !== 'object' || value === null) return counts
  const { confidence } = value as { confidence?: unknown }
  if ('value' in value && (confidence === 'found' || confidence === 'derived' || confidence === 'analyst')) counts[confidence]++
  for (const inner of Object.values(value)) countConfidence(inner, counts)
  return counts
}
