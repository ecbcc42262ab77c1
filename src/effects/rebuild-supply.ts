/** rebuild-supply: speeds the vendor’s own supply: a fund for chips and tools. */
import { z } from 'zod'
import { contribute } from '../engine/change.ts'
import { defineEffect } from './effect.ts'
import { figure } from './settings.ts'

const settings = z.strictObject({
  effect: z.literal('rebuild-supply'),
  amount: figure.describe('Share of what is still missing that is made good.'),
})

export default defineEffect<z.input<typeof settings>>({
  id: 'rebuild-supply',
  settings,
  numbers: (s, compile) => [compile.figure(s.amount)],
  gather: (game, world, turn) => {
    contribute(turn, game.layout.first.substitution, game.operations.parameters[turn.at] * (1 - world.substitution[0]))
  },
  words: {
    does: 'Makes good {{amount}} of the supply that the vendor is still missing.',
  },
  examples: [
    {
      title: 'Capacity comes back',
      settings: { effect: 'rebuild-supply', amount: 0.2 }, side: 'south', given: { 'capacity-loss:': 0.5 },
      expect: [{ quantity: 'substitution', of: '', change: 'up' }, { quantity: 'vendor-capacity', of: '', change: 'up' }],
    },
    {
      title: 'The nearer the end, the less there is to gain',
      settings: { effect: 'rebuild-supply', amount: 0.2 }, side: 'south', given: { 'substitution:': 0.5 },
      expect: [{ quantity: 'substitution', of: '', is: 0.6 }],
    },
    {
      title: 'Nothing is left to do',
      settings: { effect: 'rebuild-supply', amount: 0.2 }, side: 'south', given: { 'substitution:': 1 },
      expect: [{ quantity: 'substitution', of: '', is: 1 }],
    },
  ],
})
