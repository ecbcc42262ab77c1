/** Charts of the sheet as drawings: expected against recorded rungs, error over time. Shapes tell them apart, not colours. */
import type { CountryRow } from './backtestCountries.ts'
import { type Element, element } from './markup.ts'

const WIDTH = 640

const text = (x: number, y: number, words: string, more: Record<string, string | number> = {}): Element => element('text', { x, y, ...more }, words)

const drawing = (height: number, label: string, ...children: Element[]): Element =>
  element('svg', { viewBox: `0 0 ${WIDTH} ${height}`, role: 'img', 'aria-label': label, class: 'sheet-chart' }, ...children)

const ROW = 17
const LEFT = 150

/** One line for each country: where the model expects it, and where the record has it, at the last tick. */
export const rungChart = (rows: readonly CountryRow[], rungs: readonly string[], label: string): Element => {
  const top = 30
  const height = top + rows.length * ROW + 8
  const x = (rung: number): number => LEFT + (rung / (rungs.length - 1)) * (WIDTH - LEFT - 30)
  const sorted = rows.toSorted((a, b) => b.record - a.record || b.expected - a.expected || (a.name < b.name ? -1 : 1))
  return drawing(height, label,
    ...rungs.flatMap((name, r) => [
      element('line', { x1: x(r), x2: x(r), y1: top - 6, y2: height - 6, class: 'sheet-grid' }),
      text(x(r), 12, `${r}`, { 'text-anchor': 'middle', class: 'sheet-strong' }), text(x(r), 23, name, { 'text-anchor': r === rungs.length - 1 ? 'end' : r === 0 ? 'start' : 'middle', class: 'sheet-small' }),
    ]),
    ...sorted.flatMap((row, n) => {
      const y = top + n * ROW + 6
      return [
        text(LEFT - 14, y + 4, row.name, { 'text-anchor': 'end', ...(row.miss ? { class: 'sheet-strong' } : {}) }),
        element('line', { x1: x(row.expected), x2: x(row.record), y1: y, y2: y, class: row.miss ? 'sheet-gap sheet-miss' : 'sheet-gap' }),
        element('circle', { cx: x(row.record), cy: y, r: 5, class: 'sheet-open' }), element('circle', { cx: x(row.expected), cy: y, r: 3.4, class: 'sheet-filled' }),
      ]
    }),
  )
}

export interface Series {
  name: string
  values: readonly number[]
  dashed?: boolean
}

/** Lines over the ticks of the record, each named at its end. */
export const lineChart = (ticks: readonly string[], series: readonly Series[], label: string): Element => {
  const [height, left, right, top, bottom] = [220, 36, 110, 12, 24]
  const most = Math.max(0.5, ...series.flatMap(({ values }) => values))
  const step = most > 1 ? 0.5 : 0.25
  const lines = Array.from({ length: Math.floor(most / step) + 1 }, (_, n) => n * step)
  const x = (n: number): number => left + (n / Math.max(1, ticks.length - 1)) * (WIDTH - left - right)
  const y = (value: number): number => height - bottom - (value / most) * (height - top - bottom)
  return drawing(height, label,
    ...lines.flatMap((value) => [element('line', { x1: left, x2: WIDTH - right, y1: y(value), y2: y(value), class: 'sheet-grid' }), text(left - 6, y(value) + 4, String(value), { 'text-anchor': 'end', class: 'sheet-small' })]),
    ...ticks.flatMap((tick, n) => (n % 2 === (ticks.length - 1) % 2 ? [text(x(n), height - 6, tick, { 'text-anchor': 'middle', class: 'sheet-small' })] : [])),
    ...series.flatMap(({ name, values, dashed }) => [
      element('polyline', { points: values.map((value, n) => `${Math.round(x(n) * 10) / 10},${Math.round(y(value) * 10) / 10}`).join(' '), class: dashed ? 'sheet-line sheet-dashed' : 'sheet-line' }),
      text(WIDTH - right + 6, y(values[values.length - 1]) + 4, name, {}),
    ]),
  )
}

/** Bars with their values, longest first. */
export const barChart = (bars: readonly { name: string; value: number; words: string }[], label: string): Element => {
  const left = 230
  const height = bars.length * 20 + 6
  const most = Math.max(1e-9, ...bars.map(({ value }) => value))
  return drawing(height, label, ...bars.flatMap(({ name, value, words }, n) => {
    const y = n * 20 + 3
    const length = (value / most) * (WIDTH - left - 70)
    return [text(left - 8, y + 12, name, { 'text-anchor': 'end' }), element('rect', { x: left, y: y + 2, width: Math.max(1, length), height: 12, class: 'sheet-bar' }), text(left + length + 6, y + 12, words)]
  }))
}
