/** spread-control: censorship support and training: the unfree take it, the free do not. */
import { z } from 'zod'
import { contribute } from '../engine/change.ts'
import { clamp } from '../engine/exact.ts'
import { countriesInScope } from '../engine/scope.ts'
import { defineEffect } from './effect.ts'
import { FREE_FROM, UNFREE_BELOW } from './parts.ts'
import { countries, figure, scope } from './settings.ts'

const settings = z.strictObject({
  effect: z.literal('spread-control'),
  amount: figure.describe('Censorship support gained where a country is unfree.'),
  scope,
  countries,
})

export default defineEffect<z.input<typeof settings>>({
  id: 'spread-control',
  settings,
  numbers: (s, compile) => [compile.figure(s.amount)],
  gather: (game, _world, turn) => {
    const amount = game.operations.parameters[turn.at]
    const first = game.layout.first.control
    const count = countriesInScope(game, turn)
    for (let n = 0; n < count; n++) {
      const c = turn.scoped[n]
      const takes = clamp((FREE_FROM - game.freedom[c]) / (FREE_FROM - UNFREE_BELOW), 0, 1)
      contribute(turn, first + c, amount * takes * turn.scopedWeight[n])
    }
  },
  words: {
    does: 'Spreads control by {{amount}} in {{where}}; the freer a country, the less it takes.',
  },
  examples: [
    {
      title: 'The unfree take it',
      settings: { effect: 'spread-control', amount: 0.2 }, order: { target: 'corvia' }, side: 'south',
      expect: [{ quantity: 'control', of: 'corvia', is: 0.2 }, { quantity: 'coup-share', of: '', change: 'up' }],
    },
    {
      title: 'The free do not',
      settings: { effect: 'spread-control', amount: 0.2 }, order: { target: 'arden' }, side: 'south',
      expect: [{ quantity: 'control', of: 'arden', is: 0 }],
    },
    {
      title: 'In between, a part of it',
      settings: { effect: 'spread-control', amount: 0.3 }, order: { target: 'delmark' }, side: 'south',
      expect: [{ quantity: 'control', of: 'delmark', atLeast: 0.05, atMost: 0.15 }],
    },
  ],
})
