/** stall: delays decisions: a window is less likely to lead to one. */
import { z } from 'zod'
import { contribute } from '../engine/change.ts'
import { countriesInScope } from '../engine/scope.ts'
import { defineEffect } from './effect.ts'
import { countries, figure, id, scope } from './settings.ts'

const settings = z.strictObject({
  effect: z.literal('stall'),
  amount: figure.describe('Share by which the chance of a decision falls.'),
  network: id.describe('Only says which network is meant: a delay holds for all of a country’s networks.').optional(),
  scope,
  countries,
})

export default defineEffect<z.input<typeof settings>>({
  id: 'stall',
  settings,
  numbers: (s, compile) => [compile.figure(s.amount)],
  gather: (game, _world, turn) => {
    const amount = game.operations.parameters[turn.at]
    const first = game.layout.first.stall
    const count = countriesInScope(game, turn)
    for (let n = 0; n < count; n++) contribute(turn, first + turn.scoped[n], amount * turn.scopedWeight[n])
  },
  words: {
    does: 'Lowers the chance that a window of {{where}} leads to a decision by {{amount}}.',
  },
  examples: [
    {
      title: 'A committee sits',
      settings: { effect: 'stall', amount: 0.4 }, order: { target: 'belmora' }, side: 'south',
      expect: [
        { quantity: 'stall', of: 'belmora', is: 0.4 },
        { quantity: 'stall', of: 'arden', is: 0 },
        { quantity: 'stance', of: 'net/belmora', change: 'none' },
      ],
    },
    {
      title: 'No delay is more than complete',
      settings: { effect: 'stall', amount: 0.9 }, order: { target: 'belmora' }, side: 'south', given: { 'stall:belmora': 1 },
      expect: [{ quantity: 'stall', of: 'belmora', is: 1 }],
    },
  ],
})
