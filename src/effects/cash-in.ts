/** cash-in: ends the secrecy of an own open offset: advantage becomes resources, maturity falls. */
import { z } from 'zod'
import { OFFSET } from '../engine/counters.ts'
import { clamp } from '../engine/exact.ts'
import { defineEffect } from './effect.ts'
import { earn, take } from './parts.ts'
import { actor, figure } from './settings.ts'

const settings = z.strictObject({
  effect: z.literal('cash-in'),
  political: figure.describe('Political capital gained at the full advantage.'),
  budget: figure.describe('Budget gained at the full advantage.'),
  side: actor,
})

/** Kinds of resource, see `earn`. */
const BUDGET = 0
const POLITICAL = 2
/** Maturity lost by what the rival may now study. */
const REVEALED = 0.3

export default defineEffect<z.input<typeof settings>>({
  id: 'cash-in',
  settings,
  numbers: (s, compile) => [compile.figure(s.political), compile.figure(s.budget)],
  gather: (game, world, turn) => {
    const { at, side, technology: t } = turn
    const { first, sizes } = game.layout
    const i = side * sizes.technology + t
    if (t < 0 || world.offset[i] !== OFFSET.open) return
    const net = clamp(turn.net[i], 0, 1)
    earn(game, turn, side, POLITICAL, game.operations.parameters[at] * net)
    earn(game, turn, side, BUDGET, game.operations.parameters[at + 1] * net)
    take(turn, first.maturity + i, world.maturity[i], REVEALED)
  },
  words: {
    does: 'Shows and sells {{technology}}, an open offset: up to {{political}} political capital and {{budget}} budget, by its net advantage; its maturity falls.',
  },
  examples: [
    {
      title: 'Advantage becomes resources',
      settings: { effect: 'cash-in', political: 2, budget: 3 }, order: { technology: 'swarm' },
      given: { 'stage:north/swarm': 4, 'maturity:north/swarm': 1, 'offset:north/swarm': 1 },
      expect: [
        { quantity: 'resource', of: 'north/political', change: 'up' },
        { quantity: 'resource', of: 'north/budget', change: 'up' },
        { quantity: 'resource', of: 'south/budget', change: 'none' },
        { quantity: 'maturity', of: 'north/swarm', change: 'down' },
      ],
    },
    {
      title: 'What is not open has no price',
      settings: { effect: 'cash-in', political: 2, budget: 3 }, order: { technology: 'swarm' },
      given: { 'stage:north/swarm': 4, 'maturity:north/swarm': 1, 'offset:north/swarm': 2 },
      expect: [{ quantity: 'resource', of: 'north/budget', change: 'none' }, { quantity: 'maturity', of: 'north/swarm', change: 'none' }],
    },
  ],
})
