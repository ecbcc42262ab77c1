/** What is different between two scenarios, in the terms of the game: whose window moved, which move costs more. */
import type { Scenario } from './format.ts'
import { isObject } from './jsonValue.ts'
import { pointerOf } from './problem.ts'

/** One difference. `name` is that of the country, move, technology ... it is about; `what` names the field. */
export interface Difference {
  kind: 'added' | 'removed' | 'changed' | 'window-moved' | 'window-added' | 'window-removed' | 'dearer' | 'cheaper'
  path: string
  /** Part of the scenario: "countries", "moves" ... */
  part: string
  /** Id of the entry; undefined for fields of the scenario itself. */
  id?: string
  name?: string
  what: string
  from?: string
  to?: string
}

type Json = unknown
type Entry = Record<string, Json>

const same = (a: Json, b: Json): boolean => JSON.stringify(a) === JSON.stringify(b)
/** Longest value that is quoted. */
const MOST = 90

/** A value in few words: a figure by its value, an object by how much it holds. */
const brief = (value: Json): string | undefined => {
  if (value === undefined) return undefined
  if (isObject(value) && 'value' in value) return String(value.value)
  if (isObject(value) && 'assume' in value) return String(value.assume)
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.length > MOST ? `${text.slice(0, MOST)}…` : text
}

const nameOf = (entry: Json, id: string): string => (isObject(entry) ? String(entry.name ?? entry.title ?? id) : id)

const amount = (value: Json): number | undefined => {
  const plain = isObject(value) && 'value' in value ? value.value : value
  return typeof plain === 'number' ? plain : undefined
}

interface Window { at: string; what: string }

/** Windows are told apart by what happens, so that one with another date has moved. */
const windows = (from: Json, to: Json, base: Omit<Difference, 'kind'>): Difference[] => {
  const [before, after] = [from, to].map((list) => (Array.isArray(list) ? (list as Window[]) : []))
  const gone = before.filter((one) => !after.some((other) => same(one, other)))
  const fresh = after.filter((one) => !before.some((other) => same(one, other)))
  const found: Difference[] = []
  for (const one of gone) {
    const at = fresh.findIndex((other) => other.what === one.what)
    if (at < 0) found.push({ ...base, kind: 'window-removed', what: one.what, from: one.at })
    else found.push({ ...base, kind: one.at === fresh[at].at ? 'changed' : 'window-moved', what: one.what, from: one.at, to: fresh.splice(at, 1)[0].at })
  }
  return [...found, ...fresh.map((one): Difference => ({ ...base, kind: 'window-added', what: one.what, to: one.at }))]
}

const fields = (from: Entry, to: Entry, path: readonly string[], base: Omit<Difference, 'kind' | 'path' | 'what'>): Difference[] =>
  [...new Set([...Object.keys(from), ...Object.keys(to)])].flatMap((key): Difference[] => {
    const [a, b] = [from[key], to[key]]
    if (same(a, b)) return []
    const here = [...path, key]
    const about = { ...base, path: pointerOf(here), what: here.slice(base.id === undefined ? 1 : 2).join(' ') || here.join(' ') }
    if (key === 'windows') return windows(a, b, about)
    const [x, y] = [amount(a), amount(b)]
    if (path.at(-1) === 'cost' && (x ?? 0) !== (y ?? 0)) return [{ ...about, kind: (y ?? 0) > (x ?? 0) ? 'dearer' : 'cheaper', what: key, from: String(x ?? 0), to: String(y ?? 0) }]
    if (isObject(a) && isObject(b) && !('value' in a) && !('value' in b) && !('assume' in a) && !('assume' in b)) return fields(a, b, here, base)
    return [{ ...about, kind: a === undefined ? 'added' : b === undefined ? 'removed' : 'changed', from: brief(a), to: brief(b) }]
  })

/** Fields of a scenario whose entries have names of their own. */
const isKeyed = (value: Json): value is Record<string, Entry> => isObject(value) && Object.values(value).length > 0 && Object.values(value).every(isObject)

/** Differences of `to` from `from`, by part of the scenario and then by name; sources and provenance are left out. */
export const compareScenarios = (from: Scenario, to: Scenario): Difference[] => {
  const [a, b] = [from as unknown as Entry, to as unknown as Entry]
  const parts = [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((part) => !['sources', 'id', 'format', 'extends', '$schema', 'waivers'].includes(part))
  return parts.flatMap((part): Difference[] => {
    const [x, y] = [a[part], b[part]]
    if (same(x, y)) return []
    if (!isKeyed(x) && !isKeyed(y)) return isObject(x) && isObject(y) ? fields(x, y, [part], { part }) : [{ kind: 'changed', path: pointerOf([part]), part, what: part, from: brief(x), to: brief(y) }]
    const [old, fresh] = [isKeyed(x) ? x : {}, isKeyed(y) ? y : {}]
    return [...new Set([...Object.keys(old), ...Object.keys(fresh)])].flatMap((id): Difference[] => {
      const base = { part, id, name: nameOf(fresh[id] ?? old[id], id) }
      if (old[id] === undefined) return [{ ...base, kind: 'added', path: pointerOf([part, id]), what: '' }]
      if (fresh[id] === undefined) return [{ ...base, kind: 'removed', path: pointerOf([part, id]), what: '' }]
      return fields(old[id], fresh[id], [part, id], base)
    })
  })
}
