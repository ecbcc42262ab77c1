/** steal: an operation to steal a technology of the rival; it may be exposed. */
import { z } from 'zod'
import { OPERATION, task } from '../engine/exploitation.ts'
import { defineEffect } from './effect.ts'
import { actor, figure } from './settings.ts'

const settings = z.strictObject({
  effect: z.literal('steal'),
  odds: figure.describe('Odds of success before access.'),
  exposure: figure.describe('Odds of exposure before heat.'),
  side: actor,
})

export default defineEffect<z.input<typeof settings>>({
  id: 'steal',
  settings,
  numbers: (s, compile) => [compile.figure(s.odds), compile.figure(s.exposure)],
  gather: (game, _world, turn) => {
    if (turn.technology < 0) return
    const { parameters } = game.operations
    task(turn, OPERATION.steal, parameters[turn.at], parameters[turn.at + 1])
  },
  words: {
    does: 'Tries to steal {{technology}}: odds {{odds}}, more with access; exposed with odds {{exposure}}, more in heat. What is stolen goes into an own copy or a counter.',
  },
  examples: [
    {
      title: 'A theft moves a stage of work into the own copy',
      settings: { effect: 'steal', odds: 5, exposure: 0 }, order: { technology: 'swarm' }, side: 'south',
      expect: [
        { quantity: 'heat', of: 'south', change: 'up' },
        { quantity: 'progress', of: 'south/swarm', change: 'up' },
        { quantity: 'standing', of: 'south', change: 'none' },
      ],
    },
    {
      title: 'A theft that fails is only hot',
      settings: { effect: 'steal', odds: 0, exposure: 0 }, order: { technology: 'swarm' }, side: 'south',
      expect: [{ quantity: 'heat', of: 'south', change: 'up' }, { quantity: 'progress', of: 'south/swarm', change: 'none' }],
    },
    {
      title: 'Exposed, it costs standing',
      settings: { effect: 'steal', odds: 0, exposure: 50 }, order: { technology: 'swarm' }, side: 'south',
      expect: [{ quantity: 'standing', of: 'south', change: 'down' }, { quantity: 'opinion', of: '', change: 'up' }],
    },
  ],
})
