/** How much room a text takes on a line, where a drawing cannot ask the browser: signs of Chinese are as wide as two letters. */

const SQUARE = /[\u2E80-\u9FFF\uFF00-\uFFEF]/

/** Width of a sign in letters. */
export const lettersIn = (sign: string): number => (SQUARE.test(sign) ? 2 : 1)

/** Width of a text in letters. */
export const lettersOf = (text: string): number => Array.from(text).reduce((sum, sign) => sum + lettersIn(sign), 0)
