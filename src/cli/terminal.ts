/** What every verb says in the terminal: the catalogue, the two outputs, problems, and the three exits (0 ok, 1 problems, 2 wrong usage). */
import i18next from 'i18next'
import type { Scenario } from '../scenario/format.ts'
import { inWords } from '../scenario/inWords.ts'
import { LINT_ENGLISH } from '../scenario/lints/words.ts'
import type { Problem } from '../scenario/problem.ts'
import { ENGLISH } from '../scenario/texts.ts'

export const EXIT = { ok: 0, problems: 1, usage: 2 } as const

const texts = i18next.createInstance()
void texts.init({ lng: 'en', initAsync: false, keySeparator: false, nsSeparator: false, interpolation: { escapeValue: false }, resources: { en: { translation: { ...ENGLISH, ...LINT_ENGLISH } } } })

/** From here on the terminal speaks in the words of this scenario: it shows one at a time. */
export const speakAs = (scenario: Scenario): void => void texts.addResourceBundle('en', 'translation', inWords(ENGLISH, scenario.words), true, true)

/** The sentence of a key. */
export const say = (key: string, params: Record<string, string | number> = {}): string => texts.t(key, params)

/** Whether there is a sentence for a key. */
export const says = (key: string): boolean => texts.exists(key)

export const out = (text: string): void => void process.stdout.write(`${text}\n`)
export const note = (text: string): void => void process.stderr.write(`${text}\n`)

/** A problem as "file:line:column severity code sentence". */
export const problemLine = (found: Problem): string => {
  const place = found.at ? `${found.at.file ?? ''}:${found.at.line}:${found.at.column} ` : ''
  const nearest = found.nearest ? ` Did you mean "${found.nearest}"?` : ''
  return `${place}${found.severity} ${found.code}: ${say(`problem.${found.code}`, found.params)}${nearest}`
}

export const reportProblems = (problems: readonly Problem[]): number => {
  for (const found of problems) note(problemLine(found))
  return EXIT.problems
}
