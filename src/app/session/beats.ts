/** Beats of the turn that was played, as far as the people at the screen may be told. */
import { computed } from '@preact/signals'
import { BEAT, type Beat, causeIndex, causeKind, CAUSE, entriesOf, type Entry, type Ledger } from '../../engine/ledger.ts'
import { KNOWN, maskOf } from '../../engine/view.ts'
import { describeSlot } from '../../scenario/sayBeat.ts'
import { hasText } from '../texts.ts'
import { isBrief } from './display.ts'
import { type Sight, sight } from './sight.ts'
import { part } from './store.ts'
import { isHotSeat, table } from './table.ts'

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
  return ledger === undefined ? [] : ledger.beats.filter((beat) => beat.kind === BEAT.kept && !asked(ledger, beat.a)).map((beat) => beat.a)
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

/** Beats of a turn that unfolds in brief. */
const BRIEF = 3

/** The weightiest beats, in the order of cause. */
export const weightiest = (beats: readonly Beat[], most: number): Beat[] => {
  const weight = (beat: Beat): number => (WEIGHT.includes(beat.kind) ? WEIGHT.indexOf(beat.kind) : WEIGHT.length)
  const chosen = new Set([...beats].sort((a, b) => weight(a) - weight(b)).slice(0, most))
  return beats.filter((beat) => chosen.has(beat))
}

/** Beats that the turn unfolds in: all that may be told, or the weightiest. */
export const unfolding = computed<Beat[]>(() => (isBrief() ? weightiest(visibleBeats.value, BRIEF) : visibleBeats.value))

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
