/** change-resource: a side gains or loses a resource. */
import { z } from 'zod'
import { contribute } from '../engine/change.ts'
import { defineEffect } from './effect.ts'
import { stockOf } from './parts.ts'
import { figure, id, stockSide } from './settings.ts'

const settings = z.strictObject({
  effect: z.literal('change-resource'),
  resource: id.describe('Resource that changes.'),
  amount: figure.describe('Units gained (negative: lost).'),
  side: stockSide,
})

export default defineEffect<z.input<typeof settings>>({
  id: 'change-resource',
  settings,
  numbers: (s, compile) => [compile.resource(s.resource), compile.figure(s.amount), compile.stockSide(s.side)],
  gather: (game, _world, turn) => {
    const { parameters } = game.operations
    const { at } = turn
    const resource = parameters[at]
    if (resource < 0) return
    const { first, sizes } = game.layout
    contribute(turn, first.resource + stockOf(turn, parameters[at + 2]) * sizes.resource + resource, parameters[at + 1])
  },
  words: {
    does: 'Moves {{resource}} of {{side}} by {{amount}}.',
  },
  examples: [
    {
      title: 'The own purse',
      settings: { effect: 'change-resource', resource: 'budget', amount: 2 },
      expect: [
        { quantity: 'resource', of: 'north/budget', change: 'up' },
        { quantity: 'resource', of: 'north/political', change: 'none' },
        { quantity: 'resource', of: 'south/budget', change: 'none' },
      ],
    },
    {
      title: 'The rival’s, never below zero',
      settings: { effect: 'change-resource', resource: 'political', amount: -50, side: 'rival' },
      expect: [{ quantity: 'resource', of: 'south/political', is: 0 }, { quantity: 'resource', of: 'north/political', change: 'none' }],
    },
    {
      title: 'A side by its id',
      settings: { effect: 'change-resource', resource: 'budget', amount: -1, side: 'south' }, side: 'south',
      expect: [{ quantity: 'resource', of: 'south/budget', change: 'down' }],
    },
  ],
})
