/** speed-research: research and prototypes advance faster for a while. */
import { z } from 'zod'
import { contribute } from '../engine/change.ts'
import { defineEffect } from './effect.ts'
import { actor, domains, DOMAINS, figure } from './settings.ts'

const settings = z.strictObject({
  effect: z.literal('speed-research'),
  amount: figure.describe('Share by which they are faster.'),
  domains,
  side: actor,
})

export default defineEffect<z.input<typeof settings>>({
  id: 'speed-research',
  settings,
  numbers: (s, compile) => {
    const amount = compile.figure(s.amount)
    const numbers = [0, 0, 0, 0, 0]
    for (const domain of s.domains ?? DOMAINS) numbers[compile.domain(domain)] = amount
    return numbers
  },
  gather: (game, _world, turn) => {
    const { at, side } = turn
    const { first, sizes } = game.layout
    for (let d = 0; d < sizes.domain; d++) contribute(turn, first.researchSpeed + side * sizes.domain + d, game.operations.parameters[at + d])
  },
  words: {
    does: 'Speeds research and prototypes of {{side}} by {{amount}} for a while.',
  },
  examples: [
    {
      title: 'Every domain',
      settings: { effect: 'speed-research', amount: 0.3 },
      expect: [
        { quantity: 'research-speed', of: 'north/military', is: 0.3 },
        { quantity: 'research-speed', of: 'north/supply', is: 0.3 },
        { quantity: 'research-speed', of: 'south/military', is: 0 },
      ],
    },
    {
      title: 'Only the domains it names',
      settings: { effect: 'speed-research', amount: 0.3, domains: ['access'] },
      expect: [{ quantity: 'research-speed', of: 'north/access', is: 0.3 }, { quantity: 'research-speed', of: 'north/military', is: 0 }],
    },
    {
      title: 'It has a bound',
      settings: { effect: 'speed-research', amount: 1.5 }, given: { 'research-speed:north/military': 2 },
      expect: [{ quantity: 'research-speed', of: 'north/military', is: 2 }],
    },
  ],
})
