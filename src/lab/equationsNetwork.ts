/** Equations of networks, vendor, access and operations. */
import type { Equation } from './equation.ts'

const ACCESS = 'src/engine/access.ts'
const OPERATIONS = 'src/engine/exploitation.ts'
const V = { V: 'credibility of an alternative vendor' }
const R = { R: 'reliance, 0 to 1' }

export const NETWORK_EQUATIONS: readonly Equation[] = [
  {
    id: 'vendor-capacity', theme: 'network', title: 'What the vendor can deliver', code: 'src/engine/vendor.ts', words: 'As a share of a normal year’s demand.',
    cases: [{ formula: 'c = clamp(1 - x * (1 - s) + 0.15 * i + o_capacity, 0, 1.5)' }],
    symbols: { c: 'capacity of the vendor', x: 'capacity taken by denial', s: 'share of that which own supply has made good', i: 'investment in the vendor', o_capacity: 'what the challenger’s fielded technologies add' },
  },
  {
    id: 'denial', theme: 'network', title: 'Supply denial', code: 'src/effects/deny-supply.ts', words: 'A denial takes its amount at a shock of 0.35, and no more than is left. Its strength hangs on the edge in the technology denied.',
    cases: [{ formula: 'x_next = x + y * (supplyShock / 0.35) * (1 - x) * e' }], symbols: { x: 'capacity taken before', x_next: 'capacity taken after', y: 'amount of the order', e: 'net share of the technology denied, 0.2 to 1' },
  },
  {
    id: 'substitution', theme: 'network', title: 'The substitution clock', code: 'src/engine/vendor.ts', words: 'From the first denial on, what is missing shrinks by a half-life, faster under denial and with own technology.',
    cases: [{ formula: 's_gain = (1 - s) * 1.44 * (1 + substitutionPush * x + o_substitution) / (substitutionHalfLife + 1.44)' }],
    symbols: { s_gain: 'share made good in a tick', s: 'share made good so far', x: 'capacity taken by denial', o_substitution: 'what the challenger’s fielded technologies add' },
  },
  {
    id: 'reliance-replaced', theme: 'network', title: 'Reliance where the vendor is excluded', code: 'src/engine/reliance.ts', words: 'A share of the installed base goes in every tick, faster with finance and an alternative vendor.',
    cases: [{ formula: 'R_next = R * (1 - clamp(k_rung * (1 + replaceFinance * f / (f + financeHalf) + replaceAlternative * V), 0, 1))' }],
    symbols: { ...R, R_next: 'reliance a tick later', k_rung: 'rate of the rung', f: 'the guarantor’s finance for the network, units', ...V },
  },
  {
    id: 'reliance-target', theme: 'network', title: 'Reliance where the vendor is allowed', code: 'src/engine/reliance.ts', words: 'Reliance closes a share of the gap to a target in each tick, never over the ceiling of the rung. The weights belong to the network.',
    cases: [
      { formula: 'R_next = R + k_rung * (min(R_target, R_ceiling) - R)' },
      { formula: 'R_target = clamp(R_shared + R_own + R_money, 0, 0.97)' },
      { formula: 'R_shared = g_constant + g_price * z - g_alternative * V + g_market * x' },
      { formula: 'R_own = g_anchor * R_0 * c + g_control * j' },
      { formula: 'R_money = g_finance * f_c / (f_c + financeHalf) * (1.2 - K) - 0.5 * g_alternative * f / (f + financeHalf)' },
    ],
    symbols: {
      ...R, R_next: 'reliance a tick later', R_target: 'target', R_shared: 'part that all countries share', R_own: 'part of the country', R_money: 'part of finance', R_ceiling: 'ceiling of the rung', R_0: 'reliance at the start', k_rung: 'rate of the rung, or of the network where it has no ladder', c: 'capacity of the vendor', z: 'price cuts of the vendor', ...V,
      x: 'net market pull of the challenger, with what technology and standards add', j: 'censorship support', f_c: 'the challenger’s finance, units', f: 'the guarantor’s finance, units', K: 'capacity to pay',
      g_anchor: 'weight of the start', g_constant: 'constant', g_price: 'weight of price', g_alternative: 'weight of another vendor', g_market: 'weight of the market', g_control: 'weight of censorship support', g_finance: 'weight of finance',
    },
  },
  {
    id: 'access', theme: 'network', title: 'Access by a function', code: ACCESS, words: 'What the challenger could do through a network: reliance, times what mitigation and shields leave. Working mitigation already has part of what a shield would add. Shields leave at least a set share.',
    cases: [{ formula: 'a = R * (1 - g) * (1 - (1 - s) * (1 - shieldOverlap * g))' }, { formula: 'g = g_rung * g_truth' }, { formula: 's_least = shieldFloor' }],
    symbols: { a: 'access by the function, 0 to 1', ...R, g: 'mitigation that works', g_rung: 'mitigation in force on the rung', g_truth: 'truth of mitigation for the function', s: 'share that shields leave', s_least: 'least share that shields leave' },
  },
  {
    id: 'reach', theme: 'network', title: 'Reach into a country', code: ACCESS, words: 'Access over all networks by their weight in the sphere; censorship support reaches part of the rest.',
    cases: [{ formula: 'q = a_sum + (1 - a_sum) * controlReach * j' }, { formula: 'a_sum = sum(w_n * a_n)' }], symbols: { q: 'reach, 0 to 1', a_sum: 'access over all networks', w_n: 'weight of network n', a_n: 'access through network n, weighted over functions', j: 'censorship support' },
  },
  {
    id: 'sphere-weights', theme: 'network', title: 'Weights of countries in the sphere', code: 'src/scenario/deriveCountry.ts', words: 'The measure is a choice: the blend below, users, output, or a plain count. In the blend no country weighs more than a cap; what it cuts off goes to the others by their weight.',
    cases: [{ formula: 'h = min(usersCap, 0.5 * Y / Y_sum + 0.5 * sqrt(u) / u_sum)' }, { formula: 'k = coupMeasure' }], symbols: { h: 'weight of the country', Y: 'output', Y_sum: 'output of all', u: 'users', u_sum: 'sum of the roots of users', k: 'number of the measure' },
  },
  {
    id: 'coup', theme: 'network', title: 'The strategic coup', code: 'src/engine/coup.ts', words: 'The share of the sphere that the challenger reaches. Over the threshold for a number of turns it is a coup: scored, can be undone, never ends a game.',
    cases: [{ formula: 'Q = sum(h * q)' }, { formula: 'Q_line = coupThreshold' }, { formula: 'n_turns = coupTurns' }], symbols: { Q: 'share of the sphere', h: 'weight of a country', q: 'reach into it', Q_line: 'line of the gauge', n_turns: 'turns over the line' },
  },
  {
    id: 'operation-access', theme: 'operations', title: 'What an operation can reach', code: OPERATIONS, words: 'The challenger works through its vendor, and through the baseline where the vendor is absent. The guarantor has the baseline, more where the network is not its own make.',
    cases: [{ formula: 'a_op = a + 0.5 * (1 - R) * baselineAccess', when: 'the challenger' }, { formula: 'a_op = baselineAccess * (0.5 + 0.5 * R)', when: 'the guarantor' }], symbols: { a_op: 'access of the operation', a: 'access through the network', ...R },
  },
  {
    id: 'operation-gain', theme: 'operations', title: 'What an operation gives', code: OPERATIONS, words: 'The vendor may refuse a tasked operation. What it gives hangs on access and on the size of the country.',
    cases: [{ formula: 'P = vendorCompliance' }, { formula: 'y = y_order * a_op * (0.4 + 0.6 * S)' }], symbols: { P: 'chance that the vendor carries it out', y: 'gain', y_order: 'gain at full access to a large country', a_op: 'access of the operation', S: 'weight of the country' },
  },
  {
    id: 'theft', theme: 'operations', title: 'Theft', code: OPERATIONS, words: 'A theft moves the thief’s own copy, or its best counter, by part of a stage.',
    cases: [{ formula: 'P = clamp(o * (0.7 + 0.6 * Q), 0, 0.95)', when: 'the challenger' }, { formula: 'P = clamp(o * (0.7 + 0.3 * baselineAccess), 0, 0.95)', when: 'the guarantor' }, { formula: 'w = theftStage * L' }],
    symbols: { P: 'chance of success', o: 'odds of the order', Q: 'share of the sphere', w: 'work gained', L: 'ticks of work that the stage takes' },
  },
  {
    id: 'exposure-odds', theme: 'operations', title: 'Odds of exposure', code: OPERATIONS, words: 'Each further operation within a few ticks raises the heat; a rival that looks raises the odds.',
    cases: [{ formula: 'P = clamp(e * (1 + heatExposure * t), 0, 0.95)' }, { formula: 'P = clamp(e * (1 + heatExposure * t) * investigation, 0, 0.95)', when: 'while the rival looks' }], symbols: { P: 'chance of exposure', e: 'odds of the order', t: 'heat' },
  },
  {
    id: 'exposure-effect', theme: 'operations', title: 'What exposure does', code: OPERATIONS, words: 'Threat perception rises in the target, more where it is free, and among those who watch it. A narrative campaign blunts up to half.',
    cases: [{ formula: 'k = y * exposurePenalty * (1 - 0.5 * clamp(n, 0, 1))' }, { formula: 'k_target = k * (0.4 + 0.6 * F)' }, { formula: 'k_peer = k * exposurePeers * w * F_peer' }],
    symbols: { k: 'threat of the exposure', k_target: 'shock in the target', k_peer: 'shock in a country that watches it', y: 'strength by kind of operation: 0.18 implant, 0.12 collection, 0.1 theft', n: 'narrative campaign of the side', F: 'freedom of the target', w: 'weight of the target among the peers', F_peer: 'freedom of the peer' },
  },
]
