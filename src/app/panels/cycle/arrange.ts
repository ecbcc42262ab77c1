/** Which technologies the picture shows, and in which order: lane by lane, and in each what matters most lies nearest to the band. */
import { chainOf, lastedOf, longestChain, takesPart } from '../../session/cycleChain.ts'
import type { CycleLink, CycleModel, CycleRow } from '../../session/cycleModel.ts'

/** Lanes from the band outwards, the same for both sides and in every turn: what is bought and built in first, force last. */
const LANES = ['market', 'supply', 'information', 'access', 'military']

export const WHICH = ['answers', 'part', 'all'] as const
export type Which = (typeof WHICH)[number]

export interface Filter {
  /** Only technologies that answered or were answered; those that take part in the cycle; or all. */
  which: Which
  /** Index of a side, or undefined for both. */
  side: number | undefined
  domain: string | undefined
}

export const NO_FILTER: Filter = { which: 'part', side: undefined, domain: undefined }

const weigh = (model: CycleModel): ((row: CycleRow) => number) => {
  const first = new Set(longestChain(model).rows.map((row) => row.key))
  return (row) =>
    (first.has(row.key) ? 10_000 : 0) + model.links.filter((link) => link.by === row.key || link.against === row.key).length * 1000 +
    row.events.length * 100 + lastedOf(model, row) * 5 + row.stage * 2 + row.funding
}

const isAmong = (model: CycleModel, row: CycleRow, which: Which): boolean =>
  which === 'all' || (which === 'part' ? takesPart(model, row) : model.links.some((link) => link.by === row.key || link.against === row.key))

/** Rows to be shown, the upper lane from the top down, then the lower lane from the band down. */
export const arrange = (model: CycleModel, upper: number, filter: Filter): CycleRow[] => {
  const weight = weigh(model)
  const shown = model.rows
    .filter((row) => isAmong(model, row, filter.which) && (filter.side === undefined || row.side === filter.side) && (filter.domain === undefined || row.domain === filter.domain))
    .sort((a, b) => LANES.indexOf(a.domain) - LANES.indexOf(b.domain) || weight(b) - weight(a) || (a.key < b.key ? -1 : 1))
  return [...shown.filter((row) => row.side === upper).toReversed(), ...shown.filter((row) => row.side !== upper)]
}

/** Links between rows that are shown. */
export const linksAmong = (model: CycleModel, rows: readonly CycleRow[]): CycleLink[] => {
  const keys = new Set(rows.map((row) => row.key))
  return model.links.filter((link) => keys.has(link.by) && keys.has(link.against))
}

/** Row to which an arrow key leads: up and down over the rows, left and right along the chain. */
export const stepFrom = (model: CycleModel, rows: readonly CycleRow[], key: string | undefined, arrow: string): string | undefined => {
  const at = rows.findIndex((row) => row.key === key)
  if (arrow === 'Home') return rows[0]?.key
  if (arrow === 'End') return rows[rows.length - 1]?.key
  if (at < 0) return rows[0]?.key
  if (arrow === 'ArrowUp') return rows[Math.max(0, at - 1)].key
  if (arrow === 'ArrowDown') return rows[Math.min(rows.length - 1, at + 1)].key
  const chain = chainOf(model, rows[at].key).rows
  const here = chain.findIndex((row) => row.key === key)
  const next = chain[here + (arrow === 'ArrowRight' ? 1 : -1)]
  return next !== undefined && rows.some((row) => row.key === next.key) ? next.key : key
}
