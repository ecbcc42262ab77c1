/** deny-supply: cuts the vendor off from supplies: capacity falls, doubt rises, and the clock of its own supply starts. */
import { z } from 'zod'
import { contribute } from '../engine/change.ts'
import { clamp } from '../engine/exact.ts'
import { defineEffect } from './effect.ts'
import { actor, figure, id } from './settings.ts'

const settings = z.strictObject({
  effect: z.literal('deny-supply'),
  capacity: figure.describe('Share of capacity taken at the usual strength of supply denial.'),
  doubt: figure.describe('Doubt that the vendor can deliver, gained.'),
  technology: id.describe('Technology whose net advantage gives the denial its strength.').optional(),
  side: actor,
})

/** Supply shock under which `capacity` is what it says. */
const USUAL_SHOCK = 0.35
/** Strength of a denial without any advantage in its technology. */
const WEAKEST = 0.2

export default defineEffect<z.input<typeof settings>>({
  id: 'deny-supply',
  settings,
  numbers: (s, compile) => [compile.figure(s.capacity), compile.figure(s.doubt), compile.technology(s.technology)],
  gather: (game, world, turn) => {
    const { parameters } = game.operations
    const { at } = turn
    const { first, sizes } = game.layout
    const t = parameters[at + 2]
    const strength = t >= 0 ? clamp(turn.net[turn.side * sizes.technology + t], WEAKEST, 1) : 1
    const full = game.coefficients.supplyShock / USUAL_SHOCK
    contribute(turn, first.capacityLoss, parameters[at] * full * (1 - world.capacityLoss[0]) * strength)
    contribute(turn, first.doubt, parameters[at + 1] * strength)
  },
  words: {
    does: 'Takes {{capacity}} of what the vendor can deliver and adds {{doubt}} to the doubt of its supply; the clock of its own supply starts.',
  },
  examples: [
    {
      title: 'Capacity falls, doubt rises, the clock starts',
      settings: { effect: 'deny-supply', capacity: 0.35, doubt: 0.45 },
      expect: [
        { quantity: 'capacity-loss', of: '', is: 0.35 },
        { quantity: 'doubt', of: '', is: 0.45 },
        { quantity: 'vendor-capacity', of: '', change: 'down' },
        { quantity: 'substitution', of: '', change: 'up' },
        { quantity: 'push', of: 'net/arden', change: 'up' },
      ],
    },
    {
      title: 'A second denial takes from what is left',
      settings: { effect: 'deny-supply', capacity: 0.35, doubt: 0 }, given: { 'capacity-loss:': 0.6 },
      expect: [{ quantity: 'capacity-loss', of: '', is: 0.74 }],
    },
    {
      title: 'Without an edge in the technology it takes little',
      settings: { effect: 'deny-supply', capacity: 0.35, doubt: 0.45, technology: 'swarm' },
      expect: [{ quantity: 'capacity-loss', of: '', is: 0.07 }, { quantity: 'doubt', of: '', is: 0.09 }],
    },
    {
      title: 'With the whole advantage it takes all',
      settings: { effect: 'deny-supply', capacity: 0.35, doubt: 0.45, technology: 'swarm' }, given: { 'stage:north/swarm': 4, 'maturity:north/swarm': 1 },
      expect: [{ quantity: 'capacity-loss', of: '', is: 0.35 }],
    },
  ],
})
