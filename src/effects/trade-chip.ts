/** trade-chip: gives up a bargaining chip for diplomatic capital and relief from the rival’s coercion. */
import { z } from 'zod'
import { contribute } from '../engine/change.ts'
import { defineEffect } from './effect.ts'
import { earn } from './parts.ts'
import { actor, figure } from './settings.ts'

const settings = z.strictObject({
  effect: z.literal('trade-chip'),
  diplomatic: figure.describe('Diplomatic capital gained.'),
  relief: figure.describe('Share of the rival’s coercion that is lifted from all countries.'),
  side: actor,
})

/** Kind of resource, see `earn`. */
const DIPLOMATIC = 1

export default defineEffect<z.input<typeof settings>>({
  id: 'trade-chip',
  settings,
  numbers: (s, compile) => [compile.figure(s.diplomatic), compile.figure(s.relief)],
  gather: (game, world, turn) => {
    const { at, side } = turn
    if (world.chip[side] < 1) return
    const { parameters } = game.operations
    const { first, sizes } = game.layout
    const relief = parameters[at + 1]
    contribute(turn, first.chip + side, -1)
    earn(game, turn, side, DIPLOMATIC, parameters[at])
    const rival = (1 - side) * sizes.country
    for (let i = rival; i < rival + sizes.country; i++) contribute(turn, first.coercion + i, -relief * world.coercion[i])
  },
  words: {
    does: 'Gives up one bargaining chip of {{side}}: {{diplomatic}} diplomatic capital, and {{relief}} of the coercion by {{rival}} is lifted everywhere.',
  },
  examples: [
    {
      title: 'A chip buys relief',
      settings: { effect: 'trade-chip', diplomatic: 2, relief: 0.5 }, given: { 'chip:north': 2, 'coercion:south/belmora': 1 },
      expect: [
        { quantity: 'chip', of: 'north', is: 1 },
        { quantity: 'resource', of: 'north/diplomatic', change: 'up' },
        { quantity: 'coercion', of: 'south/belmora', change: 'down' },
      ],
    },
    {
      title: 'Without a chip there is nothing to trade',
      settings: { effect: 'trade-chip', diplomatic: 2, relief: 0.5 }, given: { 'coercion:south/belmora': 1 },
      expect: [
        { quantity: 'chip', of: 'north', is: 0 },
        { quantity: 'resource', of: 'north/diplomatic', change: 'none' },
        { quantity: 'coercion', of: 'south/belmora', change: 'none' },
      ],
    },
  ],
})
