/** The explanation of a decision fits the decision: the push that it shows is the push that was drawn against. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import './withoutBrowser.ts'
import type { Match } from '../../src/replay/match.ts'
import type { Sight } from '../../src/app/session/sight.ts'

const { BEAT } = await import('../../src/engine/ledger.ts')
const { wants } = await import('../../src/engine/odds.ts')
const { viewOf } = await import('../../src/engine/view.ts')
const { playTurn, startMatch } = await import('../../src/replay/match.ts')
const { botOrders } = await import('../../src/ai/bot.ts')
const { parseScenario } = await import('../../src/scenario/parse.ts')
const { decidedOf } = await import('../../src/app/session/decided.ts')
const { worldAtDecision } = await import('../../src/app/session/midTurn.ts')
const { matchAt } = await import('../../src/app/session/reviewed.ts')

const parsed = parseScenario(readFileSync(new URL('../../scenarios/huawei-third-offset.json', import.meta.url), 'utf8'))
if (!parsed.ok) throw new Error('the scenario does not read')

const played = (seed: number): Match => {
  const match = startMatch(parsed.value, { seed, players: { washington: { kind: 'human' }, beijing: { kind: 'bot', bot: 'beijing-balanced', name: 'Balanced' } } })
  while (match.turns.length < match.game.turns)
    playTurn(match, Object.fromEntries(match.game.ids.sides.map((id, side) => [id, botOrders(match.scenario, match.viewGame, viewOf(match.viewGame, match.world, side), side, 'balanced', seed)])))
  return match
}
const matches = [3, 7, 11].map(played)

const sightAt = (match: Match, turn: number, truth: boolean): Sight => {
  const then = matchAt(match, turn + 1)
  const { game } = match
  const view = (world: Match['world']) => (truth ? world : viewOf(game, world, 0))
  return { match: then, scenario: match.scenario, game, view: view(match.worlds[turn + 1]), before: view(match.worlds[turn]), side: 0, sideId: game.ids.sides[0], rival: 1, turn: turn + 1, truth, over: false }
}

const DECIDED: readonly number[] = [BEAT.stance, BEAT.kept, BEAT.operators]
const beats = matches.flatMap((match) => match.ledgers.flatMap((ledger, turn) => ledger.beats.filter((beat) => DECIDED.includes(beat.kind)).map((beat) => ({ match, ledger, turn, beat }))))

test('there is something to explain: steps up and back, countries that stay, operators', () => {
  const kinds = new Set(beats.map(({ match, ledger, turn, beat }) => decidedOf(sightAt(match, turn, true), ledger, beat).outcome))
  expect([...kinds]).toEqual(expect.arrayContaining(['up', 'down', 'kept', 'return']))
})

test('the world in the middle of a turn gives the very odds that each draw was held against', () => {
  for (const { match, ledger, turn, beat } of beats) {
    if (beat.odds === undefined || beat.odds === 0) continue
    const network = Math.floor(beat.y / 8)
    const world = worldAtDecision(match.game, match.worlds[turn], ledger, beat.tick)
    const decided = decidedOf(sightAt(match, turn, true), ledger, beat)
    expect(decided.open * wants(match.game, world, network, beat.a, decided.push, beat.b + 1)).toBeCloseTo(beat.odds, 3)
  }
})

test('the draw on the scale lies on the side of the threshold that the decision fell on', () => {
  for (const { match, ledger, turn, beat } of beats) {
    const decided = decidedOf(sightAt(match, turn, true), ledger, beat)
    const { outcome, drawn, threshold } = decided
    if (outcome === 'kept') {
      if (drawn !== undefined && decided.rung > beat.b) expect(drawn).toBeLessThan(threshold)
    } else if (outcome === 'up' || outcome === 'leave') expect(drawn).toBeGreaterThanOrEqual(threshold - 1e-6)
    else expect(drawn).toBeLessThan(threshold + 1e-6)
  }
})

test('a side sees the draw on the very same scale, although the forces of the rival are hidden from it', () => {
  for (const { match, ledger, turn, beat } of beats) {
    const [seen, was] = [false, true].map((truth) => decidedOf(sightAt(match, turn, truth), ledger, beat))
    expect([seen.push, seen.threshold, seen.drawn]).toEqual([was.push, was.threshold, was.drawn])
  }
})

test('terms add up to the push, and own orders are part of them', () => {
  let own = 0
  for (const { match, ledger, turn, beat } of beats) {
    const decided = decidedOf(sightAt(match, turn, true), ledger, beat)
    expect(decided.terms.reduce((sum, one) => sum + one.term.value, 0)).toBeCloseTo(decided.push, 1)
    own += decided.terms.filter((one) => Math.abs(one.own) >= 0.005).length
  }
  expect(own).toBeGreaterThan(0)
})

test('a side learns no covert order of the rival from a decision', () => {
  for (const { match, ledger, turn, beat } of beats)
    for (const one of decidedOf(sightAt(match, turn, false), ledger, beat).moved)
      if (one.side === 1 && match.game.moveCovert[one.cause % 4096] !== 0) expect(one.untold).toBe(true)
})
