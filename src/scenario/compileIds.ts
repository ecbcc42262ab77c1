/** Ids of every dimension in index order: the code-unit order of ids, never the order of the file. */
import type { Ids } from '../engine/game.ts'
import { makeLayout, queueLengthOf, type Layout } from '../engine/layout.ts'
import { subjectOf } from '../engine/luck.ts'
import { EFFECT_BY_ID } from './effectUse.ts'
import type { Scenario } from './format.ts'
import { wholes } from './columns.ts'

const keys = (object: Record<string, unknown>): string[] => Object.keys(object).sort()

/** Arguments and resources take part in fixed-width bit sets, so that there is always at least one. */
export const idsOf = (scenario: Scenario): Ids => {
  const technologies = keys(scenario.technologies)
  const edges: string[] = []
  for (const by of technologies) for (const against of keys(scenario.technologies[by].counters)) edges.push(`${by}>${against}`)
  const networks = keys(scenario.networks)
  const moves = keys(scenario.moves)
  return {
    sides: keys(scenario.sides),
    countries: keys(scenario.countries),
    networks,
    technologies,
    edges,
    moves,
    events: keys(scenario.events),
    arguments: keys(scenario.arguments),
    resources: keys(scenario.resources),
    effects: [...EFFECT_BY_ID.keys()].sort(),
    seats: keys(Object.assign({}, ...Object.values(scenario.sides).map((side) => side.seats)) as Record<string, unknown>),
    endings: keys(scenario.endings),
    functions: networks.map((id) => keys(scenario.networks[id].functions)),
    options: moves.map((id) => keys(scenario.moves[id].options ?? {})),
  }
}

export const layoutOf = (ids: Ids): Layout =>
  makeLayout({
    side: 2, country: ids.countries.length, network: ids.networks.length, technology: ids.technologies.length, edge: ids.edges.length, move: ids.moves.length,
    event: ids.events.length, argument: Math.max(1, ids.arguments.length), resource: ids.resources.length, domain: 5, use: ids.countries.length + 1, queue: queueLengthOf(), one: 1,
  })

/** Hashes of ids for luck. `alias` gives the id under which an entry draws (used to mirror a scenario). */
export const subjectsOf = (ids: Ids, alias: (id: string) => string = (id) => id) => {
  const hash = (list: readonly string[]) => wholes(list, (id) => subjectOf(alias(id)))
  return { side: hash(ids.sides), country: hash(ids.countries), technology: hash(ids.technologies), move: hash(ids.moves), event: hash(ids.events), network: hash(ids.networks) }
}
