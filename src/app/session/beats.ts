/** Beats of the turn that was played, as far as the people at the screen may be told. */
import { computed } from '@preact/signals'
import type { Game } from '../../engine/game.ts'
import { BEAT, type Beat, causeIndex, causeKind, CAUSE, entriesOf, type Entry, type Ledger } from '../../engine/ledger.ts'
import { KNOWN, maskOf } from '../../engine/view.ts'
import { describeSlot } from '../../scenario/sayBeat.ts'
import { hasText } from '../texts.ts'
import { isBrief } from './display.ts'
import { type Sight, sight } from './sight.ts'
import { part } from './store.ts'
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

/** Beats of a ledger in the order of cause, without the countries that nobody asked and that stayed as they were. */
const ordered = (ledger: Ledger, isTold: (beat: Beat) => boolean): Beat[] =>
  ledger.beats
    .filter((beat) => isTold(beat) && !(beat.kind === BEAT.kept && !asked(ledger, beat.a)))
    .map((beat, order) => ({ beat, order }))
    .sort((a, b) => a.beat.tick - b.beat.tick || CHAPTERS.indexOf(chapterOf(a.beat)) - CHAPTERS.indexOf(chapterOf(b.beat)) || a.order - b.order)
    .map(({ beat }) => beat)

/** Beats on show while the turn unfolds. */
export const visibleBeats = computed<Beat[]>(() => {
  const s = sight.value
  const ledger = s?.match.ledgers.at(-1)
  if (s === undefined || ledger === undefined) return []
  return s.truth ? ordered(ledger, () => true) : toldBeats(ledger, s.side, !isReview.value && isHotSeat(s.match))
})

/** Beats of a turn that unfolds in brief, beside what became of the own orders. */
const BRIEF = 3

const DECIDED: readonly number[] = [BEAT.stance, BEAT.kept]
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

/** The weightiest beats, in the order of cause. */
export const weightiest = (beats: readonly Beat[], most: number): Beat[] => {
  const weight = (beat: Beat): number => (WEIGHT.includes(beat.kind) ? WEIGHT.indexOf(beat.kind) : WEIGHT.length)
  const chosen = new Set([...beats].sort((a, b) => weight(a) - weight(b)).slice(0, most))
  return beats.filter((beat) => chosen.has(beat))
}

/** Beats that the turn unfolds in: all that may be told, or what became of the own orders and the weightiest of the rest. */
export const unfolding = computed<Beat[]>(() => {
  const all = visibleBeats.value
  const s = sight.value
  if (s === undefined || !isBrief()) return all
  const own = outcomes(all, isHotSeat(s.match) ? peopleOf(s.match) : [s.side])
  const rest = weightiest(all.filter((beat) => !own.includes(beat)), BRIEF)
  return all.filter((beat) => own.includes(beat) || rest.includes(beat))
})

/** News of the seat, read behind the curtain: with what only its own side knows. */
export const news = computed<{ turn: number; beats: Beat[] }[]>(() => {
  const now = table.value
  if (now === undefined) return []
  return now.match.ledgers.map((ledger, turn) => ({ turn, beats: toldBeats(ledger, seat.value, false) })).toReversed()
})

/** Entries of a ledger that belong to a beat and that the side may see: what it changed, strongest first. */
export const followedBy = (s: Sight, ledger: Ledger, beat: Beat): Entry[] => {
  const kinds =
    beat.kind === BEAT.event ? [CAUSE.event]
    : beat.kind === BEAT.order ? [CAUSE.order, CAUSE.blowback]
    : beat.kind === BEAT.refusal ? [CAUSE.refusal]
    : beat.kind === BEAT.exposed ? [CAUSE.exposure]
    : beat.kind === BEAT.threatSpent ? [CAUSE.threat]
    : beat.kind === BEAT.stage || beat.kind === BEAT.failed || beat.kind === BEAT.integrated ? [CAUSE.integration, CAUSE.programme]
    : []
  if (kinds.length === 0) return []
  const mask = maskOf(s.game, s.side)
  // a move used twice in a turn is one cause: what it did to another country belongs to the other order
  const others = beat.kind !== BEAT.order || beat.b < 0 ? [] : ledger.beats.filter((one) => one.kind === BEAT.order && one.a === beat.a && one.b !== beat.b).map((one) => s.game.ids.countries[one.b])
  const found = entriesOf(ledger, { tick: beat.tick }).filter(
    (entry) =>
      kinds.includes(causeKind(entry.cause) as never) && causeIndex(entry.cause) === Math.max(0, beat.a) &&
      !describeSlot(s.game, entry.slot).of.split('/').some((id) => others.includes(id)) &&
      // clocks and notes of the engine have no words for a reader
      hasText(`quantity.${describeSlot(s.game, entry.slot).name}`) &&
      (s.truth || (entry.slot >= 0 ? mask.reals[entry.slot] : mask.wholes[-1 - entry.slot]) === KNOWN.exact),
  )
  const sums = new Map<number, Entry>()
  for (const entry of found) {
    const sum = sums.get(entry.slot)
    if (sum === undefined) sums.set(entry.slot, { ...entry })
    else sum.delta += entry.delta
  }
  return [...sums.values()].filter((entry) => entry.delta !== 0).sort((a, b) => Math.abs(b.delta) - Math.abs(a.delta)).slice(0, 6)
}

/** What makes the headline, the weightiest first. */
const WEIGHT: readonly number[] = [BEAT.coupBegins, BEAT.coupEnds, BEAT.opened, BEAT.countered, BEAT.reopened, BEAT.mirrored, BEAT.stance, BEAT.exposed, BEAT.operators, BEAT.event, BEAT.refusal, BEAT.integrated, BEAT.failed, BEAT.order]

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
