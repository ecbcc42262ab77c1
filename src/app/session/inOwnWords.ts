/** A game that comes from a file or the shelf, in the language of whoever opens it. */
import type { Scenario } from '../../scenario/format.ts'
import { textHash } from '../../scenario/hashes.ts'
import { textsOf } from '../../scenario/readTexts.ts'
import { asWritten, textsOfBuiltIn } from '../builtIn.ts'
import { inLanguage, translated } from '../translate.ts'

/**
 * The scenario of an opened game in a language, where the file holds a translation into it or its words are those of a built-in
 * scenario that has one. Words that an author has changed stay theirs, and no number changes.
 */
export const inOwnWords = async (scenario: Scenario, language: string): Promise<Scenario> => {
  if (scenario.language === language) return scenario
  const own = inLanguage(scenario, language)
  if (own !== scenario) return own
  const written = await asWritten(scenario.id)
  if (written === undefined) return scenario
  const inIts = written.language === scenario.language ? {} : await textsOfBuiltIn(written, scenario.language)
  if (inIts === undefined || textHash(translated(written, inIts)) !== textHash(scenario)) return scenario
  const wanted = written.language === language ? wordsOf(written) : await textsOfBuiltIn(written, language)
  return wanted === undefined ? scenario : { ...translated(scenario, wanted), language }
}

const wordsOf = (scenario: Scenario): Record<string, string> => {
  const { read, printed } = textsOf(scenario)
  return Object.fromEntries([...read, ...printed])
}
