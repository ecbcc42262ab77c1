/** invest-in-vendor: invests in the vendor, which can then deliver more. */
import { z } from 'zod'
import { contribute } from '../engine/change.ts'
import { defineEffect } from './effect.ts'
import { figure } from './settings.ts'

const settings = z.strictObject({
  effect: z.literal('invest-in-vendor'),
  amount: figure.describe('Investment, in units; each adds 15 points to what the vendor can deliver.'),
})

export default defineEffect<z.input<typeof settings>>({
  id: 'invest-in-vendor',
  settings,
  numbers: (s, compile) => [compile.figure(s.amount)],
  gather: (game, _world, turn) => {
    contribute(turn, game.layout.first.investment, game.operations.parameters[turn.at])
  },
  words: {
    does: 'Invests {{amount}} in the vendor: it can deliver more for a while.',
  },
  examples: [
    {
      title: 'Investment adds capacity',
      settings: { effect: 'invest-in-vendor', amount: 0.5 }, side: 'south',
      expect: [
        { quantity: 'investment', of: '', is: 0.5 },
        { quantity: 'vendor-capacity', of: '', change: 'up' },
        { quantity: 'reliance', of: 'net/corvia', change: 'up' },
      ],
    },
    {
      title: 'It has a bound',
      settings: { effect: 'invest-in-vendor', amount: 1 }, side: 'south', given: { 'investment:': 2 },
      expect: [{ quantity: 'investment', of: '', is: 2 }],
    },
  ],
})
