/** Figures to numbers under a set of assumptions. */
import type { Figure } from '../effects/figure.ts'
import { luck, PURPOSE, keyOf, subjectOf } from '../engine/luck.ts'
import type { Scenario } from './format.ts'

export type { Figure }
export type Assumptions = Readonly<Record<string, number>>

/** Value of a figure. Throws where it names an assumption that is not set: references are checked before. */
export const valueOf = (figure: Figure, assumptions: Assumptions): number => {
  if (typeof figure === 'number') return figure
  if ('assume' in figure) {
    const x = assumptions[figure.assume]
    if (x === undefined) throw new Error(`assumption ${figure.assume} is not set`)
    return (figure.plus ?? 0) + (figure.times ?? 1) * x
  }
  return figure.value
}

/** Whether a value of the file is a figure object that hangs on an assumption. */
export const assumptionOf = (value: unknown): string | undefined =>
  typeof value === 'object' && value !== null && 'assume' in value && typeof value.assume === 'string' ? value.assume : undefined

/** The dials of a named world, changed by single settings. A world that draws takes each dial from its range by the seed. */
export const assumptionsOf = (scenario: Scenario, world: string = scenario.defaultWorld, changes: Assumptions = {}, seed = 0): Record<string, number> => {
  const named = scenario.worlds[world]
  const result: Record<string, number> = {}
  const [key, key2] = keyOf(seed)
  for (const id of Object.keys(scenario.assumptions).sort()) {
    const dial = scenario.assumptions[id]
    const [low, high] = dial.range
    const u = luck(key, key2, 0, PURPOSE.dial, subjectOf(id), 0)
    const drawn = dial.choices ? Object.values(dial.choices)[Math.floor(u * Object.keys(dial.choices).length)].value : low + u * (high - low)
    result[id] = named?.draw ? drawn : (named?.assume[id] ?? dial.default)
  }
  return { ...result, ...changes }
}

/** The dials that views and forecasts use: in a world that draws, the middle of each range. */
export const shownAssumptionsOf = (scenario: Scenario, world: string, changes: Assumptions = {}): Record<string, number> => {
  if (!scenario.worlds[world]?.draw) return assumptionsOf(scenario, world, changes)
  const result: Record<string, number> = {}
  for (const [id, dial] of Object.entries(scenario.assumptions)) result[id] = dial.choices ? dial.default : (dial.range[0] + dial.range[1]) / 2
  return { ...result, ...changes }
}
