/** Lints of assumptions and worlds: dials that turn nothing, or not as they say. */
import { compile } from '../compile.ts'
import { assumptionOf, assumptionsOf } from '../figures.ts'
import { pointerOf } from '../problem.ts'
import type { Lint, Subject } from './lint.ts'
import { eachObject, shown } from './walk.ts'

/** Fields whose figure is rounded to whole ticks when the rules are compiled, so that a dial may turn and nothing moves. */
const ROUNDED = ['after', 'for', 'reviewEvery']

const alike = (a: unknown, b: unknown): boolean => {
  if (ArrayBuffer.isView(a) && ArrayBuffer.isView(b)) return (a as Float64Array).every((x, n) => x === (b as Float64Array)[n])
  if (typeof a === 'object' && a !== null && typeof b === 'object' && b !== null) return Object.keys(a).every((key) => alike((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]))
  return a === b || typeof a === 'function'
}

/** Whether both ends of a dial compile to the same numbers. */
const idle = ({ scenario }: Subject, id: string): boolean => {
  const [low, high] = scenario.assumptions[id].range.map((value) => compile(scenario, assumptionsOf(scenario, undefined, { [id]: value })))
  return alike({ ...low, ids: 0, layout: 0, livedOrders: 0 }, { ...high, ids: 0, layout: 0, livedOrders: 0 })
}

const unwired: Lint = {
  id: 'unwired-assumption', severity: 'warning',
  says: '{{name}} turns nothing: {{why}}.',
  means: 'A class would debate a dial that has no effect on the game.',
  mend: 'Let a figure hang on it: { "assume": "{{name}}", "times": 1 }.',
  broken: { edits: { '/model/vendorCompliance': 0.7 }, at: '/assumptions/compliance' },
  check: (subject) => {
    const { scenario } = subject
    const fields = new Map<string, Set<string>>()
    eachObject({ ...scenario, assumptions: {}, worlds: {}, translations: {} }, [], (object, path) => {
      const id = assumptionOf(object)
      if (id === undefined || object.times === 0) return
      fields.set(id, (fields.get(id) ?? new Set()).add(String(path.at(-1))))
    })
    return Object.keys(scenario.assumptions).flatMap((name) => {
      const used = fields.get(name)
      const why = used === undefined ? 'no figure hangs on it' : [...used].every((field) => ROUNDED.includes(field)) && idle(subject, name) ? 'both ends of its range compile to the same numbers' : undefined
      return why === undefined ? [] : [{ at: pointerOf(['assumptions', name]), params: { name, why } }]
    })
  },
}

const narrow: Lint = {
  id: 'dial-without-range', severity: 'error',
  says: 'The range of {{name}} runs from {{low}} to {{high}}; the first number must be the lower one.',
  means: 'The dial cannot be turned, and a hidden world draws it from nothing.',
  mend: 'Write the lowest and the highest defensible value.',
  broken: { edits: { '/assumptions/compliance/range': [1, 0.3] }, at: '/assumptions/compliance/range' },
  check: ({ scenario }) => Object.entries(scenario.assumptions).flatMap(([name, dial]) => {
    const [low, high] = dial.range
    const at = pointerOf(['assumptions', name, 'range'])
    return low < high ? [] : [{ at, params: { name, low, high }, ...(low > high ? { fix: [{ op: 'replace' as const, path: at, value: [high, low] }] } : {}) }]
  }),
}

const unset: Lint = {
  id: 'world-leaves-dials', severity: 'notice',
  says: 'The world {{world}} leaves {{count}} of {{of}} dials at their defaults ({{names}}).',
  means: 'A reader of the world cannot tell whether the default is meant or forgotten.',
  mend: 'Set every dial that the world has a view on.',
  broken: { edits: { '/worlds/stern': { name: 'Stern', text: 'Controls fail.', assume: { 'mitigation-truth': 0.1 } } }, at: '/worlds/stern' },
  check: ({ scenario }) => Object.entries(scenario.worlds).flatMap(([id, world]) => {
    const missing = Object.keys(scenario.assumptions).filter((name) => world.assume[name] === undefined)
    // a world that sets nothing is the world of the defaults
    if (world.draw || missing.length === 0 || Object.keys(world.assume).length === 0) return []
    const names = missing.slice(0, 4).join(', ') + (missing.length > 4 ? ' ...' : '')
    return [{ at: pointerOf(['worlds', id]), params: { world: id, count: missing.length, of: Object.keys(scenario.assumptions).length, names } }]
  }),
}

const oneSided: Lint = {
  id: 'assumption-one-sided', severity: 'warning',
  says: '{{name}} has no evidence {{which}} the claim.',
  means: 'A contested claim that only one side speaks to is not contested.',
  mend: 'Add evidence to "for" and to "against", each with its source.',
  broken: { edits: { '/assumptions/compliance/against': [] }, at: '/assumptions/compliance/against' },
  check: ({ scenario }) => Object.entries(scenario.assumptions).flatMap(([name, dial]) => (['for', 'against'] as const).flatMap((which) => (dial[which].length > 0 ? [] : [{ at: pointerOf(['assumptions', name, which]), params: { name, which } }]))),
}

const choice: Lint = {
  id: 'choice-outside-range', severity: 'warning',
  says: 'The choice {{choice}} of {{name}} is {{value}}, outside its range ({{low}} to {{high}}).',
  means: 'The dial can be set where its own range says that nothing is defensible.',
  mend: 'Widen the range, or change the value.',
  broken: { edits: { '/assumptions/compliance/choices': { always: { value: 2, name: 'Always' } } }, at: '/assumptions/compliance/choices/always/value' },
  check: ({ scenario }) => Object.entries(scenario.assumptions).flatMap(([name, dial]) => Object.entries(dial.choices ?? {}).flatMap(([id, { value }]) =>
    value >= dial.range[0] && value <= dial.range[1] ? [] : [{ at: pointerOf(['assumptions', name, 'choices', id, 'value']), params: { name, choice: id, value: shown(value), low: dial.range[0], high: dial.range[1] } }])),
}

const hidden: Lint = {
  id: 'no-hidden-world', severity: 'notice',
  says: 'No world draws its dials.',
  means: 'A class cannot play without knowing which claims hold.',
  mend: 'Add a world with "draw": true.',
  broken: { edits: { '/worlds/hidden': undefined }, at: '/worlds' },
  check: ({ scenario }) => (Object.values(scenario.worlds).some((world) => world.draw) ? [] : [{ at: '/worlds' }]),
}

export const DIAL_LINTS: readonly Lint[] = [unwired, narrow, unset, oneSided, choice, hidden]
