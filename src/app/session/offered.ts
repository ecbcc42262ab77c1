/** A scenario that was read from a file while a game stands on the table: the title page offers it to be started. */
import type { Scenario } from '../../scenario/format.ts'

let offered: Scenario | undefined

export const offer = (scenario: Scenario): void => {
  offered = scenario
}

/** What the title page begins with; it is offered once. */
export const takeOffered = (): Scenario | undefined => {
  const taken = offered
  offered = undefined
  return taken
}
