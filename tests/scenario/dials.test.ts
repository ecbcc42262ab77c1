/** Every assumption of the flagship is wired: turned from one end of its range to the other, it changes the game. */
import { describe, expect, test } from 'vitest'
import { hashOf } from '../../src/engine/hash.ts'
import { playGame } from '../../src/lab/playGame.ts'
import { compile } from '../../src/scenario/compile.ts'
import { assumptionsOf } from '../../src/scenario/figures.ts'
import { FLAGSHIP, scenarioNamed } from '../games.ts'

const scenario = scenarioNamed(FLAGSHIP)
/** Dials that MODEL.md asks for. */
const ASKED = ['mitigation-content', 'mitigation-metadata', 'mitigation-availability', 'belief-in-mitigation', 'vendor-compliance', 'baseline-exploitation', 'supply-shock', 'substitution-half-life', 'viability-doubt', 'lock-in', 'security-tie', 'integration-success', 'integration-delay', 'owner-veto', 'diffusion', 'state-share', 'radio-weight', 'coup-threshold', 'coup-measure', 'counter-lag', 'observability', 'exposure-penalty']

/** Last hash of a game with one dial at a value. */
const outcome = (id: string, value: number, bots: string[], seed: number): string => {
  const game = compile(scenario, assumptionsOf(scenario, undefined, { [id]: value }))
  return hashOf(game, playGame(scenario, game, game, seed, bots)).hash
}
const GAMES: [string[], number][] = [[['historical', 'historical'], 1], [['balanced', 'balanced'], 1], [['random', 'random'], 2], [['balanced', 'balanced'], 5], ...Array.from({ length: 24 }, (_, n): [string[], number] => [['random', 'random'], n + 10])]

describe('an assumption', () => {
  test('stands in the flagship for every claim that the model names', () => {
    expect(ASKED.filter((id) => !(id in scenario.assumptions))).toEqual([])
  })

  test.each(Object.keys(scenario.assumptions))('%s changes the final hash of a game from one end of its range to the other', (id) => {
    const { range } = scenario.assumptions[id]
    const changed = GAMES.some(([bots, seed]) => outcome(id, range[0], bots, seed) !== outcome(id, range[1], bots, seed))
    expect(changed).toBe(true)
  })

  test('that nothing hangs on changes nothing, so that the tests above can fail', () => {
    expect(outcome('no-such-dial', 0, ...GAMES[0])).toBe(outcome('no-such-dial', 9, ...GAMES[0]))
  })
})
