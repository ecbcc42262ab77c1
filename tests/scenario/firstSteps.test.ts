/** The guided first game: small, balanced, and a lesson whose every step can be done in the order in which it is asked. */
import { describe, expect, test } from 'vitest'
import { LESSON_SEED } from '../../src/app/session/lessonSeed.ts'
import { keptStep, stepAfter } from '../../src/app/session/lessons.ts'
import { newSession, type Session } from '../../src/app/session/session.ts'
import { botOrders } from '../../src/ai/bot.ts'
import { codeOrder, type Order } from '../../src/engine/orders.ts'
import { admit, openPurse, REFUSAL_NAMES } from '../../src/engine/legality.ts'
import { turnOf } from '../../src/engine/turn.ts'
import { workOutAll } from '../../src/engine/derive.ts'
import { viewOf } from '../../src/engine/view.ts'
import { playRows } from '../../src/lab/batch.ts'
import { column } from '../../src/lab/fold.ts'
import { COLUMN } from '../../src/lab/rows.ts'
import { meanOf } from '../../src/lab/statistics.ts'
import { endMatch, isOver, type Match, playTurn, startMatch } from '../../src/replay/match.ts'
import { modelHash } from '../../src/scenario/hashes.ts'
import { gameNamed, scenarioNamed } from '../games.ts'

const FIRST = 'first-steps'
const scenario = scenarioNamed(FIRST)
const game = gameNamed(FIRST)
const steps = scenario.lessons ?? []
const washington = game.ids.sides.indexOf('washington')
const beijing = 1 - washington

/** The orders that the lesson asks for, and one more. */
const ASKED: Order[][] = [
  [{ move: 'w-brief', target: 'poland', argument: 'alliance-access' }, { move: 'w-integrate', technology: 'low-orbit' }],
  [{ move: 'w-brief', target: 'united-kingdom', argument: 'alliance-access' }],
  [],
]

const begin = (): Match => startMatch(scenario, { seed: LESSON_SEED, players: { washington: { kind: 'human' }, beijing: { kind: 'bot', bot: 'beijing-balanced' } } })
const play = (match: Match, orders: Order[]): void => {
  playTurn(match, { washington: orders, beijing: botOrders(scenario, match.viewGame, viewOf(match.viewGame, match.world, beijing), beijing, 'beijing-balanced', LESSON_SEED) })
  if (isOver(match)) endMatch(match)
}
const stance = (match: Match, country: string): number => match.world.stance[game.mainNetwork * game.ids.countries.length + game.ids.countries.indexOf(country)]

describe('the first game', () => {
  test('is small: three turns, six countries, two orders, one or two moves a verb beside programmes', () => {
    expect(scenario.calendar.turns).toBe(3)
    expect(Object.keys(scenario.countries)).toHaveLength(6)
    expect(Object.keys(scenario.technologies)).toHaveLength(6)
    expect(scenario.ordersPerTurn).toBe(2)
    for (const side of game.ids.sides) {
      const verbs = Object.values(scenario.moves).filter((move) => move.side === side && move.slot !== false).map((move) => move.verb)
      expect(new Set(verbs).size, side).toBe(5)
      for (const verb of new Set(verbs)) expect(verbs.filter((one) => one === verb).length, `${side} ${verb}`).toBeLessThanOrEqual(2)
    }
    expect(scenario.minutes?.[1]).toBeLessThanOrEqual(15)
  })

  test('has a par half a point below the mean of balanced games', () => {
    const rows = playRows(scenario, { bots: game.ids.sides.map(() => 'balanced'), world: scenario.defaultWorld, changes: {} }, 1, 200)
    game.ids.sides.forEach((id, side) => {
      const mean = meanOf(column(rows, COLUMN.score + side))
      expect(Math.abs(mean - 0.5 - game.par[side]), `${id}: mean score ${mean.toFixed(2)}, par ${game.par[side]}`).toBeLessThan(1)
    })
  })

  test('shows, under its seed and the orders it asks for, two decisions of countries and an advantage that opens', () => {
    const match = begin()
    const before = stance(match, 'poland')
    const britain = stance(match, 'united-kingdom')
    play(match, ASKED[0])
    expect(stance(match, 'poland')).toBeGreaterThan(before)
    play(match, ASKED[1])
    expect(stance(match, 'united-kingdom')).toBeGreaterThan(britain)
    play(match, ASKED[2])
    expect(match.world.stage[washington * game.ids.technologies.length + game.ids.technologies.indexOf('low-orbit')]).toBe(4)
    expect(match.end).toBeDefined()
  })

  test('asks for orders that are legal and paid for when they are asked for', () => {
    const match = begin()
    for (const orders of ASKED) {
      const view = viewOf(match.viewGame, match.world, washington)
      const turn = turnOf(match.viewGame)
      workOutAll(match.viewGame, view, turn)
      const purse = openPurse(match.viewGame, view, washington)
      for (const order of orders) expect([order.move, REFUSAL_NAMES[admit(match.viewGame, view, turn, washington, purse, codeOrder(match.viewGame, order))]]).toEqual([order.move, REFUSAL_NAMES[0]])
      play(match, orders)
    }
  })
})

describe('the lesson', () => {
  test('goes turn by turn to the results, under ids of its own, and changes no number of the model', () => {
    expect(steps.map(({ turn }) => turn)).toEqual(steps.map(({ turn }) => turn).toSorted((a, b) => a - b))
    expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length)
    for (let turn = 1; turn <= scenario.calendar.turns; turn++) expect(steps.some((step) => step.turn === turn && step.until === 'sealed')).toBe(true)
    expect(steps.at(-1)).toMatchObject({ turn: scenario.calendar.turns, at: 'result', until: 'read' })
    expect(modelHash({ ...scenario, lessons: undefined })).toBe(modelHash(scenario))
  })

  /** Plays as told: what each step asks for is done, and the step must end by it. */
  test('moves on when, and only when, a step has been done', () => {
    const match = begin()
    let screen: Session = { ...newSession(), page: 'play' }
    let given = 0
    const now = (at: number): number => stepAfter(steps, at, match, screen, { given, left: scenario.ordersPerTurn - given })
    let at = now(0)
    const seen: string[] = []
    while (at < steps.length) {
      const step = steps[at]
      seen.push(step.id)
      expect(now(at), `${step.id} ends by itself`).toBe(at)
      switch (step.until) {
        case 'read': at++; break
        case 'country-selected': screen = { ...screen, selected: 'poland' }; break
        case 'why-opened': screen = { ...screen, why: [{ kind: 'derived', name: 'score', index: 0 }] }; break
        case 'form-opened': screen = { ...screen, why: [], form: { verb: 'persuade', order: {} } }; break
        case 'order-drafted': given = 1; screen = { ...screen, form: undefined }; break
        case 'orders-full': given = scenario.ordersPerTurn; break
        case 'cycle-opened': screen = { ...screen, place: 'cycle' }; break
        case 'sealed': play(match, ASKED[step.turn - 1]); given = 0; screen = { ...screen, phase: 'unfold', selected: undefined }; break
        case 'next-turn': screen = { ...screen, phase: 'decide' }; break
        case 'ended': expect(match.end).toBeDefined(); break
      }
      const next = now(at)
      if (step.until !== 'read') expect(next, `${step.id} does not end`).toBeGreaterThan(at)
      at = next
    }
    // the match ends with its last turn here, so that the step before the results is passed
    expect(seen).toEqual(steps.filter(({ until }) => until !== 'ended').map(({ id }) => id))
  })

  test('catches up with somebody who seals at once, and reads its place from the notes', () => {
    const match = begin()
    play(match, [])
    const screen: Session = { ...newSession(), page: 'play', phase: 'unfold' }
    const at = stepAfter(steps, 0, match, screen, { given: 0, left: 2 })
    expect(steps[at].id).toBe('unfold')
    expect(steps[stepAfter(steps, 0, match, { ...screen, phase: 'decide' }, { given: 0, left: 2 })].turn).toBe(2)
    expect(keptStep(match, steps)).toBe(0)
    match.notes = [{ turn: 0, text: `Lesson: ${steps[4].id}` }]
    expect(keptStep(match, steps)).toBe(4)
    match.notes = [{ turn: 0, text: 'Lesson: ' }]
    expect(keptStep(match, steps)).toBe(steps.length)
  })
})
