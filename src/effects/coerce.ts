/** coerce: coercion carried out: it deters the target and those on the brink, and costs opinion. */
import { z } from 'zod'
import { contribute, put } from '../engine/change.ts'
import { isNearStep } from '../engine/odds.ts'
import { pushesNow } from '../engine/push.ts'
import { countriesInScope } from '../engine/scope.ts'
import type { Turn } from '../engine/turn.ts'
import { defineEffect } from './effect.ts'
import { outrage } from './parts.ts'
import { actor, countries, figure, scope } from './settings.ts'

const settings = z.strictObject({
  effect: z.literal('coerce'),
  amount: figure.describe('Coercion of the target.'),
  watchers: figure.describe('Coercion felt by other countries that are close to a step up the ladder.'),
  margin: figure.describe('How close, in push, they must be to the threshold of a higher rung.'),
  opinion: figure.describe('Rise of threat perception in the target, times its freedom; a tenth of it moves world opinion.'),
  scope,
  countries,
  side: actor,
})

/** States of a threat. */
const PENDING = 1
const SPENT = 2
/** Credibility, in points, of carrying out what was threatened. */
const KEPT_WORD = 2
/** Share of the target's outrage that moves world opinion. */
const ABROAD = 0.1

const inScope = (turn: Turn, count: number, country: number): boolean => {
  for (let n = 0; n < count; n++) if (turn.scoped[n] === country) return true
  return false
}

export default defineEffect<z.input<typeof settings>>({
  id: 'coerce',
  settings,
  numbers: (s, compile) => [compile.figure(s.amount), compile.figure(s.watchers), compile.figure(s.margin), compile.figure(s.opinion)],
  gather: (game, world, turn) => {
    const { parameters } = game.operations
    const { at, side } = turn
    const { first, sizes } = game.layout
    const opinion = parameters[at + 3] * outrage(game, side)
    const count = countriesInScope(game, turn)
    for (let n = 0; n < count; n++) {
      const c = turn.scoped[n]
      const weight = turn.scopedWeight[n]
      const i = side * sizes.country + c
      contribute(turn, first.coercion + i, parameters[at] * weight)
      contribute(turn, first.shock + c, opinion * game.freedom[c] * weight)
      contribute(turn, first.opinion, opinion * ABROAD * weight)
      // a threat made in this very tick is not the one that is carried out
      if (world.threatUsed[i] !== PENDING || world.threatAt[i] > turn.tick) continue
      put(world, turn.ledger, first.threatUsed + i, SPENT, turn.cause)
      contribute(turn, first.credibility + side, KEPT_WORD)
    }
    const watchers = parameters[at + 1]
    if (count === 0 || watchers === 0) return
    const network = game.rungCount[turn.network] > 1 ? turn.network : game.mainNetwork
    const push = pushesNow(game, world, turn, network)
    const row = network * sizes.country
    const margin = parameters[at + 2]
    for (let c = 0; c < sizes.country; c++)
      if (isNearStep(game, world, network, c, push[row + c], margin) && !inScope(turn, count, c))
        contribute(turn, first.coercion + side * sizes.country + c, watchers)
  },
  words: {
    does: 'Coerces {{where}} by {{amount}}. Countries within {{margin}} of a step up the ladder feel {{watchers}}. Threat perception in the target rises by {{opinion}} times its freedom. A pending threat is carried out and {{side}} is believed again.',
  },
  examples: [
    {
      title: 'The target feels it, threat perception and opinion rise',
      settings: { effect: 'coerce', amount: 1.2, watchers: 0, margin: 0, opinion: 0.15 }, order: { target: 'belmora' }, side: 'south',
      expect: [
        { quantity: 'coercion', of: 'south/belmora', is: 1.2 },
        { quantity: 'shock', of: 'belmora', atLeast: 0.1, atMost: 0.15 },
        { quantity: 'opinion', of: '', is: 0.015 },
        { quantity: 'coercion', of: 'south/delmark', is: 0 },
      ],
    },
    {
      title: 'Those on the brink watch',
      settings: { effect: 'coerce', amount: 1.2, watchers: 0.6, margin: 9, opinion: 0.15 }, order: { target: 'belmora' }, side: 'south',
      expect: [{ quantity: 'coercion', of: 'south/delmark', is: 0.6 }, { quantity: 'coercion', of: 'south/belmora', is: 1.2 }],
    },
    {
      title: 'A country at the top of the ladder has no step to take',
      settings: { effect: 'coerce', amount: 1.2, watchers: 0.6, margin: 9, opinion: 0.15 }, order: { target: 'belmora' }, side: 'south',
      given: { 'stance:net/delmark': 2 },
      expect: [{ quantity: 'coercion', of: 'south/delmark', is: 0 }],
    },
    {
      title: 'A pending threat is carried out',
      settings: { effect: 'coerce', amount: 1, watchers: 0, margin: 0, opinion: 0 }, order: { target: 'belmora' }, side: 'south',
      given: { 'threat-used:south/belmora': 1 },
      expect: [{ quantity: 'threat-used', of: 'south/belmora', is: 2 }, { quantity: 'credibility', of: 'south', change: 'up' }],
    },
    {
      title: 'Without a threat no word is kept',
      settings: { effect: 'coerce', amount: 1, watchers: 0, margin: 0, opinion: 0 }, order: { target: 'belmora' }, side: 'south',
      expect: [{ quantity: 'credibility', of: 'south', change: 'none' }],
    },
  ],
})
