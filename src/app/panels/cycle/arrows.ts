/** Arrows of the cycle: from a counter, when it was fielded, to the offset that it ended, when that fell. */
import type { CycleLink } from '../../session/cycleModel.ts'

export interface Point {
  x: number
  y: number
}

export interface Arrow {
  link: CycleLink
  from: Point
  to: Point
  path: string
  /** Triangle at the end. */
  head: string
  /** Where a number may stand. */
  number: Point
  bends: [Point, Point]
}

const HEAD = 7

const format = (point: Point): string => `${point.x.toFixed(1)} ${point.y.toFixed(1)}`

/** An arrow between the middles of two rows; `half` is half the height of a row. */
export const arrowOf = (link: CycleLink, a: Point, b: Point, half: number): Arrow => {
  const down = b.y > a.y ? 1 : -1
  const from = { x: a.x, y: a.y + down * half * 0.5 }
  const to = { x: b.x, y: b.y - down * half * 0.74 }
  const reach = Math.min(Math.max(28, Math.abs(to.y - from.y) * 0.55), 160)
  const bends: [Point, Point] = [{ x: from.x, y: from.y + down * reach }, { x: to.x, y: to.y - down * (reach + HEAD) }]
  const tip = { x: to.x, y: to.y - down * HEAD }
  return {
    link, from, to, bends,
    path: `M${format(from)}C${format(bends[0])} ${format(bends[1])} ${format(tip)}`,
    head: `M${format(to)}L${format({ x: to.x - 4.5, y: tip.y - down })}L${format({ x: to.x + 4.5, y: tip.y - down })}Z`,
    number: along(from, bends, tip, 0.5),
  }
}

const along = (from: Point, [c1, c2]: [Point, Point], to: Point, t: number): Point => {
  const s = 1 - t
  const mix = (a: number, b: number, c: number, d: number): number => s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d
  return { x: mix(from.x, c1.x, c2.x, to.x), y: mix(from.y, c1.y, c2.y, to.y) }
}

/** Radius of the circle around a number. */
export const NUMBER = 10
const TRIES = [0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73, 0.2, 0.8, 0.14, 0.86]

/** Moves the numbers along their arrows until none lies on another, or as far apart as the arrows are long; `kept` is taken already. */
export const placeNumbers = (arrows: readonly Arrow[], kept: readonly Point[] = []): void => {
  const taken: Point[] = [...kept]
  for (const arrow of arrows) {
    const room = (point: Point): number => Math.min(NUMBER * 2 + 2, ...taken.map((other) => Math.hypot(other.x - point.x, other.y - point.y)))
    const places = TRIES.map((t) => along(arrow.from, arrow.bends, arrow.to, t))
    arrow.number = places.reduce((best, place) => (room(place) > room(best) ? place : best))
    taken.push(arrow.number)
  }
}
