/** The Markdown that the manual is printed in, as blocks: headings, paragraphs, lists, tables and code. No other Markdown is read. */

export type Block =
  | { kind: 'heading'; level: number; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'list'; isOrdered: boolean; items: { text: string; below: string[] }[] }
  | { kind: 'table'; head: string[]; rows: string[][] }
  | { kind: 'code'; text: string }

export type Span = { kind: 'text' | 'code' | 'em' | 'strong'; text: string }

const cellsOf = (line: string): string[] => line.slice(1, line.lastIndexOf('|')).split(/(?<!\\)\|/).map((cell) => cell.trim().replace(/\\\|/g, '|'))

/** A run of lines without an empty one between them. */
const blockOf = (lines: readonly string[]): Block => {
  const [first] = lines
  const heading = /^(#+) (.*)$/.exec(first)
  if (heading !== null) return { kind: 'heading', level: heading[1].length, text: heading[2] }
  if (first.startsWith('|')) return { kind: 'table', head: cellsOf(first), rows: lines.slice(2).map(cellsOf) }
  const isOrdered = /^\d+\. /.test(first)
  if (!isOrdered && !first.startsWith('- ')) return { kind: 'paragraph', text: lines.join(' ') }
  const items: { text: string; below: string[] }[] = []
  for (const line of lines) {
    const text = line.trim().replace(/^(?:-|\d+\.) /, '')
    if (line.startsWith('  ')) items.at(-1)?.below.push(text)
    else items.push({ text, below: [] })
  }
  return { kind: 'list', isOrdered, items }
}

/** Blocks of a text, in order. */
export const blocksOf = (text: string): Block[] =>
  text.split(/^```\w*\n([\s\S]*?)\n```$/m).flatMap((part, n): Block[] =>
    n % 2 === 1 ? [{ kind: 'code', text: part }] : part.split(/\n{2,}/).map((run) => run.split('\n').filter((line) => line !== '')).filter((lines) => lines.length > 0).map(blockOf))

/** A text in parts that look alike: `code`, *em* and __strong__ set apart. */
export const spansOf = (text: string): Span[] =>
  text.split(/(`[^`]+`|__[^_]+__|(?<![\w*])\*[^*\s][^*]*\*(?![\w*]))/).filter((part) => part !== '').map((part): Span =>
    part.startsWith('`') && part.length > 2 ? { kind: 'code', text: part.slice(1, -1) }
    : part.startsWith('__') && part.length > 4 ? { kind: 'strong', text: part.slice(2, -2) }
    : /^\*[^*\s][^*]*\*$/.test(part) ? { kind: 'em', text: part.slice(1, -1) }
    : { kind: 'text', text: part })
