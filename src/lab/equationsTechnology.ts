/** Equations of the offset graph: programmes, integration, counters, advantage. */
import type { Equation } from './equation.ts'

const CODE = 'src/engine/technology.ts'
const COUNTERS = 'src/engine/counters.ts'
const m = { m: 'maturity, 0 to 1' }

export const TECHNOLOGY_EQUATIONS: readonly Equation[] = [
  {
    id: 'work', theme: 'technology', title: 'Work of a programme', code: CODE, words: 'Ticks of work done in a tick; each further unit of budget does a set part of the one before. Research needs prototypes of what it builds on.',
    cases: [
      { formula: 'w = pace * u', when: 'up to one unit' }, { formula: 'w = pace * (1 + secondUnit * (u - 1))', when: 'up to two' },
      { formula: 'w = pace * (1 + secondUnit + secondUnit * secondUnit * (u - 2))', when: 'beyond' }, { formula: 'w_now = w * (1 + v)' },
    ],
    symbols: { w: 'work a tick', u: 'funding, units of budget', w_now: 'work with what speeds it', v: 'a push for faster work' },
  },
  {
    id: 'unfunded', theme: 'technology', title: 'Work that nobody funds', code: CODE, words: 'Private technology drifts on by itself. A decree that was begun goes on at half its pace, and at its full pace once it is being fielded.',
    cases: [{ formula: 'w = drift', when: 'private' }, { formula: 'w = 0.5 * decreePace', when: 'a decree, before fielding' }, { formula: 'w = decreePace', when: 'a decree, being fielded' }], symbols: { w: 'work a tick' },
  },
  {
    id: 'upkeep', theme: 'technology', title: 'Price of a programme', code: 'src/engine/income.ts', words: 'Cost imposition: an open offset of the rival makes the answer to it dearer, and the ledger says by how much.',
    cases: [{ formula: 'B = u * programmeCost * (1 + y) * (1 + i)' }], symbols: { B: 'budget a tick', u: 'funding, units', y: 'dearer inputs', i: 'largest premium of the rival’s open offsets that the technology answers' },
  },
  {
    id: 'lead', theme: 'technology', title: 'Time to field', code: CODE, words: 'Research and prototype take the ticks of the scenario; fielding after integration is scaled.',
    cases: [{ formula: 'L = L_fielding * integrationDelay' }], symbols: { L: 'ticks of work from integration to service', L_fielding: 'the same in the scenario' },
  },
  {
    id: 'integration', theme: 'technology', title: 'Odds of integration', code: CODE, words: 'The valley of death between prototype and service. Orders buy odds; failures leave a lesson. Funded programmes of a state or by decree try by themselves after a wait.',
    cases: [
      { formula: 'P = clamp(integrationSuccess + j + l + o, 0.02, 0.95)', when: 'private' }, { formula: 'P = clamp(integrationSuccess + integrationState + l + o, 0.02, 0.95)', when: 'a firm of the state' },
      { formula: 'P = clamp(integrationSuccess + integrationDecree + l + o, 0.02, 0.95)', when: 'by decree' }, { formula: 'l_next = l + lesson', when: 'after a failure' }, { formula: 'g = integrationWait', when: 'between two tries without an order' },
    ],
    symbols: { P: 'chance of one try', j: 'odds from a broad base of firms', l: 'lessons of failures', o: 'odds bought by the order and its options', l_next: 'lessons after a failure', g: 'ticks' },
  },
  {
    id: 'veto', theme: 'technology', title: 'The owner’s veto', code: CODE, words: 'Before the try the owning firm of a private technology may refuse.',
    cases: [{ formula: 'P_veto = clamp(v * ownerVeto * f, 0, 1)' }], symbols: { P_veto: 'chance of a refusal', v: 'veto of the owner in the scenario', f: 'factor of the options bought' },
  },
  {
    id: 'maturity', theme: 'technology', title: 'Maturity', code: CODE, words: 'A fielded technology matures with funding, and in its first four ticks without. Later it decays where nobody funds it.',
    cases: [{ formula: 'm = maturityStart', when: 'on the day of fielding' }, { formula: 'm_next = min(1, m + maturityGain * (1 + v))', when: 'funded, or settling' }, { formula: 'm_next = max(maturityFloor, m - idleLoss)', when: 'unfunded' }],
    symbols: { ...m, m_next: 'maturity a tick later', v: 'faster fielding' },
  },
  {
    id: 'diffusion', theme: 'technology', title: 'Diffusion', code: CODE, words: 'What the rival has fielded leaks: half of the diffusion of a turn in each tick, in research and before.',
    cases: [{ formula: 'w_leak = 0.5 * diffusion * L' }], symbols: { w_leak: 'work gained a tick', L: 'ticks of work that the stage takes' },
  },
  {
    id: 'counter-bite', theme: 'technology', title: 'Bite of a counter', code: COUNTERS, words: 'A fielded counter ramps up over its lag. At full bite it ages unless its programme is kept up, which also restores it at twice that rate.',
    cases: [{ formula: 'b_next = b + 1 / max(1, lag * counterLag)', when: 'until it bites in full' }, { formula: 'b_next = max(counterFloor, b - counterAgeing)', when: 'unfunded' }, { formula: 'b_next = min(1, b + 2 * counterAgeing)', when: 'funded' }],
    symbols: { b: 'bite, 0 to 1', b_next: 'bite a tick later', lag: 'lag of the counter in the scenario, ticks' },
  },
  {
    id: 'left', theme: 'technology', title: 'What counters leave', code: 'src/engine/advantage.ts', words: 'The product over the rival’s fielded counters of the same channel. A set share of an advantage is beyond any counter.',
    cases: [{ formula: 'l = max(1 - counterCap, product(1 - x))' }, { formula: 'x = e * b * m_by * counterStrength * (1 - h)' }],
    symbols: { l: 'share that counters leave', x: 'what one counter takes, at most the whole', e: 'strength of a counter in the scenario', b: 'its bite', m_by: 'maturity of the technology that counters', h: 'hardening by the owner' },
  },
  {
    id: 'advantage', theme: 'technology', title: 'Advantage', code: 'src/engine/advantage.ts', words: 'An offset is open while its net share is at least a set part of its value; countered when counters bring it below, mirrored when parity does.',
    cases: [{ formula: 'a = v * m * l * (1 - y)' }, { formula: 'n = (a - a_rival) / v' }, { formula: 'n_open = offsetOpen' }],
    symbols: { a: 'advantage, points of value', v: 'value in the scenario', ...m, l: 'share that counters leave', y: 'bypass by the rival', n: 'net share', a_rival: 'the rival’s own advantage of the same technology', n_open: 'least net share of an open offset' },
  },
  {
    id: 'outputs', theme: 'technology', title: 'What technology does outside the graph', code: 'src/engine/advantage.ts', words: 'Each declared output acts once, in the channel that the scenario gives it.',
    cases: [{ formula: 'o = y * m * l' }], symbols: { o: 'output', y: 'amount in the scenario', ...m, l: 'share that counters leave' },
  },
  {
    id: 'sight', theme: 'technology', title: 'Sight of the rival’s programmes', code: 'src/engine/estimates.ts', words: 'Ideas and research are not seen, fielded technology is seen exactly. In between each tick brings a sight with a chance, as a range of dates.',
    cases: [{ formula: 'P = 0.5 * observability', when: 'a prototype' }, { formula: 'P = 0.8 * observability', when: 'integration' }], symbols: { P: 'chance of a sight a tick' },
  },
]
