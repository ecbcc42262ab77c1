/** Every order a side could give now, slots and purse aside: the one list behind bots, the desk and the terminal. */
import { holds } from '../engine/conditions.ts'
import { workOutAll } from '../engine/derive.ts'
import { type Game, PROTOTYPE } from '../engine/game.ts'
import { hasCard, illegality, REFUSAL } from '../engine/legality.ts'
import type { CodedOrder } from '../engine/orders.ts'
import { type Turn, turnOf } from '../engine/turn.ts'
import type { World } from '../engine/world.ts'

export const blankOrder = (game: Game, move: number): CodedOrder => ({
  move, target: -1, network: game.moveNetwork[move] >= 0 ? game.moveNetwork[move] : game.mainNetwork, technology: -1, against: -1, argument: -1, answer: 0, divest: -1, function: -1, options: 0, amount: 0, seat: -1,
})

/** Calls `visit` with each legal order; one object for each. Options of integration are left to the caller. */
export const eachCandidate = (game: Game, view: World, side: number, visit: (order: CodedOrder) => void): void => {
  const turn = turnOf(game)
  workOutAll(game, view, turn)
  for (let move = 0; move < game.moveSide.length; move++) {
    if (game.moveSide[move] !== side) continue
    if (game.moveAvailable[move] >= 0 && !holds(game, view, turn, game.moveAvailable[move])) continue
    eachOfMove(game, view, turn, side, move, visit)
  }
}

const eachOfMove = (game: Game, view: World, turn: Turn, side: number, move: number, visit: (order: CodedOrder) => void): void => {
  const technologies = game.ids.technologies.length
  const countries = game.ids.countries.length
  const offer = (order: CodedOrder) => {
    if (illegality(game, view, turn, side, order) === REFUSAL.none) visit(order)
  }
  const withArguments = (order: CodedOrder) => {
    if (game.moveArguments[move] === 0) return withFunctions(order)
    for (let a = 0; a < game.ids.arguments.length; a++) if ((game.moveArguments[move] >> a) & 1) withFunctions({ ...order, argument: a })
  }
  const withFunctions = (order: CodedOrder) => {
    if (game.moveFunctions[move] === 0) return offer(order)
    for (let f = 0; f < game.functionCount[order.network]; f++) if ((game.moveFunctions[move] >> f) & 1) offer({ ...order, function: f })
  }
  const withTargets = (order: CodedOrder) => {
    if (game.moveTarget[move] === 0) return withArguments(order)
    for (let c = 0; c < countries; c++) if (game.moveEligible[move * countries + c] !== 0) withArguments({ ...order, target: c })
  }
  if (game.moveAnswer[move] !== 0) {
    for (let t = 0; t < technologies; t++) {
      if (game.owned[(1 - side) * technologies + t] === 0 || !hasCard(game, view, side, t)) continue
      for (let k = game.intoFirst[t]; k < game.intoFirst[t + 1]; k++) offer({ ...blankOrder(game, move), against: t, answer: 1, technology: game.edgeBy[game.edgeInto[k]] })
      for (const answer of [2, 3, 4, 5]) offer({ ...blankOrder(game, move), against: t, answer })
    }
    return
  }
  const kind = game.moveTechnology[move]
  if (kind === 0) return withTargets(blankOrder(game, move))
  const owner = kind === 1 ? side : 1 - side
  for (let t = 0; t < technologies; t++) {
    if (game.owned[owner * technologies + t] === 0) continue
    if (game.moveProgramme[move] !== 0) {
      const now = view.funding[side * technologies + t]
      if (now === 0) offer({ ...blankOrder(game, move), technology: t, amount: 1 })
      else {
        if (now < game.moveAmount[move * 3 + 1]) offer({ ...blankOrder(game, move), technology: t, amount: now + 1 })
        offer({ ...blankOrder(game, move), technology: t, amount: 0 })
      }
    } else if (game.moveIntegrates[move] === 0 || view.stage[side * technologies + t] === PROTOTYPE) withTargets({ ...blankOrder(game, move), technology: t })
  }
}

