/** verify: plays a replay again and names the first turn and quantity that differ. It proves consistency, not authorship. */
import type { Result } from '../scenario/problem.ts'
import { type LoadScenario, openReplay } from './open.ts'
import { checksumOf, type Replay } from './replay.ts'

/** What playing a replay again has shown; where it differs, the first turn and quantity that do. */
export interface Verdict {
  ok: boolean
  /** Turn from 1; the horizon is the turn after the last. */
  turn?: number
  quantity?: string
  expected?: string
  found?: string
}

const firstDifference = (expected: Record<string, string>, found: Record<string, string>): string | undefined =>
  Object.keys(found).find((quantity) => expected[quantity] !== found[quantity]) ?? Object.keys(expected).find((quantity) => !(quantity in found))

/** Plays a replay again and compares hash by hash. A replay that cannot be played is problems, one that plays out differently a verdict. */
export const verify = (replay: Replay, load?: LoadScenario): Result<Verdict> => {
  const opened = openReplay(replay, load)
  if (!opened.ok) return opened
  const match = opened.value
  for (let n = 0; n < replay.turns.length; n++) {
    const expected = replay.turns[n]
    const found = match.turns[n]
    if (found === undefined) return { ok: true, value: { ok: false, turn: n + 1, quantity: 'turn', expected: String(replay.turns.length), found: String(match.turns.length) }, notices: opened.notices }
    const quantity = firstDifference(expected.hashes, found.hashes)
    if (quantity !== undefined) return { ok: true, value: { ok: false, turn: n + 1, quantity, expected: expected.hashes[quantity] ?? '', found: found.hashes[quantity] ?? '' }, notices: opened.notices }
    if (expected.hash !== found.hash) return { ok: true, value: { ok: false, turn: n + 1, quantity: 'hash', expected: expected.hash, found: found.hash }, notices: opened.notices }
  }
  if (replay.end !== undefined && match.end !== undefined) {
    const quantity = firstDifference(replay.end.hashes, match.end.hash.hashes) ?? (replay.end.hash === match.end.hash.hash ? undefined : 'hash')
    if (quantity !== undefined)
      return { ok: true, value: { ok: false, turn: replay.turns.length + 1, quantity, expected: replay.end.hashes[quantity] ?? replay.end.hash, found: match.end.hash.hashes[quantity] ?? match.end.hash.hash }, notices: opened.notices }
  }
  if (checksumOf(replay) !== replay.checksum) return { ok: true, value: { ok: false, turn: 0, quantity: 'checksum', expected: replay.checksum, found: checksumOf(replay) }, notices: opened.notices }
  return { ok: true, value: { ok: true }, notices: opened.notices }
}

