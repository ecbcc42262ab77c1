/** Formulas as text: read into a tree that can be worked out, drawn, or searched for names. */

export type Expression =
  | { kind: 'number'; value: number }
  | { kind: 'name'; name: string }
  | { kind: 'negative'; of: Expression }
  | { kind: '+' | '-' | '*' | '/'; left: Expression; right: Expression }
  | { kind: 'call'; name: string; arguments: Expression[] }

export interface Formula {
  /** What the formula gives. */
  result: string
  expression: Expression
}

/** Functions that a formula may use; sums and products run over what the words of the equation say. */
export const FUNCTIONS: readonly string[] = ['clamp', 'min', 'max', 'abs', 'sqrt', 'sum', 'product']

const TOKEN = /\s*(?:(\d+(?:\.\d+)?)|([A-Za-z][A-Za-z0-9]*(?:_[A-Za-z0-9]+)?)|([-+*/(),=]))/y

const tokensOf = (text: string): string[] => {
  const tokens: string[] = []
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < text.trimEnd().length) {
    const at = TOKEN.lastIndex
    const match = TOKEN.exec(text)
    if (match === null) throw new Error(`a formula cannot be read from "${text.slice(at)}" on: ${text}`)
    tokens.push(match[1] ?? match[2] ?? match[3])
  }
  return tokens
}

/** Reads `result = expression`. Throws where the text is no formula: all of them are ours. */
export const readFormula = (text: string): Formula => {
  const tokens = tokensOf(text)
  let at = 0
  const take = (wanted: string): void => {
    if (tokens[at] !== wanted) throw new Error(`expected "${wanted}" before "${tokens[at] ?? 'the end'}" in: ${text}`)
    at++
  }
  const list = (): Expression[] => {
    const found = [sum()]
    while (tokens[at] === ',') {
      at++
      found.push(sum())
    }
    return found
  }
  const primary = (): Expression => {
    const token = tokens[at++]
    if (token === undefined) throw new Error(`the formula ends too early: ${text}`)
    if (/^\d/.test(token)) return { kind: 'number', value: Number(token) }
    if (token === '(') {
      const inner = sum()
      take(')')
      return inner
    }
    if (!/^[A-Za-z]/.test(token)) throw new Error(`"${token}" stands where a value should: ${text}`)
    if (tokens[at] !== '(') return { kind: 'name', name: token }
    if (!FUNCTIONS.includes(token)) throw new Error(`"${token}" is no function that a formula may use: ${text}`)
    at++
    const given = list()
    take(')')
    return { kind: 'call', name: token, arguments: given }
  }
  const unary = (): Expression => {
    if (tokens[at] !== '-') return primary()
    at++
    return { kind: 'negative', of: unary() }
  }
  const chain = (next: () => Expression, signs: readonly string[]): Expression => {
    let left = next()
    while (signs.includes(tokens[at])) left = { kind: tokens[at++] as '+', left, right: next() }
    return left
  }
  const product = (): Expression => chain(unary, ['*', '/'])
  const sum = (): Expression => chain(product, ['+', '-'])
  const result = tokens[at++]
  take('=')
  const expression = sum()
  if (at < tokens.length) throw new Error(`"${tokens[at]}" is left over in: ${text}`)
  return { result, expression }
}

/** Every name of an expression, functions left out. */
export const namesIn = (expression: Expression): string[] => {
  switch (expression.kind) {
    case 'number': return []
    case 'name': return [expression.name]
    case 'negative': return namesIn(expression.of)
    case 'call': return expression.arguments.flatMap(namesIn)
    default: return [...namesIn(expression.left), ...namesIn(expression.right)]
  }
}

const CALLS: Record<string, (...values: number[]) => number> = {
  clamp: (x, low, high) => Math.min(high, Math.max(low, x)), min: Math.min, max: Math.max, abs: Math.abs, sqrt: Math.sqrt,
}

/** Value of an expression. Sums and products over many things cannot be worked out from one set of values. */
export const valueOfExpression = (expression: Expression, values: Readonly<Record<string, number>>): number => {
  const of = (part: Expression): number => valueOfExpression(part, values)
  switch (expression.kind) {
    case 'number': return expression.value
    case 'name': {
      const value = values[expression.name]
      if (value === undefined) throw new Error(`the formula needs a value for ${expression.name}`)
      return value
    }
    case 'negative': return -of(expression.of)
    case '+': return of(expression.left) + of(expression.right)
    case '-': return of(expression.left) - of(expression.right)
    case '*': return of(expression.left) * of(expression.right)
    case '/': return of(expression.left) / of(expression.right)
    case 'call': {
      const call = CALLS[expression.name]
      if (call === undefined) throw new Error(`${expression.name} cannot be worked out`)
      return call(...expression.arguments.map(of))
    }
  }
}

const shownName = (name: string): string => name.replace('_', ' ')

/** The formula in one line of plain text. */
export const lineOf = ({ result, expression }: Formula): string => {
  const text = (part: Expression, tight: boolean): string => {
    switch (part.kind) {
      case 'number': return String(part.value)
      case 'name': return shownName(part.name)
      case 'negative': return `−${text(part.of, true)}`
      case 'call': return `${part.name}(${part.arguments.map((one) => text(one, false)).join(', ')})`
      case '*': return `${text(part.left, true)} · ${text(part.right, true)}`
      case '/': return `${text(part.left, true)} / ${part.right.kind === '*' || part.right.kind === '/' ? `(${text(part.right, false)})` : text(part.right, true)}`
      default: {
        const right = text(part.right, part.kind === '-')
        const line = `${text(part.left, false)} ${part.kind === '-' ? '−' : '+'} ${right}`
        return tight ? `(${line})` : line
      }
    }
  }
  return `${shownName(result)} = ${text(expression, false)}`
}
