/** Texts of the equations and coefficients, under keys by which a catalogue in another language gives them. */
import { COEFFICIENTS } from '../engine/coefficients.ts'
import type { Equation } from './equation.ts'
import { EQUATIONS } from './equations.ts'
import type { Say } from './modelSheetParts.ts'

/** Letters of a text that its key keeps. */
const KEPT = 72

/** Key of a text, made from its own words; a test holds that no two texts share one. */
export const modelKey = (text: string): string => `model.${text.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-|-$/g, '').slice(0, KEPT)}`

const textsOf = ({ title, words, cases, symbols }: Equation): string[] => [title, words, ...cases.flatMap((one) => one.when ?? []), ...Object.values(symbols)]

/** Every text of equations and coefficients, by its key. */
export const MODEL_TEXTS: Readonly<Record<string, string>> = Object.fromEntries(
  [...EQUATIONS.flatMap(textsOf), ...Object.values(COEFFICIENTS).flatMap(({ text, unit }) => [text, unit])].map((text) => [modelKey(text), text]))

/** An equation in the language of a catalogue. */
export const equationIn = (equation: Equation, say: Say): Equation => {
  const said = (text: string): string => say(modelKey(text))
  return {
    ...equation, title: said(equation.title), words: said(equation.words),
    cases: equation.cases.map((one) => (one.when === undefined ? one : { ...one, when: said(one.when) })),
    symbols: Object.fromEntries(Object.entries(equation.symbols).map(([name, meaning]) => [name, said(meaning)])),
  }
}
