/** What a game is begun with, and the address that begins the same game. */
import type { Scenario } from '../../scenario/format.ts'
import { BOTH, makeQuery, type Options } from '../routes.ts'

export interface Setup {
  scenario: Scenario
  seed: number
  /** Id of a side, or both. */
  side: string
  /** Bot of the other side; left out where both sides are people. */
  opponent?: string
  turns?: number
  world?: string
  changes: Record<string, number>
}

/** Address that begins the same game. */
export const addressOf = (setup: Setup): string => {
  const options: Options = { scenario: setup.scenario.id, seed: setup.seed, side: setup.side, assume: setup.changes }
  if (setup.side !== BOTH) options.opponent = setup.opponent
  if (setup.turns !== undefined && setup.turns !== setup.scenario.calendar.turns) options.turns = setup.turns
  if (setup.world !== undefined && setup.world !== setup.scenario.defaultWorld) options.world = setup.world
  return makeQuery(options)
}
