/** disrupt: an outage or a cut cable: users suffer, and what they rely on is believed in less. */
import { z } from 'zod'
import { contribute } from '../engine/change.ts'
import { countriesInScope } from '../engine/scope.ts'
import { defineEffect } from './effect.ts'
import { networkOf, take } from './parts.ts'
import { countries, figure, network, scope } from './settings.ts'

const settings = z.strictObject({
  effect: z.literal('disrupt'),
  network,
  amount: figure.describe('Reliance lost, as a share of the installed network; half of it is lost in belief.'),
  scope,
  countries,
})

/** Belief lost for each share of reliance lost. */
const DISMAY = 0.5

export default defineEffect<z.input<typeof settings>>({
  id: 'disrupt',
  settings,
  numbers: (s, compile) => [compile.network(s.network), compile.figure(s.amount)],
  gather: (game, world, turn) => {
    const { parameters } = game.operations
    const network = networkOf(turn, parameters[turn.at])
    if (network < 0) return
    const amount = parameters[turn.at + 1]
    const { first, sizes } = game.layout
    const count = countriesInScope(game, turn)
    for (let n = 0; n < count; n++) {
      const c = turn.scoped[n]
      const i = network * sizes.country + c
      take(turn, first.reliance + i, world.reliance[i], amount * turn.scopedWeight[n])
      contribute(turn, first.belief + c, -amount * DISMAY * turn.scopedWeight[n])
    }
  },
  words: {
    does: 'Disrupts {{network}} in {{where}}: reliance falls by {{amount}}, belief in mitigation by half of it.',
  },
  examples: [
    {
      title: 'Reliance and belief fall where the cable lands',
      settings: { effect: 'disrupt', network: 'net', amount: 0.1, countries: ['corvia'], scope: 'listed' },
      expect: [
        { quantity: 'reliance', of: 'net/corvia', change: 'down' },
        { quantity: 'belief', of: 'corvia', is: -0.05 },
        { quantity: 'reliance', of: 'net/delmark', change: 'none' },
      ],
    },
    {
      title: 'Not below nothing',
      settings: { effect: 'disrupt', amount: 0.5 }, order: { target: 'corvia' }, given: { 'reliance:net/corvia': 0 },
      expect: [{ quantity: 'reliance', of: 'net/corvia', change: 'none' }, { quantity: 'belief', of: 'corvia', is: -0.25 }],
    },
  ],
})
