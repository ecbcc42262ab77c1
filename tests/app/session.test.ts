/** Panels see the view of their seat and nothing else, and say what the resolution will say. */
import { readFileSync } from 'node:fs'
import { beforeEach, expect, test } from 'vitest'
import type { Match } from '../../src/replay/match.ts'
import './withoutBrowser.ts'

const { BEAT } = await import('../../src/engine/ledger.ts')
const { KNOWN, maskOf } = await import('../../src/engine/view.ts')
const { playTurn, startMatch } = await import('../../src/replay/match.ts')
const { botOrders } = await import('../../src/ai/bot.ts')
const { viewOf } = await import('../../src/engine/view.ts')
const { parseScenario } = await import('../../src/scenario/parse.ts')
const { countryRows } = await import('../../src/app/session/countries.ts')
const { desk, MOST_PROPOSALS } = await import('../../src/app/session/desk.ts')
const { mapModel } = await import('../../src/app/session/mapModel.ts')
const { lean } = await import('../../src/app/session/reasons.ts')
const { purses, standing } = await import('../../src/app/session/scores.ts')
const { newSession } = await import('../../src/app/session/session.ts')
const { act } = await import('../../src/app/session/store.ts')
const { table } = await import('../../src/app/session/table.ts')
const { technologyRows } = await import('../../src/app/session/technologies.ts')
const { addOrder, canUndo, draftOrders, tray, undoTray } = await import('../../src/app/session/tray.ts')
const { openGame } = await import('../../src/app/session/saveFile.ts')
const { writeSave } = await import('../../src/app/session/writeSave.ts')

const scenarioOf = (id: string) => {
  const parsed = parseScenario(readFileSync(new URL(`../../scenarios/${id}.json`, import.meta.url), 'utf8'))
  if (!parsed.ok) throw new Error(parsed.problems.map((one) => `${one.code} ${one.path}`).join('\n'))
  return parsed.value
}

const playBots = (match: Match, turns: number): void => {
  for (let n = 0; n < turns; n++) {
    const orders = Object.fromEntries(match.game.ids.sides.map((id, side) => [id, botOrders(match.scenario, match.viewGame, viewOf(match.viewGame, match.world, side), side, 'balanced', 1)]))
    playTurn(match, orders)
  }
}

const sitDown = (id: string, turns: number, seat: number): Match => {
  const match = startMatch(scenarioOf(id), { seed: 11 })
  playBots(match, turns)
  table.value = { match, id: 'test', played: match.turns.length }
  act((draft) => Object.assign(draft, newSession(), { page: 'play', seat, network: match.game.mainNetwork }))
  return match
}

beforeEach(() => {
  table.value = undefined
})

const shown = () => JSON.stringify([countryRows.value, standing.value, purses.value, technologyRows.value, desk.value, mapModel.value])

test.each([[0], [1]])('nothing that seat %d is shown hangs on what is hidden from it', (seat) => {
  const match = sitDown('two-powers', 4, seat)
  const before = shown()
  const mask = maskOf(match.game, seat)
  for (let i = 0; i < mask.reals.length; i++) if (mask.reals[i] === KNOWN.hidden) match.world.reals[i] += 0.25
  match.world.key[0] ^= 12345
  table.value = { match, id: 'test', played: match.turns.length }
  expect(shown()).toBe(before)
})

test('the reasons of a country, what fades and the orders of the tray add up to its push', () => {
  const match = sitDown('two-powers', 2, 0)
  const side = match.game.ids.sides[0]
  act((draft) => void (draft.selected = 'belmora'))
  const move = match.game.ids.moves.find((id) => match.scenario.moves[id].side === side && match.scenario.moves[id].target === 'country')
  addOrder({ move: move ?? '', target: 'belmora', argument: Object.keys(match.scenario.arguments)[0] })
  const now = lean.value
  expect(now).toBeDefined()
  if (now === undefined) return
  const sum = now.reasons.reduce((total, reason) => total + reason.value, 0) + now.drift + now.orders
  expect(sum).toBeCloseTo(now.push, 10)
  expect(now.odds.reduce((total, p) => total + p, 0)).toBeCloseTo(1, 10)
})

test('the desk holds at most eight proposals, each with its why', () => {
  sitDown('huawei-third-offset', 3, 0)
  expect(desk.value.length).toBeGreaterThan(3)
  expect(desk.value.length).toBeLessThanOrEqual(MOST_PROPOSALS)
  for (const proposal of desk.value) expect(proposal.why.length, proposal.key).toBeGreaterThan(3)
})

test('what the tray accepts does not lapse for its price, and undo brings the tray back', () => {
  const match = sitDown('huawei-third-offset', 2, 1)
  for (const proposal of desk.value.slice(0, 5)) if (proposal.kind !== 'card') addOrder(proposal.order as never)
  const accepted = tray.value?.quotes.filter((quote) => quote.refusal === undefined) ?? []
  expect(accepted.length).toBeGreaterThan(0)
  const orders = draftOrders.value.length
  expect(canUndo.value).toBe(true)
  undoTray()
  expect(draftOrders.value).toHaveLength(orders - 1)
  const ledger = playTurn(match, { [match.game.ids.sides[1]]: accepted.map((quote) => quote.order) })
  expect(ledger.beats.filter((beat) => beat.kind === BEAT.lapsed)).toEqual([])
})

test('a save opens to the same world with the same drafts', async () => {
  const match = sitDown('two-powers', 3, 0)
  const drafts = { [match.game.ids.sides[0]]: [{ move: match.game.ids.moves[1], target: 'arden' }] }
  const opened = await openGame(writeSave(match, { ...newSession(), drafts }))
  expect(opened.ok).toBe(true)
  if (!opened.ok) return
  expect(opened.value.match.turns.map((turn) => turn.hash)).toEqual(match.turns.map((turn) => turn.hash))
  expect(opened.value.drafts).toEqual(drafts)
})

test.each([
  ['{', 1], ['[]', 1], ['{"format":"save/1"}', 2], ['{"format":"replay/9"}', 1],
  ['{"format":"save/1","replay":{"format":"replay/1"},"drafts":{},"screen":{"seat":0,"sealed":[],"phase":"decide"}}', 4],
])('%s is refused with its problems', async (text, least) => {
  const opened = await openGame(text)
  expect(opened.ok).toBe(false)
  if (!opened.ok) expect(opened.problems.length).toBeGreaterThanOrEqual(least)
})
