/** Phase 5: programmes advance stages, integration is tried, fielded technologies mature, knowledge diffuses. */
import { change, put } from './change.ts'
import { clamp } from './exact.ts'
import { happens } from './draw.ts'
import { DECREE, FIELDED, type Game, IDEA, INTEGRATION, PRIVATE, PROTOTYPE, RESEARCH, STATE } from './game.ts'
import { BEAT, CAUSE, causeOf } from './ledger.ts'
import { PURPOSE } from './luck.ts'
import type { Turn } from './turn.ts'
import type { World } from './world.ts'

/** Progress of `funding` units: each further unit does half of the one before. */
export const workOf = (game: Game, funding: number): number => {
  const k = game.coefficients
  if (funding <= 1) return k.pace * funding
  if (funding <= 2) return k.pace * (1 + k.secondUnit * (funding - 1))
  return k.pace * (1 + k.secondUnit + k.secondUnit * k.secondUnit * (funding - 2))
}

/** Whether every needed technology has completed prototype. */
export const needsMet = (game: Game, world: World, side: number, t: number): boolean => {
  const i = side * game.layout.sizes.technology + t
  for (let k = game.needFirst[i]; k < game.needFirst[i + 1]; k++)
    if (world.stage[side * game.layout.sizes.technology + game.needIndex[k]] < PROTOTYPE) return false
  return true
}

/** Ticks of work that the stage under way takes: research, prototype, or fielding after integration. */
export const leadOf = (game: Game, t: number, stage: number): number => {
  if (stage === IDEA) return game.lead[t * 4]
  if (stage === RESEARCH) return game.lead[t * 4 + 1]
  return game.lead[t * 4 + 3] * game.coefficients.integrationDelay
}

/** Odds of one integration try before the owner’s veto; `bought` are odds that the order pays for. */
export const integrationOdds = (game: Game, world: World, side: number, t: number, bought: number): number => {
  const k = game.coefficients
  const i = side * game.layout.sizes.technology + t
  const origin = game.origin[t]
  const base = k.integrationSuccess + (origin === STATE ? k.integrationState : origin === DECREE ? k.integrationDecree : world.firmBase[side])
  return clamp(base + world.lesson[i] + bought, 0.02, 0.95)
}

/** Chance that the owning firm refuses a try. */
export const vetoChance = (game: Game, t: number, factor: number): number =>
  game.origin[t] === PRIVATE ? clamp(game.veto[t] * game.coefficients.ownerVeto * factor, 0, 1) : 0

const completeStage = (game: Game, world: World, turn: Turn, side: number, t: number, cause: number): void => {
  const { layout } = game
  const i = side * game.layout.sizes.technology + t
  const stage = world.stage[i] + 1
  put(world, turn.ledger, layout.first.stage + i, stage, cause)
  change(game, world, turn.ledger, layout.first.progress + i, -world.progress[i], cause)
  world.stageSince[i] = turn.tick
  if (stage === FIELDED) change(game, world, turn.ledger, layout.first.maturity + i, game.coefficients.maturityStart, cause)
  if (turn.ledger !== undefined)
    turn.ledger.beats.push({ kind: BEAT.stage, tick: turn.tick, seenBy: stage === FIELDED ? 3 : 1 << side, side, a: t, b: stage, c: 0, x: 0, y: 0 })
}

/** Tells a side how its try went. */
const note = (turn: Turn, kind: number, side: number, t: number, odds: number, veto: number): void => {
  if (turn.ledger !== undefined) turn.ledger.beats.push({ kind, tick: turn.tick, seenBy: 1 << side, side, a: t, b: 0, c: 0, x: odds, y: veto })
}

const tryIntegration = (game: Game, world: World, turn: Turn, side: number, t: number, bought: number, vetoFactor: number, n: number): void => {
  const { layout, coefficients } = game
  const i = side * game.layout.sizes.technology + t
  if (world.stage[i] !== PROTOTYPE || turn.quiet) return
  const cause = causeOf(CAUSE.integration, world.turn[0], t)
  const subject = game.subject.technology[t] ^ game.subject.side[side]
  world.triedAt[i] = turn.tick + 1
  const veto = vetoChance(game, t, vetoFactor)
  if (happens(world, turn, veto, PURPOSE.veto, subject, n)) {
    note(turn, BEAT.vetoed, side, t, veto, veto)
    return
  }
  const odds = integrationOdds(game, world, side, t, bought)
  if (happens(world, turn, odds, PURPOSE.integration, subject, n)) {
    note(turn, BEAT.integrated, side, t, odds, veto)
    completeStage(game, world, turn, side, t, cause)
  } else {
    note(turn, BEAT.failed, side, t, odds, veto)
    change(game, world, turn.ledger, layout.first.lesson + i, coefficients.lesson, cause)
  }
}

/** How many tries of the same side on the same technology come before this one: luck hangs on nobody else's orders. */
const earlierTries = (turn: Turn, a: number): number => {
  let n = 0
  for (let b = 0; b < a; b++) if (turn.integrateSide[b] === turn.integrateSide[a] && turn.integrateTechnology[b] === turn.integrateTechnology[a]) n++
  return n
}

/** A fielded technology matures while it is funded or settles in, and else loses maturity down to its floor. */
const mature = (game: Game, world: World, turn: Turn, side: number, t: number): void => {
  const k = game.coefficients
  const i = side * game.layout.sizes.technology + t
  const now = world.maturity[i]
  let delta = 0
  if (turn.fund[i] > 0 || turn.tick - world.stageSince[i] < SETTLING) {
    if (now < 1) delta = k.maturityGain * (1 + world.fieldingSpeed[side])
  } else if (now > k.maturityFloor) delta = -Math.min(k.idleLoss, now - k.maturityFloor)
  if (delta !== 0) change(game, world, turn.ledger, game.layout.first.maturity + i, delta, causeOf(CAUSE.fielding, world.turn[0], t))
}

/** A programme of the state or a decree tries integration by itself, each time it has waited long enough. */
const tryByItself = (game: Game, world: World, turn: Turn, side: number, t: number): void => {
  const i = side * game.layout.sizes.technology + t
  if (game.origin[t] === PRIVATE || !(turn.fund[i] > 0)) return
  const waited = world.triedAt[i] === 0 ? turn.tick - world.stageSince[i] : turn.tick + 1 - world.triedAt[i]
  if (waited >= game.coefficients.integrationWait) tryIntegration(game, world, turn, side, t, 0, 1, 100)
}

/** Work of a tick on the stage under way, what diffuses from the rival, and the stage that it completes. */
const develop = (game: Game, world: World, turn: Turn, side: number, t: number): void => {
  const k = game.coefficients
  const technologies = game.layout.sizes.technology
  const i = side * technologies + t
  const slot = game.layout.first.progress + i
  const stage = world.stage[i]
  const origin = game.origin[t]
  const fund = turn.fund[i]
  let work = fund > 0 ? workOf(game, fund) : 0
  if (stage === INTEGRATION) work = (work > 0 ? work : origin === DECREE ? k.decreePace : k.drift) * (1 + world.fieldingSpeed[side])
  else if (work > 0) work *= 1 + world.researchSpeed[side * 5 + game.domain[t]]
  else if (origin === PRIVATE) work = k.drift
  else if (origin === DECREE && world.progress[i] > 0) work = k.decreePace * 0.5
  const blocked = stage === RESEARCH && !needsMet(game, world, side, t)
  const lead = leadOf(game, t, stage)
  if (work > 0 && !blocked) change(game, world, turn.ledger, slot, work, causeOf(CAUSE.programme, world.turn[0], t))
  if (stage <= RESEARCH && turn.stageBefore[(1 - side) * technologies + t] === FIELDED)
    change(game, world, turn.ledger, slot, k.diffusion * lead * DIFFUSION_TICK, causeOf(CAUSE.diffusion, world.turn[0], t))
  if (world.progress[i] >= lead && !blocked) completeStage(game, world, turn, side, t, causeOf(CAUSE.programme, world.turn[0], t))
}

/** Runs every programme of both sides for one tick. */
export const runTechnologies = (game: Game, world: World, turn: Turn): void => {
  for (let a = 0; a < turn.integrateCount; a++)
    tryIntegration(game, world, turn, turn.integrateSide[a], turn.integrateTechnology[a], turn.integrateOdds[a], turn.integrateVeto[a], earlierTries(turn, a))
  // what diffuses is what stood before this tick's work, so that neither side is ahead by its place
  turn.stageBefore.set(world.stage)
  const { owned } = game
  const { stage: stages } = world
  const technologies = game.layout.sizes.technology
  for (let side = 0; side < 2; side++)
    for (let t = 0; t < technologies; t++) {
      const i = side * technologies + t
      if (owned[i] === 0) continue
      const stage = stages[i]
      if (stage === FIELDED) mature(game, world, turn, side, t)
      else if (stage === PROTOTYPE) tryByItself(game, world, turn, side, t)
      else develop(game, world, turn, side, t)
    }
}

/** Ticks after fielding in which a technology matures even unfunded. */
const SETTLING = 4
/** Part of the diffusion of a turn that leaks in one tick. */
const DIFFUSION_TICK = 0.5
