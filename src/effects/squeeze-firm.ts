/** squeeze-firm: punishes the rival vendor at home, so that it is less credible abroad. */
import { z } from 'zod'
import { defineEffect } from './effect.ts'
import { networkOf, take } from './parts.ts'
import { figure, network } from './settings.ts'

const settings = z.strictObject({
  effect: z.literal('squeeze-firm'),
  network,
  amount: figure.describe('Credibility lost by the alternative vendor.'),
})

export default defineEffect<z.input<typeof settings>>({
  id: 'squeeze-firm',
  settings,
  numbers: (s, compile) => [compile.network(s.network), compile.figure(s.amount)],
  gather: (game, world, turn) => {
    const { parameters } = game.operations
    const network = networkOf(turn, parameters[turn.at])
    if (network >= 0) take(turn, game.layout.first.alternative + network, world.alternative[network], parameters[turn.at + 1])
  },
  words: {
    does: 'Takes up to {{amount}} off the credibility of the alternative vendor on {{network}}.',
  },
  examples: [
    {
      title: 'The alternative suffers',
      settings: { effect: 'squeeze-firm', network: 'net', amount: 0.3 }, side: 'south', given: { 'alternative:net': 1 },
      expect: [{ quantity: 'alternative', of: 'net', change: 'down', atLeast: 0.6, atMost: 0.7 }, { quantity: 'push', of: 'net/corvia', change: 'down' }],
    },
    {
      title: 'Where there is none, nothing happens',
      settings: { effect: 'squeeze-firm', amount: 0.3 }, side: 'south',
      expect: [{ quantity: 'alternative', of: 'net', is: 0 }],
    },
  ],
})
