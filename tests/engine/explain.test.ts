/** Explanations: the terms of every derived quantity add up to its value, in worlds of all kinds. */
import { describe, expect, test } from 'vitest'
import { workOutAll } from '../../src/engine/derive.ts'
import { DERIVED, DERIVED_NAMES } from '../../src/engine/derived.ts'
import { explain } from '../../src/engine/explain.ts'
import type { Game } from '../../src/engine/game.ts'
import { REASONS } from '../../src/engine/push.ts'
import { QUANTITIES } from '../../src/engine/quantities.ts'
import { turnOf } from '../../src/engine/turn.ts'
import { viewOf } from '../../src/engine/view.ts'
import { ENGINE_WORDS } from '../../src/engine/words.ts'
import { EXAMPLE, FLAGSHIP, gameNamed, scenarioNamed, worldsAfter } from '../games.ts'

const lengthOf = (game: Game, name: (typeof DERIVED_NAMES)[number]): number =>
  DERIVED[name].of.reduce((n, dimension) => n * (dimension === 'index' ? 5 : game.layout.sizes[dimension]), 1)

describe.each([FLAGSHIP, EXAMPLE])('in %s', (id) => {
  const game = gameNamed(id)
  const last = game.turns
  const played = [[1, 'balanced'], [2, 'random'], [9, 'random']].flatMap(([seed, bot]) => worldsAfter(scenarioNamed(id), game, Number(seed), [String(bot), String(bot)], [1, 3, 5, last - 1, last]))
  const worlds = [...played, ...played.flatMap((world) => [viewOf(game, world, 0), viewOf(game, world, 1)])]

  test.each(DERIVED_NAMES)('the terms of %s add up to it', (name) => {
    let several = 0
    for (const world of worlds) {
      const turn = turnOf(game)
      workOutAll(game, world, turn)
      for (let i = 0; i < lengthOf(game, name); i++) {
        // push stands only on networks with a ladder
        if (name === 'push' && game.rungCount[Math.floor(i / game.ids.countries.length)] < 2) continue
        const { value, terms } = explain(game, world, turn, name, i)
        expect(value).toBe(DERIVED[name].value(game, world, turn, i))
        expect(Math.abs(terms.reduce((sum, term) => sum + term.value, 0) - value), `${name} ${i}: ${JSON.stringify(terms)}`).toBeLessThan(1e-9 * Math.max(1, Math.abs(value)))
        if (terms.length > 1) several++
      }
    }
    if (!['vendorCapacity', 'restrictedCount'].includes(name)) expect(several).toBeGreaterThan(0)
  })

  test('every term has words, and leads only to quantities that there are', () => {
    const turn = turnOf(game)
    for (const world of played) {
      workOutAll(game, world, turn)
      for (const name of DERIVED_NAMES)
        for (let i = 0; i < lengthOf(game, name); i++) {
          if (name === 'push' && game.rungCount[Math.floor(i / game.ids.countries.length)] < 2) continue
          for (const term of explain(game, world, turn, name, i).terms) {
            expect(ENGINE_WORDS, `${name}: ${term.key}`).toHaveProperty([term.key])
            if (term.from) expect(term.from.quantity in QUANTITIES || term.from.quantity in DERIVED).toBe(true)
            if (name === 'push') expect(REASONS).toContain(term.group)
          }
        }
    }
  })
})
