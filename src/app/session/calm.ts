/** The rules of a game without events to come, which no side can know, and a world of theirs to play in. */
import type { Game } from '../../engine/game.ts'
import { blankWorld, type World } from '../../engine/world.ts'

const calm = new WeakMap<Game, { game: Game; world: World }>()

/** One world for each game: whoever plays in it copies a view into it first. */
export const calmOf = (game: Game): { game: Game; world: World } => {
  let found = calm.get(game)
  if (found === undefined) {
    found = { game: { ...game, datedFirst: game.datedFirst.map(() => 0), undated: game.undated.slice(0, 0) }, world: blankWorld(game) }
    calm.set(game, found)
  }
  return found
}
