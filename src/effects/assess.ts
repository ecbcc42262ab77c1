/** assess: looks at the rival’s programmes and for its operations: estimates narrow, exposure is likelier in this tick. */
import { z } from 'zod'
import { see } from '../engine/estimates.ts'
import { clamp } from '../engine/exact.ts'
import { PROTOTYPE } from '../engine/game.ts'
import { defineEffect } from './effect.ts'
import { actor, figure } from './settings.ts'

const settings = z.strictObject({
  effect: z.literal('assess'),
  amount: figure.describe('Share by which the range of dates narrows; half of it for each where the order names no technology.'),
  side: actor,
})

/** Sharpness of a look at everything, relative to a look at one technology. */
const WIDE = 0.5

export default defineEffect<z.input<typeof settings>>({
  id: 'assess',
  settings,
  numbers: (s, compile) => [compile.figure(s.amount)],
  gather: (game, world, turn) => {
    const amount = clamp(game.operations.parameters[turn.at], 0, 1)
    const { side, technology } = turn
    const { technology: technologies } = game.layout.sizes
    const rival = (1 - side) * technologies
    world.investigatedAt[side] = turn.tick + 1
    if (technology >= 0) {
      if (game.owned[rival + technology] !== 0) see(game, world, turn, side, technology, amount)
      return
    }
    for (let t = 0; t < technologies; t++)
      if (game.owned[rival + t] !== 0 && world.stage[rival + t] >= PROTOTYPE) see(game, world, turn, side, t, amount * WIDE)
  },
  words: {
    does: 'Looks at {{technology}} of {{rival}}: the range of dates narrows by {{amount}}; operations of {{rival}} are exposed more easily in this tick.',
  },
  examples: [
    {
      title: 'A programme that nobody saw is seen',
      settings: { effect: 'assess', amount: 0.8 }, order: { technology: 'swarm' },
      expect: [
        { quantity: 'seen-stage', of: 'north/swarm', is: 1 },
        { quantity: 'seen-at', of: 'north/swarm', is: 1 },
        { quantity: 'investigated-at', of: 'north', is: 1 },
        { quantity: 'investigated-at', of: 'south', is: 0 },
      ],
    },
    {
      title: 'Without a technology: prototypes, not ideas',
      settings: { effect: 'assess', amount: 0.8 }, given: { 'stage:south/swarm': 1 },
      expect: [{ quantity: 'seen-at', of: 'north/swarm', is: 0 }, { quantity: 'seen-at', of: 'north/jammer', is: 1 }],
    },
    {
      title: 'What the rival cannot own is not there',
      settings: { effect: 'assess', amount: 0.8 }, order: { technology: 'cipher' },
      expect: [{ quantity: 'seen-at', of: 'north/cipher', is: 0 }, { quantity: 'investigated-at', of: 'north', is: 1 }],
    },
  ],
})
