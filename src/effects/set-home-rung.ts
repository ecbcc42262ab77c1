/** set-home-rung: the guarantor sets its own rung at home; its peers watch it. */
import { z } from 'zod'
import { defineEffect } from './effect.ts'
import { networkOf } from './parts.ts'
import { actor, id } from './settings.ts'

const settings = z.strictObject({
  effect: z.literal('set-home-rung'),
  network: id.describe('Network whose rung it is.'),
  rung: z.int().min(0).max(8).describe('Least rung afterwards, an index of the ladder.'),
  side: actor,
})

export default defineEffect<z.input<typeof settings>>({
  id: 'set-home-rung',
  settings,
  numbers: (s, compile) => [compile.network(s.network), s.rung],
  gather: (game, world, turn) => {
    if (turn.side !== game.guarantor) return
    const { parameters } = game.operations
    const network = networkOf(turn, parameters[turn.at])
    if (network < 0) return
    const rung = Math.min(parameters[turn.at + 1], game.rungCount[network] - 1)
    if (rung > world.homeRung[network] && rung > turn.homeRungNext[network]) turn.homeRungNext[network] = rung
  },
  words: {
    does: 'Sets the rung of {{side}} at home on {{network}} to {{rung}} at least.',
  },
  examples: [
    {
      title: 'A ban at home moves peers',
      settings: { effect: 'set-home-rung', network: 'net', rung: 2 },
      expect: [{ quantity: 'home-rung', of: 'net', is: 2 }, { quantity: 'push', of: 'net/arden', change: 'up' }],
    },
    {
      title: 'It never steps down',
      settings: { effect: 'set-home-rung', network: 'net', rung: 0 },
      expect: [{ quantity: 'home-rung', of: 'net', is: 1 }],
    },
    {
      title: 'The challenger has no such rung',
      settings: { effect: 'set-home-rung', network: 'net', rung: 2 }, side: 'south',
      expect: [{ quantity: 'home-rung', of: 'net', is: 1 }],
    },
    {
      title: 'The ladder has an end',
      settings: { effect: 'set-home-rung', network: 'net', rung: 7 },
      expect: [{ quantity: 'home-rung', of: 'net', is: 2 }],
    },
  ],
})
