/** persuade: wins a country over with an argument. Consent is needed: a country may say no, and says why. */
import { z } from 'zod'
import { contribute } from '../engine/change.ts'
import { happens } from '../engine/draw.ts'
import { clamp } from '../engine/exact.ts'
import { COUNTRY_TYPE_COUNT } from '../engine/game.ts'
import { BEAT } from '../engine/ledger.ts'
import { PURPOSE } from '../engine/luck.ts'
import { countriesInScope } from '../engine/scope.ts'
import { defineEffect } from './effect.ts'
import { actor, countries, figure, scope } from './settings.ts'

const settings = z.strictObject({
  effect: z.literal('persuade'),
  amount: figure.describe('Persuasion gained in the target with a fitting, fresh argument.'),
  scope,
  countries,
  side: actor,
})

/** A country that says no is moved by this share of the amount all the same. */
const HEARD = 0.35

export default defineEffect<z.input<typeof settings>>({
  id: 'persuade',
  settings,
  numbers: (s, compile) => [compile.figure(s.amount)],
  gather: (game, world, turn) => {
    const amount = game.operations.parameters[turn.at]
    const { first, sizes } = game.layout
    const { side, argument } = turn
    const count = countriesInScope(game, turn)
    for (let n = 0; n < count; n++) {
      const c = turn.scoped[n]
      let fit = 1
      if (argument >= 0) {
        const fatigue = (side * sizes.country + c) * sizes.argument + argument
        fit = game.argumentFit[argument * COUNTRY_TYPE_COUNT + game.countryType[c]] * (1 - world.fatigue[fatigue])
        contribute(turn, first.fatigue + fatigue, game.coefficients.repeatFatigue)
      }
      const near = side === game.guarantor ? game.tie[c] : 0.4 + 0.6 * game.aligned[c]
      const no = clamp(game.coefficients.refusalBase * (1.2 - near) * (1.6 - fit) * (1.5 - world.standing[side] / 100), 0, 0.8)
      const refused = happens(world, turn, no, PURPOSE.refusal, game.subject.country[c] ^ game.subject.side[side], 0)
      if (refused) {
        contribute(turn, first.standing + side, -game.coefficients.refusalCost)
        turn.ledger?.beats.push({ kind: BEAT.refusal, tick: turn.tick, seenBy: 3, side, a: c, b: argument, c: 0, x: no, y: 0 })
      }
      contribute(turn, first.persuasion + side * sizes.country + c, amount * fit * turn.scopedWeight[n] * (refused ? HEARD : 1))
    }
  },
  words: {
    does: 'Persuades {{where}} by {{amount}}, more where the argument fits the country and is fresh. The country may refuse; a refusal costs standing.',
  },
  examples: [
    {
      title: 'A fresh argument persuades',
      settings: { effect: 'persuade', amount: 0.4 },
      order: { target: 'arden', argument: 'evidence' },
      expect: [{ quantity: 'persuasion', of: 'north/arden', change: 'up' }, { quantity: 'fatigue', of: 'north/arden/evidence', change: 'up' }],
    },
    {
      title: 'A tired argument persuades less than half',
      settings: { effect: 'persuade', amount: 0.4 },
      order: { target: 'arden', argument: 'evidence' },
      given: { 'fatigue:north/arden/evidence': 0.9 },
      expect: [{ quantity: 'persuasion', of: 'north/arden', atMost: 0.2 }],
    },
  ],
})
