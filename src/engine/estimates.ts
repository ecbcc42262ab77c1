/** What each side sees of the other: estimates are made at the end of a tick, stored, and stand until the next sight. */
import { exact } from './exact.ts'
import { FIELDED, type Game, INTEGRATION, PROTOTYPE, RESEARCH } from './game.ts'
import { BEAT } from './ledger.ts'
import { luck, PURPOSE } from './luck.ts'
import { leadOf, workOf } from './technology.ts'
import type { Turn } from './turn.ts'
import type { World } from './world.ts'

/** Width of the band in which a rival’s resources are known. */
export const RESOURCE_BAND = 4

/** Ticks until a side’s technology would be fielded at one unit of funding, without failures. */
export const ticksToField = (game: Game, world: World, side: number, t: number): number => {
  const i = side * game.layout.sizes.technology + t
  const pace = workOf(game, world.funding[i] > 0 ? world.funding[i] : 0.5)
  let ticks = 0
  for (let stage = world.stage[i]; stage < FIELDED; stage++) {
    if (stage === PROTOTYPE) {
      ticks += 2
      continue
    }
    const lead = leadOf(game, t, stage)
    ticks += Math.max(0, lead - (stage === world.stage[i] ? world.progress[i] : 0)) / pace
  }
  return ticks
}

/** `by` sees the rival’s technology: `sharpness` 0..1 narrows the range of dates. */
export const see = (game: Game, world: World, turn: Turn, by: number, t: number, sharpness: number): void => {
  const technologies = game.layout.sizes.technology
  const rival = 1 - by
  const i = by * technologies + t
  const stage = world.stage[rival * technologies + t]
  const before = world.seenStage[i]
  world.seenStage[i] = stage
  world.seenAt[i] = turn.tick + 1
  const left = stage === FIELDED ? 0 : ticksToField(game, world, rival, t)
  const spread = 1 - sharpness
  world.seenLow[i] = exact(turn.tick + 1 + Math.floor(left * (1 - 0.4 * spread)))
  world.seenHigh[i] = exact(turn.tick + 1 + Math.ceil(left * (1 + 0.8 * spread) + 2 * spread))
  if (stage === INTEGRATION && before < INTEGRATION) {
    // an offset is foreseen: a card for the coming turn
    world.answerable[i] = world.turn[0] + 2
    if (turn.ledger !== undefined)
      turn.ledger.beats.push({ kind: BEAT.foreseen, tick: turn.tick, seenBy: 1 << by, side: rival, a: t, b: stage, c: 0, x: world.seenLow[i], y: world.seenHigh[i] })
  }
}

/** Sights of this tick: fielded technology is known exactly, prototypes with a chance that the assumption sets, ideas not at all. */
export const runEstimates = (game: Game, world: World, turn: Turn): void => {
  const { technology: technologies, resource: resources } = game.layout.sizes
  const { owned } = game
  const { stage: stages, seenStage } = world
  const k = game.coefficients
  for (let by = 0; by < 2; by++) {
    const rival = 1 - by
    for (let t = 0; t < technologies; t++) {
      const theirs = rival * technologies + t
      const stage = stages[theirs]
      if (stage <= RESEARCH || owned[theirs] === 0) continue
      const i = by * technologies + t
      if (stage === FIELDED && seenStage[i] === FIELDED) continue
      if (stage === FIELDED) {
        see(game, world, turn, by, t, 1)
        continue
      }
      const chance = k.observability * (stage === PROTOTYPE ? 0.5 : 0.8)
      const subject = game.subject.technology[t] ^ game.subject.side[by]
      if (luck(world.key[0], world.key2[0], turn.tick, PURPOSE.sight, subject, 0) < chance) see(game, world, turn, by, t, 0.3)
    }
    for (let r = 0; r < resources; r++) {
      const held = world.resource[rival * resources + r]
      world.seenResource[by * resources + r] = exact((Math.floor(held / RESOURCE_BAND) + 0.5) * RESOURCE_BAND)
    }
  }
}

