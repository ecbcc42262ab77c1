/** shift-opinion: moves world opinion of the challenger. */
import { z } from 'zod'
import { contribute } from '../engine/change.ts'
import { defineEffect } from './effect.ts'
import { figure } from './settings.ts'

const settings = z.strictObject({
  effect: z.literal('shift-opinion'),
  amount: figure.describe('World opinion against the challenger gained (negative: lost).'),
})

export default defineEffect<z.input<typeof settings>>({
  id: 'shift-opinion',
  settings,
  numbers: (s, compile) => [compile.figure(s.amount)],
  gather: (game, _world, turn) => {
    contribute(turn, game.layout.first.opinion, game.operations.parameters[turn.at])
  },
  words: {
    does: 'Moves world opinion against the challenger by {{amount}}.',
  },
  examples: [
    {
      title: 'Opinion against the challenger pushes the free',
      settings: { effect: 'shift-opinion', amount: 0.2 },
      expect: [{ quantity: 'opinion', of: '', is: 0.2 }, { quantity: 'push', of: 'net/arden', change: 'up' }],
    },
    {
      title: 'Good works win it back',
      settings: { effect: 'shift-opinion', amount: -0.2 }, side: 'south',
      expect: [{ quantity: 'opinion', of: '', is: -0.2 }, { quantity: 'push', of: 'net/arden', change: 'down' }],
    },
  ],
})
