/** JSON Merge Patch (RFC 7396): how a scenario that extends another changes it. */
import { isObject } from './jsonValue.ts'

/** `target` with `patch` applied; neither is changed. `null` in a patch removes a member. */
export const mergePatch = (target: unknown, patch: unknown): unknown => {
  if (!isObject(patch)) return patch
  const result: Record<string, unknown> = isObject(target) ? { ...target } : {}
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete result[key]
    else result[key] = mergePatch(result[key], value)
  }
  return result
}
