/** The offset graph as a table: which technology counters which, and how much of it that takes. */
import { assumptionsOf, valueOf } from '../../../scenario/figures.ts'
import type { Scenario } from '../../../scenario/format.ts'
import * as figures from '../../figures.ts'
import { t } from '../../texts.ts'

/** Radius of a dot at full strength, in units of a cell of 20. */
const full = 9

export const Graph = ({ scenario }: { scenario: Scenario }) => {
  const ids = Object.keys(scenario.technologies).sort((a, b) => (scenario.technologies[a].short < scenario.technologies[b].short ? -1 : 1))
  const short = (id: string): string => scenario.technologies[id].short
  // a technology names what counters it
  const dials = assumptionsOf(scenario)
  const strength = (by: string, against: string): number => {
    const { counters } = scenario.technologies[against]
    return Object.hasOwn(counters, by) ? valueOf(counters[by].strength, dials) : 0
  }
  const countered = ids.filter((against) => ids.some((by) => strength(by, against) > 0))
  return (
    <div class="workshop-scroll">
      <p class="fine">{t('workshop.graph.what')}</p>
      <table class="workshop-graph">
        <thead><tr><th scope="col">{t('workshop.graph.row')}</th>{countered.map((id) => <th key={id} scope="col"><span>{short(id)}</span></th>)}</tr></thead>
        <tbody>
          {ids.filter((by) => countered.some((against) => strength(by, against) > 0)).map((by) => (
            <tr key={by}>
              <th scope="row">{short(by)}</th>
              {countered.map((against) => {
                const taken = strength(by, against)
                const said = t('workshop.graph.takes', { by: short(by), share: figures.share(taken), against: short(against) })
                return <td key={against}>{taken > 0 && <svg width="20" height="20" viewBox="-10 -10 20 20" role="img" aria-label={said}><title>{said}</title><circle r={Math.max(2, full * Math.sqrt(taken))} fill="var(--accent)" /></svg>}</td>
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
