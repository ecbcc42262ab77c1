/** Small steps that several effects share; each one only contributes. */
import { contribute } from '../engine/change.ts'
import { FIELDED, type Game, PROTOTYPE } from '../engine/game.ts'
import { leadOf } from '../engine/technology.ts'
import type { Turn } from '../engine/turn.ts'
import type { World } from '../engine/world.ts'

/** Freedom from which a country is free, and below which it is unfree (the bounds of the scopes of these names). */
export const FREE_FROM = 0.7
export const UNFREE_BELOW = 0.4

/** A stage is never completed by a push from outside: this much work stays to be done. */
const UNDONE = 0.01

/** Side whose stock a compiled `stockSide` names. */
export const stockOf = (turn: Turn, code: number): number => (code === 0 ? turn.side : code === 1 ? 1 - turn.side : code - 2)

/** Network of the setting, else of the order; -1 if neither names one. */
export const networkOf = (turn: Turn, network: number): number => (network >= 0 ? network : turn.network)

/** Direction in which an outrage of `side` moves threat perception of the challenger: up for its own, down for the guarantor's. */
export const outrage = (game: Game, side: number): number => (side === game.challenger ? 1 : -1)

/** Takes up to what is held. */
export const take = (turn: Turn, slot: number, held: number, amount: number): void => contribute(turn, slot, amount < held ? -amount : -held)

/**
 * Adds `ticks` of work to the stage under way of a side's technology, without completing it. A finished prototype has no
 * work left, only tries: there a tick of work is worth the lesson of a failed one.
 */
export const advance = (game: Game, world: World, turn: Turn, side: number, t: number, ticks: number): void => {
  const { first, sizes } = game.layout
  const i = side * sizes.technology + t
  if (game.owned[i] === 0) return
  const stage = world.stage[i]
  if (stage === FIELDED) return
  if (stage === PROTOTYPE) {
    contribute(turn, first.lesson + i, ticks * game.coefficients.lesson)
    return
  }
  const room = leadOf(game, t, stage) - UNDONE - world.progress[i]
  if (room > 0) contribute(turn, first.progress + i, ticks < room ? ticks : room)
}

/** Raises the standing funding of a side's technology to one unit where it is below. */
export const fundOne = (game: Game, world: World, turn: Turn, side: number, t: number): void => {
  const i = side * game.layout.sizes.technology + t
  if (game.owned[i] !== 0 && world.funding[i] < 1) contribute(turn, game.layout.first.funding + i, 1 - world.funding[i])
}

/** Adds to the side's first resource of a kind: 0 budget, 1 diplomatic, 2 political. */
export const earn = (game: Game, turn: Turn, side: number, kind: number, amount: number): void => {
  const { first, sizes } = game.layout
  for (let r = 0; r < sizes.resource; r++)
    if (game.resourceKind[r] === kind) {
      contribute(turn, first.resource + side * sizes.resource + r, amount)
      return
    }
}
