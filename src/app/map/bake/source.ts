/** Reads the atlas and simplifies it border by border. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { MultiPolygon, Polygon, Position } from 'geojson'
import { feature } from 'topojson-client'
import { presimplify } from 'topojson-simplify'
import type { GeometryCollection, Topology } from 'topojson-specification'

/** A ring of [longitude, latitude] in degrees, first point not repeated at the end. */
export type Ring = [number, number][]

/** One state or territory of the source: its key on the map and its rings (even-odd). */
export interface SourceShape {
  key: string
  name: string
  rings: Ring[]
}

export const sourcePath = createRequire(import.meta.url).resolve('world-atlas/countries-50m.json')

/** Territories that the source draws apart and that the map draws with their state. */
const joined: Record<string, string> = { '344': '156', '446': '156' }

const antarctica = '010'

/** Area of the triangle a, b, c in square degrees at the equator's scale, so that the far north is not over-detailed. */
function weigh(triangle: Position[]): number {
  const [a, b, c] = triangle
  const area = Math.abs((a[0] - c[0]) * (b[1] - a[1]) - (a[0] - b[0]) * (c[1] - a[1])) / 2
  return area * Math.cos((b[1] * Math.PI) / 180)
}

/** Arc indices used by the given geometry, either direction. */
function arcsOf(arcs: unknown, into: Set<number>): void {
  if (Array.isArray(arcs)) for (const each of arcs) arcsOf(each, into)
  else if (typeof arcs === 'number') into.add(arcs < 0 ? ~arcs : arcs)
}

/** Rings of a polygon or multipolygon, closed point dropped. */
function ringsOf(geometry: Polygon | MultiPolygon): Ring[] {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  return polygons.flat().map((ring) => ring.slice(0, -1).map((point): [number, number] => [point[0], point[1]]))
}

/**
 * Reads the atlas, drops Antarctica and simplifies arc by arc, so that neighbours keep one common border.
 * `coarseness(key)` is the least triangle, in square degrees at the equator, that a shape keeps; a
 * shared arc keeps what its finer owner asks for.
 */
export function readShapes(coarseness: (key: string) => number): SourceShape[] {
  const topology = JSON.parse(readFileSync(sourcePath, 'utf8')) as Topology<{ countries: GeometryCollection<{ name: string }> }>
  const weighted = presimplify(topology, weigh) as typeof topology
  const countries = weighted.objects.countries
  const keyOf = (id: string | number | undefined, name: string): string => {
    const key = id === undefined ? name : String(id)
    return joined[key] ?? key
  }
  countries.geometries = countries.geometries.filter((geometry) => geometry.id !== antarctica)
  const least = new Map<number, number>()
  for (const geometry of countries.geometries) {
    const used = new Set<number>()
    if ('arcs' in geometry) arcsOf(geometry.arcs, used)
    const named = geometry.properties as { name?: string } | undefined
    const want = coarseness(keyOf(geometry.id, named?.name ?? ''))
    for (const arc of used) least.set(arc, Math.min(least.get(arc) ?? Infinity, want))
  }
  weighted.arcs = weighted.arcs.map((arc, index) =>
    arc.filter((point, at) => at === 0 || at === arc.length - 1 || point[2] >= (least.get(index) ?? 0)),
  )
  const shapes = new Map<string, SourceShape>()
  for (const each of feature(weighted, countries).features) {
    const name = each.properties?.name ?? ''
    const key = keyOf(each.id, name)
    const rings = ringsOf(each.geometry as Polygon | MultiPolygon)
    const held = shapes.get(key)
    if (held) held.rings.push(...rings)
    else shapes.set(key, { key, name, rings })
  }
  return [...shapes.values()]
}
