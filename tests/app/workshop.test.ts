/** The workshop: shared texts, places in a text, and what the editor marks. */
import { deflateSync, strToU8 } from 'fflate'
import { afterEach, describe, expect, test } from 'vitest'
import { diagnosticsOf } from '../../src/app/panels/workshop/codeMirror.ts'
import { offsetOf, spotAt } from '../../src/app/panels/workshop/place.ts'
import { bench, MOST_SHARED, readShared, sharedCode } from '../../src/app/session/workshop.ts'
import { checkScenario } from '../../src/scenario/check.ts'

const coded = (text: string): string => Buffer.from(deflateSync(strToU8(text), { level: 9 })).toString('base64url')
const put = (text: string): void => void (bench.value = { id: 'x', name: 'mine.json', text, version: 1 })

afterEach(() => void (bench.value = undefined))

describe('a shared text', () => {
  test('comes back letter for letter, broken or not', () => {
    for (const text of ['{ "format": "scenario/1" }', '{ "titel": ', 'äöü 中文 \n\n', '']) {
      put(text)
      expect(readShared(sharedCode() ?? '')).toEqual({ name: 'mine.json', text })
    }
  })

  test('that is too long is no link', () => {
    put(Array.from({ length: 9000 }, (_, n) => String.fromCharCode(33 + ((n * 7919) % 90) + (n % 3))).join(''))
    const code = sharedCode()
    expect(code === undefined || code.length <= MOST_SHARED).toBe(true)
    put(Array.from({ length: 60_000 }, (_, n) => ((n * 2654435761) >>> 7).toString(36)).join(''))
    expect(sharedCode()).toBeUndefined()
  })

  test('that is damaged, foreign or a bomb opens nothing', () => {
    for (const code of ['', '!', 'a b', coded('no line end'), 'x'.repeat(MOST_SHARED + 1), `${coded('a\nb')}?`, coded(`a\n${'0'.repeat(4_000_000)}`)]) expect(readShared(code) === undefined, code.slice(0, 20)).toBe(true)
  })
})

describe('a place', () => {
  const text = '{\n  "title": "Two",\n  "sides": { "north": { "name": "North" } }\n}'

  test('is an offset, and stays inside a text that has become shorter', () => {
    expect(text.slice(offsetOf(text, { line: 2, column: 3, length: 7 }).at)).toMatch(/^"title"/)
    expect(offsetOf('{}', { line: 40, column: 9, length: 5 })).toEqual({ at: 2, length: 0 })
  })

  test('knows keys from values', () => {
    expect(spotAt(text, text.indexOf('title') + 2)).toMatchObject({ pointer: '', isKey: true })
    expect(spotAt(text, text.indexOf('"North"') + 3)).toMatchObject({ pointer: '/sides/north/name', isKey: false })
  })

  test('of every problem of a broken text is marked in it', () => {
    const broken = '{ "format": "scenario/1", "titel": "x" }'
    const { problems } = checkScenario(broken, 'mine.json')
    const marks = diagnosticsOf(broken, 'mine.json', problems)
    expect(marks.length).toBe(problems.length)
    expect(marks.some(({ from, to }) => broken.slice(from, to).includes('titel'))).toBe(true)
  })
})
