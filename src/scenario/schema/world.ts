/** What the scenario says of the world itself: calendar, sides, networks, countries, technologies. */
import { z } from 'zod'
import { confidence, figure, id, keyed, text } from '../../effects/figure.ts'

export const VERBS = ['build', 'persuade', 'deny', 'pressure', 'look'] as const
export const CHANNELS = ['military', 'access', 'market', 'information', 'supply'] as const
export const STAGES = ['idea', 'research', 'prototype', 'integration', 'fielded'] as const
export const COUNTRY_TYPES = ['client', 'believer', 'trader', 'dependent', 'hedger'] as const
export const INDICES = ['sphere', 'military', 'cohesion', 'industry', 'legitimacy'] as const

export const source = z.strictObject({
  title: text('Title of the source.', 400),
  publisher: text('Publisher or author.', 200).optional(),
  date: text('Date of the source.', 60).optional(),
  url: text('Address where it was read.', 600).optional(),
  note: text('What to beware of.', 600).optional(),
})

export const calendar = z.strictObject({
  start: z.string().regex(/^\d{4}(H[12])?$/).describe('First tick, for example "2018H2" (half-years) or "1977" (years).'),
  tick: z.enum(['half-year', 'year']).describe('Length of a tick of model time.'),
  ticksPerTurn: z.int().min(1).max(8).describe('Ticks in a turn.'),
  turns: z.int().min(1).max(60).describe('Number of turns that are played.'),
  horizonTicks: z.int().min(0).max(20).describe('Ticks that run on without orders after the last turn.'),
})

export const assumption = z.strictObject({
  name: text('Short name of the dial.', 80),
  claim: text('The contested claim in one sentence.', 400),
  text: text('What the number means in the model, and what it overlaps with.', 1200),
  unit: text('Unit.', 60).optional(),
  range: z.tuple([z.number(), z.number()]).describe('Lowest and highest defensible value.'),
  choices: keyed(z.strictObject({ value: z.number(), name: text('Name of the choice.', 80) }), 'Named values of a dial that is a choice.').optional(),
  default: z.number().describe('Value in a world that does not set it.'),
  for: z.array(z.strictObject({ text: text('Evidence.', 800), source: text('Source.', 600), confidence })).describe('Evidence that speaks for the claim.'),
  against: z.array(z.strictObject({ text: text('Evidence.', 800), source: text('Source.', 600), confidence })).describe('Evidence that speaks against the claim.'),
  confidence,
})

export const namedWorld = z.strictObject({
  name: text('Name of the world.', 60),
  text: text('What one believes who believes in this world.', 600),
  assume: z.record(id, z.number()).describe('Value of each assumption that differs from its default.').default({}),
  draw: z.boolean().describe('Draw every dial from its range by the seed and reveal them in the review.').default(false),
})

export const resource = z.strictObject({
  name: text('Name of the resource.', 60),
  kind: z.enum(['budget', 'diplomatic', 'political']).describe('What feeds it: the industry index, standing abroad, or legitimacy at home.'),
  unit: text('What one unit stands for.', 200).optional(),
})

export const stock = z.strictObject({
  start: figure.describe('Held at the start.'),
  income: figure.describe('Income a tick when the index that feeds it is at 50.'),
  floor: figure.describe('Least income a tick, whatever happens.'),
  cap: figure.describe('Most that can be held.'),
  keep: figure.describe('Share of the unspent that is kept a tick.'),
})

export const seat = z.strictObject({
  name: text('Name of the seat.', 80),
  brief: text('What this seat wants.', 600),
  verbs: z.array(z.enum(VERBS)).min(1).describe('Verbs of the moves this seat may order.'),
})

export const side = z.strictObject({
  name: text('Name.', 60),
  adjective: text('Adjective or possessive form used in sentences.', 60).optional(),
  role: z.enum(['guarantor', 'challenger']).describe('guarantor: gives security to countries. challenger: supplies the network.'),
  iso: text('ISO 3166 numeric code on the map.', 3).optional(),
  seats: keyed(seat, 'Roles inside the side.'),
  resources: z.record(id, stock).describe('What the side holds of each resource.'),
  aims: z.record(z.enum(INDICES), figure).describe('Weight of each index in the score; weights add up to 1.'),
  par: figure.describe('Score of a normal game in the default world; the result is score less par.'),
  start: z
    .strictObject({
      industry: figure, legitimacy: figure, standing: figure, credibility: figure,
      forces: figure.describe('Military strength of forces outside the graph, points of value; it stays as it is.').default(0),
    })
    .describe('Stored stocks at the start, and what the side has besides.'),
  homeRung: z.array(z.strictObject({ network: id, rung: z.int().min(0).max(9) })).describe('The side’s own rung on ladder networks at the start.').default([]),
  brief: text('Brief for the players of this side.', 2500),
  goals: z.array(text('One aim in a sentence.', 200)).min(1).max(6),
})

export const rung = z.strictObject({
  name: text('Name of the rung.', 40),
  text: text('What the rung means.', 300),
  threshold: figure.describe('Push needed to reach it (rung 0: 0).'),
  mode: z.enum(['approach', 'replace']).describe('approach: reliance moves towards its target. replace: the vendor is replaced.'),
  rate: figure.describe('Share of the gap closed (approach) or of the installed base replaced a tick.'),
  ceiling: figure.describe('Most reliance the rung allows (approach).'),
  mitigation: figure.describe('Share 0..1 of the possible mitigation that is in force on this rung.'),
  screened: z.boolean().describe('True where belief in mitigation satisfies part of the push.').default(false),
  byOperators: z.boolean().describe('True for the rung that operators may reach without the state.').default(false),
})

export const network = z.strictObject({
  name: text('Name of the network.', 80),
  short: text('Short name.', 30),
  text: text('What it is.', 600),
  ladder: z.array(rung).max(9).describe('Policy rungs, from open to banned; empty for a network without a ladder.'),
  sphereWeight: figure.describe('Weight of this network in the information sphere; weights of all networks add up to 1.'),
  start: z
    .strictObject({
      installed: figure.describe('Times the country’s installed share.').default(0),
      constant: figure.describe('Constant.').default(0),
      alignment: figure.describe('Times membership of the challenger’s blocs (0..1).').default(0),
      poverty: figure.describe('Times 1 - capacity to pay.').default(0),
      autocracy: figure.describe('Times 1 - freedom.').default(0),
    })
    .describe('Formula of the reliance at the start, the same for all countries.'),
  growth: z
    .strictObject({
      rate: figure.describe('Share of the gap to the target closed a tick where there is no ladder.'),
      constant: figure.describe('Constant part of the target.'),
      anchor: figure.describe('Times the reliance at the start.'),
      finance: figure.describe('Most that the challenger’s finance adds (saturating).'),
      price: figure.describe('Times the vendor’s price advantage.'),
      alternative: figure.describe('Taken off for a credible alternative vendor.'),
      market: figure.describe('Times the net market advantage of the challenger (0..1) less that of the guarantor.'),
      control: figure.describe('Times censorship support in the country.'),
    })
    .describe('Target of the reliance where the vendor is allowed.'),
  functions: z
    .record(
      id,
      z.strictObject({
        name: text('Name of the function.', 60),
        text: text('What the challenger could do.', 300),
        weight: figure.describe('Weight of the function in access; weights add up to 1.'),
        mitigation: figure.describe('Truth of mitigation: share of access by this function that full mitigation removes.'),
      }),
    )
    .describe('Functions of access through this network.'),
})

export const argument = z.strictObject({
  name: text('Name of the argument.', 60),
  text: text('The argument in a sentence.', 300),
  fits: z.record(z.enum(COUNTRY_TYPES), figure).describe('Effect on each type of country (1 is normal).'),
  refusal: text('What a spokesman says who is not convinced by it; {country} is filled in.', 300),
})

export const attributes = z.strictObject({
  tie: figure.describe('Security tie to the guarantor, 0 none to 4 integrated.'),
  gdp: figure.describe('Gross domestic product, billion US dollars.'),
  gdpPerCapita: figure.describe('US dollars a head.'),
  users: figure.describe('Internet users, million.'),
  freedom: figure.describe('Freedom score, 0 to 100.'),
  favourable: figure.describe('Share with a favourable view of the challenger, per cent.'),
  exports: figure.describe('Exports to the challenger, per cent of gross domestic product.'),
  installed: figure.describe('Challenger’s vendors’ share of the installed network, per cent.'),
  dispute: z.boolean().describe('Territorial or defence dispute with the challenger.'),
})

export const windowEntry = z.strictObject({
  at: z.string().describe('Tick of the window, for example "2020H1".'),
  network: id.describe('Network of the decision.'),
  kind: z.enum(['dated', 'election', 'review']).describe('dated: auction, award, licence or launch. election: scheduled general election.'),
  what: text('What happens.', 160),
  knownFrom: z.string().describe('Tick from which the date can be known.').optional(),
  source: text('Where the date comes from.', 400),
  confidence,
})

export const country = z.strictObject({
  name: text('Name.', 60),
  iso: text('ISO 3166 numeric code on the map.', 3).regex(/^\d{1,3}$/),
  region: text('Region, for the table and for neighbourhood.', 40),
  blocs: z.array(text('A bloc.', 40)).describe('Blocs it belongs to (ids of "blocs").'),
  attributes,
  stance: z.record(id, z.int().min(0).max(9)).describe('Rung on each ladder network at the start.'),
  windows: z.array(windowEntry).default([]),
  listed: z.array(z.strictObject({ at: z.string(), what: text('What was decided.', 200) })).describe('Dates that are the decision itself: for the record, never windows.').default([]),
  record: z.record(z.string(), z.int().min(0).max(9)).describe('Recorded rung on the main network at the end of each tick, for the back-test.').default({}),
  note: text('What a player should know.', 500).optional(),
  unpersuadable: z.record(id, text('Reason.', 200)).describe('Filled by derivation only.').optional(),
})

export const bloc = z.strictObject({
  name: text('Name.', 80),
  inputs: z.array(text('A name.', 60)).describe('Names by which files of country inputs call it; "X(limited)" stands for X with any years in brackets.').optional(),
  weight: figure.describe('How much members watch one another.'),
  guarantor: figure.describe('How much members watch the guarantor’s own rung.').default(0),
  aligned: figure.describe('Alignment with the challenger (0..1) that membership stands for.').default(0),
})

export const technologyOutput = z.strictObject({
  on: z
    .enum(['alternative', 'reliance', 'substitution', 'capacity', 'industry', 'legitimacy', 'credibility', 'intelligence', 'control', 'shield'])
    .describe('What the fielded technology does outside the graph.'),
  network: id.describe('Network it acts on, where that matters.').optional(),
  function: id.describe('Function of access it shields.').optional(),
  amount: figure.describe('At full maturity and without counters, a tick or as a share.'),
})

export const technology = z.strictObject({
  name: text('Name.', 80),
  short: text('Short name for boards and lists.', 30),
  text: text('What it is.', 600),
  domain: z.enum(CHANNELS),
  origin: z.enum(['private', 'state', 'decree']).describe('private: stalls before integration. state: funded through. decree: a rule, quick and cheap.'),
  value: figure.describe('Value of the full advantage.'),
  lead: z.strictObject({ research: figure, prototype: figure, integration: figure, fielding: figure }).describe('Ticks of funded work in each stage.'),
  sides: z
    .record(
      id,
      z.strictObject({
        stage: z.enum(STAGES).describe('Stage completed at the start.'),
        progress: figure.describe('Share 0..1 of the next stage done at the start.').default(0),
        needs: z.array(id).describe('Technologies that must have completed prototype first.').default([]),
        source: text('Where the opening stage comes from.', 400),
        confidence,
      }),
    )
    .describe('Sides that can own it, with their opening stage.'),
  counters: z
    .record(
      id,
      z.strictObject({
        strength: figure.describe('Share 0..1 of the other technology’s advantage it removes.'),
        lag: figure.describe('Ticks from fielding to full bite.'),
        channel: z.enum(CHANNELS),
        functions: z.record(id, figure).describe('For the access channel: how much of the strength shields each function.').optional(),
        note: text('Why.', 300).optional(),
        source: text('Source.', 400).optional(),
        confidence: confidence.optional(),
      }),
    )
    .describe('Technologies of the rival whose advantage it removes once fielded.')
    .default({}),
  outputs: z.array(technologyOutput).describe('What it does outside the graph.').default([]),
  premium: figure.describe('Extra share that the rival pays for an answer while this offset is open (cost imposition).').default(0),
  ownerVeto: figure.describe('Chance that the owning firm refuses an integration try.').default(0),
  carries: id.describe('Network whose access this technology gives; counters in the access channel shield it.').optional(),
  programmes: text('Programmes and firms.', 500).optional(),
  source: text('Source.', 600),
  confidence,
})
