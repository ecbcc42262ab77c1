/**
 * Every free number of the model: its meaning, unit and the value used where a scenario sets none.
 *
 * Start values come from the calibration study of the country model and the play study of the economy; a scenario may
 * replace each by a figure with its own source, range and confidence, or hang it on an assumption.
 */

export interface Coefficient {
  /** Value where the scenario sets none. */
  readonly value: number
  readonly unit: string
  readonly text: string
}

const make = (value: number, unit: string, text: string): Coefficient => ({ value, unit, text })

export const COEFFICIENTS = {
  // --- what pushes a country up the ladder (push is 1.00 at the threshold of the second rung's neighbourhood) ---
  tie: make(0.1, 'push', 'security tie alone'),
  persuasion: make(0.79, 'push', 'security tie times the guarantor’s persuasion and credibility'),
  threat: make(1.1, 'push', 'freedom times unfavourable opinion of the challenger'),
  dispute: make(0.63, 'push', 'a territorial dispute, and shocks'),
  opinion: make(0.21, 'push', 'shift of world opinion about the challenger'),
  peers: make(0.14, 'push', 'rungs of peers, weighted'),
  supply: make(0.57, 'push', 'doubt that the vendor can deliver, times capacity to pay'),
  alternative: make(0.12, 'push', 'a credible alternative vendor'),
  exposure: make(0.97, 'push', 'trade exposure to the challenger, raised by coercion'),
  lockIn: make(0.64, 'push', 'installed reliance'),
  price: make(0.16, 'push', 'price gap that nobody covers'),
  statePriceShare: make(0.5, 'share', 'share of the price gap that is state support and that finance can answer'),
  courtship: make(0.18, 'push', 'the challenger’s persuasion and membership of its blocs'),
  edgeCredibility: make(0.25, 'share', 'how far the military-technical edge moves the guarantor’s credibility'),
  operateThrough: make(0.2, 'share', 'share of a side’s military advantage that depends on networks the rival can reach'),
  belief: make(0.3, 'push', 'how much belief in mitigation raises the thresholds above screened rungs'),
  beliefStart: make(0.6, 'share', 'belief in mitigation at the start'),
  luck: make(0.15, 'push', 'standard deviation of what the model does not know of a decision'),
  windowDated: make(0.55, 'chance', 'chance that a dated window leads to a decision'),
  windowElection: make(0.4, 'chance', 'chance that an election leads to a decision'),
  windowReview: make(0.4, 'chance', 'chance that the regular review leads to a decision'),
  windowEmergency: make(0.75, 'chance', 'chance that an emergency review or a shock leads to a decision'),
  reviewEvery: make(3, 'ticks', 'every country reviews its policy this often'),
  windowUnlocks: make(0.4, 'share', 'part of the lock-in that falls away at a dated window'),
  reversal: make(0.1, 'chance', 'chance at a window that a country which wants less steps down'),
  reversalStep: make(2, 'rungs', 'most rungs a reversal takes'),
  operatorExit: make(0.04, 'chance a tick', 'operators leave where the push already exceeds the operators’ rung'),
  operatorReturn: make(0.03, 'chance a tick', 'operators return where the vendor is cheap and the push has gone'),
  refusalBase: make(0.2, 'chance', 'chance that a country with no tie to the persuader says no'),
  refusalCost: make(0.8, 'points', 'standing lost by a refusal'),
  repeatFatigue: make(0.3, 'share', 'loss of effect when the same argument is used again at once'),

  // --- how stocks fade (share kept a tick) ---
  keepPersuasion: make(0.85, 'share a tick', 'persuasion of one country'),
  keepPersuasionAll: make(0.7, 'share a tick', 'persuasion of all'),
  keepDoubt: make(0.85, 'share a tick', 'doubt of the vendor’s supply'),
  keepOpinion: make(0.93, 'share a tick', 'world opinion'),
  keepCoercion: make(0.7, 'share a tick', 'coercion'),
  keepFinance: make(0.9, 'share a tick', 'finance for networks'),
  keepPrice: make(0.88, 'share a tick', 'the vendor’s price cuts'),
  keepShock: make(0.85, 'share a tick', 'a shock to threat perception'),
  keepFatigue: make(0.75, 'share a tick', 'fatigue with an argument'),
  keepHeat: make(0.6, 'share a tick', 'heat of recent operations'),
  keepControl: make(0.95, 'share a tick', 'censorship support'),
  keepStall: make(0.6, 'share a tick', 'delay of a decision'),
  keepEase: make(0.75, 'share a tick', 'relief from lock-in'),
  keepNarrative: make(0.5, 'share a tick', 'a narrative campaign'),
  keepBypass: make(0.85, 'share a tick', 'a bypass of a rival’s offset'),
  keepSpeed: make(0.75, 'share a tick', 'a push for faster work'),
  keepOdds: make(0.85, 'share a tick', 'a broader base of firms'),
  keepAlternative: make(0.95, 'share a tick', 'support for an alternative vendor'),
  keepStandards: make(0.9, 'share a tick', 'weight in standards bodies'),
  keepDearness: make(0.7, 'share a tick', 'dearer inputs'),
  keepIntelligence: make(0.8, 'share a tick', 'intelligence gained'),
  keepImplants: make(0.95, 'share a tick', 'implants'),
  keepBelief: make(0.9, 'share a tick', 'shift of belief in mitigation'),
  keepInvestment: make(0.9, 'share a tick', 'vendor investment'),

  // --- programmes, integration, counters ---
  pace: make(0.87, 'ticks a tick', 'progress of a programme with one unit of budget'),
  secondUnit: make(0.5, 'share', 'progress of each further unit, relative to the one before'),
  programmeCost: make(1, 'budget a tick', 'price of one unit of funding'),
  drift: make(0.34, 'ticks a tick', 'progress of an unfunded private technology before integration'),
  decreePace: make(0.9, 'ticks a tick', 'progress of a decree once started, funded or not'),
  idleLoss: make(0.04, 'share a tick', 'maturity lost by a fielded technology that nobody funds'),
  maturityFloor: make(0.6, 'share', 'least maturity of a fielded technology'),
  maturityStart: make(0.6, 'share', 'maturity on the day of fielding'),
  maturityGain: make(0.2, 'share a tick', 'maturity gained a tick with funding'),
  integrationSuccess: make(0.23, 'chance', 'success of one integration try of a private technology without a champion'),
  integrationState: make(0.27, 'chance', 'added where the state owns the firm'),
  integrationDecree: make(0.5, 'chance', 'added for a decree'),
  integrationWait: make(2, 'ticks', 'ticks between two tries that a funded state programme makes by itself'),
  integrationDelay: make(1, 'factor', 'factor on integration and fielding time'),
  lesson: make(0.06, 'chance', 'added to the odds after each failure'),
  ownerVeto: make(1, 'factor', 'factor on the veto of owning firms'),
  counterStrength: make(1.3, 'factor', 'factor on the strength of counters'),
  counterCap: make(0.85, 'share', 'most of an advantage that counters can remove'),
  counterLag: make(1, 'factor', 'factor on the lag of counters'),
  counterAgeing: make(0.07, 'share a tick', 'bite lost by a full counter that nobody maintains'),
  counterFloor: make(0.35, 'share', 'least bite of an ageing counter'),
  offsetOpen: make(0.5, 'share', 'net share of the value at which an offset is open'),
  diffusion: make(0.1, 'share of a stage a tick', 'progress that leaks to the rival once a technology is known to be fielded'),
  observability: make(0.5, 'share', 'how much of the rival’s prototypes is seen without asking'),
  theftStage: make(1, 'stages', 'progress moved by one successful theft'),

  // --- vendor, access, exploitation ---
  supplyShock: make(0.35, 'share', 'vendor capacity that a full supply denial takes'),
  substitutionHalfLife: make(9, 'ticks', 'ticks in which own supply makes good half of the loss'),
  substitutionPush: make(0.6, 'factor', 'how much an active denial speeds the substitution clock'),
  replaceFinance: make(0.5, 'factor', 'how much finance speeds the replacement of an excluded vendor'),
  replaceAlternative: make(0.4, 'factor', 'how much an alternative vendor speeds it'),
  financeHalf: make(1.5, 'units', 'finance at which half of its effect is reached'),
  vendorCompliance: make(0.75, 'chance', 'chance that the vendor carries out a tasked operation'),
  baselineAccess: make(0.3, 'share', 'access by exploitation where the vendor supplies nothing'),
  shieldFloor: make(0.6, 'share', 'least share of access that shields leave'),
  shieldOverlap: make(0.8, 'share', 'part of a shield’s effect that working mitigation already has'),
  exposurePenalty: make(1, 'factor', 'factor on the threat seen after an exposed operation'),
  exposurePeers: make(0.5, 'share', 'part of an exposure that peers feel'),
  heatExposure: make(0.15, 'chance', 'added to the odds of exposure by one unit of heat'),
  investigation: make(2, 'factor', 'factor on the odds of exposure while the rival looks'),

  // --- indices, score, coup ---
  militaryHalf: make(24, 'points of value', 'net military advantage at which the index is half-way to its bound'),
  intelligenceWeight: make(1, 'points of value', 'military value of one unit of intelligence'),
  implantWeight: make(0.6, 'points of value', 'military value of one unit of implants'),
  sphereTechnology: make(0.25, 'share', 'part of the information index that technology makes; reach makes the rest'),
  sphereHalf: make(12, 'points of value', 'net information advantage at which that part is half-way to its bound'),
  cohesionStanding: make(0.45, 'share', 'part of the cohesion index that standing makes; alignment makes the rest'),
  industrySupply: make(0.06, 'points a tick', 'industry gained by one point of net supply advantage'),
  industryMarket: make(0.04, 'points a tick', 'industry gained by one point of net market advantage'),
  industrySales: make(6, 'points a tick', 'industry gained or lost by the challenger when vendor sales differ from the start by 1'),
  industryReturn: make(0.05, 'share a tick', 'return of industry to its start'),
  legitimacyReturn: make(0.06, 'share a tick', 'return of legitimacy to its start'),
  legitimacyEdge: make(0.02, 'points a tick', 'legitimacy gained by a point of military index above 50'),
  legitimacyCoup: make(1.2, 'points a tick', 'legitimacy lost by the guarantor while the coup stands'),
  standingReturn: make(0.06, 'share a tick', 'return of standing to its start'),
  credibilityReturn: make(0.1, 'share a tick', 'return of credibility to its start'),
  coupMeasure: make(0, 'choice', '0 blend of output and root of users, 1 users, 2 output, 3 count'),
  coupThreshold: make(0.5, 'share', 'access-weighted share of the information sphere that counts as a coup'),
  coupTurns: make(2, 'turns', 'turns over the threshold that make a coup'),
  controlReach: make(0.35, 'share', 'how much of the rest of a country’s sphere full censorship support adds to reach'),
  usersCap: make(0.15, 'share', 'most that one country may weigh in the blend'),
  coupScore: make(4, 'points', 'score moved by a standing coup'),
} as const satisfies Record<string, Coefficient>

export type CoefficientId = keyof typeof COEFFICIENTS
export type Coefficients = { [K in CoefficientId]: number }
