/** The card of one technology: its clock, its chain, what happened to it and what answers it. */
import type { ComponentChildren } from 'preact'
import cross from 'lucide:x'
import { chainOf, type Chain } from '../../session/cycleChain.ts'
import { type Looked, turnAfter } from '../../session/cycleHistory.ts'
import type { CycleModel, CycleRow } from '../../session/cycleModel.ts'
import { beside, sentences } from '../../joined.ts'
import { t } from '../../texts.ts'
import { Icon } from '../parts/icon.tsx'
import { SideMark } from '../parts/sideMark.tsx'
import { roleOf } from './drawn.ts'
import { chainSentence, dateOf, linkWords, sinceWords, stateWords, worthOf } from './words.ts'

interface Of {
  looked: Looked
  model: CycleModel
}

/** A chain as a numbered list; the numbers are those on the arrows. */
export const ChainList = ({ looked, model, chain, onChoose }: Of & { chain: Chain; onChoose?: (key: string) => void }) => (
  <ol class="chain" aria-label={chainSentence(looked, model, chain)}>
    {chain.rows.map((row, n) => (
      <li key={row.key} class={roleOf(looked, row.side)}>
        {n > 0 && <span class="chain-link"><b class="chain-number">{n}</b> <span>{linkWords(looked, chain.links[n - 1])}</span></span>}
        <SideMark role={roleOf(looked, row.side)} />
        {onChoose === undefined ? <span class="chain-name">{row.short}</span> : <button type="button" class="link chain-name" onClick={() => onChoose(row.key)}>{row.short}</button>}
        <span class="fine">{sinceWords(looked, model, row)}</span>
      </li>
    ))}
  </ol>
)

interface CardProps extends Of {
  row: CycleRow
  onChoose: (key: string | undefined) => void
  onTurn: (at: number) => void
  acts?: (row: CycleRow) => ComponentChildren
  /** What can be ordered with one technology against the one on the card. */
  answers?: (row: CycleRow, by: string) => ComponentChildren
}

export const Card = ({ looked, model, row, onChoose, onTurn, acts, answers }: CardProps) => {
  const { scenario, game } = looked
  const chain = chainOf(model, row.key)
  const counters = Object.entries(scenario.technologies).filter(([by, technology]) => technology.counters?.[row.id] !== undefined && game.owned[(1 - row.side) * game.ids.technologies.length + game.ids.technologies.indexOf(by)] !== 0)
  const rival = (id: string): CycleRow | undefined => model.rows.find((one) => one.id === id && one.side !== row.side)
  return (
    <div class="cycle-card" data-testid="cycle-card">
      <p class={`side-name ${roleOf(looked, row.side)}`}><SideMark role={roleOf(looked, row.side)} /> {beside(scenario.sides[game.ids.sides[row.side]].name, t(`channel.${row.domain}`))}
        <button type="button" class="button icon-only in-row quiet" aria-label={t('close')} onClick={() => onChoose(undefined)}><Icon of={cross} /></button>
      </p>
      <h3 class="type-section">{row.name}</h3>
      <p>{sentences(stateWords(looked, model, row), worthOf(row) === '' ? '' : t('cycle.worth', { worth: worthOf(row) }))}</p>
      {acts?.(row)}
      {chain.links.length > 0 && <><h4 class="type-heading">{t('cycle.chain')}</h4><ChainList looked={looked} model={model} chain={chain} onChoose={onChoose} /></>}
      {row.events.length > 0 && (
        <>
          <h4 class="type-heading">{t('cycle.events')}</h4>
          <ul class="events">{row.events.map((event, n) => <li key={n}><button type="button" class="link" aria-label={t('cycle.toTurn', { at: dateOf(looked, event.tick) })} title={t('cycle.toTurn', { at: dateOf(looked, event.tick) })} onClick={() => onTurn(turnAfter(looked, event.tick))} data-testid="cycle-to-turn">{dateOf(looked, event.tick)}</button> {t(`cycle.event.${event.kind}`, { by: event.by >= 0 ? scenario.technologies[game.ids.technologies[event.by]].short : t('cycle.nobody') })}</li>)}</ul>
        </>
      )}
      {counters.length > 0 && (
        <>
          <h4 class="type-heading">{t('cycle.answers')}</h4>
          <ul class="events">
            {counters.map(([id]) => {
              const other = rival(id)
              return <li key={id}>{other === undefined ? scenario.technologies[id].short : <button type="button" class="link" onClick={() => onChoose(other.key)}>{other.short}</button>} <span class="fine">{other === undefined ? t('cycle.unseen') : stateWords(looked, model, other)}</span>{answers?.(row, id)}</li>
            })}
          </ul>
        </>
      )}
    </div>
  )
}
