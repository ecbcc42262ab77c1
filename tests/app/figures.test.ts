import { expect, test } from 'vitest'
import { amount, odds, push, signed, signedPush } from '../../src/app/figures.ts'
import { tickDate, turnDate } from '../../src/app/dates.ts'

test.each([[0, '0%'], [0.001, '<5%'], [0.049, '<5%'], [0.05, '5%'], [0.304, '30%'], [0.95, '95%'], [0.951, '>95%'], [1, '100%']])('odds of %d are %s', (value, words) => {
  expect(odds(value)).toBe(words)
})

test('changes carry their sign, and nought has none', () => {
  expect(signed(1.26, 1)).toBe('+1.3')
  expect(signed(-2)).toBe('−2')
  expect(signed(-0.001, 1)).toBe('0.0')
  expect(signedPush(-0.204)).toBe('−20')
  expect(push(0.8)).toBe('80')
  expect([amount(2), amount(2.25)]).toEqual(['2', '2.3'])
})

test('ticks and turns are dates', () => {
  const halves = { start: '2018H2', tick: 'half-year' as const, ticksPerTurn: 1, turns: 14, horizonTicks: 4 }
  expect(tickDate(halves, 0).replace(/\s/g, ' ')).toBe('July – December 2018')
  expect(turnDate({ calendar: { ...halves, start: '2020H1', ticksPerTurn: 2 } }, 1)).toBe('2021')
  expect(turnDate({ calendar: { ...halves, start: '1977', tick: 'year' } }, 2)).toBe('1979')
  expect(turnDate({ calendar: halves, start: { through: '2019H2' } }, 0).replace(/\s/g, ' ')).toBe('January – June 2020')
})
