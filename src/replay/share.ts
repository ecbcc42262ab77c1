/** Links: a game on a built-in scenario as a short code with its orders and final hash. Files carry everything else. */
import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate'
import { ANSWERS, type Order } from '../engine/orders.ts'
import { problem, type Result } from '../scenario/problem.ts'
import { modelHash } from '../scenario/hashes.ts'
import type { Match, Player } from './match.ts'

/** Longest code that is offered as a link. */
export const MOST_CODE = 1500
/** Decompression stops here: a game is never larger. */
const MOST_BYTES = 256 * 1024

const FIELDS = ['target', 'network', 'technology', 'against', 'amount', 'argument', 'answer', 'divest', 'function', 'options'] as const

/** A game as a link tells it, under the ids of its scenario. */
export interface SharedGame {
  scenario: string
  modelHash: string
  seed: number
  world: string
  changes: Record<string, number>
  players: Record<string, Player>
  orders: Record<string, Order[]>[]
  ended: boolean
  hash: string
}

const base64url = (bytes: Uint8Array): string => {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return btoa(text).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '')
}
const fromBase64url = (code: string): Uint8Array => Uint8Array.from(atob(code.replace(/-/g, '+').replace(/_/g, '/')), (letter) => letter.charCodeAt(0))

/** Index of an id; one that nobody knows names nothing, here as in play. */
const index = (list: readonly string[], id: string | undefined): number | '' => (id === undefined || !list.includes(id) ? '' : list.indexOf(id))

/** Code of a match, or undefined where it is too long for a link, or holds what a link does not carry: recorded orders and injects. */
export const shareCode = (match: Match): string | undefined => {
  const { ids } = match.game
  if (match.options.free || match.turns.some(({ injects }) => injects.length > 0)) return undefined
  const orders = match.turns.map((turn) =>
    ids.sides.map((side) =>
      (turn.orders[side] ?? []).filter((order) => ids.moves.includes(order.move)).map((order) => [ids.moves.indexOf(order.move), index(ids.countries, order.target), index(ids.networks, order.network), index(ids.technologies, order.technology), index(ids.technologies, order.against), order.amount ?? '', index(ids.arguments, order.argument), order.answer ?? '', index(ids.technologies, order.divest), order.function ?? '', (order.options ?? []).join('+')].join(',').replace(/,+$/, '')).join(';'),
    ).join('|'),
  ).join('\n')
  const body = [1, `${match.scenario.id}/${match.game.turns}`, modelHash(match.scenario), match.seed, match.options.world, JSON.stringify(match.options.changes), ids.sides.map((side) => match.players[side]?.bot ?? '').join(','), match.end ? 1 : 0, match.end?.hash.hash ?? match.turns[match.turns.length - 1]?.hash ?? '', orders].join('\n')
  const code = base64url(deflateSync(strToU8(body), { level: 9 }))
  return code.length <= MOST_CODE ? code : undefined
}

const broken = (what: string): Result<never> => ({ ok: false, problems: [problem('bad-link', '', { what })] })

/** What a link says, before its scenario is known; ids are still indices in `raw`. */
export interface LinkHead {
  scenario: string
  /** Turns that the game was set to; undefined: those of the scenario. */
  turns: number | undefined
  modelHash: string
  raw: string[]
}

/** Reads a code from an address, which nobody vouches for: its length and what it unpacks to are bounded. Anything else is one problem that says what is wrong. */
export const readLink = (code: string): Result<LinkHead> => {
  if (code.length > MOST_CODE * 2 || !/^[A-Za-z0-9_-]+$/.test(code)) return broken('form')
  try {
    const bytes = fromBase64url(code)
    const out = inflateSync(bytes, { out: new Uint8Array(MOST_BYTES) })
    if (out.length >= MOST_BYTES) return broken('size')
    const lines = strFromU8(out).split('\n')
    if (lines[0] !== '1') return broken('version')
    if (lines.length < 9) return broken('length')
    const named = /^([a-z0-9-]+)(?:\/([1-9]\d{0,2}))?$/.exec(lines[1])
    if (named === null) return broken('damaged')
    return { ok: true, value: { scenario: named[1], turns: named[2] === undefined ? undefined : Number(named[2]), modelHash: lines[2], raw: lines }, notices: [] }
  } catch {
    return broken('damaged')
  }
}

const MOST_TURNS = 120
const MOST_ORDERS = 64

/** A part of an order that names one of a list by index; empty names nothing. Anything else throws. */
const named = (list: readonly string[], part: string | undefined): string | undefined => {
  if (part === undefined || part === '') return undefined
  const id = /^\d{1,4}$/.test(part) ? list[Number(part)] : undefined
  if (id === undefined) throw new Error(`no ${part}`)
  return id
}
/** A part that must be one of a list itself. */
const oneOf = <T extends string>(list: readonly T[], part: string | undefined): T | undefined => {
  if (part === undefined || part === '') return undefined
  if (!(list as readonly string[]).includes(part)) throw new Error(`no ${part}`)
  return part as T
}
const numberOf = (part: string | undefined): number | undefined => {
  if (part === undefined || part === '') return undefined
  if (!Number.isFinite(Number(part))) throw new Error(`no number ${part}`)
  return Number(part)
}

const orderOfLink = (ids: Match['game']['ids'], text: string): Order => {
  const p = text.split(',')
  const move = named(ids.moves, p[0])
  if (move === undefined || p.length > FIELDS.length + 1) throw new Error('no move')
  const options = p[10] ? p[10].split('+').map((option) => oneOf(ids.options[ids.moves.indexOf(move)], option) ?? '') : undefined
  const values: unknown[] = [named(ids.countries, p[1]), named(ids.networks, p[2]), named(ids.technologies, p[3]), named(ids.technologies, p[4]), numberOf(p[5]), named(ids.arguments, p[6]), oneOf(ANSWERS, p[7]), named(ids.technologies, p[8]), oneOf(ids.functions.flat(), p[9]), options]
  const order: Order = { move }
  FIELDS.forEach((field, k) => {
    if (values[k] !== undefined) (order as unknown as Record<string, unknown>)[field] = values[k]
  })
  return order
}

const ordersOfLink = (ids: Match['game']['ids'], line: string): Record<string, Order[]> => {
  const sides = line.split('|')
  if (sides.length !== ids.sides.length) throw new Error('sides')
  return Object.fromEntries(sides.map((side, s) => {
    const orders = side === '' ? [] : side.split(';')
    if (orders.length > MOST_ORDERS) throw new Error('orders')
    return [ids.sides[s], orders.map((text) => orderOfLink(ids, text))]
  }))
}

const changesOf = (text: string): Record<string, number> => {
  const changes = JSON.parse(text) as unknown
  if (typeof changes !== 'object' || changes === null || Array.isArray(changes) || !Object.values(changes).every((x) => typeof x === 'number')) throw new Error('changes')
  return changes as Record<string, number>
}

/** Orders and options of a link, given the ids of its scenario. */
export const sharedGame = (head: LinkHead, ids: Match['game']['ids']): Result<SharedGame> => {
  const [, , , seed, world, changes, bots, ended, hash, ...turns] = head.raw
  const { scenario, modelHash } = head
  try {
    if (!/^\d{1,10}$/.test(seed) || Number(seed) > 4294967295) return broken('seed')
    const lines = turns.filter((line) => line !== '')
    if (lines.length > MOST_TURNS) return broken('turns')
    const players = Object.fromEntries(ids.sides.map((side, s) => [side, bots.split(',')[s] ? { kind: 'bot' as const, bot: bots.split(',')[s] } : { kind: 'human' as const }]))
    return { ok: true, value: { scenario, modelHash, seed: Number(seed), world, changes: changesOf(changes), players, orders: lines.map((line) => ordersOfLink(ids, line)), ended: ended === '1', hash }, notices: [] }
  } catch {
    return broken('damaged')
  }
}
