/** Draws of a turn: by luck in play, by decision in a forecast. One door, so that a forecast runs the very code of play. */
import { luck } from './luck.ts'
import type { Turn } from './turn.ts'
import type { World } from './world.ts'

/** Whether something of chance `p` happens: u < p, so that a higher chance can only turn a miss into a hit. */
export const happens = (world: World, turn: Turn, p: number, purpose: number, subject: number, n: number): boolean => {
  if (p <= 0) return false
  if (p >= 1) return true
  const { forced } = turn
  if (forced === undefined) return luck(world.key[0], world.key2[0], world.tick[0], purpose, subject, n) < p
  forced.chances[forced.met] = p
  const outcome = forced.met < forced.outcomes.length ? forced.outcomes[forced.met] : false
  forced.met++
  return outcome
}
