/** Works out, once, everything that hangs on the stored state and that several phases and readers share. */
import { coupShare, workOutShields } from './access.ts'
import { workOutAdvantages, workOutOutputs } from './advantage.ts'
import type { Game } from './game.ts'
import { workOutStrength } from './indices.ts'
import { workOutPush } from './push.ts'
import type { Turn } from './turn.ts'
import type { World } from './world.ts'

/** What hangs on technology: advantages, outputs and shields. */
export const workOutTechnology = (game: Game, world: World, turn: Turn): void => {
  workOutAdvantages(game, world, turn)
  workOutOutputs(game, world, turn)
  workOutShields(game, world, turn)
}

/** What hangs on reliance and stances besides: the share of the sphere, and strength. */
export const workOutSphere = (game: Game, world: World, turn: Turn): void => {
  turn.share = coupShare(game, world, turn)
  workOutStrength(game, world, turn)
}

export const workOut = (game: Game, world: World, turn: Turn): void => {
  workOutTechnology(game, world, turn)
  workOutSphere(game, world, turn)
}

/** The same, and the push of every country: for readers between turns. */
export const workOutAll = (game: Game, world: World, turn: Turn): void => {
  turn.tick = world.tick[0]
  workOut(game, world, turn)
  turn.stanceBefore.set(world.stance)
  workOutPush(game, world, turn)
}
