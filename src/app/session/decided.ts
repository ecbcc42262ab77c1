/**
 * A decision of a country explained as it fell: push, the threshold that mattered, the draw on the same scale, the terms
 * of the push, and what the turn itself had changed. One explanation for a step up, a step back, a country that stays,
 * and operators who choose for themselves.
 */
import { explain, type Term } from '../../engine/explain.ts'
import { BEAT, type Beat, CAUSE, causeIndex, causeKind, type Entry, type Ledger } from '../../engine/ledger.ts'
import { luck as drawOf, PURPOSE } from '../../engine/luck.ts'
import { operatorExitChance, operatorReturnChance, reversalChance, thresholdOf, wants, windowChance } from '../../engine/odds.ts'
import { REASONS } from '../../engine/push.ts'
import { viewOf } from '../../engine/view.ts'
import type { World } from '../../engine/world.ts'
import { luckBelow } from './luckOf.ts'
import { changed, entriesBefore, worldAtDecision } from './midTurn.ts'
import { freshTurn, type Sight } from './sight.ts'

export type Outcome = 'up' | 'down' | 'kept' | 'leave' | 'return'

/** What one cause of the turn had done to the distance between push and threshold when the country decided. */
export interface Moved {
  cause: number
  /** Turn is over: what the rival did in secret has no name for this side. */
  untold: boolean
  /** Side whose order it was; undefined for everything else. */
  side: number | undefined
  by: number
}

export interface Decided {
  outcome: Outcome
  network: number
  country: number
  /** Rung whose threshold mattered: that aimed at, or that to be held. */
  rung: number
  push: number
  threshold: number
  /** Standard deviation of luck. */
  luck: number
  /** Push with the luck of the draw; undefined where no decision came of the window, whatever the push. */
  drawn: number | undefined
  /** Chance of what the draw was about: the step up, or for steps back and operators the step that was taken. */
  chance: number
  /** Chance that the country would have stepped back; 0 where it could not. */
  back: number
  /** Chance that the window led to a decision at all. */
  open: number
  /** Terms of the push, the largest first, with the part that is due to own orders of the turn. */
  terms: { term: Term; own: number }[]
  moved: Moved[]
  /** Reason that the country gives: the group of terms that counts most in the direction of the decision. */
  reason: (typeof REASONS)[number] | 'none'
}

/** Push with luck in the whole hundredths in which it is shown, on its own side of the threshold as that is shown. */
export const drawnShown = ({ drawn, threshold, outcome, rung }: Decided, from: number): number | undefined => {
  if (drawn === undefined) return undefined
  const [at, line] = [Math.round(drawn * 100), Math.round(threshold * 100)]
  const isOver = outcome === 'up' || outcome === 'leave' || (outcome === 'kept' && rung < from)
  return (isOver ? Math.max(at, line) : Math.min(at, line - 1)) / 100
}

/** Changes of push that no reader could see. */
const LEAST = 0.005
/** From here on a change within the turn is the reason that is given, not a standing term. */
const LEAST_REASON = 0.1

const isOrder = (cause: number): boolean => ([CAUSE.order, CAUSE.blowback] as number[]).includes(causeKind(cause))

/** Entries by what caused them: orders of a move and events one by one, everything else by its kind. */
const byCause = (entries: readonly Entry[]): Map<string, Entry[]> => {
  const groups = new Map<string, Entry[]>()
  for (const entry of entries) {
    const kind = causeKind(entry.cause)
    const key = isOrder(entry.cause) || kind === CAUSE.event || kind === CAUSE.exposure ? `${kind} ${causeIndex(entry.cause)}` : `${kind}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [entry])
    else group.push(entry)
  }
  return groups
}

interface Drawn {
  outcome: Outcome
  rung: number
  chance: number
  drawn: number | undefined
}

/** The step that the draw of a beat was about, and where the draw fell on the scale of push. */
const drawnOf = (s: Sight, beat: Beat, world: World, push: number, open: number): Drawn => {
  const { game } = s
  const network = Math.floor(beat.y / 8)
  const k = game.coefficients
  const subject = game.subject.country[beat.a] ^ game.subject.network[network]
  const { key, key2 } = s.match.world
  const drawIn = (purpose: number): number => drawOf(key[0], key2[0], beat.tick, purpose, subject, 0)
  // a draw below `most` leaves luck its say, the luckier the lower; `mirrored` where luck works downwards
  const on = (u: number, most: number, mirrored: boolean): number | undefined => (u >= most ? undefined : push + k.luck * (mirrored ? luckBelow(u / most) : luckBelow(1 - u / most)))
  const back = (): Drawn => ({ outcome: 'down', rung: beat.b - 1, chance: reversalChance(game, world, network, beat.a, push, open), drawn: on(drawIn(PURPOSE.reversal), open * k.reversal, true) })
  if (beat.kind === BEAT.operators) {
    const leaving = beat.c > beat.b
    if (leaving) return { outcome: 'leave', rung: beat.c, chance: operatorExitChance(game, world, network, beat.a, push), drawn: on(drawIn(PURPOSE.operators), k.operatorExit, false) }
    const chance = operatorReturnChance(game, world, network, beat.a, push)
    const kept = 1 - wants(game, world, network, beat.a, push, beat.b - 1)
    return { outcome: 'return', rung: beat.b - 1, chance, drawn: kept <= 0 ? undefined : on(drawIn(PURPOSE.operatorsReturn), chance / kept, true) }
  }
  if (beat.c < beat.b) return back()
  const top = beat.b + 1 >= game.rungCount[network]
  if (beat.kind === BEAT.kept && top) return { ...back(), outcome: 'kept' }
  const rung = beat.kind === BEAT.kept ? beat.b + 1 : beat.c
  return { outcome: beat.kind === BEAT.kept ? 'kept' : 'up', rung, chance: beat.odds ?? open * wants(game, world, network, beat.a, push, beat.b + 1), drawn: on(beat.x, open, false) }
}

const reasonOf = (outcome: Outcome, terms: readonly Term[], before: readonly Term[]): Decided['reason'] => {
  const way = outcome === 'up' || outcome === 'leave' ? 1 : -1
  const sums = REASONS.map((name) => {
    const sum = (of: readonly Term[]): number => of.reduce((all, term) => all + (term.group === name ? term.value : 0), 0)
    return { name, now: way * sum(terms), change: way * (sum(terms) - sum(before)) }
  })
  const [fresh] = sums.filter((one) => one.change >= LEAST_REASON).sort((a, b) => b.change - a.change)
  const [most] = sums.filter((one) => one.now > LEAST).sort((a, b) => b.now - a.now)
  return (fresh ?? most)?.name ?? 'none'
}

const explainAt = (s: Sight, world: World, network: number, country: number): { push: number; threshold: (rung: number) => number; terms: Term[]; view: World } => {
  const view = s.truth ? world : viewOf(s.game, world, s.side)
  const { value, terms } = explain(s.game, view, freshTurn(s.game, view), 'push', network * s.game.ids.countries.length + country)
  return { push: value, terms, view, threshold: (rung) => thresholdOf(s.game, view, network, country, rung) }
}

const fits = ({ outcome, drawn }: Drawn, threshold: number): boolean =>
  drawn === undefined ? outcome === 'kept' : outcome === 'up' || outcome === 'leave' ? drawn >= threshold : outcome === 'kept' ? true : drawn < threshold

/** Whether a cause is a covert order of the rival, which this side was never told of. */
const isUntold = (s: Sight, cause: number): boolean => !s.truth && isOrder(cause) && s.game.moveSide[causeIndex(cause)] !== s.side && s.game.moveCovert[causeIndex(cause)] !== 0

const known = new WeakMap<Beat, { s: Sight; decided: Decided }>()

/**
 * The explanation of a decision in the last turn of a sight. Where the rules that a side plays by are not those of the
 * world (hidden dials), a draw may not fit its scale: then it stands without the draw.
 */
export const decidedOf = (s: Sight, ledger: Ledger, beat: Beat): Decided => {
  const found = known.get(beat)
  if (found?.s === s) return found.decided
  const decided = explainDecision(s, ledger, beat)
  known.set(beat, { s, decided })
  return decided
}

const explainDecision = (s: Sight, ledger: Ledger, beat: Beat): Decided => {
  const { game, match } = s
  const network = Math.floor(beat.y / 8)
  const country = beat.a
  const start = match.worlds[match.ledgers.indexOf(ledger)]
  const world = worldAtDecision(game, start, ledger, beat.tick)
  const seen = explainAt(s, world, network, country)
  // the odds of a draw are no secret: where the dials are known, push and threshold are those of the draw, and the terms those that the side sees
  const now = match.game === game ? explainAt({ ...s, truth: true }, world, network, country) : seen
  const open = windowChance(game, now.view, country, beat.y % 8)
  const drawn = drawnOf(s, beat, now.view, now.push, open)
  const threshold = now.threshold(drawn.rung)
  const groups = [...byCause(entriesBefore(ledger, beat.tick)).values()]
  const without = (entries: readonly Entry[]): ReturnType<typeof explainAt> => explainAt(s, changed(game, world, entries, -1), network, country)
  const moved = groups
    .map((entries): Moved => {
      const other = without(entries)
      const [{ cause }] = entries
      return { cause, untold: isUntold(s, cause), side: isOrder(cause) ? game.moveSide[causeIndex(cause)] : undefined, by: seen.push - seen.threshold(drawn.rung) - (other.push - other.threshold(drawn.rung)) }
    })
    .filter((one) => Math.abs(one.by) >= LEAST)
    .sort((a, b) => Math.abs(b.by) - Math.abs(a.by))
  const unordered = without(groups.flat().filter((entry) => isOrder(entry.cause) && game.moveSide[causeIndex(entry.cause)] === s.side)).terms
  const terms = seen.terms
    .map((term, n) => ({ term, own: term.value - unordered[n].value }))
    .filter(({ term }) => Math.abs(term.value) >= LEAST)
    .sort((a, b) => Math.abs(b.term.value) - Math.abs(a.term.value))
  return {
    outcome: drawn.outcome, network, country, rung: drawn.rung, push: now.push, threshold, luck: game.coefficients.luck,
    drawn: fits(drawn, threshold) ? drawn.drawn : undefined,
    chance: drawn.chance, open, terms, moved,
    back: beat.kind === BEAT.kept ? reversalChance(game, now.view, network, country, now.push, open) : 0,
    reason: reasonOf(drawn.outcome, seen.terms, explainAt(s, start, network, country).terms),
  }
}
