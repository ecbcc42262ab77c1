/** balance: doctrines against each other, the felt cycle, moves, choices and the exploiter, as tables or as JSON. */
import { balance, type BalanceReport, USED } from '../lab/balance.ts'
import type { Scenario } from '../scenario/format.ts'
import { nearestName } from '../scenario/nearest.ts'
import { problem } from '../scenario/problem.ts'
import type { Call } from './call.ts'
import { loadScenario } from './files.ts'
import { wholeFlag } from './settings.ts'
import { EXIT, note, out, reportProblems } from './terminal.ts'

const share = (x: number): string => `${(x * 100).toFixed(0)}%`

const orderText = (order: BalanceReport['exploits'][number]['script'][number]): string => [order.move, order.target, order.technology, order.argument].filter((part) => part !== undefined).join(' ')

const tables = (scenario: Scenario, report: BalanceReport): string => {
  const { felt, choices } = report
  const [one, other] = Object.keys(scenario.sides).sort().map((id) => scenario.sides[id].name)
  const used = report.moves.filter((use) => use.share >= USED).length
  const gained = report.moves.filter((use) => use.gain !== undefined)
  return [
    `${scenario.title}: ${report.games} games a pairing, world ${report.world}`, '',
    `${one} against ${other}: win shares, mean results, spread of the lead`,
    ...report.matrix.map((cell) => `  ${cell.bots.join(' : ').padEnd(56)} ${cell.winShare.map(share).join(' : ').padEnd(12)} (first ${share(cell.low)} to ${share(cell.high)})`.padEnd(92) + ` ${cell.meanResult.map((x) => x.toFixed(1)).join(' : ').padEnd(12)} ${cell.spread.toFixed(1)}  (${cell.games})`),
    '', `The cycle over ${felt.games} games of balanced against balanced (wanted: 8, 5, 2; 80%; at most 2)`,
    `  openings ${felt.openings}, counterings ${felt.counterings}, re-openings ${felt.reopenings} (medians); first countering by turn 4 in ${share(felt.firstByTurn4)}; longest silence ${felt.longestSilence} turns, at most 2 in ${share(felt.silenceAtMost2)} of games`,
    '', `Choices in ${choices.turns} turns of a side: at least ${choices.leastOrders}, median ${choices.medianOrders}, most ${choices.mostOrders} affordable orders (${choices.mostTargets} where a move counts once for each country); at least ${choices.leastVerbs} verbs; six orders of three verbs in ${share(choices.enough)}`,
    '', `Moves: ${used} of ${report.moves.length} are 2% or more of some bot’s orders${gained.length === 0 ? '' : `; ${gained.filter((use) => (use.gain ?? 0) > 0).length} of ${gained.length} gain on average (one use against none, all else as it was)`}`,
    ...report.moves.map((use) => `  ${use.move.padEnd(28)} ${use.side.padEnd(12)} ${(use.share * 100).toFixed(1).padStart(5)}% of ${use.by.padEnd(26)} ${use.gain === undefined ? '' : `${use.gain >= 0 ? '+' : ''}${use.gain.toFixed(2)} a use (${use.low?.toFixed(2)} to ${use.high?.toFixed(2)}, ${use.n} games)`}`),
    ...report.exploits.flatMap((found) => ['', `Best script for ${found.side} against ${found.against}: wins ${share(found.winShare)} of ${found.games} unseen games (${share(found.searched)} of those it was found on)`, ...found.script.map((order) => `  ${orderText(order)}`)]),
  ].join('\n')
}

export const balanceVerb = (call: Call): number => {
  const seed = wholeFlag(call, 'seed', 1, 0, 4294967295)
  const quick = call.flags.quick === true
  const games = wholeFlag(call, 'games', quick ? 24 : 60, 2, 100000)
  const climbs = wholeFlag(call, 'climbs', quick ? 0 : 60, 0, 10000)
  if (seed === undefined || games === undefined || climbs === undefined) return EXIT.usage
  const parsed = loadScenario(call.names[0])
  if (!parsed.ok) return reportProblems(parsed.problems)
  const scenario = parsed.value
  const world = (call.flags.world as string | undefined) ?? scenario.defaultWorld
  if (!Object.hasOwn(scenario.worlds, world)) return reportProblems([problem('unknown-world', '', { name: world }, { nearest: nearestName(world, Object.keys(scenario.worlds)) })])
  const report = balance(scenario, { world, from: seed, games, climbs, searchGames: Math.max(2, Math.ceil(games / (quick ? 6 : 3))), gains: !quick, progress: note })
  out(call.flags.json ? JSON.stringify(report) : tables(scenario, report))
  return EXIT.ok
}
