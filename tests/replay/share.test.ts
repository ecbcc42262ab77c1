/** Links: a whole game in at most 1,500 characters, and every damaged, foreign or swollen one refused. */
import * as fc from 'fast-check'
import { deflateSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { MOST_CODE, readLink, shareCode, sharedGame } from '../../src/replay/share.ts'
import { endMatch, type Match, playTurn, startMatch } from '../../src/replay/match.ts'
import { modelHash } from '../../src/scenario/hashes.ts'
import { shortened } from '../../src/scenario/shorten.ts'
import { EXAMPLE, FLAGSHIP, scenarioNamed } from '../games.ts'
import { playMatch } from './game.ts'

/** Plays the game of a link again. */
const replayed = (match: Match, code: string): Match => {
  const head = readLink(code)
  if (!head.ok) throw new Error(JSON.stringify(head.problems))
  const shared = sharedGame(head.value, match.game.ids)
  if (!shared.ok) throw new Error(JSON.stringify(shared.problems))
  const { seed, world, changes, players, orders, scenario, modelHash: model } = shared.value
  expect([scenario, model]).toEqual([match.scenario.id, modelHash(match.scenario)])
  const again = startMatch(scenarioNamed(scenario), { seed, world, changes, players })
  for (const turn of orders) playTurn(again, turn)
  if (shared.value.ended) endMatch(again)
  expect(again.end?.hash.hash ?? again.turns.at(-1)?.hash).toBe(shared.value.hash)
  return again
}
const linkOf = (body: string): string => Buffer.from(deflateSync(Buffer.from(body), { level: 9 })).toString('base64url')

describe('a link', () => {
  test.each([[FLAGSHIP, 'balanced', 1], [FLAGSHIP, 'balanced', 2], [FLAGSHIP, 'balanced', 3], [EXAMPLE, 'balanced', 1], [EXAMPLE, 'random', 7]])('of a whole game of %s by %s, seed %d, is short and plays the same game', (id, bot, seed) => {
    const match = playMatch(id, seed, bot, 99, id === FLAGSHIP ? 'article' : undefined)
    const code = shareCode(match)
    if (code === undefined) throw new Error('too long for a link')
    expect(code.length).toBeLessThanOrEqual(MOST_CODE)
    expect(MOST_CODE).toBeLessThanOrEqual(1500)
    expect(code).toMatch(/^[A-Za-z0-9_-]+$/)
    const again = replayed(match, code)
    expect(again.turns.map(({ hash }) => hash)).toEqual(match.turns.map(({ hash }) => hash))
    expect(again.turns.map(({ orders }) => orders)).toEqual(match.turns.map(({ orders }) => orders))
    expect(again.players).toEqual(match.players)
  })

  test('of a game under way goes on from there', () => {
    const match = playMatch(FLAGSHIP, 4, 'balanced', 5)
    const again = replayed(match, shareCode(match) ?? '')
    expect(again.turns).toHaveLength(5)
    expect(again.end).toBeUndefined()
  })

  test('of a shortened game says its number of turns', () => {
    const scenario = shortened(scenarioNamed(FLAGSHIP), 5)
    const match = startMatch(scenario, { seed: 9 })
    playTurn(match, {})
    endMatch(match)
    const head = readLink(shareCode(match) ?? '')
    expect(head.ok && [head.value.scenario, head.value.turns, head.value.modelHash]).toEqual([FLAGSHIP, 5, modelHash(scenario)])
  })

  test('is not offered for a game with recorded orders or injects, which it does not carry', () => {
    const scenario = scenarioNamed(EXAMPLE)
    const free = startMatch(scenario, { seed: 1, free: true })
    const injected = startMatch(scenario, { seed: 1 })
    playTurn(free, {})
    playTurn(injected, {}, { injects: ['incident'] })
    expect([shareCode(free), shareCode(injected)]).toEqual([undefined, undefined])
  })
})

describe('a link that is no link', () => {
  const good = shareCode(playMatch(EXAMPLE, 1, 'balanced')) ?? ''
  const { ids } = playMatch(EXAMPLE, 1, 'pass', 1).game
  const outcome = (code: string): string => {
    const head = readLink(code)
    if (!head.ok) return head.problems.map((found) => found.code).join()
    const shared = sharedGame(head.value, ids)
    return shared.ok ? 'read' : shared.problems.map((found) => found.code).join()
  }
  const lines = ['1', EXAMPLE, '0', '1', 'plain', '{}', ',', '0', '0']

  test.each([
    ['empty', ''], ['of other letters', 'abc def'], ['not packed', 'AAAA'], ['cut off', good.slice(0, 40)], ['far too long', 'A'.repeat(MOST_CODE * 2 + 1)], ['of another version', linkOf(['2', ...lines.slice(1)].join('\n'))], ['too short inside', linkOf(lines.slice(0, 5).join('\n'))],
    ['with dials that are no object', linkOf(lines.with(5, '[1]').join('\n'))], ['with dials that are no numbers', linkOf(lines.with(5, '{"compliance":"x"}').join('\n'))], ['with broken dials', linkOf(lines.with(5, '{').join('\n'))],
    ['with a seed that is none', linkOf(lines.with(3, 'x').join('\n'))], ['with an order of no move', linkOf([...lines, '99|'].join('\n'))], ['with an order of a broken move', linkOf([...lines, 'x,1|'].join('\n'))],
    ['with a target that is none', linkOf([...lines, '1,77|'].join('\n'))], ['with an amount that is none', linkOf([...lines, '2,,,0,,many|'].join('\n'))], ['with an answer that is none', linkOf([...lines, '0,,,0,0,,,perhaps|'].join('\n'))],
    ['with more sides than two', linkOf([...lines, '|||'].join('\n'))],
  ])('%s is refused in plain words', (_, code) => {
    expect(outcome(code)).toBe('bad-link')
  })

  test('that swells when unpacked is refused at once', () => {
    for (const body of ['\n'.repeat(2_000_000), `${lines.join('\n')}\n${'0|\n'.repeat(600_000)}`, `1\n${'x'.repeat(1_900_000)}`]) {
      const code = linkOf(body)
      expect(code.length).toBeLessThan(MOST_CODE * 3)
      const start = performance.now()
      expect(outcome(code)).toBe('bad-link')
      expect(performance.now() - start).toBeLessThan(500)
    }
  })

  test('never throws and never hands on what the rules do not know, whatever is typed', () => {
    fc.assert(fc.property(fc.nat(good.length - 1), fc.constantFrom(...'ABCxyz019-_'), (at, letter) => ['read', 'bad-link'].includes(outcome(good.slice(0, at) + letter + good.slice(at + 1)))), { numRuns: 600, seed: 1, endOnFailure: true })
    fc.assert(fc.property(fc.string({ maxLength: 200 }), (code) => outcome(code) === 'bad-link'), { numRuns: 400, seed: 1, endOnFailure: true })
  })
})
