/**
 * Where everything of the cycle stands: rows of both sides grow outwards from a band that shows who leads; time runs to
 * the right. A pure function from the model to boxes and points, in pixels at scale 1.
 */
import type { Span } from '../../session/cycleHistory.ts'
import type { CycleLink, CycleModel, CycleRow } from '../../session/cycleModel.ts'
import { type Arrow, arrowOf, placeNumbers } from './arrows.ts'
import { type Lead, leadOf } from './lead.ts'

export interface LayoutOptions {
  width: number
  /** Height to be filled where the rows allow it; rows are never lower than the least. */
  height?: number
  /** Names stand above their bars, for a narrow screen. */
  compact: boolean
  /** Indices of the sides, the upper lane first. */
  sides: readonly [number, number]
  /** First tick of a year, as a remainder: years are marked at ticks n with n % perYear === yearAt. */
  perYear: number
  yearAt: number
}

export interface Box {
  x: number
  y: number
  width: number
  height: number
}

export interface Bar extends Box {
  span: Span
}

export interface Mark {
  x: number
  y: number
  kind: CycleRow['events'][number]['kind']
}

/** Range of dates in which a technology is expected in the field, or an offset to end. */
export interface Whisker {
  x0: number
  x1: number
  y: number
  /** The range goes on beyond the picture. */
  cut: boolean
}

export interface RowBox {
  row: CycleRow
  /** The whole row, for the pointer. */
  box: Box
  /** Middle line of the bars. */
  y: number
  bars: Bar[]
  marks: Mark[]
  fields: Whisker | undefined
  ends: Whisker | undefined
}

export interface Geometry {
  width: number
  height: number
  /** Area of the bars. */
  plot: Box
  /** Left edge of the texts at the right; undefined where there is no room for them. */
  words: number | undefined
  years: { x: number; tick: number; labelled: boolean }[]
  /** Right edge of the turns that were played. */
  now: number
  rows: RowBox[]
  lead: Lead
  arrows: Arrow[]
}

const AXIS = 42
const LEAST_ROW = 20
const MOST_ROW = 32
const COMPACT_ROW = 42
const BAND = 76
const FOOT = 8
const NAMES = 132
const WORDS = 260
/** Height of a bar as a part of its row by stage: a technology grows as it ripens. */
export const THICKNESS = [0.12, 0.12, 0.34, 0.46, 0.72] as const

const whisker = (range: { low: number; high: number } | undefined, x: (tick: number) => number, y: number, plot: Box, from: number): Whisker | undefined => {
  const right = plot.x + plot.width
  if (range === undefined || x(range.low) > right) return undefined
  const x0 = Math.max(x(range.low), from)
  return { x0, x1: Math.min(right, Math.max(x0, x(range.high))), y, cut: x(range.high) > right }
}

const rowBox = (row: CycleRow, top: number, height: number, options: LayoutOptions, plot: Box, now: number, x: (tick: number) => number): RowBox => {
  const bar = options.compact ? 20 : height
  const y = options.compact ? top + height - bar / 2 - 3 : top + height / 2
  const bars = row.spans.map((span): Bar => {
    const tall = Math.max(2, Math.round(bar * THICKNESS[span.stage]))
    return { span, x: x(span.from), y: y - tall / 2, width: x(span.to) - x(span.from), height: tall }
  })
  return {
    row, y, bars,
    box: { x: 0, y: top, width: options.width, height },
    marks: row.events.filter((event) => event.kind !== 'opened').map((event) => ({ x: x(event.tick + 0.5), y, kind: event.kind })),
    fields: whisker(row.expected, x, y, plot, now),
    ends: whisker(row.ends, x, y, plot, now),
  }
}

/** Rows in the order in which they are given: those of the upper lane from the top down, those of the lower lane from the band down. */
export const layout = (model: CycleModel, rows: readonly CycleRow[], links: readonly CycleLink[], options: LayoutOptions): Geometry => {
  const { width, compact } = options
  const words = compact || width < 760 ? undefined : width - WORDS
  const left = compact ? 8 : Math.min(NAMES, width * 0.3)
  const lanes = options.sides.map((side) => rows.filter((row) => row.side === side))
  const room = ((options.height ?? 0) - AXIS - BAND - FOOT) / Math.max(1, rows.length)
  const tall = compact ? COMPACT_ROW : Math.max(LEAST_ROW, Math.min(MOST_ROW, Math.floor(room)))
  const plot: Box = { x: left, y: AXIS, width: (words === undefined ? width - 12 : words - 16) - left, height: tall * rows.length + BAND }
  const ticks = Math.max(1, model.end - model.start)
  const x = (tick: number): number => plot.x + ((Math.min(Math.max(tick, model.start), model.end) - model.start) / ticks) * plot.width
  const now = x(model.played)
  const bandTop = AXIS + tall * lanes[0].length
  const boxes = [
    ...lanes[0].map((row, n) => rowBox(row, AXIS + n * tall, tall, options, plot, now, x)),
    ...lanes[1].map((row, n) => rowBox(row, bandTop + BAND + n * tall, tall, options, plot, now, x)),
  ]
  const years: Geometry['years'] = []
  for (let tick = Math.ceil(model.start); tick <= model.end; tick++)
    if ((tick - options.yearAt) % options.perYear === 0) years.push({ x: x(tick), tick, labelled: x(tick) + 34 < plot.x + plot.width + 4 })
  const every = years.length > 1 ? Math.ceil(40 / (years[1].x - years[0].x)) : 1
  years.forEach((year, n) => void (year.labelled &&= n % every === 0))
  const byKey = new Map(boxes.map((box) => [box.row.key, box]))
  const arrows = links.flatMap((link) => {
    const [from, to] = [byKey.get(link.by), byKey.get(link.against)]
    return from === undefined || to === undefined ? [] : [arrowOf(link, { x: x(link.leaves), y: from.y }, { x: x(link.lands), y: to.y }, (compact ? 20 : tall) / 2)]
  })
  placeNumbers(arrows)
  return { width, height: AXIS + plot.height + FOOT, plot, words, years, now, rows: boxes, lead: leadOf(model, { x: plot.x, y: bandTop, width: plot.width, height: BAND }, x), arrows }
}
