/** A past turn that is opened in play shows what its side was told, and nothing of the other. */
import { readFileSync } from 'node:fs'
import { beforeEach, expect, test } from 'vitest'
import './withoutBrowser.ts'

const { playTurn, startMatch } = await import('../../src/replay/match.ts')
const { botOrders } = await import('../../src/ai/bot.ts')
const { viewOf } = await import('../../src/engine/view.ts')
const { parseScenario } = await import('../../src/scenario/parse.ts')
const { closePast, openPast, past, pastAt } = await import('../../src/app/session/past.ts')
const { openWhy, why } = await import('../../src/app/session/why.ts')
const { sight } = await import('../../src/app/session/sight.ts')
const { act, session } = await import('../../src/app/session/store.ts')
const { table } = await import('../../src/app/session/table.ts')

const parsed = parseScenario(readFileSync(new URL('../../scenarios/huawei-third-offset.json', import.meta.url), 'utf8'))
if (!parsed.ok) throw new Error('the scenario does not read')
const human = { kind: 'human' as const }

const seated = (hotSeat: boolean) => {
  const match = startMatch(parsed.value, { seed: 7, players: { washington: human, beijing: hotSeat ? human : { kind: 'bot', bot: 'beijing-balanced', name: 'Balanced' } } })
  for (let n = 0; n < 5; n++)
    playTurn(match, Object.fromEntries(match.game.ids.sides.map((id, side) => [id, botOrders(match.scenario, match.viewGame, viewOf(match.viewGame, match.world, side), side, 'balanced', 7)])))
  table.value = { match, id: 'past', played: match.turns.length }
  act((draft) => Object.assign(draft, { page: 'play', phase: 'decide', seat: match.game.guarantor, why: [], form: undefined, selected: undefined }))
  return match
}

beforeEach(closePast)

test('every dated row of a stored figure leads to its turn, and the running game stays as it is', () => {
  const match = seated(false)
  const before = [match.turns.length, match.world, JSON.stringify(session.value)]
  openWhy({ kind: 'stored', name: 'resource', index: match.game.guarantor * match.game.ids.resources.length })
  const rows = why.value!.rows.filter((row) => row.at !== undefined)
  expect(rows.length).toBeGreaterThan(4)
  for (const row of rows) {
    openPast(row.at!)
    expect(past.value!.at).toBe(row.at)
    for (const beat of past.value!.beats) expect(match.ledgers[row.at! - 1].beats).toContain(beat)
  }
  closePast()
  act((draft) => void (draft.why = []))
  expect([match.turns.length, match.world, JSON.stringify(session.value)]).toEqual(before)
  expect(sight.value!.turn).toBe(5)
})

test('what only the other side knows is in no past turn', () => {
  const match = seated(false)
  const own = match.game.guarantor
  let hidden = 0
  for (let at = 1; at <= 5; at++) {
    openPast(at)
    for (const beat of past.value!.beats) expect((beat.seenBy >> own) & 1).toBe(1)
    hidden += match.ledgers[at - 1].beats.filter((beat) => ((beat.seenBy >> own) & 1) === 0).length
    expect(past.value!.scores[own].after.score).toBeTypeOf('number')
  }
  expect(hidden).toBeGreaterThan(0)
})

test('while two people share the screen a past turn holds only what both may know', () => {
  const match = seated(true)
  act((draft) => void (draft.phase = 'front'))
  let oneSided = 0
  for (let at = 1; at <= 5; at++) {
    openPast(at)
    expect(past.value!.both).toBe(true)
    for (const beat of past.value!.beats) expect(beat.seenBy).toBe(3)
    oneSided += match.ledgers[at - 1].beats.filter((beat) => beat.seenBy !== 3).length
  }
  expect(oneSided).toBeGreaterThan(0)
})

test('it gives way to the next moment of the game, to other eyes, and to whatever is opened after it', () => {
  seated(true)
  for (const change of [
    () => act((draft) => void (draft.seat = 1 - draft.seat)),
    () => act((draft) => void (draft.phase = 'front')),
    () => act((draft) => void (draft.selected = 'germany')),
    () => openWhy({ kind: 'derived', name: 'score', index: 0 }),
  ]) {
    openPast(2)
    expect(pastAt.value).toBe(2)
    change()
    expect(pastAt.value).toBeUndefined()
  }
  openPast(9)
  expect(past.value).toBeUndefined()
})
