/** Applies JSON Patches: to a value, and to the text of a file, whose form stays as its author wrote it. */
import { applyEdits, findNodeAtLocation, modify, type Node, parseTree } from 'jsonc-parser'
import { type JsonPatch, keysOf, type PatchStep } from './problem.ts'

const parentOf = (path: string): string => path.slice(0, path.lastIndexOf('/'))
const lastKey = (path: string): string => keysOf(path).at(-1) ?? ''

const changed = (value: unknown, keys: readonly string[], change: (at: Record<string, unknown> | unknown[], key: string) => Record<string, unknown> | unknown[]): unknown => {
  if (typeof value !== 'object' || value === null) return value
  const [key, ...rest] = keys
  if (rest.length === 0) return change(value as Record<string, unknown>, key)
  if (Array.isArray(value)) return value.map((child: unknown, n) => (String(n) === key ? changed(child, rest, change) : child))
  return { ...value, [key]: changed((value as Record<string, unknown>)[key], rest, change) }
}

const stepped = (value: unknown, step: PatchStep): unknown => {
  const keys = keysOf(step.path)
  if (keys.length === 0) return 'value' in step ? step.value : value
  return changed(value, keys, (at, key) => {
    if (Array.isArray(at)) {
      const n = key === '-' ? at.length : Number(key)
      if (step.op === 'remove') return at.filter((_, i) => i !== n)
      if (step.op === 'move') return at
      return step.op === 'add' ? [...at.slice(0, n), step.value, ...at.slice(n)] : at.map((child: unknown, i) => (i === n ? step.value : child))
    }
    if (step.op === 'remove') return Object.fromEntries(Object.entries(at).filter(([name]) => name !== key))
    if (step.op === 'move') return Object.fromEntries(Object.entries(at).map(([name, child]) => [name === lastKey(step.from) ? key : name, child]))
    return { ...at, [key]: step.value }
  })
}

/** A value with a patch applied; the value itself is not changed. */
export const patched = (value: unknown, patch: JsonPatch): unknown => patch.reduce(stepped, value)

/** Indentation that the author uses: the first indented line that opens a property, two blanks where there is none. */
export const indentOf = (text: string): { insertSpaces: boolean; tabSize: number } => {
  const found = /\n([ \t]+)"/.exec(text)?.[1] ?? '  '
  return found.includes('\t') ? { insertSpaces: false, tabSize: 1 } : { insertSpaces: true, tabSize: found.length }
}

const pathIn = (tree: Node, pointer: string): (string | number)[] => {
  let node: Node | undefined = tree
  return keysOf(pointer).map((key) => {
    const step = node?.type === 'array' && /^\d+$/.test(key) ? Number(key) : key
    node = node === undefined ? undefined : findNodeAtLocation(node, [step])
    return step
  })
}

/** Writes a value on one line, with a blank after colons and commas, as short values are written by hand. */
const written = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(written).join(', ')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Object.entries(value)
  return entries.length === 0 ? '{}' : `{ ${entries.map(([key, child]) => `${JSON.stringify(key)}: ${written(child)}`).join(', ')} }`
}

/** The text without a member: with the comma and the blanks that set it apart, so that its neighbours stay where they are. */
const without = (text: string, node: Node): string => {
  const member = node.parent?.type === 'property' ? node.parent : node
  const siblings = member.parent?.children ?? []
  const n = siblings.indexOf(member)
  const next = siblings[n + 1] as Node | undefined
  const last = siblings[n - 1] as Node | undefined
  const [from, to] = next !== undefined ? [member.offset, next.offset] : [last === undefined ? member.offset : last.offset + last.length, member.offset + member.length]
  return text.slice(0, from) + text.slice(to)
}

const textStep = (text: string, step: PatchStep): string => {
  const tree = parseTree(text)
  if (tree === undefined) return text
  const path = pathIn(tree, step.op === 'move' ? step.from : step.path)
  const node = findNodeAtLocation(tree, path)
  if (step.op === 'move') {
    const name = node?.parent?.type === 'property' ? node.parent.children?.[0] : undefined
    const taken = findNodeAtLocation(tree, pathIn(tree, step.path)) !== undefined
    if (name === undefined || taken || parentOf(step.from) !== parentOf(step.path)) return text
    return text.slice(0, name.offset) + JSON.stringify(lastKey(step.path)) + text.slice(name.offset + name.length)
  }
  if (step.op !== 'add' && node === undefined) return text
  if (step.op === 'replace' && node !== undefined) return text.slice(0, node.offset) + written(step.value) + text.slice(node.offset + node.length)
  if (step.op === 'remove') return node === undefined ? text : without(text, node)
  const options = { formattingOptions: { ...indentOf(text), eol: text.includes('\r\n') ? '\r\n' : '\n' } }
  const list = findNodeAtLocation(tree, path.slice(0, -1))
  if (list === undefined) return text
  return applyEdits(text, modify(text, path.at(-1) === '-' ? [...path.slice(0, -1), list.children?.length ?? 0] : path, step.value, { ...options, isArrayInsertion: list.type === 'array' }))
}

/**
 * The text of a file with patches applied, each only where it still fits. Values that are replaced are written on one
 * line; the rest of the text stays as it is, byte for byte.
 */
export const fixed = (text: string, patches: readonly JsonPatch[]): string => patches.flat().reduce(textStep, text)
