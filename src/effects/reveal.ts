/** reveal: a programme of a side becomes known to its rival: a leak. */
import { z } from 'zod'
import { see } from '../engine/estimates.ts'
import { defineEffect } from './effect.ts'
import { stockOf } from './parts.ts'
import { id } from './settings.ts'

const settings = z.strictObject({
  effect: z.literal('reveal'),
  technology: id.describe('Technology that becomes known (default: all of the side).').optional(),
  side: id.describe('Side whose programmes leak.'),
})

/** Sharpness of sight at which the date is known. */
const EXACTLY = 1

export default defineEffect<z.input<typeof settings>>({
  id: 'reveal',
  settings,
  numbers: (s, compile) => [compile.technology(s.technology), compile.stockSide(s.side)],
  gather: (game, world, turn) => {
    const { parameters } = game.operations
    const side = stockOf(turn, parameters[turn.at + 1])
    const only = parameters[turn.at]
    const { technology: technologies } = game.layout.sizes
    for (let t = 0; t < technologies; t++)
      if ((only < 0 || t === only) && game.owned[side * technologies + t] !== 0) see(game, world, turn, 1 - side, t, EXACTLY)
  },
  words: {
    does: 'The rival of {{side}} sees its {{technology}} exactly.',
  },
  examples: [
    {
      title: 'The rival sees it',
      settings: { effect: 'reveal', side: 'north', technology: 'jammer' },
      expect: [
        { quantity: 'seen-stage', of: 'south/jammer', is: 1 },
        { quantity: 'seen-at', of: 'south/jammer', is: 1 },
        { quantity: 'seen-at', of: 'north/jammer', change: 'none' },
      ],
    },
    {
      title: 'All of a side',
      settings: { effect: 'reveal', side: 'south' },
      expect: [{ quantity: 'seen-stage', of: 'north/swarm', is: 1 }, { quantity: 'seen-at', of: 'north/swarm', is: 1 }],
    },
    {
      title: 'What a side cannot own is not there to be seen',
      settings: { effect: 'reveal', side: 'north', technology: 'carrier' },
      expect: [{ quantity: 'seen-at', of: 'south/carrier', is: 0 }],
    },
  ],
})
