/** What a beat did: the index that it moved most, or else the push of its country, from its entries of the ledger undone. */
import { DERIVED } from '../../engine/derived.ts'
import { FIELDED, INDEX_COUNT, INDEX_NAMES } from '../../engine/game.ts'
import { BEAT, type Beat, CAUSE, causeIndex, causeKind, entriesOf, type Entry, type Ledger } from '../../engine/ledger.ts'
import { entriesBehind } from './behind.ts'
import { changed } from './midTurn.ts'
import { freshTurn, type Sight } from './sight.ts'

export interface BeatEffect {
  /** Points of an index of a side, push of a country on the main network, or of so many countries on average. */
  of: { kind: 'index'; side: number; name: (typeof INDEX_NAMES)[number] } | { kind: 'push'; country: number } | { kind: 'pushes'; count: number }
  by: number
}

/** Changes that a reader of tenths does not see: in points, and in push. */
const LEAST_POINTS = 0.05
const LEAST_PUSH = 0.005
/** A point of an index is worth as much room as this much push. */
const PUSH_PER_POINT = 0.1

const STANCES: readonly number[] = [BEAT.stance, BEAT.operators]
const FIELDINGS: readonly number[] = [BEAT.opened, BEAT.reopened, BEAT.born]

/** Entries that a beat stands for: its decision, its technology come into use, its own causes. */
const entriesFor = (s: Sight, ledger: Ledger, beat: Beat): Entry[] => {
  const { game } = s
  if (STANCES.includes(beat.kind)) {
    const slot = -1 - (game.layout.first.stance + Math.floor(beat.y / 8) * game.ids.countries.length + beat.a)
    return [{ tick: beat.tick, slot, delta: beat.c - beat.b, cause: 0 }]
  }
  if (FIELDINGS.includes(beat.kind) || (beat.kind === BEAT.stage && beat.b === FIELDED) || beat.kind === BEAT.integrated) {
    const slot = game.layout.first.maturity + beat.side * game.ids.technologies.length + beat.a
    return entriesOf(ledger, { slot }).filter((entry) => entry.delta > 0)
  }
  if (beat.kind === BEAT.countered || beat.kind === BEAT.mirrored) {
    // what took the lead: the rival's counters that bite deeper, and its own copy
    const first = game.layout.first.bite + (1 - beat.side) * game.edgeBy.length
    return entriesOf(ledger).filter(({ slot, cause }) => causeKind(cause) === CAUSE.counter && slot >= first && slot < first + game.edgeBy.length && game.edgeAgainst[slot - first] === beat.a && causeIndex(cause) === slot - first)
  }
  return entriesBehind(s, ledger, beat)
}

/** Indices of both sides in the order of sides and names. */
const indicesOf = (s: Sight, world: Sight['view']): number[] => {
  const turn = freshTurn(s.game, world)
  return s.game.ids.sides.flatMap((_, side) => INDEX_NAMES.map((_name, n) => DERIVED.index.value(s.game, world, turn, side * INDEX_COUNT + n)))
}

const pushesOf = (s: Sight, world: Sight['view']): Float64Array => {
  const countries = s.game.ids.countries.length
  const first = s.game.mainNetwork * countries
  return freshTurn(s.game, world).push.slice(first, first + countries)
}

/** Two effects nearer than this are alike: then it is told of the side that acted. */
const ALIKE = 0.9

/** Every index that a beat moved, strongest first; in the eyes of the sight, at the end of its turn. */
export const indexEffects = (s: Sight, ledger: Ledger, beat: Beat): BeatEffect[] => {
  const entries = entriesFor(s, ledger, beat)
  if (entries.length === 0) return []
  const [now, other] = [indicesOf(s, s.view), indicesOf(s, changed(s.game, s.view, entries, -1))]
  const found = now
    .map((value, n) => ({ of: { kind: 'index' as const, side: Math.floor(n / INDEX_COUNT), name: INDEX_NAMES[n % INDEX_COUNT] }, by: value - other[n] }))
    .filter((one) => Math.abs(one.by) >= LEAST_POINTS)
    .sort((x, y) => Math.abs(y.by) - Math.abs(x.by))
  const acts = beat.side >= 0 ? beat.side : s.side
  const own = found.findIndex((one) => one.of.side === acts && Math.abs(one.by) >= ALIKE * Math.abs(found[0].by))
  return own <= 0 ? found : [found[own], ...found.filter((_, n) => n !== own)]
}

/** Push of every country that a beat moved, strongest first. */
export const pushEffects = (s: Sight, ledger: Ledger, beat: Beat): { country: number; by: number }[] => {
  const entries = entriesFor(s, ledger, beat)
  if (entries.length === 0) return []
  const [now, other] = [pushesOf(s, s.view), pushesOf(s, changed(s.game, s.view, entries, -1))]
  return [...now]
    .map((value, country) => ({ country, by: value - other[country] }))
    .filter((one) => Math.abs(one.by) >= LEAST_PUSH)
    .sort((x, y) => Math.abs(y.by) - Math.abs(x.by))
}

/** From so many countries on a push is told as that of all on average. */
const MANY = 6

/** The strongest effect of a beat; undefined where nothing that a reader would see has come of it yet. */
export const beatEffect = (s: Sight, ledger: Ledger, beat: Beat): BeatEffect | undefined => {
  const [index] = indexEffects(s, ledger, beat)
  if (STANCES.includes(beat.kind)) return index
  const pushes = pushEffects(s, ledger, beat)
  const push = beat.kind === BEAT.order && beat.b >= 0 ? pushes.find((one) => one.country === beat.b) : pushes[0]
  const told: BeatEffect | undefined =
    push === undefined ? undefined
    : pushes.length >= MANY && push !== pushes.find((one) => one.country === beat.b) ? { of: { kind: 'pushes', count: pushes.length }, by: pushes.reduce((sum, one) => sum + one.by, 0) / pushes.length }
    : { of: { kind: 'push', country: push.country }, by: push.by }
  // an order on a country is about its push, unless it moves an index by more
  return told === undefined || (index !== undefined && sizeOf(index) >= sizeOf(told)) ? index : told
}

/** How much room an effect is worth, in points. */
export const sizeOf = (effect: BeatEffect | undefined): number => (effect === undefined ? 0 : effect.of.kind === 'index' ? Math.abs(effect.by) : Math.abs(effect.by) / PUSH_PER_POINT)
