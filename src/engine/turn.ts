/** Turn: the scratch of one resolution. Accumulators, the act being gathered, and what later phases have to carry out. */
import type { Game } from './game.ts'
import type { Ledger } from './ledger.ts'
import type { CodedOrder } from './orders.ts'
import { emptyPurse, type Purse } from './purse.ts'
import { QUEUE_FIELDS } from './quantities.ts'

/** Most acts of one kind (integration tries, operations, thefts) in a tick. */
export const MAX_ACTS = 32
/** Most events that a facilitator gives in one turn. */
const MAX_INJECTS = 512

export interface Turn {
  ledger: Ledger | undefined
  tick: number
  // --- accumulators ---
  sums: Float64Array
  touched: Uint8Array
  slots: Int32Array
  slotCount: number
  /** Changes that a loop over many slots notes for the ledger. */
  notedSlot: Int32Array
  notedDelta: Float64Array
  notedCut: Float64Array
  notedCause: Float64Array
  // --- the act being gathered ---
  side: number
  target: number
  network: number
  technology: number
  against: number
  argument: number
  answer: number
  divest: number
  function: number
  options: number
  amount: number
  move: number
  operation: number
  /** First parameter of the effect, an index into `game.operations.parameters`. */
  at: number
  scale: number
  cause: number
  /** Draws are decided by these where a forecast walks through the branches; undefined: by luck. */
  forced: ForcedDraws | undefined
  /** True in a forecast: programmes work on, but no integration is tried. */
  quiet: boolean
  // --- carried to later phases of the tick ---
  integrateCount: number
  integrateSide: Int32Array
  integrateTechnology: Int32Array
  integrateOdds: Float64Array
  integrateVeto: Float64Array
  exploitCount: number
  exploitSide: Int32Array
  exploitTarget: Int32Array
  exploitNetwork: Int32Array
  exploitFunction: Int32Array
  exploitGain: Float64Array
  exploitExposure: Float64Array
  /** 0 collection, 1 pre-positioning, 2 theft. */
  exploitKind: Int32Array
  exploitTechnology: Int32Array
  exploitCause: Float64Array
  /** Delayed effects of this tick, queued in the last phase. */
  delayed: Int32Array
  delayedCount: number
  // --- worked out once a tick ---
  /** Price of each programme of the side being paid, [technology]. */
  price: Float64Array
  /** Budget that reaches each programme in this tick, [side x technology]. */
  fund: Float64Array
  /** Share of each technology’s advantage that counters leave, in its own domain, [side x technology]. */
  left: Float64Array
  /** Own advantage in points of value, [side x technology]. */
  advantage: Float64Array
  /** Net share of the value, [side x technology]. */
  net: Float64Array
  /** What shields leave of access, [network x function]. */
  shield: Float64Array
  /** Access for one unit of reliance by rung, after mitigation and shields, weighted over functions, [network x rung]. */
  accessFactor: Float64Array
  /** Sum of own advantages by domain, points of value, [side x domain]. */
  domainSum: Float64Array
  /** Military strength of each side, points of value. */
  strength: Float64Array
  /** What access alone reaches of each country’s sphere, [country]. */
  reach: Float64Array
  /** Share of the sphere that the challenger reaches. */
  share: number
  /** What every country of a network feels alike: credibility, doubt, alternative vendor, price factor (4 a network). */
  common: Float64Array
  push: Float64Array
  /** Push of a country as it stands in the middle of a tick. */
  pushNow: Float64Array
  terms: Float64Array
  stanceBefore: Int32Array
  /** Stages before the work of this tick, [side x technology]. */
  stageBefore: Int32Array
  /** Rung that the guarantor sets itself in this tick, [network], or -1; applied when all have spoken. */
  homeRungNext: Int32Array
  /** Weighted rungs of peers, [network x country], and the stances they were summed from. */
  watched: Float64Array
  watchedFor: Int32Array
  output: Float64Array
  /** Countries that the act works on, and with what weight. */
  scoped: Int32Array
  scopedWeight: Float64Array
  /** Orders accepted in this tick, [side], and how many of them. */
  accepted: CodedOrder[][]
  acceptedCount: Int32Array
  purse: Purse
  /** Events that happen in this tick. */
  due: Int32Array
}

/** Draws that a forecast decides: purpose and n of each draw made, and the outcome asked for. */
export interface ForcedDraws {
  /** Outcomes asked for, in the order in which chances come up; further chances fail and are noted. */
  outcomes: boolean[]
  met: number
  /** Chance of each draw that came up. */
  chances: number[]
  /** Whether delayed effects of orders count as if they were due now. */
  landed: boolean
}

const scratch = new WeakMap<Game, Turn>()

/** The scratch of a game: made once, emptied at each use. */
export const turnOf = (game: Game): Turn => {
  let turn = scratch.get(game)
  if (turn === undefined) {
    const { realCount, sizes } = game.layout
    const owned = 2 * sizes.technology
    turn = {
      ledger: undefined, tick: 0,
      sums: new Float64Array(realCount), touched: new Uint8Array(realCount), slots: new Int32Array(realCount), slotCount: 0,
      notedSlot: new Int32Array(realCount), notedDelta: new Float64Array(realCount), notedCut: new Float64Array(realCount), notedCause: new Float64Array(realCount),
      side: 0, target: -1, network: 0, technology: -1, against: -1, argument: -1, answer: 0, divest: -1, function: -1, options: 0,
      amount: 0, move: -1, operation: 0, at: 0, scale: 1, cause: 0, forced: undefined, quiet: false,
      integrateCount: 0, integrateSide: new Int32Array(MAX_ACTS), integrateTechnology: new Int32Array(MAX_ACTS),
      integrateOdds: new Float64Array(MAX_ACTS), integrateVeto: new Float64Array(MAX_ACTS),
      exploitCount: 0, exploitSide: new Int32Array(MAX_ACTS), exploitTarget: new Int32Array(MAX_ACTS), exploitNetwork: new Int32Array(MAX_ACTS),
      exploitFunction: new Int32Array(MAX_ACTS), exploitGain: new Float64Array(MAX_ACTS), exploitExposure: new Float64Array(MAX_ACTS),
      exploitKind: new Int32Array(MAX_ACTS), exploitTechnology: new Int32Array(MAX_ACTS), exploitCause: new Float64Array(MAX_ACTS),
      delayed: new Int32Array(MAX_ACTS * QUEUE_FIELDS), delayedCount: 0,
      price: new Float64Array(sizes.technology), fund: new Float64Array(owned), left: new Float64Array(owned), advantage: new Float64Array(owned), net: new Float64Array(owned),
      shield: new Float64Array(sizes.network * 6), accessFactor: new Float64Array(sizes.network * 9), domainSum: new Float64Array(10), strength: new Float64Array(2), reach: new Float64Array(sizes.country), share: 0,
      common: new Float64Array(sizes.network * 4), push: new Float64Array(sizes.network * sizes.country), pushNow: new Float64Array(sizes.network * sizes.country), terms: new Float64Array(16),
      watched: new Float64Array(sizes.network * sizes.country), watchedFor: new Int32Array(sizes.network * sizes.country).fill(-1),
      stageBefore: new Int32Array(owned), homeRungNext: new Int32Array(sizes.network).fill(-1),
      stanceBefore: new Int32Array(sizes.network * sizes.country), output: new Float64Array(2 * 10 * sizes.network),
      scoped: new Int32Array(sizes.country), scopedWeight: new Float64Array(sizes.country),
      accepted: [[], []], acceptedCount: new Int32Array(2), purse: emptyPurse(sizes.resource), due: new Int32Array(sizes.event + MAX_INJECTS),
    }
    scratch.set(game, turn)
  }
  return turn
}
