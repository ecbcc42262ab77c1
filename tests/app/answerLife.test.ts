/** Half-lives on the answer card: quick, by the side’s own view alone, and no longer than without an answer. */
import { readFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import type { Match } from '../../src/replay/match.ts'
import './withoutBrowser.ts'

const { KNOWN, maskOf, viewOf } = await import('../../src/engine/view.ts')
const { hasCard } = await import('../../src/engine/legality.ts')
const { playTurn, startMatch } = await import('../../src/replay/match.ts')
const { botOrders } = await import('../../src/ai/bot.ts')
const { parseScenario } = await import('../../src/scenario/parse.ts')
const { answerLives, lifeOf } = await import('../../src/app/session/answerLife.ts')
const { sight } = await import('../../src/app/session/sight.ts')
const { newSession } = await import('../../src/app/session/session.ts')
const { act } = await import('../../src/app/session/store.ts')
const { table } = await import('../../src/app/session/table.ts')

let match: Match
const cards = (): { side: number; against: string }[] =>
  [0, 1].flatMap((side) => {
    const view = viewOf(match.viewGame, match.world, side)
    return match.game.ids.technologies.filter((_, x) => hasCard(match.viewGame, view, side, x)).map((against) => ({ side, against }))
  })

const look = (side: number) => {
  table.value = { match, id: 'test', played: match.turns.length }
  act((draft) => Object.assign(draft, newSession(), { page: 'play', seat: side, network: match.game.mainNetwork }))
  if (sight.value === undefined) throw new Error('nothing is in sight')
  return sight.value
}

beforeAll(() => {
  const parsed = parseScenario(readFileSync(new URL('../../scenarios/huawei-third-offset.json', import.meta.url), 'utf8'))
  if (!parsed.ok) throw new Error('the flagship does not parse')
  match = startMatch(parsed.value, { seed: 11 })
  for (let n = 0; n < 14 && cards().length < 2; n++)
    playTurn(match, Object.fromEntries(match.game.ids.sides.map((id, side) => [id, botOrders(match.scenario, match.viewGame, viewOf(match.viewGame, match.world, side), side, 'balanced', 1)])))
})

test('every card has a life for each answer; a bypass or hedge never leaves it open longer than accepting it', () => {
  const found = cards()
  expect(found.length).toBeGreaterThan(0)
  for (const { side, against } of found) {
    const lives = answerLives(look(side), against)
    const accept = lifeOf(lives, 'accept') ?? -1
    expect(accept).toBeGreaterThanOrEqual(0)
    for (const answer of ['bypass', 'hedge'] as const) expect(lifeOf(lives, answer)).toBeLessThanOrEqual(accept)
  }
})

test('lives hang on nothing that is hidden from the side', () => {
  for (const { side, against } of cards()) {
    const before = answerLives(look(side), against)
    const mask = maskOf(match.game, side)
    const kept = match.world.bytes.slice()
    for (let i = 0; i < mask.reals.length; i++) if (mask.reals[i] !== KNOWN.exact) match.world.reals[i] += 0.5
    for (const name of ['key', 'key2'] as const) match.world[name][0] = 77
    const after = answerLives(look(side), against)
    match.world.bytes.set(kept)
    expect(after).toEqual(before)
  }
})

test('a card is worked out in well under a tenth of a second', () => {
  const [{ side, against }] = cards()
  answerLives(look(side), against)
  const times = [1, 2, 3, 4, 5].map(() => {
    const s = look(side)
    const began = performance.now()
    answerLives(s, against)
    return performance.now() - began
  })
  expect(Math.min(...times)).toBeLessThan(100)
})
