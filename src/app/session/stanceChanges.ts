/** The changes of a country's stance on the main network over a game, each with the beat that tells of it. */
import { BEAT, type Beat } from '../../engine/ledger.ts'
import type { Match } from '../../replay/match.ts'

export interface StanceChange {
  /** Turns that had been played when it had happened; one more than all at the horizon. */
  at: number
  to: number
  /** The last decision or choice of operators that led there; undefined where none was told. */
  beat: Beat | undefined
}

/** Rung of a country at the opening, after each turn, and at the horizon. */
export const rungsOf = (match: Match, country: number): number[] => {
  const worlds = match.end === undefined ? match.worlds : [...match.worlds, match.end.world]
  return worlds.map((world) => world.stance[match.game.mainNetwork * match.game.ids.countries.length + country])
}

export const stanceChanges = (match: Match, country: number): StanceChange[] => {
  const ledgers = match.end === undefined ? match.ledgers : [...match.ledgers, match.end.ledger]
  const rungs = rungsOf(match, country)
  return rungs.flatMap((to, at): StanceChange[] => {
    if (at === 0 || rungs[at - 1] === to) return []
    const beat = ledgers[at - 1]?.beats.findLast((one) => (one.kind === BEAT.stance || one.kind === BEAT.operators) && one.a === country && one.c === to && Math.floor(one.y / 8) === match.game.mainNetwork)
    return [{ at, to, beat }]
  })
}
