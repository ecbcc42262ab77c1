/** The why panel: a figure opened into its terms or its causes, each to be opened further. */
import { useEffect, useRef, useState } from 'preact/hooks'
import arrowLeft from 'lucide:arrow-left'
import chevron from 'lucide:chevron-right'
import cross from 'lucide:x'
import { closeAllWhy, closeWhy, openWhy, type WhyRow, why } from '../../session/why.ts'
import { openPast } from '../../session/past.ts'
import { showMoment } from '../../session/review.ts'
import { session } from '../../session/store.ts'
import { t } from '../../texts.ts'
import { Confidence } from './confidence.tsx'
import { Icon } from './icon.tsx'
import { Term } from './term.tsx'
import { useReturnFocus } from './returnFocus.ts'
import { WhyDials } from './whyDials.tsx'

/** Bars are told against the largest of the pane. */
const Bar = ({ row, most }: { row: WhyRow; most: number }) => (
  <span class="bar" aria-hidden="true"><span class={row.amount >= 0 ? 'up' : 'down'} style={{ width: `${(Math.abs(row.amount) / most) * 100}%` }} /></span>
)

const Jump = ({ at, children }: { at: number; children: string }) => (
  <button type="button" class="link when" title={t('review.jump')} onClick={() => (session.value.page === 'review' ? showMoment : openPast)(at)} data-testid="why-jump">{children}</button>
)

const When = ({ row }: { row: WhyRow }) => {
  if (row.when === undefined) return null
  return row.at === undefined ? <span class="fine when">{row.when}</span> : <Jump at={row.at}>{row.when}</Jump>
}

const Label = ({ row, open, onOpen }: { row: WhyRow; open: boolean; onOpen: () => void }) => {
  if (row.inner !== undefined) return <button type="button" class="link label opens" aria-expanded={open} onClick={onOpen} data-testid="why-group"><Icon of={chevron} size={12} /> {row.label}</button>
  if (row.opens !== undefined) return <button type="button" class="link label" onClick={() => row.opens && openWhy(row.opens, true)}>{row.label}</button>
  return <span class="label">{row.label}</span>
}

const Row = ({ row, most }: { row: WhyRow; most: number }) => {
  const [open, setOpen] = useState(false)
  return (
    <li class={row.group === undefined ? '' : 'first'}>
      {row.group !== undefined && <span class="group">{row.at !== undefined && row.when === undefined ? <Jump at={row.at}>{row.group.label}</Jump> : <strong>{row.group.label}</strong>}<strong>{row.group.value}</strong></span>}
      <When row={row} />
      <Label row={row} open={open} onOpen={() => setOpen(!open)} />
      <b>{row.value}</b>
      <Bar row={row} most={most} />
      {open && row.inner !== undefined && <ul class="why-inner">{row.inner.map((inner) => <li key={inner.label}><span class="label">{inner.label}</span> <b>{inner.value}</b></li>)}</ul>}
    </li>
  )
}

export const WhyPanel = () => {
  const now = why.value
  const heading = useRef<HTMLHeadingElement>(null)
  const depth = session.value.why.length
  const step = session.value.why.at(-1)
  useReturnFocus('why', () => session.value.why.length > 0, '.score .figure')
  useEffect(() => heading.current?.focus(), [depth])
  if (now === undefined) return null
  const most = Math.max(1e-9, ...now.rows.map((row) => Math.abs(row.amount)))
  return (
    <article class="why-panel" aria-labelledby="why-title" onKeyDown={(event) => event.key === 'Escape' && closeWhy()} data-testid="why">
      <header>
        {depth > 1 && <button type="button" class="button icon-only in-row quiet" aria-label={t('back')} onClick={closeWhy}><Icon of={arrowLeft} /></button>}
        <h2 id="why-title" class="type-section" tabIndex={-1} ref={heading}>{now.title}</h2>
        <button type="button" class="button icon-only in-row quiet" aria-label={t('close')} onClick={closeAllWhy} data-testid="close-why"><Icon of={cross} /></button>
      </header>
      <p class="type-figure-2">{now.value}</p>
      <p class="fine">{now.kind === 'stored' && <><Term word="ledger" />{t('join.label')}</>}{t(now.hidden ? 'why.hidden' : now.kind === 'derived' ? 'why.terms' : 'why.ledger')}</p>
      <ul class="why-rows">
        {now.rows.map((row, n) => <Row key={`${now.title} ${n}`} row={row} most={most} />)}
      </ul>
      {now.from !== undefined && <p class="fine" data-testid="why-from">{t('why.from')}{t('join.label')}<Confidence of={now.from.confidence} />{now.from.source !== undefined && `${t('join.clause')}${now.from.source}`}</p>}
      {step?.kind === 'derived' && <WhyDials key={`${step.name} ${step.index}`} step={step} />}
    </article>
  )
}
