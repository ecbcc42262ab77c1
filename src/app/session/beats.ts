/** Beats of the turn that was played, as far as the people at the screen may be told. */
import { computed, signal } from '@preact/signals'
import { type Game, INTEGRATION } from '../../engine/game.ts'
import { BEAT, type Beat, type Ledger } from '../../engine/ledger.ts'
import type { Order } from '../../engine/orders.ts'
import { beatEffect, sizeOf as effectSize } from './beatEffect.ts'
import { isBrief, switchBrief } from './display.ts'
import { type Sight, sight } from './sight.ts'
import { act, part } from './store.ts'
import { isHotSeat, peopleOf, table } from './table.ts'

export const CHAPTERS = ['events', 'orders', 'technology', 'countries', 'operations', 'sphere'] as const
export type Chapter = (typeof CHAPTERS)[number]

const CHAPTER_OF: Record<number, Chapter> = {
  [BEAT.event]: 'events',
  [BEAT.order]: 'orders', [BEAT.lapsed]: 'orders', [BEAT.refusal]: 'orders', [BEAT.threatSpent]: 'orders', [BEAT.starved]: 'orders',
  [BEAT.stance]: 'countries', [BEAT.operators]: 'countries', [BEAT.kept]: 'countries',
  [BEAT.exploited]: 'operations', [BEAT.unwilling]: 'operations', [BEAT.exposed]: 'operations', [BEAT.stolen]: 'operations', [BEAT.scandal]: 'operations',
  [BEAT.coupBegins]: 'sphere', [BEAT.coupEnds]: 'sphere',
}

export const chapterOf = (beat: Beat): Chapter => CHAPTER_OF[beat.kind] ?? 'technology'

const seat = part((from) => from.seat)
const isReview = part((from) => from.page === 'review')

/** Whether an order that both sides know of named the country: its answer is then a beat of its own. */
const asked = (ledger: Ledger, country: number): boolean => ledger.beats.some((beat) => beat.kind === BEAT.order && beat.b === country && beat.seenBy === 3)

/** Countries that decided to stay as they were, in the turn that was played. */
export const keptQuietly = computed<number[]>(() => {
  const ledger = sight.value?.match.ledgers.at(-1)
  // a country that decides in both halves of a turn is named once
  return ledger === undefined ? [] : [...new Set(ledger.beats.filter((beat) => beat.kind === BEAT.kept && !asked(ledger, beat.a)).map((beat) => beat.a))]
})

/** Beats of a ledger that a side may be told, in the order of cause; at one screen for two only what both may know. */
export const toldBeats = (ledger: Ledger, side: number, both: boolean): Beat[] =>
  ordered(ledger, (beat) => (both ? beat.seenBy === 3 : ((beat.seenBy >> side) & 1) === 1))

/** A stage that a try at integration completed: the try is a beat of its own. */
const isTriedStage = (ledger: Ledger, beat: Beat): boolean =>
  beat.kind === BEAT.stage && beat.b === INTEGRATION && ledger.beats.some((one) => one.kind === BEAT.integrated && one.tick === beat.tick && one.side === beat.side && one.a === beat.a)

/** Beats of a ledger in the order of cause, without the countries that nobody asked and that stayed as they were. */
const ordered = (ledger: Ledger, isTold: (beat: Beat) => boolean): Beat[] =>
  ledger.beats
    .filter((beat) => isTold(beat) && !(beat.kind === BEAT.kept && !asked(ledger, beat.a)) && !isTriedStage(ledger, beat))
    .map((beat, order) => ({ beat, order }))
    .sort((a, b) => a.beat.tick - b.beat.tick || CHAPTERS.indexOf(chapterOf(a.beat)) - CHAPTERS.indexOf(chapterOf(b.beat)) || a.order - b.order)
    .map(({ beat }) => beat)

/** The order of the last turn that a beat of the own side tells of. */
export const orderOf = (s: Sight, beat: Beat): Order | undefined => {
  const { countries, technologies, moves } = s.game.ids
  const fits = (order: Order): boolean => order.move === moves[beat.a] && (beat.b < 0 || order.target === countries[beat.b]) && (beat.c < 0 || [order.technology, order.against].includes(technologies[beat.c]))
  return s.match.turns.at(-1)?.orders[s.game.ids.sides[beat.side]]?.find(fits)
}

/** Beats on show while the turn unfolds. */
export const visibleBeats = computed<Beat[]>(() => {
  const s = sight.value
  const ledger = s?.match.ledgers.at(-1)
  if (s === undefined || ledger === undefined) return []
  return s.truth ? ordered(ledger, () => true) : toldBeats(ledger, s.side, !isReview.value && isHotSeat(s.match))
})

export const DECIDED: readonly number[] = [BEAT.stance, BEAT.kept]
/** Decisions that changed something. */
const MOVES: readonly number[] = [BEAT.stance, BEAT.operators]
const TRIED: readonly number[] = [BEAT.integrated, BEAT.failed, BEAT.vetoed]

/**
 * What became of each order of the sides: the move of the country that it named, else its last word, or the last try of
 * the technology, and the order itself where nothing has come of it yet. An order that could not be carried out is told
 * as such.
 */
export const outcomes = (beats: readonly Beat[], sides: readonly number[]): Beat[] => {
  const own = beats.filter((beat) => sides.includes(beat.side))
  const answerTo = (order: Beat): Beat | undefined => {
    const words = beats.filter((beat) =>
      (order.b >= 0 && beat.a === order.b && (DECIDED.includes(beat.kind) || (beat.kind === BEAT.refusal && beat.side === order.side))) ||
      (order.c >= 0 && beat.a === order.c && beat.side === order.side && TRIED.includes(beat.kind)))
    return words.findLast((beat) => beat.kind === BEAT.stance) ?? words.at(-1)
  }
  const found = new Set(own.filter((beat) => beat.kind === BEAT.order || beat.kind === BEAT.lapsed).map((beat) => (beat.kind === BEAT.order ? (answerTo(beat) ?? beat) : beat)))
  return beats.filter((beat) => found.has(beat))
}

/** Beats of a turn that unfolds in brief. */
const BRIEF = 3

/**
 * The beats of a turn that mattered most, first to last: what became of the own order that did most, the decision that
 * moved most, the strongest beat of the rival; where one of them is missing, what moved most of all the rest.
 */
export const briefOf = (beats: readonly Beat[], sides: readonly number[], sizeOf: (beat: Beat) => number): Beat[] => {
  const chosen: Beat[] = []
  const largest = (from: readonly Beat[]): void => {
    const [most] = from.filter((beat) => !chosen.includes(beat)).map((beat) => ({ beat, size: sizeOf(beat) })).sort((a, b) => b.size - a.size || weightOf(a.beat) - weightOf(b.beat))
    if (most !== undefined && chosen.length < BRIEF) chosen.push(most.beat)
  }
  largest(outcomes(beats, sides))
  largest(beats.filter((beat) => MOVES.includes(beat.kind)))
  largest(beats.filter((beat) => beat.side >= 0 && !sides.includes(beat.side)))
  while (chosen.length < Math.min(BRIEF, beats.length)) largest(beats)
  return chosen
}

/** Turn of which somebody asked for every beat although turns unfold in brief. */
const openedAt = signal(-1)

/** Whether the turn unfolds in the beats that mattered most. */
export const showsBrief = (): boolean => isBrief() && openedAt.value !== sight.value?.turn

export const openAllBeats = (): void => void (openedAt.value = sight.value?.turn ?? -1)

/** From every beat to those that mattered most and back. */
export const switchBeats = (): void => {
  if (isBrief() && !showsBrief()) openedAt.value = -1
  else switchBrief()
}

/** Beats that the turn unfolds in: all that may be told, or the three that mattered most. */
export const unfolding = computed<Beat[]>(() => {
  const all = visibleBeats.value
  const s = sight.value
  const ledger = s?.match.ledgers.at(-1)
  if (s === undefined || ledger === undefined || !showsBrief()) return all
  return briefOf(all, isHotSeat(s.match) ? peopleOf(s.match) : [s.side], (beat) => effectSize(beatEffect(s, ledger, beat)))
})

/** Goes to a beat of the turn that was played and stands still there. */
export const showBeat = (beat: Beat): void => {
  if (!unfolding.value.includes(beat)) openAllBeats()
  const at = unfolding.value.indexOf(beat)
  act((draft) => {
    draft.phase = 'unfold'
    draft.beat = Math.max(0, at)
    draft.pace = 0
    draft.why = []
  })
}

/** News of the seat, read behind the curtain: with what only its own side knows. */
export const news = computed<{ turn: number; beats: Beat[] }[]>(() => {
  const now = table.value
  if (now === undefined) return []
  return now.match.ledgers.map((ledger, turn) => ({ turn, beats: toldBeats(ledger, seat.value, false) })).toReversed()
})

/** What makes the headline, the weightiest first. */
const WEIGHT: readonly number[] = [BEAT.coupBegins, BEAT.coupEnds, BEAT.opened, BEAT.countered, BEAT.reopened, BEAT.mirrored, BEAT.stance, BEAT.exposed, BEAT.operators, BEAT.event, BEAT.refusal, BEAT.integrated, BEAT.failed, BEAT.order]

const weightOf = (beat: Beat): number => (WEIGHT.includes(beat.kind) ? WEIGHT.indexOf(beat.kind) : WEIGHT.length)

export const headline = (beats: readonly Beat[]): Beat | undefined => {
  for (const kind of WEIGHT) {
    const found = beats.find((beat) => beat.kind === kind)
    if (found !== undefined) return found
  }
  return beats[0]
}

/** The side by index that a beat speaks for; undefined where it speaks for neither. */
const favours = (game: Game, beat: Beat): number | undefined => {
  switch (beat.kind) {
    case BEAT.opened: case BEAT.reopened: case BEAT.integrated: case BEAT.stolen: return beat.side
    case BEAT.countered: case BEAT.mirrored: case BEAT.failed: case BEAT.vetoed: case BEAT.refusal: case BEAT.starved: case BEAT.exposed: return 1 - beat.side
    case BEAT.stance: case BEAT.operators: return beat.c > beat.b ? game.guarantor : game.challenger
    case BEAT.coupBegins: return game.challenger
    case BEAT.coupEnds: return game.guarantor
    default: return undefined
  }
}

/** The headline of a turn that went to a side: the weightiest beat that speaks for it, or the weightiest of all. */
export const headlineFor = (game: Game, beats: readonly Beat[], side: number): Beat | undefined => {
  const own = beats.filter((beat) => favours(game, beat) === side)
  return own.length > 0 ? headline(own) : headline(beats)
}
