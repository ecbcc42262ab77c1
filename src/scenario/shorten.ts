/** A scenario played over fewer turns than it has. */
import type { Scenario } from './format.ts'

/** The scenario with its calendar cut to `turns` (1 to its own number); itself where nothing is cut. */
export const shortened = (scenario: Scenario, turns: number): Scenario =>
  turns === scenario.calendar.turns ? scenario : { ...scenario, calendar: { ...scenario.calendar, turns } }
