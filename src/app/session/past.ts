/** A past turn of the running game, as the seat was told of it: opened from a reason or the news, and closed again. */
import { computed, effect, signal } from '@preact/signals'
import type { Beat } from '../../engine/ledger.ts'
import { viewOf } from '../../engine/view.ts'
import { toldBeats } from './beats.ts'
import { matchAt } from './reviewed.ts'
import { readScores, type SideScore } from './scores.ts'
import { type Sight, sight } from './sight.ts'
import { part, session } from './store.ts'
import { isHotSeat, table } from './table.ts'

/** Turns that had been played when it had happened; undefined: no past turn is open. */
export const pastAt = signal<number | undefined>(undefined)

export const openPast = (at: number): void => void (pastAt.value = at)
export const closePast = (): void => void (pastAt.value = undefined)

const around = part((from) => `${from.page} ${from.phase} ${from.seat} ${from.selected ?? ''} ${from.why.length} ${from.form?.verb ?? ''}`)

// another moment of the game, other eyes, something else opened: the past turn gives way
effect(() => {
  void table.value
  void around.value
  pastAt.value = undefined
})

export interface Past {
  /** What the seat saw when that turn had been played. */
  s: Sight
  at: number
  beats: Beat[]
  scores: { before: SideScore; after: SideScore }[]
  /** Whether two people share the screen at this moment: then nothing of one side alone is shown. */
  both: boolean
}

export const past = computed<Past | undefined>(() => {
  const now = sight.value
  const at = pastAt.value
  if (now === undefined || at === undefined || at < 1 || at > now.match.ledgers.length) return undefined
  const match = matchAt(now.match, at)
  const earlier = match.worlds[at - 1]
  const s: Sight = { ...now, match, turn: at, view: viewOf(now.game, match.world, now.side), before: viewOf(now.game, earlier, now.side), over: false }
  const both = isHotSeat(match) && session.value.phase !== 'decide'
  const [before, after] = [readScores(s.game, s.before).sides, readScores(s.game, s.view).sides]
  return { s, at, both, beats: toldBeats(match.ledgers[at - 1], s.side, both), scores: after.map((side, n) => ({ before: before[n], after: side })) }
})
