/** What an equation of the model says: beside the code that it describes, in words and in symbols. */

export const THEMES = ['country', 'push', 'decision', 'technology', 'network', 'operations', 'scores'] as const
export type Theme = (typeof THEMES)[number]

export interface Case {
  /** `result = expression`; names are coefficients of the model or symbols explained below. */
  formula: string
  /** When this line holds, where there are several. */
  when?: string
}

export interface Equation {
  id: string
  theme: Theme
  title: string
  words: string
  cases: readonly Case[]
  /** Meaning of every symbol that is not a coefficient. */
  symbols: Readonly<Record<string, string>>
  /** Coefficients that the words name and no formula can. */
  also?: readonly string[]
  /** File of the code that works it out. */
  code: string
}
