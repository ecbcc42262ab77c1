/** shock: moves threat perception of countries at once: a border clash, a story of exposure. */
import { z } from 'zod'
import { contribute } from '../engine/change.ts'
import { countriesInScope } from '../engine/scope.ts'
import { defineEffect } from './effect.ts'
import { countries, figure, scope } from './settings.ts'

const settings = z.strictObject({
  effect: z.literal('shock'),
  amount: figure.describe('Threat perception of the challenger gained (negative: lost).'),
  scope,
  countries,
})

export default defineEffect<z.input<typeof settings>>({
  id: 'shock',
  settings,
  numbers: (s, compile) => [compile.figure(s.amount)],
  gather: (game, _world, turn) => {
    const amount = game.operations.parameters[turn.at]
    const first = game.layout.first.shock
    const count = countriesInScope(game, turn)
    for (let n = 0; n < count; n++) contribute(turn, first + turn.scoped[n], amount * turn.scopedWeight[n])
  },
  words: {
    does: 'Moves the threat perception of {{where}} by {{amount}}.',
  },
  examples: [
    {
      title: 'A clash pushes one country',
      settings: { effect: 'shock', amount: 0.2, countries: ['delmark'], scope: 'listed' },
      expect: [
        { quantity: 'shock', of: 'delmark', is: 0.2 },
        { quantity: 'push', of: 'net/delmark', change: 'up' },
        { quantity: 'shock', of: 'arden', is: 0 },
      ],
    },
    {
      title: 'Only the free take offence at once',
      settings: { effect: 'shock', amount: 0.2, scope: 'free' },
      expect: [{ quantity: 'shock', of: 'arden', is: 0.2 }, { quantity: 'shock', of: 'corvia', is: 0 }],
    },
    {
      title: 'A thaw works the other way, down to a bound',
      settings: { effect: 'shock', amount: -4 }, order: { target: 'delmark' }, side: 'south',
      expect: [{ quantity: 'shock', of: 'delmark', is: -1 }],
    },
  ],
})
