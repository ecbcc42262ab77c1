/** What the colours of the title's map mean: each rung of the main network, with the countries that begin on it. */
import type { Scenario } from '../../../scenario/format.ts'
import { tickDate } from '../../dates.ts'
import { levelOf } from '../../session/level.ts'
import { t } from '../../texts.ts'
import { Swatch } from '../parts/swatch.tsx'

export const MapLegend = ({ scenario }: { scenario: Scenario }) => {
  const network = scenario.mainNetwork
  const { name, ladder } = scenario.networks[network]
  const countries = Object.values(scenario.countries)
  if (ladder.length < 2) return null
  const rungs = ladder.map((rung, n) => ({ name: rung.name, level: levelOf(n, ladder.length), count: countries.filter(({ stance }) => (stance[network] ?? 0) === n).length })).toReversed()
  return (
    <section class="title-legend" aria-labelledby="legend-title">
      <h2 id="legend-title" class="type-list-strong">{t('title.legend', { network: name })}</h2>
      <p class="fine">{tickDate(scenario.calendar, 0)}</p>
      <ul>{rungs.map((rung) => <li key={rung.name}><Swatch level={rung.level} width={22} /> <span>{rung.name}</span> <span class="count">{rung.count}</span></li>)}</ul>
    </section>
  )
}
