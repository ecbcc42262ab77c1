/**
 * Bots that think for long do so beside the page, and from the moment that a turn begins: their orders hang on nothing
 * that the rival decides in it. The page waits for them when the orders of its people are sealed.
 */
import { signal } from '@preact/signals'
import { botOrders } from '../../ai/bot.ts'
import type { Order } from '../../engine/orders.ts'
import { viewOf } from '../../engine/view.ts'
import { isOver, type Match } from '../../replay/match.ts'
import { pause } from './pause.ts'

/** Orders by id of side. */
type Orders = Record<string, Order[]>

/** The match and the turn of which orders are being thought out, to be read by components. */
const thinking = signal<{ match: Match; turn: number } | undefined>(undefined)

/** Thoughts on the last turn of a match that was asked for. */
const thoughts = new WeakMap<Match, { turn: number; orders: Promise<Orders> }>()

/** Whether a bot of this match has not yet decided on the present turn. */
export const isThinking = (match: Match): boolean => thinking.value?.match === match && thinking.value.turn === match.turns.length

/** Bot of a side; undefined where a person plays it. */
const botOf = (match: Match, id: string): string | undefined => {
  const player = match.players[id]
  return player?.kind === 'bot' ? player.bot : undefined
}

const isSlow = (match: Match, id: string): boolean => match.scenario.bots[botOf(match, id) ?? '']?.kind === 'search'

/** Orders of a bot, here and now. */
const decide = (match: Match, side: number, bot: string): Order[] => botOrders(match.scenario, match.viewGame, viewOf(match.viewGame, match.world, side), side, bot, match.seed)

const thinkOne = async (match: Match, side: number, bot: string): Promise<Order[]> => {
  try {
    const { thinkOrders } = await import('../workers/runs.ts')
    const found = await thinkOrders(match, side, bot)
    if (found.ok) return found.value
  } catch {
    // a part of the page that cannot be fetched any more: the bot thinks here
  }
  return decide(match, side, bot)
}

/** Orders of the quick bots for the last turn of a match that was asked for. */
const decided = new WeakMap<Match, { turn: number; orders: Orders }>()

/** Orders of the quick bots of a match for the present turn. */
export const quickOrders = (match: Match): Orders => {
  const turn = match.turns.length
  const known = decided.get(match)
  if (known?.turn === turn) return known.orders
  const orders: Orders = {}
  match.game.ids.sides.forEach((id, side) => {
    const bot = botOf(match, id)
    if (bot !== undefined && !isSlow(match, id)) orders[id] = decide(match, side, bot)
  })
  decided.set(match, { turn, orders })
  return orders
}

/** Milliseconds after which the turn stands on the screen and people read. */
const READING = 600

/** The turn begins: bots decide while people do, the slow ones beside the page. */
export const beginThinking = (match: Match): void => {
  void slowOrders(match)
  const turn = match.turns.length
  void pause(READING).then(() => {
    if (match.turns.length === turn && match.end === undefined && !isOver(match)) quickOrders(match)
  })
}

/** Orders of the slow bots of a match for the present turn, being thought out; undefined where it has none. */
export const slowOrders = (match: Match): Promise<Orders> | undefined => {
  const slow = match.game.ids.sides.flatMap((id, side) => (isSlow(match, id) ? [{ id, side, bot: botOf(match, id) ?? '' }] : []))
  if (slow.length === 0 || isOver(match) || match.end !== undefined) return undefined
  const turn = match.turns.length
  const known = thoughts.get(match)
  if (known?.turn === turn) return known.orders
  const now = { match, turn }
  thinking.value = now
  const orders = Promise.all(slow.map(async ({ id, side, bot }) => [id, await thinkOne(match, side, bot)] as const)).then((list) => {
    if (thinking.value === now) thinking.value = undefined
    return Object.fromEntries(list)
  })
  thoughts.set(match, { turn, orders })
  return orders
}
