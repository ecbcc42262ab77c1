/** pre-position: implants in a country’s networks: leverage for the ending; it may be exposed. */
import { z } from 'zod'
import { OPERATION, task } from '../engine/exploitation.ts'
import { defineEffect } from './effect.ts'
import { actor, figure } from './settings.ts'

const settings = z.strictObject({
  effect: z.literal('pre-position'),
  amount: figure.describe('Implants at full access to a large country.'),
  exposure: figure.describe('Odds of exposure before heat.'),
  side: actor,
})

export default defineEffect<z.input<typeof settings>>({
  id: 'pre-position',
  settings,
  numbers: (s, compile) => [compile.figure(s.amount), compile.figure(s.exposure)],
  gather: (game, _world, turn) => {
    if (turn.target < 0 || turn.network < 0) return
    const { parameters } = game.operations
    task(turn, OPERATION.implant, parameters[turn.at], parameters[turn.at + 1])
  },
  words: {
    does: 'Places implants in the networks of {{target}}: up to {{amount}} by access and size; exposed with odds {{exposure}}, more in heat.',
  },
  examples: [
    {
      title: 'Implants stay in the target',
      settings: { effect: 'pre-position', amount: 2, exposure: 0 }, order: { target: 'corvia' },
      expect: [
        { quantity: 'implants', of: 'north/corvia', change: 'up', atMost: 2 },
        { quantity: 'implants', of: 'north/arden', is: 0 },
        { quantity: 'implants', of: 'south/corvia', is: 0 },
      ],
    },
    {
      title: 'Exposed, it alarms a free country',
      settings: { effect: 'pre-position', amount: 2, exposure: 50 }, order: { target: 'belmora' },
      expect: [{ quantity: 'shock', of: 'belmora', change: 'down' }, { quantity: 'standing', of: 'north', change: 'down' }],
    },
    {
      title: 'Without a target there is no operation',
      settings: { effect: 'pre-position', amount: 2, exposure: 0 },
      expect: [{ quantity: 'heat', of: 'north', change: 'none' }],
    },
  ],
})
