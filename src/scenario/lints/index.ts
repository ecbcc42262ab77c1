/** Every lint, and the waivers that an author writes against their findings. */
import { compile } from '../compile.ts'
import { assumptionsOf } from '../figures.ts'
import type { Scenario } from '../format.ts'
import { nearestName } from '../nearest.ts'
import { pointerOf, problem, type Problem } from '../problem.ts'
import { BOUND_LINTS } from './bounds.ts'
import { COUNTRY_LINTS } from './countries.ts'
import { DIAL_LINTS } from './dials.ts'
import { END_LINTS } from './ends.ts'
import { EVENT_LINTS } from './events.ts'
import { EVIDENCE_LINTS } from './evidence.ts'
import { GRAPH_LINTS } from './graph.ts'
import type { Lint, Subject } from './lint.ts'
import { MOVE_LINTS } from './moves.ts'
import { PLAYED_LINT_TEXTS } from './played.ts'
import { TEXT_LINTS } from './texts.ts'

export const LINTS: readonly Lint[] = [...BOUND_LINTS, ...GRAPH_LINTS, ...MOVE_LINTS, ...EVENT_LINTS, ...COUNTRY_LINTS, ...DIAL_LINTS, ...EVIDENCE_LINTS, ...TEXT_LINTS, ...END_LINTS].sort((a, b) => (a.id < b.id ? -1 : 1))

/** Codes of layer one that are no errors, so that they may be waived like lints. */
const WAIVABLE = ['outside-calendar', 'outside-range', 'old-format']

/** Every name that a waiver may have. */
export const WAIVER_NAMES: readonly string[] = [...LINTS.map(({ id }) => id), ...Object.keys(PLAYED_LINT_TEXTS), ...WAIVABLE]

export const subjectOf = (scenario: Scenario): Subject => {
  const assumptions = assumptionsOf(scenario)
  return { scenario, assumptions, game: compile(scenario, assumptions) }
}

/** What the lints find, waivers aside. */
export const findings = (subject: Subject, lints: readonly Lint[] = LINTS): Problem[] =>
  lints.flatMap((lint) => lint.check(subject).map(({ at, params, nearest, fix }) => problem(lint.id, at, params ?? {}, { severity: lint.severity, ...(nearest ? { nearest } : {}), ...(fix ? { fix } : {}) })))

/** Whether a pointer is another one or lies below it. */
const covers = (above: string, pointer: string): boolean => pointer === above || pointer.startsWith(`${above}/`)

/**
 * Findings less those that the scenario waives. Errors cannot be waived. A waiver that covers nothing is itself a
 * finding, but only for checks that were made: `names` are theirs.
 */
export const waived = (scenario: Scenario, found: readonly Problem[], names: readonly string[]): Problem[] => {
  const kept: Problem[] = []
  const used = new Set<string>()
  for (const one of found) {
    const pointers = Object.hasOwn(scenario.waivers, one.code) ? Object.keys(scenario.waivers[one.code]).filter((pointer) => covers(pointer, one.path)) : []
    if (pointers.length === 0 || one.severity === 'error') kept.push(one)
    else for (const pointer of pointers) used.add(`${one.code} ${pointer}`)
  }
  for (const [name, entries] of Object.entries(scenario.waivers)) {
    if (!WAIVER_NAMES.includes(name)) {
      const nearest = nearestName(name, WAIVER_NAMES)
      kept.push(problem('unknown-lint', pointerOf(['waivers', name]), { name }, { severity: 'warning', ...(nearest ? { nearest, fix: [{ op: 'move', from: pointerOf(['waivers', name]), path: pointerOf(['waivers', nearest]) }] } : {}) }))
    } else if (names.includes(name))
      for (const pointer of Object.keys(entries)) {
        if (used.has(`${name} ${pointer}`)) continue
        const at = pointerOf(['waivers', name, pointer])
        const alone = Object.keys(entries).length === 1
        kept.push(problem('unused-waiver', at, { name, pointer: pointer === '' ? 'the whole file' : pointer }, { severity: 'warning', fix: [{ op: 'remove', path: alone ? pointerOf(['waivers', name]) : at }] }))
      }
  }
  return kept
}

/** Names of the checks that run without playing. */
export const STATIC_NAMES: readonly string[] = [...LINTS.map(({ id }) => id), ...WAIVABLE]
