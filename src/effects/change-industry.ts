/** change-industry: moves the industry of a side. */
import { z } from 'zod'
import { contribute } from '../engine/change.ts'
import { defineEffect } from './effect.ts'
import { stockOf } from './parts.ts'
import { figure, stockSide } from './settings.ts'

const settings = z.strictObject({
  effect: z.literal('change-industry'),
  amount: figure.describe('Points gained (negative: lost).'),
  side: stockSide,
})

export default defineEffect<z.input<typeof settings>>({
  id: 'change-industry',
  settings,
  numbers: (s, compile) => [compile.figure(s.amount), compile.stockSide(s.side)],
  gather: (game, _world, turn) => {
    const { parameters } = game.operations
    contribute(turn, game.layout.first.industry + stockOf(turn, parameters[turn.at + 1]), parameters[turn.at])
  },
  words: {
    does: 'Moves the industry of {{side}} by {{amount}}.',
  },
  examples: [
    {
      title: 'Its own',
      settings: { effect: 'change-industry', amount: 3 },
      expect: [{ quantity: 'industry', of: 'north', change: 'up' }, { quantity: 'industry', of: 'south', change: 'none' }],
    },
    {
      title: 'The rival’s, down',
      settings: { effect: 'change-industry', amount: -3, side: 'rival' },
      expect: [{ quantity: 'industry', of: 'south', change: 'down' }, { quantity: 'industry', of: 'north', change: 'none' }],
    },
    {
      title: 'A side by its id, inside its bounds',
      settings: { effect: 'change-industry', amount: 500, side: 'north' }, side: 'south',
      expect: [{ quantity: 'industry', of: 'north', change: 'up', atMost: 100 }, { quantity: 'industry', of: 'south', change: 'none' }],
    },
  ],
})
