/** How sure the figures are that a term of a country’s push is made of: those of its attributes, the least sure counting. */
import { type Confidence, CONFIDENCES } from '../../lab/confidence.ts'
import type { Scenario } from '../../scenario/format.ts'

type Country = Scenario['countries'][string]
type Attribute = Exclude<keyof Country['attributes'], 'dispute'>

/** Attributes that a term hangs on; the others hang on what has been played. */
const MADE_OF: Partial<Record<string, readonly Attribute[]>> = {
  'term.tie': ['tie'], 'term.persuasion': ['tie'], 'term.threat': ['freedom', 'favourable'], 'term.opinion': ['freedom'], 'term.doubt': ['gdpPerCapita'], 'term.exposure': ['exports'], 'term.lock-in': ['installed'], 'term.price': ['gdpPerCapita'],
}

/** Confidence of one attribute of a country; a plain number without a source is a judgement. */
export const attributeConfidence = (country: Country, attribute: Attribute): Confidence => {
  const figure = country.attributes[attribute]
  return typeof figure === 'object' && 'confidence' in figure ? (figure.confidence ?? 'analyst') : 'analyst'
}

/** Confidence of a term by its key; undefined where it hangs on no attribute. */
export const termConfidence = (country: Country, key: string): Confidence | undefined =>
  MADE_OF[key]?.map((attribute) => attributeConfidence(country, attribute)).toSorted((a, b) => CONFIDENCES.indexOf(b) - CONFIDENCES.indexOf(a))[0]

/** What a figure rests on: how sure it is, and the title of its source. */
export interface Origin {
  confidence: Confidence
  source: string | undefined
}

export const attributeOrigin = (scenario: Scenario, country: Country, attribute: Attribute): Origin => {
  const figure = country.attributes[attribute]
  const named = typeof figure === 'object' && 'source' in figure ? (figure.source ?? '') : ''
  const source = scenario.sources[named.split(',')[0].trim()]
  return { confidence: attributeConfidence(country, attribute), source: source?.title }
}
