/** What the result hung on is worked out by playing the game again, so that it must agree with the game itself. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import './withoutBrowser.ts'

const { endMatch, playTurn, startMatch } = await import('../../src/replay/match.ts')
const { botOrders } = await import('../../src/ai/bot.ts')
const { viewOf } = await import('../../src/engine/view.ts')
const { parseScenario } = await import('../../src/scenario/parse.ts')
const { hungOn, marginOf, marginOtherwise, OTHER_LUCKS } = await import('../../src/app/session/hungOn.ts')
const { orderBehind } = await import('../../src/app/session/orderBehind.ts')
const { turningPoints } = await import('../../src/app/session/afterward.ts')

const parsed = parseScenario(readFileSync(new URL('../../scenarios/huawei-third-offset.json', import.meta.url), 'utf8'))
if (!parsed.ok) throw new Error('the scenario does not read')

const match = startMatch(parsed.value, { seed: 5 })
for (let n = 0; n < 4; n++)
  playTurn(match, Object.fromEntries(match.game.ids.sides.map((id, side) => [id, botOrders(match.scenario, match.viewGame, viewOf(match.viewGame, match.world, side), side, 'balanced', 5)])))
endMatch(match)
const hashes = match.turns.map((turn) => turn.hash)

/** The value that a walk of steps returns. */
const last = <T>(steps: Generator<undefined, T>): T => {
  let step = steps.next()
  while (step.done !== true) step = steps.next()
  return step.value
}

test('the same orders with the same luck give the same margin', () => {
  expect(last(marginOtherwise(match, {}))).toBe(marginOf(match))
})

test('what luck and orders gave is the margin less that of the games played otherwise', () => {
  const { margin, orders, luck, others } = last(hungOn(match))
  expect(margin).toBe(marginOf(match))
  expect(others).toHaveLength(OTHER_LUCKS)
  expect(new Set(others).size).toBeGreaterThan(10)
  expect(luck).toBeCloseTo(margin - others.reduce((sum, one) => sum + one, 0) / others.length, 9)
  const { guarantor, challenger } = match.game
  expect(orders[guarantor]).toBe(margin - last(marginOtherwise(match, { without: guarantor })))
  expect(orders[challenger]).toBe(last(marginOtherwise(match, { without: challenger })) - margin)
  // the game itself is left as it was
  expect(match.turns.map((turn) => turn.hash)).toEqual(hashes)
})

test('a turning point names the order behind it only where one was given for it', () => {
  for (const point of turningPoints(match)) {
    const behind = orderBehind(match, point)
    if (behind === undefined) continue
    expect(match.turns[behind.at - 1].orders[match.game.ids.sides[behind.side]]).toContain(behind.order)
    expect(behind.at).toBeLessThanOrEqual(point.at)
  }
})
