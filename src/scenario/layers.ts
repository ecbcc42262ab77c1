/** The files that a scenario is made of: its own, and the chain of those that it extends, patched into one value. */
import { mergePatch } from './mergePatch.ts'
import { migrated } from './migrate.ts'
import { problem, type Problem, type Result } from './problem.ts'
import { type Layer, originOf } from './provenance.ts'
import { placeAt, readJson } from './readJson.ts'

/** Text of a scenario by the name that "extends" gives it, or why it cannot be read; undefined where there is none of that name. */
export type Load = (name: string) => string | readonly Problem[] | undefined

export interface Layered {
  /** The file that was asked for first, then what it extends. */
  layers: Layer[]
  /** All patches applied. */
  value: unknown
  /** What was told of old formats. */
  notices: Problem[]
}

/** Most files in a chain below the first. */
export const MOST_EXTENDS = 4

const baseName = (value: unknown): unknown => (typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as { extends?: unknown }).extends : undefined)

/** Why the name of a base cannot be followed, if it cannot. */
const refused = (name: unknown, seen: readonly string[]): Problem | undefined => {
  if (typeof name !== 'string') return problem('wrong-type', '/extends', { field: 'extends', expected: 'string', found: name === null ? 'null' : typeof name })
  if (/^[a-z]+:|^\/|\.\.|\\/i.test(name)) return problem('extends-outside', '/extends', { name })
  if (seen.includes(name)) return problem('extends-circle', '/extends', { name, chain: [...seen, name].join(' -> ') })
  if (seen.length >= MOST_EXTENDS) return problem('extends-too-deep', '/extends', { most: MOST_EXTENDS })
  return undefined
}

/** The file that extends it is told where it does, and the broken file where it is broken. */
const broken = (above: Layer, name: string, problems: readonly Problem[]): Result<Layered> => ({
  ok: false, problems: [problem('extends-broken', '/extends', { name }, { at: placeAt(above.json, ['extends'], false, above.file) }), ...problems],
})

/** The layers of a text and its whole value, or what keeps it from being read, placed in the file that is at fault. */
export const readLayers = (text: string, file?: string, load?: Load): Result<Layered> => {
  const layers: Layer[] = []
  const notices: Problem[] = []
  const seen: string[] = []
  let next: { text: string; file: string | undefined } | undefined = { text, file }
  while (next !== undefined) {
    const { file: name } = next
    const json = readJson(next.text, name)
    if (!json.ok) {
      const above = layers.at(-1)
      if (above === undefined) return json
      return broken(above, name ?? '', json.problems)
    }
    const current = migrated(json.value.value)
    const layer: Layer = { file: name, json: json.value, value: current.ok ? current.value.value : undefined }
    for (const found of current.ok ? current.notices : current.problems) notices.push({ ...found, at: originOf([layer], found.path) })
    if (!current.ok) return { ok: false, problems: notices.filter((found) => found.severity === 'error') }
    layers.push(layer)
    const base = baseName(layer.value)
    if (base === undefined) break
    const fault = refused(base, seen)
    const baseText = fault === undefined ? load?.(base as string) : undefined
    if (typeof baseText === 'object') return broken(layer, String(base), baseText)
    if (baseText === undefined)
      return { ok: false, problems: [{ ...(fault ?? problem('extends-unknown', '/extends', { name: String(base) })), at: placeAt(layer.json, ['extends'], false, name) }] }
    seen.push(base as string)
    next = { text: baseText, file: base as string }
  }
  let value = layers[layers.length - 1].value
  for (let n = layers.length - 2; n >= 0; n--) {
    const { extends: _, ...patch } = layers[n].value as Record<string, unknown>
    value = mergePatch(value, patch)
  }
  return { ok: true, value: { layers, value, notices }, notices }
}
