/**
 * Every stored quantity of a World: what it means, its unit, its bounds, its dimensions and who may know it.
 *
 * This registry is the one list that the layout of the World, the ledger, the views, conditions in scenarios, hashes
 * and the manual are made from.
 */

export type Dimension = 'side' | 'country' | 'network' | 'technology' | 'edge' | 'move' | 'event' | 'argument' | 'resource' | 'domain' | 'use' | 'queue' | 'one'

export interface Quantity {
  readonly kind: 'real' | 'whole'
  readonly of: readonly Dimension[]
  readonly low: number
  readonly high: number
  readonly unit: string
  readonly text: string
  /**
   * all: both sides know it. own: the rival's part is hidden (the first dimension is the side).
   * estimate: the rival's part is replaced by what was last seen of it. never: no side knows it.
   */
  readonly seen: 'all' | 'own' | 'estimate' | 'never'
  /** Coefficient that says which share is kept a tick, for stocks that fade. */
  readonly keep?: string
  /** Clocks and notes of the engine that have no cause of their own and no ledger entry. */
  readonly clock?: true
}

const BIG = 1e6
type Options = { low?: number; high?: number; unit?: string; seen?: Quantity['seen']; keep?: string; clock?: true }
type RealQuantity = Quantity & { readonly kind: 'real' }
type WholeQuantity = Quantity & { readonly kind: 'whole' }
const real = (of: readonly Dimension[], text: string, o: Options = {}): RealQuantity => ({
  kind: 'real', of, text, low: o.low ?? 0, high: o.high ?? BIG, unit: o.unit ?? 'units', seen: o.seen ?? 'all',
  ...(o.keep ? { keep: o.keep } : {}), ...(o.clock ? { clock: true as const } : {}),
})
const whole = (of: readonly Dimension[], text: string, o: Options = {}): WholeQuantity => ({ ...real(of, text, o), kind: 'whole' })

/** Ring of delayed effects: rows of whole numbers, see delayed.ts. */
export const QUEUE_ROWS = 96
export const QUEUE_FIELDS = 14

export const QUANTITIES = {
  resource: real(['side', 'resource'], 'resources held', { high: 99, seen: 'estimate' }),
  industry: real(['side'], 'industrial base', { high: 100, unit: 'points' }),
  legitimacy: real(['side'], 'legitimacy at home', { high: 100, unit: 'points' }),
  standing: real(['side'], 'standing abroad', { high: 100, unit: 'points' }),
  credibility: real(['side'], 'credibility of promises and threats', { high: 100, unit: 'points' }),
  heat: real(['side'], 'heat of recent thefts, operations and threats', { high: 10, seen: 'own', keep: 'keepHeat' }),
  imposed: real(['side'], 'budget that this side’s open offsets have made the rival spend', { unit: 'budget' }),
  narrative: real(['side'], 'a narrative campaign that blunts exposure', { high: 3, seen: 'own', keep: 'keepNarrative' }),
  intelligence: real(['side'], 'intelligence gained', { high: 60, seen: 'own', keep: 'keepIntelligence' }),
  standards: real(['side'], 'weight in standards bodies', { high: 3, keep: 'keepStandards' }),
  dearness: real(['side'], 'how much dearer inputs make this side’s programmes', { high: 2, unit: 'share', keep: 'keepDearness' }),
  firmBase: real(['side'], 'odds that a broad base of firms adds to integration', { high: 0.5, unit: 'chance', seen: 'own', keep: 'keepOdds' }),
  researchSpeed: real(['side', 'domain'], 'faster research and prototypes', { high: 2, unit: 'share', seen: 'own', keep: 'keepSpeed' }),
  fieldingSpeed: real(['side'], 'faster fielding', { high: 2, unit: 'share', seen: 'own', keep: 'keepSpeed' }),
  chip: real(['side'], 'bargaining chips held', { high: 3 }),
  rally: real(['side'], 'persuasion of all countries', { high: 3, keep: 'keepPersuasionAll' }),
  persuasion: real(['side', 'country'], 'persuasion of one country', { high: 4, keep: 'keepPersuasion' }),
  coercion: real(['side', 'country'], 'coercion of one country', { high: 3, keep: 'keepCoercion' }),
  finance: real(['side', 'network', 'country'], 'finance for a network', { high: 6, keep: 'keepFinance' }),
  fatigue: real(['side', 'country', 'argument'], 'fatigue with an argument', { high: 1, unit: 'share', keep: 'keepFatigue' }),
  implants: real(['side', 'country'], 'implants in a country’s networks', { high: 3, seen: 'own', keep: 'keepImplants' }),
  stall: real(['country'], 'delay of decisions', { high: 1, unit: 'share', keep: 'keepStall' }),
  ease: real(['country'], 'relief from lock-in', { high: 1, unit: 'share', keep: 'keepEase' }),
  shock: real(['country'], 'shock to threat perception', { low: -1, high: 3, keep: 'keepShock' }),
  belief: real(['country'], 'shift of belief in mitigation', { low: -1, high: 1, unit: 'share', keep: 'keepBelief' }),
  control: real(['country'], 'censorship support', { high: 1, unit: 'share', keep: 'keepControl' }),
  opinion: real(['one'], 'shift of world opinion against the challenger', { low: -2, high: 3, keep: 'keepOpinion' }),
  doubt: real(['one'], 'doubt that the vendor can deliver', { low: -1, high: 3, keep: 'keepDoubt' }),
  price: real(['one'], 'price advantage of the vendor', { high: 2, keep: 'keepPrice' }),
  capacityLoss: real(['one'], 'vendor capacity taken by supply denial', { high: 1, unit: 'share' }),
  substitution: real(['one'], 'share of the loss made good by own supply', { high: 1, unit: 'share' }),
  investment: real(['one'], 'investment in the vendor', { high: 2, keep: 'keepInvestment' }),
  alternative: real(['network'], 'support for an alternative vendor', { high: 2, keep: 'keepAlternative' }),
  reliance: real(['network', 'country'], 'share of the installed network from the challenger’s vendor', { high: 1, unit: 'share' }),
  funding: real(['side', 'technology'], 'standing budget of a programme', { high: 3, unit: 'budget a tick', seen: 'own' }),
  progress: real(['side', 'technology'], 'work done in the stage under way', { unit: 'ticks', seen: 'own' }),
  maturity: real(['side', 'technology'], 'maturity of a fielded technology', { high: 1, unit: 'share' }),
  lesson: real(['side', 'technology'], 'odds learnt from failed integration tries', { high: 0.5, unit: 'chance', seen: 'own' }),
  hardening: real(['side', 'technology'], 'how much less counters bite', { high: 0.8, unit: 'share', keep: 'keepBypass' }),
  bypass: real(['side', 'technology'], 'how much of the rival’s advantage this side goes round', { high: 0.7, unit: 'share', keep: 'keepBypass' }),
  bite: real(['side', 'edge'], 'bite of a counter', { high: 1, unit: 'share' }),
  threatLoss: real(['side', 'country'], 'credibility at stake in a pending threat', { unit: 'points', clock: true }),
  seenResource: real(['side', 'resource'], 'what this side believes the rival holds', { high: 99, seen: 'own', clock: true }),
  seenLow: real(['side', 'technology'], 'earliest fielding of the rival’s technology, as estimated', { seen: 'own', unit: 'tick', clock: true }),
  seenHigh: real(['side', 'technology'], 'latest fielding of the rival’s technology, as estimated', { seen: 'own', unit: 'tick', clock: true }),

  stance: whole(['network', 'country'], 'policy rung', { high: 9, unit: 'rung' }),
  homeRung: whole(['network'], 'the guarantor’s own rung', { high: 9, unit: 'rung' }),
  stage: whole(['side', 'technology'], 'stage completed (0 idea to 4 fielded)', { high: 4, unit: 'stage', seen: 'estimate' }),
  offset: whole(['side', 'technology'], 'offset: 0 none, 1 open, 2 countered, 3 mirrored', { high: 3 }),
  opened: whole(['side'], 'offsets opened', { high: 999 }),
  countered: whole(['side'], 'offsets of this side countered or mirrored', { high: 999 }),
  reopened: whole(['side'], 'offsets re-opened', { high: 999 }),
  threatUsed: whole(['side', 'country'], 'whether the threat has been used (1 pending, 2 spent)', { high: 2 }),
  coupTurns: whole(['one'], 'turns in a row over the coup threshold', { high: 99, unit: 'turns' }),
  coup: whole(['one'], 'whether the strategic coup stands', { high: 1 }),
  eventFired: whole(['event'], 'tick after which an event happened (0: not yet)', { high: 999, unit: 'tick' }),

  stanceSince: whole(['network', 'country'], 'tick of the last change of stance', { clock: true }),
  stageSince: whole(['side', 'technology'], 'tick of the last change of stage', { clock: true, seen: 'own' }),
  offsetSince: whole(['side', 'technology'], 'tick of the last change of the offset', { clock: true }),
  triedAt: whole(['side', 'technology'], 'tick after the last integration try', { clock: true, seen: 'own' }),
  biteFull: whole(['side', 'edge'], 'whether a counter has reached its full bite', { high: 1, clock: true }),
  answerable: whole(['side', 'technology'], 'turn in which an answer card against the rival’s technology is in hand', { clock: true, seen: 'own' }),
  usedAt: whole(['move', 'use'], 'tick after the last use of a move (on all, and on each country)', { clock: true }),
  threatAt: whole(['side', 'country'], 'tick after a pending threat', { clock: true }),
  reviewAt: whole(['network', 'country'], 'tick after which an emergency review was called', { clock: true }),
  investigatedAt: whole(['side'], 'tick after which this side last looked for operations', { clock: true, seen: 'own' }),
  seenStage: whole(['side', 'technology'], 'stage of the rival’s technology, as last seen', { high: 4, clock: true, seen: 'own' }),
  seenAt: whole(['side', 'technology'], 'tick after the rival’s technology was last seen', { clock: true, seen: 'own' }),
  queue: whole(['queue'], 'delayed effects', { clock: true, seen: 'never' }),
  queueLength: whole(['one'], 'number of delayed effects', { clock: true, seen: 'never' }),
  tick: whole(['one'], 'ticks played', { clock: true, unit: 'tick' }),
  turn: whole(['one'], 'turns played', { clock: true, unit: 'turn' }),
  ended: whole(['one'], 'whether the horizon has been played', { clock: true, high: 1 }),
  key: whole(['one'], 'first key word of luck', { clock: true, seen: 'never' }),
  key2: whole(['one'], 'second key word of luck', { clock: true, seen: 'never' }),
} as const satisfies Record<string, Quantity>

export type QuantityName = keyof typeof QUANTITIES
export const QUANTITY_NAMES = Object.keys(QUANTITIES) as QuantityName[]

/** Id used in files and on screen: "capacityLoss" is "capacity-loss". */
export const quantityId = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
