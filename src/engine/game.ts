/** Game: the compiled rules of one scenario under one set of assumptions. Immutable tables and opcodes, no behaviour. */
import type { Coefficients } from './coefficients.ts'
import type { Layout } from './layout.ts'
import type { CodedOrder } from './orders.ts'
import type { Turn } from './turn.ts'
import type { World } from './world.ts'

/** What an effect does when it is due. */
export type Gather = (game: Game, world: World, turn: Turn) => void

/** Ids by dimension, sorted by code unit: the order of every index. */
export interface Ids {
  sides: string[]
  countries: string[]
  networks: string[]
  technologies: string[]
  edges: string[]
  moves: string[]
  events: string[]
  arguments: string[]
  resources: string[]
  effects: string[]
  seats: string[]
  endings: string[]
  /** Access functions of each network. */
  functions: string[][]
  /** Options of each move. */
  options: string[][]
}

/** Uses of effects as flat rows; `first` of an owner to `first` of the next are its uses. */
export interface Operations {
  gather: Gather[]
  effect: Int32Array
  /** First index into `parameters`. */
  parameter: Int32Array
  parameters: Float64Array
  after: Int32Array
  repeat: Int32Array
  chance: Float64Array
  /** Condition index or -1. */
  when: Int32Array
  /** Side whose act it is; -1: the side of the order. */
  side: Int32Array
  /** Scope of countries, see scope.ts. */
  scope: Int32Array
  scopeArgument: Int32Array
  /** Countries named by uses of scope "listed". */
  lists: Int32Array[]
  blowback: Uint8Array
}

/** Runs of real slots that fade by the same share a tick. */
export interface Fading {
  first: Int32Array
  end: Int32Array
  /** Share lost a tick. */
  loss: Float64Array
}

/** Counters that act in the domain of the technology they are against: those against t are first[t] .. first[t + 1]. */
export interface OwnCounters {
  first: Int32Array
  edge: Int32Array
  by: Int32Array
  strength: Float64Array
}

/** The peers of countries seen from the other end: those who watch c are index[first[c] .. first[c + 1]], sorted, with their weights. */
export interface Watchers {
  first: Int32Array
  index: Int32Array
  weight: Float64Array
}

/** What access leaves open, worked out once: mitigation by rung and function, and who shields a network. */
export interface AccessTable {
  /** Share that mitigation leaves, [network x rung x function]. */
  unmitigated: Float64Array
  /** Part of a shield’s effect that mitigation does not have already, [network x rung x function]. */
  unlapped: Float64Array
  /** Access-channel counters against the carrier of a network: edge[edgeFirst[n] .. edgeFirst[n + 1]]. */
  edgeFirst: Int32Array
  edge: Int32Array
  /** Outputs of the kind shield on a network: output[outputFirst[n] .. outputFirst[n + 1]]. */
  outputFirst: Int32Array
  output: Int32Array
}

export interface Game {
  id: string
  ids: Ids
  layout: Layout
  coefficients: Coefficients
  /** Index of the side that gives security, and of the side that supplies the network. */
  guarantor: number
  challenger: number

  ticksPerTurn: number
  turns: number
  horizonTicks: number
  /** Ticks of lived history before the first turn, and the recorded orders of both sides in each. */
  livedTicks: number
  livedOrders: CodedOrder[][][]
  /** Ticks of the whole game with the horizon. */
  totalTicks: number
  ordersPerTurn: number
  winMargin: number
  mainNetwork: number

  // sides, [side] or [side x resource] or [side x index]
  resourceStart: Float64Array
  resourceIncome: Float64Array
  resourceFloor: Float64Array
  resourceCap: Float64Array
  resourceKeep: Float64Array
  /** 0 budget (fed by industry), 1 diplomatic (standing), 2 political (legitimacy). */
  resourceKind: Int32Array
  aims: Float64Array
  par: Float64Array
  stockStart: { industry: Float64Array; legitimacy: Float64Array; standing: Float64Array; credibility: Float64Array }
  homeRungStart: Int32Array
  /** Military strength of forces outside the graph, points of value. */
  forces: Float64Array
  /** Least result of each grade, best first. */
  gradeAt: Float64Array

  // countries, [country]
  tie: Float64Array
  capacity: Float64Array
  exposure: Float64Array
  unfavourable: Float64Array
  freedom: Float64Array
  dispute: Float64Array
  size: Float64Array
  aligned: Float64Array
  /** Index into COUNTRY_TYPES of the scenario room. */
  countryType: Int32Array
  /** Weight of a country in the sphere by measure (blend, users, output, count), [measure x country]. */
  sphereShare: Float64Array
  peerFirst: Int32Array
  peerIndex: Int32Array
  peerWeight: Float64Array
  watchers: Watchers
  /** How much a country watches the guarantor’s own rung. */
  peerGuarantor: Float64Array
  stanceStart: Int32Array
  /** Kind of window by [network x country x tick]: 0 none, 1 dated, 2 election, 3 review. */
  windowKind: Uint8Array
  /** Tick from which that window is known. */
  windowKnown: Int16Array
  /** Members of each bloc, [bloc x country], for scopes. */
  blocMember: Uint8Array
  blocCount: number

  // networks, [network x rung] and [network x function]
  rungCount: Int32Array
  rungThreshold: Float64Array
  rungReplace: Uint8Array
  rungRate: Float64Array
  rungCeiling: Float64Array
  rungMitigation: Float64Array
  rungScreened: Uint8Array
  operatorRung: Int32Array
  sphereWeight: Float64Array
  relianceStart: Float64Array
  /** Sales of the vendor at the start, see markets.ts. */
  salesStart: number
  /** Anchor of reliance: growth towards the start, [network x country]. */
  relianceAnchor: Float64Array
  /** rate, constant, anchor, finance, price, alternative, market, control by network. */
  growth: Float64Array
  functionCount: Int32Array
  functionWeight: Float64Array
  functionTruth: Float64Array
  /** Technology of the challenger that carries access on the network, or -1. */
  carrier: Int32Array

  // technologies, [technology], [side x technology]
  domain: Int32Array
  /** 0 private, 1 state, 2 decree. */
  origin: Int32Array
  value: Float64Array
  lead: Float64Array
  owned: Uint8Array
  stageStart: Int32Array
  progressStart: Float64Array
  needFirst: Int32Array
  needIndex: Int32Array
  premium: Float64Array
  veto: Float64Array
  outputTechnology: Int32Array
  outputKind: Int32Array
  outputNetwork: Int32Array
  outputFunction: Int32Array
  outputAmount: Float64Array

  // edges, [edge]; counters into a technology are edgeInto[intoFirst[t] .. intoFirst[t + 1]]
  edgeBy: Int32Array
  edgeAgainst: Int32Array
  edgeStrength: Float64Array
  edgeLag: Float64Array
  edgeChannel: Int32Array
  edgeFunction: Float64Array
  intoFirst: Int32Array
  edgeInto: Int32Array
  /** Counters that a technology makes are edges outOfFirst[t] .. outOfFirst[t + 1]. */
  outOfFirst: Int32Array

  // moves, [move]
  moveSide: Int32Array
  moveSeat: Int32Array
  moveVerb: Int32Array
  /** 1: names a country. */
  moveTarget: Uint8Array
  /** 0 none, 1 own, 2 rival. */
  moveTechnology: Uint8Array
  moveAgainst: Uint8Array
  moveAmount: Float64Array
  moveNetwork: Int32Array
  moveFunctions: Int32Array
  moveArguments: Int32Array
  moveEligible: Uint8Array
  moveRungAtLeast: Int32Array
  moveRungBelow: Int32Array
  moveAvailable: Int32Array
  moveCost: Float64Array
  moveCooldown: Int32Array
  moveSlot: Uint8Array
  moveCovert: Uint8Array
  moveProgramme: Uint8Array
  moveAnswer: Uint8Array
  moveIntegrates: Uint8Array
  /** Whether the move is a threat, which works once in each country. */
  moveThreatens: Uint8Array
  moveFirst: Int32Array
  optionCost: Float64Array
  optionOdds: Float64Array
  optionVeto: Float64Array
  optionDivest: Uint8Array
  optionFirst: Int32Array

  // events, [event]
  eventAt: Int32Array
  eventChance: Float64Array
  eventFrom: Int32Array
  eventTo: Int32Array
  eventWhen: Int32Array
  eventKnown: Int32Array
  eventRepeat: Uint8Array
  eventFirst: Int32Array
  /** Dated events by tick: dated[datedFirst[tick] .. datedFirst[tick + 1]]; and the events that wait for chance or condition. */
  datedFirst: Int32Array
  dated: Int32Array
  undated: Int32Array

  operations: Operations
  /** Conditions as postfix code, see condition.ts. */
  conditionFirst: Int32Array
  conditionCode: Int32Array
  conditionValue: Float64Array
  endingWhen: Int32Array
  /** Whether a condition reads the push of a country, so that it must be known before orders are gathered. */
  readsPush: boolean

  fading: Fading
  /** Parts of the push of each country that hang on its attributes alone, [country x PUSH]. */
  pushTable: Float64Array
  counters: OwnCounters
  access: AccessTable

  /** Effect of each argument on each type of country, [argument x type]. */
  argumentFit: Float64Array

  /** 32-bit hashes of ids for luck. */
  subject: { side: Int32Array; country: Int32Array; technology: Int32Array; move: Int32Array; event: Int32Array; network: Int32Array }
}

/** Columns of `pushTable`: coefficients times attributes, and attributes as they are. */
export const PUSH = { tie: 0, persuasion: 1, threat: 2, dispute: 3, exposure: 4, price: 5, freedom: 6, capacity: 7, aligned: 8, guarantor: 9 } as const
export const PUSH_WIDTH = 10

export const CHANNEL_COUNT = 5
export const MILITARY = 0
export const ACCESS = 1
export const MARKET = 2
export const INFORMATION = 3
export const SUPPLY = 4

export const INDEX_COUNT = 5
export const INDEX_NAMES = ['sphere', 'military', 'cohesion', 'industry', 'legitimacy'] as const

export const MAX_RUNGS = 9
export const MAX_FUNCTIONS = 6
export const COUNTRY_TYPE_COUNT = 5

export const PRIVATE = 0
export const STATE = 1
export const DECREE = 2

export const IDEA = 0
export const RESEARCH = 1
export const PROTOTYPE = 2
export const INTEGRATION = 3
export const FIELDED = 4

/** What a technology does outside the graph, in the order of the schema’s list. */
export const OUTPUTS = ['alternative', 'reliance', 'substitution', 'capacity', 'industry', 'legitimacy', 'credibility', 'intelligence', 'control', 'shield'] as const
