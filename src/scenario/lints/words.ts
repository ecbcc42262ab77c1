/** English of all lints: what a finding says, what it means, how it is mended. Late pages and the terminal add it to the catalogue. */
import { LINTS } from './index.ts'
import { PLAYED_LINT_TEXTS } from './played.ts'

const all = [...LINTS.map((lint) => [lint.id, lint] as const), ...Object.entries(PLAYED_LINT_TEXTS)]

/** Keys `problem.<id>`, `lint.<id>.means`, `lint.<id>.mend`. */
export const LINT_ENGLISH: Record<string, string> = Object.fromEntries(all.flatMap(([id, { says, means, mend }]) => [[`problem.${id}`, says], [`lint.${id}.means`, means], [`lint.${id}.mend`, mend]]))
