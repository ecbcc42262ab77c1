/** Phase 7: countries decide from last tick’s stances, then operators choose. Draws are compared with the odds by inversion. */
import { put } from './change.ts'
import { type Game, MAX_RUNGS } from './game.ts'
import { BEAT, CAUSE, causeOf } from './ledger.ts'
import { luck, PURPOSE } from './luck.ts'
import { BELIEF_NEUTRAL, operatorExitChance, operatorReturnChance, operatorReturnRung, reversalChance, thresholdOf, wants, WINDOW, windowChance } from './odds.ts'
import type { Turn } from './turn.ts'
import type { World } from './world.ts'

/** More than the rounding of a sum of a dozen terms. */
const SLACK = 0.001

const subjectOf = (game: Game, network: number, country: number): number => game.subject.country[country] ^ game.subject.network[network]

/** The state decides at a window: the highest rung whose odds the draw meets, or a step down. Returns the rung it comes to. */
const decideAtWindow = (game: Game, world: World, turn: Turn, network: number, country: number, window: number): number => {
  const k = game.coefficients
  const i = network * game.layout.sizes.country + country
  const before = turn.stanceBefore[i]
  const push = turn.push[i]
  const subject = subjectOf(game, network, country)
  const open = windowChance(game, world, country, window)
  const u = luck(world.key[0], world.key2[0], turn.tick, PURPOSE.decision, subject, 0)
  let rung = before
  // no odds are above those of the window itself, and beyond three standard deviations of luck nobody wants a rung
  if (u < open) {
    const reach = push + 3 * k.luck + SLACK
    for (let r = game.rungCount[network] - 1; r > before; r--)
      if (thresholdOf(game, world, network, country, r) <= reach && u < open * wants(game, world, network, country, push, r)) {
        rung = r
        break
      }
  }
  if (rung === before && before > 1) {
    const v = luck(world.key[0], world.key2[0], turn.tick, PURPOSE.reversal, subject, 0)
    if (v < open * k.reversal && v < reversalChance(game, world, network, country, push, open)) rung = Math.max(0, before - k.reversalStep)
  }
  if (rung !== before) put(world, turn.ledger, game.layout.first.stance + i, rung, causeOf(CAUSE.window, world.turn[0], country))
  if (turn.ledger !== undefined) {
    const odds = before + 1 < game.rungCount[network] ? open * wants(game, world, network, country, push, before + 1) : 0
    // a review that changes nothing is no news; the review of the game counts it all the same, where it could have
    const quiet = rung === before && window === WINDOW.review
    if (!quiet || odds > 0)
      turn.ledger.beats.push({ kind: rung === before ? BEAT.kept : BEAT.stance, tick: turn.tick, seenBy: quiet ? 0 : 3, side: -1, a: country, b: before, c: rung, x: u, y: network * 8 + window, odds })
  }
  return rung
}

/** Operators leave the vendor of themselves, or return where only they had left. Returns the rung they come to. */
const operate = (game: Game, world: World, turn: Turn, network: number, country: number, rung: number): number => {
  const i = network * game.layout.sizes.country + country
  const operators = game.operatorRung[network]
  const leaving = rung < operators
  const u = luck(world.key[0], world.key2[0], turn.tick, leaving ? PURPOSE.operators : PURPOSE.operatorsReturn, subjectOf(game, network, country), 0)
  // the odds are at most these: most draws need no more
  if (u >= (leaving ? game.coefficients.operatorExit : game.coefficients.operatorReturn)) return rung
  const push = turn.push[i]
  if (u >= (leaving ? operatorExitChance(game, world, network, country, push) : operatorReturnChance(game, world, network, country, push))) return rung
  const left = leaving ? operators : operatorReturnRung(operators)
  if (left === rung) return rung
  put(world, turn.ledger, game.layout.first.stance + i, left, causeOf(CAUSE.operators, world.turn[0], country))
  if (turn.ledger !== undefined)
    turn.ledger.beats.push({ kind: BEAT.operators, tick: turn.tick, seenBy: 3, side: -1, a: country, b: rung, c: left, x: 0, y: network * 8 })
  return left
}

/** The countries `from` to before `to` on one ladder network; needs `turn.push` and `turn.stanceBefore`. */
const decideAll = (game: Game, world: World, turn: Turn, network: number, from: number, to: number): void => {
  const { windowKind, totalTicks, coefficients: k } = game
  const { reviewAt, belief, stanceSince } = world
  const { push, stanceBefore, tick } = turn
  const countries = game.layout.sizes.country
  const operators = game.operatorRung[network]
  // operators leave only where the push is within three standard deviations of luck of their rung
  const slope = operators > 0 && game.rungScreened[network * MAX_RUNGS + operators] === 0 ? k.belief : 0
  const reach = operators < 0 ? Infinity : game.rungThreshold[network * MAX_RUNGS + operators] + slope * (k.beliefStart - BELIEF_NEUTRAL) - 3 * k.luck - SLACK
  for (let c = from; c < to; c++) {
    const i = network * countries + c
    const before = stanceBefore[i]
    const window = reviewAt[i] === tick + 1 ? WINDOW.emergency : tick < totalTicks ? windowKind[i * totalTicks + tick] : WINDOW.none
    const rung = window === WINDOW.none ? before : decideAtWindow(game, world, turn, network, c, window)
    const free = rung < operators ? push[i] > reach + slope * belief[c] : rung === operators && before === operators
    const after = free ? operate(game, world, turn, network, c, rung) : rung
    if (after !== before) stanceSince[i] = tick
  }
}

/** One country’s decision on one network. */
export const decide = (game: Game, world: World, turn: Turn, network: number, country: number): void => decideAll(game, world, turn, network, country, country + 1)

/** All countries on all ladder networks. Nobody decides in the first tick. */
export const runDecisions = (game: Game, world: World, turn: Turn): void => {
  if (turn.tick === 0) return
  const { country: countries, network: networks } = game.layout.sizes
  for (let n = 0; n < networks; n++) if (game.rungCount[n] > 1) decideAll(game, world, turn, n, 0, countries)
}
