/** After the game: turning points, draws against their odds, and what each side believed of the other beside what was. */
import { BEAT } from '../../engine/ledger.ts'
import { FIELDED } from '../../engine/game.ts'
import { viewOf } from '../../engine/view.ts'
import type { Match } from '../../replay/match.ts'
import { headlineFor } from './beats.ts'
import { matchAt } from './reviewed.ts'
import { readScores } from './scores.ts'
import { type SwingPart, swingParts } from './swingParts.ts'

export interface TurningPoint {
  /** Turns that had been played when it had happened. */
  at: number
  /** Change of the gap between the scores, for the side by index that it favours. */
  side: number
  by: number
  beat: ReturnType<typeof headlineFor>
  /** What the change is made of, the largest first. */
  parts: SwingPart[]
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
      return { at: turn + 1, side, by: Math.abs(swing), beat: headlineFor(match.game, ledger.beats, side), parts: swingParts(match.game, match.worlds[turn], match.worlds[turn + 1], side) }
    })
    .filter((point) => point.by >= LEAST_SWING)
    .sort((a, b) => b.by - a.by)
    .slice(0, MOST_POINTS)
    .sort((a, b) => a.at - b.at)
}

/** Turns that had been played after the turn that moved the gap most; undefined where none did. */
export const decisiveTurn = (match: Match): number | undefined => turningPoints(match).toSorted((a, b) => b.by - a.by)[0]?.at

export interface DrawnDecision {
  at: number
  country: number
  network: number
  odds: number
  draw: number
  moved: boolean
  /** Chance of a step up that was on screen when a player sealed an order about it; undefined where none was. */
  shown: number | undefined
}

/** Chance of a step up from a rung, as the orders of a turn say that it was shown with one about a country; undefined where none says so. */
export const shownOdds = (match: Match, at: number, country: number, rung: number): number | undefined => {
  const orders = Object.values(match.turns[at - 1]?.orders ?? {}).flat()
  const shown = orders.find((order) => order.target === match.game.ids.countries[country] && order.shown?.['rung-0'] !== undefined)?.shown
  return shown === undefined ? undefined : Object.entries(shown).reduce((sum, [name, chance]) => (name.startsWith('rung-') && Number(name.slice(5)) > rung ? sum + chance : sum), 0)
}

/** From here on odds at the draw are not those that were on screen: something came between. */
const SAME_ODDS = 0.05

/** Whether the odds at the draw were others than those on screen. */
export const isOtherOdds = (one: Pick<DrawnDecision, 'odds' | 'shown'>): boolean => one.shown !== undefined && Math.abs(one.odds - one.shown) >= SAME_ODDS

/** Events of the turn after which `at` turns had been played, by name: they come before the draws. */
export const eventsBefore = (match: Match, at: number): string[] =>
  [...new Set((match.ledgers[at - 1]?.beats ?? []).filter((beat) => beat.kind === BEAT.event).map((beat) => match.scenario.events[match.game.ids.events[beat.a]].name))]

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
      list.push({ at: turn + 1, country: beat.a, network, odds, draw: beat.x, moved: beat.c > beat.b, shown: network === match.game.mainNetwork ? shownOdds(match, turn + 1, beat.a, beat.b) : undefined })
    }
  })
  drawn.set(match, { turns: match.turns.length, list })
  return list
}

/** Steps by which luck alone makes what came differ from what was to be expected, two games in three: one standard deviation. */
export const spreadOf = (list: readonly DrawnDecision[]): number => Math.sqrt(list.reduce((sum, { odds }) => sum + odds * (1 - odds), 0))

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
