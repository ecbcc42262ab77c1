/** support-alternative: builds up a credible alternative vendor on a network. */
import { z } from 'zod'
import { contribute } from '../engine/change.ts'
import { defineEffect } from './effect.ts'
import { networkOf } from './parts.ts'
import { figure, network } from './settings.ts'

const settings = z.strictObject({
  effect: z.literal('support-alternative'),
  network,
  amount: figure.describe('Credibility gained by the alternative vendor.'),
})

export default defineEffect<z.input<typeof settings>>({
  id: 'support-alternative',
  settings,
  numbers: (s, compile) => [compile.network(s.network), compile.figure(s.amount)],
  gather: (game, _world, turn) => {
    const { parameters } = game.operations
    const network = networkOf(turn, parameters[turn.at])
    if (network >= 0) contribute(turn, game.layout.first.alternative + network, parameters[turn.at + 1])
  },
  words: {
    does: 'Adds {{amount}} to the credibility of an alternative vendor on {{network}}.',
  },
  examples: [
    {
      title: 'A second vendor pushes countries and holds reliance down',
      settings: { effect: 'support-alternative', network: 'net', amount: 0.5 },
      expect: [
        { quantity: 'alternative', of: 'net', is: 0.5 },
        { quantity: 'push', of: 'net/corvia', change: 'up' },
        { quantity: 'reliance', of: 'net/corvia', change: 'down' },
      ],
    },
    {
      title: 'It has a bound',
      settings: { effect: 'support-alternative', amount: 1 }, given: { 'alternative:net': 2 },
      expect: [{ quantity: 'alternative', of: 'net', is: 2 }],
    },
  ],
})
