/** vary: varies an own offset that was countered or mirrored: counters must find their bite again. */
import { z } from 'zod'
import { OFFSET } from '../engine/counters.ts'
import { defineEffect } from './effect.ts'
import { take } from './parts.ts'
import { actor, figure } from './settings.ts'

const settings = z.strictObject({
  effect: z.literal('vary'),
  amount: figure.describe('Bite that each counter of the rival loses, as a share.'),
  side: actor,
})

/** Maturity lost by a variant that has not proved itself. */
const UNPROVEN = 0.1

export default defineEffect<z.input<typeof settings>>({
  id: 'vary',
  settings,
  numbers: (s, compile) => [compile.figure(s.amount)],
  gather: (game, world, turn) => {
    const { side, technology: t } = turn
    const { first, sizes } = game.layout
    const i = side * sizes.technology + t
    if (t < 0 || (world.offset[i] !== OFFSET.countered && world.offset[i] !== OFFSET.mirrored)) return
    const amount = game.operations.parameters[turn.at]
    const rival = (1 - side) * sizes.edge
    for (let k = game.intoFirst[t]; k < game.intoFirst[t + 1]; k++) {
      const b = rival + game.edgeInto[k]
      if (world.bite[b] > 0) take(turn, first.bite + b, world.bite[b], amount)
    }
    take(turn, first.maturity + i, world.maturity[i], UNPROVEN)
  },
  words: {
    does: 'Varies {{technology}} once it is countered: each counter of {{rival}} loses {{amount}} of its bite, and {{technology}} is a little less mature.',
  },
  examples: [
    {
      title: 'Counters lose their bite and the offset is open again',
      settings: { effect: 'vary', amount: 0.6 }, order: { technology: 'swarm' },
      given: { 'stage:north/swarm': 4, 'maturity:north/swarm': 0.75, 'offset:north/swarm': 2, 'stage:south/jammer': 4, 'maturity:south/jammer': 1, 'bite:south/jammer>swarm': 1, 'bite-full:south/jammer>swarm': 1 },
      expect: [
        { quantity: 'bite', of: 'south/jammer>swarm', change: 'down', atMost: 0.5 },
        { quantity: 'maturity', of: 'north/swarm', change: 'down' },
        { quantity: 'offset', of: 'north/swarm', is: 1 },
      ],
    },
    {
      title: 'An open offset has no need of it',
      settings: { effect: 'vary', amount: 0.6 }, order: { technology: 'swarm' },
      given: { 'stage:north/swarm': 4, 'maturity:north/swarm': 1, 'offset:north/swarm': 1 },
      expect: [{ quantity: 'maturity', of: 'north/swarm', change: 'none' }],
    },
    {
      title: 'What is not fielded cannot be varied',
      settings: { effect: 'vary', amount: 0.6 }, order: { technology: 'swarm' }, given: { 'bite:south/jammer>swarm': 0.5 },
      expect: [{ quantity: 'bite', of: 'south/jammer>swarm', change: 'none' }],
    },
  ],
})
