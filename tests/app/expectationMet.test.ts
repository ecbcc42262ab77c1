/** Expectations against the record: met, not met, or not to be told, each with its fact. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Order } from '../../src/engine/orders.ts'
import type { Match } from '../../src/replay/match.ts'
import type { Hope } from '../../src/app/session/expects.ts'
import './withoutBrowser.ts'

const { endMatch, playTurn, startMatch } = await import('../../src/replay/match.ts')
const { botOrders } = await import('../../src/ai/bot.ts')
const { viewOf } = await import('../../src/engine/view.ts')
const { parseScenario } = await import('../../src/scenario/parse.ts')
const { verdictOn } = await import('../../src/app/session/expectationMet.ts')
const { expectations, verdictOf } = await import('../../src/app/session/expectations.ts')
const { expectationsFor } = await import('../../src/app/session/expects.ts')
const { logOf, LOG_COLUMNS } = await import('../../src/replay/log.ts')

/** A match of one country, two sides and one technology, by what its worlds hold; two ticks a turn. */
const course = (values: { stance?: number[]; stage?: number[]; offset?: number[]; ended?: boolean }): Match => {
  const length = Math.max(...[values.stance, values.stage, values.offset].map((list) => list?.length ?? 0))
  const worlds = Array.from({ length }, (_, n) => ({ tick: [n * 2], stance: [values.stance?.[n] ?? 0], stage: [values.stage?.[n] ?? 0, 0], offset: [0, values.offset?.[n] ?? 0] }))
  const played = values.ended === false ? worlds : worlds.slice(0, -1)
  return {
    game: { ids: { countries: ['a'], technologies: ['x'], networks: ['n'] } }, scenario: { calendar: { tick: 'half-year' } }, worlds: played,
    end: values.ended === false ? undefined : { world: worlds.at(-1) },
  } as unknown as Match
}
const about = (kind: 'moves' | 'movesLater' | 'stays', rung: number): Hope => ({ kind, network: 0, country: 0, rung })

test.each([
  // hope, stances from the start of the turn on, what is said
  [about('moves', 1), [0, 1, 1], 'met', 'inTurn'],
  [about('moves', 1), [0, 2, 2], 'met', 'inTurn'],
  [about('moves', 1), [0, 0, 1], 'missed', 'laterOnly'],
  [about('moves', 1), [0, 0, 0], 'missed', 'never'],
  [about('moves', 1), [2, 1, 1], 'met', 'inTurn'],
  [about('moves', 1), [2, 3, 3], 'missed', 'never'],
  [about('movesLater', 1), [0, 1, 1], 'missed', 'sooner'],
  [about('movesLater', 1), [0, 0, 1], 'met', 'later'],
  [about('movesLater', 1), [0, 0, 0], 'missed', 'never'],
  [about('stays', 1), [1, 1, 1], 'met', 'stayed'],
  [about('stays', 1), [1, 1, 0], 'met', 'stayedThen'],
  [about('stays', 1), [1, 2, 1], 'missed', 'left'],
] as const)('about a country: %o over %o', (hope, stance, met, because) => {
  expect(verdictOn(course({ stance: [...stance] }), 1, 0, hope)).toMatchObject({ met, because })
})

test('about a technology: a stage has a year, the field has the whole game', () => {
  const stage = (values: number[], ended = true) => verdictOn(course({ stage: values, ended }), 1, 0, { kind: 'stage', technology: 0, stage: 2 })
  expect(stage([1, 2, 2])).toEqual({ met: 'met', because: 'reached', tick: 2 })
  expect(stage([1, 1, 2])).toEqual({ met: 'missed', because: 'tooLate', tick: 4 })
  expect(stage([1, 1, 1])).toEqual({ met: 'missed', because: 'notReached' })
  const fielded = (values: number[], ended = true) => verdictOn(course({ stage: values, ended }), 1, 0, { kind: 'fielded', technology: 0, stage: 4 })
  expect(fielded([1, 1, 3, 4])).toEqual({ met: 'met', because: 'reached', tick: 6 })
  expect(fielded([1, 2, 3])).toEqual({ met: 'missed', because: 'notReached' })
  expect(fielded([1, 2, 3], false)).toEqual({ met: 'untold', because: 'endedFirst' })
})

test('about an offset of the rival: what is open at the end was not ended, and what was never open cannot be', () => {
  const ends = (values: number[]) => verdictOn(course({ offset: values }), 1, 0, { kind: 'ends', technology: 0, stage: 0 })
  expect(ends([1, 1, 2])).toEqual({ met: 'met', because: 'ended', tick: 4 })
  expect(ends([1, 3, 3])).toEqual({ met: 'met', because: 'ended', tick: 2 })
  expect(ends([1, 2, 1])).toEqual({ met: 'missed', because: 'openAtEnd' })
  expect(ends([0, 0, 0])).toEqual({ met: 'untold', because: 'neverOpen' })
  expect(ends([2, 2, 2])).toEqual({ met: 'untold', because: 'before' })
})

test('what the record does not keep, and words of one’s own, are left open', () => {
  expect(verdictOn(course({ stance: [0, 0] }), 1, 0, { kind: 'dearer' }).met).toBe('untold')
  expect(verdictOn(course({ stance: [0, 0] }), 1, 0, undefined)).toEqual({ met: 'untold', because: 'ownWords' })
})

test('a game with expectations from the form: each is judged, and the log says the same', () => {
  const parsed = parseScenario(readFileSync(new URL('../../scenarios/third-offset-class.json', import.meta.url), 'utf8'), { load: (name) => readFileSync(new URL(`../../scenarios/${name}.json`, import.meta.url), 'utf8') })
  if (!parsed.ok) throw new Error('the scenario does not read')
  const match = startMatch(parsed.value, { seed: 3 })
  for (let turn = 0; turn < match.game.turns; turn++) {
    const orders: Record<string, Order[]> = Object.fromEntries(match.game.ids.sides.map((id, side) => {
      const view = viewOf(match.viewGame, match.world, side)
      const given = botOrders(match.scenario, match.viewGame, view, side, match.scenario.bots['balanced'] === undefined ? `${id}-balanced` : 'balanced', 3)
      return [id, given.map((order) => ({ ...order, expects: expectationsFor({ game: match.viewGame, scenario: match.scenario, view, side }, order)[0] ?? 'something' }))]
    }))
    playTurn(match, orders)
  }
  endMatch(match)
  const all = expectations(match)
  expect(all.length).toBeGreaterThan(match.game.turns)
  expect(all.every((one) => one.verdict !== undefined && one.verdict.because !== 'ownWords')).toBe(true)
  for (const met of ['met', 'missed'] as const) expect(all.some((one) => one.verdict?.met === met), met).toBe(true)
  // a country that was to move in the turn moved just where the verdict says so
  for (const one of all) if (one.verdict?.because === 'inTurn') expect(one.outcome?.after).not.toBe(one.outcome?.before)
  const column = LOG_COLUMNS.indexOf('met')
  const rows = logOf(match, (turn, side, order) => verdictOf(match, turn, side, order)?.met ?? '').slice(1)
  expect(rows.map((row) => row[column]).filter((cell) => cell !== '').sort()).toEqual(all.map((one) => one.verdict?.met).sort())
})
