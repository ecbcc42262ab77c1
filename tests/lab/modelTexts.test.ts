/** Texts of equations and coefficients can be said in another language: each has a key of its own. */
import { expect, test } from 'vitest'
import { COEFFICIENTS } from '../../src/engine/coefficients.ts'
import { EQUATIONS } from '../../src/lab/equations.ts'
import { equationIn, MODEL_TEXTS, modelKey } from '../../src/lab/modelTexts.ts'

test('no two texts share a key, and every text of an equation passes through the catalogue', () => {
  for (const { text, unit } of Object.values(COEFFICIENTS)) expect([MODEL_TEXTS[modelKey(text)], MODEL_TEXTS[modelKey(unit)]]).toEqual([text, unit])
  for (const equation of EQUATIONS) {
    expect(equationIn(equation, (key) => MODEL_TEXTS[key])).toEqual(equation)
    const marked = equationIn(equation, (key) => `[${MODEL_TEXTS[key]}]`)
    for (const text of [marked.title, marked.words, ...Object.values(marked.symbols), ...marked.cases.flatMap((one) => one.when ?? [])]) expect(text).toMatch(/^\[.+\]$/s)
    expect(marked.cases.map(({ formula }) => formula)).toEqual(equation.cases.map(({ formula }) => formula))
  }
})
