/** Work beside the page: the same bits whatever the number of hands, after a hand is lost, and a stop that stops. */
import { describe, expect, test } from 'vitest'
import { botOrders } from '../../src/ai/bot.ts'
import { makeBench } from '../../src/app/workers/bench.ts'
import type { Hand } from '../../src/app/workers/hand.ts'
import { ordersOfRows } from '../../src/app/workers/orderRows.ts'
import { makePool } from '../../src/app/workers/pool.ts'
import { orderOf } from '../../src/engine/orders.ts'
import { viewOf } from '../../src/engine/view.ts'
import { fingerprint, playRows } from '../../src/lab/batch.ts'
import { playTurn, startMatch } from '../../src/replay/match.ts'
import type { Scenario } from '../../src/scenario/format.ts'
import { EXAMPLE, FLAGSHIP, scenarioNamed } from '../games.ts'

const example = scenarioNamed(EXAMPLE)
const pairing = { bots: ['north-balanced', 'south-balanced'], world: example.defaultWorld, changes: {} }
const job = { kind: 'games' as const, pairing }

/** A hand over a bench of its own, through text as a worker has it. `breaks` loses the hand after so many pieces of rows. */
const handOf = (breaks = Infinity, isPage = false): Hand => {
  const bench = makeBench()
  let sent = 0
  let lose: (error: Error) => void = () => undefined
  const lost = new Promise<never>((_, reject) => {
    lose = reject
  })
  lost.catch(() => undefined)
  return {
    isPage,
    run: (scenario, given, from, count, onRows, onStep) => {
      const compiled = bench.calls.compile(JSON.stringify(scenario))
      if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems))
      const heard: typeof onRows = async (rows, first) => {
        // rows come later than they were sent, by a way of their own
        await new Promise((resolve) => void setTimeout(resolve, 5))
        // nothing is heard of a hand that is lost
        if (sent >= breaks) return
        await onRows(rows, first)
        sent++
        if (sent >= breaks) lose(new Error('lost'))
      }
      return Promise.race([lost, bench.calls.run(compiled.value, given, from, count, heard, onStep)])
    },
    cancel: (id) => bench.calls.cancel(id),
    end: () => undefined,
  }
}

const noPage = (): Hand => {
  throw new Error('the page was asked to work')
}

/** Bots of the example by their ids, whatever they are called. */
const rowsHere = (scenario: Scenario, from: number, count: number) => playRows(scenario, pairing, from, count)

describe('games', () => {
  const whole = rowsHere(example, 4294967290, 23)
  test.each([1, 2, 3])('on %d hands are those of one loop, bit by bit, also where seeds begin anew', async (hands) => {
    const seen: number[] = []
    const result = await makePool(() => handOf(), 3, noPage).games(example, job, 4294967290, 23, { hands, onProgress: (done, of) => void seen.push(done / of) })
    expect(result.ok && result.value).toEqual(whole)
    expect(result.ok && fingerprint(result.value)).toBe(fingerprint(whole))
    expect(seen.at(-1)).toBe(1)
    expect(seen).toEqual(seen.toSorted((a, b) => a - b))
  })

  test('go on after the last row where a hand is lost', async () => {
    let opened = 0
    const pool = makePool(() => handOf(opened++ < 2 ? 1 : Infinity), 2, noPage)
    const result = await pool.games(example, job, 4294967290, 23)
    expect(result.ok && result.value).toEqual(whole)
    expect(opened).toBeGreaterThan(2)
  })

  test('are played by the page where hands are lost again and again', async () => {
    let pages = 0
    const pool = makePool(() => handOf(0.5), 1, () => {
      pages++
      return handOf(Infinity, true)
    })
    const result = await pool.games(example, job, 4294967290, 23)
    expect(result.ok && result.value).toEqual(whole)
    expect(pages).toBe(1)
  })

  test('that fail are a problem with the seed, and stop the run', async () => {
    const broken = { ...job, pairing: { ...pairing, bots: ['north-balanced', 'nobody'] } }
    const result = await makePool(() => handOf(), 2, noPage).games(example, broken, 7, 12)
    expect(result.ok ? [] : result.problems.map(({ code }) => code)).toEqual(['job-failed'])
    expect(result.ok ? '' : result.problems[0].params.seed).toBeTypeOf('number')
  })

  test('stop when they are told to, with the reason of the signal', async () => {
    const stop = new AbortController()
    let heard = 0
    const run = makePool(() => handOf(), 2, noPage).games(example, job, 1, 100000, {
      signal: stop.signal,
      onProgress: (done) => {
        heard = done
        stop.abort(new Error('enough'))
      },
    })
    await expect(run).rejects.toThrow('enough')
    const then = heard
    await new Promise((resolve) => void setTimeout(resolve, 120))
    expect(heard).toBeLessThanOrEqual(then + 100)
  })
})

describe('orders of the search bot', () => {
  test('thought out elsewhere are those that it gives here', async () => {
    const flagship = scenarioNamed(FLAGSHIP)
    const match = startMatch(flagship, { seed: 3 })
    playTurn(match, {})
    const here = botOrders(flagship, match.viewGame, viewOf(match.viewGame, match.world, 1), 1, 'search', 3)
    const view = viewOf(match.viewGame, match.world, 1)
    const rows = await makePool(() => handOf(), 1, noPage).orders(flagship, { kind: 'orders', bot: 'search', side: 1, assumptions: match.assumptions, view: view.buffer.slice(0) }, 3)
    expect(here.length).toBeGreaterThan(0)
    expect(rows.ok && ordersOfRows(rows.value).map((coded) => orderOf(match.viewGame, coded))).toEqual(here)
  }, 60000)
})
