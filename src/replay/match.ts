/**
 * A match: one game being played. It holds the compiled rules, the present world, and for every turn the orders, the
 * hash and (where asked for) the ledger. Past worlds lie in a plain array; none is ever changed.
 */
import type { Game } from '../engine/game.ts'
import { hashOf, type WorldHash } from '../engine/hash.ts'
import { type Ledger, makeLedger, trim } from '../engine/ledger.ts'
import { codeOrder, type CodedOrder, type Order, type UnknownName } from '../engine/orders.ts'
import { liveHistory, resolve, runHorizon } from '../engine/resolve.ts'
import { settleOffsets } from '../engine/counters.ts'
import { turnOf } from '../engine/turn.ts'
import { copyOf, startWorld, type World } from '../engine/world.ts'
import { compile } from '../scenario/compile.ts'
import { assumptionsOf, shownAssumptionsOf } from '../scenario/figures.ts'
import type { Scenario } from '../scenario/format.ts'

/** Who gives the orders of a side. The name of a person stands in saves and replays, never in a log. */
export interface Player {
  kind: 'human' | 'bot'
  bot?: string
  name?: string
}

/** A turn as it was played: orders by side, what was injected, and the hash that it left, whole and by quantity. */
export interface TurnRecord {
  orders: Record<string, Order[]>
  injects: string[]
  hash: string
  hashes: Record<string, string>
  /** What the screen showed when the orders were sealed; outside the state. */
  shown: Record<string, number>
}

/** What was noted beside a game: it stands in its file and has no effect on play. */
export interface Note {
  /** Turns that had been played. */
  turn: number
  text: string
}

/** What a match is played under besides its scenario and seed. */
export interface MatchOptions {
  /** Named world of the scenario. */
  world: string
  /** Single dials that differ from the named world. */
  changes: Record<string, number>
  /** Recorded orders of this side ignore price, slots and legality. */
  free: boolean
}

/** A game being played, with every world that it has been in. */
export interface Match {
  scenario: Scenario
  game: Game
  /** Rules under the dials that views and forecasts use; the same as `game` but in a world whose dials are hidden. */
  viewGame: Game
  seed: number
  assumptions: Record<string, number>
  options: MatchOptions
  players: Record<string, Player>
  world: World
  /** World at the start of each turn played so far, and of the present one. */
  worlds: World[]
  turns: TurnRecord[]
  ledgers: Ledger[]
  notes: Note[]
  /** World after the horizon, its hash and its ledger; undefined while the game goes on. */
  end: { world: World; hash: WorldHash; ledger: Ledger } | undefined
}

/** How a match begins; what is left out is the default world, without changes. The seed is a whole number from 0 to 2^32 − 1. */
export interface StartOptions {
  seed: number
  world?: string
  changes?: Record<string, number>
  players?: Record<string, Player>
  free?: boolean
  /** A full set of dials, as a replay holds them; overrides world and changes. */
  assumptions?: Record<string, number>
}

/** The opening world of a game, with offsets as they stand. */
export const openWorld = (game: Game, seed: number, into?: World): World => {
  const world = into === undefined ? startWorld(game, seed) : startWorld(game, seed, into)
  settleOffsets(game, world, turnOf(game))
  return liveHistory(game, world)
}

/** A fresh match, its lived history played. The scenario is a checked one: no order is given yet. */
export const startMatch = (scenario: Scenario, start: StartOptions): Match => {
  const worldId = start.world ?? scenario.defaultWorld
  const changes = start.changes ?? {}
  const assumptions = start.assumptions ?? assumptionsOf(scenario, worldId, changes, start.seed)
  const game = compile(scenario, assumptions)
  const drawn = scenario.worlds[worldId]?.draw === true
  const viewGame = drawn ? compile(scenario, shownAssumptionsOf(scenario, worldId, changes)) : game
  const world = openWorld(game, start.seed)
  return {
    scenario, game, viewGame, seed: start.seed, assumptions,
    options: { world: worldId, changes, free: start.free === true },
    players: start.players ?? Object.fromEntries(game.ids.sides.map((id) => [id, { kind: 'human' as const }])),
    world, worlds: [copyOf(game, world)], turns: [], ledgers: [], notes: [], end: undefined,
  }
}

/** Whether every turn has been played; the horizon may still be to come. */
export const isOver = (match: Match): boolean => match.world.turn[0] >= match.game.turns

/** Codes the orders of one side; unknown names are listed. */
export const codeOrders = (game: Game, orders: readonly Order[], unknown: UnknownName[] = []): CodedOrder[] =>
  orders.map((order) => codeOrder(game, order, unknown)).filter((order) => order.move >= 0)

/** Plays one turn with both sides’ orders; the match takes the new world. */
export const playTurn = (match: Match, orders: Record<string, Order[]>, more: { injects?: string[]; shown?: Record<string, number> } = {}): Ledger => {
  const { game } = match
  const ledger = makeLedger()
  const coded = game.ids.sides.map((id) => codeOrders(game, orders[id] ?? []))
  const injects = (more.injects ?? []).map((id) => game.ids.events.indexOf(id)).filter((v) => v >= 0)
  const world = copyOf(game, match.world)
  resolve(game, world, coded, { ledger, free: match.options.free, injects })
  const { hash, hashes } = hashOf(game, world)
  trim(ledger)
  // the next turn is played on a copy, so that this world is never written to again
  match.world = world
  match.worlds.push(world)
  match.ledgers.push(ledger)
  match.turns.push({ orders: Object.fromEntries(game.ids.sides.map((id) => [id, orders[id] ?? []])), injects: more.injects ?? [], hash, hashes, shown: more.shown ?? {} })
  return ledger
}

/** Plays the horizon from the present turn and keeps the end; the present world stays. */
export const endMatch = (match: Match): NonNullable<Match['end']> => {
  const { game } = match
  const world = copyOf(game, match.world)
  const ledger = makeLedger()
  runHorizon(game, world, ledger)
  trim(ledger)
  match.end = { world, hash: hashOf(game, world), ledger }
  return match.end
}
