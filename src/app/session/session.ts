/** Session: what the person at the screen has chosen and drafted. Plain data for immer; the match lies outside (see table.ts). */
import type { Order } from '../../engine/orders.ts'
import type { Problem } from '../../scenario/problem.ts'
import type { DerivedName } from '../../engine/derived.ts'
import type { QuantityName } from '../../engine/quantities.ts'
import type { AddressFault } from '../routes.ts'

const PAGES = ['title', 'play', 'end', 'review', 'model', 'workshop'] as const
export type Page = (typeof PAGES)[number]

/** Moments of a turn: who sits down, what is decided, what happened, what stands on the front page. */
const PHASES = ['curtain', 'decide', 'unfold', 'front', 'done'] as const
export type Phase = (typeof PHASES)[number]

/** What the map colours. */
export const MODES = ['stance', 'reliance', 'access', 'pressure', 'windows', 'changes'] as const
export type Mode = (typeof MODES)[number]

/** Places of the game page; on a wide screen orders and news are always in sight, so that they mean the map. */
export const PLACES = ['map', 'countries', 'orders', 'cycle', 'news'] as const
export type Place = (typeof PLACES)[number]

/** Eyes of nobody in the game: what was. */
export const TRUTH = -1

/** A figure that has been opened; `stored` ones show their ledger. */
export type WhyStep = { kind: 'derived'; name: DerivedName; index: number } | { kind: 'stored'; name: QuantityName; index: number }

/** An order on the form: fields may still be missing. */
export interface OrderForm {
  verb: string
  order: Partial<Order>
  /** Index in the tray of the order that is changed. */
  editing?: number
  /** Id of a second country, for a forecast side by side. */
  beside?: string
  /** Opened to be searched: the field of words has the focus. */
  find?: boolean
}

/** What a problem list is about. */
export interface Trouble {
  title: string
  problems: Problem[]
  faults: AddressFault[]
  /** Said in place of a list. */
  words?: string
}

export interface Session {
  page: Page
  phase: Phase
  /** Index of the side whose seat is at the screen. */
  seat: number
  place: Place
  mode: Mode
  /** Class of the legend that alone is shown in full; undefined: all. */
  only: number | undefined
  /** Id of the selected country. */
  selected: string | undefined
  /** Index of the network that map and table show. */
  network: number
  /** Id of the function of access that the map shows; undefined: all together. */
  accessFunction: string | undefined
  /** Id of the side whose pressure the map shows; undefined: the push of all. */
  pressureOf: string | undefined
  /** Orders in the tray, by side id. */
  drafts: Record<string, Order[]>
  /** Trays before each change, newest last, by side id. */
  undo: Record<string, Order[][]>
  /** Ids of the sides whose orders are sealed this turn. */
  sealed: string[]
  form: OrderForm | undefined
  /** Figures opened one from the other; empty: the panel is closed. */
  why: WhyStep[]
  /** Beat on show while the turn unfolds. */
  beat: number
  /** Multiple of the reading pace; 0 stands still. */
  pace: number
  drawer: boolean
  menu: boolean
  dials: boolean
  /** Turns that had been played at the moment that the review shows; one more than all: the horizon. */
  at: number
  /** Whose view the review shows: a side by index, or TRUTH. */
  eyes: number
  trouble: Trouble | undefined
  /** Said to screen readers, and shown for a while. */
  notice: string
  /** Whether the game could be put on the shelf of this browser. */
  shelf: 'unknown' | 'kept' | 'failed' | 'wiped'
  /** Another tab plays this game: this one only reads. */
  reads: boolean
}

export const newSession = (): Session => ({
  page: 'title', phase: 'decide', seat: 0, place: 'map', mode: 'stance', only: undefined, selected: undefined, network: 0, accessFunction: undefined, pressureOf: undefined,
  drafts: {}, undo: {}, sealed: [], form: undefined, why: [], beat: 0, pace: 1, drawer: false, menu: false, dials: false,
  at: 0, eyes: TRUTH, trouble: undefined, notice: '', shelf: 'unknown', reads: false,
})
