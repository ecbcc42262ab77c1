/** open-information: ways round censorship: control falls. */
import { z } from 'zod'
import { countriesInScope } from '../engine/scope.ts'
import { defineEffect } from './effect.ts'
import { take } from './parts.ts'
import { countries, figure, scope } from './settings.ts'

const settings = z.strictObject({
  effect: z.literal('open-information'),
  amount: figure.describe('Censorship support taken away, at most what there is.'),
  scope,
  countries,
})

export default defineEffect<z.input<typeof settings>>({
  id: 'open-information',
  settings,
  numbers: (s, compile) => [compile.figure(s.amount)],
  gather: (game, world, turn) => {
    const amount = game.operations.parameters[turn.at]
    const first = game.layout.first.control
    const count = countriesInScope(game, turn)
    for (let n = 0; n < count; n++) {
      const c = turn.scoped[n]
      take(turn, first + c, world.control[c], amount * turn.scopedWeight[n])
    }
  },
  words: {
    does: 'Opens ways round censorship in {{where}}: control falls by up to {{amount}}.',
  },
  examples: [
    {
      title: 'Control falls',
      settings: { effect: 'open-information', amount: 0.2 }, order: { target: 'corvia' }, given: { 'control:corvia': 0.5 },
      expect: [{ quantity: 'control', of: 'corvia', change: 'down', atLeast: 0.2 }, { quantity: 'coup-share', of: '', change: 'down' }],
    },
    {
      title: 'Where there is none, nothing falls',
      settings: { effect: 'open-information', amount: 0.2 }, order: { target: 'corvia' },
      expect: [{ quantity: 'control', of: 'corvia', is: 0 }],
    },
  ],
})
