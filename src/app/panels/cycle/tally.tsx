/** The cycle as a score: for each side its open offsets, those the rival ended, and what it made the rival spend. */
import * as figures from '../../figures.ts'
import type { Looked } from '../../session/cycleHistory.ts'
import type { CycleModel } from '../../session/cycleModel.ts'
import { t } from '../../texts.ts'
import { SideMark } from '../parts/sideMark.tsx'
import { roleOf } from './drawn.ts'
import { endedOf, openOf } from './words.ts'

const COLUMNS = ['open', 'ended', 'spend'] as const

export const Tally = ({ looked, model }: { looked: Looked; model: CycleModel }) => {
  const { game, scenario } = looked
  const figureOf = { open: (side: number) => figures.number(openOf(model, side)), ended: (side: number) => figures.number(endedOf(model, 1 - side)), spend: (side: number) => figures.number(model.imposed[side], 1) }
  return (
    <table class="cycle-tally" data-testid="cycle-tally">
      <caption class="unseen">{t('cycle.tally')}</caption>
      <thead><tr><td />{COLUMNS.map((column) => <th key={column} scope="col" title={column === 'spend' ? t('cycle.spentWords') : undefined}>{t(`cycle.tally.${column}`)}{column === 'spend' && <span class="unseen"> {t('cycle.spentWords')}</span>}</th>)}</tr></thead>
      <tbody>
        {[game.guarantor, game.challenger].map((side) => (
          <tr key={side} class={roleOf(looked, side)}>
            <th scope="row"><SideMark role={roleOf(looked, side)} /> {scenario.sides[game.ids.sides[side]].name}</th>
            {COLUMNS.map((column) => <td key={column}>{figureOf[column](side)}</td>)}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
