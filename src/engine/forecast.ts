/**
 * Forecast of an order: odds and expected values after gathering on a side’s view, with and without the order, the rival
 * passing. It runs the phases of play themselves; where they draw, it walks through every outcome with its chance.
 */
import { applyHomeRungs, flush } from './change.ts'
import { runCounters, runOffsets } from './counters.ts'
import { workOut } from './derive.ts'
import { exposureChance, OPERATION, operationAccess, theftChance } from './exploitation.ts'
import { gatherDue, gatherOrder } from './gather.ts'
import { type Game, MAX_RUNGS } from './game.ts'
import { fade, payAndEarn } from './income.ts'
import { priceOf } from './legality.ts'
import { decisionOdds } from './odds.ts'
import type { CodedOrder } from './orders.ts'
import { workOutCommon, workOutPush } from './push.ts'
import { QUANTITIES, QUANTITY_NAMES } from './quantities.ts'
import { integrationOdds, runTechnologies, vetoChance } from './technology.ts'
import { type ForcedDraws, type Turn, turnOf } from './turn.ts'
import { runVendor } from './vendor.ts'
import { blankWorld, copyInto, type World } from './world.ts'

/** Odds of every rung of one country on one network. */
export interface RungOdds {
  network: number
  country: number
  odds: number[]
}

export interface Expected {
  /** Slot among the reals. */
  slot: number
  delta: number
}

export interface Forecast {
  /** Price by resource. */
  price: number[]
  /** Ticks until the latest of its effects. */
  delay: number
  /** Expected change of stored quantities by the order once all its effects have landed, largest first. */
  expected: Expected[]
  /** Push of the target without the order, with what of it works in this turn, and once all of it has landed. */
  push?: { before: number; now: number; after: number }
  before?: RungOdds
  now?: RungOdds
  after?: RungOdds
  /** Odds that an integration try succeeds, and that the firm refuses it. */
  integration?: { odds: number; veto: number }
  /** Odds of an operation: that it happens, what it reaches, what it yields, that it is exposed. */
  operation?: { willing: number; access: number; gain: number; exposure: number }
  theft?: { odds: number; exposure: number }
}

const works = new WeakMap<Game, { with: World; without: World }>()
const odds = new Float64Array(MAX_RUNGS)
const MAX_BRANCHES = 64

/** Phases 2 to 6 of a tick on a copy of the view, one branch of outcomes. */
const run = (game: Game, view: World, into: World, side: number, orders: readonly CodedOrder[], turn: Turn, forced: ForcedDraws): void => {
  copyInto(into, view)
  turn.ledger = undefined
  turn.forced = forced
  turn.quiet = true
  turn.tick = into.tick[0]
  turn.integrateCount = 0
  turn.exploitCount = 0
  turn.stanceBefore.set(into.stance)
  workOut(game, into, turn)
  if (game.readsPush) workOutPush(game, into, turn)
  else workOutCommon(game, into, turn)
  fade(game, into, turn)
  payAndEarn(game, into, turn)
  gatherDue(game, into, turn)
  for (const order of orders) gatherOrder(game, into, turn, side, order)
  flush(game, into, turn)
  applyHomeRungs(game, into, turn)
  turn.delayedCount = 0
  runTechnologies(game, into, turn)
  runCounters(game, into, turn)
  runOffsets(game, into, turn)
  workOut(game, into, turn)
  runVendor(game, into, turn)
  workOutPush(game, into, turn)
  turn.forced = undefined
  turn.quiet = false
}

/** Clocks and notes of the engine are not what an order is given for. */
const isClock = (game: Game, slot: number): boolean => 'clock' in QUANTITIES[QUANTITY_NAMES[game.layout.realQuantity[slot]]]

/** Whether some effect of an order comes later than in its own turn. */
const isDelayed = (game: Game, order: CodedOrder): boolean => {
  for (let o = game.moveFirst[order.move]; o < game.moveFirst[order.move + 1]; o++) if (game.operations.after[o] > 0) return true
  return false
}

/** Calls `visit` for every branch of outcomes with its chance. */
const branches = (game: Game, view: World, into: World, side: number, orders: readonly CodedOrder[], turn: Turn, landed: boolean, visit: (chance: number) => void): void => {
  // breadth first, so that where there are too many branches the likely ones are seen; what is seen is weighed to one
  const open: boolean[][] = [[]]
  const chances: number[] = []
  for (let at = 0; at < open.length && at < MAX_BRANCHES; at++) {
    const forced: ForcedDraws = { outcomes: open[at], met: 0, chances: [], landed }
    run(game, view, into, side, orders, turn, forced)
    let chance = 1
    for (let i = 0; i < forced.met; i++) chance *= open[at][i] === true ? forced.chances[i] : 1 - forced.chances[i]
    chances.push(chance)
    for (let i = open[at].length; i < forced.met; i++) {
      const next = open[at].slice()
      while (next.length < i) next.push(false)
      next.push(true)
      open.push(next)
    }
  }
  const seen = chances.reduce((sum, chance) => sum + chance, 0)
  if (chances.length === 1) {
    visit(1)
    return
  }
  for (let at = 0; at < chances.length; at++) {
    run(game, view, into, side, orders, turn, { outcomes: open[at], met: 0, chances: [], landed })
    visit(chances[at] / seen)
  }
}

/**
 * Forecasts one order of a side on its view, beside the other orders in its tray.
 * The view is not changed.
 */
export const forecast = (game: Game, view: World, side: number, order: CodedOrder, others: readonly CodedOrder[] = []): Forecast => {
  let work = works.get(game)
  if (work === undefined) {
    work = { with: blankWorld(game), without: blankWorld(game) }
    works.set(game, work)
  }
  const turn = turnOf(game)
  const countries = game.ids.countries.length
  const watched = order.target >= 0 && game.rungCount[order.network] > 1 ? order.target : -1
  const rungs = game.rungCount[order.network]
  const i = order.network * countries + watched
  const sums = new Float64Array(game.layout.realCount)
  const { without, with: withOrder } = work
  const all = [...others, order]
  // reads the odds of the watched country, and with a sign the stored quantities, over all branches
  const read = (into: World, orders: readonly CodedOrder[], landed: boolean, sign: number, visit?: (chance: number) => void): { push: number; odds: number[] } => {
    const seen = { push: 0, odds: new Array<number>(rungs).fill(0) }
    branches(game, view, into, side, orders, turn, landed, (chance) => {
      if (sign !== 0) for (let slot = 0; slot < sums.length; slot++) sums[slot] += sign * chance * into.reals[slot]
      if (watched >= 0) {
        seen.push += chance * turn.push[i]
        decisionOdds(game, into, turn, order.network, watched, odds)
        for (let r = 0; r < rungs; r++) seen.odds[r] += chance * odds[r]
      }
      visit?.(chance)
    })
    return seen
  }
  const result: Forecast = { price: [], delay: 0, expected: [] }
  const base = read(without, others, true, -1)
  const landed = read(withOrder, all, true, 1, (chance) => readActs(game, withOrder, turn, side, order, chance, result))
  const delayed = all.some((each) => isDelayed(game, each))
  const before = delayed && watched >= 0 ? read(without, others, false, 0) : base
  const now = delayed && watched >= 0 ? read(withOrder, all, false, 0) : landed
  const price = new Float64Array(game.ids.resources.length)
  priceOf(game, view, side, order, price)
  result.price = Array.from(price)
  for (let o = game.moveFirst[order.move]; o < game.moveFirst[order.move + 1]; o++)
    result.delay = Math.max(result.delay, game.operations.after[o])
  for (let slot = 0; slot < sums.length; slot++)
    if ((sums[slot] > 1e-6 || sums[slot] < -1e-6) && !isClock(game, slot)) result.expected.push({ slot, delta: sums[slot] })
  result.expected.sort((a, b) => Math.abs(b.delta) - Math.abs(a.delta) || a.slot - b.slot)
  if (watched >= 0) {
    const at = { network: order.network, country: watched }
    result.push = { before: before.push, now: now.push, after: landed.push }
    result.before = { ...at, odds: before.odds }
    result.now = { ...at, odds: now.odds }
    result.after = { ...at, odds: landed.odds }
  }
  return result
}

/** Odds of what the order asks of later phases: integration tries and operations. */
const readActs = (game: Game, world: World, turn: Turn, side: number, order: CodedOrder, chance: number, result: Forecast): void => {
  for (let a = 0; a < turn.integrateCount; a++) {
    if (turn.integrateSide[a] !== side || turn.integrateTechnology[a] !== order.technology) continue
    const veto = vetoChance(game, order.technology, turn.integrateVeto[a])
    const success = (1 - veto) * integrationOdds(game, world, side, order.technology, turn.integrateOdds[a])
    result.integration = { odds: (result.integration?.odds ?? 0) + chance * success, veto: (result.integration?.veto ?? 0) + chance * veto }
  }
  for (let a = 0; a < turn.exploitCount; a++) {
    if (turn.exploitSide[a] !== side) continue
    const exposure = exposureChance(game, world, side, turn.exploitExposure[a], turn.tick)
    if (turn.exploitKind[a] === OPERATION.steal) {
      if (turn.exploitTechnology[a] !== order.technology) continue
      result.theft = { odds: theftChance(game, turn, side, turn.exploitGain[a]), exposure }
      continue
    }
    const target = turn.exploitTarget[a]
    if (target !== order.target) continue
    const willing = side === game.challenger ? game.coefficients.vendorCompliance : 1
    const access = operationAccess(game, world, turn, side, turn.exploitNetwork[a], target, turn.exploitFunction[a])
    result.operation = { willing, access, gain: willing * turn.exploitGain[a] * access * (0.4 + 0.6 * game.size[target]), exposure: willing * exposure }
  }
}
