/**
 * The log of a game as one table: every order with what the screen showed, the reason and the expectation given with it,
 * every decision with its odds and its draw, every turning of the cycle, and both results turn by turn. Ids, not names,
 * so that the tables of a whole class can be put together and counted. It holds no name of a player.
 */
import { BEAT, BEAT_NAMES, type Beat, type Ledger } from '../engine/ledger.ts'
import { workOutAll } from '../engine/derive.ts'
import { resultOf, scoreOf } from '../engine/indices.ts'
import { REFUSAL_NAMES } from '../engine/legality.ts'
import type { Order } from '../engine/orders.ts'
import { turnOf } from '../engine/turn.ts'
import { RULES_VERSION } from '../engine/version.ts'
import type { World } from '../engine/world.ts'
import { tickLabel } from '../scenario/calendar.ts'
import { modelHash } from '../scenario/hashes.ts'
import type { Cell } from './csv.ts'
import type { Match } from './match.ts'

/**
 * Columns of the log. `turn` counts from 1; the horizon is the turn after the last. `date` is the tick in which a thing
 * happened: orders are given in the first of their turn, scores stand at the end of the last. Empty where a row has nothing to say.
 */
export const LOG_COLUMNS = [
  'scenario', 'model', 'rules', 'seed', 'world', 'turn', 'date', 'entry', 'side', 'player', 'move', 'country', 'network', 'technology', 'detail', 'from', 'to', 'odds', 'draw', 'score', 'result', 'seconds', 'because', 'expects', 'met', 'shown', 'hash',
] as const

type Column = (typeof LOG_COLUMNS)[number]
type Row = Partial<Record<Column, Cell>>

const listed = (values: Readonly<Record<string, number>> | undefined): string => Object.entries(values ?? {}).map(([name, value]) => `${name}=${value}`).join(' ')

/** What an order names besides its move, country, network and technology. */
const detailOf = ({ against, argument, answer, amount, divest, function: access, options }: Order): string =>
  Object.entries({ against, argument, answer, amount, divest, function: access, options: options?.join('+') }).flatMap(([name, value]) => (value === undefined || value === '' ? [] : [`${name}=${value}`])).join(' ')

const orderRow = (side: string, order: Order, lapsed: string | undefined): Row => ({
  entry: lapsed === undefined ? 'order' : 'lapsed', side, move: order.move, country: order.target, network: order.network, technology: order.technology,
  detail: [detailOf(order), lapsed].filter((text) => text !== undefined && text !== '').join(' '), seconds: order.seconds, because: order.because, expects: order.expects, shown: listed(order.shown),
})

/** Why the orders of a side lapsed in a turn, by their place among the side’s orders. */
const lapses = (ledger: Ledger, side: number): Map<number, string> =>
  new Map(ledger.beats.filter((beat) => beat.kind === BEAT.lapsed && beat.side === side).map((beat) => [beat.x, REFUSAL_NAMES[beat.b]]))

/** What a beat adds to the log; undefined where another row says it already. */
const beatRow = ({ game }: Match, beat: Beat): Row | undefined => {
  const { ids } = game
  const entry = BEAT_NAMES[beat.kind]
  const side = beat.side >= 0 ? ids.sides[beat.side] : undefined
  switch (beat.kind) {
    case BEAT.order:
    case BEAT.lapsed:
      return undefined
    case BEAT.event:
      return { entry, detail: ids.events[beat.a] }
    case BEAT.stance:
    case BEAT.kept:
    case BEAT.operators:
      return { entry, country: ids.countries[beat.a], network: ids.networks[Math.floor(beat.y / 8)], from: beat.b, to: beat.c, ...(beat.kind === BEAT.operators ? {} : { odds: beat.odds ?? 0, draw: beat.x }) }
    case BEAT.opened:
    case BEAT.reopened:
    case BEAT.countered:
    case BEAT.mirrored:
    case BEAT.born:
      return { entry, side, technology: ids.technologies[beat.a], detail: beat.b >= 0 ? ids.technologies[beat.b] : '' }
    case BEAT.stage:
      return { entry, side, technology: ids.technologies[beat.a], to: beat.b }
    case BEAT.integrated:
    case BEAT.failed:
    case BEAT.vetoed:
      return { entry, side, technology: ids.technologies[beat.a], odds: beat.x }
    case BEAT.foreseen:
      return { entry, side, technology: ids.technologies[beat.a] }
    case BEAT.refusal:
      return { entry, side, country: ids.countries[beat.a], detail: beat.b >= 0 ? ids.arguments[beat.b] : '' }
    case BEAT.exploited:
    case BEAT.exposed:
    case BEAT.threatSpent:
    case BEAT.scandal:
      return { entry, side, country: beat.a >= 0 ? ids.countries[beat.a] : '' }
    default:
      return { entry, side }
  }
}

/** Scores of both sides in a world that a turn, or the horizon, has left behind. */
const scoreRows = ({ game, scenario }: Match, world: World, hash: string): Row[] => {
  const turn = turnOf(game)
  workOutAll(game, world, turn)
  const date = tickLabel(scenario.calendar, world.tick[0] - 1)
  return game.ids.sides.map((side, s) => ({ entry: 'score', date, side, score: scoreOf(game, world, turn, s), result: resultOf(game, world, turn, s), hash }))
}

/** What happened in a turn, or in the horizon, each with the tick in which it did. */
const beatRows = (match: Match, ledger: Ledger): Row[] =>
  ledger.beats.flatMap((beat): Row[] => {
    const row = beatRow(match, beat)
    return row === undefined ? [] : [{ ...row, date: tickLabel(match.scenario.calendar, beat.tick) }]
  })

/** Says whether the expectation of an order was met, and why; `turn` counts from 1. Empty where nothing can be said. */
export type Judge = (turn: number, side: number, order: Order) => string

/** Rows of one turn, each marked with the turn. */
const turnRows = (match: Match, n: number, judge: Judge | undefined): Row[] => {
  const { game, scenario, turns, ledgers, worlds } = match
  const { orders, hash } = turns[n]
  const date = tickLabel(scenario.calendar, worlds[n].tick[0])
  const given = game.ids.sides.flatMap((side, s) => {
    const lapsed = lapses(ledgers[n], s)
    const player = match.players[side]
    // a move that nobody knows is not numbered among the orders
    let at = 0
    return (orders[side] ?? []).map((order): Row => ({ ...orderRow(side, order, game.ids.moves.includes(order.move) ? lapsed.get(at++) : 'unknownMove'), date, met: order.expects === undefined ? undefined : judge?.(n + 1, s, order), player: player?.kind === 'bot' ? (player.bot ?? 'bot') : 'human' }))
  })
  return [...given, ...beatRows(match, ledgers[n]), ...scoreRows(match, worlds[n + 1], hash)].map((row) => ({ ...row, turn: n + 1 }))
}

/** The whole log, the names of its columns first. Expectations are words, so that whoever knows the words judges them. */
export const logOf = (match: Match, judge?: Judge): Cell[][] => {
  const { scenario, seed, options, end, turns } = match
  const all: Row = { scenario: scenario.id, model: modelHash(scenario), rules: RULES_VERSION, seed, world: options.world }
  const horizon = end === undefined ? [] : [...beatRows(match, end.ledger), ...scoreRows(match, end.world, end.hash.hash)].map((row): Row => ({ ...row, turn: turns.length + 1 }))
  const rows = [...turns.flatMap((_, n) => turnRows(match, n, judge)), ...horizon]
  return [[...LOG_COLUMNS], ...rows.map((row) => LOG_COLUMNS.map((column) => row[column] ?? all[column] ?? ''))]
}
