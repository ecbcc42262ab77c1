/** Places in a text: from lines and columns to offsets, and from offsets to JSON pointers. */
import { getLocation, type Location } from 'jsonc-parser'
import { pointerOf, type Place } from '../../../scenario/problem.ts'

/** Offset and length of a place; a text that has changed since is met as far as it goes. */
export const offsetOf = (text: string, { line, column, length }: Place): { at: number; length: number } => {
  let start = 0
  for (let n = 1; n < line; n++) {
    const next = text.indexOf('\n', start)
    if (next < 0) break
    start = next + 1
  }
  const at = Math.min(start + column - 1, text.length)
  return { at, length: Math.max(0, Math.min(length, text.length - at)) }
}

export interface Spot {
  /** Pointer of the object whose fields may be completed, or of the value. */
  pointer: string
  isKey: boolean
  /** What is written there already. */
  from: number
  to: number
}

/** What stands at an offset of a text. */
export const spotAt = (text: string, offset: number): Spot => {
  const location: Location = getLocation(text, offset)
  const node = location.previousNode
  const inNode = node !== undefined && node.offset <= offset && offset <= node.offset + node.length
  const isWord = inNode && node.type !== 'object' && node.type !== 'array'
  return {
    pointer: pointerOf(location.isAtPropertyKey ? location.path.slice(0, -1) : location.path),
    isKey: location.isAtPropertyKey,
    from: isWord ? node.offset : offset,
    to: isWord ? node.offset + node.length : offset,
  }
}

/** Pointer of the field or value at an offset. */
export const pointerAt = (text: string, offset: number): string => pointerOf(getLocation(text, offset).path)
