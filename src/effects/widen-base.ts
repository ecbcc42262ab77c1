/** widen-base: a broader base of firms: private technologies are easier to integrate for a while. */
import { z } from 'zod'
import { contribute } from '../engine/change.ts'
import { defineEffect } from './effect.ts'
import { actor, figure } from './settings.ts'

const settings = z.strictObject({
  effect: z.literal('widen-base'),
  amount: figure.describe('Odds added to integration of private technologies.'),
  side: actor,
})

export default defineEffect<z.input<typeof settings>>({
  id: 'widen-base',
  settings,
  numbers: (s, compile) => [compile.figure(s.amount)],
  gather: (game, _world, turn) => {
    contribute(turn, game.layout.first.firmBase + turn.side, game.operations.parameters[turn.at])
  },
  words: {
    does: 'Adds {{amount}} to the integration odds of private technologies of {{side}} for a while.',
  },
  examples: [
    {
      title: 'More firms, better odds',
      settings: { effect: 'widen-base', amount: 0.05 },
      expect: [{ quantity: 'firm-base', of: 'north', is: 0.05 }, { quantity: 'firm-base', of: 'south', is: 0 }],
    },
    {
      title: 'The base has a bound',
      settings: { effect: 'widen-base', amount: 0.4 }, given: { 'firm-base:north': 0.5 },
      expect: [{ quantity: 'firm-base', of: 'north', is: 0.5 }],
    },
  ],
})
