/** change-standing: moves the standing abroad of a side. */
import { z } from 'zod'
import { contribute } from '../engine/change.ts'
import { defineEffect } from './effect.ts'
import { stockOf } from './parts.ts'
import { figure, stockSide } from './settings.ts'

const settings = z.strictObject({
  effect: z.literal('change-standing'),
  amount: figure.describe('Points gained (negative: lost).'),
  side: stockSide,
})

export default defineEffect<z.input<typeof settings>>({
  id: 'change-standing',
  settings,
  numbers: (s, compile) => [compile.figure(s.amount), compile.stockSide(s.side)],
  gather: (game, _world, turn) => {
    const { parameters } = game.operations
    contribute(turn, game.layout.first.standing + stockOf(turn, parameters[turn.at + 1]), parameters[turn.at])
  },
  words: {
    does: 'Moves the standing abroad of {{side}} by {{amount}}.',
  },
  examples: [
    {
      title: 'Its own',
      settings: { effect: 'change-standing', amount: 3 },
      expect: [{ quantity: 'standing', of: 'north', change: 'up' }, { quantity: 'standing', of: 'south', change: 'none' }],
    },
    {
      title: 'The rival’s, down',
      settings: { effect: 'change-standing', amount: -3, side: 'rival' },
      expect: [{ quantity: 'standing', of: 'south', change: 'down' }, { quantity: 'standing', of: 'north', change: 'none' }],
    },
    {
      title: 'A side by its id, inside its bounds',
      settings: { effect: 'change-standing', amount: 500, side: 'north' }, side: 'south',
      expect: [{ quantity: 'standing', of: 'north', change: 'up', atMost: 100 }, { quantity: 'standing', of: 'south', change: 'none' }],
    },
  ],
})
