/** Odds at the next window, and what a step is worth: by the side’s own view, which stays as it is. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import './withoutBrowser.ts'

const { startMatch } = await import('../../src/replay/match.ts')
const { parseScenario } = await import('../../src/scenario/parse.ts')
const { codeOrder } = await import('../../src/engine/orders.ts')
const { atWindow, worthOfStep } = await import('../../src/app/session/ahead.ts')
const { withDefaults } = await import('../../src/app/session/choices.ts')
const { sight } = await import('../../src/app/session/sight.ts')
const { newSession } = await import('../../src/app/session/session.ts')
const { act } = await import('../../src/app/session/store.ts')
const { table } = await import('../../src/app/session/table.ts')

const parsed = parseScenario(readFileSync(new URL('../../scenarios/huawei-third-offset.json', import.meta.url), 'utf8'))
if (!parsed.ok) throw new Error('the flagship does not parse')
const match = startMatch(parsed.value, { seed: 11 })
table.value = { match, id: 'test', played: 0 }
act((draft) => Object.assign(draft, newSession(), { page: 'play', seat: match.game.guarantor, network: match.game.mainNetwork }))
const s = sight.value
if (s === undefined) throw new Error('nothing is in sight')
const n = s.game.mainNetwork

test('in the first turn an order to a country raises its odds at the window that comes next, and the view stays as it is', () => {
  const before = Array.from(s.view.reals)
  const country = s.game.ids.countries.indexOf('denmark')
  const move = s.game.ids.moves.find((id) => s.scenario.moves[id].side === s.sideId && s.scenario.moves[id].verb === 'persuade' && s.scenario.moves[id].target === 'country')
  const order = codeOrder(s.game, withDefaults(s, { move: move ?? '', target: 'denmark' }) as Parameters<typeof codeOrder>[1])
  const [without, having] = [atWindow(s, n, country, []), atWindow(s, n, country, [order])]
  expect(without?.window.tick).toBeGreaterThan(0)
  expect(having?.push).toBeGreaterThan(without?.push ?? Infinity)
  expect(having?.up).toBeGreaterThan(without?.up ?? Infinity)
  expect(Array.from(s.view.reals)).toEqual(before)
})

test('a step of a country that relies on the vendor is worth something to the guarantor', () => {
  expect(worthOfStep(s, n, s.game.ids.countries.indexOf('germany'))).toBeGreaterThan(0)
})
