/** Finds the arcs that neighbours share, so that each border is stored once. */
import type { Ring } from './source.ts'

/** Rings as signed arc numbers (~n = arc n backwards) over arcs stored once. */
export interface Arcs {
  /** Each arc: x, y of its first point, then differences, in grid units. */
  arcs: number[][]
  /** Per ring, the arcs that make it. */
  rings: number[][]
}

const keyOf = (point: readonly [number, number]): string => `${point[0]},${point[1]}`

/** Points where three or more borders meet, or where a coast becomes a border. */
function junctions(rings: Ring[]): Set<string> {
  const neighbours = new Map<string, string>()
  const found = new Set<string>()
  for (const ring of rings) {
    for (let i = 0; i < ring.length; i++) {
      const before = keyOf(ring[(i + ring.length - 1) % ring.length])
      const after = keyOf(ring[(i + 1) % ring.length])
      const pair = before < after ? `${before} ${after}` : `${after} ${before}`
      const key = keyOf(ring[i])
      const held = neighbours.get(key)
      if (held === undefined) neighbours.set(key, pair)
      else if (held !== pair) found.add(key)
    }
  }
  // A coast point has the same neighbours as the border beside it only when both shapes share both edges.
  return found
}

/** Cuts the ring at its junctions; a ring without one is a single closed arc that starts at its least point. */
function split(ring: Ring, isJunction: (key: string) => boolean): Ring[] {
  const starts = ring.map((point, index) => (isJunction(keyOf(point)) ? index : -1)).filter((index) => index >= 0)
  if (starts.length === 0) {
    let least = 0
    for (let i = 1; i < ring.length; i++) {
      if (ring[i][0] < ring[least][0] || (ring[i][0] === ring[least][0] && ring[i][1] < ring[least][1])) least = i
    }
    starts.push(least)
  }
  return starts.map((start, index) => {
    const end = starts[(index + 1) % starts.length]
    const arc: Ring = [ring[start]]
    let at = start
    do {
      at = (at + 1) % ring.length
      arc.push(ring[at])
    } while (at !== end)
    return arc
  })
}

function deltas(arc: Ring): number[] {
  const flat: number[] = []
  let x = 0
  let y = 0
  for (const point of arc) {
    flat.push(point[0] - x, point[1] - y)
    ;[x, y] = point
  }
  return flat
}

/** Finds the arcs that rings on an integer grid have in common. */
export function shareArcs(rings: Ring[]): Arcs {
  const meets = junctions(rings)
  const numbers = new Map<string, number>()
  const arcs: number[][] = []
  const out = rings.map((ring) =>
    split(ring, (key) => meets.has(key)).map((arc) => {
      const forward = arc.map(keyOf).join(' ')
      const known = numbers.get(forward)
      if (known !== undefined) return known
      const backward = numbers.get(arc.toReversed().map(keyOf).join(' '))
      if (backward !== undefined) return ~backward
      numbers.set(forward, arcs.length)
      arcs.push(deltas(arc))
      return arcs.length - 1
    }),
  )
  return { arcs, rings: out }
}
