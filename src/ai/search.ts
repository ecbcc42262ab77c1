/**
 * The search bot: a best response to the rival’s own doctrine, over a shortlist from every kind of order. Each set of
 * orders is played ahead on the bot’s view, with luck of its own, and judged by the lead where the courses end. It sees
 * nothing that its side does not see.
 */
import { workOutAll } from '../engine/derive.ts'
import type { Game } from '../engine/game.ts'
import { admit, openPurse, REFUSAL } from '../engine/legality.ts'
import { type CodedOrder, type Order, orderOf } from '../engine/orders.ts'
import { turnOf } from '../engine/turn.ts'
import type { World } from '../engine/world.ts'
import type { Scenario } from '../scenario/format.ts'
import { chooseOrders, rankOrders, type Ranking } from './doctrine.ts'
import { courseOf, leadAfter } from './lookahead.ts'
import { botId } from './names.ts'

type Bot = Scenario['bots'][string]

/** Turns played ahead: to the end, since a programme that opens late counts as much as one that opens soon. */
const AHEAD = 99
/** Draws of luck that a set of orders is judged by. */
const LUCKS = 4
/**
 * In the first draws the side goes on with the same orders, so that what pays only by repetition is seen, and nothing is
 * put off because its doctrine might as well do it next turn; in the others it follows its doctrine.
 */
const REPEATED = 2
/** Draws of luck that make the shortlist. */
const FIRST_LUCKS = 2
/** Orders of each move that a doctrine may propose, and programmes. */
const EACH = 1
const PROGRAMMES = 3
/** Orders on the shortlist. */
const SHORTLIST = 12
/** Least gain in points for which an order is worth giving. */
const LEAST_GAIN = 0.02

const doctrinesOf = (scenario: Scenario, side: string): Bot[] =>
  Object.keys(scenario.bots).sort().map((id) => scenario.bots[id]).filter((bot) => bot.kind === 'doctrine' && (bot.side ?? side) === side)

/** The doctrine that a side is thought to follow: its balanced one, or its first. */
const likelyDoctrine = (scenario: Scenario, bot: Bot, side: string): Bot => scenario.bots[botId(scenario, side, 'balanced') ?? ''] ?? doctrinesOf(scenario, side)[0] ?? bot

/** The best few orders of every move, as each doctrine ranks them. */
const proposals = (game: Game, rankings: readonly Ranking[], admitted: (orders: readonly CodedOrder[]) => boolean): CodedOrder[] => {
  const found = new Map<string, CodedOrder>()
  for (const { ranked } of rankings) {
    const taken = new Map<number, number>()
    for (const { order } of ranked) {
      const count = taken.get(order.move) ?? 0
      if (count >= (game.moveProgramme[order.move] !== 0 ? PROGRAMMES : EACH) || !admitted([order])) continue
      taken.set(order.move, count + 1)
      found.set(JSON.stringify(order), order)
    }
  }
  return [...found.values()]
}

/** Orders of the search bot on its view. */
export const searchOrders = (scenario: Scenario, bot: Bot, game: Game, view: World, side: number, botSeed: number): Order[] => {
  const turn = turnOf(game)
  const admitted = (orders: readonly CodedOrder[]) => {
    workOutAll(game, view, turn)
    const purse = openPurse(game, view, side)
    return orders.every((order) => admit(game, view, turn, side, purse, order) === REFUSAL.none)
  }
  const rankings = doctrinesOf(scenario, game.ids.sides[side]).map((doctrine) => ({ doctrine, ranking: rankOrders(doctrine, game, view, side) }))
  const plans = rankings.map(({ doctrine, ranking }) => chooseOrders(doctrine, game, view, side, ranking))
  const likely = game.ids.sides.map((id) => likelyDoctrine(scenario, bot, id))
  const courses = Array.from({ length: LUCKS }, (_, n) => courseOf(likely, game, view, botSeed, n, AHEAD, n >= REPEATED))
  const lead = (orders: readonly CodedOrder[]) => leadAfter(game, view, side, courses, orders)
  const few = courses.slice(0, FIRST_LUCKS)
  const idleFew = leadAfter(game, view, side, few, [])
  const shortlist = proposals(game, rankings.map(({ ranking }) => ranking), admitted)
    .map((order, n) => ({ order, n, gain: leadAfter(game, view, side, few, [order]) - idleFew }))
    .sort((a, b) => b.gain - a.gain || a.n - b.n)
    .slice(0, SHORTLIST)
    .map(({ order }) => order)
  let best: CodedOrder[] = []
  let most = lead(best)
  for (const plan of plans) {
    const found = lead(plan)
    if (found > most) {
      best = plan
      most = found
    }
  }
  // one order after the other, each the best beside those already chosen; what adds nothing now will add nothing later
  let built: CodedOrder[] = []
  let height = lead(built)
  let open = shortlist
  while (open.length > 0) {
    const base = [...built]
    const gains = open.flatMap((order) => (admitted([...base, order]) ? [{ order, height: lead([...base, order]) }] : []))
    const useful = gains.filter((found) => found.height > height + LEAST_GAIN).sort((x, y) => y.height - x.height)
    if (useful.length === 0) break
    built = [...base, useful[0].order]
    height = useful[0].height
    open = useful.slice(1).map(({ order }) => order)
  }
  return (height > most ? built : best).map((order) => orderOf(game, order))
}
