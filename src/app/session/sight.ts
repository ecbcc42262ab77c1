/**
 * Sight: what the seat at the screen may know. Panels read the view of their side and never the world, until the game
 * is over and the review shows what was.
 */
import '../gameTexts.ts'
import { computed } from '@preact/signals'
import { workOutAll } from '../../engine/derive.ts'
import type { Game } from '../../engine/game.ts'
import { type Turn, turnOf } from '../../engine/turn.ts'
import { viewOf } from '../../engine/view.ts'
import type { World } from '../../engine/world.ts'
import type { Match } from '../../replay/match.ts'
import type { Scenario } from '../../scenario/format.ts'
import { shownMatch } from './reviewed.ts'
import { TRUTH } from './session.ts'
import { part } from './store.ts'
import { table } from './table.ts'

/** Indices of the sides as they are shown: the guarantor at the left, the challenger at the right. */
export const shownSides = (game: Game): [number, number] => [game.guarantor, game.challenger]

export interface Sight {
  match: Match
  scenario: Scenario
  /** Rules that views and forecasts use: in a world of hidden dials, those of the middle. */
  game: Game
  view: World
  /** View at the start of the turn before, for what has changed since. */
  before: World
  side: number
  sideId: string
  rival: number
  turn: number
  /** The review shows what was: nothing is hidden. */
  truth: boolean
  /** The horizon has passed: nothing is left to decide. */
  over: boolean
}

/** Whose eyes the panels look through: the seat's, in the review those chosen. */
const eyes = part((from) => (from.page === 'review' ? from.eyes : from.seat))

/** What the seat sees now. */
export const sight = computed<Sight | undefined>(() => {
  const match = shownMatch.value
  // a match moves on without becoming another: the table tells
  void table.value
  if (match === undefined) return undefined
  const truth = eyes.value === TRUTH
  const side = truth ? match.game.guarantor : eyes.value
  const game = truth ? match.game : match.viewGame
  const earlier = match.worlds[Math.max(0, match.worlds.length - 2)]
  return {
    match, scenario: match.scenario, game, side, rival: 1 - side,
    view: truth ? match.world : viewOf(game, match.world, side),
    before: truth ? earlier : viewOf(game, earlier, side),
    sideId: game.ids.sides[side],
    turn: match.world.turn[0],
    truth,
    over: match.turns.length < match.ledgers.length,
  }
})

/** The scratch of the rules worked out anew for a view: forecasts and other readers share it and leave it changed. */
export const freshTurn = (game: Game, view: World): Turn => {
  const turn = turnOf(game)
  workOutAll(game, view, turn)
  return turn
}
