/**
 * Where everything of the cycle stands: rows of both sides grow outwards from a band that shows who leads, in lanes of
 * one domain each; time runs to the right. A pure function from the model to boxes and points, in pixels at scale 1.
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

/** Rows of one side and one domain, as they lie together. */
export interface Lane {
  side: number
  domain: string
  /** The rows; `y` and `height` leave the heading out. */
  y: number
  height: number
  /** The name stands in a line of its own above the rows. */
  headed: boolean
}

export interface Geometry {
  width: number
  height: number
  /** Area of the bars. */
  plot: Box
  lanes: Lane[]
  /** Left edge of the names of the technologies. */
  names: number
  /** Left edge of the texts at the right; undefined where there is no room for them. */
  words: number | undefined
  years: { x: number; tick: number; labelled: boolean }[]
  /** Right edge of the turns that were played. */
  now: number
  rows: RowBox[]
  lead: Lead
  arrows: Arrow[]
}

const AXIS = 38
const LEAST_ROW = 17
const MOST_ROW = 32
const COMPACT_ROW = 42
const BAND = 64
/** Length of a bar that has but begun. */
const STUB = 14
const FOOT = 6
const NAMES = 126
const LANE = 84
const LANE_GAP = 6
const LANE_HEAD = 24
/** Room for what is said of each technology, and for the card that lies over it. */
export const WORDS = 288
/** The same in a picture that is not much wider than its words: on paper. */
const NARROW_WORDS = 238
/** Height of a bar as a part of its row by stage: a technology grows as it ripens. */
const THICKNESS = [0.12, 0.12, 0.34, 0.46, 0.72] as const

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
    return { span, x: x(span.from), y: y - tall / 2, width: span.to > span.from ? x(span.to) - x(span.from) : STUB, height: tall }
  })
  return {
    row, y, bars,
    box: { x: 0, y: top, width: options.width, height },
    marks: row.events.filter((event) => event.kind !== 'opened').map((event) => ({ x: x(event.tick + 0.5), y, kind: event.kind })),
    fields: whisker(row.expected, x, y, plot, now),
    ends: whisker(row.ends, x, y, plot, now),
  }
}

interface Stack {
  boxes: RowBox[]
  lanes: Lane[]
  bottom: number
}

/** Rows of one side from a height downwards, a little apart where the domain changes. */
const stack = (rows: readonly CycleRow[], top: number, headed: boolean, place: (row: CycleRow, y: number) => RowBox): Stack => {
  const boxes: RowBox[] = []
  const lanes: Lane[] = []
  let bottom = top
  for (const row of rows) {
    let lane = lanes[lanes.length - 1]
    if (lane?.domain !== row.domain) {
      bottom += headed ? LANE_HEAD : lanes.length > 0 ? LANE_GAP : 0
      lane = { side: row.side, domain: row.domain, y: bottom, height: 0, headed }
      lanes.push(lane)
    }
    const box = place(row, bottom)
    boxes.push(box)
    bottom += box.box.height
    lane.height += box.box.height
  }
  return { boxes, lanes, bottom }
}

/** Height that all lanes take beside their rows. */
const apart = (rows: readonly CycleRow[], headed: boolean): number => {
  const starts = rows.filter((row, n) => row.domain !== rows[n - 1]?.domain || row.side !== rows[n - 1].side).length
  return headed ? starts * LANE_HEAD : starts * LANE_GAP
}

/** Rows in the order in which they are given: those of the upper lane from the top down, those of the lower lane from the band down. */
export const layout = (model: CycleModel, rows: readonly CycleRow[], links: readonly CycleLink[], options: LayoutOptions): Geometry => {
  const { width, compact } = options
  const words = compact || width < 760 ? undefined : width - (width < 900 ? NARROW_WORDS : WORDS)
  // a narrow picture has no column for the lanes: each is headed by its name
  const headed = compact || words === undefined
  const names = headed ? 0 : LANE
  const left = compact ? 8 : names + Math.min(NAMES, width * 0.3)
  const room = ((options.height ?? 0) - AXIS - BAND - FOOT - apart(rows, headed)) / Math.max(1, rows.length)
  const tall = compact ? COMPACT_ROW : Math.max(LEAST_ROW, Math.min(MOST_ROW, Math.floor(room)))
  const plot: Box = { x: left, y: AXIS, width: (words === undefined ? width - 12 : words - 14) - left, height: 0 }
  const ticks = Math.max(1, model.end - model.start)
  const x = (tick: number): number => plot.x + ((Math.min(Math.max(tick, model.start), model.end) - model.start) / ticks) * plot.width
  const now = x(model.played)
  const place = (row: CycleRow, y: number): RowBox => rowBox(row, y, tall, options, plot, now, x)
  const [above, below] = options.sides.map((side) => rows.filter((row) => row.side === side))
  const upper = stack(above, AXIS, headed, place)
  const lower = stack(below, upper.bottom + BAND, headed, place)
  const boxes = [...upper.boxes, ...lower.boxes]
  plot.height = lower.bottom - AXIS
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
  const lead = leadOf(model, { x: plot.x, y: upper.bottom, width: plot.width, height: BAND }, x)
  placeNumbers(arrows, lead.words)
  return { width, height: AXIS + plot.height + FOOT, plot, lanes: [...upper.lanes, ...lower.lanes], names, words, years, now, rows: boxes, lead, arrows }
}
