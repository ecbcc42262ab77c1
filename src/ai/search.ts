/**
 * The search bot: a best response over what the doctrines of its side propose. Each proposal is played ahead on the
 * bot’s own view, with luck of its own and the rival passing, and judged by the lead some turns later. It sees nothing
 * that its side does not see.
 */
import { workOutAll } from '../engine/derive.ts'
import type { Game } from '../engine/game.ts'
import { scoreOf } from '../engine/indices.ts'
import { admit, openPurse, REFUSAL } from '../engine/legality.ts'
import { keyOf } from '../engine/luck.ts'
import { codeOrder, type CodedOrder, type Order, orderOf } from '../engine/orders.ts'
import { resolve, runHorizon } from '../engine/resolve.ts'
import { turnOf } from '../engine/turn.ts'
import { blankWorld, copyInto, type World } from '../engine/world.ts'
import type { Scenario } from '../scenario/format.ts'
import { doctrineOrders } from './doctrine.ts'

type Bot = Scenario['bots'][string]

/** Turns played ahead; to the end of the horizon where fewer are left. */
const AHEAD = 7
/** Games of luck that each proposal is judged by. */
const LUCKS = 3
/** Orders on the shortlist. */
const SHORTLIST = 14
/** Least gain in points for which an order is worth giving. */
const LEAST_GAIN = 0.02

const works = new WeakMap<Game, World>()

/** Doctrines whose proposals are looked at: those of the scenario for the side, and the weights of the bot itself. */
const advisers = (scenario: Scenario, bot: Bot, side: string): Bot[] => [
  bot, ...Object.keys(scenario.bots).sort().map((id) => scenario.bots[id]).filter((other) => other.kind === 'doctrine' && (other.side ?? side) === side),
]

/** Mean lead some turns after these orders, over a few draws of the bot’s own luck. */
const leadAfter = (game: Game, view: World, side: number, orders: readonly CodedOrder[], botSeed: number): number => {
  let work = works.get(game)
  if (work === undefined) {
    work = blankWorld(game)
    works.set(game, work)
  }
  const turn = turnOf(game)
  let sum = 0
  for (let n = 0; n < LUCKS; n++) {
    copyInto(work, view)
    const [key, key2] = keyOf((botSeed ^ 0x2c1b3c6d) + n)
    work.key[0] = key
    work.key2[0] = key2
    for (let ahead = 0; ahead < AHEAD && work.turn[0] < game.turns; ahead++) resolve(game, work, ahead === 0 ? (side === 0 ? [orders, []] : [[], orders]) : [[], []])
    if (work.turn[0] >= game.turns) runHorizon(game, work)
    workOutAll(game, work, turn)
    sum += scoreOf(game, work, turn, side) - scoreOf(game, work, turn, 1 - side)
  }
  return sum / LUCKS
}

/** Orders of the search bot on its view. */
export const searchOrders = (scenario: Scenario, bot: Bot, game: Game, view: World, side: number, botSeed: number): Order[] => {
  const plans = advisers(scenario, bot, game.ids.sides[side]).map((adviser) => doctrineOrders(adviser, game, view, side).map((order) => codeOrder(game, order)))
  const shortlist = new Map<string, CodedOrder>()
  // the first of each plan before the second of any
  for (let n = 0; n < 8; n++) for (const plan of plans) if (n < plan.length && shortlist.size < SHORTLIST) shortlist.set(JSON.stringify(plan[n]), plan[n])
  const idle = leadAfter(game, view, side, [], botSeed)
  const ranked = [...shortlist.values()].map((order, n) => ({ order, n, gain: leadAfter(game, view, side, [order], botSeed) - idle })).sort((a, b) => b.gain - a.gain || a.n - b.n)
  const turn = turnOf(game)
  workOutAll(game, view, turn)
  const purse = openPurse(game, view, side)
  const greedy = ranked.filter(({ order, gain }) => gain > LEAST_GAIN && purse.slots >= 0 && admit(game, view, turn, side, purse, order) === REFUSAL.none).map(({ order }) => order)
  let best = greedy
  let most = leadAfter(game, view, side, greedy, botSeed)
  for (const plan of plans) {
    const lead = leadAfter(game, view, side, plan, botSeed)
    if (lead > most) {
      best = plan
      most = lead
    }
  }
  return best.map((order) => orderOf(game, order))
}
