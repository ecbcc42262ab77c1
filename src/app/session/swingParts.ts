/** What a move of the gap between the scores is made of: each index by its weight in both scores, and the coup. */
import { coupTerm } from '../../engine/indices.ts'
import { INDEX_COUNT, INDEX_NAMES, type Game } from '../../engine/game.ts'
import type { World } from '../../engine/world.ts'
import { readScores } from './scores.ts'

export interface SwingPart {
  of: (typeof INDEX_NAMES)[number] | 'coup'
  /** Points of the gap, for the side in question. */
  by: number
}

/** What each part adds to the score of a side, in points. */
const partsOf = (game: Game, world: World): number[][] =>
  readScores(game, world).sides.map((side, index) => [...side.indices.map((one, n) => game.aims[index * INDEX_COUNT + n] * one.value), coupTerm(game, world, index)])

/** Parts of the change of the gap from one world to a later one, for a side by index; they add up to the change. The largest first. */
export const swingParts = (game: Game, before: World, after: World, side: number): SwingPart[] => {
  const [then, now] = [partsOf(game, before), partsOf(game, after)]
  return [...INDEX_NAMES, 'coup' as const]
    .map((of, n): SwingPart => ({ of, by: now[side][n] - then[side][n] - (now[1 - side][n] - then[1 - side][n]) }))
    .sort((a, b) => b.by - a.by)
}
