/** The stances turn by turn, in the colours and hatches of the map: the countries that moved with each change, the others by rung. */
import { BEAT } from '../../../engine/ledger.ts'
import type { Match } from '../../../replay/match.ts'
import { tickShort, turnShort } from '../../dates.ts'
import { turnTick } from '../../../scenario/calendar.ts'
import * as figures from '../../figures.ts'
import { reviewTable } from '../../session/review.ts'
import { rungsOf, type StanceChange, stanceChanges } from '../../session/stanceChanges.ts'
import { levelOf } from '../../session/level.ts'
import { clauses, labelled, listed } from '../../joined.ts'
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

/** What led to a change: the window in which the country decided, with the draw of a step up, or its operators. */
const reasonOf = ({ beat }: StanceChange): string => {
  if (beat === undefined) return ''
  if (beat.kind === BEAT.operators) return t('strips.operators')
  const draw = beat.c > beat.b && beat.odds !== undefined ? t('points.draw', { odds: figures.odds(beat.odds), draw: Math.floor(beat.x * 100) }) : ''
  return clauses(t(`window.${beat.y % 8}.name`), draw)
}

const Changes = ({ match, of, names }: { match: Match; of: readonly StanceChange[]; names: readonly { name: string }[] }) => (
  <ol class="strip-changes">
    {of.map((one) => (
      <li key={one.at}>{one.at > match.turns.length ? t('course.horizon') : <button type="button" class="link" onClick={() => reviewTable(one.at)}>{turnShort(match.scenario, one.at - 1)}</button>} <b>{names[one.to].name}</b> <span class="fine">{reasonOf(one)}</span></li>
    ))}
  </ol>
)

const MOST_YEARS = 4
const MOST_COLUMNS = 2
const LEAST_ROWS = 4

export const StanceStrips = ({ match }: { match: Match }) => {
  const { game, scenario } = match
  const { ladder } = scenario.networks[game.ids.networks[game.mainNetwork]]
  const rows = game.ids.countries
    .map((id, c) => ({ id, name: scenario.countries[id].name, rungs: rungsOf(match, c), changes: stanceChanges(match, c) }))
    .sort((a, b) => b.rungs[b.rungs.length - 1] - a.rungs[a.rungs.length - 1] || figures.inOrder(a.name, b.name))
  const moved = rows.filter((row) => row.changes.length > 0)
  const stood = rows.filter((row) => row.changes.length === 0)
  const each = Math.max(LEAST_ROWS, Math.ceil(moved.length / MOST_COLUMNS))
  const columns = Array.from({ length: Math.ceil(moved.length / each) }, (_, k) => moved.slice(k * each, (k + 1) * each))
  const years = match.turns.map((_, turn) => tickShort(scenario.calendar, turnTick(scenario, turn)).slice(0, 4))
  const last = match.end?.world ?? match.world
  return (
    <section class="strips" aria-labelledby="strips-title">
      <h2 id="strips-title" class="type-section">{t('strips.title', { count: moved.length, all: rows.length })}</h2>
      <ul class="strip-key">
        {ladder.map((rung, n) => <li key={n}><Swatch level={levelOf(n, ladder.length)} width={26} height={14} /> {rung.name}</li>)}
        <li class="fine">{t('chart.span', { from: turnShort(scenario, 0), to: tickShort(scenario.calendar, last.tick[0] - 1) })}</li>
      </ul>
      <div class="strip-columns strip-moved">
        {columns.map((column, k) => (
          <ul key={k} class="strip-list">
            <Years years={years} cells={match.turns.length + (match.end === undefined ? 1 : 2)} />
            {column.map((row) => (
              <li key={row.id}>
                <span class="strip-name">{row.name}</span>
                <Strip levels={row.rungs.map((rung) => levelOf(rung, ladder.length))} />
                <Changes match={match} of={row.changes} names={ladder} />
              </li>
            ))}
          </ul>
        ))}
      </div>
      {stood.length > 0 && (
        <>
          <h3 class="type-heading">{t('strips.stood')}</h3>
          <dl class="strip-stood">
            {ladder.map((rung, n) => {
              const names = stood.filter((row) => row.rungs[0] === n).map((row) => row.name)
              return names.length === 0 ? null : <div key={n}><dt><Swatch level={levelOf(n, ladder.length)} width={18} height={12} /> {labelled(t('strips.rung', { rung: rung.name, count: names.length }), '')}</dt><dd>{listed(names)}</dd></div>
            })}
          </dl>
        </>
      )}
    </section>
  )
}
