/** What the scenario says of play: moves, events, bots, recorded choices, endings, debrief. */
import { z } from 'zod'
import { condition } from './condition.ts'
import { confidence, id, keyed, text } from '../../effects/figure.ts'
import { byId, flag, idOf, number, oneOf, plain, tick, whole } from './fields.ts'
import { VERBS } from './world.ts'

const sourceText = (what: string) => text(`${what} Begins with the id of an entry of "sources".`, 600).meta({ examples: ['moves-file, W07'] })

/** Wrappers that the engine puts around every effect, beside the settings of the effect itself. */
export const wrappers = {
  after: number('Ticks from the order or event to the effect; 0 is at once. Both sides can see what is under way.', { unit: 'ticks', low: 0, high: 40, examples: [2] }).optional(),
  for: number('Ticks during which the effect repeats; without it, once.', { unit: 'ticks', low: 1, high: 40, examples: [3] }).optional(),
  chance: number('Chance that it happens at all, drawn when it is due.', { unit: 'chance', low: 0, high: 1, examples: [0.2] }).optional(),
  when: condition.describe('Only if this holds when the effect is due.').meta({ examples: [{ quantity: 'coup', is: 1 }] }).optional(),
}

const price = (what: string) => byId('resources', number('Units of the resource.', { unit: 'units', low: 0, high: 99 }), what)
const rungBound = (what: string) => z.int().meta({ description: what, unit: 'rung', low: 0, high: 9, examples: [2] }).optional()

export const makeMove = (effectUse: z.ZodType) =>
  z.strictObject({
    side: idOf('sides', 'Side that owns the move.'),
    seat: idOf('seats', 'Seat that gives the order; its verbs must hold that of the move.'),
    verb: oneOf(VERBS, 'Under which of the five headings players find it. build: technologies. persuade: countries. deny: what the rival needs. pressure: costs for others. look: what the rival does.'),
    name: text('Plain name as an order reads; {target} and {technology} are filled in.', 80),
    official: text('Official name of the instrument.', 160).optional().meta({ examples: ['Export Administration Regulations'] }),
    text: text('What it does, in plain words and without numbers: those are shown from the effects.', 600),
    risk: text('What may go wrong, in one line.', 200),
    target: oneOf(['none', 'country'], 'none: the order names no country. country: it names one.').default('none'),
    technology: oneOf(['none', 'own', 'rival'], 'none: the order names no technology. own: one of the side’s own. rival: one of the rival’s.').default('none'),
    against: flag('True where the order names the rival technology that it answers.').default(false),
    amount: z
      .strictObject({ min: plain('Lowest amount.', { low: 0 }), max: plain('Highest amount.', { low: 0 }), step: z.number().positive().meta({ description: 'Steps between them.', unit: 'units' }) })
      .describe('Amounts that the order may set, for the move that funds programmes.')
      .optional(),
    network: idOf('networks', 'Network it works on; without it, the main network.').optional(),
    function: z.array(idOf('functions', 'A function of its network.')).describe('Functions of access that the order may choose from.').optional().meta({ examples: [['content']] }),
    arguments: z.array(idOf('arguments', 'An argument.')).describe('Arguments that the order may state. A move with arguments cannot be used on countries that do not listen to the side.').optional(),
    options: keyed(
      z.strictObject({
        name: text('Name of the option.', 80),
        text: text('What it buys.', 300),
        cost: price('Price of the option, on top of the move.').default({}),
        odds: number('Added to the odds of an integration try.', { unit: 'chance', low: -1, high: 1 }).default(0),
        veto: number('Times the owner’s veto: 0.5 halves it.', { unit: 'factor', low: 0, high: 2, examples: [0.5] }).default(1),
        divest: flag('True where the order names a fielded technology that is given up in part.').default(false),
      }),
      'Things that the player may buy with the order.',
    ).optional(),
    eligible: z
      .strictObject({
        tieAtLeast: plain('Security tie at least this.', { unit: 'index', low: 0, high: 4, examples: [2] }).optional(),
        tieBelow: plain('Security tie below this.', { unit: 'index', low: 0, high: 4, examples: [3] }).optional(),
        freedomAtLeast: plain('Freedom score at least this.', { unit: 'score', low: 0, high: 100, examples: [60] }).optional(),
        freedomBelow: plain('Freedom score below this.', { unit: 'score', low: 0, high: 100, examples: [40] }).optional(),
        exportsAtLeast: plain('Exports to the challenger at least this.', { unit: 'per cent of output', low: 0, high: 100, examples: [4] }).optional(),
        capacityBelow: plain('Capacity to pay below this (0..1; half at 15,000 dollars a head).', { unit: 'share', low: 0, high: 1, examples: [0.5] }).optional(),
        rungAtLeast: rungBound('Rung on the move’s network at least this, when the order is given.'),
        rungBelow: rungBound('Rung on the move’s network below this, when the order is given.'),
      })
      .describe('Which countries it may be used on; attributes as in the file.')
      .optional()
      .meta({ examples: [{ tieAtLeast: 2 }] }),
    available: condition.describe('When the move may be used at all. Without it, always.').optional().meta({ examples: [{ quantity: 'home-rung', of: 'net', atLeast: 2 }] }),
    cost: price('Price by resource, paid when the turn is played. No move is free.'),
    cooldown: whole(0, 20, 'Ticks before the same move may be used again on the same target.', { unit: 'ticks' }).default(0).meta({ examples: [2] }),
    slot: flag('False for a reaction that takes none of the turn’s orders.').default(true),
    covert: flag('True where the rival sees the effect and not the order.').default(false),
    programme: flag('True for the one move of the side that sets a programme’s funding.').default(false),
    answer: flag('True for the one move of the side that plays an answer card.').default(false),
    effects: z.array(effectUse).min(1).max(12).describe('What it does: effects of the engine, in any order; none sees another’s result.'),
    blowback: z.array(effectUse).max(8).describe('What it costs beside its price, whether or not it succeeds.').default([]),
    precedents: text('Real uses, with their years.', 400).optional().meta({ examples: ['Used in 2019 and 2020.'] }),
    source: sourceText('Source of the move.'),
    confidence,
  })

export const makeEvent = (effectUse: z.ZodType) =>
  z.strictObject({
    name: text('Headline of the news.', 160),
    text: text('The news in one or two sentences. It does not say what countries decide.', 600),
    at: tick('Tick at which it happens. An event has a date, a chance or a condition.').optional(),
    place: z.strictObject({
      longitude: plain('Degrees east of Greenwich, west negative.', { unit: 'degrees', examples: [14.4] }).min(-180).max(180),
      latitude: plain('Degrees north of the equator, south negative.', { unit: 'degrees', examples: [50.1] }).min(-90).max(90),
    }).describe('Where it happens, for the map alone; without it, nowhere in particular.').optional(),
    chance: number('Chance a tick that it happens, between "from" and "to".', { unit: 'chance a tick', low: 0, high: 1 }).optional(),
    from: tick('First tick in which it can happen; without it, the first of the game.').optional(),
    to: tick('Last tick in which it can happen; without it, the last of the game.').optional(),
    when: condition.describe('Happens when this first holds.').optional(),
    knownFrom: tick('Tick from which both sides can know its date; without it, it surprises.').optional(),
    repeat: flag('May happen more than once.').default(false),
    effects: z.array(effectUse).max(8).describe('What it does. An event has no side and no target: effects name theirs. No event may decide for a country.'),
    source: sourceText('Source of the event.'),
    confidence,
  })

const weights = (what: string, refers?: Parameters<typeof idOf>[0]) => z.record(z.string(), z.number()).meta({ description: `${what} 1 is normal, 0 never.`, ...(refers === undefined ? {} : { refers }) })

export const bot = z.strictObject({
  name: text('Name of the doctrine, as players choose it for an opponent.', 60),
  text: text('What it believes.', 300),
  side: idOf('sides', 'Side it plays; without it, either.').optional(),
  kind: oneOf(['doctrine', 'search', 'historical', 'random', 'pass'], 'doctrine: weighs orders by the weights below. search: tries orders out on its view. historical: plays the recorded choices. random: any legal orders. pass: none.'),
  verbs: weights('Weight of each verb.').default({}),
  moves: weights('Weight of single moves.', 'moves').default({}).meta({ examples: [{ 'north-brief': 1.5 }] }),
  technologies: weights('Weight of technologies to fund or integrate; "domain:military" weighs a whole domain.', 'technologies').default({}),
  targets: weights('Weight of countries by trait: margin (near a rung), window, size, tie, reliance, capacity, autocracy, fresh (not yet tired).', 'traits').default({}),
  arguments: weights('Weight of arguments.', 'arguments').default({}).meta({ examples: [{ evidence: 1.2 }] }),
  answers: weights('Weight of the answers counter, mirror, bypass, hedge, accept.').default({}),
  programmes: whole(0, 12, 'How many programmes it tries to keep going.', { unit: 'programmes' }).default(4),
  save: z.number().min(0).max(1).meta({ description: 'Share of each resource that it holds back.', unit: 'share', low: 0, high: 1, examples: [0.1] }).default(0),
})

export const order = z.strictObject({
  move: idOf('moves', 'Move that is used.'),
  target: idOf('countries', 'Country, where the move asks for one.').optional(),
  network: idOf('networks', 'Network, where it is not that of the move.').optional().meta({ examples: ['net'] }),
  technology: idOf('technologies', 'Technology, where the move asks for one.').optional().meta({ examples: ['swarm'] }),
  against: idOf('technologies', 'Rival technology that is answered.').optional().meta({ examples: ['carrier'] }),
  amount: plain('Funding of a programme; 0 stops it.', { unit: 'budget a tick', low: 0, examples: [1] }).optional(),
  argument: idOf('arguments', 'Argument that is stated.').optional(),
  answer: oneOf(['counter', 'mirror', 'bypass', 'hedge', 'accept'], 'Answer to the rival technology. counter: build what takes its advantage. mirror: build the same. bypass: go round it. hedge: a little of the first two. accept: live with it.').optional().meta({ examples: ['counter'] }),
  divest: idOf('technologies', 'Own fielded technology that is given up in part.').optional().meta({ examples: ['jammer'] }),
  function: idOf('functions', 'Function of access that is used.').optional().meta({ examples: ['content'] }),
  seat: idOf('seats', 'Seat that gave the order.').optional().meta({ examples: ['council'] }),
  because: z.string().max(500).describe('Reason that the player gave. No effect on play.').optional().meta({ examples: ['Their auction is next year.'] }),
  expects: z.string().max(500).describe('What the player expected. No effect on play.').optional().meta({ examples: ['They limit the vendor.'] }),
  shown: z.record(z.string(), z.number()).describe('Odds and forecast on the screen when it was given. No effect on play.').optional().meta({ examples: [{ odds: 0.3 }] }),
  options: z.array(idOf('options', 'An option of the move.')).max(8).describe('Options that are bought.').optional().meta({ examples: [['champion']] }),
  seconds: z.number().min(0).meta({ description: 'Time taken over it. No effect on play.', unit: 'seconds', low: 0, examples: [40] }).optional(),
})

export const recordedOrder = z.strictObject({
  at: tick('Tick of the recorded choice.'),
  side: idOf('sides', 'Side that made it.'),
  order: order.describe('The choice as an order of this game.'),
  record: text('Id of the entry in the record, or what it stands for.', 200).optional().meta({ examples: ['T21'] }),
  source: sourceText('Source of the record.'),
  confidence,
})

export const ending = z.strictObject({
  name: text('Headline of the ending.', 120),
  text: text('What it means, in a sentence or two. An ending is read, it is no victory condition.', 600),
  when: condition.describe('Shown when this holds after the horizon. Several endings may hold at once.'),
})

export const grade = z.strictObject({
  name: text('Name of the grade.', 40),
  atLeast: plain('Least result (score less par) that earns it.', { unit: 'points', low: -100, high: 100 }),
})

export const debriefQuestion = z.strictObject({
  question: text('The question, which has no one right answer.', 400),
  about: text('Claim or mechanism it is about.', 120),
  when: condition.describe('Asked only when this holds at the end.').optional().meta({ examples: [{ quantity: 'coup', is: 1 }] }),
})

export const openingQuestion = z.strictObject({
  text: text('Question put before the first turn; it has no right answer.', 300).meta({ examples: ['Which of the two would you rather be?'] }),
  note: text('What to weigh, in a sentence or two.', 500).optional().meta({ examples: ['Think of the tenth turn, not of the first.'] }),
  options: keyed(z.strictObject({ name: text('The answer in a few words.', 80).meta({ examples: ['The one who builds'] }) }), 'Answers to choose from.').meta({ examples: [{ builder: { name: 'The one who builds' } }] }),
})

/** Parts of the page that a lesson can point at. */
const LESSON_PLACES = ['page', 'scores', 'desk', 'map', 'country', 'verbs', 'form', 'tray', 'seal', 'unfold', 'front', 'cycle', 'cycle-board', 'result'] as const

/** What ends a step of a lesson; "sealed", "next-turn" and "ended" pass the steps before them as well. */
const LESSON_ENDS = ['read', 'country-selected', 'why-opened', 'form-opened', 'order-drafted', 'orders-full', 'cycle-opened', 'sealed', 'next-turn', 'ended'] as const

export const lesson = z.strictObject({
  id: id.describe('Id of the step, by which a kept game finds it again.').meta({ examples: ['look'] }),
  side: idOf('sides', 'Side that the step is for; without it, both.').optional().meta({ examples: ['north'] }),
  turn: whole(1, 60, 'Turn that the step belongs to; the first is 1.', { unit: 'turn', examples: [1] }),
  text: text('What to look at or do, in one or two sentences.', 240).meta({ examples: ['Choose a country on the map.'] }),
  at: oneOf(LESSON_PLACES, 'Part of the page that the step speaks of; it is outlined meanwhile. page: nothing. scores, desk, map, country, verbs, form, tray, seal: parts of the turn. cycle: the button of the offset cycle; cycle-board: the cycle itself. unfold, front: the turn as it is played, and the button of the next. result: the button of the review.').meta({ examples: ['map'] }),
  until: oneOf(LESSON_ENDS, 'What ends the step. read: the button Next. country-selected, why-opened, form-opened, cycle-opened: the player looks at that. order-drafted, orders-full: one order, or all of the turn, lie in the tray. sealed, next-turn, ended: the game has come that far.').meta({ examples: ['country-selected'] }),
})
