/** Outlook: odds and push of a country under the orders of a tray, by the engine's own forecast. */
import type { Game } from '../../engine/game.ts'
import { forecast } from '../../engine/forecast.ts'
import type { CodedOrder } from '../../engine/orders.ts'
import type { World } from '../../engine/world.ts'
import type { Sight } from './sight.ts'

export interface Outlook {
  push: number
  /** Chance of every rung at the end of the tick. */
  odds: number[]
}

const known = new WeakMap<World, Map<string, Outlook>>()

/**
 * The engine forecasts an order beside others; what it says about a country *without* the order is the outlook under the
 * others. The order asked about is the first harmless one that names a country. `isKept`: whether the view stays as it is,
 * so that the answer holds until the next turn.
 */
export const outlook = (s: Pick<Sight, 'game' | 'view' | 'side'>, network: number, country: number, orders: readonly CodedOrder[], isKept = true): Outlook => {
  let held = known.get(s.view)
  if (held === undefined) {
    held = new Map()
    known.set(s.view, held)
  }
  const key = `${network} ${country} ${JSON.stringify(orders)}`
  let found = isKept ? held.get(key) : undefined
  if (found === undefined) {
    const result = forecast(s.game, s.view, s.side, probe(s, network, country), orders)
    found = { push: result.push?.before ?? 0, odds: result.before?.odds ?? [] }
    if (isKept) held.set(key, found)
  }
  return found
}

const probe = (s: Pick<Sight, 'game' | 'side'>, network: number, country: number): CodedOrder => {
  const { game } = s
  const move = game.moveSide.findIndex((side, m) => side === s.side && game.moveTarget[m] !== 0 && game.moveTechnology[m] === 0 && game.moveFunctions[m] === 0)
  const argument = move >= 0 && game.moveArguments[move] !== 0 ? 31 - Math.clz32(game.moveArguments[move] & -game.moveArguments[move]) : -1
  return { move: Math.max(0, move), target: country, network, technology: -1, against: -1, argument, answer: 0, divest: -1, function: -1, options: 0, amount: 0, seat: -1 }
}

/** Whether everything that an order does is due in the turn in which it is given. */
export const isDueNow = (game: Game, order: CodedOrder): boolean => {
  for (let o = game.moveFirst[order.move]; o < game.moveFirst[order.move + 1]; o++) if (game.operations.after[o] > 0) return false
  return true
}

/** Chance of ending on a higher or lower rung than now. */
export const chances = (odds: readonly number[], now: number): { up: number; down: number } => {
  let up = 0
  let down = 0
  odds.forEach((p, rung) => {
    if (rung > now) up += p
    else if (rung < now) down += p
  })
  return { up, down }
}
