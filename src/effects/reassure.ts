/** reassure: shifts what a country believes of mitigation. */
import { z } from 'zod'
import { contribute } from '../engine/change.ts'
import { countriesInScope } from '../engine/scope.ts'
import { defineEffect } from './effect.ts'
import { countries, figure, scope } from './settings.ts'

const settings = z.strictObject({
  effect: z.literal('reassure'),
  amount: figure.describe('Belief in mitigation gained (negative: lost), as a share.'),
  scope,
  countries,
})

export default defineEffect<z.input<typeof settings>>({
  id: 'reassure',
  settings,
  numbers: (s, compile) => [compile.figure(s.amount)],
  gather: (game, _world, turn) => {
    const amount = game.operations.parameters[turn.at]
    const first = game.layout.first.belief
    const count = countriesInScope(game, turn)
    for (let n = 0; n < count; n++) contribute(turn, first + turn.scoped[n], amount * turn.scopedWeight[n])
  },
  words: {
    does: 'Moves the belief of {{where}} in mitigation by {{amount}}.',
  },
  examples: [
    {
      title: 'A test centre reassures',
      settings: { effect: 'reassure', amount: 0.2 }, order: { target: 'belmora' }, side: 'south',
      expect: [{ quantity: 'belief', of: 'belmora', is: 0.2 }, { quantity: 'belief', of: 'arden', is: 0 }],
    },
    {
      title: 'A finding embarrasses those who believed',
      settings: { effect: 'reassure', amount: -0.3 }, order: { target: 'belmora' },
      expect: [{ quantity: 'belief', of: 'belmora', is: -0.3 }],
    },
    {
      title: 'Belief has a bound',
      settings: { effect: 'reassure', amount: 3, scope: 'all' },
      expect: [{ quantity: 'belief', of: 'corvia', is: 1 }],
    },
  ],
})
