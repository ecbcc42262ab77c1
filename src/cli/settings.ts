/** Flags that several verbs share, read strictly: a flag that makes no sense is wrong usage, never ignored. */
import type { Call } from './call.ts'
import { note } from './terminal.ts'

/** An integer in a range, or undefined after saying why not. */
export const wholeFlag = (call: Call, name: string, otherwise: number, low: number, high: number): number | undefined => {
  const text = call.flags[name]
  if (text === undefined) return otherwise
  const value = text === '' ? Number.NaN : Number(text)
  if (Number.isInteger(value) && value >= low && value <= high) return value
  note(`--${name} must be a whole number from ${low} to ${high}, not "${String(text)}"`)
  return undefined
}

/** A number above zero, or undefined after saying why not. */
export const numberFlag = (call: Call, name: string, otherwise: number): number | undefined => {
  const text = call.flags[name]
  if (text === undefined) return otherwise
  const value = Number(text)
  if (Number.isFinite(value) && value > 0) return value
  note(`--${name} must be a number above 0, not "${String(text)}"`)
  return undefined
}

/** Pairs "key=value" of a repeated flag, or undefined after saying why not. */
export const pairsFlag = (call: Call, name: string): Record<string, string> | undefined => {
  const pairs: Record<string, string> = {}
  for (const text of (call.flags[name] as string[] | undefined) ?? []) {
    const at = text.indexOf('=')
    if (at < 1 || at === text.length - 1) {
      note(`--${name} must have the form id=value, not "${text}"`)
      return undefined
    }
    pairs[text.slice(0, at)] = text.slice(at + 1)
  }
  return pairs
}

/** Numbers of "id=value" pairs. */
export const numbersFlag = (call: Call, name: string): Record<string, number> | undefined => {
  const pairs = pairsFlag(call, name)
  if (pairs === undefined) return undefined
  const numbers: Record<string, number> = {}
  for (const [id, text] of Object.entries(pairs)) {
    const value = Number(text)
    if (!Number.isFinite(value)) {
      note(`--${name} ${id} must be a number, not "${text}"`)
      return undefined
    }
    numbers[id] = value
  }
  return numbers
}
