/** tilt-standards: gives a side more weight in standards bodies, which moves markets. */
import { z } from 'zod'
import { contribute } from '../engine/change.ts'
import { defineEffect } from './effect.ts'
import { actor, figure } from './settings.ts'

const settings = z.strictObject({
  effect: z.literal('tilt-standards'),
  amount: figure.describe('Weight gained.'),
  side: actor,
})

export default defineEffect<z.input<typeof settings>>({
  id: 'tilt-standards',
  settings,
  numbers: (s, compile) => [compile.figure(s.amount)],
  gather: (game, _world, turn) => {
    contribute(turn, game.layout.first.standards + turn.side, game.operations.parameters[turn.at])
  },
  words: {
    does: 'Adds {{amount}} to the weight of {{side}} in standards bodies.',
  },
  examples: [
    {
      title: 'The challenger’s weight raises reliance',
      settings: { effect: 'tilt-standards', amount: 1 }, side: 'south',
      expect: [{ quantity: 'standards', of: 'south', is: 1 }, { quantity: 'reliance', of: 'net/corvia', change: 'up' }],
    },
    {
      title: 'The guarantor’s weight lowers it',
      settings: { effect: 'tilt-standards', amount: 1 },
      expect: [
        { quantity: 'standards', of: 'north', is: 1 },
        { quantity: 'standards', of: 'south', is: 0 },
        { quantity: 'reliance', of: 'net/corvia', change: 'down' },
      ],
    },
  ],
})
