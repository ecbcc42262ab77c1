import { expect, test } from 'vitest'
import { isFull, makeQuery, readOptions, routeOf } from '../../src/app/routes.ts'

test('a full set of options is read, written and read again', () => {
  const query = '?scenario=two-powers&seed=5&side=north&opponent=balanced&turns=3&world=plain&theme=dark&assume=compliance%3A0.5'
  const { options, faults } = readOptions(query)
  expect(faults).toEqual([])
  expect(options).toMatchObject({ scenario: 'two-powers', seed: 5, side: 'north', opponent: 'balanced', turns: 3, world: 'plain', theme: 'dark', assume: { compliance: 0.5 } })
  expect(isFull(options)).toBe(true)
  expect(readOptions(makeQuery(options)).options).toEqual(options)
})

test('two players need no opponent', () => {
  expect(isFull(readOptions('?scenario=a-b&seed=1&side=both').options)).toBe(true)
  expect(isFull(readOptions('?scenario=a-b&seed=1&side=north').options)).toBe(false)
})

test.each([
  ['?seed=-1', 'seed'], ['?seed=4294967296', 'seed'], ['?seed=1.5', 'seed'], ['?turns=0', 'turns'], ['?theme=pink', 'theme'],
  ['?assume=compliance', 'assume'], ['?assume=compliance:NaN', 'assume'], ['?scenario=%3Cscript%3E', 'scenario'], ['?colour=red', 'colour'], ['?__proto__=1', '__proto__'],
])('%s is named as a fault', (query, name) => {
  const { faults } = readOptions(query)
  expect(faults.map((fault) => fault.name)).toEqual([name])
})

test('every fault of an address is told at once', () => {
  expect(readOptions('?seed=x&turns=x&theme=x&nothing=x').faults).toHaveLength(4)
})

test('hashes lead to pages', () => {
  expect(routeOf('')).toEqual({ page: 'title' })
  expect(routeOf('#/play')).toEqual({ page: 'play' })
  expect(routeOf('#/review')).toEqual({ page: 'review' })
  expect(routeOf('#/r/abc-_')).toEqual({ page: 'link', code: 'abc-_' })
  expect(routeOf('#/elsewhere').page).toBe('unknown')
})
