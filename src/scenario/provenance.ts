/** Which file of a chain a value came from, and where it stands there. */
import { findNodeAtLocation, type JSONPath } from 'jsonc-parser'
import { isObject } from './jsonValue.ts'
import { keysOf, type Place, pointerOf } from './problem.ts'
import { placeOf, type ReadJson } from './readJson.ts'

/** One file of the chain, with the positions of its values. */
export interface Layer {
  /** Name for places; undefined for a text that has none. */
  file: string | undefined
  json: ReadJson
  /** Its value in the format of this version. */
  value: unknown
}

/** Most characters of a place that are marked: a mark over a whole object would hide the text. */
const MOST_MARKED = 200

const nodeAt = (layer: Layer, keys: readonly string[]) => {
  // a key of digits is a place in a list, or a name of an object
  let node = layer.json.tree
  for (const key of keys) {
    const inside: JSONPath = node.type === 'array' && /^\d+$/.test(key) ? [Number(key)] : [key]
    const child = findNodeAtLocation(node, inside)
    if (child === undefined) return undefined
    node = child
  }
  return node
}

/**
 * Place of the value at a pointer in the file that it came from; of its nearest parent where the value is missing.
 * `key` asks for the place of its name.
 */
export const originOf = (layers: readonly Layer[], pointer: string, key = false): Place => {
  const keys = keysOf(pointer)
  let best: { layer: Layer; depth: number } = { layer: layers[0], depth: -1 }
  for (const layer of layers) {
    let depth = keys.length
    while (depth > 0 && nodeAt(layer, keys.slice(0, depth)) === undefined) depth--
    if (depth > best.depth) best = { layer, depth }
    // what is no object stands whole in its file: nothing below it comes from further down
    if (depth === keys.length || (depth > 0 && nodeAt(layer, keys.slice(0, depth))?.type !== 'object')) break
  }
  const node = nodeAt(best.layer, keys.slice(0, best.depth)) ?? best.layer.json.tree
  const named = key && best.depth === keys.length && node.parent?.type === 'property' ? (node.parent.children?.[0] ?? node) : node
  return placeOf(best.layer.json.text, named.offset, Math.min(named.length, MOST_MARKED), best.layer.file)
}

/** What one file of a chain sets or drops, as pointers: entries that the base has not are named whole. */
export interface Share {
  file: string | undefined
  sets: string[]
  drops: string[]
}

/** What every file above the last changes in what it extends. */
export const sharesOf = (layers: readonly Layer[]): Share[] =>
  layers.slice(0, -1).map((layer, n) => {
    const share: Share = { file: layer.file, sets: [], drops: [] }
    const below = layers.slice(n + 1)
    const known = (path: readonly string[]) => below.some((one) => nodeAt(one, path) !== undefined)
    const walk = (value: unknown, path: readonly string[]): void => {
      if (value === null) share.drops.push(pointerOf(path))
      else if (isObject(value) && known(path)) for (const [name, child] of Object.entries(value)) walk(child, [...path, name])
      else share.sets.push(pointerOf(path))
    }
    if (isObject(layer.value)) for (const [name, child] of Object.entries(layer.value)) if (name !== 'extends' && name !== '$schema') walk(child, [name])
    return share
  })
