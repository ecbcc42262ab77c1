/** change: moves one stock by an amount and does nothing else; what each stock does to play is the model’s part. */
import { z } from 'zod'
import { contribute } from '../engine/change.ts'
import type { QuantityName } from '../engine/quantities.ts'
import { countriesInScope } from '../engine/scope.ts'
import { defineEffect } from './effect.ts'
import { networkOf, stockOf } from './parts.ts'
import { countries, figure, id, network, scope, stockSide } from './settings.ts'

/** Whose a stock is. */
const ONE = 0
const SIDE = 1
const RESOURCE = 2
const COUNTRY = 3
const NETWORK = 4

/** Stocks that a move or event may change directly, and whose they are. */
const STOCKS = {
  resource: ['resource', RESOURCE],
  industry: ['industry', SIDE],
  legitimacy: ['legitimacy', SIDE],
  standing: ['standing', SIDE],
  heat: ['heat', SIDE],
  rally: ['rally', SIDE],
  standards: ['standards', SIDE],
  narrative: ['narrative', SIDE],
  dearness: ['dearness', SIDE],
  'firm-base': ['firmBase', SIDE],
  'fielding-speed': ['fieldingSpeed', SIDE],
  shock: ['shock', COUNTRY],
  belief: ['belief', COUNTRY],
  stall: ['stall', COUNTRY],
  ease: ['ease', COUNTRY],
  alternative: ['alternative', NETWORK],
  opinion: ['opinion', ONE],
  price: ['price', ONE],
  investment: ['investment', ONE],
} as const satisfies Record<string, readonly [QuantityName, number]>

const STOCK_IDS = Object.keys(STOCKS) as (keyof typeof STOCKS)[]

const settings = z
  .strictObject({
    effect: z.literal('change'),
    stock: z.enum(STOCK_IDS).describe('Stock that is changed.'),
    amount: figure.describe('Added to it; negative takes away. Units are those of the stock.'),
    side: stockSide,
    resource: id.describe('Resource, where the stock is "resource".').optional(),
    network,
    scope,
    countries,
  })
  .superRefine((use, context) => {
    if (use.stock === 'resource' && use.resource === undefined) context.addIssue({ code: 'custom', message: 'missing-field', path: ['resource'] })
  })

export default defineEffect<z.input<typeof settings>>({
  id: 'change',
  settings,
  numbers: (s, compile) => {
    const [quantity, kind] = STOCKS[s.stock]
    return [kind, compile.first(quantity), compile.figure(s.amount), compile.stockSide(s.side), kind === RESOURCE ? compile.resource(s.resource) : compile.network(s.network)]
  },
  gather: (game, _world, turn) => {
    const { parameters } = game.operations
    const { at } = turn
    const kind = parameters[at]
    const first = parameters[at + 1]
    const amount = parameters[at + 2]
    if (kind === ONE) contribute(turn, first, amount)
    else if (kind === SIDE) contribute(turn, first + stockOf(turn, parameters[at + 3]), amount)
    else if (kind === RESOURCE) contribute(turn, first + stockOf(turn, parameters[at + 3]) * game.layout.sizes.resource + parameters[at + 4], amount)
    else if (kind === NETWORK) {
      const of = networkOf(turn, parameters[at + 4])
      if (of >= 0) contribute(turn, first + of, amount)
    } else {
      const count = countriesInScope(game, turn)
      for (let n = 0; n < count; n++) contribute(turn, first + turn.scoped[n], amount * turn.scopedWeight[n])
    }
  },
  words: {
    does: 'Moves {{stock}} by {{amount}}.',
    resource: 'Moves {{resource}} of {{side}} by {{amount}}.',
    industry: 'Moves the industrial base of {{side}} by {{amount}} points.',
    legitimacy: 'Moves the legitimacy of {{side}} at home by {{amount}} points.',
    standing: 'Moves the standing of {{side}} abroad by {{amount}} points.',
    heat: 'Moves the heat of recent operations of {{side}} by {{amount}}.',
    rally: 'Adds {{amount}} to the persuasion of all countries by {{side}}. It fades faster than a case made to one country.',
    standards: 'Adds {{amount}} to the weight of {{side}} in standards bodies.',
    narrative: 'Adds {{amount}} to a narrative of {{side}} that softens exposures and shocks.',
    dearness: 'Makes programmes and answers of {{side}} dearer by {{amount}} of their price for a while.',
    'firm-base': 'Adds {{amount}} to the integration odds of private technologies of {{side}} for a while.',
    'fielding-speed': 'Speeds fielding of {{side}} by {{amount}} for a while.',
    shock: 'Moves the threat perception of {{where}} by {{amount}}.',
    belief: 'Moves the belief of {{where}} in mitigation by {{amount}}.',
    stall: 'Delays decisions of {{where}}: windows lead to one less often by {{amount}}.',
    ease: 'Takes {{amount}} of the lock-in of {{where}} away for a while.',
    alternative: 'Moves the credibility of an alternative vendor on {{network}} by {{amount}}.',
    opinion: 'Moves world opinion against the challenger by {{amount}}.',
    price: 'Moves the vendor’s price advantage by {{amount}}.',
    investment: 'Adds {{amount}} to the vendor’s investment.',
  },
  examples: [
    {
      title: 'World opinion against the challenger pushes the free',
      settings: { effect: 'change', stock: 'opinion', amount: 0.2 },
      expect: [{ quantity: 'opinion', of: '', is: 0.2 }, { quantity: 'push', of: 'net/arden', change: 'up' }],
    },
    {
      title: 'The own purse, and nobody else’s',
      settings: { effect: 'change', stock: 'resource', resource: 'budget', amount: 2 },
      expect: [
        { quantity: 'resource', of: 'north/budget', change: 'up' },
        { quantity: 'resource', of: 'north/political', change: 'none' },
        { quantity: 'resource', of: 'south/budget', change: 'none' },
      ],
    },
    {
      title: 'The rival’s purse, never below zero',
      settings: { effect: 'change', stock: 'resource', resource: 'political', amount: -50, side: 'rival' },
      expect: [{ quantity: 'resource', of: 'south/political', is: 0 }, { quantity: 'resource', of: 'north/political', change: 'none' }],
    },
    {
      title: 'A side by its id',
      settings: { effect: 'change', stock: 'industry', amount: -3, side: 'south' },
      expect: [{ quantity: 'industry', of: 'south', change: 'down' }, { quantity: 'industry', of: 'north', change: 'none' }],
    },
    {
      title: 'A coalition is persuaded at once, up to its bound',
      settings: { effect: 'change', stock: 'rally', amount: 0.5 }, given: { 'rally:south': 3 }, side: 'south',
      expect: [{ quantity: 'rally', of: 'south', atLeast: 2.5, atMost: 3 }, { quantity: 'rally', of: 'north', change: 'none' }],
    },
    {
      title: 'Dearer inputs are the rival’s',
      settings: { effect: 'change', stock: 'dearness', amount: 0.2, side: 'rival' },
      expect: [{ quantity: 'dearness', of: 'south', is: 0.2 }, { quantity: 'dearness', of: 'north', is: 0 }],
    },
    {
      title: 'A clash pushes one country',
      settings: { effect: 'change', stock: 'shock', amount: 0.2, countries: ['delmark'], scope: 'listed' },
      expect: [{ quantity: 'shock', of: 'delmark', is: 0.2 }, { quantity: 'push', of: 'net/delmark', change: 'up' }, { quantity: 'shock', of: 'arden', is: 0 }],
    },
    {
      title: 'Only the free take offence',
      settings: { effect: 'change', stock: 'shock', amount: 0.2, scope: 'free' },
      expect: [{ quantity: 'shock', of: 'arden', is: 0.2 }, { quantity: 'shock', of: 'corvia', is: 0 }],
    },
    {
      title: 'A thaw works the other way, down to a bound',
      settings: { effect: 'change', stock: 'shock', amount: -4 }, order: { target: 'delmark' }, side: 'south',
      expect: [{ quantity: 'shock', of: 'delmark', is: -1 }],
    },
    {
      title: 'An alternative vendor speaks for leaving',
      settings: { effect: 'change', stock: 'alternative', network: 'net', amount: 0.5 },
      expect: [{ quantity: 'alternative', of: 'net', is: 0.5 }, { quantity: 'push', of: 'net/arden', change: 'up' }],
    },
  ],
})
