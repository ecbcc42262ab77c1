/** Numbers as the reader sees them: whole per cent with honest ends, signed changes, points. */

/** Language of the page; a reader without a page speaks English. */
export const language = (): string => globalThis.document?.documentElement.lang || 'en'
const formats = new Map<string, Intl.NumberFormat>()
const format = (digits: number, sign: 'auto' | 'exceptZero' = 'auto'): Intl.NumberFormat => {
  const key = `${language()} ${digits} ${sign}`
  let known = formats.get(key)
  if (known === undefined) {
    known = new Intl.NumberFormat(language(), { minimumFractionDigits: digits, maximumFractionDigits: digits, signDisplay: sign })
    formats.set(key, known)
  }
  return known
}
/** A minus that is as wide as a digit. */
const minus = (text: string): string => text.replace(/-/g, '−')

/** A plain number; digits only where they say something. */
export const number = (value: number, digits = 0): string => minus(format(digits).format(value))

/** At most one digit after the point, none where it would be a nought. */
export const amount = (value: number): string => {
  const tenths = Math.round(value * 10) / 10
  return number(tenths, Number.isInteger(tenths) ? 0 : 1)
}

/** A change, with its sign. */
export const signed = (value: number, digits = 0): string => {
  const rounded = Number(value.toFixed(digits))
  return minus(format(digits, 'exceptZero').format(rounded === 0 ? 0 : rounded))
}

/** Odds: whole per cent, and no certainty where there is none. */
export const odds = (value: number): string => {
  if (value <= 0) return '0%'
  if (value < 0.05) return '<5%'
  if (value >= 1) return '100%'
  return value > 0.95 ? '>95%' : `${number(value * 100)}%`
}

/** A share as a whole per cent. */
export const share = (value: number): string => `${number(value * 100)}%`

/** Push and thresholds in hundredths, so that they are read as whole numbers. */
export const push = (value: number): string => number(Math.round(value * 100))
export const signedPush = (value: number): string => signed(value * 100)

/** Order of two names as a reader of the page’s language looks for them. */
export const inOrder = (a: string, b: string): number => a.localeCompare(b, language())

/** Names joined as a sentence would. */
export const list = (names: readonly string[]): string => new Intl.ListFormat(language(), { type: 'conjunction' }).format(names)

/** A date with day and month, for the shelf of saved games. */
export const moment = (time: number): string => new Intl.DateTimeFormat(language(), { dateStyle: 'medium', timeStyle: 'short' }).format(time)
