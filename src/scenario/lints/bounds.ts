/** Lints of figures: a number far outside what its field can mean, or outside the range that its own source gives. */
import { valueOf, type Figure } from '../figures.ts'
import { scenarioSchema } from '../format.ts'
import { pointerOf } from '../problem.ts'
import { eachField, kindOf } from '../schemaWalk.ts'
import type { Finding, Lint } from './lint.ts'
import { shown } from './walk.ts'

/** Values that a figure takes: its own, or at both ends of the dial it hangs on. */
const valuesOf = (figure: Figure, ranges: Readonly<Record<string, { range: readonly [number, number] } | undefined>>): number[] => {
  const range = typeof figure === 'object' && 'assume' in figure ? ranges[figure.assume]?.range : undefined
  return range === undefined || typeof figure !== 'object' || !('assume' in figure) ? [valueOf(figure, {})] : range.map((x) => valueOf(figure, { [figure.assume]: x }))
}

const outside: Lint = {
  id: 'figure-out-of-bounds', severity: 'warning',
  says: 'The figure "{{field}}" is {{value}}; it makes sense from {{low}} to {{high}} ({{unit}}).',
  means: 'Often a per cent that should be a share, or a unit that slipped.',
  mend: 'Write the number in the unit of the field. Where it hangs on a dial, both ends of the dial must fit.',
  broken: { edits: { '/sides/north/resources/budget/keep': 90 }, at: '/sides/north/resources/budget/keep' },
  check: ({ scenario }) => {
    const found: Finding[] = []
    eachField(scenarioSchema, { ...scenario, translations: undefined }, [], ({ schema, low, high, unit }, value, path) => {
      if (value === undefined || kindOf(schema) !== 'figure' || (low === undefined && high === undefined)) return
      const bad = valuesOf(value as Figure, scenario.assumptions).find((x) => x < (low ?? x) || x > (high ?? x))
      if (bad !== undefined) found.push({ at: pointerOf(path), params: { field: String(path.at(-1)), value: shown(bad), low: low ?? 'any', high: high ?? 'any', unit: unit ?? 'number' } })
    })
    return found
  },
}

const outsideOwn: Lint = {
  id: 'value-outside-own-range', severity: 'warning',
  says: 'The value {{value}} of "{{field}}" is outside its own range, {{low}} to {{high}}.',
  means: 'Value and range cannot both be what the source says.',
  mend: 'Read both again at the source; the lower end of the range comes first.',
  broken: { edits: { '/technologies/swarm/value': { value: 6, range: [7, 9], source: 'invented', confidence: 'analyst' } }, at: '/technologies/swarm/value/range' },
  check: ({ scenario }) => {
    const found: Finding[] = []
    eachField(scenarioSchema, { ...scenario, translations: undefined }, [], ({ schema }, value, path) => {
      if (kindOf(schema) !== 'figure' || typeof value !== 'object' || value === null || !('range' in value)) return
      const { value: x, range: [low, high] } = value as { value: number; range: readonly [number, number] }
      if (!(x >= low && x <= high)) found.push({ at: pointerOf([...path, 'range']), params: { field: String(path.at(-1)), value: x, low, high } })
    })
    return found
  },
}

export const BOUND_LINTS: readonly Lint[] = [outside, outsideOwn]
