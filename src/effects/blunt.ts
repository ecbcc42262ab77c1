/** blunt: a campaign that weakens the exposures and shocks that follow. */
import { z } from 'zod'
import { contribute } from '../engine/change.ts'
import { defineEffect } from './effect.ts'
import { actor, figure } from './settings.ts'

const settings = z.strictObject({
  effect: z.literal('blunt'),
  amount: figure.describe('Strength of the campaign.'),
  side: actor,
})

export default defineEffect<z.input<typeof settings>>({
  id: 'blunt',
  settings,
  numbers: (s, compile) => [compile.figure(s.amount)],
  gather: (game, _world, turn) => {
    contribute(turn, game.layout.first.narrative + turn.side, game.operations.parameters[turn.at])
  },
  words: {
    does: 'Runs a campaign of {{amount}}: exposures of {{side}} and shocks bite less for a while.',
  },
  examples: [
    {
      title: 'A shock pushes less',
      settings: { effect: 'blunt', amount: 1 }, side: 'south', given: { 'shock:delmark': 1 },
      expect: [{ quantity: 'narrative', of: 'south', is: 1 }, { quantity: 'push', of: 'net/delmark', change: 'down' }],
    },
    {
      title: 'It has a bound',
      settings: { effect: 'blunt', amount: 2 }, side: 'south', given: { 'narrative:south': 3 },
      expect: [{ quantity: 'narrative', of: 'south', is: 3 }],
    },
  ],
})
