/**
 * Courses: how a game may go on from what a side sees. A course is one draw of luck and the orders that both sides’
 * doctrines give in it; another first turn is then judged under the same luck and against the same later orders.
 */
import { workOutAll } from '../engine/derive.ts'
import type { Game } from '../engine/game.ts'
import { scoreOf } from '../engine/indices.ts'
import { keyOf } from '../engine/luck.ts'
import type { CodedOrder } from '../engine/orders.ts'
import { resolve, runHorizon } from '../engine/resolve.ts'
import { turnOf } from '../engine/turn.ts'
import { viewOf } from '../engine/view.ts'
import { blankWorld, copyInto, type World } from '../engine/world.ts'
import type { Scenario } from '../scenario/format.ts'
import { doctrineCoded } from './doctrine.ts'

type Bot = Scenario['bots'][string]

export interface Course {
  key: number
  key2: number
  /** Orders by turn ahead, then by side; the first turn is the coming one. */
  orders: CodedOrder[][][]
  /** Whether the side that looks ahead follows its doctrine later, or goes on with what it gives in the coming turn. */
  own: boolean
}

/** Worlds to play ahead in, kept for each game’s rules. */
const works = new WeakMap<Game, { world: World; view: World }>()

const worksOf = (game: Game): { world: World; view: World } => {
  const known = works.get(game)
  if (known !== undefined) return known
  const made = { world: blankWorld(game), view: blankWorld(game) }
  works.set(game, made)
  return made
}

const startCourse = (work: World, view: World, { key, key2 }: Pick<Course, 'key' | 'key2'>): void => {
  copyInto(work, view)
  work.key[0] = key
  work.key2[0] = key2
}

/** The course of draw `n` of the bot’s own luck, `ahead` turns long or to the end: both sides play the doctrine given for them. */
export const courseOf = (doctrines: readonly Bot[], game: Game, view: World, botSeed: number, n: number, ahead: number, own: boolean): Course => {
  const { world, view: seen } = worksOf(game)
  const [key, key2] = keyOf((botSeed ^ 0x2c1b3c6d) + n)
  const course: Course = { key, key2, orders: [], own }
  startCourse(world, view, course)
  for (let turn = 0; turn < ahead && world.turn[0] < game.turns; turn++) {
    const orders = doctrines.map((doctrine, side) => doctrineCoded(doctrine, game, viewOf(game, world, side, seen), side))
    course.orders.push(orders)
    resolve(game, world, orders)
  }
  return course
}

/**
 * Mean lead of a side at the end of the courses, what is under way having come due, if it gives `first` in the coming
 * turn. Where it goes on with the same orders, those that are not open at the time lapse, as they do in play.
 */
export const leadAfter = (game: Game, view: World, side: number, courses: readonly Course[], first: readonly CodedOrder[]): number => {
  const { world } = worksOf(game)
  const turn = turnOf(game)
  let sum = 0
  for (const course of courses) {
    startCourse(world, view, course)
    course.orders.forEach((orders, n) => {
      const own = n === 0 ? first : course.own ? orders[side] : first
      resolve(game, world, side === 0 ? [own, orders[1]] : [orders[0], own])
    })
    runHorizon(game, world)
    workOutAll(game, world, turn)
    sum += scoreOf(game, world, turn, side) - scoreOf(game, world, turn, 1 - side)
  }
  return sum / courses.length
}
