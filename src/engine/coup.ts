/** The strategic coup: the share of the sphere over a threshold for some turns. It is scored, can be undone, and never ends a game. */
import { put } from './change.ts'
import type { Game } from './game.ts'
import { BEAT, CAUSE, causeOf } from './ledger.ts'
import type { Turn } from './turn.ts'
import type { World } from './world.ts'

/** Counted once a turn, after its last tick. */
export const runCoup = (game: Game, world: World, turn: Turn): void => {
  const { layout, coefficients: k } = game
  const over = turn.share >= k.coupThreshold
  const cause = causeOf(CAUSE.coup, world.turn[0], 0)
  const run = over ? Math.min(99, world.coupTurns[0] + 1) : 0
  put(world, turn.ledger, layout.first.coupTurns, run, cause)
  const stands = run >= k.coupTurns ? 1 : 0
  if (stands === world.coup[0]) return
  put(world, turn.ledger, layout.first.coup, stands, cause)
  if (turn.ledger !== undefined)
    turn.ledger.beats.push({ kind: stands ? BEAT.coupBegins : BEAT.coupEnds, tick: turn.tick, seenBy: 3, side: game.challenger, a: 0, b: 0, c: run, x: turn.share, y: k.coupThreshold })
}
