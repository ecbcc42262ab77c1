/** The log of a game as a table: it agrees with the match, and no cell can run in a spreadsheet. */
import { describe, expect, test } from 'vitest'
import { BEAT } from '../../src/engine/ledger.ts'
import { csvText } from '../../src/replay/csv.ts'
import { LOG_COLUMNS, logOf } from '../../src/replay/log.ts'
import { playMatch } from './game.ts'

type Row = Record<(typeof LOG_COLUMNS)[number], string | number>

const match = playMatch('huawei-third-offset', 11, 'balanced')
// words of a person, as the order form writes them
Object.assign(match.turns[0].orders.washington[0], { because: '=HYPERLINK("https://example.org")', expects: 'it moves,\n"soon"', shown: { 'rung-3': 0.25 }, seconds: 12 })
/** The log of a match, a row an object. */
const rowsOf = (of: typeof match): Row[] => {
  const [head, ...cells] = logOf(of)
  return cells.map((row) => Object.fromEntries(head.map((column, i) => [column, row[i]])) as Row)
}
const rows = rowsOf(match)

describe('the log', () => {
  test('has one row for every order, with what was said and shown', () => {
    const orders = rows.filter(({ entry }) => entry === 'order' || entry === 'lapsed')
    expect(orders).toHaveLength(match.turns.flatMap(({ orders: given }) => Object.values(given).flat()).length)
    expect(orders.find(({ because }) => because !== '')).toMatchObject({ turn: 1, side: 'washington', shown: 'rung-3=0.25', seconds: 12, expects: 'it moves,\n"soon"' })
  })

  test('says why an order lapsed, and of no other order that it did', () => {
    const lapsed = match.ledgers.map(({ beats }) => beats.filter(({ kind }) => kind === BEAT.lapsed).length)
    expect(match.ledgers.map((_, n) => rows.filter(({ turn, entry }) => turn === n + 1 && entry === 'lapsed').length)).toEqual(lapsed)
  })

  test('a country that moved up had a draw below its odds, and one that stayed had not', () => {
    const up = rows.filter(({ entry, from, to }) => entry === 'stance' && Number(to) > Number(from))
    const kept = rows.filter(({ entry }) => entry === 'kept')
    expect(up.length).toBeGreaterThan(3)
    expect(kept.length).toBeGreaterThan(3)
    for (const row of up) expect(Number(row.draw)).toBeLessThan(Number(row.odds))
    for (const row of kept) expect(Number(row.draw)).toBeGreaterThanOrEqual(Number(row.odds))
  })

  test('ends every turn, and the horizon, on the hash of the game', () => {
    const scores = rows.filter(({ entry }) => entry === 'score')
    expect(scores).toHaveLength(2 * (match.turns.length + 1))
    for (const row of scores) expect(row.hash).toBe(match.turns[Number(row.turn) - 1]?.hash ?? match.end?.hash.hash)
  })

  test('dates orders at the start of their turn, scores at its end, and the rest in the tick in which it happened', () => {
    // a turn of a year that holds two half-years
    const classRows = rowsOf(playMatch('third-offset-class', 3, 'balanced'))
    const dates = (entry: string, turn: number) => [...new Set(classRows.filter((row) => row.turn === turn && row.entry === entry).map(({ date }) => date))].sort()
    expect(dates('order', 2)).toEqual(['2021H1'])
    expect(dates('score', 2)).toEqual(['2021H2'])
    expect(dates('event', 2)).toEqual(['2021H1', '2021H2'])
    expect(dates('score', 7)).toEqual(['2027H2'])
    expect(rows.filter(({ turn }) => turn === 2).map(({ date }) => date).filter((date) => date !== '2019H1')).toEqual([])
  })

  test('names no player', () => {
    match.players.washington = { kind: 'human', name: 'Ada Lovelace' }
    expect(csvText(logOf(match))).not.toContain('Lovelace')
  })
})

describe('cells', () => {
  test('quotes, commas and line breaks stay in their cell', () => {
    expect(csvText([['a', 'b'], ['say "no", twice', 'one\ntwo']])).toBe('a,b\r\n"say ""no"", twice","one\ntwo"\r\n')
  })

  test.each(['=1+1', '+1', '-1', '@sum', '\tx'])('a text that a spreadsheet would run is text: %j', (text) => {
    expect(csvText([[text]]).startsWith(`'${text[0]}`)).toBe(true)
  })

  test('a number below zero stays a number', () => {
    expect(csvText([[-1.5]])).toBe('-1.5\r\n')
  })
})
