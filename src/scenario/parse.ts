/** parseScenario: text to checked data, or every problem of form, shape and names at once. */
import { type Scenario, scenarioSchema } from './format.ts'
import { valueAt } from './jsonValue.ts'
import { type Layered, type Load, MOST_EXTENDS, readLayers } from './layers.ts'
import { capped, type Problem, type Result } from './problem.ts'
import { idleDrops, withoutSlips } from './patchProblems.ts'
import { originOf } from './provenance.ts'
import { referenceProblems } from './references.ts'
import { type Origins, shapeProblems } from './shape.ts'

export { MOST_EXTENDS }

export interface ParseOptions {
  /** File name for places. */
  file?: string
  /** Text of the scenario that this one extends; undefined where there is none of that name. */
  load?: Load
}

/** Problems with the place of each in the file it came from, where it has none yet. */
export const placed = (problems: readonly Problem[], layers: Layered['layers']): Problem[] => problems.map((found) => (found.at === undefined ? { ...found, at: originOf(layers, found.path) } : found))

/** Where the values of a chain of files come from. */
const originsIn = (layers: Layered['layers']): Origins => ({
  place: (pointer, key) => originOf(layers, pointer, key),
  together: (one, other) => valueAt(layers.find(({ value }) => valueAt(value, one) !== undefined)?.value, other) !== undefined,
})

/** Checked scenario of layers, or all its problems with their places. */
export const parseLayers = ({ layers, value, notices }: Layered): Result<Scenario> => {
  const shape = scenarioSchema.safeParse(value)
  if (!shape.success) {
    const found = shapeProblems(shape.error, { ...layers[0].json, value }, scenarioSchema, layers[0].file, originsIn(layers))
    return { ok: false, problems: capped([...notices, ...idleDrops(layers), ...withoutSlips(found, layers)]) }
  }
  const problems = [...idleDrops(layers), ...placed(referenceProblems(shape.data), layers)]
  if (problems.some((found) => found.severity === 'error')) return { ok: false, problems: capped([...notices, ...problems]) }
  return { ok: true, value: shape.data, notices: [...notices, ...problems] }
}

/** Checked scenario, or all its problems with their places. */
export const parseScenario = (text: string, options: ParseOptions = {}): Result<Scenario> => {
  const layered = readLayers(text, options.file, options.load)
  return layered.ok ? parseLayers(layered.value) : { ok: false, problems: capped(layered.problems) }
}
