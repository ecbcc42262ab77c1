/** After the game: turning points, draws against their odds, and what each side believed of the other beside what was. */
import { BEAT } from '../../engine/ledger.ts'
import { FIELDED } from '../../engine/game.ts'
import { viewOf } from '../../engine/view.ts'
import type { Match } from '../../replay/match.ts'
import { headlineFor } from './beats.ts'
import { matchAt } from './reviewed.ts'
import { readScores } from './scores.ts'

export interface TurningPoint {
  /** Turns that had been played when it had happened. */
  at: number
  /** Change of the gap between the scores, for the side by index that it favours. */
  side: number
  by: number
  beat: ReturnType<typeof headlineFor>
}

const MOST_POINTS = 4
const LEAST_SWING = 0.5
const LEAST_ODDS = 0.01

export const turningPoints = (match: Match): TurningPoint[] => {
  const gaps = match.worlds.map((world) => {
    const { sides } = readScores(match.game, world)
    return sides[0].score - sides[1].score
  })
  return match.ledgers
    .map((ledger, turn): TurningPoint => {
      const swing = gaps[turn + 1] - gaps[turn]
      const side = swing > 0 ? 0 : 1
      return { at: turn + 1, side, by: Math.abs(swing), beat: headlineFor(match.game, ledger.beats, side) }
    })
    .filter((point) => point.by >= LEAST_SWING)
    .sort((a, b) => b.by - a.by)
    .slice(0, MOST_POINTS)
    .sort((a, b) => a.at - b.at)
}

export interface DrawnDecision {
  at: number
  country: number
  network: number
  odds: number
  draw: number
  moved: boolean
}

const drawn = new WeakMap<Match, { turns: number; list: DrawnDecision[] }>()

/** Decisions of countries that could have gone up, with the odds that the draw was held against. */
export const decisions = (match: Match): DrawnDecision[] => {
  const known = drawn.get(match)
  if (known?.turns === match.turns.length) return known.list
  const list: DrawnDecision[] = []
  match.ledgers.forEach((ledger, turn) => {
    for (const beat of ledger.beats) {
      if (beat.kind !== BEAT.stance && beat.kind !== BEAT.kept) continue
      if (beat.c < beat.b) continue
      const network = Math.floor(beat.y / 8)
      const odds = beat.odds ?? 0
      // what could not move is no matter of luck
      if (odds < LEAST_ODDS && beat.c === beat.b) continue
      list.push({ at: turn + 1, country: beat.a, network, odds, draw: beat.x, moved: beat.c > beat.b })
    }
  })
  drawn.set(match, { turns: match.turns.length, list })
  return list
}

export interface Belief {
  technology: number
  believed: number
  /** Earliest and latest tick of fielding as estimated; undefined where nothing was seen. */
  expected: { low: number; high: number } | undefined
  was: number
  /** Tick in which it came into the field later; undefined where it never did. */
  came: number | undefined
}

/** Tick in which a technology of a side was fielded while the game was played. */
const fieldedIn = (match: Match, side: number, technology: number): number | undefined => {
  const ledgers = match.end === undefined ? match.ledgers : [...match.ledgers, match.end.ledger]
  for (const ledger of ledgers) for (const beat of ledger.beats) if (beat.kind === BEAT.stage && beat.side === side && beat.a === technology && beat.b === FIELDED) return beat.tick
  return undefined
}

/** What a side believed of the rival's programmes that were under way after `at` turns, beside what was and what came. */
export const beliefs = (match: Match, side: number, at = match.turns.length): Belief[] => {
  const { game } = match
  const { world } = matchAt(match, at)
  const view = viewOf(match.viewGame, world, side)
  const count = game.ids.technologies.length
  return game.ids.technologies.flatMap((_, x): Belief[] => {
    const theirs = (1 - side) * count + x
    const seen = side * count + x
    const was = world.stage[theirs]
    if (game.owned[theirs] === 0 || was === FIELDED || (was === 0 && view.seenAt[seen] === 0)) return []
    const expected = view.seenAt[seen] > 0 && view.seenHigh[seen] > world.tick[0] ? { low: view.seenLow[seen], high: view.seenHigh[seen] } : undefined
    return [{ technology: x, was, believed: view.seenAt[seen] > 0 ? view.stage[theirs] : -1, expected, came: fieldedIn(match, 1 - side, x) }]
  })
}

export interface BeliefsThen {
  at: number
  /** The end of the game, not one of its decisive moments. */
  last: boolean
  side: number
  list: Belief[]
}

const MOST_BELIEFS = 4

/** How much a belief is worth a look: a programme that came and was not seen, then one that stood elsewhere than believed. */
const error = (one: Belief): number => (one.came === undefined ? 0 : 10) + Math.abs(one.was - Math.max(0, one.believed)) + (one.believed < 0 ? 2 : 0)

/** What each side believed when the decisive turns began, and at the end: what was most mistaken, and what came. */
export const beliefsThen = (match: Match): BeliefsThen[] => {
  const moments = [...turningPoints(match).map((point) => ({ at: point.at - 1, last: false })), { at: match.turns.length, last: true }]
  return moments.flatMap(({ at, last }) => [match.game.guarantor, match.game.challenger].map((side): BeliefsThen => ({
    // the date is that of the turn that was being decided
    at: at + 1, last, side,
    list: beliefs(match, side, at).filter((one) => error(one) > 0 || one.expected !== undefined).sort((a, b) => error(b) - error(a) || a.technology - b.technology).slice(0, MOST_BELIEFS),
  }))).filter((one) => one.list.length > 0)
}
