/** The English catalogue, collected from the rooms that speak: engine, effects and problems. */
import { EFFECTS } from '../effects/index.ts'
import { ENGINE_WORDS } from '../engine/words.ts'
import { TERMS } from './lists.ts'
import { PROBLEM_WORDS } from './problemWords.ts'

/** Templates by key; {{name}} is filled in. */
export const ENGLISH: Record<string, string> = {
  ...ENGINE_WORDS,
  // what a scenario may call otherwise: another language gives its own word for each
  ...Object.fromEntries(TERMS.map((term) => [`word.${term}`, term])),
  ...Object.fromEntries(Object.entries(PROBLEM_WORDS).map(([code, text]) => [`problem.${code}`, text])),
  ...Object.fromEntries(EFFECTS.flatMap((effect) => Object.entries(effect.words).map(([key, text]) => [`effect.${effect.id}.${key}`, text]))),
}
