/** The model sheet: made for every scenario from what is in it, every figure with its confidence, text never markup. */
import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { COEFFICIENTS } from '../../src/engine/coefficients.ts'
import type { CountryRow } from '../../src/lab/backtestCountries.ts'
import type { Group } from '../../src/lab/backtestScore.ts'
import { countryModel } from '../../src/lab/countryModel.ts'
import { htmlOf } from '../../src/lab/markup.ts'
import { modelSheet } from '../../src/lab/modelSheet.ts'
import type { Evidence } from '../../src/lab/modelSheetEvidence.ts'
import { sheetHtml, sheetMarkdown } from '../../src/lab/modelSheetFile.ts'
import { sectionMarkup } from '../../src/lab/modelSheetMarkup.ts'
import type { Say, Section, TableBlock } from '../../src/lab/modelSheetParts.ts'
import { filled, SHEET_WORDS } from '../../src/lab/modelSheetWords.ts'
import { tanglesOf } from '../../src/lab/tangled.ts'
import { ENGLISH } from '../../src/scenario/texts.ts'
import { EXAMPLE, FLAGSHIP, scenarioNamed } from '../games.ts'

const say: Say = (key, values) => {
  const template = SHEET_WORDS[key] ?? ENGLISH[key]
  if (template === undefined) throw new Error(`no words for ${key}`)
  return filled(template, values)
}
const sectionOf = (sections: readonly Section[], id: string): Section => sections.find((section) => section.id === id) ?? sections[0]
const tablesIn = (section: Section): TableBlock[] => section.blocks.filter((block) => block.kind === 'table')
const builtIns = readdirSync(new URL('../../scenarios/', import.meta.url)).filter((name) => /^[a-z-]+\.json$/.test(name)).map((name) => name.replace('.json', ''))

describe.each(builtIns)('the sheet of %s', (id) => {
  const scenario = scenarioNamed(id)
  const sheet = modelSheet(scenario, say)
  const html = sheetHtml(sheet, say)

  test('has every coefficient, dial, country and technology', () => {
    expect(tablesIn(sectionOf(sheet.sections, 'coefficients'))[0].rows.map(([name]) => name)).toEqual(Object.keys(COEFFICIENTS))
    const text = html.replaceAll('&amp;', '&')
    for (const { name, claim } of Object.values(scenario.assumptions)) for (const words of [name, claim]) expect(text, words).toContain(words.replaceAll('"', '&quot;'))
    for (const { name } of [...Object.values(scenario.countries), ...Object.values(scenario.technologies)]) expect(text, name).toContain(name)
    for (const claim of scenario.purpose.nonClaims) expect(text).toContain(claim)
  })

  test('has tables whose rows fit their columns', () => {
    let cells = 0
    for (const section of sheet.sections)
      for (const { caption, columns, rows } of tablesIn(section)) {
        expect(rows.map((row) => row.length).filter((length) => length !== columns.length), `${section.id}: ${caption}`).toEqual([])
        cells += rows.length * columns.length
      }
    expect(cells).toBeGreaterThan(500)
  })

  test('asks for no other file and holds no script', () => {
    expect(html).not.toMatch(/<script|<link|<img|src=|url\(/)
  })
})

describe('a sheet', () => {
  test('tells estimates from found figures by a mark and a word', () => {
    const countries = sectionOf(modelSheet(scenarioNamed(FLAGSHIP), say).sections, 'countries')
    const html = htmlOf(sectionMarkup(countries, say))
    for (const [mark, word] of [['●', 'found'], ['◐', 'derived'], ['○', 'analyst’s estimate']]) expect(html).toMatch(new RegExp(`>${mark}</span><span class="unseen">${word}<`))
  })

  test('shows the text of an author as text', () => {
    const scenario = { ...scenarioNamed(EXAMPLE), title: '<img src=x onerror=alert(1)>', summary: 'a | b * c <b>' }
    expect(sheetHtml(modelSheet(scenario, say), say)).not.toContain('<img')
    expect(sheetMarkdown(modelSheet(scenario, say), say)).toContain('a \\| b \\* c \\<b\\>')
  })

  test('works the country through that is asked for, in the world that is asked for', () => {
    const scenario = scenarioNamed(FLAGSHIP)
    const blocks = sectionOf(modelSheet(scenario, say, { world: 'sceptic', country: 'sweden' }).sections, 'countries').blocks
    expect(blocks[0]).toMatchObject({ kind: 'heading', text: expect.stringContaining('Sweden') })
    const tie = (world: string) => tablesIn(sectionOf(modelSheet(scenario, say, { world }).sections, 'coefficients'))[0].rows.find(([name]) => name === 'tie')?.[1]
    expect(tie('sceptic')).not.toBe(tie('article'))
  })

  test('shows what was played: groups, misses by name with reasons, experiments', () => {
    const scenario = scenarioNamed(FLAGSHIP)
    const group: Group = { n: 2, mae: 0.5, maeAllTurns: 0.4, restrictedRight: 0.8, timingError: 2, brier: 0.1, brierSkill: 0.5 }
    const row = (id: string, expected: number, record: number): CountryRow => ({
      id, name: scenario.countries[id].name, region: '', further: false, record, expected, error: Math.abs(expected - record), seedError: 0, restricted: 0.5, miss: Math.abs(expected - record) >= 0.75,
      path: { '2018H2': { expected: 0, record: 0 }, '2019H1': { expected, record } }, reasons: { threat: -0.4 }, push: 1,
    })
    const evidence: Evidence = {
      record: {
        seeds: 20, from: 1, tangles: { countries: [{ one: 'tie', other: 'price', r: 0.7 }], time: [] },
        report: { supplied: group, listedCalendar: group, leaveOneOut: group, leaveRegionOut: { ...group, mae: 0.71 }, withoutWindows: group, baselines: { noChange: group, tieOnly: group, windowsOnly: group, linear: group }, countries: [row('sweden', 1, 4), row('japan', 3.1, 3)] },
      },
      experiments: [],
    }
    const { sections } = modelSheet(scenario, say, { evidence })
    const [groups, misses] = tablesIn(sectionOf(sections, 'record'))
    expect(groups.rows).toHaveLength(9)
    expect(misses.rows.map(([name]) => name)).toEqual(['Sweden'])
    expect(misses.rows[0].at(-1)).toBe('Threat −0.40')
    expect(JSON.stringify(sectionOf(sections, 'weaknesses'))).toMatch(/0\.71.*Sweden.*Security tie/)
    // countries that nothing was fitted to stand in tables of their own
    const baselines = { noChange: group, tieOnly: group, windowsOnly: group, linear: group }
    const report = { ...evidence.record!.report, further: { ...group, n: 1, mae: 0.9 }, furtherBaselines: baselines, countries: [row('japan', 3.1, 3), { ...row('india', 0, 3), further: true }] }
    const wide = tablesIn(sectionOf(modelSheet(scenario, say, { evidence: { ...evidence, record: { ...evidence.record!, report } } }).sections, 'record'))
    expect(wide.map(({ rows }) => rows.length)).toEqual([9, 5, 1])
    expect(wide[1].rows[0].slice(1, 3)).toEqual(['1', '0.90'])
    expect(wide[2].rows[0][0]).toBe('India')
    expect(JSON.stringify(sectionOf(modelSheet(scenarioNamed(EXAMPLE), say).sections, 'record'))).toContain(SHEET_WORDS['sheet.record.none'])
  })
})

describe('what cannot be told apart', () => {
  test('are terms that move together, strongest first', () => {
    const { countries, time } = tanglesOf(countryModel(scenarioNamed(FLAGSHIP), 1, 2, 1))
    expect(countries.length).toBeGreaterThan(0)
    for (const list of [countries, time]) {
      expect(list.map(({ r }) => Math.abs(r))).toEqual(list.map(({ r }) => Math.abs(r)).toSorted((a, b) => b - a))
      for (const { one, other, r } of list) expect(one !== other && Math.abs(r) >= 0.6 && Math.abs(r) <= 1).toBe(true)
    }
  })
})
