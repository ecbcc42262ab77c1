/** Phase 3: what an order costs, and why it is refused. The same check answers the form, the bots and the resolution. */
import { holds } from './conditions.ts'
import { FIELDED, type Game, INTEGRATION, PROTOTYPE } from './game.ts'
import { premiumOf } from './income.ts'
import type { CodedOrder } from './orders.ts'
import type { Purse } from './purse.ts'
import type { Turn } from './turn.ts'
import type { World } from './world.ts'

export { openPurse, type Purse } from './purse.ts'

/** Reasons of refusal; 0 is accepted. Constants: never renumber. */
export const REFUSAL = {
  none: 0,
  unknownMove: 1,
  notYours: 2,
  noTarget: 3,
  notEligible: 4,
  rungTooHigh: 5,
  rungTooLow: 6,
  notAvailable: 7,
  cooling: 8,
  tooDear: 9,
  noSlot: 10,
  duplicate: 11,
  noTechnology: 12,
  cannotOwn: 13,
  notPrototype: 14,
  alreadyFielded: 15,
  noArgument: 16,
  wrongArgument: 17,
  amountOutOfRange: 18,
  unchanged: 19,
  noAnswer: 20,
  noCard: 21,
  notACounter: 22,
  noDivest: 23,
  noFunction: 24,
  threatSpent: 25,
  noOffset: 26,
  notRivals: 27,
  late: 28,
  noNetwork: 29,
  otherSeat: 30,
} as const

export const REFUSAL_NAMES = Object.keys(REFUSAL) as (keyof typeof REFUSAL)[]

/** Price of an order by resource, into `price`. */
export const priceOf = (game: Game, world: World, side: number, order: CodedOrder, price: Float64Array): void => {
  const resources = game.layout.sizes.resource
  const { move } = order
  const first = game.optionFirst[move]
  const options = order.options === 0 ? 0 : game.optionFirst[move + 1] - first
  const dear = order.answer > 0 && order.against >= 0 && order.technology >= 0 ? 1 + premiumOf(game, world, side, order.technology) : 1
  for (let r = 0; r < resources; r++) {
    let sum = game.moveCost[move * resources + r]
    for (let k = 0; k < options; k++) if ((order.options >> k) & 1) sum += game.optionCost[(first + k) * resources + r]
    price[r] = sum * (game.resourceKind[r] === 0 ? dear : 1)
  }
}

/** Whether a card against the rival’s technology is in the side’s hand this turn. */
export const hasCard = (game: Game, world: World, side: number, technology: number): boolean =>
  world.answerable[side * game.layout.sizes.technology + technology] === world.turn[0] + 1

/** Whether an order takes one of the turn’s slots: reactions and the first answer card do not. */
export const takesSlot = (game: Game, order: CodedOrder, answersBefore: number): boolean => {
  if (game.moveSlot[order.move] !== 0) return true
  return game.moveAnswer[order.move] !== 0 && answersBefore > 0
}

const countersIt = (game: Game, by: number, against: number): boolean => {
  for (let k = game.intoFirst[against]; k < game.intoFirst[against + 1]; k++) if (game.edgeBy[game.edgeInto[k]] === by) return true
  return false
}

const technologyRefusal = (game: Game, world: World, side: number, order: CodedOrder): number => {
  const { move, technology: t } = order
  const technologies = game.layout.sizes.technology
  const kind = game.moveTechnology[move]
  if (kind === 0) return REFUSAL.none
  if (t < 0) return order.answer > 1 ? REFUSAL.none : REFUSAL.noTechnology
  if (kind === 1 && game.owned[side * technologies + t] === 0) return REFUSAL.cannotOwn
  if (kind === 2 && game.owned[(1 - side) * technologies + t] === 0) return REFUSAL.notRivals
  const stage = world.stage[side * technologies + t]
  if (game.moveIntegrates[move] !== 0) {
    if (stage >= INTEGRATION) return REFUSAL.alreadyFielded
    if (stage < PROTOTYPE) return REFUSAL.notPrototype
    for (let k = 0; k < game.optionFirst[move + 1] - game.optionFirst[move]; k++)
      if ((order.options >> k) & 1 && game.optionDivest[game.optionFirst[move] + k] !== 0)
        if (order.divest < 0 || order.divest === t || world.stage[side * technologies + order.divest] !== FIELDED) return REFUSAL.noDivest
  }
  return REFUSAL.none
}

const answerRefusal = (game: Game, world: World, side: number, order: CodedOrder): number => {
  if (order.answer === 0) return REFUSAL.noAnswer
  const technologies = game.layout.sizes.technology
  if (order.against < 0 || game.owned[(1 - side) * technologies + order.against] === 0) return REFUSAL.noOffset
  if (!hasCard(game, world, side, order.against)) return REFUSAL.noCard
  if (order.answer === 1) {
    if (order.technology < 0) return REFUSAL.noTechnology
    if (game.owned[side * technologies + order.technology] === 0) return REFUSAL.cannotOwn
    if (!countersIt(game, order.technology, order.against)) return REFUSAL.notACounter
  }
  if (order.answer === 2 && (game.owned[side * technologies + order.against] === 0 || world.stage[side * technologies + order.against] === FIELDED)) return REFUSAL.cannotOwn
  return REFUSAL.none
}

/** The first reason why a side may not give an order, leaving aside price and slots; `turn` must have been worked out for `world`. */
export const illegality = (game: Game, world: World, turn: Turn, side: number, order: CodedOrder): number => {
  const { move, target } = order
  if (move < 0) return REFUSAL.unknownMove
  if (game.moveSide[move] !== side) return REFUSAL.notYours
  if (order.seat !== -1 && order.seat !== game.moveSeat[move]) return REFUSAL.otherSeat
  if (world.turn[0] >= game.turns) return REFUSAL.late
  if (order.network < 0) return REFUSAL.noNetwork
  const countries = game.layout.sizes.country
  if (game.moveTarget[move] !== 0) {
    if (target < 0) return REFUSAL.noTarget
    if (game.moveEligible[move * countries + target] === 0) return REFUSAL.notEligible
    const rung = world.stance[order.network * countries + target]
    if (rung < game.moveRungAtLeast[move]) return REFUSAL.rungTooLow
    if (rung >= game.moveRungBelow[move]) return REFUSAL.rungTooHigh
    if (game.moveThreatens[move] !== 0 && world.threatUsed[side * countries + target] !== 0) return REFUSAL.threatSpent
  }
  if (game.moveAvailable[move] >= 0 && !holds(game, world, turn, game.moveAvailable[move])) return REFUSAL.notAvailable
  const cooldown = game.moveCooldown[move]
  if (cooldown > 0) {
    const used = world.usedAt[move * (countries + 1) + (target < 0 ? 0 : target + 1)]
    if (used > 0 && world.tick[0] + 1 - used < cooldown) return REFUSAL.cooling
  }
  if (game.moveArguments[move] !== 0) {
    if (order.argument < 0) return REFUSAL.noArgument
    if (((game.moveArguments[move] >> order.argument) & 1) === 0) return REFUSAL.wrongArgument
  }
  if (game.moveFunctions[move] !== 0 && (order.function < 0 || ((game.moveFunctions[move] >> order.function) & 1) === 0)) return REFUSAL.noFunction
  const technology = technologyRefusal(game, world, side, order)
  if (technology !== REFUSAL.none) return technology
  if (game.moveProgramme[move] !== 0) {
    const low = game.moveAmount[move * 3]
    const high = game.moveAmount[move * 3 + 1]
    const steps = (order.amount - low) / game.moveAmount[move * 3 + 2]
    if (!(order.amount >= low && order.amount <= high) || Math.abs(steps - Math.round(steps)) > 1e-9) return REFUSAL.amountOutOfRange
    if (world.funding[side * game.layout.sizes.technology + order.technology] === order.amount) return REFUSAL.unchanged
  }
  if (game.moveAnswer[move] !== 0) return answerRefusal(game, world, side, order)
  return REFUSAL.none
}

const same = (a: CodedOrder, b: CodedOrder, programme: boolean): boolean =>
  a.move === b.move && a.target === b.target && a.technology === b.technology && a.network === b.network && (programme || a.against === b.against)

/** Checks one more order against the purse; takes it in where it is accepted. Returns the reason of refusal, 0 if none. */
export const admit = (game: Game, world: World, turn: Turn, side: number, purse: Purse, order: CodedOrder): number => {
  const refusal = illegality(game, world, turn, side, order)
  if (refusal !== REFUSAL.none) return refusal
  const { taken, left, price } = purse
  for (let i = 0; i < purse.count; i++) if (same(taken[i], order, game.moveProgramme[order.move] !== 0)) return REFUSAL.duplicate
  const slot = takesSlot(game, order, purse.answers)
  if (slot && purse.slots <= 0) return REFUSAL.noSlot
  priceOf(game, world, side, order, price)
  for (let r = 0; r < left.length; r++) if (price[r] > left[r] + 1e-9) return REFUSAL.tooDear
  for (let r = 0; r < left.length; r++) left[r] -= price[r]
  if (slot) purse.slots--
  if (game.moveAnswer[order.move] !== 0) purse.answers++
  taken[purse.count++] = order
  return REFUSAL.none
}

