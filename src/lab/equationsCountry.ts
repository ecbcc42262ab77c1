/** Equations of a country: from public attributes to parameters, to push. */
import type { Equation } from './equation.ts'

const DERIVE = 'src/scenario/deriveCountry.ts'
const PUSH = 'src/engine/push.ts'

const T = { T: 'security tie, 0 to 1' }
const F = { F: 'freedom, 0 to 1' }
const K = { K: 'capacity to pay, 0 to 1' }

export const COUNTRY_EQUATIONS: readonly Equation[] = [
  {
    id: 'tie', theme: 'country', title: 'Security tie', code: DERIVE,
    words: 'The tie to the guarantor is an index of 0 to 4, taken as a share.',
    cases: [{ formula: 'T = clamp(i_tie / 4, 0, 1)' }], symbols: { ...T, i_tie: 'tie index, 0 to 4' },
  },
  {
    id: 'capacity', theme: 'country', title: 'Capacity to pay', code: DERIVE,
    words: 'Half is reached at 15,000 dollars of output a head; no country reaches the whole.',
    cases: [{ formula: 'K = y / (y + 15000)' }], symbols: { ...K, y: 'output a head, dollars' },
  },
  {
    id: 'trade-exposure', theme: 'country', title: 'Trade exposure', code: DERIVE,
    words: 'Half is reached where exports to the challenger are 4 per cent of output.',
    cases: [{ formula: 'E = x / (x + 4)' }], symbols: { E: 'trade exposure, 0 to 1', x: 'exports to the challenger, per cent of output' },
  },
  {
    id: 'unfavourable', theme: 'country', title: 'Unfavourable opinion', code: DERIVE,
    words: 'None where 65 per cent or more see the challenger favourably, whole where 25 per cent or fewer do.',
    cases: [{ formula: 'U = clamp((65 - v) / 40, 0, 1)' }], symbols: { U: 'unfavourable opinion of the challenger, 0 to 1', v: 'favourable view, per cent' },
  },
  {
    id: 'size', theme: 'country', title: 'Weight among peers', code: DERIVE,
    words: 'Half is reached at an output of 1,000 billion dollars.',
    cases: [{ formula: 'S = Y / (Y + 1000)' }], symbols: { S: 'weight of the country, 0 to 1', Y: 'output, billion dollars' },
  },
  {
    id: 'peer-weights', theme: 'country', title: 'Peers', code: 'src/scenario/compileCountries.ts',
    words: 'A country watches others of its region and blocs, larger ones more. The guarantor’s own rung counts among the peers of its allies. Weights of all that a country watches add up to 1.',
    cases: [{ formula: 'w_j = (r + b) * (0.4 + 0.6 * S_j) / W' }],
    symbols: { w_j: 'weight of peer j', r: 'weight of a shared region, 0 where it is another', b: 'sum of the weights of shared blocs', S_j: 'weight of peer j', W: 'sum over all peers and the guarantor, so that weights add up to 1' },
  },
  {
    id: 'windows', theme: 'country', title: 'Windows', code: 'src/scenario/compileCountries.ts',
    words: 'Windows follow a rule that knows nothing of outcomes: dated ones (auctions, licences, launches), scheduled elections, and a regular review of every country, spread over the ticks by its ISO number.',
    cases: [{ formula: 'd = reviewEvery' }], symbols: { d: 'ticks between two regular reviews of a country' },
  },
  {
    id: 'reliance-start', theme: 'country', title: 'Reliance at the start', code: 'src/scenario/compileCountries.ts',
    words: 'One formula for all countries of a network; its five weights belong to the scenario.',
    cases: [{ formula: 'R_0 = clamp(c_installed * I + c_constant + x, 0, 0.97)' }, { formula: 'x = c_aligned * A + c_poverty * (1 - K) + c_unfree * (1 - F)' }],
    symbols: {
      R_0: 'reliance at the start, 0 to 1', x: 'what politics and poverty add', I: 'installed share of the vendor, 0 to 1', A: 'membership of the challenger’s blocs, 0 to 1', ...K, ...F,
      c_installed: 'weight of the installed share', c_constant: 'constant', c_aligned: 'weight of membership', c_poverty: 'weight of low capacity', c_unfree: 'weight of lacking freedom',
    },
  },
  {
    id: 'push', theme: 'push', title: 'Push', code: PUSH,
    words: 'Push moves a country up the ladder. It is the sum of twelve terms, which the screen groups into six reasons: guarantor, threat, peers, supply, exposure and cost.',
    cases: [
      { formula: 'p = p_guarantor + p_threats + p_peers + p_supply + p_exposure + p_cost' },
      { formula: 'p_guarantor = p_tie + p_persuasion' }, { formula: 'p_threats = p_threat + p_dispute + p_opinion' }, { formula: 'p_supply = p_doubt + p_alternative' }, { formula: 'p_cost = p_lock + p_price + p_courtship' },
    ],
    symbols: {
      p: 'push; the ladder’s thresholds are in the same unit', p_guarantor: 'reason: guarantor', p_threats: 'reason: threat', p_supply: 'reason: supply', p_cost: 'reason: cost', p_tie: 'guarantor: security tie', p_persuasion: 'guarantor: persuasion', p_threat: 'threat: regime and opinion', p_dispute: 'threat: dispute and shocks', p_opinion: 'threat: world opinion',
      p_peers: 'reason: peers', p_doubt: 'supply: doubt of the vendor', p_alternative: 'supply: another vendor', p_exposure: 'reason: exposure to coercion', p_lock: 'cost: lock-in', p_price: 'cost: price gap', p_courtship: 'cost: the challenger’s courtship',
    },
  },
  {
    id: 'push-tie', theme: 'push', title: 'Guarantor: the tie by itself', code: PUSH, words: 'What an alliance does without a word.',
    cases: [{ formula: 'p_tie = tie * T' }], symbols: { p_tie: 'term of push', ...T },
  },
  {
    id: 'push-persuasion', theme: 'push', title: 'Guarantor: persuasion', code: PUSH, words: 'Persuasion works in proportion to the tie and to how far the guarantor is believed.',
    cases: [{ formula: 'p_persuasion = persuasion * T * (m_c + m_all) * C' }],
    symbols: { p_persuasion: 'term of push', ...T, m_c: 'the guarantor’s persuasion of the country', m_all: 'its persuasion of all', C: 'credibility of the guarantor, 1 at 50 points' },
  },
  {
    id: 'push-threat', theme: 'push', title: 'Threat: regime and opinion', code: PUSH, words: 'Free states with a poor opinion of the challenger see a threat.',
    cases: [{ formula: 'p_threat = threat * F * U' }], symbols: { p_threat: 'term of push', ...F, U: 'unfavourable opinion of the challenger' },
  },
  {
    id: 'push-dispute', theme: 'push', title: 'Threat: dispute and shocks', code: PUSH, words: 'A territorial dispute, and shocks such as an exposed operation. A narrative campaign of the challenger blunts shocks by up to a quarter.',
    cases: [{ formula: 'p_dispute = dispute * (D * (0.5 + 0.5 * F) + k_shock * (1 - 0.25 * clamp(n, 0, 1)))' }],
    symbols: { p_dispute: 'term of push', D: '1 where there is a dispute, else 0', ...F, k_shock: 'shock to threat perception', n: 'narrative campaign of the challenger' },
  },
  {
    id: 'push-opinion', theme: 'push', title: 'Threat: world opinion', code: PUSH, words: 'World opinion about the challenger counts most in free states.',
    cases: [{ formula: 'p_opinion = opinion * O * F * F' }], symbols: { p_opinion: 'term of push', O: 'shift of world opinion against the challenger', ...F },
  },
  {
    id: 'push-peers', theme: 'push', title: 'Peers', code: PUSH, words: 'What peers had decided by the end of the tick before, and the guarantor’s own rung.',
    cases: [{ formula: 'p_peers = peers * (q + w_g * r_home) / r_top' }],
    symbols: { p_peers: 'term of push', q: 'rungs of the peers, weighted', w_g: 'weight of the guarantor among the peers', r_home: 'the guarantor’s own rung', r_top: 'highest rung' },
  },
  {
    id: 'push-doubt', theme: 'push', title: 'Supply: doubt of the vendor', code: PUSH, words: 'Countries that can pay leave a vendor of which they doubt that it can deliver. Own supply of the vendor answers half of the doubt.',
    cases: [{ formula: 'p_doubt = supply * d * (1 - 0.5 * s) * K' }], symbols: { p_doubt: 'term of push', d: 'doubt that the vendor can deliver', s: 'share of the loss that own supply has made good', ...K },
  },
  {
    id: 'push-alternative', theme: 'push', title: 'Supply: another vendor', code: PUSH, words: 'A credible alternative vendor pulls everyone alike.',
    cases: [{ formula: 'p_alternative = alternative * V' }, { formula: 'V = clamp(a + o_alternative, 0, 1.5)' }],
    symbols: { p_alternative: 'term of push', V: 'credibility of an alternative vendor', a: 'support for one', o_alternative: 'what the guarantor’s fielded technologies add' },
  },
  {
    id: 'push-exposure', theme: 'push', title: 'Exposure to coercion', code: PUSH, words: 'Trade holds a country back; coercion makes it felt.',
    cases: [{ formula: 'p_exposure = -exposure * E * (1 + k_coercion)' }], symbols: { p_exposure: 'term of push', E: 'trade exposure', k_coercion: 'coercion of the country by the challenger' },
  },
  {
    id: 'push-lock-in', theme: 'push', title: 'Cost: lock-in', code: PUSH, words: 'Installed equipment holds a country back. At a dated window, a change of generation, part of that falls away.',
    cases: [{ formula: 'p_lock = -lockIn * R * (1 - e)' }, { formula: 'p_lock = -lockIn * R * (1 - windowUnlocks) * (1 - e)', when: 'at a dated window' }],
    symbols: { p_lock: 'term of push', R: 'reliance', e: 'relief from lock-in' },
  },
  {
    id: 'push-price', theme: 'push', title: 'Cost: the price gap', code: PUSH, words: 'Poor countries feel the price gap. The guarantor’s finance covers at most the share that is state support; the rest yields to a better product alone.',
    cases: [{ formula: 'p_price = -price * (1 - K) * (1 + z) * (1 - g)' }, { formula: 'g = statePriceShare * clamp(f / (1 + financeHalf), 0, 1) + (1 - statePriceShare) * clamp(V, 0, 1)' }],
    symbols: { p_price: 'term of push', ...K, z: 'price cuts of the vendor', g: 'share of the gap that is covered', f: 'finance by the guarantor, units', V: 'credibility of an alternative vendor' },
  },
  {
    id: 'push-courtship', theme: 'push', title: 'Cost: courtship', code: PUSH, words: 'Membership of the challenger’s blocs and its persuasion.',
    cases: [{ formula: 'p_courtship = -courtship * (A + n_c + n_all)' }], symbols: { p_courtship: 'term of push', A: 'membership of the challenger’s blocs', n_c: 'the challenger’s persuasion of the country', n_all: 'its persuasion of all' },
  },
  {
    id: 'credibility', theme: 'push', title: 'Credibility of the guarantor', code: PUSH, words: 'Its stock, moved by the military-technical edge and by technologies that reassure allies.',
    cases: [{ formula: 'C = clamp(c / 50 + edgeCredibility * (M - 50) / 50 + o_credibility, 0, 1.6)' }],
    symbols: { C: 'credibility as a factor, 1 at 50 points', c: 'credibility, points', M: 'military-technical index of the guarantor', o_credibility: 'what fielded technologies add' },
  },
  {
    id: 'fading', theme: 'push', title: 'How stocks fade', code: 'src/engine/income.ts', words: 'Every stock of the list keeps a set share of itself from one tick to the next.',
    cases: [{ formula: 'x_next = k * x' }], symbols: { x: 'a stock that fades', x_next: 'what is left a tick later', k: 'share kept a tick, one coefficient for each stock' },
  },
]
