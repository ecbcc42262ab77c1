/** resolve: the only transition. Plays one turn of a game in place, phase by phase, tick by tick. */
import { applyHomeRungs, change, flush, put } from './change.ts'
import { runCoup } from './coup.ts'
import { runCounters, runOffsets } from './counters.ts'
import { runDecisions } from './decisions.ts'
import { queueDelayed } from './delayed.ts'
import { workOutShields } from './access.ts'
import { workOutOutputs } from './advantage.ts'
import { workOut, workOutSphere } from './derive.ts'
import { runEvents } from './events.ts'
import { runEstimates } from './estimates.ts'
import { runOperations } from './exploitation.ts'
import { gatherDue, gatherEvent, gatherOrder } from './gather.ts'
import type { Game } from './game.ts'
import { fade, payAndEarn } from './income.ts'
import { BEAT, CAUSE, causeOf, type Ledger } from './ledger.ts'
import { admit, openPurse, REFUSAL } from './legality.ts'
import { runMarkets } from './markets.ts'
import type { CodedOrder } from './orders.ts'
import { workOutCommon, workOutPush } from './push.ts'
import { runReliance } from './reliance.ts'
import { runTechnologies } from './technology.ts'
import { type Turn, turnOf } from './turn.ts'
import { runVendor } from './vendor.ts'
import type { World } from './world.ts'

export interface ResolveOptions {
  /** Ledger that listens; without it the same arithmetic runs unheard. */
  ledger?: Ledger
  /** Recorded orders ignore price, slots and legality: what happened, happened. */
  free?: boolean
  /** Events given as orders by a facilitator, by index. */
  injects?: readonly number[]
}

const EMPTY: readonly CodedOrder[] = []

/** Ticks after which a threat that was not carried out is spent. */
const THREAT_LIFE = 4

/** Phase 3: both sides’ orders are checked against the world as it is now and paid; what is no longer legal lapses. */
const commit = (game: Game, world: World, turn: Turn, side: number, orders: readonly CodedOrder[], free: boolean): void => {
  const { layout } = game
  const { resource: resources, country: countries } = layout.sizes
  const accepted = turn.accepted[side]
  let count = 0
  const purse = openPurse(game, world, side, turn.purse)
  const { price } = purse
  for (let i = 0; i < orders.length; i++) {
    const order = orders[i]
    if (!free) {
      const refusal = admit(game, world, turn, side, purse, order)
      if (refusal !== REFUSAL.none) {
        if (turn.ledger !== undefined)
          turn.ledger.beats.push({ kind: BEAT.lapsed, tick: turn.tick, seenBy: 1 << side, side, a: order.move, b: refusal, c: order.target, x: i, y: order.technology })
        continue
      }
      const cause = causeOf(CAUSE.price, world.turn[0], order.move)
      for (let r = 0; r < resources; r++) if (price[r] !== 0) change(game, world, turn.ledger, layout.first.resource + side * resources + r, -price[r], cause)
    }
    accepted[count++] = order
    world.usedAt[order.move * (countries + 1) + (order.target < 0 ? 0 : order.target + 1)] = turn.tick + 1
    if (turn.ledger !== undefined)
      turn.ledger.beats.push({
        kind: BEAT.order, tick: turn.tick, seenBy: game.moveCovert[order.move] !== 0 ? 1 << side : 3, side, a: order.move, b: order.target, c: order.technology, x: order.against, y: order.amount,
      })
  }
  turn.acceptedCount[side] = count
}

/** A pending threat that nobody carried out costs credibility. */
const spendThreats = (game: Game, world: World, turn: Turn): void => {
  const countries = game.layout.sizes.country
  const { threatUsed } = world
  for (let i = 0; i < threatUsed.length; i++) {
    if (threatUsed[i] !== 1 || turn.tick + 1 - world.threatAt[i] < THREAT_LIFE) continue
    const side = i < countries ? 0 : 1
    const cause = causeOf(CAUSE.threat, world.turn[0], i % countries)
    put(world, turn.ledger, game.layout.first.threatUsed + i, 2, cause)
    change(game, world, turn.ledger, game.layout.first.credibility + side, -world.threatLoss[i], cause)
    if (turn.ledger !== undefined) turn.ledger.beats.push({ kind: BEAT.threatSpent, tick: turn.tick, seenBy: 3, side, a: i % countries, b: 0, c: 0, x: 0, y: 0 })
  }
}

/** One tick; orders are given only in a turn’s first. */
const runTick = (game: Game, world: World, turn: Turn, orders: readonly (readonly CodedOrder[])[] | undefined, options: ResolveOptions, first: boolean): void => {
  turn.tick = world.tick[0]
  turn.integrateCount = 0
  turn.exploitCount = 0
  turn.stanceBefore.set(world.stance)
  workOut(game, world, turn)
  if (game.readsPush) workOutPush(game, world, turn)
  else workOutCommon(game, world, turn)
  // 1 events due
  const events = runEvents(game, world, turn, first ? options.injects : undefined)
  // 2 income, upkeep, decay
  fade(game, world, turn)
  payAndEarn(game, world, turn)
  spendThreats(game, world, turn)
  // 3 orders
  for (let side = 0; side < 2; side++) {
    turn.acceptedCount[side] = 0
    if (orders !== undefined) commit(game, world, turn, side, orders[side] ?? EMPTY, options.free === true)
  }
  // 4 gather
  for (let n = 0; n < events; n++) gatherEvent(game, world, turn, turn.due[n])
  gatherDue(game, world, turn)
  for (let side = 0; side < 2; side++) {
    const accepted = turn.accepted[side]
    for (let i = 0; i < turn.acceptedCount[side]; i++) gatherOrder(game, world, turn, side, accepted[i])
  }
  flush(game, world, turn)
  applyHomeRungs(game, world, turn)
  // 5 technologies, counters, diffusion
  runTechnologies(game, world, turn)
  runCounters(game, world, turn)
  runOffsets(game, world, turn)
  // 6 vendor
  workOutOutputs(game, world, turn)
  workOutShields(game, world, turn)
  workOutSphere(game, world, turn)
  runVendor(game, world, turn)
  // 7 decisions, then operators
  workOutPush(game, world, turn)
  runDecisions(game, world, turn)
  // 8 reliance, access, operations
  runReliance(game, world, turn)
  workOutSphere(game, world, turn)
  runOperations(game, world, turn)
  // 9 indices, score, coup
  runMarkets(game, world, turn)
  // lived history runs in turns of one tick
  const played = world.tick[0] - game.livedTicks
  if (played < 0 || played % game.ticksPerTurn === game.ticksPerTurn - 1) runCoup(game, world, turn)
  runEstimates(game, world, turn)
  // 10 delayed effects
  queueDelayed(game, world, turn)
  world.tick[0]++
}

/**
 * Plays one turn in place: `orders[side]` by index of side. After the last turn of the calendar no orders are taken and
 * `runHorizon` plays the rest.
 */
export const resolve = (game: Game, world: World, orders: readonly (readonly CodedOrder[])[], options: ResolveOptions = {}): World => {
  if (world.turn[0] >= game.turns) throw new Error(`turn ${world.turn[0] + 1} of ${game.turns} in ${game.id}`)
  const turn = turnOf(game)
  turn.ledger = options.ledger
  turn.forced = undefined
  turn.quiet = false
  for (let n = 0; n < game.ticksPerTurn; n++) runTick(game, world, turn, n === 0 ? orders : undefined, options, n === 0)
  world.turn[0]++
  turn.ledger = undefined
  return world
}

/** Lived history: the recorded orders before the first turn, as they were given. */
export const liveHistory = (game: Game, world: World): World => {
  const turn = turnOf(game)
  turn.ledger = undefined
  turn.forced = undefined
  turn.quiet = false
  for (let tick = 0; tick < game.livedTicks; tick++) runTick(game, world, turn, game.livedOrders[tick], { free: true }, true)
  return world
}

/** The horizon: the world runs on without orders; delays, blowback and programmes under way come due and count. */
export const runHorizon = (game: Game, world: World, ledger?: Ledger): World => {
  const turn = turnOf(game)
  turn.ledger = ledger
  turn.forced = undefined
  turn.quiet = false
  for (let n = 0; n < game.horizonTicks; n++) runTick(game, world, turn, undefined, {}, false)
  world.ended[0] = 1
  turn.ledger = undefined
  return world
}
