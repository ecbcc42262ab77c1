/** change-heat: moves the heat of recent operations of a side. */
import { z } from 'zod'
import { contribute } from '../engine/change.ts'
import { defineEffect } from './effect.ts'
import { stockOf } from './parts.ts'
import { figure, stockSide } from './settings.ts'

const settings = z.strictObject({
  effect: z.literal('change-heat'),
  amount: figure.describe('Units gained (negative: lost).'),
  side: stockSide,
})

export default defineEffect<z.input<typeof settings>>({
  id: 'change-heat',
  settings,
  numbers: (s, compile) => [compile.figure(s.amount), compile.stockSide(s.side)],
  gather: (game, _world, turn) => {
    const { parameters } = game.operations
    contribute(turn, game.layout.first.heat + stockOf(turn, parameters[turn.at + 1]), parameters[turn.at])
  },
  words: {
    does: 'Moves the heat of recent operations of {{side}} by {{amount}}.',
  },
  examples: [
    {
      title: 'Its own',
      settings: { effect: 'change-heat', amount: 3 },
      expect: [{ quantity: 'heat', of: 'north', change: 'up' }, { quantity: 'heat', of: 'south', change: 'none' }],
    },
    {
      title: 'The rival’s, down',
      settings: { effect: 'change-heat', amount: -3, side: 'rival' }, given: { 'heat:south': 6 },
      expect: [{ quantity: 'heat', of: 'south', change: 'down' }, { quantity: 'heat', of: 'north', change: 'none' }],
    },
    {
      title: 'A side by its id, inside its bounds',
      settings: { effect: 'change-heat', amount: 50, side: 'north' }, side: 'south',
      expect: [{ quantity: 'heat', of: 'north', change: 'up', atMost: 10 }, { quantity: 'heat', of: 'south', change: 'none' }],
    },
  ],
})
