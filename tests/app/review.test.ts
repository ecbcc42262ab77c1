/** The review shows a match as it stood at each turn, and what came after is told from luck. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import './withoutBrowser.ts'

const { endMatch, playTurn, startMatch } = await import('../../src/replay/match.ts')
const { botOrders } = await import('../../src/ai/bot.ts')
const { viewOf } = await import('../../src/engine/view.ts')
const { makeReplay } = await import('../../src/replay/replay.ts')
const { parseScenario } = await import('../../src/scenario/parse.ts')
const { beliefs, decisions, turningPoints } = await import('../../src/app/session/afterward.ts')
const { visibleBeats } = await import('../../src/app/session/beats.ts')
const { lookAs, openReview, playOn, playOnRefusal, reviewFigure, showMoment, showResults } = await import('../../src/app/session/review.ts')
const { verifyReviewed } = await import('../../src/app/session/verifyReviewed.ts')
const { askedResults, matchAt, results } = await import('../../src/app/session/reviewed.ts')
const { TRUTH } = await import('../../src/app/session/session.ts')
const { sight } = await import('../../src/app/session/sight.ts')
const { session } = await import('../../src/app/session/store.ts')
const { table } = await import('../../src/app/session/table.ts')

const parsed = parseScenario(readFileSync(new URL('../../scenarios/huawei-third-offset.json', import.meta.url), 'utf8'))
if (!parsed.ok) throw new Error('the scenario does not read')

const play = (seed: number, turns: number) => {
  const match = startMatch(parsed.value, { seed })
  for (let n = 0; n < turns; n++)
    playTurn(match, Object.fromEntries(match.game.ids.sides.map((id, side) => [id, botOrders(match.scenario, match.viewGame, viewOf(match.viewGame, match.world, side), side, 'balanced', seed)])))
  return match
}
const over = play(11, 5)
endMatch(over)

test('a match as it stood has the world, the orders and the ledgers of then', () => {
  for (let at = 0; at <= 6; at++) {
    const then = matchAt(over, at)
    expect(then.world).toBe(at > 5 ? over.end?.world : over.worlds[at])
    expect([then.turns.length, then.ledgers.length, then.worlds.length]).toEqual([Math.min(at, 5), at, at + 1])
  }
})

test('decisions that moved had a draw below their odds, and the others had not, but for few that events changed', () => {
  const list = decisions(play(11, 10))
  expect(list.length).toBeGreaterThan(5)
  const odd = list.filter((one) => one.moved !== one.draw < one.odds)
  expect(odd.length / list.length, JSON.stringify(odd.slice(0, 8))).toBeLessThan(0.25)
  expect(turningPoints(over).every((point) => point.at >= 1 && point.at <= 5)).toBe(true)
  for (const side of [0, 1]) for (const one of beliefs(over, side)) expect(one.believed).toBeLessThanOrEqual(4)
})

test('beside a sealed game neither its own luck nor the truth of another is opened, and nothing is played on', () => {
  const running = play(12, 1)
  table.value = { match: running, id: 'running', played: 1 }
  expect(openReview({ match: play(12, 2), replay: makeReplay(running) })).toBe(false)
  expect(openReview({ match: over, replay: makeReplay(over) })).toBe(true)
  lookAs(TRUTH)
  expect(session.value.eyes).not.toBe(TRUTH)
  expect(sight.value?.match.seed).toBe(11)
  expect(playOnRefusal(over, 2)).toBe('review.playOnClosed')
})

test('a side sees no more beats than the truth, the file agrees with itself, and play goes on from a turn', () => {
  table.value = undefined
  openReview({ match: over, replay: makeReplay(over) })
  showMoment(3)
  const all = visibleBeats.value.length
  for (const side of [0, 1]) {
    lookAs(side)
    expect(visibleBeats.value.length).toBeLessThan(all)
  }
  expect(verifyReviewed().ok).toBe(true)
  playOn(over.game.ids.sides[0])
  const fork = (table.value as unknown as { match: typeof over } | undefined)?.match
  expect(fork?.turns.map((turn) => turn.hash)).toEqual(over.turns.slice(0, 3).map((turn) => turn.hash))
  expect(fork?.end).toBeUndefined()
})

test('the results of an opened replay are shown, lead back to its turns, and give way to the table', () => {
  table.value = undefined
  openReview({ match: over, replay: makeReplay(over) })
  showResults()
  expect([session.value.page, results.value]).toEqual(['end', over])
  reviewFigure({ kind: 'derived', name: 'score', index: 0 })
  expect([session.value.page, session.value.at, session.value.why.length, sight.value?.match.seed]).toEqual(['review', 6, 1, 11])
  showResults()
  table.value = { match: play(12, 1), id: 'running', played: 1 }
  expect([results.value, askedResults.value]).toEqual([undefined, undefined])
  showResults()
  expect(results.value, 'results are open beside sealed orders').toBe(undefined)
})
