/** Works out, once, everything that hangs on the stored state and that several phases and readers share. */
import { coupShare, workOutShields } from './access.ts'
import { workOutAdvantages, workOutOutputs } from './advantage.ts'
import type { Game } from './game.ts'
import { workOutPush } from './push.ts'
import type { Turn } from './turn.ts'
import type { World } from './world.ts'

/** Advantages, outputs, shields and the share of the sphere. */
export const workOut = (game: Game, world: World, turn: Turn): void => {
  workOutAdvantages(game, world, turn)
  workOutOutputs(game, world, turn)
  workOutShields(game, world, turn)
  turn.share = coupShare(game, world, turn)
}

/** The same, and the push of every country: for readers between turns. */
export const workOutAll = (game: Game, world: World, turn: Turn): void => {
  turn.tick = world.tick[0]
  workOut(game, world, turn)
  turn.stanceBefore.set(world.stance)
  workOutPush(game, world, turn)
}
