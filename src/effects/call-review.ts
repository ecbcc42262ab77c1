/** call-review: has a country review its policy in this tick, outside its calendar. */
import { z } from 'zod'
import { countriesInScope } from '../engine/scope.ts'
import { defineEffect } from './effect.ts'
import { networkOf } from './parts.ts'
import { countries, network, scope } from './settings.ts'

const settings = z.strictObject({
  effect: z.literal('call-review'),
  network,
  scope,
  countries,
})

export default defineEffect<z.input<typeof settings>>({
  id: 'call-review',
  settings,
  numbers: (s, compile) => [compile.network(s.network)],
  gather: (game, world, turn) => {
    const network = networkOf(turn, game.operations.parameters[turn.at])
    if (network < 0) return
    const row = network * game.layout.sizes.country
    const count = countriesInScope(game, turn)
    for (let n = 0; n < count; n++) world.reviewAt[row + turn.scoped[n]] = turn.tick + 1
  },
  words: {
    does: 'Calls an emergency review of {{network}} in {{where}}: a window in this tick.',
  },
  examples: [
    {
      title: 'A review is called where it was asked for',
      settings: { effect: 'call-review', network: 'net' }, order: { target: 'belmora' },
      expect: [{ quantity: 'review-at', of: 'net/belmora', is: 1 }, { quantity: 'review-at', of: 'net/arden', is: 0 }],
    },
    {
      title: 'A review of all',
      settings: { effect: 'call-review', scope: 'all' },
      expect: [{ quantity: 'review-at', of: 'net/corvia', is: 1 }, { quantity: 'review-at', of: 'net/delmark', is: 1 }],
    },
  ],
})
