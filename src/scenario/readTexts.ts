/** The texts of a scenario, by JSON pointer: what a translation may name, and what it must not leave out. */
import type { Scenario } from './format.ts'
import { pointerOf } from './problem.ts'

/** Fields that players read, by the last name in their path. */
const READ = new Set(['name', 'short', 'text', 'title', 'summary', 'line', 'brief', 'claim', 'official', 'risk', 'refusal', 'what', 'note', 'question', 'opening', 'credits', 'adjective', 'region', 'audience'])
const READ_LISTS = new Set(['goals', 'claims', 'nonClaims'])
/** Fields that only the model sheet and the rulebook print. */
const PRINTED = new Set(['programmes', 'precedents', 'about'])
/** Parts that are never shown, or shown as they stand. */
const UNREAD = new Set(['sources', 'translations', 'waivers', 'history', 'calendar'])

export interface Texts {
  /** Texts that stand on the screen of a game. */
  read: Map<string, string>
  /** Texts that are printed elsewhere; a translation may have them. */
  printed: Map<string, string>
}

/** Every text of a scenario for people, in the order of the file. */
export const textsOf = (scenario: Scenario): Texts => {
  const texts: Texts = { read: new Map(), printed: new Map() }
  const walk = (value: unknown, path: readonly PropertyKey[]): void => {
    const name = String(path.at(-1) ?? '')
    if (typeof value === 'string') {
      const inList = typeof path.at(-1) === 'number' && READ_LISTS.has(String(path.at(-2)))
      const isKind = name === 'kind' && path.at(-2) === 'purpose'
      if (READ.has(name) || isKind || inList || path[0] === 'words') texts.read.set(pointerOf(path), value)
      else if (PRINTED.has(name)) texts.printed.set(pointerOf(path), value)
    } else if (Array.isArray(value)) value.forEach((child: unknown, n) => walk(child, [...path, n]))
    else if (typeof value === 'object' && value !== null)
      for (const [key, child] of Object.entries(value)) {
        if (path.length === 0 && UNREAD.has(key)) continue
        // the unit of a figure is printed with its source; that of a dial or a resource stands on the screen
        if (key === 'unit' && typeof child === 'string') (Object.hasOwn(value, 'value') ? texts.printed : texts.read).set(pointerOf([...path, key]), child)
        else walk(child, [...path, key])
      }
  }
  walk(scenario, [])
  return texts
}

/** Names in braces that the game fills in, sorted. */
export const valuesIn = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort()
