/** checkScenario: every layer of checks that needs no games, in one call, with every finding at its place. */
import type { Scenario } from './format.ts'
import { type Load, readLayers } from './layers.ts'
import { findings, STATIC_NAMES, subjectOf, waived } from './lints/index.ts'
import { parseLayers, placed } from './parse.ts'
import { fixed } from './patch.ts'
import { capped, type JsonPatch, type Problem } from './problem.ts'
import type { Layer } from './provenance.ts'
import { type BesideFile, withBeside } from './translations.ts'

export interface Checked {
  /** By file and place; each with `at`. */
  problems: Problem[]
  /** The scenario, unless a mistake of form, shape or names keeps it from being played. */
  scenario?: Scenario
  /** Files it was read from, the one asked for first; empty where they could not be read. */
  layers: Layer[]
}

const order = { error: 0, warning: 1, notice: 2 } as const

/** Problems of the first file first, each file from the top; where several stand at one place, the gravest first. */
const sorted = (problems: readonly Problem[], layers: readonly Layer[]): Problem[] => {
  // files beside the scenario come after those that it is made of
  const file = (found: Problem) => {
    const n = layers.findIndex((layer) => layer.file === found.at?.file)
    return n < 0 ? layers.length : n
  }
  // what counts the rest has no place, and comes last
  return [...problems].sort((a, b) => Number(a.at === undefined) - Number(b.at === undefined) || file(a) - file(b) || (a.at?.line ?? 0) - (b.at?.line ?? 0) || (a.at?.column ?? 0) - (b.at?.column ?? 0) || order[a.severity] - order[b.severity] || (a.code < b.code ? -1 : 1))
}

/** What concerns a base alone, where it stands in one: its notices, and waivers that a patch has left without a finding. */
const isOfBase = (found: Problem): boolean => found.severity === 'notice' || found.code === 'unused-waiver'

/** `beside` are the translations in files beside the scenario's own. */
export const checkScenario = (text: string, fileName?: string, resolveBase?: Load, beside: readonly BesideFile[] = []): Checked => {
  const layered = readLayers(text, fileName, resolveBase)
  if (!layered.ok) return { problems: capped(layered.problems), layers: [] }
  const { layers } = layered.value
  const parsed = parseLayers(layered.value)
  if (!parsed.ok) return { problems: sorted(parsed.problems, layers), layers }
  const translated = withBeside(parsed.value, beside)
  const found = [...parsed.notices, ...findings(subjectOf(translated.scenario))]
  const kept = waived(parsed.value, found, STATIC_NAMES).map((one) => ({ ...one, at: one.at ?? translated.placeOf(one.path) }))
  const all = [...placed(kept, layers).filter((one) => one.at?.file === fileName || !isOfBase(one)), ...translated.problems]
  return { problems: capped(sorted(all, layers)), scenario: parsed.value, layers }
}

/** Rounds of mending: a fix may make room for another. */
const MOST_ROUNDS = 12

/** Object or list that a step works in; steps of one list would shift one another. */
const parentOf = (patch: JsonPatch): string => patch[0].path.slice(0, patch[0].path.lastIndexOf('/'))

/** The text with every certain fix of its own file made, as often as that brings forth another, and what was mended. */
export const mended = (text: string, fileName?: string, resolveBase?: Load, beside: readonly BesideFile[] = []): { text: string; mended: Problem[] } => {
  const done: Problem[] = []
  let now = text
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const taken = new Set<string>()
    const fixes = checkScenario(now, fileName, resolveBase, beside).problems.filter((found) => {
      if (found.fix === undefined || found.fix.length === 0 || found.at?.file !== fileName || taken.has(parentOf(found.fix))) return false
      taken.add(parentOf(found.fix))
      return true
    })
    const next = fixed(now, fixes.map((found) => found.fix ?? []))
    if (next === now) break
    now = next
    done.push(...fixes)
  }
  return { text: now, mended: done }
}
