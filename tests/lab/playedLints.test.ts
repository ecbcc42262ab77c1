/** Lints that play: each sees what was built into a scenario for it to see, at its place, and the example as it is has none. */
import { describe, expect, test } from 'vitest'
import { playedLints } from '../../src/lab/playedLints.ts'
import { changedScenario, EXAMPLE, rawOf, scenarioNamed } from '../games.ts'

const found = (edits: Record<string, unknown>, games = 32): string[] => playedLints(changedScenario(EXAMPLE, edits), { games }).map(({ code, path }) => `${code} ${path}`)
const wait = { side: 'north', seat: 'council', verb: 'look', name: 'Wait', text: 'Waits.', risk: 'Time passes.', technology: 'rival', cost: { political: 1 }, effects: [{ effect: 'assess', amount: 0.1 }], source: 'invented', confidence: 'analyst' }

describe('playing', () => {
  test('finds nothing in the example, and says the same each time', () => {
    const once = playedLints(scenarioNamed(EXAMPLE), { games: 12 })
    expect(once).toEqual([])
    expect(playedLints(scenarioNamed(EXAMPLE), { games: 12 })).toEqual(once)
  })

  test.each<[string, string, Record<string, unknown>]>([
    ['a move that nobody uses', 'move-never-used /moves/north-wait', { '/moves/north-wait': { ...wait, available: { quantity: 'coup-share', atLeast: 0.99 } } }],
    ['a move that is all there is to do', 'move-always-used /moves/south-finance', { '/bots/south-balanced/verbs': { persuade: 1, build: 0 } }],
    ['a move that harms who uses it', 'move-dominated /moves/north-wait', { '/moves/north-wait': { ...wait, effects: [{ effect: 'change', stock: 'legitimacy', amount: -15 }, { effect: 'change', stock: 'standing', amount: -15 }, { effect: 'assess', amount: 0.1 }] }, '/bots/north-balanced/verbs': { build: 1, persuade: 1, look: 5 } }],
    ['a side that cannot reach its par', 'side-unwinnable /sides/north/par', { '/sides/north/par': 75 }],
    ['an ending that never comes', 'ending-never-reached /endings/other', { '/endings/other/when': { quantity: 'score', of: 'north', atLeast: 99 } }],
    ['a technology that nobody fields', 'technology-never-fielded /technologies/swarm/sides/south', { '/technologies/swarm/lead': { research: 50, prototype: 50, integration: 50, fielding: 50 } }],
    ['turns in which nothing turns', 'silent-stretch /technologies', { '/bots/north-balanced/verbs': { persuade: 1, build: 0 }, '/bots/south-balanced/verbs': { persuade: 1, build: 0 } }],
  ])('finds %s', (_, expected, edits) => {
    expect(found(edits)).toContain(expected)
  })

  test('heeds waivers, and does not play where a side has no doctrine', () => {
    const edits = { '/endings/other/when': { quantity: 'score', of: 'north', atLeast: 99 } }
    expect(found({ ...edits, '/waivers': { ...rawOf(EXAMPLE).waivers, 'ending-never-reached': { '/endings': 'A test.' } } })).not.toContain('ending-never-reached /endings/other')
    expect(found({ '/bots/south-balanced': undefined })).toEqual([])
  })
})
