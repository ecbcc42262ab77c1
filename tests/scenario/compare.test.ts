/** Two scenarios compared, in the terms of the game. */
import { describe, expect, test } from 'vitest'
import { compareScenarios } from '../../src/scenario/compare.ts'
import { changedScenario, EXAMPLE, FLAGSHIP, scenarioNamed } from '../games.ts'

const said = (id: string, edits: Record<string, unknown>) => compareScenarios(scenarioNamed(id), changedScenario(id, edits)).map(({ kind, name, what, from, to }) => [kind, name, what, from, to])

describe('a comparison', () => {
  test('of a scenario with itself finds nothing', () => {
    for (const id of [EXAMPLE, FLAGSHIP]) expect(compareScenarios(scenarioNamed(id), scenarioNamed(id))).toEqual([])
  })

  test('says whose window moved, came and went', () => {
    const windows = structuredClone(scenarioNamed(FLAGSHIP).countries.germany.windows)
    const [first, ...rest] = windows
    expect(said(FLAGSHIP, { '/countries/germany/windows': [{ ...first, at: '2020H1' }, ...rest] })).toEqual([['window-moved', 'Germany', first.what, first.at, '2020H1']])
    expect(said(FLAGSHIP, { '/countries/germany/windows': rest })).toEqual([['window-removed', 'Germany', first.what, first.at, undefined]])
    expect(said(FLAGSHIP, { '/countries/germany/windows': [...windows, { ...first, what: 'Another auction', at: '2023H1' }] })).toEqual([['window-added', 'Germany', 'Another auction', undefined, '2023H1']])
  })

  test('says which move got dearer and which cheaper, figures by their value', () => {
    const brief = scenarioNamed(EXAMPLE).moves['north-brief']
    expect(said(EXAMPLE, { '/moves/north-brief/cost/diplomatic': { value: 3, source: 'invented', confidence: 'analyst' } })).toEqual([['dearer', brief.name, 'diplomatic', '1', '3']])
    expect(said(EXAMPLE, { '/moves/north-brief/cost/diplomatic': 0.5 })).toEqual([['cheaper', brief.name, 'diplomatic', '1', '0.5']])
  })

  test('names new and lost entries, and single fields by their place', () => {
    const scenario = scenarioNamed(EXAMPLE)
    expect(said(EXAMPLE, { '/countries/elbria': { ...scenario.countries.arden, name: 'Elbria', iso: '995' } })).toEqual([['added', 'Elbria', '', undefined, undefined]])
    expect(said(EXAMPLE, { '/title': 'Three Powers', '/calendar/turns': 9 })).toEqual([['changed', undefined, 'title', 'Two Powers', 'Three Powers'], ['changed', undefined, 'turns', '8', '9']])
  })
})
