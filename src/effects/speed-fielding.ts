/** speed-fielding: integrated technologies are fielded and mature faster for a while. */
import { z } from 'zod'
import { contribute } from '../engine/change.ts'
import { defineEffect } from './effect.ts'
import { actor, figure } from './settings.ts'

const settings = z.strictObject({
  effect: z.literal('speed-fielding'),
  amount: figure.describe('Share by which fielding and maturing are faster.'),
  side: actor,
})

export default defineEffect<z.input<typeof settings>>({
  id: 'speed-fielding',
  settings,
  numbers: (s, compile) => [compile.figure(s.amount)],
  gather: (game, _world, turn) => {
    contribute(turn, game.layout.first.fieldingSpeed + turn.side, game.operations.parameters[turn.at])
  },
  words: {
    does: 'Speeds fielding and maturing of the technologies of {{side}} by {{amount}} for a while.',
  },
  examples: [
    {
      title: 'A fielded technology matures faster',
      settings: { effect: 'speed-fielding', amount: 0.5 }, given: { 'stage:north/swarm': 4, 'maturity:north/swarm': 0.6 },
      expect: [{ quantity: 'fielding-speed', of: 'north', is: 0.5 }, { quantity: 'maturity', of: 'north/swarm', change: 'up' }],
    },
    {
      title: 'What is not integrated does not move',
      settings: { effect: 'speed-fielding', amount: 0.5 },
      expect: [{ quantity: 'progress', of: 'north/swarm', change: 'none' }, { quantity: 'progress', of: 'north/jammer', change: 'none' }],
    },
  ],
})
