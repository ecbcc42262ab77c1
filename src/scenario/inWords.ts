/** The catalogue in the words of a scenario: its terms for the game’s, and the texts that it says in full. */
import type { Scenario } from './format.ts'
import { TERMS } from './lists.ts'

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

/** Terms from the longest on, so that “the vendor” is found before “vendor”. */
const LONGEST_FIRST = [...TERMS].sort((a, b) => b.length - a.length)

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

/** The texts of a catalogue as a scenario says them. Without words of its own they are as they were. */
export const inWords = (texts: Readonly<Record<string, string>>, words: Scenario['words']): Record<string, string> => {
  if (words === undefined) return { ...texts }
  const known = LONGEST_FIRST.filter((term) => words.terms[term] !== undefined)
  const pattern = new RegExp(`(?<![\\p{L}-])(?:${known.join('|')})(?![\\p{L}-])`, 'giu')
  // problems speak of the format to its author, not of the game to its player
  const said = Object.entries(texts).map(([key, text]) => [key, words.texts[key] ?? (known.length === 0 || key.startsWith('problem.') ? text : renamed(text, words.terms, pattern))])
  return Object.fromEntries(said) as Record<string, string>
}
