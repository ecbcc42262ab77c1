/** The match that is reviewed, and the match that panels show: the one on the table, or the reviewed one as it stood at a turn. */
import { computed, effect, signal } from '@preact/signals'
import type { Match } from '../../replay/match.ts'
import type { Replay } from '../../replay/makeReplay.ts'
import { part } from './store.ts'
import { table } from './table.ts'

export interface Reviewed {
  match: Match
  /** What the file says, for verification; the match is what the rules make of it. */
  replay: Replay
  /** Key on the shelf where the game lies there. */
  id?: string
}

export const reviewed = signal<Reviewed | undefined>(undefined)

/** Moments that the review can show: the opening, each turn, and the horizon where it was reached. */
export const lastMoment = (match: Match): number => match.turns.length + (match.end === undefined ? 0 : 1)

/** A match as it stood when `at` turns had been played. */
export const matchAt = (match: Match, at: number): Match => {
  const worlds = match.end === undefined ? match.worlds : [...match.worlds, match.end.world]
  const ledgers = match.end === undefined ? match.ledgers : [...match.ledgers, match.end.ledger]
  const moment = Math.max(0, Math.min(at, worlds.length - 1))
  return { ...match, world: worlds[moment], worlds: worlds.slice(0, moment + 1), turns: match.turns.slice(0, moment), ledgers: ledgers.slice(0, moment), end: undefined }
}

const isReview = part((from) => from.page === 'review')
const at = part((from) => from.at)

export const shownMatch = computed<Match | undefined>(() => {
  if (!isReview.value) return table.value?.match
  return reviewed.value === undefined ? undefined : matchAt(reviewed.value.match, at.value)
})

/** Whether a game is on the table whose orders are still sealed: then nothing of it, and no truth, is in sight. */
export const isSealedOpen = computed<boolean>(() => table.value !== undefined && table.value.match.end === undefined)

/** A reviewed game whose results were asked for, in place of those of the table. */
export const askedResults = signal<Match | undefined>(undefined)

// what happens at the table comes first again
effect(() => {
  void table.value
  askedResults.value = undefined
})

/** The game whose results can be shown. No truth is in sight while orders are sealed. */
export const results = computed<Match | undefined>(() => {
  const match = askedResults.value ?? table.value?.match
  return match?.end === undefined || isSealedOpen.value ? undefined : match
})
