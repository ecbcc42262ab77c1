/** Why a figure is what it is: groups that add up, and causes that a side was never told stay unnamed. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import './withoutBrowser.ts'

const { playTurn, startMatch } = await import('../../src/replay/match.ts')
const { botOrders } = await import('../../src/ai/bot.ts')
const { viewOf } = await import('../../src/engine/view.ts')
const { makeReplay } = await import('../../src/replay/makeReplay.ts')
const { parseScenario } = await import('../../src/scenario/parse.ts')
const { lookAs, openReview } = await import('../../src/app/session/review.ts')
const { TRUTH } = await import('../../src/app/session/session.ts')
const { sight } = await import('../../src/app/session/sight.ts')
const { dialsBehind } = await import('../../src/app/session/whyDials.ts')
const { openWhy, why } = await import('../../src/app/session/why.ts')

const parsed = parseScenario(readFileSync(new URL('../../scenarios/huawei-third-offset.json', import.meta.url), 'utf8'))
if (!parsed.ok) throw new Error('the scenario does not read')
const match = startMatch(parsed.value, { seed: 7 })
for (let turn = 0; turn < 10; turn++)
  playTurn(match, Object.fromEntries(match.game.ids.sides.map((id, side) => [id, botOrders(match.scenario, match.viewGame, viewOf(match.viewGame, match.world, side), side, 'balanced', 7)])))
openReview({ match, replay: makeReplay(match) })

const labels = (eyes: number, index: number): string[] => {
  lookAs(eyes)
  openWhy({ kind: 'stored', name: 'imposed', index })
  return why.value?.rows.map((row) => row.label) ?? []
}

test('what the rival was made to spend does not tell on which programme, the truth does', () => {
  const technologies = Object.values(match.scenario.technologies).map((technology) => technology.short)
  const names = (list: string[]): string[] => list.filter((label) => technologies.some((name) => label.includes(name)))
  let told = 0
  for (const side of [0, 1]) {
    expect(match.world.imposed[side]).toBeGreaterThan(0)
    expect(names(labels(side, side))).toEqual([])
    expect(labels(side, side).length).toBeGreaterThan(1)
    told += names(labels(TRUTH, side)).length
  }
  expect(told).toBeGreaterThan(0)
})

test('the terms of a figure stand in groups, each named once', () => {
  lookAs(TRUTH)
  const germany = match.game.mainNetwork * match.game.ids.countries.length + match.game.ids.countries.indexOf('germany')
  openWhy({ kind: 'derived', name: 'push', index: germany })
  const rows = why.value?.rows ?? []
  const groups = rows.filter((row) => row.group !== undefined).map((row) => row.group?.label)
  expect(rows[0].group).toBeDefined()
  expect(new Set(groups).size).toBe(groups.length)
  expect(groups.length).toBeGreaterThan(1)
  expect(groups.join(' ')).not.toContain('reason.')
})

test('the claims that a figure hangs on move it, the strongest first, and leave it as it is', async () => {
  lookAs(TRUTH)
  const s = sight.value
  if (s === undefined) throw new Error('nothing is in sight')
  const score = await dialsBehind(s, { kind: 'derived', name: 'score', index: 0 })
  expect(score.length).toBeGreaterThan(0)
  for (const { change } of score) expect(Math.max(...change.map(Math.abs))).toBeGreaterThan(0)
  // sorted by what they move
  const sizes = score.map(({ change }) => Math.max(...change.map(Math.abs)))
  expect(sizes).toEqual(sizes.toSorted((a, b) => b - a))
  // the state and the figure itself are as before
  openWhy({ kind: 'derived', name: 'score', index: 0 })
  const before = why.value?.value
  await dialsBehind(s, { kind: 'derived', name: 'score', index: 0 })
  openWhy({ kind: 'derived', name: 'score', index: 0 })
  expect(why.value?.value).toBe(before)
})
