/** Legality: every refusal can be met, by an order that a player might give; and what is refused costs nothing. */
import { describe, expect, test } from 'vitest'
import { eachCandidate } from '../../src/ai/candidates.ts'
import { workOutAll } from '../../src/engine/derive.ts'
import { BEAT, makeLedger } from '../../src/engine/ledger.ts'
import { admit, openPurse, priceOf, REFUSAL, REFUSAL_NAMES } from '../../src/engine/legality.ts'
import { codeOrder, type Order, orderOf } from '../../src/engine/orders.ts'
import { resolve } from '../../src/engine/resolve.ts'
import { turnOf } from '../../src/engine/turn.ts'
import { ENGINE_WORDS } from '../../src/engine/words.ts'
import { compile } from '../../src/scenario/compile.ts'
import { changedScenario, EXAMPLE, FLAGSHIP, gameNamed, scenarioNamed, worldsAfter } from '../games.ts'
import { worldWith } from '../world.ts'

const move = (more: Record<string, unknown>) => ({ side: 'north', seat: 'council', verb: 'look', name: 'A move', text: 'A move.', risk: 'None.', cost: {}, effects: [{ effect: 'change', stock: 'heat', amount: 0.1 }], source: 'invented', confidence: 'analyst', ...more })
const game = compile(
  changedScenario(EXAMPLE, {
    '/moves/north-brief/cooldown': 3, '/moves/north-brief/arguments': ['evidence'],
    '/moves/north-strict': move({ target: 'country', eligible: { tieAtLeast: 1, rungAtLeast: 1, rungBelow: 2 } }),
    '/moves/north-spy': move({ target: 'country', network: 'net', function: ['content'], effects: [{ effect: 'exploit', gain: 1, exposure: 0.1 }] }),
    '/moves/north-late': move({ available: { quantity: 'tick', atLeast: 3 } }),
    '/moves/north-study': move({ technology: 'rival' }),
    '/moves/north-threat': move({ target: 'country', effects: [{ effect: 'threaten', amount: 0.5, loss: 3 }] }),
    '/moves/north-anywhere': move({}),
    '/sides/north/seats/embassy': { name: 'Embassy', brief: 'Speaks to others.', verbs: ['persuade'] },
  }),
)
const side = game.ids.sides.indexOf('north')

type Case = [refusal: keyof typeof REFUSAL, order: Order, given?: Record<string, number>, before?: Order[]]
const brief: Order = { move: 'north-brief', target: 'arden', argument: 'evidence' }
const card = { 'answerable:north/carrier': 1 }
const rich = { 'resource:north/budget': 90, 'resource:north/political': 90, 'resource:north/diplomatic': 90 }
const CASES: Case[] = [
  ['unknownMove', { move: 'north-dance' }],
  ['notYours', { move: 'south-finance', target: 'corvia', argument: 'money' }],
  ['otherSeat', { ...brief, seat: 'embassy' }],
  ['otherSeat', { ...brief, seat: 'admiralty' }],
  ['noTarget', { move: 'north-brief', argument: 'evidence' }],
  ['noTarget', { move: 'north-brief', target: 'atlantis', argument: 'evidence' }],
  ['notEligible', { move: 'north-strict', target: 'corvia' }],
  ['notEligible', { move: 'north-brief', target: 'corvia', argument: 'evidence' }],
  ['rungTooHigh', { move: 'north-strict', target: 'arden' }, { 'stance:net/arden': 2 }],
  ['rungTooLow', { move: 'north-strict', target: 'belmora' }],
  ['notAvailable', { move: 'north-late' }],
  ['cooling', brief, { 'used-at:north-brief/arden': 1, 'tick:': 2 }],
  ['tooDear', brief, { 'resource:north/diplomatic': 0.5 }],
  ['tooDear', { move: 'north-integrate', technology: 'swarm', options: ['champion'] }, { 'resource:north/political': 1.5 }],
  ['noSlot', brief, rich, [{ move: 'north-fund', technology: 'swarm', amount: 1 }, { move: 'north-fund', technology: 'cipher', amount: 1 }, { move: 'north-fund', technology: 'jammer', amount: 1 }]],
  ['duplicate', brief, rich, [brief]],
  ['duplicate', { move: 'north-fund', technology: 'swarm', amount: 2 }, rich, [{ move: 'north-fund', technology: 'swarm', amount: 1 }]],
  ['noTechnology', { move: 'north-fund', amount: 1 }],
  ['noTechnology', { move: 'north-answer', answer: 'counter', against: 'carrier' }, card],
  ['cannotOwn', { move: 'north-fund', technology: 'carrier', amount: 1 }],
  ['cannotOwn', { move: 'north-answer', answer: 'mirror', against: 'carrier' }, card],
  ['notPrototype', { move: 'north-integrate', technology: 'jammer' }],
  ['alreadyFielded', { move: 'north-integrate', technology: 'swarm' }, { 'stage:north/swarm': 4 }],
  ['noArgument', { move: 'north-brief', target: 'arden' }],
  ['wrongArgument', { move: 'north-brief', target: 'arden', argument: 'money' }],
  ['amountOutOfRange', { move: 'north-fund', technology: 'swarm', amount: 4 }],
  ['amountOutOfRange', { move: 'north-fund', technology: 'swarm', amount: -1 }],
  ['amountOutOfRange', { move: 'north-fund', technology: 'swarm', amount: Number.NaN }],
  ['unchanged', { move: 'north-fund', technology: 'swarm', amount: 2 }, { 'funding:north/swarm': 2 }],
  ['noAnswer', { move: 'north-answer', technology: 'cipher', against: 'carrier' }, card],
  ['noCard', { move: 'north-answer', answer: 'hedge', against: 'carrier' }],
  ['noCard', { move: 'north-answer', answer: 'hedge', against: 'carrier' }, { 'answerable:north/carrier': 2 }],
  ['notACounter', { move: 'north-answer', answer: 'counter', technology: 'swarm', against: 'carrier' }, card],
  ['noDivest', { move: 'north-integrate', technology: 'swarm', options: ['divest'] }],
  ['noDivest', { move: 'north-integrate', technology: 'swarm', options: ['divest'], divest: 'swarm' }],
  ['noFunction', { move: 'north-spy', target: 'arden' }],
  ['noFunction', { move: 'north-spy', target: 'arden', function: 'availability' }],
  ['noOffset', { move: 'north-answer', answer: 'hedge' }, card],
  ['noOffset', { move: 'north-answer', answer: 'accept', against: 'cipher' }, card],
  ['notRivals', { move: 'north-study', technology: 'cipher' }],
  ['late', brief, { 'turn:': 8 }],
  ['threatSpent', { move: 'north-threat', target: 'arden' }, { 'threat-used:north/arden': 1 }],
  ['noNetwork', { move: 'north-anywhere', network: 'sewers' }],
]

const refusalOf = ([, order, given = {}, before = []]: Case): string => {
  const world = worldWith(game, given)
  const turn = turnOf(game)
  workOutAll(game, world, turn)
  const purse = openPurse(game, world, side)
  for (const one of before) expect(REFUSAL_NAMES[admit(game, world, turn, side, purse, codeOrder(game, one))]).toBe('none')
  return REFUSAL_NAMES[admit(game, world, turn, side, purse, codeOrder(game, order))]
}

describe('a refusal', () => {
  test.each(CASES)('%s of %j', (...one) => {
    expect(refusalOf(one)).toBe(one[0])
  })

  test('of every kind can be met, and has words', () => {
    const met = new Set(CASES.map(([name]) => name))
    expect(REFUSAL_NAMES.filter((name) => name !== 'none' && !met.has(name))).toEqual([])
    for (const name of REFUSAL_NAMES) if (name !== 'none') expect(ENGINE_WORDS[`refusal.${name}`], name).toBeTruthy()
  })

  test('is not met where nothing is wrong', () => {
    const ordinary: Order[] = [brief, { ...brief, seat: 'council' }, { move: 'north-fund', technology: 'swarm', amount: 3 }, { move: 'north-integrate', technology: 'swarm', options: ['champion'] }, { move: 'north-strict', target: 'arden' }, { move: 'north-spy', target: 'arden', function: 'content' }, { move: 'north-study', technology: 'carrier' }]
    for (const order of ordinary) expect([order, refusalOf(['none', order, rich])]).toEqual([order, 'none'])
    expect(refusalOf(['none', brief, { 'used-at:north-brief/arden': 1, 'tick:': 3 }])).toBe('none')
    expect(refusalOf(['none', { move: 'north-answer', answer: 'counter', technology: 'cipher', against: 'carrier' }, card])).toBe('none')
  })
})

describe('a turn', () => {
  test('lets a refused order lapse, tells its own side why, and takes nothing for it', () => {
    const fund: Order = { move: 'north-fund', technology: 'swarm', amount: 1 }
    const orders: Order[] = [fund, fund, { move: 'north-brief', target: 'belmora' }]
    const played = (list: Order[]) => {
      const ledger = makeLedger()
      const lists = [[], []] as ReturnType<typeof codeOrder>[][]
      lists[side] = list.map((order) => codeOrder(game, order))
      return { world: resolve(game, worldWith(game), lists, { ledger }), ledger }
    }
    const [one, three] = [played([fund]), played(orders)]
    expect(Buffer.from(three.world.bytes).equals(one.world.bytes)).toBe(true)
    expect(three.ledger.beats.filter((beat) => beat.kind === BEAT.lapsed).map((beat) => [REFUSAL_NAMES[beat.b], beat.x, beat.seenBy])).toEqual([['duplicate', 1, 1 << side], ['noArgument', 2, 1 << side]])
  })

  test('checks orders after income, so that what can be paid then is taken', () => {
    const orders = [[], []] as ReturnType<typeof codeOrder>[][]
    orders[side] = [codeOrder(game, brief)]
    const world = resolve(game, worldWith(game, { 'resource:north/diplomatic': 0 }), orders)
    expect(world.usedAt.some((tick) => tick > 0)).toBe(true)
  })

  test.each(['an order that names more than its move asks'])('%s is the same order: it cannot be given twice, nor before it has rested', () => {
    const plain = compile(changedScenario(EXAMPLE, { '/moves/north-rest': move({ cooldown: 4, cost: { budget: 0.5 } }) }))
    const world = worldWith(plain)
    const turn = turnOf(plain)
    workOutAll(plain, world, turn)
    const purse = openPurse(plain, world, side)
    const tries: Order[] = [{ move: 'north-rest' }, { move: 'north-rest', target: 'arden' }, { move: 'north-rest', technology: 'swarm' }, { move: 'north-rest', against: 'carrier' }]
    expect(tries.map((order) => REFUSAL_NAMES[admit(plain, world, turn, side, purse, codeOrder(plain, order))])).toEqual(['none', 'duplicate', 'duplicate', 'duplicate'])
  })
})

describe('candidates', () => {
  test('are all legal, and are what their written form codes to', () => {
    const rules = gameNamed(FLAGSHIP)
    const turn = turnOf(rules)
    let count = 0
    for (const world of worldsAfter(scenarioNamed(FLAGSHIP), rules, 4, ['random', 'balanced'], [2, 6, 11]))
      for (const s of [0, 1])
        eachCandidate(rules, world, s, (order) => {
          count++
          expect(codeOrder(rules, orderOf(rules, order))).toEqual(order)
          const purse = openPurse(rules, world, s)
          purse.left.fill(99)
          expect(admit(rules, world, turn, s, purse, order)).toBe(REFUSAL.none)
        })
    expect(count).toBeGreaterThan(300)
  })

  test('have a price above zero in the flagship: no move is free', () => {
    const rules = gameNamed(FLAGSHIP)
    const price = new Float64Array(rules.ids.resources.length)
    const world = worldWith(rules)
    for (let m = 0; m < rules.ids.moves.length; m++) {
      priceOf(rules, world, rules.moveSide[m], codeOrder(rules, { move: rules.ids.moves[m] }), price)
      expect(Math.max(...price), rules.ids.moves[m]).toBeGreaterThan(0)
    }
  })
})
