/** The offset cycle: both sides' technologies in two lanes, stage by stage, with what each is worth and what answers it. */
import { tickShort } from '../../dates.ts'
import * as figures from '../../figures.ts'
import { openForm } from '../../session/form.ts'
import { type Sight, sight } from '../../session/sight.ts'
import { session } from '../../session/store.ts'
import { type TechnologyRow, technologyRows } from '../../session/technologies.ts'
import { t } from '../../texts.ts'
import { FigureButton } from '../parts/figureButton.tsx'
import { SideMark, type Role } from '../parts/sideMark.tsx'

const STAGES = [1, 2, 3, 4] as const

/** Research dotted, prototype outlined, integration hatched, fielded solid, countered tinted with a line through it. */
const Track = ({ row, role }: { row: TechnologyRow; role: Role }) => (
  <span class={`track ${role} ${row.offset >= 2 ? 'answered' : ''}`} aria-hidden="true">
    {STAGES.map((stage) => (
      <span key={stage} class={`stage-${stage} ${row.stage >= stage ? 'done' : ''}`}>
        {row.stage === stage - 1 && row.progress !== undefined && <span class="part" style={{ width: `${row.progress * 100}%` }} />}
      </span>
    ))}
  </span>
)

const stateOf = (s: Sight, row: TechnologyRow): string => {
  if (row.offset > 0) return t('cycle.offset', { state: t(`offset.${row.offset}`), since: t(`period.${s.scenario.calendar.tick}`, { count: Math.max(0, row.since) }) })
  if (row.expected !== undefined) return t('cycle.expected', { stage: t(`stage.${row.stage}`), low: tickShort(s.scenario.calendar, row.expected.low), high: tickShort(s.scenario.calendar, row.expected.high) })
  return row.waiting ? t('cycle.waiting') : t(`stage.${row.stage}`)
}

const Acts = ({ s, row }: { s: Sight; row: TechnologyRow }) => {
  if (session.value.page !== 'play' || session.value.phase !== 'decide') return null
  const find = (test: (id: string, m: number) => boolean): string | undefined => s.game.ids.moves.find((id, m) => s.scenario.moves[id].side === s.sideId && test(id, m))
  const button = (move: string | undefined, order: { technology?: string; against?: string }, words: string) =>
    move === undefined ? null : <button type="button" class="button in-row" onClick={() => openForm(s.scenario.moves[move].verb, { move, ...order })} aria-label={`${words}: ${row.short}`}>{words}</button>
  if (row.card) return button(find((id) => s.scenario.moves[id].answer), { against: row.id }, t('cycle.answer'))
  if (row.side !== s.side) return null
  if (row.waiting) return button(find((_, m) => s.game.moveIntegrates[m] !== 0), { technology: row.id }, t('cycle.integrate'))
  return button(find((id) => s.scenario.moves[id].programme), { technology: row.id }, row.funding > 0 ? t('cycle.fundMore') : t('cycle.fund'))
}

const Lane = ({ s, rows, side }: { s: Sight; rows: TechnologyRow[]; side: number }) => {
  const { name, role } = s.scenario.sides[s.game.ids.sides[side]]
  return (
    <section class={`lane ${role}`}>
      <h3 class="side-name type-heading"><SideMark role={role} /> {t('cycle.lane', { side: name })}</h3>
      <ul>
        {rows.map((row) => (
          <li key={row.id} class={row.card ? 'card' : ''}>
            <span class="technology-name" title={row.name}>{row.short}</span>
            <Track row={row} role={role} />
            <span class="technology-state">{stateOf(s, row)}{row.funding > 0 && <span class="fine"> {t('cycle.funded', { count: row.funding })}</span>}</span>
            <span class="technology-worth">{row.stage === 4 && <FigureButton step={{ kind: 'derived', name: 'netAdvantage', index: side * s.game.ids.technologies.length + row.index }} label={row.name}>{figures.signed(row.net * row.value, 1)}</FigureButton>}</span>
            <span class="fine counters">{row.counters.filter((counter) => counter.bite > 0.01).map((counter) => `${counter.short} ${figures.share(counter.bite)}`).join(', ')}</span>
            <span class="acts"><Acts s={s} row={row} /></span>
          </li>
        ))}
      </ul>
    </section>
  )
}

export const CycleBoard = () => {
  const s = sight.value
  if (s === undefined) return null
  const rows = technologyRows.value
  const guarantor = s.game.guarantor
  return (
    <section class="cycle" aria-labelledby="cycle-title" tabIndex={0}>
      <h2 id="cycle-title" class="type-section">{t('cycle.title')}</h2>
      <p class="cycle-key fine" aria-hidden="true">
        {STAGES.map((stage) => <span key={stage}><span class="track guarantor small"><span class={`stage-${stage} done`} /></span> {t(`stage.${stage}`)}</span>)}
        <span><span class="track guarantor small answered"><span class="stage-4 done" /></span> {t('offset.2')}</span>
      </p>
      {[guarantor, 1 - guarantor].map((side) => <Lane key={side} s={s} side={side} rows={rows.filter((row) => row.side === side)} />)}
    </section>
  )
}
