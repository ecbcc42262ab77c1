/** The merge patch (RFC 7396) that makes one JSON value out of another; the values themselves hold no null. */

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

export const mergeDifference = (from: unknown, to: unknown): unknown => {
  if (!isObject(from) || !isObject(to)) return to
  const patch: Record<string, unknown> = {}
  for (const key of Object.keys(from)) if (!(key in to)) patch[key] = null
  for (const [key, value] of Object.entries(to)) if (JSON.stringify(from[key]) !== JSON.stringify(value)) patch[key] = mergeDifference(from[key], value)
  return patch
}
