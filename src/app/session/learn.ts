/** The guided first game: one side, one opponent and one luck, so that its lesson fits what happens. */
import { builtIn } from '../builtIn.ts'
import { fetchGame } from '../playPage.ts'
import { LESSON_SEED } from './lessonSeed.ts'
import { writeQuery } from './page.ts'
import { addressOf, type Setup } from './setup.ts'

/** Begins the guided game. */
export const learn = async (): Promise<void> => {
  const [read, { begin }] = await Promise.all([builtIn('first-steps'), fetchGame()])
  if (read?.ok !== true) return
  const setup: Setup = { scenario: read.value, seed: LESSON_SEED, side: 'washington', opponent: 'beijing-balanced', changes: {} }
  begin(setup)
  writeQuery(addressOf(setup))
}
