/** Reads untrusted JSON: size, encoding, depth and duplicate keys are checked before anything else looks at it. */
import { findNodeAtLocation, type Node, type ParseError, parseTree, printParseErrorCode, visit } from 'jsonc-parser'
import { type Place, pointerOf, type Problem, problem, type Result } from './problem.ts'

export const MOST_BYTES = 4 * 1024 * 1024
const MOST_DEPTH = 64

export interface ReadJson {
  text: string
  value: unknown
  tree: Node
}

/** Line and column, from 1, of an offset. */
export const placeOf = (text: string, offset: number, length: number, file?: string): Place => {
  let line = 1
  let start = 0
  for (let i = text.indexOf('\n'); i >= 0 && i < offset; i = text.indexOf('\n', i + 1)) {
    line++
    start = i + 1
  }
  return { ...(file ? { file } : {}), line, column: offset - start + 1, length }
}

/** Place of the value at a path, or of the nearest parent that exists; `key` asks for the place of the property's name. */
export const placeAt = (json: Pick<ReadJson, 'text' | 'tree'>, path: readonly PropertyKey[], key: boolean, file?: string): Place => {
  for (let n = path.length; n >= 0; n--) {
    const node = findNodeAtLocation(json.tree, path.slice(0, n) as (string | number)[])
    if (node === undefined) continue
    const named = key && n === path.length && node.parent?.type === 'property' ? (node.parent.children?.[0] ?? node) : node
    return placeOf(json.text, named.offset, Math.min(named.length, 200), file)
  }
  return placeOf(json.text, 0, 1, file)
}

const depthOf = (text: string): { depth: number; offset: number } => {
  let depth = 0
  let most = 0
  let at = 0
  let quoted = false
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (quoted) {
      if (code === 92) i++
      else if (code === 34) quoted = false
    } else if (code === 34) quoted = true
    else if (code === 123 || code === 91) {
      if (++depth > most) {
        most = depth
        at = i
      }
    } else if (code === 125 || code === 93) depth--
  }
  return { depth: most, offset: at }
}

const duplicateKeys = (text: string, file: string | undefined): Problem[] => {
  const problems: Problem[] = []
  const stack: Set<string>[] = []
  visit(text, {
    onObjectBegin: () => void stack.push(new Set()),
    onObjectEnd: () => void stack.pop(),
    onObjectProperty: (name, offset, length, _line, _column, path) => {
      const names = stack[stack.length - 1]
      const where = pointerOf([...path(), name])
      if (name === '__proto__') problems.push(problem('reserved-name', where, { name }, { at: placeOf(text, offset, length, file) }))
      else if (names?.has(name)) problems.push(problem('duplicate-key', where, { name }, { at: placeOf(text, offset, length, file) }))
      names?.add(name)
    },
  })
  return problems
}

/** A file of so many bytes is not read. */
export const tooLarge = (bytes: number, file?: string): Problem => problem('too-large', '', { bytes, most: MOST_BYTES }, { at: { ...(file ? { file } : {}), line: 1, column: 1, length: 1 } })

/** Bytes to text: strict UTF-8, without a byte order mark. */
export const decodeText = (bytes: Uint8Array, file?: string): Result<string> => {
  if (bytes.length > MOST_BYTES) return { ok: false, problems: [tooLarge(bytes.length, file)] }
  // two bytes a character: the mark of byte order says so, or every second byte of the beginning is empty
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff) || (bytes.length > 3 && bytes[0] + bytes[2] === 0) || (bytes.length > 3 && bytes[1] + bytes[3] === 0)
  if (wide) return { ok: false, problems: [problem('is-utf16', '', {}, { at: { ...(file ? { file } : {}), line: 1, column: 1, length: 1 } })] }
  try {
    return { ok: true, value: new TextDecoder('utf-8', { fatal: true }).decode(bytes), notices: [] }
  } catch {
    return { ok: false, problems: [problem('not-utf8', '', {}, { at: { ...(file ? { file } : {}), line: 1, column: 1, length: 1 } })] }
  }
}

/** What the parser misses, in words. */
const FAULTS: Readonly<Record<string, string>> = {
  InvalidSymbol: 'a word that is neither in quotes nor true, false or null',
  InvalidNumberFormat: 'a number is written in a way that JSON does not know',
  PropertyNameExpected: 'the name of a field is missing, in quotes',
  ValueExpected: 'a value is missing',
  ColonExpected: 'a colon is missing between a field and its value',
  CommaExpected: 'a comma is missing before this',
  CloseBraceExpected: 'a closing } is missing',
  CloseBracketExpected: 'a closing ] is missing',
  EndOfFileExpected: 'the text should end here, but more follows',
  UnexpectedEndOfString: 'a closing quotation mark is missing',
  UnexpectedEndOfNumber: 'a number breaks off',
  InvalidUnicode: 'a \\u escape needs four hexadecimal digits',
  InvalidEscapeCharacter: 'a backslash stands before a letter that JSON does not know',
  InvalidCharacter: 'a character that must be written as an escape',
}

/** Quotation marks that JSON does not know: from a word processor, or from a programming language. */
const OTHER_QUOTES = /['‘’“”„«»`]/
const QUOTES_FAULT = 'names and texts stand between straight double quotation marks'

/** One mistake of form upsets the parser for the rest of its line: the first of a line is told. Comments are each their own. */
const onePerLine = (text: string, errors: readonly ParseError[]): ParseError[] => {
  const isComment = ({ error }: ParseError) => printParseErrorCode(error) === 'InvalidCommentToken'
  const told: ParseError[] = []
  for (const error of errors) {
    const last = told.findLast((one) => !isComment(one))
    if (isComment(error) || last === undefined || text.slice(last.offset, error.offset).includes('\n')) told.push(error)
  }
  return told
}

/** Text to a JSON value with its positions, or every problem of form. */
export const readJson = (raw: string, file?: string): Result<ReadJson> => {
  const text = raw.charCodeAt(0) === 0xfeff ? raw.slice(1) : raw
  const fail = (code: string, offset: number, length: number, params: Record<string, string | number> = {}): Result<ReadJson> => ({ ok: false, problems: [problem(code, '', params, { at: placeOf(text, offset, length, file) })] })
  if (text.length > MOST_BYTES) return fail('too-large', 0, 1, { bytes: text.length, most: MOST_BYTES })
  if (text.trim() === '') return fail('empty-file', 0, 1)
  const { depth, offset } = depthOf(text)
  if (depth > MOST_DEPTH) return fail('too-deep', offset, 1, { depth, most: MOST_DEPTH })
  const errors: ParseError[] = []
  const tree = parseTree(text, errors, { allowTrailingComma: false, disallowComments: true, allowEmptyContent: false })
  const problems = onePerLine(text, errors).map((error) => {
    const code = printParseErrorCode(error.error)
    const known = code === 'InvalidCommentToken' ? 'comment' : code === 'PropertyNameExpected' || code === 'ValueExpected' ? (/[}\]]/.test(text[error.offset] ?? '') ? 'trailing-comma' : 'not-json') : 'not-json'
    return problem(known, '', { what: known !== 'not-json' ? code : OTHER_QUOTES.test(text[error.offset] ?? '') ? QUOTES_FAULT : (FAULTS[code] ?? code) }, { at: placeOf(text, error.offset, Math.max(1, error.length), file) })
  })
  if (problems.length > 0 || tree === undefined) return { ok: false, problems: problems.length > 0 ? problems : [problem('not-json', '', { what: 'empty' }, { at: placeOf(text, 0, 1, file) })] }
  const duplicates = duplicateKeys(text, file)
  if (duplicates.length > 0) return { ok: false, problems: duplicates }
  return { ok: true, value: { text, tree, value: JSON.parse(text) as unknown }, notices: [] }
}

