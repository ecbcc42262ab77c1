/** What a side could do in each turn of games between two bots: affordable orders, counted once for each move and what it names. */
import { eachCandidate } from '../ai/candidates.ts'
import { workOutAll } from '../engine/derive.ts'
import { admit, openPurse, REFUSAL } from '../engine/legality.ts'
import { turnOf } from '../engine/turn.ts'
import { copyInto, copyOf } from '../engine/world.ts'
import type { Scenario } from '../scenario/format.ts'
import { tableOf } from './batch.ts'
import type { Pairing } from './playGame.ts'
import { botPlayer, playBetween } from './players.ts'
import { medianOf } from './statistics.ts'

export interface Choices {
  /** Side-turns looked at. */
  turns: number
  /** Fewest and median affordable orders, and fewest verbs, in a side’s turn. */
  leastOrders: number
  medianOrders: number
  mostOrders: number
  /** Most of them where a move counts once for each country, whatever technology it names. */
  mostTargets: number
  leastVerbs: number
  /** Share of side-turns with at least 6 orders of at least 3 verbs. */
  enough: number
}

const ENOUGH_ORDERS = 6
const ENOUGH_VERBS = 3

export const choicesOf = (scenario: Scenario, pairing: Pairing, from: number, count: number): Choices => {
  const table = tableOf(scenario, pairing, from)
  const { viewGame } = table
  const own = copyOf(viewGame, table.world)
  const counts: number[] = []
  const targets: number[] = []
  const verbs: number[] = []
  const bots = pairing.bots.map((name) => botPlayer(scenario, viewGame, name))
  const players = bots.map((bot) => (view: typeof own, side: number, seed: number) => {
    copyInto(own, view)
    const turn = turnOf(viewGame)
    const kinds = new Set<string>()
    const aims = new Set<string>()
    const seen = new Set<number>()
    const purse = openPurse(viewGame, own, side)
    const left = purse.left.slice()
    const slots = purse.slots
    eachCandidate(viewGame, own, side, (order) => {
      const kind = `${order.move}/${order.target}/${order.technology}`
      if (kinds.has(kind)) return
      workOutAll(viewGame, own, turn)
      const trial = openPurse(viewGame, own, side)
      trial.left.set(left)
      trial.slots = slots
      if (admit(viewGame, own, turn, side, trial, order) !== REFUSAL.none) return
      kinds.add(kind)
      aims.add(`${order.move}/${order.target}`)
      seen.add(viewGame.moveVerb[order.move])
    })
    counts.push(kinds.size)
    targets.push(aims.size)
    verbs.push(seen.size)
    return bot(view, side, seed)
  })
  for (let n = 0; n < count; n++) playBetween(table, players, (from + n) >>> 0, false)
  return {
    turns: counts.length, leastOrders: Math.min(...counts), medianOrders: medianOf(counts), mostOrders: Math.max(...counts), mostTargets: Math.max(...targets), leastVerbs: Math.min(...verbs),
    enough: counts.filter((orders, i) => orders >= ENOUGH_ORDERS && verbs[i] >= ENOUGH_VERBS).length / counts.length,
  }
}
