/** Catalogues of other languages against the English one: no foreign key, the same values in every text, and none that is missing. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { pseudo } from '../../src/app/pseudo.ts'
import { translated } from '../../src/app/translate.ts'
import { inWords } from '../../src/scenario/inWords.ts'
import { SHEET_WORDS } from '../../src/lab/modelSheetWords.ts'
import { modelHash } from '../../src/scenario/hashes.ts'
import { LINT_ENGLISH } from '../../src/scenario/lints/words.ts'
import { parseScenario } from '../../src/scenario/parse.ts'
import { ENGLISH } from '../../src/scenario/texts.ts'

const folder = new URL('../../src/app/look/texts/', import.meta.url)
const read = (language: string): Record<string, string> =>
  Object.assign({}, ...readdirSync(new URL(`${language}/`, folder)).map((name) => JSON.parse(readFileSync(new URL(`${language}/${name}`, folder), 'utf8')) as Record<string, string>)) as Record<string, string>

// the last two are brought by the workshop and by the model sheet
const english: Record<string, string> = { ...ENGLISH, ...read('en'), ...LINT_ENGLISH, ...SHEET_WORDS }

/** Names of the values that a text of the catalogue takes. */
const values = (text: string): string[] => [...new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name))].sort()

describe('Simplified Chinese', () => {
  const chinese = read('zh-Hans')

  test('holds no key that English does not have', () => {
    expect(Object.keys(chinese).filter((key) => english[key] === undefined)).toEqual([])
  })

  test('fills the same values in every text', () => {
    expect(Object.entries(chinese).filter(([key, text]) => english[key] !== undefined && String(values(text)) !== String(values(english[key]))).map(([key]) => key)).toEqual([])
  })

  test('lacks no text', () => {
    // Chinese has one form where English has two
    expect(Object.keys(english).filter((key) => !key.endsWith('_one') && chinese[key] === undefined)).toEqual([])
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

/** Names of the values that a text of a scenario takes. */
const fields = (text: string): string => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort().join()

describe('the flagship in Simplified Chinese', () => {
  const whole = JSON.parse(readFileSync(new URL('../../scenarios/huawei-third-offset.json', import.meta.url), 'utf8')) as Record<string, unknown>
  const texts = JSON.parse(readFileSync(new URL('../../scenarios/huawei-third-offset.zh-Hans.json', import.meta.url), 'utf8')) as Record<string, string>
  const textAt = (pointer: string): unknown => pointer.split('/').slice(1).reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], whole)

  test('names only texts that the scenario has, with the same values', () => {
    expect(Object.entries(texts).filter(([pointer, text]) => typeof textAt(pointer) !== 'string' || fields(String(textAt(pointer))) !== fields(text)).map(([pointer]) => pointer)).toEqual([])
  })

  test('has every text that is read on the screen', () => {
    const shown = ['name', 'short', 'text', 'brief', 'title', 'summary', 'credits', 'opening', 'claim', 'question', 'refusal', 'risk', 'official', 'what', 'region', 'note']
    // sources keep the language that they are written in
    const spoken = Object.entries(whole).filter(([part]) => part !== 'sources' && part !== 'history' && part !== 'waivers')
    const found: string[] = []
    const walk = (value: unknown, pointer: string, key: string): void => {
      if (typeof value === 'object' && value !== null) for (const [name, child] of Object.entries(value)) walk(child, `${pointer}/${name.replace(/~/g, '~0').replace(/\//g, '~1')}`, name)
      else if (typeof value === 'string' && (shown.includes(key) || /\/(?:goals|claims|nonClaims)\/\d+$/.test(pointer))) found.push(pointer)
    }
    for (const [part, value] of spoken) walk(value, `/${part}`, part)
    expect(found.length).toBeGreaterThan(800)
    expect(found.filter((pointer) => texts[pointer] === undefined)).toEqual([])
  })

  test('leaves the model as it is', () => {
    const parsed = parseScenario(JSON.stringify(whole))
    if (!parsed.ok) throw new Error('the flagship cannot be read')
    expect(modelHash(translated(parsed.value, texts))).toBe(modelHash(parsed.value))
  })
})

test('the pseudo-language keeps values, brackets every text and makes it a third longer', () => {
  const text = pseudo('Turn {{turn}} of {{of}}')
  expect(text).toMatch(/^\[.*\{\{turn\}\}.*\{\{of\}\}.*\]$/)
  expect(text.length).toBeGreaterThanOrEqual('Turn {{turn}} of {{of}}'.length + 5)
})

describe('the words of a scenario', () => {
  const chinese = read('zh-Hans')
  const words = { terms: { 'the vendor': '苏联供应方', vendor: '供应方', coup: '依赖' }, texts: { 'glossary.network': '双方所争夺的天然气。' } }
  const said = inWords(chinese, words)

  test('are said in its own language, for the words of that language’s catalogue', () => {
    expect(said['legend.stance']).toBe(chinese['legend.stance'].replaceAll('该供应商', '苏联供应方'))
    expect(said['glossary.network']).toBe('双方所争夺的天然气。')
    expect(Object.entries(said).filter(([key, text]) => !key.startsWith('problem.') && text.includes('该供应商')).map(([key]) => key)).toEqual([])
  })

  test('stand in Chinese beside every scenario that has words of its own', () => {
    for (const name of ['siberian-pipeline', 'chip-chokepoint']) {
      const scenario = JSON.parse(readFileSync(new URL(`../../scenarios/${name}.json`, import.meta.url), 'utf8')) as { words: { terms: object; texts: object } }
      const texts = JSON.parse(readFileSync(new URL(`../../scenarios/${name}.zh-Hans.json`, import.meta.url), 'utf8')) as Record<string, string>
      for (const part of ['terms', 'texts'] as const) for (const key of Object.keys(scenario.words[part])) expect(texts[`/words/${part}/${key}`], `${name} ${key}`).toMatch(/\p{Script=Han}/u)
    }
  })
})

describe('the experiments in Simplified Chinese', () => {
  const own = new URL('../../scenarios/experiments/', import.meta.url)
  const texts = JSON.parse(readFileSync(new URL('translations/zh-Hans.json', own), 'utf8')) as Record<string, string>
  const wholes = readdirSync(own).filter((name) => name.endsWith('.json')).map((name) => JSON.parse(readFileSync(new URL(name, own), 'utf8')) as { id: string; arms: object; predictions: object })
  const shown = wholes.flatMap(({ id, arms, predictions }) => [
    ...['title', 'question', 'argument'].map((field) => `/${id}/${field}`),
    ...Object.keys(arms).map((arm) => `/${id}/arms/${arm}/name`),
    ...Object.keys(predictions).map((n) => `/${id}/predictions/${n}/text`),
  ])

  test('have every text that the model sheet shows, and nothing else', () => {
    expect(shown.length).toBeGreaterThan(60)
    expect(Object.keys(texts).sort()).toEqual(shown.sort())
  })
})
