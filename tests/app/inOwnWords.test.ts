/** A game from a file is told in the language of the page where its words are those of a built-in scenario. */
import { describe, expect, it } from 'vitest'
import './withoutBrowser.ts'
import { modelHash } from '../../src/scenario/hashes.ts'
import type { Scenario } from '../../src/scenario/format.ts'
import { asWritten, textsOfBuiltIn } from '../../src/app/builtIn.ts'
import { inOwnWords } from '../../src/app/session/inOwnWords.ts'
import { translated } from '../../src/app/translate.ts'

const CHINESE = 'zh-Hans'
const flagship = async (): Promise<Scenario> => (await asWritten('huawei-third-offset')) as Scenario
const germany = (scenario: Scenario): string => scenario.countries.germany.name

describe('an opened game', () => {
  it('is told in Chinese to a reader of Chinese, with the numbers of the file', async () => {
    const kept = structuredClone(await flagship())
    const told = await inOwnWords(kept, CHINESE)
    expect(germany(told)).toBe('德国')
    expect(told.language).toBe(CHINESE)
    expect(modelHash(told)).toBe(modelHash(kept))
  })

  it('is told in English to a reader of English, though it was saved in Chinese', async () => {
    const written = await flagship()
    const kept = { ...translated(written, (await textsOfBuiltIn(written, CHINESE)) ?? {}), language: CHINESE }
    expect(await inOwnWords(kept, 'en')).toEqual(written)
  })

  it('keeps the words of an author who changed one', async () => {
    const kept = structuredClone(await flagship())
    kept.countries.germany.name = 'Germany, seen from here'
    expect(await inOwnWords(kept, CHINESE)).toBe(kept)
  })

  it('keeps the numbers of an author who changed one, in the language of the page', async () => {
    const kept = structuredClone(await flagship())
    kept.calendar.horizonTicks = 2
    expect((await inOwnWords(kept, CHINESE)).calendar.horizonTicks).toBe(2)
  })

  it('takes the translation that a file of an author holds', async () => {
    const kept = { ...structuredClone(await flagship()), id: 'own-scenario', translations: { [CHINESE]: { '/countries/germany/name': '德意志' } } }
    expect(germany(await inOwnWords(kept, CHINESE))).toBe('德意志')
  })

  it('leaves a scenario of an author that has no translation as it is', async () => {
    const kept = { ...structuredClone(await flagship()), id: 'own-scenario' }
    expect(await inOwnWords(kept, CHINESE)).toBe(kept)
  })
})
