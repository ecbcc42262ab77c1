/** What the scenario says of play: moves, events, bots, recorded choices, endings, debrief. */
import { z } from 'zod'
import { condition } from './condition.ts'
import { confidence, figure, id, keyed, text } from '../../effects/figure.ts'
import { VERBS } from './world.ts'

/** Wrappers that the engine puts around every effect, beside the settings of the effect itself. */
export const wrappers = {
  after: figure.describe('Ticks from the order or event to the effect (0: at once).').optional(),
  for: figure.describe('Ticks during which the effect repeats (default 1).').optional(),
  chance: figure.describe('Chance 0..1 that it happens.').optional(),
  when: condition.describe('Only if this holds when the effect is due.').optional(),
}

export const makeMove = (effectUse: z.ZodType) =>
  z.strictObject({
    side: id.describe('Side that owns the move.'),
    seat: id.describe('Seat that gives the order.'),
    verb: z.enum(VERBS),
    name: text('Plain name; {target} and {technology} are filled in.', 80),
    official: text('Official name of the instrument.', 160).optional(),
    text: text('What it does, in plain words.', 600),
    risk: text('What may go wrong, in one line.', 200),
    target: z.enum(['none', 'country']).describe('Whether the order names a country.').default('none'),
    technology: z.enum(['none', 'own', 'rival']).describe('Whether the order names a technology, and whose.').default('none'),
    against: z.boolean().describe('True where the order names the rival technology that it answers.').default(false),
    amount: z.strictObject({ min: z.number(), max: z.number(), step: z.number().positive() }).describe('Where the order sets an amount.').optional(),
    network: id.describe('Network it works on, where it works on one.').optional(),
    function: z.array(id).describe('Functions of access the order may choose from.').optional(),
    arguments: z.array(id).describe('Arguments the order may state.').optional(),
    options: keyed(
      z.strictObject({
        name: text('Name of the option.', 80),
        text: text('What it buys.', 300),
        cost: z.record(id, figure).describe('Price of the option.').default({}),
        odds: figure.describe('Added to the odds.').default(0),
        veto: figure.describe('Times the owner’s veto.').default(1),
        divest: z.boolean().describe('True where the order names a fielded technology that is given up in part.').default(false),
      }),
      'Things the player may buy with the order.',
    ).optional(),
    eligible: z
      .strictObject({
        tieAtLeast: z.number().optional(),
        tieBelow: z.number().optional(),
        freedomAtLeast: z.number().optional(),
        freedomBelow: z.number().optional(),
        exportsAtLeast: z.number().optional(),
        capacityBelow: z.number().optional(),
        rungAtLeast: z.int().optional(),
        rungBelow: z.int().optional(),
      })
      .describe('Which countries it may be used on (attributes as in the file; rung on the move’s network).')
      .optional(),
    available: condition.describe('When the move exists.').optional(),
    cost: z.record(id, figure).describe('Price by resource. No move is free.'),
    cooldown: z.int().min(0).max(20).describe('Ticks before the same move may be used again on the same target.').default(0),
    slot: z.boolean().describe('False for a reaction that takes no slot.').default(true),
    covert: z.boolean().describe('True where the rival sees the effect and not the order.').default(false),
    programme: z.boolean().describe('True for the one move of the side that sets a programme’s funding.').default(false),
    answer: z.boolean().describe('True for the one move of the side that plays an answer card.').default(false),
    effects: z.array(effectUse).min(1).max(12).describe('What it does.'),
    blowback: z.array(effectUse).max(8).describe('What it costs beside its price.').default([]),
    precedents: text('Real uses.', 400).optional(),
    source: text('Source of the move.', 600),
    confidence,
  })

export const makeEvent = (effectUse: z.ZodType) =>
  z.strictObject({
    name: text('Headline.', 160),
    text: text('The news in one or two sentences.', 600),
    at: z.string().describe('Tick at which it happens, for example "2020H1".').optional(),
    chance: figure.describe('Chance a tick, between "from" and "to".').optional(),
    from: z.string().optional(),
    to: z.string().optional(),
    when: condition.describe('Fires when this first holds (conditional event).').optional(),
    knownFrom: z.string().describe('Tick from which both sides can know the date.').optional(),
    repeat: z.boolean().describe('May fire more than once.').default(false),
    effects: z.array(effectUse).max(8),
    source: text('Source.', 600),
    confidence,
  })

const weights = z.record(z.string(), z.number())

export const bot = z.strictObject({
  name: text('Name of the doctrine.', 60),
  text: text('What it believes.', 300),
  side: id.describe('Side it is for; without it, either side.').optional(),
  kind: z.enum(['doctrine', 'search', 'historical', 'random', 'pass']),
  verbs: weights.describe('Weight of each verb.').default({}),
  moves: weights.describe('Weight of single moves.').default({}),
  technologies: weights.describe('Weight of technologies to fund or integrate; "domain:military" weighs a whole domain.').default({}),
  targets: weights.describe('Weight of countries by trait: margin, window, size, tie, reliance, capacity, autocracy.').default({}),
  arguments: weights.describe('Weight of arguments.').default({}),
  answers: weights.describe('Weight of the answers counter, mirror, bypass, hedge, accept.').default({}),
  programmes: z.int().min(0).max(12).describe('How many programmes it tries to keep.').default(4),
  save: z.number().min(0).max(1).describe('Share of each resource it holds back.').default(0),
})

export const order = z.strictObject({
  move: id,
  target: id.optional(),
  network: id.optional(),
  technology: id.optional(),
  against: id.optional(),
  amount: z.number().optional(),
  argument: id.optional(),
  answer: z.enum(['counter', 'mirror', 'bypass', 'hedge', 'accept']).optional(),
  divest: id.optional(),
  function: id.optional(),
  seat: id.optional(),
  because: z.string().max(500).optional(),
  expects: z.string().max(500).optional(),
  shown: z.record(z.string(), z.number()).optional(),
  options: z.array(id).max(8).optional(),
  seconds: z.number().min(0).optional(),
})

export const recordedOrder = z.strictObject({
  at: z.string().describe('Tick of the recorded choice.'),
  side: id,
  order,
  record: text('Id of the entry in the record, or what it stands for.', 200).optional(),
  source: text('Source.', 600),
  confidence,
})

export const ending = z.strictObject({
  name: text('Headline of the ending.', 120),
  text: text('What it means.', 600),
  when: condition,
})

export const grade = z.strictObject({
  name: text('Name of the grade.', 40),
  atLeast: z.number().describe('Least result (score less par) in points.'),
})

export const debriefQuestion = z.strictObject({
  question: text('The question.', 400),
  about: text('Claim or mechanism it is about.', 120),
  when: condition.describe('Asked when this holds at the end.').optional(),
})
