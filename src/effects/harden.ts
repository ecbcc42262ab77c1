/** harden: hardens an own open offset: counters bite less for a while. */
import { z } from 'zod'
import { contribute } from '../engine/change.ts'
import { OFFSET } from '../engine/counters.ts'
import { defineEffect } from './effect.ts'
import { actor, figure } from './settings.ts'

const settings = z.strictObject({
  effect: z.literal('harden'),
  amount: figure.describe('Share by which counters bite less.'),
  side: actor,
})

export default defineEffect<z.input<typeof settings>>({
  id: 'harden',
  settings,
  numbers: (s, compile) => [compile.figure(s.amount)],
  gather: (game, world, turn) => {
    const { side, technology: t } = turn
    const { first, sizes } = game.layout
    const i = side * sizes.technology + t
    if (t >= 0 && world.offset[i] === OFFSET.open) contribute(turn, first.hardening + i, game.operations.parameters[turn.at])
  },
  words: {
    does: 'Hardens {{technology}} while it is an open offset: counters bite {{amount}} less for a while.',
  },
  examples: [
    {
      title: 'Counters take less',
      settings: { effect: 'harden', amount: 0.4 }, order: { technology: 'swarm' },
      given: { 'stage:north/swarm': 4, 'maturity:north/swarm': 1, 'offset:north/swarm': 1, 'stage:south/jammer': 4, 'maturity:south/jammer': 1, 'bite:south/jammer>swarm': 0.5, 'bite-full:south/jammer>swarm': 1 },
      expect: [{ quantity: 'hardening', of: 'north/swarm', is: 0.4 }, { quantity: 'net-advantage', of: 'north/swarm', change: 'up' }],
    },
    {
      title: 'It has a bound',
      settings: { effect: 'harden', amount: 0.6 }, order: { technology: 'swarm' },
      given: { 'stage:north/swarm': 4, 'maturity:north/swarm': 1, 'offset:north/swarm': 1, 'hardening:north/swarm': 0.8 },
      expect: [{ quantity: 'hardening', of: 'north/swarm', is: 0.8 }],
    },
    {
      title: 'What is not open cannot be hardened',
      settings: { effect: 'harden', amount: 0.4 }, order: { technology: 'swarm' },
      expect: [{ quantity: 'hardening', of: 'north/swarm', is: 0 }],
    },
  ],
})
