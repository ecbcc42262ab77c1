import { describe, expect, it } from 'vitest'
import { botOrders } from '../../src/ai/bot.ts'
import { FIELDED } from '../../src/engine/game.ts'
import { viewOf } from '../../src/engine/view.ts'
import { copyOf, type World } from '../../src/engine/world.ts'
import { balance } from '../../src/lab/balance.ts'
import { playGains } from '../../src/lab/balanceGain.ts'
import { playRows, rowAt, tableOf } from '../../src/lab/batch.ts'
import { choicesOf } from '../../src/lab/choices.ts'
import { exploit, SCRIPT_LENGTH } from '../../src/lab/exploiter.ts'
import { feltOf, usesOf, winShare } from '../../src/lab/fold.ts'
import { COLUMN, endingsAt } from '../../src/lab/rows.ts'
import { makeSilence } from '../../src/lab/silence.ts'
import { simulate } from '../../src/lab/simulate.ts'
import { intervalOf, medianOf } from '../../src/lab/statistics.ts'
import { changedScenario, EXAMPLE, FLAGSHIP, gameNamed, scenarioNamed, worldsAfter } from '../games.ts'

const flagship = scenarioNamed(FLAGSHIP)
const pairing = { bots: ['beijing-balanced', 'washington-balanced'], world: 'evidence', changes: {} }
const searching = changedScenario(FLAGSHIP, { '/bots/search': { name: 'Search', text: 'Plays ahead.', kind: 'search' } })

describe('statistics', () => {
  it('give the 95% interval of a small sample', () => {
    const { mean, low, high, n } = intervalOf([1, 2, 3, 4])
    expect([mean, n]).toEqual([2.5, 4])
    // 3.182 times the standard error, the root of (5/3)/4
    expect(high - mean).toBeCloseTo(3.182 * Math.sqrt(5 / 12), 6)
    expect(mean - low).toBeCloseTo(high - mean)
    expect(medianOf([3, 1, 2])).toBe(2)
    expect(medianOf([4, 1, 2, 3])).toBe(2.5)
  })
})

describe('rows', () => {
  const rows = playRows(flagship, pairing, 5, 4)
  it('hang on the seed alone, wherever a run is cut', () => {
    expect(rowAt(playRows(flagship, pairing, 7, 1), 0)).toEqual(rowAt(rows, 2))
  })
  it('make the report on many games', () => {
    const report = simulate(flagship, pairing, 5, 4, () => 0)
    expect(report.sides.washington.winShare).toBe(winShare(gameNamed(FLAGSHIP), rows, 1))
    expect(report.distinctOutcomes).toBe(4)
    expect(rows.width).toBe(endingsAt(gameNamed(FLAGSHIP)) + gameNamed(FLAGSHIP).ids.endings.length)
  })
  it('tell the cycle as it is felt', () => {
    const felt = feltOf(rows)
    expect(felt.games).toBe(4)
    expect(felt.openings).toBeGreaterThan(0)
    expect(felt.firstByTurn4).toBeGreaterThan(0)
    expect(rowAt(rows, 0)[COLUMN.seed]).toBe(5)
  })
})

describe('silence', () => {
  const game = gameNamed(FLAGSHIP)
  const [world] = worldsAfter(flagship, game, 3, pairing.bots, [4])
  const technologies = game.ids.technologies.length
  const seen = Array.from({ length: technologies }, (_, t) => t).find((t) => world.seenAt[t] > 0 && world.seenStage[t] < FIELDED) ?? -1
  /** Longest silence after turns that change what the first side sees of one technology, while the other hears of a turning. */
  const after = (...changes: ((now: World) => void)[]): number => {
    const now = copyOf(game, world)
    const silence = makeSilence(game)
    silence.open(now)
    for (const change of changes) {
      change(now)
      silence.hear(now)
    }
    return silence.longest()
  }
  const later = (ticks: number) => (now: World): void => {
    now.seenLow[seen] = Math.max(now.tick[0], now.seenLow[seen]) + ticks
  }
  it('is broken by a turning, which both sides see', () => {
    const turn = (now: World) => void now.countered[1]++
    expect(seen).toBeGreaterThanOrEqual(0)
    expect(after(turn, turn)).toBe(0)
  })
  it('goes on where an estimate only stands, or moves by no more than a turn', () => {
    expect(after(() => undefined, () => undefined, () => undefined)).toBe(3)
    expect(after(later(game.ticksPerTurn), later(game.ticksPerTurn))).toBe(2)
  })
  it('is broken by news for the side that has it, and counts for the side that has none', () => {
    const both = (now: World): void => {
      later(2 * game.ticksPerTurn)(now)
      now.seenAt[technologies + seen] ||= now.tick[0]
      now.seenStage[technologies + seen]++
    }
    expect(after(later(2 * game.ticksPerTurn))).toBe(1)
    expect(after(both)).toBe(0)
  })
})

describe('choices', () => {
  it('are many in every turn of balanced games', () => {
    const found = choicesOf(flagship, pairing, 1, 2)
    expect(found.turns).toBe(2 * 2 * 14)
    expect(found.enough).toBe(1)
  })
})

describe('the search bot', () => {
  const game = gameNamed(FLAGSHIP)
  it('gives the same orders for the same view, and leaves the view as it was', () => {
    for (const world of worldsAfter(flagship, game, 3, pairing.bots, [4])) {
      const view = viewOf(game, world, 1)
      const before = view.bytes.slice()
      const orders = botOrders(searching, game, view, 1, 'search', 9)
      expect(orders.length).toBeGreaterThan(0)
      expect(view.bytes).toEqual(before)
      expect(botOrders(searching, game, view, 1, 'search', 9)).toEqual(orders)
    }
  })
  it('does not hang on what its side cannot see', () => {
    for (const world of worldsAfter(flagship, game, 4, pairing.bots, [5])) {
      const orders = botOrders(searching, game, viewOf(game, world, 0), 0, 'search', 9)
      world.key[0] ^= 12345
      const technologies = game.ids.technologies.length
      for (let t = 0; t < technologies; t++) world.funding[technologies + t] += 1
      expect(botOrders(searching, game, viewOf(game, world, 0), 0, 'search', 9)).toEqual(orders)
    }
  })
  it.runIf(process.env.LONG === '1')('beats the balanced doctrine in most games, on either side', () => {
    for (const side of [0, 1]) {
      const rows = playRows(searching, { ...pairing, bots: pairing.bots.map((bot, s) => (s === side ? 'search' : bot)) }, 1, 30)
      expect(winShare(game, rows, side)).toBeGreaterThan(0.5)
    }
  }, 600000)
})

describe('the exploiter', () => {
  it('finds the same script again and prints it as orders', () => {
    const scenario = scenarioNamed(EXAMPLE)
    const sides = Object.keys(scenario.sides).sort()
    const bots = sides.map((side) => Object.keys(scenario.bots).find((id) => scenario.bots[id].kind === 'doctrine' && (scenario.bots[id].side ?? side) === side) ?? 'pass')
    const own = { bots, world: scenario.defaultWorld, changes: {} }
    const found = exploit(scenario, own, 0, 1, 3, 4)
    expect(found.script).toHaveLength(SCRIPT_LENGTH)
    expect(exploit(scenario, own, 0, 1, 3, 4)).toEqual(found)
  })
})

describe('gains', () => {
  const { rows, gains } = playGains(flagship, pairing, 3, 2)
  it('come from the games that rows tell of', () => {
    expect(rows).toEqual(playRows(flagship, pairing, 3, 2))
    expect(gains.uses).toEqual(usesOf(rows, gains.uses.length).map((mean) => mean * 2))
  })
  it('are one for each game in which a move is used, and not all nothing', () => {
    gains.samples.forEach((list, move) => expect(list.length > 0).toBe(gains.uses[move] > 0))
    expect(gains.samples.flat().some((gain) => Math.abs(gain) > 0.01)).toBe(true)
  })
})

describe('balance', () => {
  it('reports on every pair of doctrines', () => {
    const report = balance(flagship, { world: 'evidence', from: 1, games: 2, searchGames: 1, climbs: 0, gains: false })
    expect(report.matrix.length).toBeGreaterThanOrEqual(9)
    for (const cell of report.matrix) expect(cell.winShare[0] + cell.winShare[1]).toBeCloseTo(1)
    expect(report.moves).toHaveLength(gameNamed(FLAGSHIP).ids.moves.length)
    expect(tableOf(flagship, pairing, 1).game.ids.moves).toEqual(report.moves.map(({ move }) => move))
  }, 240000)
})
