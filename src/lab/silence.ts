/**
 * Silence of the offset cycle: turns in a row in which nothing of it moves on a side’s own screen. What breaks it is an
 * opening, a countering or a re-opening, which both sides see; or a sight of the rival that makes an estimate or changes it
 * in substance: a programme seen for the first time, seen in a later stage, or expected in the field more than a turn
 * earlier or later than the screen had it. An estimate that only stands there breaks nothing, and neither does what the
 * other side alone can see. Own programmes break nothing either: a player knows them.
 */
import { FIELDED, type Game } from '../engine/game.ts'
import type { World } from '../engine/world.ts'

export interface Silence {
  /** Takes the world before the first turn as told. */
  open(world: World): void
  /** Hears the world after a turn. */
  hear(world: World): void
  /** Turns of the longest silence so far, of the side that had to wait longer. */
  longest(): number
}

const TURNINGS = ['opened', 'countered', 'reopened'] as const

const turningsOf = (world: World): number => TURNINGS.reduce((sum, name) => sum + world[name][0] + world[name][1], 0)

export const makeSilence = (game: Game): Silence => {
  const technologies = game.ids.technologies.length
  const stage = new Int32Array(2 * technologies)
  const low = new Float64Array(2 * technologies)
  const high = new Float64Array(2 * technologies)
  const silent = [0, 0]
  let turnings = 0
  let longest = 0

  const keep = (world: World): void => {
    turnings = turningsOf(world)
    stage.set(world.seenStage)
    low.set(world.seenLow)
    high.set(world.seenHigh)
  }

  /** Whether a side’s estimate of one technology is new, or differs from what its screen would show by now. */
  const isNews = (world: World, i: number): boolean => {
    if (world.seenAt[i] === 0 || world.seenStage[i] === FIELDED) return false
    if (world.seenStage[i] > stage[i]) return true
    // a date that has passed is shown as now
    const now = world.tick[0]
    const moved = (then: number, seen: number) => Math.abs(Math.max(now, seen) - Math.max(now, then)) > game.ticksPerTurn
    return moved(low[i], world.seenLow[i]) || moved(high[i], world.seenHigh[i])
  }

  return {
    open: (world) => {
      silent.fill(0)
      longest = 0
      keep(world)
    },
    hear: (world) => {
      const turned = turningsOf(world) > turnings
      silent.forEach((turns, side) => {
        let told = turned
        for (let t = 0; t < technologies && !told; t++) told = isNews(world, side * technologies + t)
        silent[side] = told ? 0 : turns + 1
        longest = Math.max(longest, silent[side])
      })
      keep(world)
    },
    longest: () => longest,
  }
}
