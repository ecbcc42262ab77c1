/** play: a whole game in the terminal, against a bot, by numbers and words. */
import { createInterface } from 'node:readline'
import { botId, botOrders } from '../ai/bot.ts'
import { eachCandidate } from '../ai/candidates.ts'
import { workOutAll } from '../engine/derive.ts'
import { forecast } from '../engine/forecast.ts'
import { INDEX_NAMES } from '../engine/game.ts'
import { gradeOf, indexOf, resultOf, scoreOf } from '../engine/indices.ts'
import { BEAT, type Ledger } from '../engine/ledger.ts'
import { admit, openPurse, REFUSAL_NAMES } from '../engine/legality.ts'
import { codeOrder, type CodedOrder, type Order, orderOf } from '../engine/orders.ts'
import { turnOf } from '../engine/turn.ts'
import { viewOf } from '../engine/view.ts'
import type { World } from '../engine/world.ts'
import { endMatch, isOver, type Match, playTurn, startMatch } from '../replay/match.ts'
import { makeReplay, writeReplay } from '../replay/replay.ts'
import { tickLabel } from '../scenario/calendar.ts'
import { nearestName } from '../scenario/nearest.ts'
import { problem } from '../scenario/problem.ts'
import { moveName, sayBeat } from '../scenario/sayBeat.ts'
import { VERBS } from '../scenario/schema/world.ts'
import type { Call } from './main.ts'
import { numbersFlag, wholeFlag } from './settings.ts'
import { EXIT, loadScenario, note, out, reportProblems, say, writeFile } from './terminal.ts'

const HELP = 'list [verb or word] · order N · drop N · country NAME · seal · quit'
const MOST_LISTED = 40

const beats = (match: Match, ledger: Ledger, side: number): void => {
  for (const beat of ledger.beats) {
    if (((beat.seenBy >> side) & 1) === 0) continue
    const { key, params } = sayBeat(match.scenario, match.game, beat)
    const texts = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, typeof value === 'string' && /^(refusal|stage)\./.test(value) ? say(value, params) : value]))
    out(`  ${beat.kind === BEAT.stance || beat.kind === BEAT.opened || beat.kind === BEAT.countered ? '*' : '-'} ${say(key, texts)}`)
  }
}

const status = (match: Match, world: World, side: number): void => {
  const { viewGame: game, scenario } = match
  const turn = turnOf(game)
  workOutAll(game, world, turn)
  const id = game.ids.sides[side]
  const [first, last] = [world.tick[0], world.tick[0] + game.ticksPerTurn - 1].map((tick) => tickLabel(scenario.calendar, tick))
  out(`\n== Turn ${world.turn[0] + 1} of ${game.turns}, ${first === last ? first : `${first} to ${last}`} ==`)
  out(`${scenario.sides[id].name}: score ${scoreOf(game, world, turn, side).toFixed(1)}, result ${resultOf(game, world, turn, side).toFixed(1)}; ${INDEX_NAMES.map((name, i) => `${say(`index.${name}`)} ${indexOf(game, world, turn, side, i).toFixed(0)}`).join(', ')}`)
  out(`${game.ids.resources.map((resource, r) => `${scenario.resources[resource].name} ${world.resource[side * game.ids.resources.length + r].toFixed(1)}`).join(', ')}; share of the sphere ${(turn.share * 100).toFixed(0)}% (line ${(game.coefficients.coupThreshold * 100).toFixed(0)}%)`)
}

const describe = (match: Match, view: World, side: number, order: CodedOrder): string => {
  const { viewGame: game, scenario } = match
  const f = forecast(game, view, side, order)
  const price = f.price.map((x, r) => (x > 0 ? `${Math.round(x * 10) / 10} ${scenario.resources[game.ids.resources[r]].name.toLowerCase()}` : '')).filter((text) => text !== '').join(' + ')
  const odds = f.integration ? `; integrated ${(f.integration.odds * 100).toFixed(0)}%` : f.operation ? `; happens ${(f.operation.willing * 100).toFixed(0)}%, exposed ${(f.operation.exposure * 100).toFixed(0)}%` : f.theft ? `; works ${(f.theft.odds * 100).toFixed(0)}%, exposed ${(f.theft.exposure * 100).toFixed(0)}%` : f.push ? `; push ${f.push.before.toFixed(2)} -> ${f.push.after.toFixed(2)}` : ''
  const extra = [order.argument >= 0 ? scenario.arguments[game.ids.arguments[order.argument]].name : '', order.answer > 0 ? orderOf(game, order).answer : '', order.against >= 0 ? `against ${scenario.technologies[game.ids.technologies[order.against]].short}` : '', game.moveProgramme[order.move] ? `funding ${order.amount}` : ''].filter(Boolean).join(', ')
  return `${moveName(scenario, game, order.move, order.target, order.technology)}${order.target >= 0 && !scenario.moves[game.ids.moves[order.move]].name.includes('{target}') ? ` on ${scenario.countries[game.ids.countries[order.target]].name}` : ''}${extra ? ` (${extra})` : ''}: ${price || 'free of price'}${odds}`
}

/** One side's orders of a turn, asked for line by line; undefined when the player leaves. */
const askOrders = async (match: Match, side: number, ask: () => Promise<string | undefined>): Promise<Order[] | undefined> => {
  const { viewGame: game, scenario } = match
  const view = viewOf(game, match.world, side)
  const turn = turnOf(game)
  const list: CodedOrder[] = []
  eachCandidate(game, view, side, (order) => list.push(order))
  let orders: Order[] = []
  out(HELP)
  for (;;) {
    const line = await ask()
    if (line === undefined) return undefined
    const [word = '', ...rest] = line.trim().split(/\s+/)
    const argument = rest.join(' ').toLowerCase()
    if (word === 'quit') return undefined
    if (word === 'seal') return orders
    if (word === 'list') {
      const shown = list.map((order, n) => ({ n, order })).filter(({ order }) => argument === '' || VERBS[game.moveVerb[order.move]] === argument || moveName(scenario, game, order.move, order.target, order.technology).toLowerCase().includes(argument))
      for (const { n, order } of shown.slice(0, MOST_LISTED)) out(`${String(n + 1).padStart(4)} ${describe(match, view, side, order)}`)
      if (shown.length > MOST_LISTED) out(`     and ${shown.length - MOST_LISTED} more; narrow with a verb (${VERBS.join(', ')}) or a word`)
    } else if (word === 'order') {
      const order = list[Number(argument) - 1]
      if (order === undefined) out(`There is no order ${argument}; "list" shows them.`)
      else {
        workOutAll(game, view, turn)
        const purse = openPurse(game, view, side)
        for (const taken of orders) admit(game, view, turn, side, purse, codeOrder(game, taken))
        const refusal = admit(game, view, turn, side, purse, order)
        if (refusal === 0) orders.push(orderOf(game, order))
        out(refusal === 0 ? `Taken: ${describe(match, view, side, order)}` : say(`refusal.${REFUSAL_NAMES[refusal]}`, { target: order.target >= 0 ? scenario.countries[game.ids.countries[order.target]].name : '' }))
      }
    } else if (word === 'drop') orders = orders.filter((_, n) => n !== Number(argument) - 1)
    else if (word === 'country') {
      const c = game.ids.countries.findIndex((id) => id === argument || scenario.countries[id].name.toLowerCase() === argument)
      if (c < 0) out(`There is no country "${argument}". ${nearestName(argument, game.ids.countries) ?? ''}`)
      else {
        const n = game.mainNetwork
        workOutAll(game, view, turn)
        const i = n * game.ids.countries.length + c
        out(`${scenario.countries[game.ids.countries[c]].name}: ${scenario.networks[game.ids.networks[n]].ladder[view.stance[i]].name}, reliance ${(view.reliance[i] * 100).toFixed(0)}%, push ${turn.push[i].toFixed(2)}`)
      }
    } else if (word !== '') out(HELP)
    if (word !== 'list' && word !== 'country') out(`Orders: ${orders.map((order) => moveName(scenario, game, game.ids.moves.indexOf(order.move), order.target ? game.ids.countries.indexOf(order.target) : -1, order.technology ? game.ids.technologies.indexOf(order.technology) : -1)).join('; ') || 'none'}`)
  }
}

export const playVerb = async (call: Call): Promise<number> => {
  const seed = wholeFlag(call, 'seed', 1, 0, 4294967295)
  const changes = numbersFlag(call, 'assume')
  if (seed === undefined || changes === undefined) return EXIT.usage
  const parsed = loadScenario(call.names[0])
  if (!parsed.ok) return reportProblems(parsed.problems)
  const scenario = parsed.value
  const sides = Object.keys(scenario.sides).sort()
  const own = (call.flags.side as string | undefined) ?? sides.find((id) => scenario.sides[id].role === 'guarantor') ?? sides[0]
  if (!sides.includes(own)) return reportProblems([problem('unknown-side', '', { name: own }, { nearest: nearestName(own, sides) })])
  const side = sides.indexOf(own)
  const bot = botId(scenario, sides[1 - side], (call.flags.bot as string | undefined) ?? 'balanced')
  if (bot === undefined) return reportProblems([problem('unknown-bot', '', { name: String(call.flags.bot) }, { nearest: nearestName(String(call.flags.bot), Object.keys(scenario.bots)) })])
  const world = (call.flags.world as string | undefined) ?? scenario.defaultWorld
  const strange = Object.keys(changes).filter((id) => !Object.hasOwn(scenario.assumptions, id))
  if (strange.length > 0) return reportProblems(strange.map((id) => problem('unknown-assumption', '', { name: id }, { nearest: nearestName(id, Object.keys(scenario.assumptions)) })))
  if (!Object.hasOwn(scenario.worlds, world)) return reportProblems([problem('unknown-world', '', { name: world }, { nearest: nearestName(world, Object.keys(scenario.worlds)) })])
  const match = startMatch(scenario, { seed, world, changes, players: { [own]: { kind: 'human' }, [sides[1 - side]]: { kind: 'bot', bot } } })
  const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]()
  const ask = async () => {
    if (process.stdin.isTTY) process.stderr.write('> ')
    const next = await lines.next()
    return next.done ? undefined : next.value
  }
  out(`${scenario.title}\n\n${scenario.sides[own].brief}`)
  while (!isOver(match)) {
    status(match, viewOf(match.viewGame, match.world, side), side)
    const orders = await askOrders(match, side, ask)
    if (orders === undefined) break
    const rival = sides[1 - side]
    const ledger = playTurn(match, { [own]: orders, [rival]: botOrders(scenario, match.viewGame, viewOf(match.viewGame, match.world, 1 - side), 1 - side, bot, seed) })
    beats(match, ledger, side)
  }
  const end = endMatch(match)
  const turn = turnOf(match.game)
  workOutAll(match.game, end.world, turn)
  out('\n== The end ==')
  sides.forEach((id, s) => {
    const result = resultOf(match.game, end.world, turn, s)
    out(`${scenario.sides[id].name}: score ${scoreOf(match.game, end.world, turn, s).toFixed(1)}, result ${result.toFixed(1)}: ${scenario.grades[gradeOf(match.game, result)].name}`)
  })
  if (call.flags.out) {
    writeFile(String(call.flags.out), writeReplay(makeReplay(match)))
    note(`Written to ${String(call.flags.out)}.`)
  }
  return EXIT.ok
}
