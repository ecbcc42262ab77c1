/** rally: adds to a side’s persuasion of every country at once. */
import { z } from 'zod'
import { contribute } from '../engine/change.ts'
import { defineEffect } from './effect.ts'
import { actor, figure } from './settings.ts'

const settings = z.strictObject({
  effect: z.literal('rally'),
  amount: figure.describe('Persuasion gained in all countries.'),
  side: actor,
})

export default defineEffect<z.input<typeof settings>>({
  id: 'rally',
  settings,
  numbers: (s, compile) => [compile.figure(s.amount)],
  gather: (game, _world, turn) => {
    contribute(turn, game.layout.first.rally + turn.side, game.operations.parameters[turn.at])
  },
  words: {
    does: 'Adds {{amount}} to the persuasion of all countries by {{side}}. It fades faster than a case made to one country.',
  },
  examples: [
    {
      title: 'A coalition is persuaded at once',
      settings: { effect: 'rally', amount: 0.2 },
      expect: [{ quantity: 'rally', of: 'north', is: 0.2 }, { quantity: 'rally', of: 'south', change: 'none' }],
    },
    {
      title: 'It adds to what has not faded, up to its bound',
      settings: { effect: 'rally', amount: 0.5 }, given: { 'rally:south': 3 }, side: 'south',
      expect: [{ quantity: 'rally', of: 'south', atLeast: 2.5, atMost: 3 }],
    },
  ],
})
