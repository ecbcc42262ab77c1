/** raise-input-costs: makes the rival’s programmes and answers dearer for a while, for instance through minerals. */
import { z } from 'zod'
import { contribute } from '../engine/change.ts'
import { defineEffect } from './effect.ts'
import { actor, figure } from './settings.ts'

const settings = z.strictObject({
  effect: z.literal('raise-input-costs'),
  amount: figure.describe('Share by which the rival pays more.'),
  side: actor,
})

export default defineEffect<z.input<typeof settings>>({
  id: 'raise-input-costs',
  settings,
  numbers: (s, compile) => [compile.figure(s.amount)],
  gather: (game, _world, turn) => {
    contribute(turn, game.layout.first.dearness + 1 - turn.side, game.operations.parameters[turn.at])
  },
  words: {
    does: 'Makes the programmes of {{rival}} dearer by {{amount}} for a while.',
  },
  examples: [
    {
      title: 'The rival pays',
      settings: { effect: 'raise-input-costs', amount: 0.2 }, side: 'south',
      expect: [{ quantity: 'dearness', of: 'north', is: 0.2 }, { quantity: 'dearness', of: 'south', is: 0 }],
    },
    {
      title: 'It adds to what has not faded, up to its bound',
      settings: { effect: 'raise-input-costs', amount: 1 }, given: { 'dearness:south': 2 },
      expect: [{ quantity: 'dearness', of: 'south', is: 2 }],
    },
  ],
})
