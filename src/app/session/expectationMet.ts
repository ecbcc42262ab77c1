/** Whether an expectation was met, as far as the record of the game can tell, and the fact that says so. */
import { OFFSET } from '../../engine/counters.ts'
import type { World } from '../../engine/world.ts'
import type { Match } from '../../replay/match.ts'
import type { Hope } from './expects.ts'

export interface Verdict {
  met: 'met' | 'missed' | 'untold'
  /** The fact, as the end of a key: see `met.*` among the texts. */
  because:
    | 'inTurn' | 'laterOnly' | 'never' | 'sooner' | 'later' | 'stayed' | 'stayedThen' | 'left'
    | 'reached' | 'tooLate' | 'notReached' | 'ended' | 'openAtEnd' | 'neverOpen' | 'before' | 'endedFirst' | 'notRecorded' | 'ownWords'
  /** First tick after the one in which it happened. */
  tick?: number
}

/** Worlds from the end of the turn on, the horizon last. */
const courseOf = (match: Match, at: number): World[] => [...match.worlds.slice(at), ...(match.end === undefined ? [] : [match.end.world])]

const ofCountry = (match: Match, at: number, hope: Hope & { kind: 'moves' | 'movesLater' | 'stays' }): Verdict => {
  const i = hope.network * match.game.ids.countries.length + hope.country
  const before = match.worlds[at - 1].stance[i]
  const course = courseOf(match, at)
  if (hope.kind === 'stays') {
    if (course[0].stance[i] !== hope.rung) return { met: 'missed', because: 'left', tick: course[0].tick[0] }
    const leaves = course.find((world) => world.stance[i] !== hope.rung)
    return leaves === undefined ? { met: 'met', because: 'stayed' } : { met: 'met', because: 'stayedThen', tick: leaves.tick[0] }
  }
  const isThere = (world: World): boolean => (hope.rung > before ? world.stance[i] >= hope.rung : world.stance[i] <= hope.rung)
  const there = course.find(isThere)
  const tick = there?.tick[0]
  if (there === course[0]) return hope.kind === 'moves' ? { met: 'met', because: 'inTurn', tick } : { met: 'missed', because: 'sooner', tick }
  if (there !== undefined) return hope.kind === 'moves' ? { met: 'missed', because: 'laterOnly', tick } : { met: 'met', because: 'later', tick }
  // while the game goes on, a later turn may still bring it
  return match.end === undefined && hope.kind === 'movesLater' ? { met: 'untold', because: 'endedFirst' } : { met: 'missed', because: 'never' }
}

/** `within`: ticks that it may take; without end where it may take the whole game. */
const ofStage = (match: Match, at: number, side: number, hope: Hope & { technology: number; stage: number }, within: number): Verdict => {
  const i = side * match.game.ids.technologies.length + hope.technology
  const course = courseOf(match, at)
  const limit = match.worlds[at - 1].tick[0] + within
  const there = course.find((world) => world.stage[i] >= hope.stage)
  if (there !== undefined) return { met: there.tick[0] <= limit ? 'met' : 'missed', because: there.tick[0] <= limit ? 'reached' : 'tooLate', tick: there.tick[0] }
  const isOut = (course.at(-1)?.tick[0] ?? 0) >= limit || (match.end !== undefined && within === Infinity)
  return isOut ? { met: 'missed', because: 'notReached' } : { met: 'untold', because: 'endedFirst' }
}

const ofOffset = (match: Match, at: number, side: number, technology: number): Verdict => {
  const i = (1 - side) * match.game.ids.technologies.length + technology
  const isEnded = (world: World): boolean => world.offset[i] === OFFSET.countered || world.offset[i] === OFFSET.mirrored
  const course = courseOf(match, at)
  if (isEnded(match.worlds[at - 1])) return { met: 'untold', because: 'before' }
  if (course.at(-1)?.offset[i] === OFFSET.open) return { met: 'missed', because: 'openAtEnd' }
  const ended = course.find(isEnded)
  return ended === undefined ? { met: 'untold', because: 'neverOpen' } : { met: 'met', because: 'ended', tick: ended.tick[0] }
}

/** The verdict on a hope that a side had of an order of the turn after which `at` turns had been played. */
export const verdictOn = (match: Match, at: number, side: number, hope: Hope | undefined): Verdict => {
  if (hope === undefined) return { met: 'untold', because: 'ownWords' }
  switch (hope.kind) {
    case 'moves': case 'movesLater': case 'stays': return ofCountry(match, at, hope as Hope & { kind: 'moves' | 'movesLater' | 'stays' })
    case 'stage': return ofStage(match, at, side, hope, match.scenario.calendar.tick === 'year' ? 1 : 2)
    case 'fielded': return ofStage(match, at, side, hope, Infinity)
    case 'ends': return ofOffset(match, at, side, hope.technology)
    default: return { met: 'untold', because: 'notRecorded' }
  }
}
