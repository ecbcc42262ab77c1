/** Links: a game on a built-in scenario as a short code with its orders and final hash. Files carry everything else. */
import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate'
import type { Order } from '../engine/orders.ts'
import { problem, type Result } from '../scenario/problem.ts'
import { modelHash } from '../scenario/hashes.ts'
import type { Match, Player } from './match.ts'

/** Longest code that is offered as a link. */
export const MOST_CODE = 1500
/** Decompression stops here: a game is never larger. */
const MOST_BYTES = 256 * 1024

const FIELDS = ['target', 'network', 'technology', 'against', 'amount', 'argument', 'answer', 'divest', 'function', 'options'] as const

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

/** Code of a match, or undefined where it is too long for a link. */
export const shareCode = (match: Match): string | undefined => {
  const { ids } = match.game
  const index = (list: readonly string[], id: string | undefined) => (id === undefined ? '' : list.indexOf(id))
  const orders = match.turns.map((turn) =>
    ids.sides.map((side) =>
      (turn.orders[side] ?? []).map((order) => [ids.moves.indexOf(order.move), index(ids.countries, order.target), index(ids.networks, order.network), index(ids.technologies, order.technology), index(ids.technologies, order.against), order.amount ?? '', index(ids.arguments, order.argument), order.answer ?? '', index(ids.technologies, order.divest), order.function ?? '', (order.options ?? []).join('+')].join(',').replace(/,+$/, '')).join(';'),
    ).join('|'),
  ).join('\n')
  const body = [1, match.scenario.id, modelHash(match.scenario), match.seed, match.options.world, JSON.stringify(match.options.changes), ids.sides.map((side) => match.players[side]?.bot ?? '').join(','), match.end ? 1 : 0, match.end?.hash.hash ?? match.turns[match.turns.length - 1]?.hash ?? '', orders].join('\n')
  const code = base64url(deflateSync(strToU8(body), { level: 9 }))
  return code.length <= MOST_CODE ? code : undefined
}

const broken = (what: string): Result<never> => ({ ok: false, problems: [problem('bad-link', '', { what })] })

/** What a link says, before its scenario is known; ids are still indices in `raw`. */
export interface LinkHead {
  scenario: string
  modelHash: string
  raw: string[]
}

export const readLink = (code: string): Result<LinkHead> => {
  if (code.length > MOST_CODE * 2 || !/^[A-Za-z0-9_-]+$/.test(code)) return broken('form')
  try {
    const bytes = fromBase64url(code)
    const out = inflateSync(bytes, { out: new Uint8Array(MOST_BYTES) })
    const lines = strFromU8(out).split('\n')
    if (lines[0] !== '1') return broken('version')
    if (lines.length < 9) return broken('length')
    return { ok: true, value: { scenario: lines[1], modelHash: lines[2], raw: lines }, notices: [] }
  } catch {
    return broken('damaged')
  }
}

/** Orders and options of a link, given the ids of its scenario. */
export const sharedGame = (head: LinkHead, ids: Match['game']['ids']): Result<SharedGame> => {
  const [, scenario, model, seed, world, changes, bots, ended, hash, ...turns] = head.raw
  const at = (list: readonly string[], part: string | undefined) => (part === undefined || part === '' ? undefined : list[Number(part)])
  try {
    const orders = turns.filter((line) => line !== '').map((line) =>
      Object.fromEntries(line.split('|').map((side, s) => [ids.sides[s], side === '' ? [] : side.split(';').map((text) => {
        const p = text.split(',')
        const order: Order = { move: ids.moves[Number(p[0])] }
        const values: unknown[] = [at(ids.countries, p[1]), at(ids.networks, p[2]), at(ids.technologies, p[3]), at(ids.technologies, p[4]), p[5] ? Number(p[5]) : undefined, at(ids.arguments, p[6]), p[7] || undefined, at(ids.technologies, p[8]), p[9] || undefined, p[10] ? p[10].split('+') : undefined]
        FIELDS.forEach((field, k) => {
          if (values[k] !== undefined) (order as unknown as Record<string, unknown>)[field] = values[k]
        })
        return order
      })])),
    )
    const players = Object.fromEntries(ids.sides.map((side, s) => [side, bots.split(',')[s] ? { kind: 'bot' as const, bot: bots.split(',')[s] } : { kind: 'human' as const }]))
    return { ok: true, value: { scenario, modelHash: model, seed: Number(seed) >>> 0, world, changes: JSON.parse(changes) as Record<string, number>, players, orders, ended: ended === '1', hash }, notices: [] }
  } catch {
    return broken('damaged')
  }
}
