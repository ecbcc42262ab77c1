/** Comma-separated values (RFC 4180) that a spreadsheet can open without running anything. */

/** What stands in a cell of a table; an empty text where there is nothing to say. */
export type Cell = string | number

/**
 * Text of one cell. A text that a spreadsheet would take for a formula gets an apostrophe before it: names and reasons
 * are written by strangers.
 */
const cellText = (cell: Cell): string => {
  if (typeof cell === 'number') return String(cell)
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Rows as text, the columns’ names first; lines end as the standard says. */
export const csvText = (rows: readonly (readonly Cell[])[]): string => rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('')
