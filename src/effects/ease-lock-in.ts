/** ease-lock-in: takes off part of the lock-in for a while, for instance by paying for replacement. */
import { z } from 'zod'
import { contribute } from '../engine/change.ts'
import { countriesInScope } from '../engine/scope.ts'
import { defineEffect } from './effect.ts'
import { countries, figure, scope } from './settings.ts'

const settings = z.strictObject({
  effect: z.literal('ease-lock-in'),
  amount: figure.describe('Share of the lock-in that falls away.'),
  scope,
  countries,
})

export default defineEffect<z.input<typeof settings>>({
  id: 'ease-lock-in',
  settings,
  numbers: (s, compile) => [compile.figure(s.amount)],
  gather: (game, _world, turn) => {
    const amount = game.operations.parameters[turn.at]
    const first = game.layout.first.ease
    const count = countriesInScope(game, turn)
    for (let n = 0; n < count; n++) contribute(turn, first + turn.scoped[n], amount * turn.scopedWeight[n])
  },
  words: {
    does: 'Takes {{amount}} of the lock-in off {{where}}.',
  },
  examples: [
    {
      title: 'Lock-in weighs less, so that the push rises',
      settings: { effect: 'ease-lock-in', amount: 0.5 }, order: { target: 'corvia' },
      expect: [
        { quantity: 'ease', of: 'corvia', is: 0.5 },
        { quantity: 'push', of: 'net/corvia', change: 'up' },
        { quantity: 'push', of: 'net/delmark', change: 'none' },
      ],
    },
    {
      title: 'Not more than the whole',
      settings: { effect: 'ease-lock-in', amount: 0.8 }, order: { target: 'corvia' }, given: { 'ease:corvia': 0.9 },
      expect: [{ quantity: 'ease', of: 'corvia', is: 1 }],
    },
  ],
})
