/** Phase 7: countries decide from last tick’s stances, then operators choose. Draws are compared with the odds by inversion. */
import { put } from './change.ts'
import { happens } from './draw.ts'
import { type Game, MAX_RUNGS } from './game.ts'
import { BEAT, CAUSE, causeOf } from './ledger.ts'
import { luck, PURPOSE } from './luck.ts'
import { operatorExitChance, operatorReturnChance, operatorReturnRung, reversalChance, wants, WINDOW, windowChance, windowOf } from './odds.ts'
import type { Turn } from './turn.ts'
import type { World } from './world.ts'

/** One country’s decision on one network; needs `turn.push` and `turn.stanceBefore`. Nobody decides in the first tick. */
export const decide = (game: Game, world: World, turn: Turn, network: number, country: number): void => {
  const { layout, coefficients: k } = game
  const countries = game.ids.countries.length
  const i = network * countries + country
  const slot = layout.first.stance + i
  const before = turn.stanceBefore[i]
  const push = turn.push[i]
  const tick = turn.tick
  const subject = game.subject.country[country] ^ game.subject.network[network]
  const now = world.turn[0]
  const window = windowOf(game, world, network, country)
  let rung = before
  if (window !== WINDOW.none) {
    const open = windowChance(game, world, country, window)
    const u = luck(world.key[0], world.key2[0], tick, PURPOSE.decision, subject, 0)
    // the highest rung whose odds the draw meets
    for (let r = game.rungCount[network] - 1; r > before; r--)
      if (u < open * wants(game, world, network, country, push, r)) {
        rung = r
        break
      }
    if (rung === before) {
      const down = reversalChance(game, world, network, country, push, open)
      if (down > 0 && happens(world, turn, down, PURPOSE.reversal, subject, 0)) rung = Math.max(0, before - k.reversalStep)
    }
    if (rung !== before) put(world, turn.ledger, slot, rung, causeOf(CAUSE.window, now, country))
    if (turn.ledger !== undefined && (rung !== before || window !== WINDOW.review))
      turn.ledger.beats.push({ kind: rung === before ? BEAT.kept : BEAT.stance, tick, seenBy: 3, side: -1, a: country, b: before, c: rung, x: u, y: network * 8 + window })
  }
  const operators = game.operatorRung[network]
  // beyond three standard deviations of luck nothing happens: most countries, most ticks
  if (operators >= 0 && (rung === operators || push + 3 * k.luck > game.rungThreshold[network * MAX_RUNGS + operators] - 1)) {
    let left = rung
    if (rung < operators) {
      if (happens(world, turn, operatorExitChance(game, world, network, country, push), PURPOSE.operators, subject, 0)) left = operators
    } else if (rung === operators && before === operators)
      if (happens(world, turn, operatorReturnChance(game, world, network, country, push), PURPOSE.operatorsReturn, subject, 0)) left = operatorReturnRung(operators)
    if (left !== rung) {
      put(world, turn.ledger, slot, left, causeOf(CAUSE.operators, now, country))
      if (turn.ledger !== undefined)
        turn.ledger.beats.push({ kind: BEAT.operators, tick, seenBy: 3, side: -1, a: country, b: rung, c: left, x: 0, y: network * 8 })
      rung = left
    }
  }
  if (rung !== before) world.stanceSince[i] = tick
}

/** All countries on all ladder networks. */
export const runDecisions = (game: Game, world: World, turn: Turn): void => {
  if (turn.tick === 0) return
  const countries = game.ids.countries.length
  for (let n = 0; n < game.ids.networks.length; n++) {
    if (game.rungCount[n] < 2) continue
    for (let c = 0; c < countries; c++) decide(game, world, turn, n, c)
  }
}
