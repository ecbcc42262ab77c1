/** simulate: games between bots, as a table or as JSON. */
import { botOrders } from '../ai/bot.ts'
import { viewOf } from '../engine/view.ts'
import { checkPairing, simulate } from '../lab/simulate.ts'
import { endMatch, isOver, playTurn, startMatch } from '../replay/match.ts'
import { makeReplay, writeReplay } from '../replay/replay.ts'
import type { Call } from './call.ts'
import { loadScenario, writeFile } from './files.ts'
import { numbersFlag, pairsFlag, wholeFlag } from './settings.ts'
import { EXIT, note, out, reportProblems, say } from './terminal.ts'

const MOST_SEED = 4294967295

export const simulateVerb = (call: Call): number => {
  const seed = wholeFlag(call, 'seed', 1, 0, MOST_SEED)
  const games = wholeFlag(call, 'games', 1, 1, 1000000)
  const bots = pairsFlag(call, 'bot')
  const changes = numbersFlag(call, 'assume')
  if (seed === undefined || games === undefined || bots === undefined || changes === undefined) return EXIT.usage
  const parsed = loadScenario(call.names[0])
  if (!parsed.ok) return reportProblems(parsed.problems)
  const scenario = parsed.value
  const pairing = checkPairing(scenario, bots, (call.flags.world as string | undefined) ?? scenario.defaultWorld, changes)
  if (!pairing.ok) return reportProblems(pairing.problems)
  let said = 0
  const report = simulate(scenario, pairing.value, seed, games, () => Number(process.hrtime.bigint()) / 1e9, (done) => {
    if (games >= 50 && Math.floor((done * 10) / games) > said) note(`${++said * 10}%`)
  })
  if (call.flags.out) {
    const match = startMatch(scenario, { seed, world: pairing.value.world, changes, players: Object.fromEntries(Object.keys(scenario.sides).sort().map((side, s) => [side, { kind: 'bot' as const, bot: pairing.value.bots[s] }])), free: pairing.value.bots.every((bot) => scenario.bots[bot].kind === 'historical') })
    while (!isOver(match)) playTurn(match, Object.fromEntries(match.game.ids.sides.map((side, s) => [side, botOrders(scenario, match.viewGame, viewOf(match.viewGame, match.world, s), s, pairing.value.bots[s], seed)])))
    endMatch(match)
    writeFile(call.flags.out as string, writeReplay(makeReplay(match)))
    if (games > 1) note(`The first of ${games} games is written to ${String(call.flags.out)}.`)
  }
  if (call.flags.json) {
    out(JSON.stringify(report))
    return EXIT.ok
  }
  out(`${scenario.title}: ${games} ${games === 1 ? 'game' : 'games'} from seed ${seed}, world ${pairing.value.world}, ${report.distinctOutcomes} distinct outcomes`)
  for (const [id, side] of Object.entries(report.sides)) {
    out(`${scenario.sides[id].name} (${side.bot}): result ${side.meanResult.toFixed(1)}, score ${side.meanScore.toFixed(1)} (sd ${side.sdScore.toFixed(1)}), wins ${(side.winShare * 100).toFixed(0)}%`)
    out(`  ${Object.entries(side.indices).map(([index, value]) => `${say(`index.${index}`)} ${value.toFixed(0)}`).join(', ')}`)
  }
  for (const [id, share] of Object.entries(report.endings)) if (share > 0) out(`${scenario.endings[id].name}: ${(share * 100).toFixed(0)}%`)
  note(`${report.seconds.toFixed(2)} s, ${report.gamesPerSecond.toFixed(0)} games a second`)
  return EXIT.ok
}
