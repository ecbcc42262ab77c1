/** Equations of income, indices, score. */
import type { Equation } from './equation.ts'

const INDICES = 'src/engine/indices.ts'
const MARKETS = 'src/engine/markets.ts'

export const SCORE_EQUATIONS: readonly Equation[] = [
  {
    id: 'income', theme: 'scores', title: 'Income', code: 'src/engine/income.ts', words: 'Half at 0 points of the index that feeds the resource, the whole at 50, one and a half at 100; never under the floor.',
    cases: [{ formula: 'y = max(y_floor, y_50 * (0.5 + i / 100))' }], symbols: { y: 'income a tick', y_floor: 'floor in the scenario', y_50: 'income at 50 points', i: 'industry, standing or legitimacy, points' },
  },
  {
    id: 'strength', theme: 'scores', title: 'Military strength', code: INDICES, words: 'The guarantor must operate through networks that the rival can reach, and cannot use that part of its technology.',
    cases: [{ formula: 'X = a_military * (1 - operateThrough * Q) + f + intelligenceWeight * i + implantWeight * j', when: 'the guarantor' }, { formula: 'X = a_military + f + intelligenceWeight * i + implantWeight * j', when: 'the challenger' }],
    symbols: { X: 'strength, points of value', a_military: 'advantages of the military domain', Q: 'share of the sphere that the challenger reaches', f: 'forces outside the graph', i: 'intelligence', j: 'implants, weighted by size of the country' },
  },
  {
    id: 'military', theme: 'scores', title: 'Military-technical edge', code: INDICES, words: 'The edge saturates, so that it does not decide every game.',
    cases: [{ formula: 'M = 50 + 50 * x / (abs(x) + militaryHalf)' }], symbols: { M: 'index, 0 to 100', x: 'own strength less the rival’s' },
  },
  {
    id: 'sphere', theme: 'scores', title: 'Information sphere', code: INDICES, words: 'Reach, and technology of the information domain.',
    cases: [{ formula: 'H = 100 * ((1 - sphereTechnology) * Q_own + sphereTechnology * (0.5 + 0.5 * x / (abs(x) + sphereHalf)))' }], symbols: { H: 'index, 0 to 100', Q_own: 'share of the sphere: the challenger’s reach, or the rest for the guarantor', x: 'net advantage of the information domain' },
  },
  {
    id: 'cohesion', theme: 'scores', title: 'Alliance cohesion', code: INDICES, words: 'Standing abroad, and how far the policy of the countries that matter to the side agrees with it.',
    cases: [{ formula: 'G = cohesionStanding * s + (1 - cohesionStanding) * 100 * d' }], symbols: { G: 'index, 0 to 100', s: 'standing, points', d: 'alignment of the countries, 0 to 1, weighted by size and tie (or lack of one)' },
  },
  {
    id: 'industry', theme: 'scores', title: 'Industrial base', code: MARKETS, words: 'Moves with technology; the challenger’s also with what its vendor sells. It returns to its start.',
    cases: [
      { formula: 'i_change = industrySupply * x_supply + industryMarket * x_market + o + industryReturn * (i_0 - i)' },
      { formula: 'i_sales = industrySales * (R_mean * c - R_start)', when: 'added for the challenger' },
    ],
    symbols: { i_change: 'change a tick, points', x_supply: 'net advantage of the supply domain', x_market: 'net advantage of the market domain', o: 'what fielded technologies add', i_0: 'industry at the start', i: 'industry now', i_sales: 'change a tick, points', R_mean: 'reliance of all countries, weighted by size', c: 'capacity of the vendor', R_start: 'the same at the start' },
  },
  {
    id: 'legitimacy', theme: 'scores', title: 'Home legitimacy', code: MARKETS, words: 'Moves with the military edge; a standing coup costs the guarantor. It returns to its start.',
    cases: [{ formula: 'l_change = legitimacyEdge * (M - 50) + o + legitimacyReturn * (l_0 - l)' }, { formula: 'l_coup = -legitimacyCoup', when: 'added for the guarantor while the coup stands' }],
    symbols: { l_change: 'change a tick, points', M: 'military-technical index', o: 'what fielded technologies add', l_0: 'legitimacy at the start', l: 'legitimacy now', l_coup: 'change a tick, points' },
  },
  {
    id: 'recovery', theme: 'scores', title: 'Standing and credibility', code: MARKETS, words: 'Both return to their start.',
    cases: [{ formula: 's_change = standingReturn * (s_0 - s)' }, { formula: 'c_change = credibilityReturn * (c_0 - c)' }], symbols: { s_change: 'change of standing a tick', s_0: 'standing at the start', s: 'standing now', c_change: 'change of credibility a tick', c_0: 'credibility at the start', c: 'credibility now' },
  },
  {
    id: 'score', theme: 'scores', title: 'Score and result', code: INDICES, words: 'Indices weighed by the aims of the side. A standing coup adds to the challenger’s score and takes from the guarantor’s. The result is score less par.',
    cases: [{ formula: 'Z = sum(w_i * J_i) + g * coupScore' }, { formula: 'Z_result = Z - Z_par' }], symbols: { Z: 'score', w_i: 'weight of index i among the aims', J_i: 'index i', g: '1 for the challenger and −1 for the guarantor while the coup stands, else 0', Z_result: 'result', Z_par: 'par of the scenario' },
  },
]
