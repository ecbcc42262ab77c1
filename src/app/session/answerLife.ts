/**
 * Half-life of each answer: how long the rival’s offset is expected to stay open under counter, mirror, bypass, hedge or
 * accept. The engine plays the side’s view on, tick by tick, and reads when the offset holds less than half of its value.
 */
import { FIELDED, PROTOTYPE } from '../../engine/game.ts'
import { OFFSET } from '../../engine/counters.ts'
import { keyOf } from '../../engine/luck.ts'
import { ANSWERS, type AnswerName, codeOrder, type CodedOrder } from '../../engine/orders.ts'
import { resolve, runHorizon } from '../../engine/resolve.ts'
import { copyInto, type World } from '../../engine/world.ts'
import { calmOf } from './calm.ts'
import type { Sight } from './sight.ts'

export interface AnswerLife {
  answer: AnswerName
  /** The counter that the answer is about; undefined for the other answers. */
  technology?: string
  /** Ticks that the offset stays open; 0 where it closes in this turn or never opens, Infinity beyond the horizon. */
  ticks: number
  /** Tick in which what it builds is fielded, at the middle course of luck; undefined where it builds nothing, or never does. */
  lands?: number
}

/** One course of luck. */
interface Course {
  ticks: number
  lands?: number
}

/** Courses of luck that an answer with integration tries is played under; the middle one counts. */
const COURSES = 5
/** Stands for luck that nobody knows: the view holds no key. */
const KEYS = Array.from({ length: COURSES }, (_, n) => keyOf(n + 1))

const known = new WeakMap<World, Map<string, AnswerLife[]>>()

/** Tick at which an offset that is only foreseen is taken to be fielded: the middle of the estimate; now where it is. */
const opensAt = (s: Sight, technology: number): number => {
  const seen = s.side * s.game.ids.technologies.length + technology
  const { view } = s
  if (view.stage[s.rival * s.game.ids.technologies.length + technology] === FIELDED || view.seenAt[seen] === 0) return view.tick[0]
  return Math.max(view.tick[0], Math.round((view.seenLow[seen] + view.seenHigh[seen]) / 2))
}

/** Plays one course of luck; the offset lives to Infinity where it is open when the horizon has passed. */
const play = (s: Sight, against: number, order: CodedOrder, follow: CodedOrder | undefined, key: readonly [number, number]): Course => {
  const { game, world } = calmOf(s.game)
  const technologies = game.ids.technologies.length
  const i = s.rival * technologies + against
  copyInto(world, s.view)
  ;[world.key[0], world.key2[0]] = key
  const opens = opensAt(s, against)
  const now = world.tick[0]
  // the rival keeps up what it has, and does nothing else
  world.funding[i] = Math.max(1, world.funding[i])
  let openedAt = world.offset[i] === OFFSET.open ? now : -1
  const orders: CodedOrder[][] = [[], []]
  const own = follow === undefined ? -1 : s.side * technologies + follow.technology
  let lands: number | undefined
  const closed = (): number | undefined => {
    if (world.offset[i] === OFFSET.open) {
      if (openedAt < 0) openedAt = world.offsetSince[i]
      return undefined
    }
    return openedAt < 0 ? undefined : Math.max(0, world.offsetSince[i] - openedAt)
  }
  for (let turn = world.turn[0]; turn < game.turns; turn++) {
    if (world.stage[i] !== FIELDED && world.tick[0] >= opens) {
      world.stage[i] = FIELDED
      world.stageSince[i] = world.tick[0]
      world.maturity[i] = game.coefficients.maturityStart
    }
    const isFirst = world.tick[0] === now
    orders[s.side] = isFirst ? [order] : follow !== undefined && world.stage[own] === PROTOTYPE ? [follow] : []
    // the answer is asked about as if it were paid for; what follows it must be
    resolve(game, world, orders, { free: isFirst })
    if (own >= 0 && world.stage[own] === FIELDED) lands ??= Math.max(now, world.stageSince[own])
    const ticks = closed()
    if (ticks !== undefined) return { ticks, lands }
  }
  runHorizon(game, world)
  return { ticks: closed() ?? (openedAt < 0 ? 0 : Infinity), lands }
}

const middle = (courses: Course[]): Course => courses.sort((a, b) => (a.ticks < b.ticks ? -1 : a.ticks > b.ticks ? 1 : 0))[(courses.length - 1) >> 1]

/** Answers that the side can give to a technology of the rival; a counter once for each technology that counters it. */
export const answersTo = (s: Sight, against: string): Omit<AnswerLife, 'ticks'>[] => {
  const { game } = s
  const technologies = game.ids.technologies
  const x = technologies.indexOf(against)
  if (x < 0) return []
  const counters: string[] = []
  for (let k = game.intoFirst[x]; k < game.intoFirst[x + 1]; k++) {
    const by = game.edgeBy[game.edgeInto[k]]
    if (game.owned[s.side * technologies.length + by] !== 0) counters.push(technologies[by])
  }
  return ANSWERS.flatMap((answer): Omit<AnswerLife, 'ticks'>[] =>
    answer === 'counter' ? counters.map((technology) => ({ answer, technology }))
    : answer === 'mirror' ? (game.owned[s.side * technologies.length + x] === 0 ? [] : [{ answer }])
    : [{ answer }])
}

/** Lives of every answer that the side can give to a technology of the rival. */
export const answerLives = (s: Sight, against: string): AnswerLife[] => {
  let held = known.get(s.view)
  if (held === undefined) {
    held = new Map()
    known.set(s.view, held)
  }
  const found = held.get(against)
  if (found !== undefined) return found
  const { game } = s
  const x = game.ids.technologies.indexOf(against)
  const move = game.ids.moves.find((id, m) => s.scenario.moves[id].side === s.sideId && game.moveAnswer[m] !== 0)
  const integrate = game.ids.moves.find((id, m) => s.scenario.moves[id].side === s.sideId && game.moveIntegrates[m] !== 0)
  if (move === undefined || x < 0) return []
  const lives = answersTo(s, against).map(({ answer, technology }): AnswerLife => {
    const built = answer === 'mirror' ? against : technology
    const order = codeOrder(game, { move, against, answer, technology: built })
    const follow = built === undefined || integrate === undefined ? undefined : codeOrder(game, { move: integrate, technology: built })
    // without a try at integration luck says nothing
    const course = follow === undefined ? play(s, x, order, follow, KEYS[0]) : middle(KEYS.map((key) => play(s, x, order, follow, key)))
    return { answer, technology, ...course }
  })
  held.set(against, lives)
  return lives
}

/** Life under an answer: of the named counter, or of the best one where none is chosen yet. */
export const lifeOf = (lives: readonly AnswerLife[], answer: AnswerName, technology?: string): number | undefined => courseOf(lives, answer, technology)?.ticks

/** The whole forecast of an answer, chosen in the same way. */
export const courseOf = (lives: readonly AnswerLife[], answer: AnswerName, technology?: string): AnswerLife | undefined => {
  const own = lives.filter((life) => life.answer === answer && (answer !== 'counter' || technology === undefined || life.technology === technology))
  return own.toSorted((a, b) => (a.ticks < b.ticks ? -1 : a.ticks > b.ticks ? 1 : 0))[0]
}
