/** Catalogues of other languages against the English one: no foreign key, the same values in every text, and few that are missing. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { pseudo } from '../../src/app/pseudo.ts'
import { translated } from '../../src/app/translate.ts'
import { parseScenario } from '../../src/scenario/parse.ts'
import { ENGLISH } from '../../src/scenario/texts.ts'

const folder = new URL('../../src/app/look/texts/', import.meta.url)
const read = (language: string): Record<string, string> =>
  Object.assign({}, ...readdirSync(new URL(`${language}/`, folder)).map((name) => JSON.parse(readFileSync(new URL(`${language}/${name}`, folder), 'utf8')) as Record<string, string>)) as Record<string, string>

const english: Record<string, string> = { ...ENGLISH, ...read('en') }
const values = (text: string): string[] => [...new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name))].sort()

/** Texts for authors that are said in English so far: problems of files, workshop and model sheet; it may only fall. */
const MOST_MISSING = 260

describe('Simplified Chinese', () => {
  const chinese = read('zh-Hans')

  test('holds no key that English does not have', () => {
    expect(Object.keys(chinese).filter((key) => english[key] === undefined)).toEqual([])
  })

  test('fills the same values in every text', () => {
    expect(Object.entries(chinese).filter(([key, text]) => english[key] !== undefined && String(values(text)) !== String(values(english[key]))).map(([key]) => key)).toEqual([])
  })

  test('lacks few texts, which are then said in English', () => {
    // Chinese has one form where English has two
    const missing = Object.keys(english).filter((key) => !key.endsWith('_one') && chinese[key] === undefined)
    if (missing.length > 0) console.warn(`zh-Hans: ${missing.length} texts are said in English, of at most ${MOST_MISSING}`)
    expect(missing.length).toBeLessThanOrEqual(MOST_MISSING)
  })
})

describe('a translated scenario', () => {
  const text = readFileSync(new URL('../../scenarios/two-powers.json', import.meta.url), 'utf8')
  const parsed = parseScenario(text)
  if (!parsed.ok) throw new Error('two-powers cannot be read')

  test('changes the texts that are named and nothing else', () => {
    const other = translated(parsed.value, { '/title': '两强', '/nowhere/name': 'x', '/calendar/turns': '3', '/__proto__/x': 'y' })
    expect(other).toEqual({ ...parsed.value, title: '两强' })
    expect(parsed.value.title).not.toBe('两强')
  })
})

describe('the flagship in Simplified Chinese', () => {
  const whole = JSON.parse(readFileSync(new URL('../../scenarios/huawei-third-offset.json', import.meta.url), 'utf8')) as Record<string, unknown>
  const texts = JSON.parse(readFileSync(new URL('../../scenarios/huawei-third-offset.zh-Hans.json', import.meta.url), 'utf8')) as Record<string, string>
  const textAt = (pointer: string): unknown => pointer.split('/').slice(1).reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], whole)
  const fields = (text: string): string => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort().join()

  test('names only texts that the scenario has, with the same values', () => {
    expect(Object.entries(texts).filter(([pointer, text]) => typeof textAt(pointer) !== 'string' || fields(String(textAt(pointer))) !== fields(text)).map(([pointer]) => pointer)).toEqual([])
  })

  test('has every country, side, technology and move under its name', () => {
    const named = ['countries', 'sides', 'technologies', 'moves', 'worlds', 'endings', 'assumptions', 'networks'].flatMap((kind) => Object.keys(whole[kind] as object).map((id) => `/${kind}/${id}/name`))
    expect(named.filter((pointer) => texts[pointer] === undefined)).toEqual([])
  })
})

test('the pseudo-language keeps values, brackets every text and makes it a third longer', () => {
  const text = pseudo('Turn {{turn}} of {{of}}')
  expect(text).toMatch(/^\[.*\{\{turn\}\}.*\{\{of\}\}.*\]$/)
  expect(text.length).toBeGreaterThanOrEqual('Turn {{turn}} of {{of}}'.length + 5)
})
