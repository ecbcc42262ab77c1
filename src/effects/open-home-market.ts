/** open-home-market: a home market carries one own technology further, never by a whole stage. */
import { z } from 'zod'
import { contribute } from '../engine/change.ts'
import { FIELDED } from '../engine/game.ts'
import { defineEffect } from './effect.ts'
import { advance } from './parts.ts'
import { actor, figure, id } from './settings.ts'

const settings = z.strictObject({
  effect: z.literal('open-home-market'),
  technology: id.describe('Technology that it carries (default: that of the order).').optional(),
  amount: figure.describe('Work done, in ticks.'),
  side: actor,
})

/** Maturity gained by a fielded technology. */
const RIPER = 0.1

export default defineEffect<z.input<typeof settings>>({
  id: 'open-home-market',
  settings,
  numbers: (s, compile) => [compile.technology(s.technology), compile.figure(s.amount)],
  gather: (game, world, turn) => {
    const { parameters } = game.operations
    const { at, side } = turn
    const t = parameters[at] >= 0 ? parameters[at] : turn.technology
    if (t < 0) return
    const { first, sizes } = game.layout
    const i = side * sizes.technology + t
    if (world.stage[i] < FIELDED) advance(game, world, turn, side, t, parameters[at + 1])
    else if (world.maturity[i] < 1) contribute(turn, first.maturity + i, Math.min(RIPER, 1 - world.maturity[i]))
  },
  words: {
    does: 'Opens the home market to {{technology}}: {{amount}} ticks of work, or more maturity once it is fielded. It never completes a stage.',
  },
  examples: [
    {
      title: 'Work is done',
      settings: { effect: 'open-home-market', amount: 0.5 }, order: { technology: 'jammer' },
      expect: [{ quantity: 'progress', of: 'north/jammer', is: 0.5 }],
    },
    {
      title: 'But never a whole stage',
      settings: { effect: 'open-home-market', amount: 9 }, order: { technology: 'jammer' },
      expect: [{ quantity: 'progress', of: 'north/jammer', is: 1.99 }, { quantity: 'stage', of: 'north/jammer', change: 'none' }],
    },
    {
      title: 'A fielded technology ripens',
      settings: { effect: 'open-home-market', amount: 1, technology: 'swarm' }, given: { 'stage:north/swarm': 4, 'maturity:north/swarm': 0.7 },
      expect: [{ quantity: 'maturity', of: 'north/swarm', change: 'up' }],
    },
    {
      title: 'A prototype is tried with better odds',
      settings: { effect: 'open-home-market', amount: 1, technology: 'swarm' },
      expect: [{ quantity: 'lesson', of: 'north/swarm', is: 0.06 }, { quantity: 'progress', of: 'north/swarm', change: 'none' }],
    },
    {
      title: 'Not what the side cannot own',
      settings: { effect: 'open-home-market', amount: 1, technology: 'carrier' },
      expect: [{ quantity: 'progress', of: 'north/carrier', is: 0 }],
    },
  ],
})
