/** Every country's stance, turn by turn, in the colours and hatches of the map. */
import type { Match } from '../../../replay/match.ts'
import { levelOf } from '../../session/countries.ts'
import { t } from '../../texts.ts'
import { Swatch } from '../parts/swatch.tsx'
import { scales } from '../../look/hatchTable.ts'

const Strip = ({ levels }: { levels: (number | undefined)[] }) => (
  <svg class="strip" viewBox={`0 0 ${levels.length * 10} 12`} preserveAspectRatio="none" aria-hidden="true">
    {levels.map((level, n) => level === undefined ? null : (
      <g key={n}>
        <rect x={n * 10} width="10.200" height="12" fill={`var(--${scales.rungs[level].fill})`} />
        {n > 0 && levels[n - 1] !== level && <rect x={n * 10 - 0.6} width="1.200" height="12" fill="var(--ink)" />}
      </g>
    ))}
  </svg>
)

export const StanceStrips = ({ match }: { match: Match }) => {
  const { game, scenario } = match
  const n = game.mainNetwork
  const ladder = scenario.networks[game.ids.networks[n]].ladder
  const countries = game.ids.countries.length
  const worlds = match.end === undefined ? match.worlds : [...match.worlds, match.end.world]
  const last = worlds[worlds.length - 1]
  const rows = game.ids.countries
    .map((id, c) => ({ id, c, rung: last.stance[n * countries + c], name: scenario.countries[id].name }))
    .sort((a, b) => b.rung - a.rung || (a.name < b.name ? -1 : 1))
  return (
    <section class="strips" aria-labelledby="strips-title">
      <h2 id="strips-title" class="type-section">{t('chart.stances')}</h2>
      <ul>
        {rows.map((row) => (
          <li key={row.id}>
            <span class="strip-name">{row.name}</span>
            <Strip levels={worlds.map((world) => levelOf(world.stance[n * countries + row.c], ladder.length))} />
            <span class="strip-end"><Swatch level={levelOf(row.rung, ladder.length)} width={18} height={12} /> {ladder[row.rung].name}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
