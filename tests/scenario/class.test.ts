/** What the class scenario must hold: its size, its lived start, what a turn offers, and the cycle as a class meets it. */
import { describe, expect, test } from 'vitest'
import { workOutAll } from '../../src/engine/derive.ts'
import { BEAT, entriesOf } from '../../src/engine/ledger.ts'
import { QUANTITIES, QUANTITY_NAMES } from '../../src/engine/quantities.ts'
import { turnOf } from '../../src/engine/turn.ts'
import type { World } from '../../src/engine/world.ts'
import { playRows, type Rows } from '../../src/lab/batch.ts'
import { choicesOf } from '../../src/lab/choices.ts'
import { column, feltOf, winShare } from '../../src/lab/fold.ts'
import { COLUMN } from '../../src/lab/rows.ts'
import { meanOf } from '../../src/lab/statistics.ts'
import { openWorld } from '../../src/replay/match.ts'
import { tickIndex, tickLabel, turnTick } from '../../src/scenario/calendar.ts'
import { compile } from '../../src/scenario/compile.ts'
import { assumptionsOf } from '../../src/scenario/figures.ts'
import { FLAGSHIP, gameNamed, LONG, rawOf, readOrThrow, scenarioNamed } from '../games.ts'
import { playMatch } from '../replay/game.ts'

const CLASS = 'third-offset-class'
const scenario = scenarioNamed(CLASS)
const game = gameNamed(CLASS)
const sides = Object.keys(scenario.sides)
const movesOf = (side: string) => Object.entries(scenario.moves).filter(([, move]) => move.side === side)
const pairing = (bots: string[]) => ({ bots, world: scenario.defaultWorld, changes: {} })
const washington = game.ids.sides.indexOf('washington')

/** First country on the main network among the stances. */
const radio = (rules: typeof game) => rules.mainNetwork * rules.ids.countries.length

/** Lanes of a class, and the domains of technologies that they hold. */
const LANES: Record<string, string[]> = { networks: ['market', 'access'], chips: ['supply'], information: ['information'], force: ['military'] }

describe('the class scenario', () => {
  test('is a patch on the flagship and small enough for a lesson', () => {
    expect(rawOf(CLASS).extends).toBe(FLAGSHIP)
    expect(Object.keys(scenario.countries)).toHaveLength(12)
    const technologies = Object.values(scenario.technologies)
    expect(technologies.length).toBeGreaterThanOrEqual(12)
    expect(technologies.length).toBeLessThanOrEqual(14)
    for (const [lane, domains] of Object.entries(LANES)) expect([lane, technologies.filter(({ domain }) => domains.includes(domain)).length >= 2]).toEqual([lane, true])
    for (const side of sides) {
      expect(movesOf(side).length, side).toBeGreaterThanOrEqual(10)
      expect(movesOf(side).length, side).toBeLessThanOrEqual(12)
      expect(new Set(movesOf(side).map(([, move]) => move.verb)).size, side).toBe(5)
    }
    expect(scenario.ordersPerTurn).toBe(3)
  })

  test('runs six years of two half-years from 2020, on a history lived through 2019, with the horizon of the flagship', () => {
    const { calendar } = scenario
    expect(calendar).toMatchObject({ ticksPerTurn: 2, turns: 6, horizonTicks: scenarioNamed(FLAGSHIP).calendar.horizonTicks })
    expect(scenario.start).toEqual({ orders: 'historical', through: '2019H2' })
    expect(tickLabel(calendar, turnTick(scenario, 0))).toBe('2020H1')
    expect(tickLabel(calendar, turnTick(scenario, 6) - 1)).toBe('2025H2')
    expect(game.livedOrders.map((orders) => orders.flat().length)).toEqual([8, 9, 5])
  })

  test('briefs both sides in the same length and form', () => {
    const [one, other] = sides.map((side) => scenario.sides[side])
    expect(Math.abs(one.brief.length - other.brief.length)).toBeLessThan(0.1 * one.brief.length)
    expect(one.brief.split(/\s+/).length).toBeLessThan(150)
    expect(one.brief.split('\n\n').length).toBe(other.brief.split('\n\n').length)
    expect(one.goals.length).toBe(other.goals.length)
  })

  test('opens with a question on the coup and closes with questions for a debrief', () => {
    expect(scenario.openingQuestion?.text).toMatch(/coup/)
    expect(Object.keys(scenario.openingQuestion?.options ?? {}).length).toBeGreaterThanOrEqual(3)
    const [first, ...others] = scenario.debrief
    expect(first.about).toBe('The strategic coup')
    expect(others.filter(({ when }) => when === undefined).length).toBeGreaterThanOrEqual(5)
    expect(scenario.minutes?.[1]).toBeLessThanOrEqual(50)
  })

  test('has a dated event in every half-year of play', () => {
    const dated = new Set(Object.values(scenario.events).map(({ at }) => (at === undefined ? -1 : tickIndex(scenario.calendar, at))))
    for (let tick = turnTick(scenario, 0); tick < turnTick(scenario, 6); tick++) expect([tickLabel(scenario.calendar, tick), dated.has(tick)]).toEqual([tickLabel(scenario.calendar, tick), true])
  })

  test('leaves nothing of weight beyond any answer', () => {
    for (const [id, technology] of Object.entries(scenario.technologies))
      for (const side of Object.keys(technology.sides)) {
        const rival = sides.find((one) => one !== side) as string
        const counters = Object.values(scenario.technologies).filter((other) => other.counters[id] !== undefined && other.sides[rival] !== undefined).length
        expect([id, side, counters > 0 || technology.sides[rival] !== undefined]).toEqual([id, side, true])
      }
  })
})

describe('the lived start', () => {
  const late = readOrThrow(JSON.stringify({ format: 'scenario/1', id: 'flagship-late', extends: FLAGSHIP, start: scenario.start, calendar: { turns: 11 } }))
  const opened = (world: string) => [scenario, late].map((one) => compile(one, assumptionsOf(one, world)))
  const shareOf = (rules: typeof game, world: World): number => {
    const turn = turnOf(rules)
    workOutAll(rules, world, turn)
    return turn.share
  }

  // not bit for bit: 27 countries are missing among the peers, and technologies and moves that touch industry and opinion
  test.each(['article', 'evidence', 'sceptic'])('is that of the flagship for the countries they share, in world %s', (world) => {
    const [own, whole] = opened(world)
    const rungs: boolean[] = []
    let gap = 0
    for (let seed = 1; seed <= 20; seed++) {
      const [mine, theirs] = [openWorld(own, seed), openWorld(whole, seed)]
      own.ids.countries.forEach((id, c) => rungs.push(mine.stance[radio(own) + c] === theirs.stance[radio(whole) + whole.ids.countries.indexOf(id)]))
      own.ids.technologies.forEach((id, t) => {
        for (let side = 0; side < 2; side++) {
          const i = side * own.ids.technologies.length + t
          if (own.owned[i] !== 0) expect([id, side, mine.stage[i]]).toEqual([id, side, theirs.stage[side * whole.ids.technologies.length + whole.ids.technologies.indexOf(id)]])
        }
      })
      gap += (shareOf(own, mine) - shareOf(whole, theirs)) / 20
    }
    expect(rungs.filter(Boolean).length / rungs.length).toBeGreaterThan(0.95)
    expect(Math.abs(gap)).toBeLessThan(0.02)
  })

  test('answers the opening question differently in different worlds', () => {
    const stands = (world: string) => openWorld(compile(scenario, assumptionsOf(scenario, world)), 1).coup[0]
    expect(['article', 'evidence', 'sceptic'].map(stands)).toEqual([1, 0, 0])
  })

  test('is told on the first turn by the opening words, and leaves no beats behind', () => {
    const match = playMatch(CLASS, 1, 'balanced', 1)
    expect(scenario.opening?.length).toBeGreaterThan(300)
    expect(match.worlds[0].tick[0]).toBe(3)
    expect(match.ledgers).toHaveLength(1)
    expect(match.ledgers[0].beats.every(({ tick }) => tick === 3 || tick === 4)).toBe(true)
  })
})

describe('a turn of the class', () => {
  const games = LONG ? 60 : 6
  test.each([['balanced', 'balanced'], ['random', 'random'], ['infrastructure', 'retrospective']])('offers at most thirty orders, and six of three verbs (%s against %s)', (first, second) => {
    const choices = choicesOf(scenario, pairing([first, second]), 500, games)
    expect(choices.turns).toBe(games * 12)
    expect(choices.mostTargets).toBeLessThanOrEqual(30)
    expect(choices.enough).toBe(1)
  })

  test('adds up: the ledger of a year explains every change of both half-years', () => {
    const match = playMatch(CLASS, 3, 'balanced')
    const ledgers = [...match.ledgers, ...(match.end ? [match.end.ledger] : [])]
    const worlds = [...match.worlds, match.end?.world as World]
    expect(ledgers).toHaveLength(7)
    const isExplained = (slot: number) => !('clock' in QUANTITIES[QUANTITY_NAMES[match.game.layout.realQuantity[slot]]])
    ledgers.forEach((ledger, n) => {
      const reals = Float64Array.from(worlds[n].reals)
      for (const { slot, delta } of entriesOf(ledger)) if (slot >= 0) reals[slot] += delta
      const wrong = [...reals].filter((x, slot) => isExplained(slot) && x !== worlds[n + 1].reals[slot])
      expect([n, wrong.length]).toEqual([n, 0])
    })
    const told = match.ledgers.slice(0, 6).map(({ beats }) => beats.filter(({ kind }) => kind !== BEAT.kept).length)
    expect(Math.min(...told)).toBeGreaterThan(5)
  })
})

describe('over many games', () => {
  const games = LONG ? 300 : 40
  const played = new Map<string, Rows>()
  const rows = (bots: string[], from = 7001): Rows => {
    const key = `${bots.join(' ')} ${from}`
    const known = played.get(key) ?? playRows(scenario, pairing(bots), from, games)
    played.set(key, known)
    return known
  }

  test('the cycle is felt', () => {
    const felt = feltOf(rows(['balanced', 'balanced']))
    expect(felt.openings).toBeGreaterThanOrEqual(3)
    expect(felt.counterings).toBeGreaterThanOrEqual(2)
    expect(felt.reopenings).toBeGreaterThanOrEqual(1)
    expect(meanOf(column(rows(['balanced', 'balanced']), COLUMN.firstCountering).map((turn) => (turn <= 2 ? 1 : 0)))).toBeGreaterThanOrEqual(0.8)
  })

  test('either side can win, and nobody by passing', () => {
    const share = winShare(game, rows(['balanced', 'balanced']), washington)
    expect(share).toBeGreaterThanOrEqual(0.35)
    expect(share).toBeLessThanOrEqual(0.65)
    for (let side = 0; side < 2; side++) expect(winShare(game, rows(side === 0 ? ['pass', 'balanced'] : ['balanced', 'pass']), side)).toBeLessThanOrEqual(LONG ? 0.02 : 0.05)
  })

  // the one place that says when par must be set anew: half a point below the mean of at least 200 balanced games
  test('par lies half a point below the mean of balanced games', () => {
    for (let side = 0; side < 2; side++) {
      const mean = meanOf(column(rows(['balanced', 'balanced'], 1), COLUMN.score + side))
      expect(Math.abs(mean - 0.5 - game.par[side]), `${game.ids.sides[side]}: mean score ${mean.toFixed(2)}, par ${game.par[side]}`).toBeLessThan(1.5)
    }
  })
})
