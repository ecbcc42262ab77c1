/** threaten: a threat against a country. It works once, and costs credibility if it is not carried out. */
import { z } from 'zod'
import { contribute, put } from '../engine/change.ts'
import { countriesInScope } from '../engine/scope.ts'
import { defineEffect } from './effect.ts'
import { actor, countries, figure, scope } from './settings.ts'

const settings = z.strictObject({
  effect: z.literal('threaten'),
  amount: figure.describe('Coercion of the target (challenger) or persuasion of it (guarantor).'),
  loss: figure.describe('Credibility lost, in points, if nothing is carried out within four ticks.'),
  scope,
  countries,
  side: actor,
})

/** State of a threat that has been made and not carried out. */
const PENDING = 1
/** Heat of one threat. */
const HEAT = 0.5

export default defineEffect<z.input<typeof settings>>({
  id: 'threaten',
  settings,
  numbers: (s, compile) => [compile.figure(s.amount), compile.figure(s.loss)],
  gather: (game, world, turn) => {
    const amount = game.operations.parameters[turn.at]
    const loss = game.operations.parameters[turn.at + 1]
    const { first, sizes } = game.layout
    const { side } = turn
    const stock = side === game.challenger ? first.coercion : first.persuasion
    const count = countriesInScope(game, turn)
    for (let n = 0; n < count; n++) {
      const i = side * sizes.country + turn.scoped[n]
      if (world.threatUsed[i] > 0) continue
      put(world, turn.ledger, first.threatUsed + i, PENDING, turn.cause)
      world.threatAt[i] = turn.tick + 1
      world.threatLoss[i] = loss
      contribute(turn, stock + i, amount * turn.scopedWeight[n])
      contribute(turn, first.heat + side, HEAT)
    }
  },
  words: {
    does: 'Threatens {{where}}: pressure of {{amount}} at once, and more heat. It works once in each country. If no coercion follows within four ticks, {{side}} loses {{loss}} points of credibility.',
    spent: '{{where}} has been threatened before; a second threat does nothing.',
  },
  examples: [
    {
      title: 'The challenger’s threat presses and is pending',
      settings: { effect: 'threaten', amount: 0.8, loss: 3 }, order: { target: 'belmora' }, side: 'south',
      expect: [
        { quantity: 'coercion', of: 'south/belmora', is: 0.8 },
        { quantity: 'threat-used', of: 'south/belmora', is: 1 },
        { quantity: 'heat', of: 'south', is: 0.5 },
        { quantity: 'coercion', of: 'south/arden', is: 0 },
      ],
    },
    {
      title: 'The guarantor’s threat persuades',
      settings: { effect: 'threaten', amount: 0.9, loss: 3 }, order: { target: 'belmora' },
      expect: [{ quantity: 'persuasion', of: 'north/belmora', is: 0.9 }, { quantity: 'coercion', of: 'north/belmora', is: 0 }],
    },
    {
      title: 'A spent threat does nothing',
      settings: { effect: 'threaten', amount: 0.8, loss: 3 }, order: { target: 'belmora' }, side: 'south', given: { 'threat-used:south/belmora': 2 },
      expect: [
        { quantity: 'coercion', of: 'south/belmora', is: 0 },
        { quantity: 'heat', of: 'south', is: 0 },
        { quantity: 'threat-used', of: 'south/belmora', is: 2 },
      ],
    },
  ],
})
