/** The pseudo-language of tests: accents, a third longer, in brackets. Text without brackets has not come from the catalogue. */
export const PSEUDO = 'en-XA'

const PLAIN = 'aceinosuyzACEINOSUYZ'
const ACCENTED = 'áçéíñóšúýžÁÇÉÍÑÓŠÚÝŽ'

/** A text of the catalogue in the pseudo-language; values in braces stay as they are. */
export const pseudo = (text: string): string => {
  const words = text
    .split(/(\{\{[^}]*\}\})/)
    .map((part, n) => (n % 2 === 1 ? part : part.replace(/[a-z]/gi, (letter) => ACCENTED[PLAIN.indexOf(letter)] ?? letter)))
    .join('')
  return `[${words}${'~'.repeat(Math.ceil(text.replace(/\{\{[^}]*\}\}/g, '').length * 0.35))}]`
}
