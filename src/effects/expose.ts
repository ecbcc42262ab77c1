/** expose: attribution: burns what the rival has in a country, and alarms the free. */
import { z } from 'zod'
import { contribute } from '../engine/change.ts'
import { clamp } from '../engine/exact.ts'
import { countriesInScope } from '../engine/scope.ts'
import { defineEffect } from './effect.ts'
import { outrage, take } from './parts.ts'
import { actor, countries, figure, scope } from './settings.ts'

const settings = z.strictObject({
  effect: z.literal('expose'),
  amount: figure.describe('Implants burnt in the target; half as much intelligence.'),
  scope,
  countries,
  side: actor,
})

/** Shock in a wholly free country. */
const ALARM = 0.08
/** Intelligence lost for each unit of implants burnt. */
const BLINDED = 0.5
/** Standing, in points, of the one who names the culprit. */
const CREDIT = 1

export default defineEffect<z.input<typeof settings>>({
  id: 'expose',
  settings,
  numbers: (s, compile) => [compile.figure(s.amount)],
  gather: (game, world, turn) => {
    const amount = game.operations.parameters[turn.at]
    const { side } = turn
    const rival = 1 - side
    const { first, sizes } = game.layout
    const heard = 1 - 0.5 * clamp(world.narrative[rival], 0, 1)
    const alarm = ALARM * heard * outrage(game, rival)
    const count = countriesInScope(game, turn)
    for (let n = 0; n < count; n++) {
      const c = turn.scoped[n]
      const weight = turn.scopedWeight[n]
      const i = rival * sizes.country + c
      take(turn, first.implants + i, world.implants[i], amount * weight)
      take(turn, first.intelligence + rival, world.intelligence[rival], amount * BLINDED * weight)
      contribute(turn, first.shock + c, alarm * game.freedom[c] * weight)
      contribute(turn, first.standing + side, CREDIT * heard * weight)
    }
  },
  words: {
    does: 'Exposes {{rival}} in {{where}}: up to {{amount}} of its implants are burnt, it loses sight, and free countries take alarm. A campaign of {{rival}} softens it.',
  },
  examples: [
    {
      title: 'Implants burn, the free are alarmed',
      settings: { effect: 'expose', amount: 1 }, order: { target: 'arden' }, given: { 'implants:south/arden': 2, 'intelligence:south': 5 },
      expect: [
        { quantity: 'implants', of: 'south/arden', change: 'down' },
        { quantity: 'intelligence', of: 'south', change: 'down' },
        { quantity: 'shock', of: 'arden', atLeast: 0.07, atMost: 0.08 },
        { quantity: 'standing', of: 'north', change: 'up' },
      ],
    },
    {
      title: 'The challenger’s exposure of the guarantor works the other way',
      settings: { effect: 'expose', amount: 1 }, order: { target: 'arden' }, side: 'south', given: { 'implants:north/arden': 0.5 },
      expect: [
        { quantity: 'implants', of: 'north/arden', is: 0 },
        { quantity: 'shock', of: 'arden', atLeast: -0.08, atMost: -0.07 },
        { quantity: 'standing', of: 'south', change: 'up' },
      ],
    },
    {
      title: 'A campaign softens it',
      settings: { effect: 'expose', amount: 1 }, order: { target: 'arden' }, given: { 'narrative:south': 3 },
      expect: [{ quantity: 'shock', of: 'arden', atLeast: 0.03, atMost: 0.04 }],
    },
  ],
})
