/** Equations of decisions: odds, windows, operators, refusals. */
import type { Equation } from './equation.ts'

const ODDS = 'src/engine/odds.ts'
const W = { W_r: 'chance that the country wants at least rung r' }
const Q = { q: 'chance that a window leads to a decision' }

export const DECISION_EQUATIONS: readonly Equation[] = [
  {
    id: 'threshold', theme: 'decision', title: 'Threshold of a rung', code: ODDS, words: 'The ladder’s thresholds belong to the scenario. Above the rungs where the vendor is screened, belief in mitigation beyond 0.6 raises them: whoever trusts controls needs no ban.',
    cases: [{ formula: 'h_r = h_ladder' , when: 'on a screened rung' }, { formula: 'h_r = h_ladder + belief * (beliefStart - 0.6 + b)', when: 'above' }],
    symbols: { h_r: 'threshold of rung r', h_ladder: 'threshold of the ladder', b: 'shift of belief in the country' },
  },
  {
    id: 'luck', theme: 'decision', title: 'Luck of a decision', code: ODDS, words: 'What the model does not know of a decision is the sum of three even draws, scaled to mean 0 and standard deviation 1: close to a bell curve, bounded at three standard deviations, and exact in plain arithmetic.',
    cases: [
      { formula: 'B = u * u * u / 6', when: 'u from 0 to 1' },
      { formula: 'B = 0.5 + 0.75 * (u - 1.5) - (u - 1.5) * (u - 1.5) * (u - 1.5) / 3', when: 'u from 1 to 2' },
      { formula: 'B = 1 - (3 - u) * (3 - u) * (3 - u) / 6', when: 'u from 2 to 3' },
      { formula: 'u = clamp(z / 2 + 1.5, 0, 3)' },
    ],
    symbols: { B: 'share of luck below z', u: 'z on the scale of the three draws', z: 'distance in standard deviations' },
  },
  {
    id: 'wants', theme: 'decision', title: 'Wanting a rung', code: ODDS, words: 'The share of luck under which the push reaches the threshold.',
    cases: [{ formula: 'W_r = 1 - B' }, { formula: 'z = (h_r - p) / luck' }], symbols: { ...W, B: 'share of luck below z', z: 'distance to the threshold in standard deviations', h_r: 'threshold of rung r', p: 'push' },
  },
  {
    id: 'window-chance', theme: 'decision', title: 'A window leads to a decision', code: ODDS, words: 'By kind of window, less what delays decisions. Without a window a state does not move.',
    cases: [{ formula: 'q = windowDated * (1 - t)', when: 'a dated window' }, { formula: 'q = windowElection * (1 - t)', when: 'an election' }, { formula: 'q = windowReview * (1 - t)', when: 'a regular review' }, { formula: 'q = windowEmergency * (1 - t)', when: 'an emergency review' }],
    symbols: { ...Q, t: 'delay of decisions, share' },
  },
  {
    id: 'step-up', theme: 'decision', title: 'A step up', code: 'src/engine/decisions.ts', words: 'One draw is compared with the odds of every higher rung. The country goes to the highest rung whose odds the draw meets, so that rungs may be skipped.',
    cases: [{ formula: 'P_r = q * W_r' }], symbols: { P_r: 'chance of at least rung r, above the present one', ...Q, ...W },
  },
  {
    id: 'reversal', theme: 'decision', title: 'A step down', code: ODDS, words: 'Stances are sticky. Only at a window that brought no step up, and only from rung 2 on, a country that wants less steps down, by a set number of rungs.',
    cases: [{ formula: 'P_down = q * reversal * (1 - W_below)' }, { formula: 'r_new = max(0, r_now - reversalStep)' }],
    symbols: { P_down: 'chance of a step down', ...Q, W_below: 'chance that the country still wants the rung below its own', r_new: 'rung after it', r_now: 'rung before' },
  },
  {
    id: 'operators-leave', theme: 'decision', title: 'Operators leave', code: ODDS, words: 'In every tick operators may drop the vendor of themselves, where the push would justify their rung.',
    cases: [{ formula: 'P_exit = operatorExit * W_o' }], symbols: { P_exit: 'chance a tick', W_o: 'chance that the country wants the operators’ rung' },
  },
  {
    id: 'operators-return', theme: 'decision', title: 'Operators return', code: ODDS, words: 'Only where only they had left, the vendor is cheap and the push has gone.',
    cases: [{ formula: 'P_back = operatorReturn * clamp(0.3 + z_price, 0, 1) * (1 - W_below)' }], symbols: { P_back: 'chance a tick', z_price: 'price cuts of the vendor', W_below: 'chance that the country wants the rung below the operators’' },
  },
  {
    id: 'refusal', theme: 'decision', title: 'A country says no', code: 'src/effects/persuade.ts', words: 'Persuasion needs consent. A refusal costs the persuader standing, and leaves 35 per cent of the effect.',
    cases: [{ formula: 'P_no = clamp(refusalBase * (1.2 - n) * (1.6 - a) * (1.5 - s / 100), 0, 0.8)' }, { formula: 's_next = s - refusalCost' }],
    symbols: { P_no: 'chance of a refusal', n: 'nearness: the tie for the guarantor, 0.4 to 1 by membership of its blocs for the challenger', a: 'fit of the argument to the type of country, less fatigue', s: 'standing of the persuader, points', s_next: 'standing after a refusal' },
  },
  {
    id: 'fatigue', theme: 'decision', title: 'Repetition tires', code: 'src/effects/persuade.ts', words: 'Each use of an argument tires the country of it; fatigue fades like the other stocks.',
    cases: [{ formula: 'a = a_type * (1 - t)' }, { formula: 't_next = t + repeatFatigue' }], symbols: { a: 'fit of the argument', a_type: 'fit for the type of country, by the scenario', t: 'fatigue with the argument', t_next: 'fatigue after its use' },
  },
]
