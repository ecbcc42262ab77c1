/** Phase 1: the events that are due in a tick: by date, by chance, by condition, or because a facilitator gives them. */
import { put } from './change.ts'
import { holds } from './conditions.ts'
import type { Game } from './game.ts'
import { BEAT, CAUSE, causeOf } from './ledger.ts'
import { luck, PURPOSE } from './luck.ts'
import type { Turn } from './turn.ts'
import type { World } from './world.ts'

/** Ticks between two firings of an event that may repeat. */
const REPEAT_PAUSE = 4

/** Whether an event without a date happens in this tick: its time has come, its condition holds, and luck is with it. */
const strikes = (game: Game, world: World, turn: Turn, v: number): boolean => {
  const { tick } = turn
  const fired = world.eventFired[v]
  if (fired !== 0 && (game.eventRepeat[v] === 0 || tick + 1 - fired < REPEAT_PAUSE)) return false
  if (tick < game.eventFrom[v] || tick > game.eventTo[v]) return false
  const when = game.eventWhen[v]
  if (when >= 0 && !holds(game, world, turn, when)) return false
  const chance = game.eventChance[v]
  return chance >= 1 || luck(world.key[0], world.key2[0], tick, PURPOSE.event, game.subject.event[v], 0) < chance
}

/** Lists the events that are due into `turn.due`; returns how many. None of them has happened yet. */
const listDue = (game: Game, world: World, turn: Turn, injects: readonly number[] | undefined): number => {
  const { dated, datedFirst, undated } = game
  const { due, tick } = turn
  let count = 0
  if (tick < game.totalTicks) for (let n = datedFirst[tick], end = datedFirst[tick + 1]; n < end; n++) due[count++] = dated[n]
  for (let n = 0; n < undated.length; n++) if (strikes(game, world, turn, undated[n])) due[count++] = undated[n]
  if (injects !== undefined) for (const v of injects) due[count++] = v
  return count
}

/** Events of this tick happen: their indices into `turn.due`; returns how many. What they do is gathered later. */
export const runEvents = (game: Game, world: World, turn: Turn, injects: readonly number[] | undefined): number => {
  const count = listDue(game, world, turn, injects)
  const { due } = turn
  for (let n = 0; n < count; n++) {
    const v = due[n]
    put(world, turn.ledger, game.layout.first.eventFired + v, turn.tick + 1, causeOf(CAUSE.event, world.turn[0], v))
    if (turn.ledger !== undefined) turn.ledger.beats.push({ kind: BEAT.event, tick: turn.tick, seenBy: 3, side: -1, a: v, b: 0, c: 0, x: 0, y: 0 })
  }
  return count
}
