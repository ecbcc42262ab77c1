/** The table that says what the picture shows. */
import type { Looked } from '../../session/cycleHistory.ts'
import type { CycleModel, CycleRow } from '../../session/cycleModel.ts'
import { clauses, labelled } from '../../joined.ts'
import { t } from '../../texts.ts'
import { SideName } from '../parts/sideMark.tsx'
import { dateOf, sinceWords, stateWords, worthOf } from './words.ts'

export const Twin = ({ looked, model, rows }: { looked: Looked; model: CycleModel; rows: readonly CycleRow[] }) => {
  const { scenario, game } = looked
  return (
    <table class="draws cycle-twin" data-testid="cycle-twin">
      <thead><tr>{['side', 'technology', 'fielded', 'state', 'worth', 'events'].map((column) => <th key={column} scope="col">{t(`cycle.column.${column}`)}</th>)}</tr></thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <td><SideName scenario={scenario} id={game.ids.sides[row.side]} /></td>
            <th scope="row">{row.short}</th>
            <td>{sinceWords(looked, model, row)}</td>
            <td>{stateWords(looked, model, row)}</td>
            <td>{worthOf(row)}</td>
            <td>{clauses(...row.events.map((event) => labelled(dateOf(looked, event.tick), t(`cycle.event.${event.kind}`, { by: event.by >= 0 ? scenario.technologies[game.ids.technologies[event.by]].short : t('cycle.nobody') }))))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
