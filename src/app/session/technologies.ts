/** The offset cycle as the seat sees it: every technology of both sides, its stage, what it is worth now, what answers it. */
import { computed } from '@preact/signals'
import { FIELDED, PROTOTYPE } from '../../engine/game.ts'
import { hasCard } from '../../engine/legality.ts'
import { leadOf } from '../../engine/technology.ts'
import { freshTurn, sight } from './sight.ts'

export interface TechnologyRow {
  id: string
  index: number
  name: string
  short: string
  domain: string
  side: number
  stage: number
  /** Share of the stage under way; undefined where it is not known. */
  progress: number | undefined
  funding: number
  /** Known of a rival only: earliest and latest tick of fielding. */
  expected: { low: number; high: number } | undefined
  /** 0 none, 1 open, 2 countered, 3 mirrored. */
  offset: number
  /** Ticks since the offset was last changed. */
  since: number
  net: number
  value: number
  /** Technologies of the rival that counter it, and how hard each bites now. */
  counters: { id: string; short: string; bite: number; stage: number }[]
  /** Whether an answer card against it is in the hand of the seat. */
  card: boolean
  waiting: boolean
}

export const technologyRows = computed<TechnologyRow[]>(() => {
  const s = sight.value
  if (s === undefined) return []
  const { game, view, scenario } = s
  const turn = freshTurn(game, view)
  const count = game.ids.technologies.length
  const edges = game.edgeBy.length
  const rows: TechnologyRow[] = []
  for (let side = 0; side < 2; side++)
    game.ids.technologies.forEach((id, index) => {
      const i = side * count + index
      if (game.owned[i] === 0) return
      // the truth is nobody's estimate: both sides' programmes are seen as their own
      const own = s.truth || side === s.side
      const stage = view.stage[i]
      const seen = s.side * count + index
      // of a rival's idea or research nothing is seen: it is no row of the board
      if (!own && stage < PROTOTYPE && view.seenAt[seen] === 0) return
      const counters = []
      for (let k = game.intoFirst[index]; k < game.intoFirst[index + 1]; k++) {
        const e = game.edgeInto[k]
        const by = game.edgeBy[e]
        counters.push({ id: game.ids.technologies[by], short: scenario.technologies[game.ids.technologies[by]].short, bite: view.bite[(1 - side) * edges + e], stage: view.stage[(1 - side) * count + by] })
      }
      rows.push({
        id, index, side, stage,
        name: scenario.technologies[id].name,
        short: scenario.technologies[id].short,
        domain: scenario.technologies[id].domain,
        progress: own && stage !== PROTOTYPE && stage < FIELDED ? Math.min(1, view.progress[i] / leadOf(game, index, stage)) : undefined,
        funding: own ? view.funding[i] : 0,
        expected: !own && stage < FIELDED && view.seenAt[seen] > 0 ? { low: view.seenLow[seen], high: view.seenHigh[seen] } : undefined,
        offset: view.offset[i],
        since: view.tick[0] - view.offsetSince[i],
        net: turn.net[i],
        value: game.value[index],
        counters: counters.sort((a, b) => b.bite - a.bite || b.stage - a.stage),
        card: !own && hasCard(game, view, s.side, index),
        waiting: own && stage === PROTOTYPE,
      })
    })
  return rows.sort((a, b) => a.side - b.side || b.stage - a.stage || b.net * b.value - a.net * a.value || (a.short < b.short ? -1 : 1))
})
