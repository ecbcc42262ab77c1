/** The front page tells each thing once, by size, with what it did; a purse adds up from what it was to what it is. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import './withoutBrowser.ts'
import type { Sight } from '../../src/app/session/sight.ts'

const { playTurn, startMatch } = await import('../../src/replay/match.ts')
const { botOrders } = await import('../../src/ai/bot.ts')
const { BEAT, causeOf, CAUSE } = await import('../../src/engine/ledger.ts')
const { viewOf } = await import('../../src/engine/view.ts')
const { parseScenario } = await import('../../src/scenario/parse.ts')
const { sizeOf } = await import('../../src/app/session/beatEffect.ts')
const { followedBy } = await import('../../src/app/session/behind.ts')
const { CHAPTERS, toldBeats } = await import('../../src/app/session/beats.ts')
const { frontChapter } = await import('../../src/app/session/frontRows.ts')
const { matchAt } = await import('../../src/app/session/reviewed.ts')
const { historyOf } = await import('../../src/app/session/whyHistory.ts')
const { causeText, slotChange } = await import('../../src/app/session/wording.ts')

const parsed = parseScenario(readFileSync(new URL('../../scenarios/huawei-third-offset.json', import.meta.url), 'utf8'))
if (!parsed.ok) throw new Error('the scenario does not read')
const match = startMatch(parsed.value, { seed: 7, players: { washington: { kind: 'human' }, beijing: { kind: 'bot', bot: 'beijing-balanced', name: 'Balanced' } } })
for (let n = 0; n < 9; n++)
  playTurn(match, Object.fromEntries(match.game.ids.sides.map((id, side) => [id, botOrders(match.scenario, match.viewGame, viewOf(match.viewGame, match.world, side), side, 'balanced', 7)])))
const { game, scenario } = match
const side = game.guarantor

const sightAt = (at: number): Sight => {
  const then = matchAt(match, at)
  return { match: then, scenario, game, view: viewOf(game, match.worlds[at], side), before: viewOf(game, match.worlds[at - 1], side), side, sideId: game.ids.sides[side], rival: 1 - side, turn: at, truth: false, over: false }
}
const turns = match.ledgers.map((ledger, turn) => ({ ledger, s: sightAt(turn + 1), beats: toldBeats(ledger, side, false) }))

test('rows are told once, the larger before the smaller, and what is small stands together', () => {
  let effects = 0
  for (const { ledger, s, beats } of turns)
    for (const chapter of CHAPTERS) {
      const { rows, small } = frontChapter(s, ledger, beats, chapter)
      const words = [...rows, ...small].map((row) => row.words)
      expect(new Set(words).size).toBe(words.length)
      const sizes = rows.map((row) => sizeOf(row.effect))
      expect(sizes).toEqual(sizes.toSorted((a, b) => b - a))
      for (const row of small) expect(sizeOf(row.effect)).toBeLessThan(0.2)
      effects += rows.filter((row) => row.effect !== undefined).length
    }
  expect(effects).toBeGreaterThan(turns.length * 4)
})

test('every decision that changed something stands on its page', () => {
  for (const { ledger, s, beats } of turns) {
    const { rows } = frontChapter(s, ledger, beats, 'countries')
    for (const beat of beats) if (beat.kind === BEAT.stance) expect(rows.map((row) => row.beat)).toContain(beat)
  }
})

test('nothing that reads as nought follows from a beat', () => {
  for (const { ledger, s, beats } of turns)
    for (const beat of beats) for (const entry of followedBy(s, ledger, beat)) expect(slotChange(game, entry.slot, entry.delta)).toMatch(/[1-9]/)
})

test('a purse adds up: what it was and every group make what it is, and an earlier turn is one row', () => {
  const index = side * game.ids.resources.length
  for (const { s } of turns) {
    const rows = historyOf(s, { kind: 'stored', name: 'resource', index }, game.layout.first.resource + index)
    const at = s.match.ledgers.length
    const last = rows.filter((row) => row.when === undefined)
    const sum = last.reduce((all, row) => all + row.amount, Number(s.match.worlds[at - 1].resource[index].toFixed(1)))
    expect(sum).toBeCloseTo(Number(s.match.worlds[at].resource[index].toFixed(1)), 6)
    const earlier = rows.map((row) => row.when).filter((when) => when !== undefined)
    // the first turn stands once more, as the start
    expect(new Set(earlier).size).toBeGreaterThanOrEqual(earlier.length - 1)
  }
})

test('a move is named with what its one order named, and in general words where there were two or none', () => {
  const move = game.ids.moves.indexOf('w-brief')
  const cause = causeOf(CAUSE.price, 0, move)
  const order = (country: string) => ({ kind: BEAT.order, tick: 0, seenBy: 3, side, a: move, b: game.ids.countries.indexOf(country), c: -1, x: -1, y: 0 })
  expect(causeText(scenario, game, cause, [order('italy')])).toBe('Price of “Brief Italy in private”')
  expect(causeText(scenario, game, cause, [order('italy'), order('spain')])).toBe('Price of “Brief a country in private”')
  expect(causeText(scenario, game, causeOf(CAUSE.price, 0, game.ids.moves.indexOf('w-assess')))).toBe('Price of “Assess their technology”')
})
