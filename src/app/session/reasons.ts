/** Why the selected country leans as it does: six reasons, the orders of the tray, and the scale of push, threshold and luck. */
import { computed } from '@preact/signals'
import { explain, type Term } from '../../engine/explain.ts'
import { thresholdOf, windowChance, windowOf } from '../../engine/odds.ts'
import { REASONS } from '../../engine/push.ts'
import { selectedRow } from './countries.ts'
import { chances, isDueNow, outlook } from './outlook.ts'
import { freshTurn, sight } from './sight.ts'
import { part } from './store.ts'
import { takenOrders, tray } from './tray.ts'

export interface Reason {
  name: string
  value: number
  terms: Term[]
}

export interface Lean {
  reasons: Reason[]
  /** What fades and comes due before the country decides. */
  drift: number
  /** What the orders of the tray add. */
  orders: number
  push: number
  pushWithout: number
  /** Rung that it moves to if luck allows, and the push that this takes. */
  aim: number | undefined
  threshold: number | undefined
  /** Standard deviation of luck; it never goes beyond three of them. */
  luck: number
  up: number
  upWithout: number
  down: number
  odds: number[]
  /** Chance that the window leads to a decision at all; 0 where there is no window. */
  open: number
  first: boolean
  /** Whether some orders of the tray take effect later than this turn. */
  later: boolean
}

const network = part((from) => from.network)

export const lean = computed<Lean | undefined>(() => {
  const s = sight.value
  const row = selectedRow.value
  const now = tray.value
  const n = network.value
  if (s === undefined || row === undefined || now === undefined || s.over || s.game.rungCount[n] < 2) return undefined
  const { game, view } = s
  const index = n * game.ids.countries.length + row.index
  const turn = freshTurn(game, view)
  const explained = explain(game, view, turn, 'push', index)
  const reasons = REASONS.map((name) => {
    const terms = explained.terms.filter((term) => term.group === name)
    return { name, terms, value: terms.reduce((sum, term) => sum + term.value, 0) }
  })
  const without = outlook(s, n, row.index, [])
  const taken = takenOrders(now)
  const withOrders = taken.length > 0 ? outlook(s, n, row.index, taken) : without
  const aim = row.rung + 1 < game.rungCount[n] ? row.rung + 1 : undefined
  const moved = chances(withOrders.odds, row.rung)
  const window = view.tick[0] === 0 ? 0 : windowOf(game, view, n, row.index)
  return {
    reasons,
    drift: without.push - explained.value,
    orders: withOrders.push - without.push,
    push: withOrders.push,
    pushWithout: without.push,
    aim,
    threshold: aim === undefined ? undefined : thresholdOf(game, view, n, row.index, aim),
    luck: game.coefficients.luck,
    up: moved.up,
    upWithout: chances(without.odds, row.rung).up,
    down: moved.down,
    odds: withOrders.odds,
    open: windowChance(game, view, row.index, window),
    first: view.tick[0] === 0,
    later: taken.some((order) => (order.target < 0 || order.target === row.index) && !isDueNow(game, order)),
  }
})
