/** play: a whole game in the terminal, against a bot, by numbers and words. */
import { createInterface } from 'node:readline'
import { botId, botOrders } from '../ai/bot.ts'
import { eachCandidate } from '../ai/candidates.ts'
import { workOutAll } from '../engine/derive.ts'
import { admit, openPurse, REFUSAL_NAMES } from '../engine/legality.ts'
import { codeOrder, type CodedOrder, type Order, orderOf } from '../engine/orders.ts'
import { turnOf } from '../engine/turn.ts'
import { viewOf } from '../engine/view.ts'
import type { World } from '../engine/world.ts'
import { endMatch, isOver, type Match, playTurn, startMatch } from '../replay/match.ts'
import { makeReplay, writeReplay } from '../replay/replay.ts'
import { nearestName } from '../scenario/nearest.ts'
import { problem } from '../scenario/problem.ts'
import { moveName } from '../scenario/sayBeat.ts'
import { VERBS } from '../scenario/schema/world.ts'
import type { Call } from './call.ts'
import { loadScenario, writeFile } from './files.ts'
import { beatLines, countryLines, endLines, orderLine, statusLines } from './playTexts.ts'
import { numbersFlag, wholeFlag } from './settings.ts'
import { EXIT, note, out, reportProblems, say } from './terminal.ts'

const COMMANDS = ['list', 'order', 'drop', 'country', 'orders', 'seal', 'help', 'quit'] as const
type Command = (typeof COMMANDS)[number]
const HELP = 'list [verb or word] · order N · drop N · orders · country NAME · seal · quit'
const MOST_LISTED = 40

/** A turn that is being planned: what may be ordered, and what lies in the tray. */
interface Desk {
  match: Match
  side: number
  view: World
  choices: CodedOrder[]
  tray: Order[]
}

const said = (text: string, nearest: string | undefined): string => (nearest === undefined ? text : `${text} Did you mean "${nearest}"?`)

const listOrders = ({ match, side, view, choices }: Desk, words: string): void => {
  const { viewGame: game, scenario } = match
  const fitting = choices.map((order, n) => ({ n, order })).filter(({ order }) => words === '' || VERBS[game.moveVerb[order.move]] === words || moveName(scenario, game, order.move, order.target, order.technology).toLowerCase().includes(words))
  for (const { n, order } of fitting.slice(0, MOST_LISTED)) out(`${String(n + 1).padStart(4)} ${orderLine(match, view, side, order)}`)
  if (fitting.length === 0) out(`No order fits "${words}"; try a verb (${VERBS.join(', ')}), or "list" alone.`)
  else if (fitting.length > MOST_LISTED) out(`     and ${fitting.length - MOST_LISTED} more; narrow with a verb (${VERBS.join(', ')}) or a word`)
}

const showTray = ({ match: { viewGame: game, scenario }, tray }: Desk): void => {
  const names = tray.map((order, n) => `${n + 1} ${moveName(scenario, game, game.ids.moves.indexOf(order.move), order.target ? game.ids.countries.indexOf(order.target) : -1, order.technology ? game.ids.technologies.indexOf(order.technology) : -1)}`)
  out(`Orders (at most ${game.ordersPerTurn}): ${names.join('; ') || 'none'}`)
}

const takeOrder = (desk: Desk, number: string): void => {
  const { match: { viewGame: game, scenario }, side, view, choices, tray } = desk
  const order = choices[Number(number) - 1]
  if (order === undefined) return out(`There is no order ${number}; "list" shows them.`)
  const turn = turnOf(game)
  workOutAll(game, view, turn)
  const purse = openPurse(game, view, side)
  for (const taken of tray) admit(game, view, turn, side, purse, codeOrder(game, taken))
  const refusal = admit(game, view, turn, side, purse, order)
  if (refusal !== 0) return out(say(`refusal.${REFUSAL_NAMES[refusal]}`, { target: order.target >= 0 ? scenario.countries[game.ids.countries[order.target]].name : '' }))
  tray.push(orderOf(game, order))
  out(`Taken: ${orderLine(desk.match, view, side, order)}`)
  return showTray(desk)
}

const dropOrder = (desk: Desk, number: string): void => {
  if (desk.tray.splice(Number(number) - 1, Number(number) >= 1 ? 1 : 0).length === 0) out(`There is no order ${number} in the tray.`)
  showTray(desk)
}

const showCountry = ({ match, view }: Desk, words: string): void => {
  const { viewGame: game, scenario } = match
  const names = game.ids.countries.map((id) => scenario.countries[id].name)
  if (words === '') return out(`Countries: ${names.join(', ')}`)
  const c = game.ids.countries.findIndex((id, n) => id === words || names[n].toLowerCase() === words)
  if (c < 0) return out(said(`There is no country "${words}".`, nearestName(words, names)))
  for (const line of countryLines(match, view, c)) out(line)
  return undefined
}

/** One side's orders of a turn, asked for line by line; undefined when the player leaves. */
const askOrders = async (match: Match, side: number, ask: () => Promise<string | undefined>): Promise<Order[] | undefined> => {
  const view = viewOf(match.viewGame, match.world, side)
  const desk: Desk = { match, side, view, choices: [], tray: [] }
  eachCandidate(match.viewGame, view, side, (order) => desk.choices.push(order))
  const does: Record<Exclude<Command, 'seal' | 'quit'>, (words: string) => void> = {
    list: (words) => listOrders(desk, words), order: (words) => takeOrder(desk, words), drop: (words) => dropOrder(desk, words),
    country: (words) => showCountry(desk, words), orders: () => showTray(desk), help: () => out(HELP),
  }
  for (;;) {
    const line = await ask()
    if (line === undefined) return undefined
    const [word = '', ...rest] = line.trim().toLowerCase().split(/\s+/)
    const command = COMMANDS.find((one) => one === word)
    if (command === 'quit') return undefined
    if (command === 'seal') return desk.tray
    if (command !== undefined) does[command](rest.join(' '))
    else if (word !== '') out(`${said(`There is no command "${word}".`, nearestName(word, COMMANDS))}\n${HELP}`)
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
  out([scenario.title, scenario.opening, scenario.sides[own].brief, HELP].filter((text) => text !== undefined).join('\n\n'))
  while (!isOver(match)) {
    for (const line of statusLines(match, viewOf(match.viewGame, match.world, side), side)) out(line)
    const orders = await askOrders(match, side, ask)
    if (orders === undefined) {
      note(`The game ends here, after ${match.world.turn[0]} of ${match.game.turns} turns.`)
      break
    }
    const rival = sides[1 - side]
    const ledger = playTurn(match, { [own]: orders, [rival]: botOrders(scenario, match.viewGame, viewOf(match.viewGame, match.world, 1 - side), 1 - side, bot, seed) })
    for (const line of beatLines(match, ledger, side)) out(line)
  }
  for (const line of endLines(match, endMatch(match).world)) out(line)
  if (call.flags.out) {
    writeFile(String(call.flags.out), writeReplay(makeReplay(match)))
    note(`Written to ${String(call.flags.out)}.`)
  }
  return EXIT.ok
}
