/** The sheet as a tree of elements, for the page and for print. */
import { CONFIDENCE_MARK, type Confidence } from './confidence.ts'
import { isCoefficient } from './equations.ts'
import { readFormula } from './formula.ts'
import { type Element, element, type Markup } from './markup.ts'
import { mathOf } from './mathml.ts'
import { type Block, type Cell, type EquationBlock, type ModelSheet, type Say, type Section, type TableBlock } from './modelSheetParts.ts'

/** A confidence as a mark and a word. */
const confidenceMarkup = (confidence: Confidence, say: Say): Element =>
  element('span', { class: `confidence ${confidence}`, title: say(`confidence.${confidence}.means`) }, element('span', { 'aria-hidden': 'true' }, CONFIDENCE_MARK[confidence]), ' ', say(`confidence.${confidence}`))

/** The mark by itself, where the column is full of figures; the word is there for readers of the screen. */
const markOnly = (confidence: Confidence, say: Say): Element =>
  element('span', { class: `confidence ${confidence}`, title: say(`confidence.${confidence}`) }, element('span', { 'aria-hidden': 'true' }, CONFIDENCE_MARK[confidence]), element('span', { class: 'unseen' }, say(`confidence.${confidence}`)))

const linked = (text: string): Markup[] =>
  text.split(/(https?:\/\/[^\s)]+[^\s).,;])/).map((part, n) => (n % 2 === 1 ? element('a', { href: part, rel: 'noreferrer' }, part) : part))

const cellMarkup = (cell: Cell | string, say: Say, inTable: boolean): Markup[] => {
  if (typeof cell === 'string') return linked(cell)
  if (cell.confidence === undefined) return [cell.text]
  if (cell.text === '') return [confidenceMarkup(cell.confidence, say)]
  return inTable ? [element('span', { class: cell.confidence === 'analyst' ? 'judged' : 'sourced' }, cell.text), ' ', markOnly(cell.confidence, say)] : [cell.text, ' ', confidenceMarkup(cell.confidence, say)]
}

const tableMarkup = ({ caption, columns, rows, note }: TableBlock, say: Say): Element =>
  element('figure', { class: 'sheet-table' },
    element('div', { class: 'sheet-scroll', tabindex: 0, role: 'group', 'aria-label': caption },
      element('table', {},
        element('caption', {}, caption),
        element('thead', {}, element('tr', {}, ...columns.map(({ name, numbers }) => element('th', { scope: 'col', ...(numbers ? { class: 'numbers' } : {}) }, name)))),
        element('tbody', {}, ...rows.map((row) => element('tr', {}, ...row.map((cell, c) => (c === 0 ? element('th', { scope: 'row' }, ...cellMarkup(cell, say, true)) : element('td', columns[c].numbers ? { class: 'numbers' } : {}, ...cellMarkup(cell, say, true))))))),
      ),
    ),
    ...(note === undefined ? [] : [element('figcaption', { class: 'sheet-note' }, note)]),
  )

const equationMarkup = ({ equation, coefficients }: EquationBlock, say: Say): Element =>
  element('div', { class: 'sheet-equation', id: `equation-${equation.id}` },
    element('h4', {}, equation.title),
    element('p', {}, equation.words),
    ...equation.cases.map(({ formula, when }) => element('p', { class: 'sheet-formula' }, mathOf(readFormula(formula), isCoefficient), ...(when === undefined ? [] : [' ', element('span', { class: 'sheet-when' }, when)]))),
    element('dl', { class: 'sheet-symbols' },
      ...Object.entries(equation.symbols).map(([name, meaning]) => element('div', {}, element('dt', {}, ...symbolMarkup(name)), element('dd', {}, meaning))),
      ...coefficients.map((cell) => element('div', { class: 'of-model' }, element('dt', {}, cell.id), element('dd', {}, ...cellMarkup(cell, say, true)))),
    ),
    element('p', { class: 'sheet-code' }, say('sheet.code'), say('sheet.join.label'), element('code', {}, equation.code)),
  )

const symbolMarkup = (name: string): Markup[] => {
  const [main, below] = name.split('_')
  return [main.length === 1 ? element('i', {}, main) : main, ...(below === undefined ? [] : [element('sub', {}, below)])]
}

const blockMarkup = (block: Block, say: Say): Element => {
  switch (block.kind) {
    case 'text': return element('p', block.tone === undefined ? {} : { class: `sheet-${block.tone}` }, ...linked(block.text))
    case 'heading': return element('h3', {}, block.text)
    case 'list': return element('ul', {}, ...block.items.map((item) => element('li', {}, ...cellMarkup(item, say, false))))
    case 'facts': return element('dl', { class: 'sheet-facts' }, ...block.facts.map(([name, value]) => element('div', {}, element('dt', {}, name), element('dd', {}, ...cellMarkup(value, say, false)))))
    case 'table': return tableMarkup(block, say)
    case 'equation': return equationMarkup(block, say)
    case 'chart': return element('figure', { class: 'sheet-figure' }, element('figcaption', {}, block.caption), block.drawing)
  }
}

/** One section; `more` stands under its title. */
export const sectionMarkup = (section: Section, say: Say): Element =>
  element('section', { id: `sheet-${section.id}` }, element('h2', { id: `sheet-title-${section.id}`, tabindex: -1 }, section.title), ...section.blocks.map((block) => blockMarkup(block, say)))

/** The whole sheet. */
export const sheetMarkup = (sheet: ModelSheet, say: Say): Element =>
  element('article', { class: 'model-sheet' },
    element('header', {}, element('h1', {}, sheet.title), element('p', { class: 'sheet-subtitle' }, sheet.subtitle), element('p', { class: 'sheet-fine' }, say('sheet.generated'))),
    element('nav', { 'aria-label': say('sheet.contents'), class: 'sheet-contents' }, element('ol', {}, ...sheet.sections.map(({ id, title }) => element('li', {}, element('a', { href: `#sheet-${id}` }, title))))),
    ...sheet.sections.map((section) => sectionMarkup(section, say)),
  )
