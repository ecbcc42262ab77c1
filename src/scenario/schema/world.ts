/** What the scenario says of the world itself: calendar, sides, networks, countries, technologies. */
import { z } from 'zod'
import { confidence, id, keyed, text } from '../../effects/figure.ts'
import { CHANNELS, COUNTRY_TYPES, INDICES, STAGES, VERBS } from '../lists.ts'
import { byId, flag, idOf, number, oneOf, plain, share, tick, whole } from './fields.ts'

export { CHANNELS, COUNTRY_TYPES, INDICES, STAGES, VERBS }

const sourceText = (what: string, most = 600) => text(`${what} Begins with the id of an entry of "sources"; several parts are set apart by ";".`, most).meta({ examples: ['wb-gdp, 2019'] })
const iso = (what: string) => text(what, 3).regex(/^\d{1,3}$/).meta({ examples: ['276'] })

export const source = z.strictObject({
  title: text('Title of the source, as a reader would search for it.', 400),
  publisher: text('Publisher or author. A source without publisher and address cannot be looked up.', 200).optional().meta({ examples: ['World Bank'] }),
  date: text('Date of the source, in any form.', 60).optional().meta({ examples: ['April 2020'] }),
  url: text('Address where it was read. It is shown as text and never opened by the game.', 600).optional().meta({ examples: ['https://example.org/report'] }),
  note: text('What to beware of: how it was coded, what it leaves out.', 600).optional().meta({ examples: ['One coder, not double-coded.'] }),
})

export const calendar = z.strictObject({
  start: z.string().regex(/^\d{4}(H[12])?$/).describe('First tick of the game: "2018H2" where ticks are half-years, "1977" where they are years. All dates of the file count from it.').meta({ examples: ['2018H2'] }),
  tick: oneOf(['half-year', 'year'], 'Length of a tick, the unit of model time: half-year or year. Durations and rates are in ticks.'),
  ticksPerTurn: whole(1, 8, 'Ticks that a turn plays after the orders are sealed. More ticks make a shorter game of the same years.', { unit: 'ticks' }),
  turns: whole(1, 60, 'Turns in which orders are given. With ticksPerTurn it says how many years are played.', { unit: 'turns' }),
  horizonTicks: whole(0, 20, 'Ticks that run on without orders after the last turn, so that late investments and slow rollouts count in the score.', { unit: 'ticks' }),
})

const evidence = (what: string) =>
  z.array(z.strictObject({ text: text('The evidence in one or two sentences, as it is shown beside the dial.', 800), source: sourceText('Where it was read.'), confidence })).describe(what)

export const assumption = z.strictObject({
  name: text('Short name of the dial, as it stands beside its slider.', 80),
  claim: text('The contested claim in one sentence that one can agree or disagree with.', 400),
  text: text('What the number means in the model, and which other dials it overlaps with.', 1200),
  unit: text('Unit of the number, shown beside the slider.', 60).optional().meta({ examples: ['share'] }),
  range: z.tuple([z.number(), z.number()]).describe('Lowest and highest defensible value: the ends of the slider, and of what a hidden world draws from.'),
  choices: keyed(z.strictObject({ value: plain('Value of the dial when this is chosen; inside its range.', { examples: [0] }), name: text('Name of the choice, as it is shown.', 80).meta({ examples: ['By users'] }) }), 'Named values, for a dial that is a choice and not a scale.').optional(),
  default: plain('Value in a world that does not set the dial.'),
  for: evidence('Evidence that speaks for the claim. A dial with evidence on one side only is not contested.'),
  against: evidence('Evidence that speaks against the claim.'),
  confidence,
})

export const namedWorld = z.strictObject({
  name: text('Name of the world, always on screen during play.', 60),
  text: text('What one believes who believes in this world.', 600),
  assume: byId('assumptions', z.number(), 'Value of each dial that differs from its default.').default({}),
  draw: flag('True: every dial is drawn from its range by the seed, and shown only in the review.').default(false),
})

export const resource = z.strictObject({
  name: text('Name of the resource, as it stands on the table.', 60),
  kind: oneOf(['budget', 'diplomatic', 'political'], 'What feeds it. budget: the industry index. diplomatic: standing abroad. political: legitimacy at home. At 50 of its index the income is whole, at 0 half, at 100 one and a half.'),
  unit: text('What one unit stands for in the world.', 200).optional().meta({ examples: ['about 2 billion US dollars'] }),
})

export const stock = z.strictObject({
  start: number('Held when the game opens.', { unit: 'units', low: 0, high: 99 }),
  income: number('Income a tick while the index that feeds it stands at 50.', { unit: 'units a tick', low: 0, high: 99 }),
  floor: number('Least income a tick, however low the index falls: keeps a losing side in the game.', { unit: 'units a tick', low: 0, high: 99 }),
  cap: number('Most that can be held; what comes in above it is lost, so that saving has an end.', { unit: 'units', low: 0, high: 99 }),
  keep: share('Share of the unspent that is still there a tick later. 1 keeps all.'),
})

export const seat = z.strictObject({
  name: text('Name of the seat, as a class deals it out.', 80),
  brief: text('What this seat wants, which may differ from its neighbours.', 600),
  verbs: z.array(oneOf(VERBS, 'A verb of moves.')).min(1).describe('Verbs of the moves that this seat may order.'),
})

export const side = z.strictObject({
  name: text('Name of the side.', 60),
  adjective: text('Adjective or possessive form used in sentences ("Northern").', 60).optional(),
  role: oneOf(['guarantor', 'challenger'], 'guarantor: gives countries security and asks them to leave the network. challenger: supplies the network. Each scenario has one of each.'),
  iso: iso('ISO 3166 numeric code of its home on the map. Without it the side has no place there.').optional(),
  seats: keyed(seat, 'Roles inside the side. One seat with all verbs is enough for two players.'),
  resources: byId('resources', stock, 'What the side holds and earns of each resource.'),
  aims: z.record(z.enum(INDICES), share('Weight of the index.')).describe('Weight of each index in the score; the five add up to 1. What a side weighs is what it plays for.'),
  par: number('Score of a normal game in the default world. The result of a game is score less par, so that both sides can do well.', { unit: 'points', low: 0, high: 100 }),
  start: z
    .strictObject({
      industry: number('Industrial base at the start; feeds resources of kind budget.', { unit: 'points', low: 0, high: 100 }),
      legitimacy: number('Legitimacy at home at the start; feeds resources of kind political.', { unit: 'points', low: 0, high: 100 }),
      standing: number('Standing abroad at the start; feeds resources of kind diplomatic, and lowers the chance of refusals.', { unit: 'points', low: 0, high: 100 }),
      credibility: number('Credibility of promises and threats at the start; scales security ties and threats.', { unit: 'points', low: 0, high: 100 }),
      forces: number('Military strength of forces that are not in the graph. It stays as it is and enters the military index.', { unit: 'points of value', low: 0, high: 100 }).default(0),
    })
    .describe('Stored stocks at the start, and what the side has besides.'),
  homeRung: z
    .array(z.strictObject({ network: idOf('networks', 'Ladder network.'), rung: whole(0, 9, 'Rung of the side itself, from 0 (open).', { unit: 'rung' }) }))
    .describe('The guarantor’s own rung on ladder networks at the start: countries watch what it does at home.')
    .default([]),
  brief: text('Brief for the players of this side, read before the first turn. Both briefs have the same length and the same tone.', 2500),
  goals: z.array(text('One aim in a sentence.', 200)).min(1).max(6).describe('Aims in the side’s own words, shown on its first page.'),
})

export const rung = z.strictObject({
  name: text('Name of the rung, as it stands on the map.', 40),
  text: text('What the rung means for the networks of a country.', 300),
  threshold: number('Push that a country needs to reach the rung; rung 0 asks for 0. Thresholds rise.', { unit: 'push', low: -5, high: 20 }),
  mode: oneOf(['approach', 'replace'], 'approach: reliance moves towards its target. replace: installed equipment of the vendor is taken out.'),
  rate: share('Share of the gap that closes (approach), or of the installed base that is replaced (replace), a tick.'),
  ceiling: share('Most reliance that the rung allows (approach).'),
  mitigation: share('Share of all possible mitigation that is in force on this rung. What mitigation is worth is a matter of the functions.'),
  screened: flag('True where belief in mitigation satisfies part of the push, so that countries stop here.').default(false),
  byOperators: flag('True for the one rung that operators may reach without the state.').default(false),
})

export const network = z.strictObject({
  name: text('Name of the network.', 80),
  short: text('Short name for buttons and lists.', 30),
  text: text('What it is and who depends on it.', 600),
  ladder: z.array(rung).max(9).describe('Policy rungs from open to banned. Empty for a network on which countries have no policy: there only reliance moves.'),
  sphereWeight: share('Weight of this network in the information sphere, and so in the coup and in the sphere index. All networks add up to 1.'),
  start: z
    .strictObject({
      installed: number('Times the country’s installed share (0..1).', { unit: 'factor', low: -2, high: 2 }).default(0),
      constant: number('Added for every country.', { unit: 'share', low: -1, high: 1 }).default(0),
      alignment: number('Times membership of the challenger’s blocs (0..1).', { unit: 'factor', low: -2, high: 2 }).default(0),
      poverty: number('Times 1 - capacity to pay.', { unit: 'factor', low: -2, high: 2 }).default(0),
      autocracy: number('Times 1 - freedom.', { unit: 'factor', low: -2, high: 2 }).default(0),
    })
    .describe('Formula of the reliance at the start, the same for all countries; the sum is held between 0 and 1.'),
  growth: z
    .strictObject({
      rate: share('Share of the gap to the target that closes a tick where there is no ladder.'),
      constant: number('Constant part of the target.', { unit: 'share', low: -1, high: 1 }),
      anchor: number('Times the reliance at the start: how much habit holds.', { unit: 'factor', low: 0, high: 2 }),
      finance: number('Most that the challenger’s finance adds, however much is lent.', { unit: 'share', low: 0, high: 1 }),
      price: number('Times the vendor’s price advantage.', { unit: 'factor', low: 0, high: 2 }),
      alternative: number('Taken off for a credible alternative vendor.', { unit: 'share', low: 0, high: 1 }),
      market: number('Times the net market advantage of the challenger’s technologies over the guarantor’s.', { unit: 'factor', low: 0, high: 2 }),
      control: number('Times censorship support in the country.', { unit: 'factor', low: 0, high: 2 }),
    })
    .describe('Target to which reliance moves where the vendor is allowed.'),
  functions: z
    .record(
      id,
      z.strictObject({
        name: text('Name of the function, as it is shown under access.', 60),
        text: text('What the challenger could do with it.', 300),
        weight: share('Weight of the function in access; the weights of a network add up to 1.'),
        mitigation: share('Truth of mitigation: share of access by this function that full mitigation removes. The most contested number of a scenario: let it hang on an assumption.'),
      }),
    )
    .describe('Functions of access: what reliance on this network lets the challenger do. At most six.'),
})

export const argument = z.strictObject({
  name: text('Name of the argument, as it stands on its button.', 60),
  text: text('The argument in a sentence.', 300),
  fits: z.record(z.enum(COUNTRY_TYPES), number('Effect on countries of this type; 1 is normal.', { unit: 'factor', low: 0, high: 3 })).describe('How well it works on each type of country. Types follow from attributes: client (strong tie), trader (exports), believer (free, with a poor view of the challenger), dependent (poor, much installed), hedger (none of these).'),
  refusal: text('What a spokesman says who is not convinced by it; {country} is filled in.', 300),
})

export const attributes = z
  .strictObject({
    tie: number('Security tie to the guarantor: 0 none or adversary, 1 light, 2 partner, 3 ally, 4 integrated ally. Raises the push of the guarantor’s case.', { unit: 'index', low: 0, high: 4 }),
    gdp: number('Gross domestic product: weight among peers and in the coup’s measure.', { unit: 'billion US dollars', low: 0.1, high: 60000 }),
    gdpPerCapita: number('Output a head: capacity to pay for a dearer vendor, half at 15,000.', { unit: 'US dollars a head', low: 100, high: 200000 }),
    users: number('Internet users: weight in the coup’s measure.', { unit: 'million', low: 0.01, high: 2000 }),
    freedom: number('Freedom score: the free react to outrages, the unfree buy censorship.', { unit: 'score', low: 0, high: 100 }),
    favourable: number('Share of people with a favourable view of the challenger; below 65 it adds to threat perception.', { unit: 'per cent', low: 0, high: 100 }),
    exports: number('Exports to the challenger: exposure to its retaliation, half at 4.', { unit: 'per cent of output', low: 0, high: 100 }),
    installed: number('The challenger’s vendors in the installed network: lock-in, and reliance at the start.', { unit: 'per cent', low: 0, high: 100 }),
    dispute: flag('Territorial or defence dispute with the challenger: adds to threat perception.'),
  })
  .describe('Public attributes of the country. Its behaviour follows from them alone, by one derivation for all countries.')

const windowEntry = z.strictObject({
  at: tick('Tick of the window.'),
  network: idOf('networks', 'Network of the decision.'),
  kind: oneOf(['dated', 'election', 'review'], 'dated: auction, award, licence or launch; the best chance of a change. election: scheduled general election. review: a look without a date of its own; the least chance.'),
  what: text('What happens, in words for the calendar.', 160),
  knownFrom: tick('Tick from which both sides can know the date; without it, from the start.').optional(),
  source: sourceText('Where the date comes from.', 400),
  confidence,
})

export const country = z.strictObject({
  name: text('Name of the state or territory.', 60),
  iso: iso('ISO 3166 numeric code: which shape it is on the map. Invented countries take numbers from 900 on.'),
  region: text('Region, for the table and for neighbourhood: countries of one region watch one another.', 40),
  blocs: z.array(idOf('blocs', 'A bloc.')).describe('Blocs it belongs to: whom it watches, and alignment.'),
  attributes,
  stance: byId('networks', z.int().min(0).max(9), 'Rung on each ladder network at the start.'),
  windows: z.array(windowEntry).describe('Dates at which its stance can change cheaply. Elections and auctions, not the decision itself.').default([]),
  listed: z.array(z.strictObject({ at: tick('Tick of the decision.'), what: text('What was decided.', 200).meta({ examples: ['Law passed'] }) })).describe('Dates that are the decision itself: for the record, never windows.').default([]),
  record: z.record(z.string(), z.int().min(0).max(9)).meta({ description: 'Recorded rung on the main network at the end of each tick, by tick. Only the back-test reads it.', refers: 'ticks', examples: [{ '2020H2': 3 }] }).default({}),
  recordSource: z
    .strictObject({ coding: text('How the rungs were read out of the source.', 400), source: sourceText('Where the decisions were read.'), confidence })
    .describe('Where the record comes from, and how it was turned into rungs. No effect on play.')
    .optional()
    .meta({ examples: [{ coding: 'A licence is needed from the third year on.', source: 'wb-gdp, 2019', confidence: 'derived' }] }),
  note: text('What a player should know and attributes do not say.', 500).optional().meta({ examples: ['Law on vendors since 2019.'] }),
  unpersuadable: z.record(id, text('Reason.', 200)).describe('Filled by derivation only; leave it out.').optional().meta({ examples: [{}] }),
})

export const bloc = z.strictObject({
  name: text('Name of the bloc.', 80),
  inputs: z.array(text('A name.', 60)).describe('Names by which files of country inputs call it; "X(limited)" stands for X with any years in brackets.').optional().meta({ examples: [['EU']] }),
  weight: number('How much members watch one another’s stances.', { unit: 'weight', low: 0, high: 10 }),
  guarantor: number('How much members watch the guarantor’s own rung.', { unit: 'weight', low: 0, high: 10 }).default(0),
  aligned: share('Alignment with the challenger that membership stands for.').default(0),
})

const technologyOutput = z.strictObject({
  on: oneOf(
    ['alternative', 'reliance', 'substitution', 'capacity', 'industry', 'legitimacy', 'credibility', 'intelligence', 'control', 'shield'],
    'What the fielded technology does outside the graph. alternative: credibility of another vendor. reliance: pull towards the vendor. substitution, capacity: own supply and output of the vendor. industry, legitimacy, credibility: points a tick. intelligence: what is gained by looking. control: censorship support. shield: less access by a function.',
  ),
  network: idOf('networks', 'Network it acts on; without it, all.').optional(),
  function: idOf('functions', 'Function of access that it shields (only for shield).').optional().meta({ examples: ['content'] }),
  amount: number('At full maturity and without counters: a tick, or as a share.', { unit: 'points or share', low: -10, high: 10 }),
})

const channelText = 'military: strength. access: what can be done through networks. market: pull of the vendor. information: reach into the sphere. supply: making and denying parts.'

export const technology = z.strictObject({
  name: text('Name of the technology.', 80),
  short: text('Short name for boards and lists.', 30),
  text: text('What it is, in plain words.', 600),
  domain: oneOf(CHANNELS, `Where its advantage counts. ${channelText}`),
  origin: oneOf(['private', 'state', 'decree'], 'private: drifts on by itself, but stalls before integration until it is tried. state: funded right through. decree: a rule, quick and cheap.'),
  value: number('Advantage at full maturity without counters. An offset is open while at least half of it is net.', { unit: 'points', low: 0, high: 30 }),
  lead: z
    .strictObject({
      research: number('From idea to research done.', { unit: 'ticks of funded work', low: 0, high: 60 }),
      prototype: number('From research to prototype.', { unit: 'ticks of funded work', low: 0, high: 60 }),
      integration: number('From prototype to integration; private technologies need a successful try instead.', { unit: 'ticks of funded work', low: 0, high: 60 }),
      fielding: number('From integration to fielded.', { unit: 'ticks of funded work', low: 0, high: 60 }),
    })
    .describe('Work in each stage. One unit of budget a tick does nearly one tick of work; each further unit does half.'),
  sides: byId(
    'sides',
    z.strictObject({
      stage: oneOf(STAGES, 'Stage completed at the start. idea: nothing yet. research: it is understood. prototype: one works. integration: it is part of the forces or firms that use it. fielded: it counts.'),
      progress: share('Share of the next stage that is done at the start.').default(0),
      needs: z.array(idOf('technologies', 'A technology of the same side.')).describe('Technologies that must have a prototype before this one can have its own.').default([]).meta({ examples: [['cipher']] }),
      source: sourceText('Where the opening stage comes from.', 400),
      confidence,
    }),
    'Sides that can own it, with their opening stage.',
  ),
  counters: byId(
    'technologies',
    z.strictObject({
      strength: share('Share of the other technology’s advantage that it removes at full bite.'),
      lag: number('Ticks from fielding to full bite.', { unit: 'ticks', low: 0, high: 40 }),
      channel: oneOf(CHANNELS, `Where it acts. It takes from the advantage only in the domain of its target; in the channel access it shields a network that the target carries. ${channelText}`),
      functions: byId('functions', share('How much of the strength shields the function.'), 'For the channel access: which functions it shields.').optional(),
      note: text('Why it counters, for whoever doubts it.', 300).optional().meta({ examples: ['Traffic is encrypted end to end.'] }),
      source: sourceText('Where that was read.', 400).optional(),
      confidence: confidence.optional(),
    }),
    'Technologies of the rival whose advantage it removes once fielded.',
  ).default({}),
  outputs: z.array(technologyOutput).describe('What it does outside the graph.').default([]),
  premium: number('Extra price that the rival pays for an answer while this offset is open (cost imposition); 1 doubles it.', { unit: 'share of the price', low: 0, high: 3 }).default(0),
  ownerVeto: share('Chance that the owning firm refuses an integration try.').default(0),
  carries: idOf('networks', 'Network whose access this technology gives; counters in the channel access shield it.').optional(),
  programmes: text('Programmes and firms that stand behind it in the world.', 500).optional().meta({ examples: ['CBRS 2020'] }),
  source: sourceText('Source of the technology.'),
  confidence,
})
