/** What a lint is: a check of a scenario that can be read and played, for what its author will not have meant. */
import type { Game } from '../../engine/game.ts'
import type { Assumptions } from '../figures.ts'
import type { Scenario } from '../format.ts'
import type { JsonPatch, Problem } from '../problem.ts'

/** A scenario with what many lints ask of it, worked out once. */
export interface Subject {
  scenario: Scenario
  /** Dials of the default world, and the rules under them. */
  assumptions: Assumptions
  game: Game
}

export interface Finding {
  /** JSON pointer. */
  at: string
  params?: Record<string, string | number>
  nearest?: string
  fix?: JsonPatch
}

/** A small mistake that makes the lint speak: edits of the example scenario "two-powers", by pointer (undefined removes). */
export interface BrokenExample {
  edits: Record<string, unknown>
  at: string
}

export interface Lint {
  /** Kebab-case; the code of its problems, and its name in "waivers". */
  id: string
  severity: Problem['severity']
  /** Sentence of a finding; {{name}} is filled from its params. */
  says: string
  /** What it means for play. */
  means: string
  mend: string
  broken: BrokenExample
  check: (subject: Subject) => Finding[]
}
