/**
 * The doctrine bot: weights of the scenario over verbs, moves, targets, technologies, arguments and answers, applied to
 * every legal order on the side’s own view; the best that the purse admits are given.
 */
import { workOutAll } from '../engine/derive.ts'
import { theftTarget } from '../engine/exploitation.ts'
import { FIELDED, type Game, PRIVATE, PROTOTYPE } from '../engine/game.ts'
import { incomeOf, upkeepOf } from '../engine/income.ts'
import { admit, openPurse } from '../engine/legality.ts'
import { ANSWERS, type CodedOrder, type Order, orderOf } from '../engine/orders.ts'
import { integrationOdds } from '../engine/technology.ts'
import { type Turn, turnOf } from '../engine/turn.ts'
import type { World } from '../engine/world.ts'
import type { Scenario } from '../scenario/format.ts'
import { CHANNELS, COUNTRY_TYPES, VERBS } from '../scenario/lists.ts'
import { eachCandidate } from './candidates.ts'
import { TRAITS } from '../scenario/references.ts'
import { type Trait, traitOf } from './traits.ts'

type Bot = Scenario['bots'][string]

/** Weight of a technology by id, else by domain, else 1. */
const technologyWeight = (bot: Bot, game: Game, t: number): number => bot.technologies[game.ids.technologies[t]] ?? bot.technologies[`domain:${CHANNELS[game.domain[t]]}`] ?? 1

/** How much the rival’s open offsets that a technology counters are worth. */
const counterWorth = (game: Game, view: World, turn: Turn, side: number, t: number): number => {
  const technologies = game.ids.technologies.length
  let worth = 0
  for (let e = 0; e < game.edgeBy.length; e++) {
    if (game.edgeBy[e] !== t) continue
    const against = (1 - side) * technologies + game.edgeAgainst[e]
    if (view.stage[against] >= PROTOTYPE) worth += game.edgeStrength[e] * Math.max(turn.advantage[against], 0.3 * game.value[game.edgeAgainst[e]])
  }
  return worth
}

/** Worth of work on a technology: its own value and what it takes from the rival, sooner done counting for more. */
const technologyWorth = (bot: Bot, game: Game, view: World, turn: Turn, side: number, t: number): number => {
  const technologies = game.ids.technologies.length
  const stage = view.stage[side * technologies + t]
  return (technologyWeight(bot, game, t) * (game.value[t] + 1.5 * counterWorth(game, view, turn, side, t)) * (1 + 0.5 * stage)) / 10
}

/** Bite that the side’s fielded counter `by` has lost against the rival’s `against`. */
const lostBite = (game: Game, view: World, side: number, by: number, against: number): number => {
  for (let e = 0; e < game.edgeBy.length; e++) if (game.edgeBy[e] === by && game.edgeAgainst[e] === against) return Math.max(0, 1 - view.bite[side * game.edgeBy.length + e])
  return 0
}

/** Worth of an answer card that works on `t`: none for a prototype, which only a try carries on; what a fielded counter has lost. */
const answerWorth = (bot: Bot, game: Game, view: World, turn: Turn, side: number, t: number, against: number): number => {
  const i = side * game.ids.technologies.length + t
  const worth = technologyWorth(bot, game, view, turn, side, t)
  return view.stage[i] < PROTOTYPE ? worth : view.stage[i] === FIELDED ? worth * lostBite(game, view, side, t, against) : view.funding[i] > 0 ? 0 : 0.2 * worth
}

/** Worth of an order that names a rival’s technology: a covert one feeds the own copy or counter, an open one looks at what weighs most. */
const rivalWorth = (bot: Bot, game: Game, view: World, turn: Turn, side: number, order: CodedOrder): number => {
  if (game.moveCovert[order.move] === 0) return 0.3 + game.value[order.technology] / 8
  const to = theftTarget(game, view, side, order.technology)
  const i = side * game.ids.technologies.length + to
  return to < 0 || view.stage[i] >= PROTOTYPE ? 0.05 : technologyWorth(bot, game, view, turn, side, to) * (view.funding[i] > 0 ? 1 : 0.4)
}

const targetWorth = (bot: Bot, game: Game, view: World, turn: Turn, side: number, country: number): number => {
  let sum = 0
  let weights = 0
  for (const trait of TRAITS) {
    const weight = bot.targets[trait] ?? 0
    if (weight === 0) continue
    sum += weight * traitOf(game, view, turn, side, country, trait as Trait)
    weights += Math.abs(weight)
  }
  return weights === 0 ? 0.5 : sum / weights
}

/** An integration try with all its options that help, but for a divestment; undefined where there are none. */
const withOptions = (game: Game, order: CodedOrder): CodedOrder | undefined => {
  let options = 0
  const first = game.optionFirst[order.move]
  for (let k = 0; k < game.optionFirst[order.move + 1] - first; k++) if (game.optionDivest[first + k] === 0 && (game.optionOdds[first + k] > 0 || game.optionVeto[first + k] < 1)) options |= 1 << k
  return options === 0 ? undefined : { ...order, options }
}

const programmeWorth = (bot: Bot, game: Game, view: World, turn: Turn, side: number, order: CodedOrder, running: number, overspent: boolean): number => {
  const technologies = game.ids.technologies.length
  const i = side * technologies + order.technology
  const stage = view.stage[i]
  const worth = technologyWorth(bot, game, view, turn, side, order.technology)
  const stalled = stage === PROTOTYPE && game.origin[order.technology] === PRIVATE
  if (order.amount === 0) {
    // stop what is done and holds nothing back, or what waits at the valley
    if (stage === FIELDED && view.maturity[i] >= 1 && running >= bot.programmes) return 1.2 / (1 + worth)
    if (overspent) return 2 / (1 + worth)
    return stalled ? 0.6 : 0
  }
  if (stage === FIELDED) return view.offset[i] > 1 || view.maturity[i] < 0.8 ? 0.4 * worth : 0
  if (stalled) return 0
  if (view.funding[i] > 0) return running < bot.programmes ? 0.3 * worth : 0
  return running < bot.programmes ? worth : 0.2 * worth
}

/** A doctrine tires of what it has just done: the same move on the same target counts for half at once, and recovers. */
const freshness = (game: Game, view: World, order: CodedOrder): number => {
  if (game.moveProgramme[order.move] !== 0 || game.moveAnswer[order.move] !== 0) return 1
  const used = view.usedAt[order.move * (game.ids.countries.length + 1) + (order.target < 0 ? 0 : order.target + 1)]
  const ago = view.tick[0] + 1 - used
  return used === 0 || ago > RECOVERY ? 1 : 0.5 + (0.5 * (ago - 1)) / RECOVERY
}

const RECOVERY = 4
/** Part of the income that programmes may draw; the rest is for orders. */
const UPKEEP_SHARE = 0.7

/** Programmes that an order would start or raise, in budget a tick. */
const addedUpkeep = (game: Game, view: World, side: number, order: CodedOrder): number => {
  const technologies = game.ids.technologies.length
  const raise = (t: number, to: number) => {
    const now = view.funding[side * technologies + t]
    return now >= to ? 0 : upkeepOf(game, view, side, t, to) - upkeepOf(game, view, side, t, now)
  }
  if (game.moveProgramme[order.move] !== 0) return order.amount === 0 ? 0 : raise(order.technology, order.amount)
  if (game.moveAnswer[order.move] !== 0) return order.answer === 1 ? raise(order.technology, 1) : order.answer === 2 ? raise(order.against, 1) : 0
  return 0
}

const worthOf = (bot: Bot, game: Game, view: World, turn: Turn, side: number, order: CodedOrder, running: number, overspent: boolean): number => {
  const { move } = order
  const base = (bot.verbs[VERBS[game.moveVerb[move]]] ?? 1) * (bot.moves[game.ids.moves[move]] ?? 1)
  if (base <= 0) return 0
  if (game.moveProgramme[move] !== 0) return base * programmeWorth(bot, game, view, turn, side, order, running, overspent)
  if (game.moveAnswer[move] !== 0) {
    const weight = bot.answers[ANSWERS[order.answer - 1]] ?? 1
    return base * weight * (order.answer === 1 ? answerWorth(bot, game, view, turn, side, order.technology, order.against) : order.answer === 2 ? answerWorth(bot, game, view, turn, side, order.against, -1) : 0.5)
  }
  if (game.moveIntegrates[move] !== 0) {
    let bought = 0
    const first = game.optionFirst[move]
    for (let k = 0; k < game.optionFirst[move + 1] - first; k++) if ((order.options >> k) & 1) bought += game.optionOdds[first + k]
    return base * 4 * integrationOdds(game, view, side, order.technology, bought) * technologyWorth(bot, game, view, turn, side, order.technology)
  }
  let worth = base * freshness(game, view, order)
  if (order.target >= 0) worth *= 0.2 + 1.6 * targetWorth(bot, game, view, turn, side, order.target)
  if (order.technology >= 0) worth *= game.moveTechnology[move] === 1 ? 0.3 + technologyWorth(bot, game, view, turn, side, order.technology) : rivalWorth(bot, game, view, turn, side, order)
  if (order.argument >= 0) {
    const countries = game.ids.countries.length
    const fatigue = order.target >= 0 ? view.fatigue[(side * countries + order.target) * game.ids.arguments.length + order.argument] : 0
    worth *= (bot.arguments[game.ids.arguments[order.argument]] ?? 1) * (order.target >= 0 ? game.argumentFit[order.argument * COUNTRY_TYPES.length + game.countryType[order.target]] : 1) * (1 - fatigue)
  }
  return worth
}

/** What a doctrine thinks of every legal order of a side, best first, and how much more its programmes may draw. */
export interface Ranking {
  ranked: { order: CodedOrder; worth: number; n: number }[]
  /** Budget a tick that new funding may add. */
  room: number
}

/** Ranks every legal order on the side’s view. */
export const rankOrders = (bot: Bot, game: Game, view: World, side: number): Ranking => {
  const turn = turnOf(game)
  workOutAll(game, view, turn)
  const technologies = game.ids.technologies.length
  let running = 0
  let upkeep = 0
  for (let t = 0; t < technologies; t++) {
    const funding = view.funding[side * technologies + t]
    if (funding <= 0) continue
    running++
    upkeep += upkeepOf(game, view, side, t, funding)
  }
  let income = 0
  for (let r = 0; r < game.ids.resources.length; r++) if (game.resourceKind[r] === 0) income += incomeOf(game, view, side, r)
  const overspent = upkeep > income * (UPKEEP_SHARE + 0.15)
  const ranked: Ranking['ranked'] = []
  const add = (order: CodedOrder) => {
    const worth = worthOf(bot, game, view, turn, side, order, running, overspent)
    if (worth > 0) ranked.push({ order, worth, n: ranked.length })
  }
  eachCandidate(game, view, side, (order) => {
    add(order)
    const better = game.moveIntegrates[order.move] !== 0 ? withOptions(game, order) : undefined
    if (better !== undefined) add(better)
  })
  ranked.sort((a, b) => b.worth - a.worth || a.n - b.n)
  return { ranked, room: UPKEEP_SHARE * income - upkeep }
}

/** The best orders of a ranking that the purse admits: one of a kind a turn, but for programmes, so that attention is spread. */
export const chooseOrders = (bot: Bot, game: Game, view: World, side: number, ranking: Ranking): CodedOrder[] => {
  const turn = turnOf(game)
  const purse = openPurse(game, view, side)
  for (let r = 0; r < purse.left.length; r++) purse.left[r] *= 1 - bot.save
  let { room } = ranking
  const orders: CodedOrder[] = []
  const used = new Set<number>()
  for (const { order } of ranking.ranked) {
    if (purse.slots <= 0 && game.moveAnswer[order.move] === 0) continue
    const key = game.moveProgramme[order.move] !== 0 ? order.move * 4096 + order.technology + 1 : order.move * 4096
    if (used.has(key)) continue
    const added = addedUpkeep(game, view, side, order)
    if (added > 0 && added > room) continue
    if (admit(game, view, turn, side, purse, order) !== 0) continue
    room -= added
    used.add(key)
    orders.push(order)
  }
  return orders
}

/** Orders of a doctrine on its view, coded. */
export const doctrineCoded = (bot: Bot, game: Game, view: World, side: number): CodedOrder[] => chooseOrders(bot, game, view, side, rankOrders(bot, game, view, side))

/** Orders of a doctrine on its view. */
export const doctrineOrders = (bot: Bot, game: Game, view: World, side: number): Order[] => doctrineCoded(bot, game, view, side).map((order) => orderOf(game, order))
