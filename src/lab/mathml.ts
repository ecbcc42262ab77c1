/** Formulas as MathML. */
import type { Expression, Formula } from './formula.ts'
import { type Element, element, type Markup } from './markup.ts'

const sign = (text: string): Element => element('mo', {}, text)

/** Brackets grow with fractions only: an index below a symbol needs none. */
const hasFraction = (markup: Markup): boolean => typeof markup !== 'string' && (markup.tag === 'mfrac' || markup.children.some(hasFraction))
const bracket = (text: string, around: readonly Markup[]): Element => element('mo', around.some(hasFraction) ? {} : { stretchy: 'false' }, text)

/** A name: one letter is a symbol and set in italics; words and coefficients stand upright. */
const word = (text: string, isCoefficient: boolean): Element =>
  element('mi', { ...(isCoefficient ? { class: 'coefficient' } : {}), ...(text.length === 1 && isCoefficient ? { mathvariant: 'normal' } : {}) }, text)

const named = (name: string, isCoefficient: boolean): Element => {
  const [main, below] = name.split('_')
  return below === undefined ? word(main, isCoefficient) : element('msub', {}, word(main, isCoefficient), element('mtext', {}, below))
}

/** MathML of a formula. `isCoefficient` tells the names that are coefficients. */
export const mathOf = ({ result, expression }: Formula, isCoefficient: (name: string) => boolean): Element => {
  const row = (...children: Markup[]): Element => element('mrow', {}, ...children)
  const inBrackets = (inner: Element): Element => row(bracket('(', [inner]), inner, bracket(')', [inner]))
  const tight = (part: Expression): Element => (part.kind === '+' || part.kind === '-' ? inBrackets(draw(part)) : draw(part))
  const draw = (part: Expression): Element => {
    switch (part.kind) {
      case 'number': return element('mn', {}, String(part.value))
      case 'name': return named(part.name, isCoefficient(part.name))
      case 'negative': return row(sign('−'), tight(part.of))
      case '/': return element('mfrac', {}, draw(part.left), draw(part.right))
      case '*': return row(tight(part.left), sign('·'), tight(part.right))
      case '+': return row(draw(part.left), sign('+'), draw(part.right))
      case '-': return row(draw(part.left), sign('−'), tight(part.right))
      case 'call': {
        const [first] = part.arguments
        if (part.name === 'sqrt') return element('msqrt', {}, draw(first))
        if (part.name === 'abs') return row(sign('|'), draw(first), sign('|'))
        if (part.name === 'sum' || part.name === 'product') return row(sign(part.name === 'sum' ? '∑' : '∏'), tight(first))
        const list = part.arguments.flatMap((one, n) => (n === 0 ? [draw(one)] : [sign(','), draw(one)]))
        return row(word(part.name, false), bracket('(', list), ...list, bracket(')', list))
      }
    }
  }
  return element('math', {}, row(named(result, isCoefficient(result)), sign('='), draw(expression)))
}
