/** answer-offset: plays an answer card against an offset of the rival: counter, mirror, bypass, hedge or accept. */
import { z } from 'zod'
import { contribute } from '../engine/change.ts'
import { FIELDED, type Game, RESEARCH } from '../engine/game.ts'
import type { Turn } from '../engine/turn.ts'
import type { World } from '../engine/world.ts'
import { defineEffect } from './effect.ts'
import { advance, fundOne } from './parts.ts'
import { actor, figure } from './settings.ts'

const settings = z.strictObject({
  effect: z.literal('answer-offset'),
  boost: figure.describe('Work on the counter, in ticks.'),
  mirror: figure.describe('Work on the side’s own copy, in ticks.'),
  bypass: figure.describe('Share of the rival’s advantage that a bypass goes round.'),
  hedge: figure.describe('The same of a hedge; also its work, in ticks, on the strongest counter.'),
  accept: figure.describe('Legitimacy gained by living with it, in points.'),
  side: actor,
})

/** Answers as orders code them. */
const COUNTER = 1
const MIRROR = 2
const BYPASS = 3
const HEDGE = 4
const ACCEPT = 5
/** Most bite that a fielded counter gets back at once. */
const REFRESHED = 0.3

/** A fielded counter of the acting side bites afresh. */
const refresh = (game: Game, world: World, turn: Turn, against: number): void => {
  const row = turn.side * game.layout.sizes.edge
  for (let k = game.intoFirst[against]; k < game.intoFirst[against + 1]; k++) {
    const e = game.edgeInto[k]
    const bite = world.bite[row + e]
    if (game.edgeBy[e] === turn.technology && bite < 1) contribute(turn, game.layout.first.bite + row + e, Math.min(REFRESHED, 1 - bite))
  }
}

/** The side's strongest counter that is still an idea or in research, or -1. */
const strongestUnbuilt = (game: Game, world: World, side: number, against: number): number => {
  let best = -1
  let strength = 0
  for (let k = game.intoFirst[against]; k < game.intoFirst[against + 1]; k++) {
    const e = game.edgeInto[k]
    const i = side * game.layout.sizes.technology + game.edgeBy[e]
    if (game.owned[i] === 0 || world.stage[i] > RESEARCH || game.edgeStrength[e] <= strength) continue
    strength = game.edgeStrength[e]
    best = game.edgeBy[e]
  }
  return best
}

/** Settings of the examples. */
const CARD = { effect: 'answer-offset', boost: 0.5, mirror: 0.5, bypass: 0.3, hedge: 0.2, accept: 1 } as const

export default defineEffect<z.input<typeof settings>>({
  id: 'answer-offset',
  settings,
  numbers: (s, compile) => [compile.figure(s.boost), compile.figure(s.mirror), compile.figure(s.bypass), compile.figure(s.hedge), compile.figure(s.accept)],
  gather: (game, world, turn) => {
    const { at, side, against, answer } = turn
    const { parameters } = game.operations
    const { first, sizes } = game.layout
    if (against < 0 || answer === 0) return
    const i = side * sizes.technology + against
    if (answer === COUNTER && turn.technology >= 0) {
      fundOne(game, world, turn, side, turn.technology)
      if (world.stage[side * sizes.technology + turn.technology] === FIELDED) refresh(game, world, turn, against)
      else advance(game, world, turn, side, turn.technology, parameters[at])
    } else if (answer === MIRROR) {
      fundOne(game, world, turn, side, against)
      advance(game, world, turn, side, against, parameters[at + 1])
    } else if (answer === BYPASS) contribute(turn, first.bypass + i, parameters[at + 2])
    else if (answer === HEDGE) {
      contribute(turn, first.bypass + i, parameters[at + 3])
      const counter = strongestUnbuilt(game, world, side, against)
      if (counter >= 0) advance(game, world, turn, side, counter, parameters[at + 3])
    } else if (answer === ACCEPT) contribute(turn, first.legitimacy + side, parameters[at + 4])
    // a card of a coming turn stays in hand
    if (world.answerable[i] === world.turn[0] + 1) world.answerable[i] = 0
  },
  words: {
    does: 'Answers {{against}}: a counter or a copy gets funding and work, a bypass goes round part of it, a hedge does a little of both, accepting it steadies home.',
    counter: 'Counters {{against}} with {{technology}}.',
    mirror: 'Builds its own {{against}}.',
    bypass: 'Goes round {{against}}.',
    hedge: 'Hedges against {{against}}.',
    accept: 'Lives with {{against}}.',
  },
  examples: [
    {
      title: 'Counter: funding and work, the card is played',
      settings: CARD, order: { answer: 'counter', technology: 'jammer', against: 'swarm' }, given: { 'answerable:north/swarm': 1 },
      expect: [
        { quantity: 'funding', of: 'north/jammer', is: 1 },
        { quantity: 'progress', of: 'north/jammer', is: 0.5 },
        { quantity: 'answerable', of: 'north/swarm', is: 0 },
        { quantity: 'bypass', of: 'north/swarm', is: 0 },
      ],
    },
    {
      title: 'Counter: work never completes a stage',
      settings: { ...CARD, boost: 9 }, order: { answer: 'counter', technology: 'jammer', against: 'swarm' },
      expect: [{ quantity: 'progress', of: 'north/jammer', is: 1.99 }, { quantity: 'stage', of: 'north/jammer', change: 'none' }],
    },
    {
      title: 'Counter: a fielded one bites again',
      settings: CARD, order: { answer: 'counter', technology: 'jammer', against: 'swarm' },
      given: { 'stage:north/jammer': 4, 'maturity:north/jammer': 1, 'bite:north/jammer>swarm': 0.5, 'bite-full:north/jammer>swarm': 1 },
      expect: [{ quantity: 'bite', of: 'north/jammer>swarm', change: 'up', atMost: 0.8 }, { quantity: 'progress', of: 'north/jammer', change: 'none' }],
    },
    {
      title: 'Mirror: the side’s own copy',
      settings: CARD, side: 'south', order: { answer: 'mirror', against: 'swarm' },
      expect: [
        { quantity: 'funding', of: 'south/swarm', is: 1 },
        { quantity: 'progress', of: 'south/swarm', change: 'up', atMost: 1 },
        { quantity: 'funding', of: 'north/swarm', change: 'none' },
      ],
    },
    {
      title: 'Bypass',
      settings: CARD, side: 'south', order: { answer: 'bypass', against: 'swarm' },
      expect: [{ quantity: 'bypass', of: 'south/swarm', is: 0.3 }, { quantity: 'funding', of: 'south/swarm', change: 'none' }],
    },
    {
      title: 'Hedge: a little of both',
      settings: CARD, order: { answer: 'hedge', against: 'swarm' },
      expect: [
        { quantity: 'bypass', of: 'north/swarm', is: 0.2 },
        { quantity: 'progress', of: 'north/jammer', is: 0.2 },
        { quantity: 'funding', of: 'north/jammer', is: 0 },
      ],
    },
    {
      title: 'Accept: home is steadier, standing is as it was',
      settings: CARD, order: { answer: 'accept', against: 'swarm' },
      expect: [{ quantity: 'legitimacy', of: 'north', change: 'up' }, { quantity: 'standing', of: 'north', change: 'none' }],
    },
  ],
})
