/** The parts of the results: another world beside, what was believed, reasons against outcome, questions, curves. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Order } from '../../src/engine/orders.ts'
import './withoutBrowser.ts'

const { endMatch, playTurn, startMatch } = await import('../../src/replay/match.ts')
const { botOrders } = await import('../../src/ai/bot.ts')
const { viewOf } = await import('../../src/engine/view.ts')
const { FIELDED } = await import('../../src/engine/game.ts')
const { parseScenario } = await import('../../src/scenario/parse.ts')
const { beliefs, beliefsThen, decisions, isOtherOdds, spreadOf, turningPoints } = await import('../../src/app/session/afterward.ts')
const { expectations } = await import('../../src/app/session/expectations.ts')
const { questionsOf } = await import('../../src/app/session/questions.ts')
const { dialDifferences, lapsedOrders, otherWorlds, rerun, stanceDifferences } = await import('../../src/app/session/rerun.ts')
const { apart, between, scaleOf } = await import('../../src/app/panels/turn/curve.ts')

const parsed = parseScenario(readFileSync(new URL('../../scenarios/huawei-third-offset.json', import.meta.url), 'utf8'))
if (!parsed.ok) throw new Error('the scenario does not read')

const match = startMatch(parsed.value, { seed: 7 })
for (let turn = 0; turn < match.game.turns; turn++) {
  const orders: Record<string, Order[]> = Object.fromEntries(match.game.ids.sides.map((id, side) => [id, botOrders(match.scenario, match.viewGame, viewOf(match.viewGame, match.world, side), side, 'balanced', 7)]))
  const first = orders.washington[0]
  if (turn % 2 === 0 && first !== undefined) orders.washington[0] = { ...first, because: `reason ${turn}`, expects: `hope ${turn}`, shown: { 'rung-0': 0.5, 'rung-1': 0.2, 'rung-2': 0.2, 'rung-3': 0.1 } }
  playTurn(match, orders)
}
const end = endMatch(match)

test('the same orders under the same world are the same game, and under another one another', () => {
  const same = rerun(match, match.options.world)
  expect(same.turns.map((turn) => turn.hash)).toEqual(match.turns.map((turn) => turn.hash))
  expect(same.end?.hash.hash).toBe(end.hash.hash)
  expect([stanceDifferences(match, same), lapsedOrders(same)]).toEqual([[], lapsedOrders(match)])
  expect(otherWorlds(match)).not.toContain(match.options.world)
  for (const world of otherWorlds(match)) {
    const other = rerun(match, world)
    expect(other.seed).toBe(match.seed)
    expect(other.turns.map((turn) => turn.orders)).toEqual(match.turns.map((turn) => turn.orders))
    expect(other.end?.hash.hash, world).not.toBe(end.hash.hash)
    for (const one of stanceDifferences(match, other)) expect(one.here).not.toBe(one.there)
  }
})

test('what a side believed is its view of then, and what came is the truth of later', () => {
  const { game } = match
  const count = game.ids.technologies.length
  const then = beliefsThen(match)
  expect(then.some((one) => !one.last) && then.some((one) => one.last)).toBe(true)
  for (const moment of then) {
    const at = moment.at - 1
    for (const one of moment.list) {
      const theirs = (1 - moment.side) * count + one.technology
      expect(one.was).toBe(match.worlds[at].stage[theirs])
      expect(one.was).toBeLessThan(FIELDED)
      if (one.came !== undefined) expect(one.came).toBeGreaterThanOrEqual(match.worlds[at].tick[0])
      const view = viewOf(match.viewGame, match.worlds[at], moment.side)
      if (one.believed >= 0) expect(one.believed).toBe(view.stage[theirs])
    }
  }
  expect(beliefs(match, 0, 0).length).toBeGreaterThan(0)
})

test('every order with words stands beside what came of it, with the odds of a step up that were shown', () => {
  const all = expectations(match)
  expect(all.map((one) => one.because)).toEqual([...Array(match.turns.length).keys()].filter((turn) => turn % 2 === 0 && (match.turns[turn].orders.washington ?? []).length > 0).map((turn) => `reason ${turn}`))
  for (const one of all) {
    if (one.outcome?.of !== 'country') continue
    const shown = [0.5, 0.2, 0.2, 0.1].slice(one.outcome.before + 1).reduce((sum, chance) => sum + chance, 0)
    expect(one.odds ?? 0).toBeCloseTo(shown, 9)
  }
})

test('questions are about what happened, and a condition that does not hold asks nothing', () => {
  const all = questionsOf(match)
  const own = all.filter((question) => typeof question.text !== 'string')
  expect(own.length).toBeGreaterThanOrEqual(2)
  for (const question of all) if (question.at !== undefined) expect(question.at >= 1 && question.at <= match.turns.length + 1).toBe(true)
  const never = { ...match, scenario: { ...match.scenario, debrief: [{ question: 'never', about: 'x', when: { quantity: 'turn', below: 0 } }, { question: 'ever', about: 'x', when: { all: [{ quantity: 'turn', atLeast: 1 }, { not: { quantity: 'result', of: 'washington', atLeast: 1000 } }] } }] } }
  expect(questionsOf(never as typeof match).map((question) => question.text).filter((text) => typeof text === 'string')).toEqual(['ever'])
})

test('curves keep to their frame, areas meet where they cross, and labels do not lie on one another', () => {
  const frame = { width: 400, height: 200, left: 30, right: 50, top: 10, bottom: 20 }
  const scale = scaleOf(frame, 4, [47.2, 61, 53])
  expect([scale.x(0), scale.x(4)]).toEqual([30, 350])
  for (const value of [47.2, 61, ...scale.lines]) expect(scale.y(value) >= 10 && scale.y(value) <= 180).toBe(true)
  expect(scale.y(61)).toBeLessThan(scale.y(47.2))
  const { first, second } = between(scale, [60, 50], [50, 60])
  expect(first).not.toBe(second)
  const crossing = between(scaleOf(frame, 1, [50, 60]), [60, 50], [50, 60])
  expect(crossing.first).toContain(`${scaleOf(frame, 1, [50, 60]).x(0.5).toFixed(1)} `)
  const [one, two] = apart(100, 104, 18)
  expect(two - one).toBe(18)
  expect(apart(10, 90, 18)).toEqual([10, 90])
})

test('what moved the gap adds up to the move', () => {
  const points = turningPoints(match)
  expect(points.length).toBeGreaterThan(1)
  for (const point of points) expect(point.parts.reduce((sum, part) => sum + part.by, 0)).toBeCloseTo(point.by, 9)
})

test('odds that were on screen are told from those at the draw, and ordinary luck has a size', () => {
  const quoted = { 'rung-0': 0.5, 'rung-1': 0.3, 'rung-2': 0.2 }
  const turns = match.turns.map((turn) => ({ ...turn, orders: Object.fromEntries(Object.entries(turn.orders).map(([id, orders]) => [id, orders.map((order) => (order.target === undefined ? order : { ...order, shown: quoted }))])) }))
  const list = decisions({ ...match, turns })
  const shown = list.filter((one) => one.shown !== undefined)
  expect(shown.length).toBeGreaterThan(0)
  for (const one of shown) expect(isOtherOdds(one)).toBe(Math.abs(one.odds - one.shown!) >= 0.05)
  expect(isOtherOdds({ odds: 0.49, shown: 0.2 })).toBe(true)
  expect(isOtherOdds({ odds: 0.49, shown: undefined })).toBe(false)
  expect(spreadOf([{ ...list[0], odds: 0.5 }, { ...list[0], odds: 0.5 }])).toBeCloseTo(Math.sqrt(0.5), 12)
})

test('another world names exactly the claims that it sets otherwise', () => {
  expect(dialDifferences(match, rerun(match, match.options.world))).toEqual([])
  const [world] = otherWorlds(match)
  const differences = dialDifferences(match, rerun(match, world))
  expect(differences.length).toBeGreaterThan(0)
  for (const one of differences) expect(one.here).toBe(match.assumptions[one.id])
})
