/** A scenario in another language: its texts replaced by JSON pointer; nothing else changes, so that the model hash stays. */
import type { Scenario } from '../scenario/format.ts'
import { keysOf } from '../scenario/problem.ts'

/** Texts by JSON pointer. */
export type Translation = Readonly<Record<string, string>>

/** The scenario with every text that the translation has; a pointer that leads to no text is passed over. */
export const translated = (scenario: Scenario, texts: Translation): Scenario => {
  const copy = structuredClone(scenario)
  for (const [pointer, text] of Object.entries(texts)) {
    const keys = keysOf(pointer)
    const last = keys.pop() ?? ''
    let at: unknown = copy
    for (const key of keys) at = typeof at === 'object' && at !== null && Object.hasOwn(at, key) ? (at as Record<string, unknown>)[key] : undefined
    if (typeof at === 'object' && at !== null && Object.hasOwn(at, last) && typeof (at as Record<string, unknown>)[last] === 'string') (at as Record<string, unknown>)[last] = text
  }
  return copy
}
