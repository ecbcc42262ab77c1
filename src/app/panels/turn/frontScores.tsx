/** How the score of each side moved, and which indices moved it; each part is a way to its reasons. */
import { coupTerm } from '../../../engine/indices.ts'
import { INDEX_COUNT } from '../../../engine/game.ts'
import * as figures from '../../figures.ts'
import { adding } from '../../session/adding.ts'
import { standing } from '../../session/scores.ts'
import type { WhyStep } from '../../session/session.ts'
import { shownSides, type Sight } from '../../session/sight.ts'
import { openWhy } from '../../session/why.ts'
import { t } from '../../texts.ts'
import { SideMark } from '../parts/sideMark.tsx'

interface Part {
  label: string
  by: number
  step: WhyStep
}

const STEP = 0.1

/** What moved the score of a side, strongest first, in whole tenths that add up to the change as it is shown. */
const partsOf = (s: Sight, side: NonNullable<typeof standing.value>['sides'][number]): { parts: Part[]; change: number } => {
  const { game } = s
  const change = Number(side.score.toFixed(1)) - Number((side.score - side.change).toFixed(1))
  const parts: Part[] = side.indices.map((index, n) => ({ label: t(`index.${index.name}`), by: game.aims[side.index * INDEX_COUNT + n] * index.change, step: { kind: 'derived', name: 'index', index: side.index * INDEX_COUNT + n } }))
  parts.push({ label: t('term.coup'), by: coupTerm(game, s.view, side.index) - coupTerm(game, s.before, side.index), step: { kind: 'derived', name: 'coupShare', index: 0 } })
  const shown = adding(parts.map((part) => part.by), change, STEP)
  return { change, parts: parts.map((part, n) => ({ ...part, by: shown[n] })).filter((part) => Math.abs(part.by) >= STEP / 2).sort((a, b) => Math.abs(b.by) - Math.abs(a.by)) }
}

export const FrontScores = ({ s }: { s: Sight }) => {
  const now = standing.value
  if (now === undefined) return null
  return (
    <ul class="front-scores">
      {shownSides(s.game).map((index) => now.sides[index]).map((side) => {
        const { name, role } = s.scenario.sides[side.id]
        const { parts, change } = partsOf(s, side)
        return (
          <li key={side.id}>
            <span class={`front-score ${role}`}><SideMark role={role} /> {t('front.score', { side: name, from: figures.number(side.score - side.change, 1), to: figures.number(side.score, 1) })}</span>
            <button type="button" class="link" onClick={() => openWhy({ kind: 'derived', name: 'score', index: side.index })}>{figures.signed(change, 1)}</button>
            {parts.map((part) => <button key={part.label} type="button" class="link part" onClick={() => openWhy(part.step)} data-testid="front-part">{part.label} {figures.signed(part.by, 1)}</button>)}
          </li>
        )
      })}
    </ul>
  )
}
