/** The card beside the picture: one technology with its clock and what answers it, or the cycle as a whole. */
import type { ComponentChildren } from 'preact'
import * as figures from '../../figures.ts'
import { chainOf, type Chain } from '../../session/cycleChain.ts'
import type { Looked } from '../../session/cycleHistory.ts'
import type { CycleModel, CycleRow } from '../../session/cycleModel.ts'
import { t } from '../../texts.ts'
import { SideMark } from '../parts/sideMark.tsx'
import { roleOf } from './drawn.ts'
import { chainSentence, clockWords, dateOf, linkWords, sinceWords, stateWords, worthOf } from './words.ts'

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

/** What each side's open offsets made the rival spend. */
export const Imposed = ({ looked, model }: Of) => (
  <dl class="forecast">
    {[looked.game.guarantor, looked.game.challenger].map((side) => {
      const name = (index: number): string => looked.scenario.sides[looked.game.ids.sides[index]].name
      return <div key={side}><dt>{t('cycle.imposed', { side: name(side), rival: name(1 - side) })}</dt><dd>{figures.number(model.imposed[side], 1)}</dd></div>
    })}
  </dl>
)

const Summary = ({ looked, model, chain, onChoose }: Of & { chain: Chain; onChoose: (key: string) => void }) => {
  const open = model.rows.filter((row) => row.offset === 1).sort((a, b) => a.since - b.since)
  return (
    <>
      <h3 class="type-heading">{t(chain.rows.length > 0 ? 'cycle.longest' : 'cycle.noChain')}</h3>
      <ChainList looked={looked} model={model} chain={chain} onChoose={onChoose} />
      <h3 class="type-heading">{t('cycle.open', { count: open.length })}</h3>
      <ul class="open-offsets">
        {open.map((row) => (
          <li key={row.key} class={roleOf(looked, row.side)}><SideMark role={roleOf(looked, row.side)} /> <button type="button" class="link" onClick={() => onChoose(row.key)}>{row.short}</button> <span class="fine">{clockWords(looked, model, row)}</span></li>
        ))}
      </ul>
      <h3 class="type-heading">{t('cycle.spent')}</h3>
      <Imposed looked={looked} model={model} />
      <p class="fine">{t('cycle.spentWords')}</p>
    </>
  )
}

const Details = ({ looked, model, row, onChoose, acts }: Of & { row: CycleRow; onChoose: (key: string) => void; acts?: (row: CycleRow) => ComponentChildren }) => {
  const { scenario, game } = looked
  const chain = chainOf(model, row.key)
  const counters = Object.entries(scenario.technologies).filter(([by, technology]) => technology.counters?.[row.id] !== undefined && game.owned[(1 - row.side) * game.ids.technologies.length + game.ids.technologies.indexOf(by)] !== 0)
  const rival = (id: string): CycleRow | undefined => model.rows.find((one) => one.id === id && one.side !== row.side)
  return (
    <>
      <p class={`side-name ${roleOf(looked, row.side)}`}><SideMark role={roleOf(looked, row.side)} /> {scenario.sides[game.ids.sides[row.side]].name}</p>
      <h3 class="type-section">{row.name}</h3>
      <p>{stateWords(looked, model, row)}.{worthOf(row) !== '' && ` ${t('cycle.worth', { worth: worthOf(row) })}.`}</p>
      {acts?.(row)}
      {chain.links.length > 0 && <><h4 class="type-heading">{t('cycle.chain')}</h4><ChainList looked={looked} model={model} chain={chain} onChoose={onChoose} /></>}
      {row.events.length > 0 && (
        <>
          <h4 class="type-heading">{t('cycle.events')}</h4>
          <ul class="events">{row.events.map((event, n) => <li key={n}><span class="fine">{dateOf(looked, event.tick)}</span> {t(`cycle.event.${event.kind}`, { by: event.by >= 0 ? scenario.technologies[game.ids.technologies[event.by]].short : t('cycle.nobody') })}</li>)}</ul>
        </>
      )}
      {counters.length > 0 && (
        <>
          <h4 class="type-heading">{t('cycle.answers')}</h4>
          <ul class="events">
            {counters.map(([id]) => {
              const other = rival(id)
              return <li key={id}>{other === undefined ? scenario.technologies[id].short : <button type="button" class="link" onClick={() => onChoose(other.key)}>{other.short}</button>} <span class="fine">{other === undefined ? t('cycle.unseen') : stateWords(looked, model, other)}</span></li>
            })}
          </ul>
        </>
      )}
    </>
  )
}

export const Card = ({ looked, model, row, chain, onChoose, acts }: Of & { row: CycleRow | undefined; chain: Chain; onChoose: (key: string | undefined) => void; acts?: (row: CycleRow) => ComponentChildren }) => (
  <div class="cycle-card" data-testid="cycle-card">
    {row === undefined ? <Summary looked={looked} model={model} chain={chain} onChoose={onChoose} /> : <Details looked={looked} model={model} row={row} onChoose={onChoose} acts={acts} />}
    {row !== undefined && <p><button type="button" class="link" onClick={() => onChoose(undefined)}>{t('cycle.whole')}</button></p>}
  </div>
)
