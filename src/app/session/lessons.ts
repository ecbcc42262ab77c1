/** A guided game: which step of the lesson stands, and what ends it. The place is kept among the notes of the match. */
import { computed } from '@preact/signals'
import type { Match } from '../../replay/match.ts'
import type { Scenario } from '../../scenario/format.ts'
import type { Session } from './session.ts'
import { session } from './store.ts'
import { table, tableMoved } from './table.ts'
import { draftOrders, tray } from './tray.ts'

export type LessonStep = NonNullable<Scenario['lessons']>[number]

/** Begins the note that holds the place: the id of the step follows, or nothing once the lesson is over. */
const NOTE = 'Lesson: '

/** What ends a step, seen from the match and the screen. */
type Ends = Record<LessonStep['until'], (step: LessonStep) => boolean>

const endsIn = (match: Match, screen: Session, orders: { given: number; left: number }): Ends => {
  const played = ({ turn }: LessonStep): boolean => match.turns.length >= turn || match.end !== undefined
  return {
    'read': () => false,
    'country-selected': () => screen.selected !== undefined,
    'why-opened': () => screen.why.length > 0,
    'form-opened': () => screen.form !== undefined || orders.given > 0,
    'order-drafted': () => orders.given > 0,
    'orders-full': () => orders.left === 0,
    'cycle-opened': () => screen.place === 'cycle',
    'sealed': played,
    'next-turn': (step) => match.end !== undefined || (played(step) && screen.phase !== 'unfold' && screen.phase !== 'front'),
    'ended': () => match.end !== undefined,
  }
}

/** Conditions that, once they hold, leave the steps before them behind. */
const MILESTONES: readonly LessonStep['until'][] = ['sealed', 'next-turn', 'ended']

/** Index of the step that stands, from the one that stood: as many as there are steps when all are done. */
export const stepAfter = (steps: readonly LessonStep[], from: number, match: Match, screen: Session, orders: { given: number; left: number }): number => {
  const ends = endsIn(match, screen, orders)
  const isDone = (step: LessonStep): boolean => ends[step.until](step)
  const passed = steps.findLastIndex((step) => MILESTONES.includes(step.until) && isDone(step))
  let at = Math.max(from, passed + 1)
  while (at < steps.length && isDone(steps[at])) at++
  return at
}

/** Index of the step that the notes hold. */
export const keptStep = (match: Match, steps: readonly LessonStep[]): number => {
  const id = match.notes.find(({ text }) => text.startsWith(NOTE))?.text.slice(NOTE.length)
  if (id === undefined) return 0
  const at = steps.findIndex((step) => step.id === id)
  return at < 0 ? steps.length : at
}

const keepStep = (match: Match, steps: readonly LessonStep[], at: number): void => {
  match.notes = [...match.notes.filter(({ text }) => !text.startsWith(NOTE)), { turn: 0, text: NOTE + (steps[at]?.id ?? '') }]
  tableMoved()
}

export interface Lesson {
  steps: readonly LessonStep[]
  at: number
}

/** The lesson on the table; undefined where there is none, or nobody may play. */
export const lesson = computed<Lesson | undefined>(() => {
  const match = table.value?.match
  const side = match?.game.ids.sides[session.value.seat]
  const steps = match?.scenario.lessons?.filter((step) => step.side === undefined || step.side === side)
  if (match === undefined || steps === undefined || steps.length === 0 || session.value.reads) return undefined
  const kept = keptStep(match, steps)
  // in a review the tray is empty and the lesson is over
  const orders = session.value.page === 'play' ? { given: draftOrders.value.length, left: tray.value?.slots ?? 1 } : { given: 0, left: 1 }
  return { steps, at: kept < steps.length ? stepAfter(steps, kept, match, session.value, orders) : kept }
})

/** Notes the step that stands, where it is another than the notes hold. */
export const noteLesson = (): void => {
  // what stands now: the page may have gone on since it was drawn
  const now = lesson.value
  const match = table.value?.match
  if (now !== undefined && match !== undefined && keptStep(match, now.steps) !== now.at) keepStep(match, now.steps, now.at)
}

/** On to the next step. */
export const readOn = (): void => {
  const now = lesson.value
  const match = table.value?.match
  if (now !== undefined && match !== undefined) keepStep(match, now.steps, now.at + 1)
}

/** Leaves the lesson; the game goes on. */
export const leaveLesson = (): void => {
  const now = lesson.value
  const match = table.value?.match
  if (now !== undefined && match !== undefined) keepStep(match, now.steps, now.steps.length)
}
