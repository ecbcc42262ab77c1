/** The entries of the ledger behind a beat, as far as the side may see them. */
import { BEAT, type Beat, causeIndex, causeKind, CAUSE, entriesOf, type Entry, type Ledger } from '../../engine/ledger.ts'
import { QUANTITIES } from '../../engine/quantities.ts'
import { KNOWN, maskOf } from '../../engine/view.ts'
import { describeSlot } from '../../scenario/sayBeat.ts'
import { hasText } from '../texts.ts'
import type { Sight } from './sight.ts'
import { isNought } from './wording.ts'

/** Causes that a beat stands for, by its kind. */
const causesOf = (beat: Beat): readonly number[] => {
  switch (beat.kind) {
    case BEAT.event: return [CAUSE.event]
    case BEAT.order: return [CAUSE.order, CAUSE.blowback]
    case BEAT.refusal: return [CAUSE.refusal]
    case BEAT.exposed: return [CAUSE.exposure]
    case BEAT.threatSpent: return [CAUSE.threat]
    case BEAT.stage: case BEAT.failed: case BEAT.integrated: return [CAUSE.integration, CAUSE.programme]
    default: return []
  }
}

/** Technologies are built by both sides: what a beat of one tells of it is not the other's. */
const ABOUT_OWN: readonly number[] = [BEAT.stage, BEAT.failed, BEAT.integrated]

/** Entries of a ledger that belong to a beat and that the side may see. */
export const entriesBehind = (s: Sight, ledger: Ledger, beat: Beat): Entry[] => {
  const kinds = causesOf(beat)
  if (kinds.length === 0) return []
  const mask = maskOf(s.game, s.side)
  // a move used twice in a turn is one cause: what it did to another country belongs to the other order
  const others = beat.kind !== BEAT.order || beat.b < 0 ? [] : ledger.beats.filter((one) => one.kind === BEAT.order && one.a === beat.a && one.b !== beat.b).map((one) => s.game.ids.countries[one.b])
  const isTheirs = (of: readonly string[]): boolean => ABOUT_OWN.includes(beat.kind) && of[0] === s.game.ids.sides[1 - beat.side]
  return entriesOf(ledger, { tick: beat.tick }).filter((entry) => {
    if (!kinds.includes(causeKind(entry.cause)) || causeIndex(entry.cause) !== Math.max(0, beat.a)) return false
    const of = describeSlot(s.game, entry.slot).of.split('/')
    return !of.some((id) => others.includes(id)) && !isTheirs(of) && (s.truth || (entry.slot >= 0 ? mask.reals[entry.slot] : mask.wholes[-1 - entry.slot]) === KNOWN.exact)
  })
}

/** What a beat changed, as far as the side may see it and words exist for it: strongest first, nothing that would read as nought. */
export const followedBy = (s: Sight, ledger: Ledger, beat: Beat): Entry[] => {
  const sums = new Map<number, Entry>()
  for (const entry of entriesBehind(s, ledger, beat)) {
    // clocks and notes of the engine have no words for a reader
    if (!hasText(`quantity.${describeSlot(s.game, entry.slot).name}`)) continue
    const sum = sums.get(entry.slot)
    if (sum === undefined) sums.set(entry.slot, { ...entry })
    else sum.delta += entry.delta
  }
  return [...sums.values()].filter((entry) => !isNought(entry.delta, QUANTITIES[describeSlot(s.game, entry.slot).name].unit)).sort((a, b) => Math.abs(b.delta) - Math.abs(a.delta)).slice(0, 6)
}
