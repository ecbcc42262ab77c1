/** Short guides for authors. Every piece of JSON in them is read, and where it is a file, played, by the tests. */

/** JSON of a guide: a whole file, or a value that stands at a pointer of the example scenario "two-powers". */
export type Snippet = { json: unknown; whole: true } | { json: unknown; at: string }
export type GuidePart = string | Snippet

export interface Guide {
  id: string
  title: string
  parts: readonly GuidePart[]
}

const sourced = { source: 'invented', confidence: 'analyst' } as const

const first: Guide = {
  id: 'first-scenario', title: 'A first scenario in ten minutes',
  parts: [
    'A scenario is one JSON file. The quickest beginning is to extend one that works, and to change what is yours. Save this as `my-first.json`:',
    { whole: true, json: { $schema: './scenario.schema.json', format: 'scenario/1', extends: 'two-powers', id: 'my-first', title: 'Two Powers at Sea', summary: 'North protects harbours. South sells them cranes. All names and numbers are invented.', calendar: { start: '1999', turns: 6 }, countries: { corvia: null, arden: { name: 'Port Arden', region: 'Coast' }, delmark: { region: 'Coast' } }, events: { 'cut-cable': null, incident: { name: 'A crane fails', text: 'A crane made in South stands still for three days.', at: '2001' } }, history: { orders: [] } } },
    'What you do not name stays as it is in the base. `null` removes an entry. Lists are replaced whole. Then:',
    '1. `counteroffset validate my-first.json` names every mistake with its line.\n2. `counteroffset lint my-first.json` also says what each finding means and how to mend it; `--fix` mends what is certain.\n3. `counteroffset dev my-first.json` opens it in the browser and reloads it whenever you save.\n4. `counteroffset play my-first.json` plays it in the terminal; `counteroffset lint my-first.json --play` lets bots play it and reports on moves that nobody uses.',
    'The line with `$schema` lets editors such as VS Code complete names and explain fields. `counteroffset schema --out scenario.schema.json` writes that file.',
    'When the file has outgrown its base, write it out whole: copy the base, drop `extends`, and go on.',
  ],
}

const balloon = { name: 'High balloons', short: 'Balloons', text: 'Balloons that carry radios above the weather.', domain: 'information', origin: 'private', value: 4, lead: { research: 1, prototype: 2, integration: 1, fielding: 2 }, sides: { north: { stage: 'research', ...sourced } }, counters: {}, outputs: [{ on: 'intelligence', amount: 0.3 }], ownerVeto: 0.1, ...sourced }

const technology: Guide = {
  id: 'technology-and-counter', title: 'A technology and its counter',
  parts: [
    'A technology has a value, lead times, the sides that can own it, and counters: technologies of the rival whose advantage it removes. It counts in one domain. A counter takes from an advantage only in the domain of its target.',
    { at: '/technologies/balloon', json: balloon },
    'Without a counter this offset would have no answer, and `lint` says so. Give the rival one, in the domain of the balloon:',
    { whole: true, json: { format: 'scenario/1', extends: 'two-powers', id: 'balloons', technologies: { balloon, catcher: { name: 'Balloon catchers', short: 'Catchers', text: 'Aircraft that bring balloons down whole.', domain: 'military', origin: 'state', value: 0, lead: { research: 1, prototype: 1, integration: 1, fielding: 1 }, sides: { south: { stage: 'idea', ...sourced } }, counters: { balloon: { strength: 0.5, lag: 1, channel: 'information', note: 'A balloon that is caught hears nothing.', ...sourced } }, ...sourced } } } },
    'Strengths are shares. Several counters multiply: two of 0.5 leave a quarter. More than 85% in all is never taken. `private` technologies stall at prototype until an integration try succeeds; `state` ones are funded right through; a `decree` is quick and cheap.',
  ],
}

const country: Guide = {
  id: 'country', title: 'A country by its attributes',
  parts: [
    'A country has nine public attributes, blocs, an opening stance and dated windows. How it decides follows from these by one rule for all countries. You never write what it will do.',
    { at: '/countries/eldia', json: { name: 'Eldia', iso: '905', region: 'Coast', blocs: ['pact'], attributes: { tie: 3, gdp: { value: 310, unit: 'billion US dollars', range: [290, 330], ...sourced }, gdpPerCapita: 28000, users: 9, freedom: 88, favourable: 41, exports: 1.4, installed: 25, dispute: false }, stance: { net: 0 }, windows: [{ at: '2004', network: 'net', kind: 'dated', what: 'Licence renewal', knownFrom: '2002', ...sourced }] } },
    'A figure is a number, or a number with unit, range, source and confidence. `found` was read at the source, `derived` was computed from what was found, `analyst` is your judgement. Numbers about real states need a source.',
    'A window is a date at which a change is cheap: an auction, a licence, an election. The decision itself is no window; write it to `listed`, which only the record reads.',
  ],
}

const event: Guide = {
  id: 'event', title: 'An event',
  parts: [
    'An event has a date, a chance a tick, or a condition, and effects. It has no side and no target, so that each effect names its own. It may push countries. It may not decide for them.',
    { at: '/events/leak', json: { name: 'A leak', text: 'A paper prints letters between South and its supplier.', chance: 0.1, from: '2002', to: '2006', effects: [{ effect: 'change', stock: 'opinion', amount: 0.1 }, { effect: 'change', stock: 'standing', side: 'south', amount: -2 }, { effect: 'change', stock: 'shock', amount: 0.1, scope: 'bloc:pact', after: 1 }], ...sourced } },
    'Every effect takes four more settings: `after` (ticks until it is due), `for` (ticks that it repeats), `chance`, and `when` (a condition).',
    { at: '/events/unease/when', json: { all: [{ quantity: 'coup-share', atLeast: 0.4 }, { not: { quantity: 'stance', of: 'net/arden', is: 2 } }] } },
    'A condition compares a quantity with a number: `atLeast`, `below` or `is`. `of` says whose quantity it is, by ids joined with "/". All quantities are listed below.',
  ],
}

const assumption: Guide = {
  id: 'assumption', title: 'An assumption',
  parts: [
    'A contested claim is a dial. It has a range, a default, and evidence for and against, each with its source. Any number of the scenario may hang on it:',
    { at: '/assumptions', json: { 'mitigation-truth': { name: 'Do controls work?', claim: 'Controls keep the supplier out of the content.', text: 'Share of access to content that full controls remove.', range: [0, 0.9], default: 0.4, for: [{ text: 'Traffic can be encrypted.', ...sourced }], against: [{ text: 'Updates arrive after inspection.', ...sourced }], confidence: 'analyst' }, compliance: { name: 'Does the supplier obey?', claim: 'The supplier does what South asks.', text: 'Chance that the supplier carries out an operation.', unit: 'chance', range: [0.3, 1], default: 0.75, for: [{ text: 'The law demands it.', ...sourced }], against: [{ text: 'The firm would lose its buyers.', ...sourced }], confidence: 'analyst' } } },
    { at: '/networks/net/functions/content/mitigation', json: { assume: 'mitigation-truth', times: 1, plus: 0 } },
    'The number is `plus` + `times` x the dial. A dial that no number hangs on is found by `lint`. Named worlds set dials together, and one of them may draw all dials from their ranges:',
    { at: '/worlds', json: { plain: { name: 'Plain', text: 'Every dial at its middle.' }, stern: { name: 'Stern', text: 'Controls fail and the supplier obeys.', assume: { 'mitigation-truth': 0.1, compliance: 0.95 } }, hidden: { name: 'Hidden', text: 'Every dial is drawn and shown at the end.', draw: true } } },
  ],
}

const translating: Guide = {
  id: 'translating', title: 'Translating',
  parts: [
    'Texts stand in the language of the file. Translations stand beside them, by language and by JSON pointer to the text, in the same file:',
    { at: '/translations', json: { de: { '/title': 'Zwei Mächte', '/countries/arden/name': 'Arden', '/moves/north-brief/name': '{target} vertraulich unterrichten' } } },
    'Long translations have a file of their own beside the scenario, named `my-first.de.json` for `my-first.json`: one object of pointers and texts, without the language around it. `validate` and `lint` read it with the scenario, or alone when it is named; `dev` shows it when the page speaks its language, and the workshop puts its texts into the scenario when you open it there.',
    'In a pointer "/" inside a name is written "~1", and "~" is "~0". What stands in braces is filled in by the game and stays. `lint` counts the texts that a language still misses, and names pointers that lead nowhere and braces that were lost. A translation never changes play: replays of the scenario stay valid.',
  ],
}

const keeping: Guide = {
  id: 'waivers', title: 'Keeping what a check finds',
  parts: [
    'A finding may be meant. Say so in the file, with the reason, and it is not told again. A waiver holds for its pointer and all below it. Errors cannot be waived, and a waiver that covers nothing is itself a finding.',
    { at: '/waivers', json: { 'country-over-share': { '/countries': 'Four countries are enough for an example; each is near a quarter of the whole.' }, 'mostly-judgement': { '/sources': 'Everything is invented.' } } },
  ],
}

export const GUIDES: readonly Guide[] = [first, technology, country, event, assumption, translating, keeping]
