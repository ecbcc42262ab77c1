/** The tab of the browser says which page is open, and of what. */
import { readFileSync } from 'node:fs'
import { beforeEach, expect, test } from 'vitest'
import './withoutBrowser.ts'

const { playTurn, startMatch } = await import('../../src/replay/match.ts')
const { parseScenario } = await import('../../src/scenario/parse.ts')
const { pageTitle } = await import('../../src/app/session/pageTitle.ts')
const { newSession } = await import('../../src/app/session/session.ts')
const { act } = await import('../../src/app/session/store.ts')
const { table } = await import('../../src/app/session/table.ts')

const parsed = parseScenario(readFileSync(new URL('../../scenarios/two-powers.json', import.meta.url), 'utf8'))
if (!parsed.ok) throw new Error('two-powers cannot be played')
const scenario = parsed.value
const sides = Object.keys(scenario.sides)
const { title, calendar: { turns } } = scenario

const sitDown = () => {
  const match = startMatch(scenario, { seed: 1, players: Object.fromEntries(sides.map((id) => [id, { kind: 'human' as const }])) })
  table.value = { match, id: 'game', played: 0 }
  return match
}

beforeEach(() => {
  table.value = undefined
  act((draft) => void Object.assign(draft, newSession()))
})

test('the title page has the name alone, with or without a game on the table', () => {
  expect(pageTitle()).toBe('Counteroffset')
  sitDown()
  expect(pageTitle()).toBe('Counteroffset')
})

test('pages without a game say what they are', () => {
  act((draft) => void (draft.page = 'model'))
  expect(pageTitle()).toBe('Model sheet | Counteroffset')
  act((draft) => void (draft.page = 'workshop'))
  expect(pageTitle()).toBe('Workshop | Counteroffset')
})

test('a turn that unfolds is still named as the one that was played', () => {
  const match = sitDown()
  act((draft) => Object.assign(draft, { page: 'play', phase: 'decide' }))
  expect(pageTitle()).toBe(`Turn 1 of ${turns}: ${title} | Counteroffset`)
  playTurn(match, Object.fromEntries(sides.map((id) => [id, []])))
  for (const phase of ['unfold', 'front'] as const) {
    act((draft) => void (draft.phase = phase))
    expect(pageTitle()).toBe(`Turn 1 of ${turns}: ${title} | Counteroffset`)
  }
  act((draft) => void (draft.phase = 'decide'))
  expect(pageTitle()).toBe(`Turn 2 of ${turns}: ${title} | Counteroffset`)
})
