/** finance: credit for a network: the guarantor’s covers the price gap and speeds replacement, the challenger’s raises reliance. */
import { z } from 'zod'
import { contribute } from '../engine/change.ts'
import { countriesInScope } from '../engine/scope.ts'
import { defineEffect } from './effect.ts'
import { networkOf } from './parts.ts'
import { actor, countries, figure, network, scope } from './settings.ts'

const settings = z.strictObject({
  effect: z.literal('finance'),
  network,
  amount: figure.describe('Finance, in units.'),
  scope,
  countries,
  side: actor,
})

export default defineEffect<z.input<typeof settings>>({
  id: 'finance',
  settings,
  numbers: (s, compile) => [compile.network(s.network), compile.figure(s.amount)],
  gather: (game, _world, turn) => {
    const { parameters } = game.operations
    const network = networkOf(turn, parameters[turn.at])
    if (network < 0) return
    const amount = parameters[turn.at + 1]
    const { first, sizes } = game.layout
    const row = first.finance + (turn.side * sizes.network + network) * sizes.country
    const count = countriesInScope(game, turn)
    for (let n = 0; n < count; n++) contribute(turn, row + turn.scoped[n], amount * turn.scopedWeight[n])
  },
  words: {
    does: 'Finances {{network}} in {{where}} with {{amount}} units from {{side}}.',
  },
  examples: [
    {
      title: 'The challenger’s credit raises reliance',
      settings: { effect: 'finance', network: 'net', amount: 2 }, order: { target: 'corvia' }, side: 'south',
      expect: [
        { quantity: 'finance', of: 'south/net/corvia', is: 2 },
        { quantity: 'reliance', of: 'net/corvia', change: 'up' },
        { quantity: 'finance', of: 'north/net/corvia', is: 0 },
      ],
    },
    {
      title: 'The guarantor’s credit lowers reliance and eases the price',
      settings: { effect: 'finance', network: 'net', amount: 2 }, order: { target: 'corvia' },
      expect: [
        { quantity: 'finance', of: 'north/net/corvia', is: 2 },
        { quantity: 'reliance', of: 'net/corvia', change: 'down' },
        { quantity: 'push', of: 'net/corvia', change: 'up' },
      ],
    },
    {
      title: 'A bloc is financed as a whole, others are not',
      settings: { effect: 'finance', amount: 1, scope: 'bloc:pact' },
      expect: [
        { quantity: 'finance', of: 'north/net/arden', is: 1 },
        { quantity: 'finance', of: 'north/net/belmora', is: 1 },
        { quantity: 'finance', of: 'north/net/corvia', is: 0 },
      ],
    },
  ],
})
