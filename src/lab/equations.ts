/** All equations of the model, in the order in which the sheet prints them. */
import { COEFFICIENTS, type CoefficientId } from '../engine/coefficients.ts'
import { QUANTITIES, QUANTITY_NAMES } from '../engine/quantities.ts'
import type { Equation } from './equation.ts'
import { COUNTRY_EQUATIONS } from './equationsCountry.ts'
import { DECISION_EQUATIONS } from './equationsDecision.ts'
import { NETWORK_EQUATIONS } from './equationsNetwork.ts'
import { SCORE_EQUATIONS } from './equationsScores.ts'
import { TECHNOLOGY_EQUATIONS } from './equationsTechnology.ts'
import { namesIn, readFormula } from './formula.ts'

/** Stocks that fade, each with the coefficient that says how much of it is kept a tick. */
export const FADING: readonly { stock: string; keep: CoefficientId }[] = QUANTITY_NAMES.flatMap((name) => {
  const quantity = QUANTITIES[name]
  return 'keep' in quantity ? [{ stock: quantity.text, keep: quantity.keep as CoefficientId }] : []
})

export const EQUATIONS: readonly Equation[] = [
  ...COUNTRY_EQUATIONS.map((equation) => (equation.id === 'fading' ? { ...equation, also: FADING.map(({ keep }) => keep) } : equation)),
  ...DECISION_EQUATIONS, ...TECHNOLOGY_EQUATIONS, ...NETWORK_EQUATIONS, ...SCORE_EQUATIONS,
]

export const isCoefficient = (name: string): name is CoefficientId => Object.hasOwn(COEFFICIENTS, name)

/** Coefficients that an equation names, each once, in their order. */
export const coefficientsIn = (equation: Equation): CoefficientId[] => {
  const named = equation.cases.flatMap(({ formula }) => namesIn(readFormula(formula).expression))
  return [...new Set([...named, ...(equation.also ?? [])])].filter(isCoefficient)
}
