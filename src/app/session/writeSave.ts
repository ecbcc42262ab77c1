/** Writes save/1: a replay with the draft orders of each seat and what was on screen. */
import type { Match } from '../../replay/match.ts'
import { makeReplay } from '../../replay/makeReplay.ts'
import type { Session } from './session.ts'

export const writeSave = (match: Match, from: Session): string =>
  `${JSON.stringify({
    format: 'save/1',
    replay: makeReplay(match),
    drafts: from.drafts,
    screen: { seat: from.seat, sealed: from.sealed, phase: from.phase === 'unfold' || from.phase === 'front' ? 'front' : 'decide' },
  })}\n`
