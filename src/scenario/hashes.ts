/** Hashes of a scenario: of its compiled numbers (the model) and of its text. A mended typo never voids a replay. */
import type { Game } from '../engine/game.ts'
import { compile } from './compile.ts'
import { assumptionsOf } from './figures.ts'
import type { Scenario } from './format.ts'
import { textsOf } from './readTexts.ts'

/** Two 32-bit FNV-1a lanes over code units, as 16 hex digits. */
export const textChecksum = (text: string): string => {
  let low = 0x811c9dc5
  let high = 0x9dc5811c
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    low = Math.imul(low ^ code, 0x01000193)
    high = Math.imul(high ^ ((code << 8) | (code >>> 8)), 0x01000193) ^ (high >>> 15)
  }
  return (low >>> 0).toString(16).padStart(8, '0') + (high >>> 0).toString(16).padStart(8, '0')
}

const flatten = (value: unknown, out: string[]): void => {
  if (typeof value === 'number' || typeof value === 'string') out.push(String(value))
  else if (ArrayBuffer.isView(value)) out.push((value as Float64Array).join(','))
  else if (Array.isArray(value)) for (const child of value) flatten(child, out)
  else if (typeof value === 'object' && value !== null)
    for (const key of Object.keys(value).sort()) {
      out.push(key)
      flatten((value as Record<string, unknown>)[key], out)
    }
}

/** Tables that follow from the others and say nothing new: they may change without voiding a replay. */
const FOLLOWING: ReadonlySet<string> = new Set<keyof Game>(['layout', 'watchers', 'access', 'salesStart'])

/** Hash of the compiled numbers, with the assumptions of the default world. */
export const gameHash = (game: Game): string => {
  const out: string[] = []
  const { operations, ...tables } = game
  flatten(Object.fromEntries(Object.entries(tables).filter(([name]) => !FOLLOWING.has(name))), out)
  const { gather: _, ...rows } = operations
  flatten(rows, out)
  return textChecksum(out.join(';'))
}

export const modelHash = (scenario: Scenario): string => gameHash(compile(scenario, assumptionsOf(scenario)))

/** Hash of every text for people, by its pointer. It names a wording; no file or link is held to it. */
export const textHash = (scenario: Scenario): string => {
  const { read, printed } = textsOf(scenario)
  return textChecksum([...read, ...printed].map(([pointer, text]) => `${pointer}\n${text}`).sort().join('\n'))
}
