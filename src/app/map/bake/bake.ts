/** Makes shapes.json out of the atlas: run with `npm run bake`. */
import { createHash } from 'node:crypto'
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { BakedPlate, BakedShape, BakedShapes } from '../baked.ts'
import { labelAnchors, marked, waters } from './anchors.ts'
import { clipToBox, inRing, signedArea } from './cut.ts'
import { cutDisputed } from './disputed.ts'
import {
  asiaWindow, europeFrameOnWorld, europeKept, europeWindow, graticule, ringToWorld, toEurope, toWorld, worldBounds, worldWindow,
  type Box, type PlaneOf,
} from './plates.ts'
import { readShapes, sourcePath, type Ring, type SourceShape } from './source.ts'
import { shareArcs } from './topology.ts'

/** Least triangles kept, in square degrees at the equator. */
const coarse = { world: 0.0095, played: 0.0055, europe: 0.0022, small: 0 }
/** Islands below this many square grid units are dropped, unless they are all that a shape has or it is played. */
const leastIsland = { world: 14, europe: 40 }
/** Shapes under this many square grid units on the world plate keep their full outline. */
const smallStates = new Set([...marked, '196', '442', '084', '028', '462', '480', '690', '678', '670', '336', '674', '438', '020', '492', '470'])

const here = dirname(fileURLToPath(import.meta.url))

/** A digest of everything the result depends on: the atlas, its readers' versions and the files of this folder. */
export function inputsDigest(): string {
  const hash = createHash('sha256').update(readFileSync(sourcePath))
  for (const name of readdirSync(here).filter((each) => each.endsWith('.ts')).sort()) hash.update(readFileSync(join(here, name)))
  return hash.digest('hex').slice(0, 16)
}

const rounded = (point: readonly [number, number]): [number, number] => [Math.round(point[0]) + 0, Math.round(point[1]) + 0]

/** Rounds to the grid and drops points that fall on the one before, or leave and come straight back. */
function toGrid(ring: Ring): Ring {
  const kept: Ring = []
  for (const point of ring.map(rounded)) {
    const last = kept[kept.length - 1]
    if (!last || last[0] !== point[0] || last[1] !== point[1]) kept.push(point)
  }
  while (kept.length > 1 && kept[0][0] === kept[kept.length - 1][0] && kept[0][1] === kept[kept.length - 1][1]) kept.pop()
  return kept
}

const flat = (line: Ring): number[] => line.flatMap(rounded)

/** The point of the largest ring farthest from its edge, on a coarse lattice: where a marker may stand. */
function middleOf(rings: Ring[]): [number, number] {
  const ring = [...rings].sort((one, two) => Math.abs(signedArea(two)) - Math.abs(signedArea(one)))[0]
  const xs = ring.map((point) => point[0])
  const ys = ring.map((point) => point[1])
  const [x0, x1, y0, y1] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  let best: [number, number] = [(x0 + x1) / 2, (y0 + y1) / 2]
  let room = -1
  for (let i = 1; i < 24; i++) {
    for (let j = 1; j < 24; j++) {
      const x = x0 + ((x1 - x0) * i) / 24
      const y = y0 + ((y1 - y0) * j) / 24
      if (!inRing(x, y, ring)) continue
      const near = Math.min(...ring.map((point) => (point[0] - x) ** 2 + (point[1] - y) ** 2))
      if (near > room) [room, best] = [near, [x, y]]
    }
  }
  return rounded(best)
}

interface Projected { key: string; rings: Ring[] }

/** Projects, rounds and thins the rings of one plate. */
function project(shapes: SourceShape[], onto: (ring: Ring) => Ring, least: number): Projected[] {
  return shapes.flatMap(({ key, rings }) => {
    const all = rings.map(onto).filter((ring) => ring.length > 2).map(toGrid).filter((ring) => ring.length > 2)
      .sort((one, two) => Math.abs(signedArea(two)) - Math.abs(signedArea(one)))
    const keepAll = smallStates.has(key)
    const kept = all.filter((ring, index) => index === 0 || keepAll || Math.abs(signedArea(ring)) / 2 >= least)
    return kept.length > 0 ? [{ key, rings: kept }] : []
  })
}

function shapesOf(projected: Projected[], arcs: number[][], toPlane: PlaneOf, box?: Box): Record<string, BakedShape> {
  let next = 0
  const out: Record<string, BakedShape> = {}
  for (const { key, rings } of projected) {
    const area = Math.abs(rings.reduce((sum, ring) => sum + Math.abs(signedArea(ring)) / 2, 0))
    const anchor = labelAnchors[key]
    const at = anchor && rounded(toPlane(anchor.at))
    const inside = at && (!box || (at[0] > box[0] && at[0] < box[2] && at[1] > box[1] && at[1] < box[3]))
    out[key] = {
      rings: arcs.slice(next, next + rings.length),
      size: Math.round(Math.sqrt(area)),
      ...(anchor && inside
        ? { dot: anchor.dot ? rounded(toPlane(anchor.dot)) : middleOf(rings), label: at, place: anchor.place }
        : {}),
    }
    next += rings.length
  }
  return out
}

/** Makes the data of one plate out of shapes in degrees. */
function plate(id: 'world' | 'europe', shapes: SourceShape[], onto: (ring: Ring) => Ring, toPlane: PlaneOf, window: Box, bounds: Box): BakedPlate {
  const cut = cutDisputed(shapes)
  const played = project(cut.shapes, onto, leastIsland[id])
  const disputed = project(cut.disputed, onto, leastIsland[id])
  const rings = [...played, ...disputed].flatMap((shape) => shape.rings)
  const { arcs, rings: numbered } = shareArcs(rings)
  const count = played.reduce((sum, shape) => sum + shape.rings.length, 0)
  let next = count
  const box = id === 'europe' ? window : undefined
  return {
    id,
    window: window.map(Math.round) as unknown as Box,
    bounds: bounds.map(Math.round) as unknown as Box,
    arcs,
    shapes: shapesOf(played, numbered, toPlane, box),
    disputed: disputed.map((shape) => ({ name: shape.key, rings: numbered.slice(next, (next += shape.rings.length)) })),
    graticule: [],
    waters: waters
      .map(([name, longitude, latitude, zoom]) => ({ name, at: rounded(toPlane([longitude, latitude])), zoom }))
      .filter(({ at }) => !box || (at[0] > box[0] && at[0] < box[2] && at[1] > box[1] && at[1] < box[3])),
  }
}

/** Graticule lines that touch the box, on the plane. */
function lines(toPlane: PlaneOf, box: Box): number[][] {
  return graticule().flatMap((line) => {
    const runs: Ring[] = []
    let run: Ring = []
    for (const point of line.map(toPlane)) {
      if (point[0] >= box[0] && point[0] <= box[2] && point[1] >= box[1] && point[1] <= box[3]) {
        run.push(point)
        continue
      }
      if (run.length > 1) runs.push(run)
      run = []
    }
    if (run.length > 1) runs.push(run)
    // A straight parallel needs its two ends only.
    return runs.map((each) => flat(each.every((point) => Math.abs(point[1] - each[0][1]) < 0.5) ? [each[0], each[each.length - 1]] : each))
  })
}

/** The whole of shapes.json. */
export function bake(): BakedShapes {
  const isSmall = (key: string): boolean => smallStates.has(key)
  const forWorld = readShapes((key) => (isSmall(key) ? coarse.small : labelAnchors[key] ? coarse.played : coarse.world))
  const forEurope = readShapes((key) => (isSmall(key) ? coarse.small : coarse.europe))
  const worldPlate = plate('world', forWorld, ringToWorld, toWorld, worldWindow, worldBounds)
  worldPlate.graticule = lines(toWorld, [-5001, -5000, 5001, 5000])
  const nearEurope = forEurope.map((shape) => ({ ...shape, rings: shape.rings.filter((ring) => ring.some(([x, y]) => x > -60 && x < 90 && y > 10)) }))
  const europePlate = plate('europe', nearEurope, (ring) => clipToBox(ring.map(toEurope), europeKept), toEurope, europeWindow, europeWindow)
  europePlate.graticule = lines(toEurope, europeKept)
  return {
    digest: inputsDigest(),
    world: worldPlate,
    europe: europePlate,
    asia: { window: asiaWindow.map(Math.round) as unknown as Box },
    frameOfEurope: flat(europeFrameOnWorld()),
    homes: Object.fromEntries(Object.entries(labelAnchors).map(([key, anchor]) => [key, anchor.plate])),
    marked,
  }
}

/** The exact bytes of shapes.json. */
export const asText = (shapes: BakedShapes): string => `${JSON.stringify(shapes)}\n`

export const outputPath = join(here, '..', 'shapes.json')

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(outputPath, asText(bake()))
