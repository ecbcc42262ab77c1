/** court-elites: wins the elites of a country at once; if that comes out, it is a scandal there. */
import { z } from 'zod'
import { contribute } from '../engine/change.ts'
import { happens } from '../engine/draw.ts'
import { clamp } from '../engine/exact.ts'
import { BEAT } from '../engine/ledger.ts'
import { PURPOSE } from '../engine/luck.ts'
import { countriesInScope } from '../engine/scope.ts'
import { defineEffect } from './effect.ts'
import { outrage } from './parts.ts'
import { actor, countries, figure, scope } from './settings.ts'

const settings = z.strictObject({
  effect: z.literal('court-elites'),
  amount: figure.describe('Persuasion gained in the target.'),
  scandal: figure.describe('Chance of a scandal, before heat.'),
  scope,
  countries,
  side: actor,
})

/** Shock to threat perception of a scandal. */
const SHOCK = 0.15

export default defineEffect<z.input<typeof settings>>({
  id: 'court-elites',
  settings,
  numbers: (s, compile) => [compile.figure(s.amount), compile.figure(s.scandal)],
  gather: (game, world, turn) => {
    const { parameters } = game.operations
    const { at, side } = turn
    const { first, sizes } = game.layout
    const chance = clamp(parameters[at + 1] * (1 + game.coefficients.heatExposure * world.heat[side]), 0, 1)
    const shock = SHOCK * outrage(game, side)
    const count = countriesInScope(game, turn)
    for (let n = 0; n < count; n++) {
      const c = turn.scoped[n]
      contribute(turn, first.persuasion + side * sizes.country + c, parameters[at] * turn.scopedWeight[n])
      if (!happens(world, turn, chance, PURPOSE.scandal, game.subject.country[c] ^ game.subject.side[side], 0)) continue
      contribute(turn, first.shock + c, shock)
      turn.ledger?.beats.push({ kind: BEAT.scandal, tick: turn.tick, seenBy: 3, side, a: c, b: 0, c: 0, x: chance, y: shock })
    }
  },
  words: {
    does: 'Courts the elites of {{where}}: {{amount}} of persuasion at once. With odds of {{scandal}}, more in heat, it becomes a scandal there.',
    scandal: 'Money from {{side}} reached decision makers in {{where}}.',
  },
  examples: [
    {
      title: 'Unseen, it persuades',
      settings: { effect: 'court-elites', amount: 0.4, scandal: 0 }, order: { target: 'corvia' }, side: 'south',
      expect: [{ quantity: 'persuasion', of: 'south/corvia', is: 0.4 }, { quantity: 'shock', of: 'corvia', is: 0 }],
    },
    {
      title: 'Found out, it turns against the challenger',
      settings: { effect: 'court-elites', amount: 0.4, scandal: 1 }, order: { target: 'corvia' }, side: 'south',
      expect: [{ quantity: 'persuasion', of: 'south/corvia', is: 0.4 }, { quantity: 'shock', of: 'corvia', is: 0.15 }],
    },
    {
      title: 'A scandal of the guarantor works the other way',
      settings: { effect: 'court-elites', amount: 0.4, scandal: 1 }, order: { target: 'corvia' },
      expect: [{ quantity: 'shock', of: 'corvia', is: -0.15 }],
    },
  ],
})
