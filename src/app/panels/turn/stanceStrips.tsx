/** Every country's stance, turn by turn, in the colours and hatches of the map. */
import type { Match } from '../../../replay/match.ts'
import { tickShort, turnShort } from '../../dates.ts'
import { turnTick } from '../../../scenario/calendar.ts'
import { levelOf } from '../../session/level.ts'
import { inOrder } from '../../figures.ts'
import { listed, noted } from '../../joined.ts'
import { t } from '../../texts.ts'
import { Swatch, swatchId } from '../parts/swatch.tsx'
import { scales } from '../../look/hatchTable.ts'

const Strip = ({ levels }: { levels: (number | undefined)[] }) => {
  const at = (n: number): string => `${(n / levels.length) * 100}%`
  return (
    <svg class="strip" aria-hidden="true">
      {levels.map((level, n) => {
        if (level === undefined || (n > 0 && levels[n - 1] === level)) return null
        let end = n
        while (end < levels.length && levels[end] === level) end++
        const box = { x: at(n), width: `${((end - n) / levels.length) * 100}%`, height: '100%' }
        return (
          <g key={n}>
            <rect {...box} fill={`var(--${scales.rungs[level].fill})`} />
            {scales.rungs[level].hatch && <rect {...box} fill={`url(#${swatchId('rungs', level)})`} />}
            {n > 0 && <rect x={at(n)} width="2" height="100%" fill="var(--ink)" />}
          </g>
        )
      })}
    </svg>
  )
}

/** The rungs of a country one after the other, each with the moment from which it stood: "Open, Mitigated (2020 H1)". */
const historyOf = (match: Match, rungs: readonly number[], names: readonly { name: string }[]): string =>
  listed(rungs.flatMap((rung, at) => (at > 0 && rungs[at - 1] === rung ? [] : [noted(names[rung].name, at === 0 ? undefined : at > match.turns.length ? t('course.horizon') : turnShort(match.scenario, at - 1))])))

/** Years below the head of a column: each begins at its mark, and is named where there is room. */
const Years = ({ years, cells }: { years: string[]; cells: number }) => {
  const begins = years.flatMap((year, n) => (n > 0 && years[n - 1] !== year ? [{ year, at: n }] : []))
  const every = Math.ceil(begins.length / MOST_YEARS)
  return (
    <li class="strip-axis" aria-hidden="true">
      <span />
      <span class="strip-years">{begins.map(({ year, at }, n) => <span key={year} class={n % (2 * every) === every ? 'second' : undefined} style={{ left: `${(at / cells) * 100}%` }}>{n % every === 0 ? year : ''}</span>)}</span>
      <span />
    </li>
  )
}

const MOST_YEARS = 4
const MOST_COLUMNS = 3
const LEAST_ROWS = 6

export const StanceStrips = ({ match }: { match: Match }) => {
  const { game, scenario } = match
  const n = game.mainNetwork
  const ladder = scenario.networks[game.ids.networks[n]].ladder
  const countries = game.ids.countries.length
  const worlds = match.end === undefined ? match.worlds : [...match.worlds, match.end.world]
  const last = worlds[worlds.length - 1]
  const rows = game.ids.countries
    .map((id, c) => ({ id, c, rung: last.stance[n * countries + c], name: scenario.countries[id].name }))
    .sort((a, b) => b.rung - a.rung || inOrder(a.name, b.name))
  const each = Math.max(LEAST_ROWS, Math.ceil(rows.length / MOST_COLUMNS))
  const columns = Array.from({ length: Math.ceil(rows.length / each) }, (_, k) => rows.slice(k * each, (k + 1) * each))
  const years = match.turns.map((_, turn) => tickShort(scenario.calendar, turnTick(scenario, turn)).slice(0, 4))
  return (
    <section class="strips" aria-labelledby="strips-title">
      <h2 id="strips-title" class="type-section">{t('chart.stances')}</h2>
      <ul class="strip-key">
        {ladder.map((rung, n) => <li key={n}><Swatch level={levelOf(n, ladder.length)} width={26} height={14} /> {rung.name}</li>)}
        <li class="fine">{t('chart.span', { from: turnShort(scenario, 0), to: tickShort(scenario.calendar, last.tick[0] - 1) })}</li>
      </ul>
      <div class="strip-columns">
        {columns.map((column, k) => (
          <ul key={k} class="strip-list">
            <Years years={years} cells={worlds.length} />
            {column.map((row) => (
              <li key={row.id}>
                <span class="strip-name">{row.name}</span>
                <Strip levels={worlds.map((world) => levelOf(world.stance[n * countries + row.c], ladder.length))} />
                <span class="unseen">{historyOf(match, worlds.map((world) => world.stance[n * countries + row.c]), ladder)}</span>
                <span class="strip-end" aria-hidden="true"><Swatch level={levelOf(row.rung, ladder.length)} width={18} height={12} /> {ladder[row.rung].name}</span>
              </li>
            ))}
          </ul>
        ))}
      </div>
    </section>
  )
}
