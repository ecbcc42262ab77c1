/**
 * The history of the technologies as somebody saw it: which stage from when, which offset from when. The views of the
 * moments played and the beats that the eyes may be told are all it reads, so that nothing hidden can enter.
 */
import { FIELDED, type Game } from '../../engine/game.ts'
import { BEAT, type Beat, type Ledger } from '../../engine/ledger.ts'
import { viewOf } from '../../engine/view.ts'
import type { World } from '../../engine/world.ts'
import type { Match } from '../../replay/match.ts'
import type { Scenario } from '../../scenario/format.ts'
import { TRUTH } from './session.ts'

/** A game as it can be looked back on by a side, or by nobody in the game. */
export interface Looked {
  scenario: Scenario
  game: Game
  /** Index of a side, or TRUTH. */
  eyes: number
  /** What the eyes saw at the start of each turn, and at last. */
  views: World[]
  /** What the eyes were told in each turn. */
  told: Beat[][]
  /** The horizon has passed: nothing is expected any more. */
  over: boolean
}

const kept = new WeakMap<World, [World?, World?]>()

/** View of a past world; past worlds never change, so that each view is made once. */
const viewThen = (match: Match, world: World, side: number): World => {
  let pair = kept.get(world)
  if (pair === undefined) {
    pair = []
    kept.set(world, pair)
  }
  return (pair[side] ??= viewOf(match.viewGame, world, side))
}

export const lookBack = (match: Match, eyes: number): Looked => {
  const worlds = match.end === undefined ? match.worlds : [...match.worlds, match.end.world]
  const ledgers: Ledger[] = match.end === undefined ? match.ledgers : [...match.ledgers, match.end.ledger]
  const truth = eyes === TRUTH
  return {
    scenario: match.scenario,
    game: truth ? match.game : match.viewGame,
    eyes,
    views: truth ? worlds : worlds.map((world) => viewThen(match, world, eyes)),
    told: ledgers.map((ledger) => (truth ? ledger.beats : ledger.beats.filter((beat) => ((beat.seenBy >> eyes) & 1) === 1))),
    over: match.turns.length < ledgers.length,
  }
}

/** What happens to an offset. */
const TURNINGS = { [BEAT.opened]: 'opened', [BEAT.countered]: 'countered', [BEAT.mirrored]: 'mirrored', [BEAT.reopened]: 'reopened', [BEAT.born]: 'born' } as const
export type Turning = (typeof TURNINGS)[keyof typeof TURNINGS]

export interface CycleEvent {
  /** Tick in which it happened. */
  tick: number
  kind: Turning
  /** Technology of the rival that did it, by index; -1 where none is named. */
  by: number
}

/** A stretch of time in one stage; at `fielded` also in one state of the offset. */
export interface Span {
  from: number
  to: number
  stage: number
  /** 0 no edge, 1 open, 2 countered, 3 mirrored; 0 before fielding. */
  offset: number
  /** The stage is what was last seen of it. */
  estimated: boolean
}

interface Step {
  at: number
  value: number
}

const isOwn = (looked: Looked, side: number): boolean => looked.eyes === TRUTH || looked.eyes === side

/** Stages with the time from which each was known; -1 is unseen. */
const stagesOf = (looked: Looked, side: number, t: number): Step[] => {
  const { game, views, told } = looked
  const i = side * game.ids.technologies.length + t
  const seen = (1 - side) * game.ids.technologies.length + t
  const known = (view: World): number => (isOwn(looked, side) || view.stage[i] === FIELDED || view.seenAt[seen] > 0 ? view.stage[i] : -1)
  const steps: Step[] = [{ at: views[0].tick[0], value: known(views[0]) }]
  const put = (at: number, value: number): void => {
    if (steps[steps.length - 1].value !== value) steps.push({ at, value })
  }
  told.forEach((beats, n) => {
    for (const beat of beats) if (beat.kind === BEAT.stage && beat.side === side && beat.a === t && (isOwn(looked, side) || beat.b === FIELDED)) put(beat.tick + 0.5, beat.b)
    const view = views[n + 1]
    // a sight of the rival dates from its own tick
    if (view !== undefined && !isOwn(looked, side)) put(Math.max(steps[steps.length - 1].at, view.seenAt[seen] - 0.5), known(view))
  })
  return steps
}

export const eventsOf = (looked: Looked, side: number, t: number): CycleEvent[] =>
  looked.told.flat().filter((beat) => beat.kind in TURNINGS && beat.side === side && beat.a === t)
    .map((beat) => ({ tick: beat.tick, kind: TURNINGS[beat.kind as keyof typeof TURNINGS], by: beat.kind === BEAT.mirrored ? t : beat.b }))

const STATE: Record<Turning, number> = { opened: 1, reopened: 1, countered: 2, born: 2, mirrored: 3 }

const valueAt = (steps: readonly Step[], at: number): number => steps.findLast((step) => step.at <= at)?.value ?? -1

/** Stretches of a technology from the start to the last moment seen; what was unseen is left out. */
export const spansOf = (looked: Looked, side: number, t: number, events: readonly CycleEvent[]): Span[] => {
  const { game, views } = looked
  const now = views[views.length - 1].tick[0]
  const stages = stagesOf(looked, side, t)
  const offsets: Step[] = [{ at: views[0].tick[0], value: views[0].offset[side * game.ids.technologies.length + t] }, ...events.map((event) => ({ at: event.tick + 0.5, value: STATE[event.kind] }))]
  const cuts = [...new Set([...stages, ...offsets].map((step) => step.at))].sort((a, b) => a - b)
  const spans: Span[] = []
  cuts.forEach((from, n) => {
    const to = cuts[n + 1] ?? now
    const stage = valueAt(stages, from)
    // before the first turn every stretch has but begun
    if (stage < 0 || (to <= from && views.length > 1)) return
    const offset = stage === FIELDED ? valueAt(offsets, from) : 0
    const last = spans[spans.length - 1]
    if (last !== undefined && last.to === from && last.stage === stage && last.offset === offset) last.to = to
    else spans.push({ from, to, stage, offset, estimated: !isOwn(looked, side) && stage < FIELDED })
  })
  return spans
}

/** Tick in which a technology was fielded; the first moment where it was from the start, undefined where it is not yet. */
export const fieldedAt = (spans: readonly Span[]): number | undefined => spans.find((span) => span.stage === FIELDED)?.from

/** How many turns had been played when a tick was over; the horizon counts as one more. */
export const turnAfter = (looked: Looked, tick: number): number => {
  const at = looked.views.findIndex((view) => view.tick[0] > Math.floor(tick))
  return at < 0 ? looked.views.length - 1 : at
}
