/** The sheet as one file: HTML that needs nothing beside itself, or Markdown. */
import { CONFIDENCE_MARK } from './confidence.ts'
import { lineOf, readFormula } from './formula.ts'
import { element, htmlOf } from './markup.ts'
import { sheetMarkup } from './modelSheetMarkup.ts'
import type { Block, Cell, ModelSheet, Say } from './modelSheetParts.ts'
import { PAPER_STYLE, SHEET_STYLE } from './modelSheetStyle.ts'

/** A whole HTML page; it asks for no other file. */
export const sheetHtml = (sheet: ModelSheet, say: Say): string => {
  const head = element('head', {}, element('meta', { charset: 'utf-8' }), element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }), element('title', {}, `${sheet.title}: ${say('sheet.short')}`))
  // the style is ours and holds no text of a scenario
  const style = `<style>${PAPER_STYLE}${SHEET_STYLE}</style>`
  return `<!doctype html>\n<html lang="en">${htmlOf(head).replace('</head>', `${style}</head>`)}<body>${htmlOf(element('main', {}, sheetMarkup(sheet, say)))}</body></html>\n`
}

/** Characters that Markdown would read as something else. */
const plain = (text: string): string => text.replaceAll('\\', '\\\\').replace(/([*_`|<>#[\]])/g, '\\$1').replaceAll('\n', ' ')

const cellText = (cell: Cell | string, say: Say): string => {
  if (typeof cell === 'string') return plain(cell)
  if (cell.confidence === undefined) return plain(cell.text)
  return `${plain(cell.text)}${cell.text === '' ? '' : ' '}${CONFIDENCE_MARK[cell.confidence]} ${say(`confidence.${cell.confidence}`)}`
}

const tableRow = (cells: readonly string[]) => `| ${cells.join(' | ')} |`

const blockText = (block: Block, say: Say): string => {
  switch (block.kind) {
    case 'text': return block.tone === 'claim' ? `> ${plain(block.text)}` : plain(block.text)
    case 'heading': return `### ${plain(block.text)}`
    case 'list': return block.items.map((item) => `- ${cellText(item, say)}`).join('\n')
    case 'facts': return block.facts.map(([name, value]) => `- **${plain(name)}**: ${cellText(value, say)}`).join('\n')
    case 'chart': return `*${plain(block.caption)}: ${say('sheet.inHtml')}*`
    case 'table': return [
      `**${plain(block.caption)}**`, '',
      tableRow(block.columns.map(({ name }) => plain(name))), tableRow(block.columns.map(({ numbers }) => (numbers ? '--:' : '---'))),
      ...block.rows.map((cells) => tableRow(cells.map((cell) => cellText(cell, say)))),
      ...(block.note === undefined ? [] : ['', plain(block.note)]),
    ].join('\n')
    case 'equation': {
      const { equation, coefficients } = block
      const lines = equation.cases.map(({ formula, when }) => `    ${lineOf(readFormula(formula))}${when === undefined ? '' : `    (${when})`}`)
      const where = [...Object.entries(equation.symbols).map(([name, meaning]) => `- ${plain(name.replace('_', ' '))}: ${plain(meaning)}`), ...coefficients.map((cell) => `- **${cell.id}** = ${cellText(cell, say)}`)]
      return [`#### ${plain(equation.title)}`, '', plain(equation.words), '', ...lines, '', ...where, '', `${say('sheet.code')}: \`${equation.code}\``].join('\n')
    }
  }
}

export const sheetMarkdown = (sheet: ModelSheet, say: Say): string =>
  [`# ${plain(sheet.title)}`, plain(sheet.subtitle), say('sheet.generated'), ...sheet.sections.flatMap(({ title, blocks }) => [`## ${plain(title)}`, ...blocks.map((block) => blockText(block, say))])].join('\n\n') + '\n'
