/** prosecute: a case in court: free states take note, the other side hardens, and a bargaining chip is won. */
import { z } from 'zod'
import { contribute } from '../engine/change.ts'
import { defineEffect } from './effect.ts'
import { FREE_FROM } from './parts.ts'
import { actor, figure } from './settings.ts'

const settings = z.strictObject({
  effect: z.literal('prosecute'),
  doubt: figure.describe('Persuasion gained in free countries, times their freedom.'),
  hardening: figure.describe('Legitimacy the rival gains at home, in points.'),
  side: actor,
})

export default defineEffect<z.input<typeof settings>>({
  id: 'prosecute',
  settings,
  numbers: (s, compile) => [compile.figure(s.doubt), compile.figure(s.hardening)],
  gather: (game, _world, turn) => {
    const { parameters } = game.operations
    const { at, side } = turn
    const doubt = parameters[at]
    const { first, sizes } = game.layout
    for (let c = 0; c < sizes.country; c++)
      if (game.freedom[c] >= FREE_FROM) contribute(turn, first.persuasion + side * sizes.country + c, doubt * game.freedom[c])
    contribute(turn, first.legitimacy + 1 - side, parameters[at + 1])
    contribute(turn, first.chip + side, 1)
  },
  words: {
    does: 'Prosecutes: free countries gain persuasion by {{doubt}} times their freedom, {{rival}} closes ranks by {{hardening}} points, and {{side}} holds one more bargaining chip.',
  },
  examples: [
    {
      title: 'The free take note, the rival hardens, a chip is won',
      settings: { effect: 'prosecute', doubt: 0.1, hardening: 2 },
      expect: [
        { quantity: 'persuasion', of: 'north/arden', atLeast: 0.09, atMost: 0.1 },
        { quantity: 'persuasion', of: 'north/corvia', is: 0 },
        { quantity: 'legitimacy', of: 'south', change: 'up' },
        { quantity: 'legitimacy', of: 'north', change: 'none' },
        { quantity: 'chip', of: 'north', is: 1 },
      ],
    },
    {
      title: 'Chips have a bound',
      settings: { effect: 'prosecute', doubt: 0.1, hardening: 2 }, given: { 'chip:north': 3 },
      expect: [{ quantity: 'chip', of: 'north', is: 3 }],
    },
  ],
})
