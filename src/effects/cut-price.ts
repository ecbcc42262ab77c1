/** cut-price: the vendor sells cheaper everywhere for a while. */
import { z } from 'zod'
import { contribute } from '../engine/change.ts'
import { defineEffect } from './effect.ts'
import { figure } from './settings.ts'

const settings = z.strictObject({
  effect: z.literal('cut-price'),
  amount: figure.describe('Price advantage gained, as a share of the usual gap.'),
})

export default defineEffect<z.input<typeof settings>>({
  id: 'cut-price',
  settings,
  numbers: (s, compile) => [compile.figure(s.amount)],
  gather: (game, _world, turn) => {
    contribute(turn, game.layout.first.price, game.operations.parameters[turn.at])
  },
  words: {
    does: 'Raises the price advantage of the vendor by {{amount}} everywhere.',
  },
  examples: [
    {
      title: 'Cheaper kit holds countries back and raises reliance',
      settings: { effect: 'cut-price', amount: 0.3 }, side: 'south',
      expect: [
        { quantity: 'price', of: '', is: 0.3 },
        { quantity: 'reliance', of: 'net/corvia', change: 'up' },
        { quantity: 'push', of: 'net/corvia', change: 'down' },
      ],
    },
    {
      title: 'Price cuts add up to a bound',
      settings: { effect: 'cut-price', amount: 1.5 }, side: 'south', given: { 'price:': 1 },
      expect: [{ quantity: 'price', of: '', is: 2 }],
    },
  ],
})
