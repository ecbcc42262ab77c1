/** A scenario in another language: its texts replaced by JSON pointer; nothing else changes, so that the model hash stays. */
import type { Scenario } from '../scenario/format.ts'
import { keysOf } from '../scenario/problem.ts'

/** Texts by JSON pointer. */
export type Translation = Readonly<Record<string, string>>

/** A scenario, or an experiment, with every text that the translation has; a pointer that leads to no text is passed over. */
export const translated = <Whole extends object>(whole: Whole, texts: Translation): Whole => {
  const copy = structuredClone(whole)
  for (const [pointer, text] of Object.entries(texts)) {
    const keys = keysOf(pointer)
    const last = keys.pop() ?? ''
    let at: unknown = copy
    for (const key of keys) at = typeof at === 'object' && at !== null && Object.hasOwn(at, key) ? (at as Record<string, unknown>)[key] : undefined
    if (typeof at === 'object' && at !== null && Object.hasOwn(at, last) && typeof (at as Record<string, unknown>)[last] === 'string') (at as Record<string, unknown>)[last] = text
  }
  return copy
}

/** The scenario in a language, where it holds a translation into it; otherwise as it was written. */
export const inLanguage = (scenario: Scenario, language: string): Scenario => {
  const texts = scenario.language === language ? undefined : scenario.translations?.[language]
  return texts === undefined ? scenario : { ...translated(scenario, texts), language }
}
