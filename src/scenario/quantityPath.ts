/** From "reliance" of "radio/germany" to a slot of the World: one grammar for conditions, examples, reports and the why panel. */
import { DERIVED, type DerivedName } from '../engine/derived.ts'
import { INDEX_NAMES, type Ids } from '../engine/game.ts'
import type { Layout } from '../engine/layout.ts'
import { QUANTITIES, QUANTITY_NAMES, quantityId, type QuantityName } from '../engine/quantities.ts'

export type QuantityPath =
  | { ok: true; kind: 'real' | 'whole'; name: QuantityName; slot: number; index: number }
  | { ok: true; kind: 'derived'; name: DerivedName; index: number }
  | { ok: false; code: 'unknown-quantity' | 'unknown-subject' | 'subject-form'; found: string; known: readonly string[]; expected?: string }

export const QUANTITY_IDS: readonly string[] = [...QUANTITY_NAMES.filter((name) => !['queue', 'queueLength', 'key', 'key2'].includes(name)).map(quantityId), ...Object.keys(DERIVED).map(quantityId)]

const camel = (id: string): string => id.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())

const listOf = (ids: Ids, dimension: string): readonly string[] => {
  switch (dimension) {
    case 'side': return ids.sides
    case 'country': return ids.countries
    case 'network': return ids.networks
    case 'technology': return ids.technologies
    case 'edge': return ids.edges
    case 'move': return ids.moves
    case 'event': return ids.events
    case 'argument': return ids.arguments
    case 'resource': return ids.resources
    case 'index': return INDEX_NAMES
    case 'domain': return ['military', 'access', 'market', 'information', 'supply']
    case 'use': return ['', ...ids.countries]
    default: return []
  }
}

/** Resolves a quantity and its subject. `of` joins ids by "/" in the order of the quantity’s dimensions. */
export const quantityPath = (ids: Ids, layout: Layout, id: string, of = ''): QuantityPath => {
  const name = camel(id)
  const stored = Object.hasOwn(QUANTITIES, name) && QUANTITY_IDS.includes(id)
  const derived = Object.hasOwn(DERIVED, name)
  if (!stored && !derived) return { ok: false, code: 'unknown-quantity', found: id, known: QUANTITY_IDS }
  const dimensions = (stored ? QUANTITIES[name as QuantityName].of : DERIVED[name as DerivedName].of).filter((dimension) => dimension !== 'one')
  const parts = of === '' ? [] : of.split('/')
  if (parts.length !== dimensions.length) return { ok: false, code: 'subject-form', found: of, known: [], expected: dimensions.join('/') }
  let index = 0
  for (let n = 0; n < parts.length; n++) {
    const list = listOf(ids, dimensions[n])
    const at = list.indexOf(parts[n])
    if (at < 0) return { ok: false, code: 'unknown-subject', found: parts[n], known: list }
    index = index * list.length + at
  }
  if (derived) return { ok: true, kind: 'derived', name: name as DerivedName, index }
  const quantity = QUANTITIES[name as QuantityName]
  return { ok: true, kind: quantity.kind, name: name as QuantityName, slot: layout.first[name as QuantityName] + index, index }
}

/** "reliance", "radio/germany" of a real slot: the way back from a ledger entry. */
export const subjectOfIndex = (ids: Ids, name: QuantityName | DerivedName, index: number): string => {
  const dimensions = (name in QUANTITIES ? QUANTITIES[name as QuantityName].of : DERIVED[name as DerivedName].of).filter((dimension) => dimension !== 'one')
  const parts: string[] = []
  let rest = index
  for (let n = dimensions.length - 1; n >= 0; n--) {
    const list = listOf(ids, dimensions[n])
    if (list.length === 0) return String(index)
    parts.unshift(list[rest % list.length])
    rest = Math.floor(rest / list.length)
  }
  return parts.join('/')
}
