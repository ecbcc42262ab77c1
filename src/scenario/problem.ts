/** Problems: a mistake in a file as a value, with its place, a plain sentence by key, and the nearest known name. */

export interface Place {
  file?: string
  line: number
  column: number
  length: number
}

/** One step of a JSON Patch (RFC 6902). A move keeps the value and gives it another key of the same object. */
export type PatchStep = { op: 'add' | 'replace'; path: string; value: unknown } | { op: 'remove'; path: string } | { op: 'move'; from: string; path: string }
export type JsonPatch = readonly PatchStep[]

export interface Problem {
  /** Kebab-case, never reused; its sentence is in problemWords.ts. */
  code: string
  severity: 'error' | 'warning' | 'notice'
  /** JSON pointer to the value. */
  path: string
  params: Record<string, string | number>
  nearest?: string
  /** What mends it, where the mend is certain enough to be made without asking. */
  fix?: JsonPatch
  at?: Place
}

export type Result<T> = { ok: true; value: T; notices: Problem[] } | { ok: false; problems: Problem[] }

/** No more problems than this are listed; the rest is counted. */
export const MOST_PROBLEMS = 200

export const pointerOf = (path: readonly PropertyKey[]): string => path.map((key) => `/${String(key).replace(/~/g, '~0').replace(/\//g, '~1')}`).join('')

/** Keys of a JSON pointer; whole numbers are places in a list where the value at hand has one. */
export const keysOf = (pointer: string): string[] => (pointer === '' ? [] : pointer.split('/').slice(1).map((key) => key.replace(/~1/g, '/').replace(/~0/g, '~')))

export const problem = (code: string, path: string, params: Record<string, string | number> = {}, more: Partial<Problem> = {}): Problem => ({ code, severity: 'error', path, params, ...more })

/** At most MOST_PROBLEMS, with a last one that counts the rest. */
export const capped = (problems: Problem[]): Problem[] =>
  problems.length <= MOST_PROBLEMS ? problems : [...problems.slice(0, MOST_PROBLEMS), problem('and-more', '', { count: problems.length - MOST_PROBLEMS })]
