/** Slips of a file that extends another: an entry that was meant to change one of the base and has another name, and a null that drops nothing. */
import { isObject, valueAt } from './jsonValue.ts'
import type { Layer } from './provenance.ts'
import { nearestName } from './nearest.ts'
import { keysOf, pointerOf, type Problem, problem } from './problem.ts'
import { originOf } from './provenance.ts'

/** Names that the files below a layer have at a path; undefined where they have no object there. */
const namesBelow = (below: readonly Layer[], path: readonly string[]): string[] | undefined => {
  const objects = below.map((layer) => valueAt(layer.value, path)).filter(isObject)
  return objects.length === 0 ? undefined : [...new Set(objects.flatMap((one) => Object.keys(one)))]
}

/**
 * Problems of shape with those of a mistyped entry told as the one mistake that they are: a patch that names an entry
 * which the base has not, and only part of what a new one needs, meant the entry of the nearest name.
 */
export const withoutSlips = (problems: readonly Problem[], layers: readonly Layer[]): Problem[] => {
  const told = new Map<string, Problem>()
  const rest = problems.filter(({ code, path }) => {
    const keys = keysOf(path)
    if (code !== 'missing-field' || keys.length < 3) return true
    const [part, name] = keys
    const at = pointerOf([part, name])
    const n = layers.findLastIndex((layer) => isObject(layer.value) && isObject(layer.value[part]) && Object.hasOwn(layer.value[part], name))
    const known = namesBelow(layers.slice(n + 1), [part])
    const own = layers[n]?.value as Record<string, Record<string, unknown>> | undefined
    const nearest = own === undefined || known === undefined ? undefined : nearestName(name, known.filter((id) => !Object.hasOwn(own[part], id)))
    if (nearest === undefined) return true
    told.set(at, problem('entry-not-in-base', at, { name, part }, { nearest, fix: [{ op: 'move', from: at, path: pointerOf([part, nearest]) }], at: originOf(layers, at, true) }))
    return false
  })
  return [...told.values(), ...rest]
}

/** Deepest place at which a null is looked at: an entry of a part. Below it, lists of weights are often cleared wholesale. */
const DEEPEST = 2

/** Every null of a patch that drops an entry which the files below it have not. */
export const idleDrops = (layers: readonly Layer[]): Problem[] => {
  const problems: Problem[] = []
  layers.slice(0, -1).forEach((layer, n) => {
    const walk = (value: unknown, path: readonly string[]): void => {
      if (!isObject(value)) return
      const known = namesBelow(layers.slice(n + 1), path)
      for (const [name, child] of Object.entries(value)) {
        if (child !== null) {
          if (path.length + 1 < DEEPEST) walk(child, [...path, name])
        } else if (known?.includes(name) !== true) {
          const at = pointerOf([...path, name])
          const nearest = nearestName(name, (known ?? []).filter((id) => !Object.hasOwn(value, id)))
          problems.push(problem('drops-nothing', at, { name }, { severity: 'warning', ...(nearest ? { nearest, fix: [{ op: 'move', from: at, path: pointerOf([...path, nearest]) }] } : {}), at: originOf([layer], at, true) }))
        }
      }
    }
    walk(layer.value, [])
  })
  return problems
}
