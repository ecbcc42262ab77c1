/** Cuts polygons by polygons. */
import type { Ring } from './source.ts'

type Point = [number, number]

/** Twice the signed area; positive when the ring turns counter-clockwise in a y-up plane. */
export function signedArea(ring: Ring): number {
  let sum = 0
  for (let i = 0; i < ring.length; i++) {
    const [ax, ay] = ring[i]
    const [bx, by] = ring[(i + 1) % ring.length]
    sum += ax * by - bx * ay
  }
  return sum
}

/** Whether the point lies in the ring by the even-odd rule. */
export function inRing(x: number, y: number, ring: Ring): boolean {
  let inside = false
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [ax, ay] = ring[i]
    const [bx, by] = ring[j]
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside
  }
  return inside
}

/** Where segments a-b and c-d cross properly, as fractions along each. */
function crossing(a: Point, b: Point, c: Point, d: Point): { at: Point; t: number; u: number } | undefined {
  const rx = b[0] - a[0]
  const ry = b[1] - a[1]
  const sx = d[0] - c[0]
  const sy = d[1] - c[1]
  const cross = rx * sy - ry * sx
  if (cross === 0) return undefined
  const t = ((c[0] - a[0]) * sy - (c[1] - a[1]) * sx) / cross
  const u = ((c[0] - a[0]) * ry - (c[1] - a[1]) * rx) / cross
  if (t <= 0 || t >= 1 || u <= 0 || u >= 1) return undefined
  return { at: [a[0] + t * rx, a[1] + t * ry], t, u }
}

/** Splits the ring into pieces that run from one crossing to the next. */
function pieces(ring: Ring, cuts: { edge: number; t: number; at: Point }[]): Point[][] {
  const sorted = [...cuts].sort((one, two) => one.edge - two.edge || one.t - two.t)
  return sorted.map((from, index) => {
    const to = sorted[(index + 1) % sorted.length]
    const piece: Point[] = [from.at]
    let edge = from.edge
    const sameEdgeAhead = to.edge === from.edge && to.t > from.t
    if (!sameEdgeAhead) {
      do {
        edge = (edge + 1) % ring.length
        piece.push(ring[edge])
      } while (edge !== to.edge)
    }
    piece.push(to.at)
    return piece
  })
}

function middle(piece: Point[]): Point {
  const at = Math.floor((piece.length - 1) / 2)
  return [(piece[at][0] + piece[at + 1][0]) / 2, (piece[at][1] + piece[at + 1][1]) / 2]
}

/** Joins pieces end to start; crossing points are shared objects, so identity is enough. */
function stitch(chosen: Point[][]): Ring[] {
  const byStart = new Map(chosen.map((piece) => [piece[0], piece]))
  const rings: Ring[] = []
  while (byStart.size > 0) {
    const first = byStart.keys().next().value as Point
    const ring: Ring = []
    let piece = byStart.get(first)
    while (piece) {
      byStart.delete(piece[0])
      ring.push(...piece.slice(0, -1))
      piece = byStart.get(piece[piece.length - 1])
    }
    if (ring.length > 2) rings.push(ring)
  }
  return rings
}

/**
 * Cuts a simple ring by a simple mask: what lies inside and what is left outside.
 * The mask's corners must not lie on the ring (hand-made masks do not).
 */
export function cutRing(subject: Ring, mask: Ring): { inside: Ring[]; outside: Ring[] } {
  const ring = signedArea(subject) < 0 ? subject.toReversed() : subject
  const knife = signedArea(mask) < 0 ? mask.toReversed() : mask
  const onRing: { edge: number; t: number; at: Point }[] = []
  const onKnife: { edge: number; t: number; at: Point }[] = []
  for (let i = 0; i < ring.length; i++) {
    for (let j = 0; j < knife.length; j++) {
      const hit = crossing(ring[i], ring[(i + 1) % ring.length], knife[j], knife[(j + 1) % knife.length])
      if (!hit) continue
      onRing.push({ edge: i, t: hit.t, at: hit.at })
      onKnife.push({ edge: j, t: hit.u, at: hit.at })
    }
  }
  if (onRing.length === 0) {
    return inRing(ring[0][0], ring[0][1], knife) ? { inside: [subject], outside: [] } : { inside: [], outside: [subject] }
  }
  const ofRing = pieces(ring, onRing)
  const ofKnife = pieces(knife, onKnife).filter((piece) => inRing(...middle(piece), ring))
  const within = (piece: Point[]): boolean => inRing(...middle(piece), knife)
  return {
    inside: stitch([...ofRing.filter(within), ...ofKnife]),
    outside: stitch([...ofRing.filter((piece) => !within(piece)), ...ofKnife.map((piece) => piece.toReversed())]),
  }
}

/** Clips a ring to a box by cutting at each of its four sides in turn. */
export function clipToBox(ring: Ring, [x0, y0, x1, y1]: readonly [number, number, number, number]): Ring {
  const sides: [(p: Point) => number][] = [[(p) => p[0] - x0], [(p) => x1 - p[0]], [(p) => p[1] - y0], [(p) => y1 - p[1]]]
  let left = ring
  for (const [depth] of sides) {
    const kept: Ring = []
    for (let i = 0; i < left.length; i++) {
      const a = left[i]
      const b = left[(i + 1) % left.length]
      const da = depth(a)
      const db = depth(b)
      if (da >= 0) kept.push(a)
      if (da >= 0 !== db >= 0) {
        const t = da / (da - db)
        kept.push([a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])])
      }
    }
    left = kept
    if (left.length === 0) break
  }
  return left
}
