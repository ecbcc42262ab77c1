/** Chains of the offset cycle: what a technology answered, what answered it, and so on. */
import type { CycleLink, CycleModel, CycleRow } from './cycleModel.ts'

/** A chain from its first technology to its last; each link leads from a technology to the one that ended its lead. */
export interface Chain {
  rows: CycleRow[]
  links: CycleLink[]
}

const strongest = (links: readonly CycleLink[]): CycleLink | undefined => links.toSorted((a, b) => a.lands - b.lands)[0]

/** The chain through a technology: back over what it answered, on over what answered it. */
export const chainOf = (model: CycleModel, key: string): Chain => {
  const rowBy = new Map(model.rows.map((row) => [row.key, row]))
  const start = rowBy.get(key)
  if (start === undefined) return { rows: [], links: [] }
  const rows = [start]
  const links: CycleLink[] = []
  const isNew = (other: string): boolean => rowBy.has(other) && !rows.some((row) => row.key === other)
  const put = (link: CycleLink, other: string, at: 'first' | 'last'): void => {
    const row = rowBy.get(other)
    if (row === undefined) return
    if (at === 'first') {
      rows.unshift(row)
      links.unshift(link)
    } else {
      rows.push(row)
      links.push(link)
    }
  }
  for (;;) {
    const last = rows[rows.length - 1]
    const after = links[links.length - 1]?.lands ?? model.start
    const next = strongest(model.links.filter((link) => link.against === last.key && link.lands >= after && isNew(link.by)))
    if (next === undefined) break
    put(next, next.by, 'last')
  }
  for (;;) {
    const first = rows[0]
    const before = links[0]?.lands ?? Infinity
    const previous = strongest(model.links.filter((link) => link.by === first.key && link.lands <= before && isNew(link.against)))
    if (previous === undefined) break
    put(previous, previous.against, 'first')
  }
  return { rows, links }
}

/** The chain to begin with: the longest, and of those the one whose technologies were worth most. */
export const longestChain = (model: CycleModel): Chain => {
  let best: Chain = { rows: [], links: [] }
  let most = 0
  for (const row of model.rows) {
    const chain = chainOf(model, row.key)
    const weight = chain.links.length * 1000 + chain.rows.reduce((sum, one) => sum + lastedOf(model, one), 0)
    if (chain.links.length > 0 && weight > most) {
      best = chain
      most = weight
    }
  }
  return best
}

/** Ticks in which an offset stood open. */
export const lastedOf = (model: CycleModel, row: CycleRow): number =>
  row.spans.filter((span) => span.offset === 1).reduce((sum, span) => sum + Math.min(span.to, model.now) - span.from, 0)

/** Whether a technology takes part: it has or had an edge worth the name, ends another's, is worked on, or is expected. */
export const takesPart = (model: CycleModel, row: CycleRow): boolean =>
  row.events.length > 0 || row.funding > 0 || row.spans.some((span) => span.offset === 1) || model.links.some((link) => link.by === row.key) ||
  (row.spans.some((span) => span.estimated) && row.expected !== undefined && row.expected.low < model.end)
