/** The picture on the page: each technology is a button of its own, reached by the arrow keys, hovered, or chosen. */
import { useRef } from 'preact/hooks'
import type { Chain } from '../../session/cycleChain.ts'
import type { Looked } from '../../session/cycleHistory.ts'
import type { CycleModel, CycleRow } from '../../session/cycleModel.ts'
import { beside, sentences } from '../../joined.ts'
import { t } from '../../texts.ts'
import { linksAmong, stepFrom } from './arrange.ts'
import { Arrows } from './arrowShapes.tsx'
import type { PlotProps } from './drawn.ts'
import { layout } from './layout.ts'
import { LeadChange, PlotGround, Row, WordsOver } from './plot.tsx'
import type { Size } from './useBox.ts'
import { stateWords, worthOf } from './words.ts'

/** Narrower than this the names stand above their bars, in pixels at scale 1. */
const COMPACT = 560

export const yearsOf = (looked: Looked): { perYear: number; yearAt: number } => {
  const { start, tick } = looked.scenario.calendar
  return tick === 'year' ? { perYear: 1, yearAt: 0 } : { perYear: 2, yearAt: start.endsWith('H2') ? 1 : 0 }
}

const sentenceOf = (looked: Looked, model: CycleModel, row: CycleRow): string =>
  sentences(beside(row.short, looked.scenario.sides[looked.game.ids.sides[row.side]].name), stateWords(looked, model, row), worthOf(row) === '' ? '' : t('cycle.worth', { worth: worthOf(row) }))

export interface PictureProps {
  id: string
  looked: Looked
  model: CycleModel
  rows: CycleRow[]
  size: Size
  focus: Chain
  fades: boolean
  chosen: string | undefined
  onChoose: (key: string | undefined) => void
  onHover: (key: string | undefined) => void
}

export const Picture = ({ id, looked, model, rows, size, focus, fades, chosen, onChoose, onHover }: PictureProps) => {
  const svg = useRef<SVGSVGElement>(null)
  const width = size.width / size.scale
  const compact = width < COMPACT
  const { game } = looked
  const geometry = layout(model, rows, linksAmong(model, rows), { width, height: size.height / size.scale, compact, sides: [game.guarantor, game.challenger], ...yearsOf(looked) })
  const props: PlotProps = { id, looked, model, geometry, focus, fades, compact }
  const entry = rows.some((row) => row.key === chosen) ? chosen : rows[0]?.key
  const onKey = (event: KeyboardEvent): void => {
    const at = (event.target as Element).getAttribute('data-key') ?? undefined
    if (event.key === 'Escape' && chosen !== undefined) onChoose(undefined)
    else if (event.key === 'Enter' || event.key === ' ') onChoose(at)
    else if (/^(Arrow|Home$|End$)/.test(event.key)) {
      const next = stepFrom(model, rows, at, event.key)
      onChoose(next)
      svg.current?.querySelector<SVGGElement>(`[data-key="${next}"]`)?.focus()
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <svg ref={svg} class="cycle-picture" viewBox={`0 0 ${geometry.width} ${geometry.height}`} width={size.width} height={geometry.height * size.scale} role="group" aria-label={t('cycle.picture')} data-testid="cycle-picture" onKeyDown={onKey} onPointerLeave={() => onHover(undefined)}>
      <PlotGround {...props} />
      {geometry.rows.map((box) => (
        <g key={box.row.key} class="cycle-row" role="button" tabindex={box.row.key === entry ? 0 : -1} aria-pressed={box.row.key === chosen} aria-label={sentenceOf(looked, model, box.row)} data-key={box.row.key} data-testid={`cycle-${box.row.key}`} onClick={() => onChoose(box.row.key === chosen ? undefined : box.row.key)} onPointerEnter={() => onHover(box.row.key)}>
          <Row {...props} of={box} chosen={box.row.key === chosen} />
        </g>
      ))}
      <Arrows {...props} />
      {compact && <WordsOver {...props} />}
      <LeadChange {...props} />
    </svg>
  )
}
