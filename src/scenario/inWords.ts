/** The catalogue in the words of a scenario: its terms for the game’s, and the texts that it says in full. */
import type { Scenario } from './format.ts'
import { TERMS } from './lists.ts'

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

/** Scripts without spaces have no whole words to look for. */
const isUnspaced = (term: string): boolean => /\p{Script=Han}/u.test(term)

const patternOf = (terms: readonly string[]): RegExp =>
  new RegExp(terms.map((term) => (isUnspaced(term) ? term : `(?<![\\p{L}-])${term}(?![\\p{L}-])`)).join('|'), 'giu')

/** The text in other words: whole words only, capital where the term had one, values in braces left alone. */
const renamed = (text: string, terms: Readonly<Record<string, string | undefined>>, pattern: RegExp): string =>
  text
    .split(/(\{\{[^}]*\}\})/)
    .map((part, n) =>
      n % 2 === 1
        ? part
        : part.replace(pattern, (found) => {
            const word = terms[found.toLowerCase()] ?? found
            return found.charAt(0) === found.charAt(0).toLowerCase() ? word : capital(word)
          }),
    )
    .join('')

/** The texts of a catalogue as a scenario in its language says them. Without words of its own they are as they were. */
export const inWords = (texts: Readonly<Record<string, string>>, words: Scenario['words']): Record<string, string> => {
  if (words === undefined) return { ...texts }
  const terms = Object.fromEntries(TERMS.flatMap((term) => (words.terms[term] === undefined ? [] : [[texts[`word.${term}`] ?? term, words.terms[term]]])))
  // from the longest on, so that “the vendor” is found before “vendor”
  const known = Object.keys(terms).sort((a, b) => b.length - a.length)
  const pattern = patternOf(known)
  // problems speak of the format to its author, not of the game to its player
  const said = Object.entries(texts).filter(([key]) => !key.startsWith('word.')).map(([key, text]) => [key, words.texts[key] ?? (known.length === 0 || key.startsWith('problem.') ? text : renamed(text, terms, pattern))])
  return Object.fromEntries(said) as Record<string, string>
}
