/** The parts that a model sheet is made of. */
import type { Confidence } from './confidence.ts'
import type { Equation } from './equation.ts'
import type { Element } from './markup.ts'

/** The sentence of a key, with its values filled in. */
export type Say = (key: string, values?: Record<string, string | number>) => string

export interface Cell {
  text: string
  /** How sure the figure is; shown as a mark and a word. */
  confidence?: Confidence
}

export interface Column {
  name: string
  /** Numbers stand at the end of the column. */
  numbers?: boolean
}

export interface TableBlock {
  kind: 'table'
  caption: string
  columns: readonly Column[]
  rows: readonly (readonly (Cell | string)[])[]
  /** Small print under the table. */
  note?: string
}

export interface EquationBlock {
  kind: 'equation'
  equation: Equation
  /** Coefficients that it names, with their values. */
  coefficients: readonly (Cell & { id: string })[]
}

export interface ChartBlock {
  kind: 'chart'
  caption: string
  drawing: Element
}

export type Block =
  | { kind: 'text'; text: string; tone?: 'fine' | 'claim' | 'label' }
  | { kind: 'heading'; text: string }
  | { kind: 'list'; items: readonly (Cell | string)[] }
  | { kind: 'facts'; facts: readonly (readonly [name: string, Cell | string])[] }
  | TableBlock
  | EquationBlock
  | ChartBlock

export interface Section {
  id: string
  title: string
  blocks: readonly Block[]
}

export interface ModelSheet {
  title: string
  subtitle: string
  sections: readonly Section[]
}

/** A number as the sheet shows it: four significant places at most, no trailing zeros. */
export const shown = (x: number): string => {
  const size = Math.abs(x)
  const places = size >= 100 ? 1 : size >= 1 ? 100 : 10000
  return String(Math.round(x * places) / places).replace('-', '−')
}

export const rangeText = (range: readonly [number, number]): string => `${shown(range[0])}\u00a0–\u00a0${shown(range[1])}`
