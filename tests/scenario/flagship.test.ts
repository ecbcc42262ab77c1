/** What the flagship must hold: the counts that the issue asks for, and a source and a confidence on every figure. */
import { describe, expect, test } from 'vitest'
import { EFFECTS } from '../../src/effects/index.ts'
import { tickIndex } from '../../src/scenario/calendar.ts'
import { compile } from '../../src/scenario/compile.ts'
import { deriveCountry } from '../../src/scenario/deriveCountry.ts'
import { assumptionsOf } from '../../src/scenario/figures.ts'
import type { EffectUse } from '../../src/scenario/format.ts'
import { edited, FLAGSHIP, gameNamed, rawOf, readOrThrow, scenarioNamed } from '../games.ts'
import { sources } from '../sources.ts'

const scenario = scenarioNamed(FLAGSHIP)
const moves = Object.entries(scenario.moves)
const events = Object.entries(scenario.events)
const usesOf = (entry: { effects: unknown; blowback?: unknown }): EffectUse[] => [...(entry.effects as EffectUse[]), ...((entry.blowback ?? []) as EffectUse[])]
const uses = [...moves, ...events].flatMap(([, entry]) => usesOf(entry))

/** Calls `visit` with every object of a JSON value and its pointer. */
const eachObject = (value: unknown, path: string, visit: (object: Record<string, unknown>, path: string) => void): void => {
  if (typeof value !== 'object' || value === null) return
  if (!Array.isArray(value)) visit(value as Record<string, unknown>, path)
  for (const [key, child] of Object.entries(value)) eachObject(child, `${path}/${key}`, visit)
}

describe('the flagship', () => {
  test('has its countries, technologies and moves', () => {
    expect(Object.keys(scenario.countries)).toHaveLength(39)
    expect(Object.keys(scenario.technologies).length).toBeGreaterThanOrEqual(28)
    for (const side of Object.keys(scenario.sides)) {
      const own = moves.filter(([, move]) => move.side === side)
      expect(own.length, side).toBeGreaterThanOrEqual(16)
      expect(own.length, side).toBeLessThanOrEqual(22)
    }
    expect(Object.keys(scenario.worlds)).toEqual(expect.arrayContaining(['article', 'evidence', 'sceptic', 'hidden']))
    expect(Object.values(scenario.worlds).filter(({ draw }) => draw)).toHaveLength(1)
  })

  test('has events enough: dated and chance ones, conditional ones, and at least one dated in every turn', () => {
    const exogenous = events.filter(([, event]) => event.at !== undefined || event.chance !== undefined)
    expect(exogenous.length).toBeGreaterThanOrEqual(25)
    expect(events.filter(([, event]) => event.when !== undefined).length).toBeGreaterThanOrEqual(15)
    const dated = new Set(events.map(([, event]) => (event.at === undefined ? -1 : (tickIndex(scenario.calendar, event.at) ?? -1))))
    for (let tick = 0; tick < scenario.calendar.turns * scenario.calendar.ticksPerTurn; tick++) expect(dated, `tick ${tick}`).toContain(tick)
  })

  test('lets no event set a stance, or be the decision of a country', () => {
    const setters = new Set(EFFECTS.filter((effect) => /first\.stance\b/.test(String(effect.gather))).map(({ id }) => id))
    expect([...setters]).toEqual([])
    for (const [id, event] of events) for (const use of event.effects as EffectUse[]) expect([id, ['set-home-rung', 'call-review'].includes(use.effect)]).toEqual([id, false])
  })

  test('records at least thirty-seven choices of the two sides, each with its source', () => {
    expect(scenario.history.orders.length).toBeGreaterThanOrEqual(37)
    for (const side of Object.keys(scenario.sides)) expect(scenario.history.orders.filter((entry) => entry.side === side).length).toBeGreaterThan(5)
    for (const entry of scenario.history.orders) expect(scenario.moves[entry.order.move].side).toBe(entry.side)
  })

  test('has no two moves of a side that do the same up to numbers', () => {
    const shapeOf = (use: EffectUse) => JSON.stringify(Object.entries(use).filter(([, value]) => typeof value !== 'number' && !(typeof value === 'object' && value !== null && ('value' in value || 'assume' in value))).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    for (const side of Object.keys(scenario.sides)) {
      const seen = new Map<string, string>()
      for (const [id, move] of moves.filter(([, one]) => one.side === side)) {
        const shape = `${move.target} ${move.technology} ${usesOf(move).map(shapeOf).toSorted().join(' + ')}`
        expect([id, seen.get(shape)]).toEqual([id, undefined])
        seen.set(shape, id)
      }
    }
  })

  test('uses every effect there is', () => {
    const used = new Set(uses.map(({ effect }) => effect))
    expect(EFFECTS.map(({ id }) => id).filter((id) => !used.has(id))).toEqual([])
  })

  test('has a source and a confidence on every figure, and sources that are listed', () => {
    const bare: string[] = []
    const unknown = new Set<string>()
    let count = 0
    eachObject(rawOf(FLAGSHIP), '', (object, path) => {
      if (typeof object.value !== 'number' || path.includes('/choices/')) return
      count++
      if (typeof object.source !== 'string' || typeof object.confidence !== 'string') bare.push(path)
      else for (const part of object.source.split(';')) if (!(part.trim().split(/[,\s]/)[0] in scenario.sources)) unknown.add(`${path}: ${part.trim()}`)
    })
    expect(count).toBeGreaterThan(250)
    expect(bare).toEqual([])
    expect([...unknown]).toEqual([])
  })

  test('compiles with every dial at either end of its range, each alone and all together', () => {
    const ids = Object.keys(scenario.assumptions)
    for (const end of [0, 1] as const) {
      for (const id of ids) expect(() => compile(scenario, assumptionsOf(scenario, undefined, { [id]: scenario.assumptions[id].range[end] }))).not.toThrow()
      const game = compile(scenario, assumptionsOf(scenario, undefined, Object.fromEntries(ids.map((id) => [id, scenario.assumptions[id].range[end]]))))
      for (const [name, table] of Object.entries(game)) if (table instanceof Float64Array) expect(table.every((x) => Number.isFinite(x)), name).toBe(true)
      for (const [name, value] of Object.entries(game.coefficients)) expect([name, Number.isFinite(value)]).toEqual([name, true])
    }
  })
})

describe('no name is known to the code', () => {
  // ids that are also words of the engine (a network called "radio" is not one) must stand nowhere as a text
  const ids = [...Object.keys(scenario.moves), ...Object.keys(scenario.technologies), ...Object.keys(scenario.countries), ...Object.keys(scenario.events), ...Object.keys(scenario.blocs), ...Object.keys(scenario.networks), ...Object.keys(scenario.sides), ...Object.keys(scenario.assumptions)].filter((id) => id.length >= 4)
  const words = new Set(['implants', 'diffusion', 'lock-in'])
  const rooms = ['engine', 'effects', 'scenario', 'replay', 'ai', 'lab']
  const code = sources.filter(({ path }) => path.endsWith('.ts') && rooms.includes(path.split('/')[0]))

  test('no move, technology, country, event, bloc, network, side or dial of the flagship stands as a text in the rooms of the rules', () => {
    expect(ids.length).toBeGreaterThan(150)
    const known = ids.filter((id) => !words.has(id))
    const found = code.flatMap(({ path, text }) => {
      const literals = new Set([...text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '').matchAll(/(['"`])([a-z][a-z0-9-]{3,39})\1/g)].map((match) => match[2]))
      return known.filter((id) => literals.has(id)).map((id) => `${path}: ${id}`)
    })
    expect(found).toEqual([])
  })

  test('nor does any rung by name', () => {
    const rungs = Object.values(scenario.networks).flatMap(({ ladder }) => ladder.map(({ name }) => name))
    expect(rungs.length).toBeGreaterThan(4)
    // the catalogue of English words is no rule
    for (const { path, text } of code) if (!path.endsWith('ords.ts')) for (const rung of rungs) expect([path, text.includes(`'${rung}'`)]).toEqual([path, false])
  })
})

describe('a country', () => {
  const assumptions = assumptionsOf(scenario)
  test('is what its attributes make it: another id or name changes no parameter', () => {
    const raw = rawOf(FLAGSHIP)
    const renamed = readOrThrow(JSON.stringify(edited(raw, { '/countries/kenya/name': 'Elsewhere', '/countries/aaland': { ...(raw.countries.kenya as object), name: 'Copy' } })))
    expect(deriveCountry(renamed, renamed.countries.aaland, assumptions)).toEqual(deriveCountry(scenario, scenario.countries.kenya, assumptions))
    const game = compile(renamed)
    const [copy, kenya] = ['aaland', 'kenya'].map((id) => game.ids.countries.indexOf(id))
    for (const name of ['tie', 'capacity', 'exposure', 'unfavourable', 'freedom', 'dispute', 'size', 'aligned', 'countryType'] as const) expect([name, game[name][copy]]).toEqual([name, game[name][kenya]])
    expect(game.relianceStart[copy]).toBe(game.relianceStart[kenya])
  })

  test('differs from others in its parameters, and lies within bounds', () => {
    const game = gameNamed(FLAGSHIP)
    for (const name of ['tie', 'capacity', 'exposure', 'unfavourable', 'freedom', 'size'] as const) {
      expect(new Set(game[name]).size, name).toBeGreaterThan(4)
      expect(game[name].every((x) => x >= 0 && x <= 1), name).toBe(true)
    }
    for (let measure = 0; measure < 4; measure++) expect([...game.sphereShare.subarray(measure * 39, measure * 39 + 39)].reduce((sum, x) => sum + x, 0)).toBeCloseTo(1, 9)
  })
})
