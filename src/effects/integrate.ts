/** integrate: tries to carry a finished prototype into service, with odds that the order buys. */
import { z } from 'zod'
import { PROTOTYPE } from '../engine/game.ts'
import { defineEffect } from './effect.ts'
import { take } from './parts.ts'
import { actor, figure } from './settings.ts'

const settings = z.strictObject({
  effect: z.literal('integrate'),
  odds: figure.describe('Odds added to one integration try.'),
  side: actor,
})

/** Maturity lost by the system that is given up. */
const DIVESTED = 0.5

export default defineEffect<z.input<typeof settings>>({
  id: 'integrate',
  settings,
  numbers: (s, compile) => [compile.figure(s.odds)],
  gather: (game, world, turn) => {
    const { side, technology: t, move } = turn
    const { first, sizes } = game.layout
    if (t < 0 || world.stage[side * sizes.technology + t] !== PROTOTYPE) return
    let odds = game.operations.parameters[turn.at]
    let veto = 1
    let divested = false
    if (move >= 0)
      for (let o = game.optionFirst[move], bit = 1; o < game.optionFirst[move + 1]; o++, bit *= 2) {
        if ((turn.options & bit) === 0) continue
        odds += game.optionOdds[o]
        veto *= game.optionVeto[o]
        if (game.optionDivest[o] !== 0) divested = true
      }
    const a = turn.integrateCount
    if (a >= turn.integrateSide.length) throw new Error(`more than ${turn.integrateSide.length} integration tries in one tick`)
    turn.integrateSide[a] = side
    turn.integrateTechnology[a] = t
    turn.integrateOdds[a] = odds
    turn.integrateVeto[a] = veto
    turn.integrateCount++
    if (!divested || turn.divest < 0) return
    const old = side * sizes.technology + turn.divest
    take(turn, first.maturity + old, world.maturity[old], DIVESTED)
  },
  words: {
    does: 'Tries once to carry {{technology}} into service; the order adds {{odds}} to the odds, and each option its own.',
  },
  examples: [
    {
      title: 'With odds enough it succeeds',
      settings: { effect: 'integrate', odds: 0.9 }, order: { technology: 'swarm' },
      expect: [{ quantity: 'tried-at', of: 'north/swarm', is: 1 }, { quantity: 'tried-at', of: 'north/cipher', is: 0 }],
    },
    {
      title: 'Without a prototype there is nothing to try',
      settings: { effect: 'integrate', odds: 0.9 }, order: { technology: 'jammer' },
      expect: [{ quantity: 'tried-at', of: 'north/jammer', is: 0 }, { quantity: 'stage', of: 'north/jammer', change: 'none' }],
    },
    {
      title: 'What a retired system gives comes out of its maturity',
      settings: { effect: 'integrate', odds: 0 }, order: { technology: 'swarm', options: ['divest'], divest: 'jammer' },
      given: { 'stage:north/jammer': 4, 'maturity:north/jammer': 1 },
      expect: [{ quantity: 'maturity', of: 'north/jammer', change: 'down', atMost: 0.7 }],
    },
    {
      title: 'A divestment that was not bought costs nothing',
      settings: { effect: 'integrate', odds: 0 }, order: { technology: 'swarm', divest: 'jammer' },
      given: { 'stage:north/jammer': 4, 'maturity:north/jammer': 1 },
      expect: [{ quantity: 'maturity', of: 'north/jammer', change: 'none' }],
    },
  ],
})
