/** The coup gauge on the article's date: at the line in the world of the article, clearly below it in the sceptic's. */
import { describe, expect, test } from 'vitest'
import { playGame, rulesOf } from '../../src/lab/playGame.ts'
import { workOutAll } from '../../src/engine/derive.ts'
import { FLAGSHIP, scenarioNamed } from '../games.ts'

/** Mean share at the end of 2020H1 under the recorded orders of both sides. */
const shareIn = (world: string, seeds: number): { share: number; line: number } => {
  const scenario = scenarioNamed(FLAGSHIP)
  const pairing = { bots: ['historical', 'historical'], world, changes: {} }
  const { game, viewGame } = rulesOf(scenario, pairing, 1)
  let sum = 0
  for (let seed = 1; seed <= seeds; seed++)
    playGame(scenario, game, viewGame, seed, pairing.bots, (now, turn) => {
      if (now.turn[0] !== 4) return
      workOutAll(game, now, turn)
      sum += turn.share
    })
  return { share: sum / seeds, line: game.coefficients.coupThreshold }
}

describe('on the article’s date, under the recorded orders, the coup gauge', () => {
  test('stands at or above the line in the world of the article', () => {
    const { share, line } = shareIn('article', 12)
    expect(share).toBeGreaterThanOrEqual(line)
  })
  test('stands clearly below it in the world of the sceptic', () => {
    const { share, line } = shareIn('sceptic', 12)
    expect(share).toBeLessThan(line - 0.1)
  })
})
