/** Views: what is hidden is gone, what is estimated is the stored estimate, and what is a side's own is exact. */
import { describe, expect, test } from 'vitest'
import { FIELDED } from '../../src/engine/game.ts'
import { QUANTITIES, QUANTITY_NAMES, type QuantityName } from '../../src/engine/quantities.ts'
import { KNOWN, maskOf, viewOf } from '../../src/engine/view.ts'
import { EXAMPLE, FLAGSHIP, gameNamed, scenarioNamed, worldsAfter } from '../games.ts'
import { sameBits } from '../world.ts'

const HIDDEN: QuantityName[] = ['heat', 'narrative', 'intelligence', 'firmBase', 'researchSpeed', 'fieldingSpeed', 'implants', 'funding', 'progress', 'lesson', 'stageSince', 'triedAt', 'answerable', 'seenStage', 'seenAt', 'seenLow', 'seenHigh', 'seenResource', 'investigatedAt']

describe.each([FLAGSHIP, EXAMPLE])('views in %s', (id) => {
  const game = gameNamed(id)
  const worlds = [[1, 'balanced'], [2, 'random']].flatMap(([seed, bot]) => worldsAfter(scenarioNamed(id), game, Number(seed), [String(bot), String(bot)], [1, 3, 5, 7]))
  const technologies = game.ids.technologies.length

  test('a slot that is not masked is the truth, bit for bit; one that is hidden is nothing', () => {
    for (const world of worlds)
      for (const side of [0, 1]) {
        const view = viewOf(game, world, side)
        const mask = maskOf(game, side)
        mask.reals.forEach((known, i) => {
          if (known === KNOWN.exact) expect(view.reals[i]).toBe(world.reals[i])
          if (known === KNOWN.hidden) expect(view.reals[i]).toBe(0)
        })
        const queue = game.layout.first.queue
        mask.wholes.forEach((known, i) => {
          if (known === KNOWN.exact) expect(view.wholes[i]).toBe(world.wholes[i])
          if (known === KNOWN.hidden && !(i >= queue && i < queue + game.layout.length.queue) && i !== game.layout.first.queueLength) expect(view.wholes[i]).toBe(0)
        })
      }
  })

  test('hide of the rival what the design says, and of nobody his own', () => {
    for (const name of HIDDEN) {
      const { kind, of, seen } = QUANTITIES[name]
      expect([name, of[0], seen]).toEqual([name, 'side', 'own'])
      for (const side of [0, 1]) {
        const mask = maskOf(game, side)[kind === 'real' ? 'reals' : 'wholes'].subarray(game.layout.first[name], game.layout.first[name] + game.layout.length[name])
        const half = mask.length / 2
        expect([...mask.subarray(side * half, side * half + half)].every((known) => known === KNOWN.exact)).toBe(true)
        expect([...mask.subarray((1 - side) * half, (1 - side) * half + half)].every((known) => known === KNOWN.hidden)).toBe(true)
      }
    }
    for (const name of QUANTITY_NAMES) if (QUANTITIES[name].seen === 'own' || QUANTITIES[name].seen === 'estimate') expect(QUANTITIES[name].of[0], name).toBe('side')
    for (const name of ['key', 'key2', 'queue', 'queueLength'] as const) expect(QUANTITIES[name].seen).toBe('never')
  })

  test('put the stored estimate in the place of the rival’s stages and resources', () => {
    let unlike = 0
    for (const world of worlds)
      for (const side of [0, 1]) {
        const view = viewOf(game, world, side)
        const rival = 1 - side
        for (let t = 0; t < technologies; t++) {
          const truth = world.stage[rival * technologies + t]
          const seen = view.stage[rival * technologies + t]
          expect(seen).toBe(truth === FIELDED ? FIELDED : Math.min(world.seenStage[side * technologies + t], FIELDED - 1))
          if (truth !== seen) unlike++
        }
        const resources = game.ids.resources.length
        for (let r = 0; r < resources; r++) expect(view.resource[rival * resources + r]).toBe(world.seenResource[side * resources + r])
        expect([view.key[0], view.key2[0]]).toEqual([0, 0])
      }
    expect(unlike).toBeGreaterThan(0)
  })

  test('a view of a view is that view, and making one changes nothing', () => {
    for (const world of worlds)
      for (const side of [0, 1]) {
        const before = world.bytes.slice()
        const view = viewOf(game, world, side)
        expect(sameBits(viewOf(game, view, side), view)).toBe(true)
        expect(Buffer.from(before).equals(world.bytes)).toBe(true)
      }
  })
})
