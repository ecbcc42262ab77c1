/** set-programme: sets the standing funding of a programme; stopping one loses part of what it had. */
import { z } from 'zod'
import { contribute } from '../engine/change.ts'
import { FIELDED } from '../engine/game.ts'
import { defineEffect } from './effect.ts'
import { actor } from './settings.ts'

const settings = z.strictObject({
  effect: z.literal('set-programme'),
  side: actor,
})

/** Share of progress or maturity that a stopped programme loses. */
const LOST = 0.1

export default defineEffect<z.input<typeof settings>>({
  id: 'set-programme',
  settings,
  numbers: () => [],
  gather: (game, world, turn) => {
    const { side, technology: t, amount } = turn
    const { first, sizes } = game.layout
    const i = side * sizes.technology + t
    if (t < 0 || game.owned[i] === 0) return
    const funding = world.funding[i]
    contribute(turn, first.funding + i, amount - funding)
    if (amount > 0 || funding === 0) return
    if (world.stage[i] < FIELDED) contribute(turn, first.progress + i, -LOST * world.progress[i])
    else if (world.maturity[i] > game.coefficients.maturityFloor)
      contribute(turn, first.maturity + i, -Math.min(LOST * world.maturity[i], world.maturity[i] - game.coefficients.maturityFloor))
  },
  words: {
    does: 'Sets the standing funding of {{technology}} to {{amount}} a tick. Stopping a programme loses a tenth of its progress or maturity.',
    stop: 'Stops the programme of {{technology}}.',
  },
  examples: [
    {
      title: 'Funding is what the order says',
      settings: { effect: 'set-programme' }, order: { technology: 'jammer', amount: 2 }, given: { 'funding:north/jammer': 1 },
      expect: [{ quantity: 'funding', of: 'north/jammer', is: 2 }, { quantity: 'funding', of: 'north/swarm', is: 0 }],
    },
    {
      title: 'Stopping loses progress',
      settings: { effect: 'set-programme' }, order: { technology: 'jammer', amount: 0 }, given: { 'funding:north/jammer': 1, 'progress:north/jammer': 1 },
      expect: [{ quantity: 'funding', of: 'north/jammer', is: 0 }, { quantity: 'progress', of: 'north/jammer', change: 'down' }],
    },
    {
      title: 'Stopping loses maturity',
      settings: { effect: 'set-programme' }, order: { technology: 'swarm', amount: 0 },
      given: { 'funding:north/swarm': 1, 'stage:north/swarm': 4, 'maturity:north/swarm': 0.75 },
      expect: [{ quantity: 'maturity', of: 'north/swarm', change: 'down' }],
    },
    {
      title: 'What was not funded loses nothing',
      settings: { effect: 'set-programme' }, order: { technology: 'jammer', amount: 0 }, given: { 'progress:north/jammer': 1 },
      expect: [{ quantity: 'progress', of: 'north/jammer', change: 'none' }],
    },
    {
      title: 'A side cannot fund what it cannot own',
      settings: { effect: 'set-programme' }, order: { technology: 'carrier', amount: 1 },
      expect: [{ quantity: 'funding', of: 'north/carrier', is: 0 }],
    },
  ],
})
