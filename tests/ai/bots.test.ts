/** Bots: their orders are legal, the same each time, and hang on nothing but their view; the random bot has luck of its own. */
import { describe, expect, test } from 'vitest'
import { botId, botOrders, botsFor } from '../../src/ai/bot.ts'
import { workOutAll } from '../../src/engine/derive.ts'
import { admit, openPurse, REFUSAL_NAMES } from '../../src/engine/legality.ts'
import { codeOrder, type UnknownName } from '../../src/engine/orders.ts'
import { turnOf } from '../../src/engine/turn.ts'
import { viewOf } from '../../src/engine/view.ts'
import { copyOf } from '../../src/engine/world.ts'
import { startMatch, isOver, playTurn } from '../../src/replay/match.ts'
import { EXAMPLE, FLAGSHIP, gameNamed, scenarioNamed, worldsAfter } from '../games.ts'

describe.each([FLAGSHIP, EXAMPLE])('in %s', (id) => {
  const scenario = scenarioNamed(id)
  const game = gameNamed(id)
  const worlds = [[1, 'balanced'], [2, 'random']].flatMap(([seed, bot]) => worldsAfter(scenario, game, Number(seed), [String(bot), String(bot)], [1, 3, 5, 7, 10, 13]))
  const bots = game.ids.sides.flatMap((side, s) => botsFor(scenario, side).map((bot) => ({ side: s, id: bot.id, kind: scenario.bots[bot.id].kind })))

  test.each(bots)('$id of side $side gives orders that are admitted, one after the other', ({ side, id: bot, kind }) => {
    let given = 0
    for (const world of worlds) {
      const view = viewOf(game, world, side)
      const orders = botOrders(scenario, game, view, side, bot, 7)
      given += orders.length
      if (kind === 'historical') continue
      const turn = turnOf(game)
      workOutAll(game, view, turn)
      const purse = openPurse(game, view, side)
      const unknown: UnknownName[] = []
      expect(orders.map((order) => REFUSAL_NAMES[admit(game, view, turn, side, purse, codeOrder(game, order, unknown))])).toEqual(orders.map(() => 'none'))
      expect(unknown).toEqual([])
      expect(purse.slots).toBeGreaterThanOrEqual(0)
    }
    expect(given > 0).toBe(kind !== 'pass' && kind !== 'historical' ? true : kind === 'historical' && id === FLAGSHIP)
  })

  test.each(bots)('$id of side $side says the same twice, leaves its view as it was, and does not know the luck of the game', ({ side, id: bot }) => {
    for (const world of worlds) {
      const view = viewOf(game, world, side)
      const before = view.bytes.slice()
      const orders = botOrders(scenario, game, view, side, bot, 7)
      expect(Buffer.from(before).equals(view.bytes)).toBe(true)
      expect(botOrders(scenario, game, view, side, bot, 7)).toEqual(orders)
      const other = copyOf(game, world)
      other.key[0] = 12345
      other.key2[0] = 67890
      expect(botOrders(scenario, game, viewOf(game, other, side), side, bot, 7)).toEqual(orders)
    }
  }, 120000)

  test('only the bots that draw hang on the bot’s seed: the random one always, the searching one in what it plays ahead', () => {
    for (const { side, id: bot, kind } of bots) {
      if (kind === 'search') continue
      const said = new Set([1, 2, 3, 4, 5, 6].map((seed) => JSON.stringify(worlds.slice(0, 3).map((world) => botOrders(scenario, game, viewOf(game, world, side), side, bot, seed)))))
      expect([bot, said.size > 1]).toEqual([bot, kind === 'random'])
    }
  })

  test('a short name means the bot of the side, and an unknown one nobody', () => {
    for (const side of game.ids.sides) {
      expect(botId(scenario, side, 'balanced')).toBe(`${side}-balanced`)
      expect(botId(scenario, side, 'pass')).toBe('pass')
      for (const name of ['nobody', '', 'constructor', 'toString', '__proto__']) expect([name, botId(scenario, side, name)]).toEqual([name, undefined])
    }
    expect(() => botOrders(scenario, game, viewOf(game, worlds[0], 0), 0, 'nobody', 1)).toThrow(/nobody/)
  })
})

describe('the historical bot', () => {
  test('gives each recorded choice once, in its turn', () => {
    const scenario = scenarioNamed(FLAGSHIP)
    const match = startMatch(scenario, { seed: 1, free: true })
    const given: string[] = []
    while (!isOver(match)) {
      const orders = Object.fromEntries(match.game.ids.sides.map((side, s) => [side, botOrders(scenario, match.game, viewOf(match.game, match.world, s), s, 'historical', 1)]))
      given.push(...Object.values(orders).flat().map((order) => JSON.stringify(order)))
      playTurn(match, orders)
    }
    expect(given.toSorted()).toEqual(scenario.history.orders.map(({ order }) => JSON.stringify(order)).toSorted())
    expect(match.ledgers.flatMap(({ beats }) => beats.filter((beat) => beat.kind === 2))).toEqual([])
  })
})
