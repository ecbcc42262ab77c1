/** What the shape cannot say: every name must be known, figures must name assumptions, the sides must be two, luck must not collide. */
import { subjectOf } from '../engine/luck.ts'
import { tickIndex, tickLabel, totalTicks } from './calendar.ts'
import { idsOf, layoutOf } from './compileIds.ts'
import { assumptionOf, type Figure, valueOf } from './figures.ts'
import type { EffectUse, Scenario } from './format.ts'
import { nearestName } from './nearest.ts'
import { type JsonPatch, pointerOf, problem, type Problem } from './problem.ts'
import { quantityPath } from './quantityPath.ts'
import type { Condition } from './schema/condition.ts'

/** Traits of countries that a doctrine may weigh; what each means is in the room of the bots. */
export const TRAITS = ['margin', 'window', 'size', 'tie', 'reliance', 'capacity', 'autocracy', 'fresh'] as const

/** Largest number that a scenario may hold, either way: stored quantities end there as well. */
const MOST = 1e6

/** Least values of attributes without which shares of the whole cannot be worked out. */
const LEAST = { gdp: 0.001, gdpPerCapita: 0, users: 0.001, exports: 0 } as const

/** Settings of effects that name things, by the kind of thing they name. */
const NAMING: Record<string, 'technologies' | 'networks' | 'resources' | 'arguments' | 'countries'> = { technology: 'technologies', network: 'networks', resource: 'resources', argument: 'arguments' }

export const referenceProblems = (scenario: Scenario): Problem[] => {
  const problems: Problem[] = []
  const ids = idsOf(scenario)
  const layout = layoutOf(ids)
  const known = (kind: string, name: string | undefined, list: Iterable<string>, ...path: (string | number)[]) => {
    if (name === undefined || [...list].includes(name)) return
    const nearest = nearestName(name, list)
    const at = pointerOf(path)
    // where the name is the key of an entry, the entry is renamed; a name inside a longer text is left to the author
    const key = path[path.length - 1] === name
    const fix: JsonPatch | undefined = nearest === undefined || path[path.length - 1] === 'scope' ? undefined : key ? [{ op: 'move', from: at, path: pointerOf([...path.slice(0, -1), nearest]) }] : [{ op: 'replace', path: at, value: nearest }]
    problems.push(problem(`unknown-${kind}`, at, { name }, { ...(nearest ? { nearest } : {}), ...(fix ? { fix } : {}) }))
  }
  const tick = (label: string | undefined, inside: boolean, ...path: (string | number)[]) => {
    if (label === undefined) return
    const index = tickIndex(scenario.calendar, label)
    const ticks = totalTicks(scenario)
    if (index === undefined) {
      const labels = Array.from({ length: ticks }, (_, n) => tickLabel(scenario.calendar, n))
      // where ticks are years, a half of one can only mean its year
      const year = labels.find((one) => label.startsWith(one))
      const nearest = year ?? nearestName(label, labels)
      problems.push(problem('bad-tick', pointerOf(path), { label, like: scenario.calendar.start }, { ...(nearest ? { nearest } : {}), ...(year ? { fix: [{ op: 'replace', path: pointerOf(path), value: year }] } : {}) }))
    } else if (inside && (index < 0 || index >= ticks)) problems.push(problem('outside-calendar', pointerOf(path), { label, from: scenario.calendar.start, to: tickLabel(scenario.calendar, ticks - 1) }, { severity: 'warning' }))
  }
  const inRange = (name: string, value: number, ...path: (string | number)[]) => {
    const dial = scenario.assumptions[name]
    if (dial !== undefined && !(value >= dial.range[0] && value <= dial.range[1]))
      problems.push(problem('outside-range', pointerOf(path), { name, value, low: dial.range[0], high: dial.range[1] }, { severity: 'warning' }))
  }
  const condition = (node: Condition | undefined, path: (string | number)[], count = { nodes: 0 }): void => {
    if (node === undefined) return
    if (++count.nodes > 32) {
      if (count.nodes === 33) problems.push(problem('condition-too-large', pointerOf(path), { most: 32 }))
      return
    }
    if ('all' in node) node.all.forEach((child, i) => condition(child, [...path, 'all', i], count))
    else if ('any' in node) node.any.forEach((child, i) => condition(child, [...path, 'any', i], count))
    else if ('not' in node) condition(node.not, [...path, 'not'], count)
    else {
      const found = quantityPath(ids, layout, node.quantity, node.of)
      if (!found.ok) {
        const nearest = nearestName(found.found, found.known)
        const at = pointerOf([...path, found.code === 'unknown-quantity' ? 'quantity' : 'of'])
        const fix: JsonPatch | undefined = nearest !== undefined && found.code === 'unknown-quantity' ? [{ op: 'replace', path: at, value: nearest }] : undefined
        problems.push(problem(found.code, at, { name: found.found, expected: found.expected ?? '' }, { ...(nearest ? { nearest } : {}), ...(fix ? { fix } : {}) }))
      }
    }
  }
  const lists = { technologies: ids.technologies, networks: ids.networks, resources: ids.resources, arguments: ids.arguments, countries: ids.countries }
  const kinds = { technologies: 'technology', networks: 'network', resources: 'resource', arguments: 'argument', countries: 'country' }
  const use = (effect: EffectUse, path: (string | number)[], event: boolean) => {
    for (const [setting, kind] of Object.entries(NAMING)) if (typeof effect[setting] === 'string') known(kinds[kind], effect[setting] as string, lists[kind], ...path, setting)
    effect.countries?.forEach((id, i) => known('country', id, ids.countries, ...path, 'countries', i))
    if (effect.scope?.startsWith('bloc:')) known('bloc', effect.scope.slice(5), Object.keys(scenario.blocs), ...path, 'scope')
    if (effect.side !== undefined && effect.side !== 'own' && effect.side !== 'rival') known('side', effect.side, ids.sides, ...path, 'side')
    if (event && effect.scope === 'target') problems.push(problem('event-without-target', pointerOf([...path, 'scope']), {}))
    condition(effect.when as Condition | undefined, [...path, 'when'])
  }

  const functionsOf = (network: string | undefined): string[] => (network === undefined ? [] : Object.keys(scenario.networks[network]?.functions ?? {}))
  const sides = Object.entries(scenario.sides)
  const roles = sides.map(([, side]) => side.role).sort().join('+')
  if (sides.length !== 2 || roles !== 'challenger+guarantor') problems.push(problem('two-sides', '/sides', { found: sides.length }))
  known('network', scenario.mainNetwork, ids.networks, 'mainNetwork')
  if ((scenario.networks[scenario.mainNetwork]?.ladder.length ?? 3) < 3) problems.push(problem('main-network-ladder', '/mainNetwork', { name: scenario.mainNetwork }))
  known('world', scenario.defaultWorld, Object.keys(scenario.worlds), 'defaultWorld')
  for (const [id, world] of Object.entries(scenario.worlds)) for (const [dial, value] of Object.entries(world.assume)) {
    known('assumption', dial, Object.keys(scenario.assumptions), 'worlds', id, 'assume', dial)
    inRange(dial, value, 'worlds', id, 'assume', dial)
  }
  for (const [id, dial] of Object.entries(scenario.assumptions)) inRange(id, dial.default, 'assumptions', id, 'default')
  for (const [id, side] of sides) {
    for (const resource of Object.keys(side.resources)) known('resource', resource, ids.resources, 'sides', id, 'resources', resource)
    side.homeRung.forEach((home, i) => known('network', home.network, ids.networks, 'sides', id, 'homeRung', i, 'network'))
  }
  for (const [id, country] of Object.entries(scenario.countries)) {
    for (const [name, least] of Object.entries(LEAST)) {
      const figure = country.attributes[name as keyof typeof LEAST]
      const range = typeof figure === 'object' && 'assume' in figure ? (scenario.assumptions[figure.assume]?.range ?? []) : [0]
      if (range.some((end) => valueOf(figure, typeof figure === 'object' && 'assume' in figure ? { [figure.assume]: end } : {}) < least)) problems.push(problem('below-range', pointerOf(['countries', id, 'attributes', name]), { field: name, least }))
    }
    country.blocs.forEach((bloc, i) => known('bloc', bloc, Object.keys(scenario.blocs), 'countries', id, 'blocs', i))
    for (const [network, rung] of Object.entries(country.stance)) {
      known('network', network, ids.networks, 'countries', id, 'stance', network)
      const rungs = scenario.networks[network]?.ladder.length ?? 0
      if (rungs > 0 && rung >= rungs) problems.push(problem('no-such-rung', pointerOf(['countries', id, 'stance', network]), { rung, most: rungs - 1 }))
    }
    country.windows.forEach((window, i) => {
      known('network', window.network, ids.networks, 'countries', id, 'windows', i, 'network')
      tick(window.at, true, 'countries', id, 'windows', i, 'at')
      tick(window.knownFrom, false, 'countries', id, 'windows', i, 'knownFrom')
    })
  }
  for (const [id, technology] of Object.entries(scenario.technologies)) {
    for (const [side, own] of Object.entries(technology.sides)) {
      known('side', side, ids.sides, 'technologies', id, 'sides', side)
      own.needs.forEach((need, i) => known('technology', need, ids.technologies, 'technologies', id, 'sides', side, 'needs', i))
    }
    for (const [against, counter] of Object.entries(technology.counters)) {
      known('technology', against, ids.technologies, 'technologies', id, 'counters', against)
      const carried = functionsOf(scenario.technologies[against]?.carries)
      if (carried.length > 0) for (const name of Object.keys(counter.functions ?? {})) known('function', name, carried, 'technologies', id, 'counters', against, 'functions', name)
    }
    technology.outputs.forEach((output, i) => {
      known('network', output.network, ids.networks, 'technologies', id, 'outputs', i, 'network')
      known('function', output.function, functionsOf(output.network), 'technologies', id, 'outputs', i, 'function')
    })
    known('network', technology.carries, ids.networks, 'technologies', id, 'carries')
  }
  for (const [id, move] of Object.entries(scenario.moves)) {
    known('side', move.side, ids.sides, 'moves', id, 'side')
    known('seat', move.seat, Object.keys(scenario.sides[move.side]?.seats ?? {}), 'moves', id, 'seat')
    known('network', move.network, ids.networks, 'moves', id, 'network')
    move.arguments?.forEach((argument, i) => known('argument', argument, ids.arguments, 'moves', id, 'arguments', i))
    const functions = functionsOf(move.network ?? scenario.mainNetwork)
    move.function?.forEach((name, i) => known('function', name, functions, 'moves', id, 'function', i))
    for (const resource of Object.keys(move.cost)) known('resource', resource, ids.resources, 'moves', id, 'cost', resource)
    for (const [option, entry] of Object.entries(move.options ?? {})) for (const resource of Object.keys(entry.cost)) known('resource', resource, ids.resources, 'moves', id, 'options', option, 'cost', resource)
    condition(move.available, ['moves', id, 'available'])
    ;(move.effects as EffectUse[]).forEach((effect, i) => use(effect, ['moves', id, 'effects', i], false))
    ;(move.blowback as EffectUse[]).forEach((effect, i) => use(effect, ['moves', id, 'blowback', i], false))
  }
  for (const [id, event] of Object.entries(scenario.events)) {
    for (const field of ['at', 'from', 'to', 'knownFrom'] as const) tick(event[field], field === 'at', 'events', id, field)
    condition(event.when, ['events', id, 'when'])
    ;(event.effects as EffectUse[]).forEach((effect, i) => use(effect, ['events', id, 'effects', i], true))
  }
  for (const [id, bot] of Object.entries(scenario.bots)) {
    known('side', bot.side, ids.sides, 'bots', id, 'side')
    for (const move of Object.keys(bot.moves)) known('move', move, ids.moves, 'bots', id, 'moves', move)
    for (const name of Object.keys(bot.technologies)) if (!name.startsWith('domain:')) known('technology', name, ids.technologies, 'bots', id, 'technologies', name)
    for (const name of Object.keys(bot.targets)) known('trait', name, TRAITS, 'bots', id, 'targets', name)
    for (const name of Object.keys(bot.arguments)) known('argument', name, ids.arguments, 'bots', id, 'arguments', name)
  }
  scenario.history.orders.forEach((entry, i) => {
    tick(entry.at, true, 'history', 'orders', i, 'at')
    known('side', entry.side, ids.sides, 'history', 'orders', i, 'side')
    known('move', entry.order.move, ids.moves, 'history', 'orders', i, 'order', 'move')
    known('country', entry.order.target, ids.countries, 'history', 'orders', i, 'order', 'target')
    known('technology', entry.order.technology, ids.technologies, 'history', 'orders', i, 'order', 'technology')
    known('technology', entry.order.against, ids.technologies, 'history', 'orders', i, 'order', 'against')
    known('technology', entry.order.divest, ids.technologies, 'history', 'orders', i, 'order', 'divest')
    known('network', entry.order.network, ids.networks, 'history', 'orders', i, 'order', 'network')
    known('argument', entry.order.argument, ids.arguments, 'history', 'orders', i, 'order', 'argument')
    const move = scenario.moves[entry.order.move]
    if (move !== undefined) entry.order.options?.forEach((option, k) => known('option', option, Object.keys(move.options ?? {}), 'history', 'orders', i, 'order', 'options', k))
  })
  for (const [id, ending] of Object.entries(scenario.endings)) condition(ending.when, ['endings', id, 'when'])
  scenario.debrief.forEach((question, i) => condition(question.when, ['debrief', i, 'when']))

  const small = (value: number, path: (string | number)[]) => {
    if (!(Math.abs(value) <= MOST)) problems.push(problem('figure-too-large', pointerOf(path), { value, most: MOST }))
  }
  const walk = (value: unknown, path: (string | number)[]): void => {
    const assumption = assumptionOf(value)
    if (assumption !== undefined) {
      known('assumption', assumption, Object.keys(scenario.assumptions), ...path, 'assume')
      const ends = scenario.assumptions[assumption]?.range.map((end) => valueOf(value as Figure, { [assumption]: end })) ?? []
      small(ends.reduce((most, end) => (Math.abs(end) > Math.abs(most) ? end : most), 0), path)
    } else if (typeof value === 'number') small(value, path)
    else if (Array.isArray(value)) value.forEach((child, i) => walk(child, [...path, i]))
    else if (typeof value === 'object' && value !== null) for (const [key, child] of Object.entries(value)) walk(child, [...path, key])
  }
  for (const part of ['assumptions', 'worlds', 'sides', 'networks', 'arguments', 'blocs', 'countries', 'technologies', 'moves', 'events', 'model', 'regionWeight', 'winMargin', 'grades'] as const) walk(scenario[part], [part])

  const subjects = new Map<number, string>()
  for (const list of [ids.sides, ids.countries, ids.technologies, ids.moves, ids.events, ids.networks])
    for (const id of list) {
      const subject = subjectOf(id)
      const other = subjects.get(subject)
      if (other !== undefined && other !== id) problems.push(problem('luck-collision', '', { id, other }))
      subjects.set(subject, id)
    }
  return problems
}
