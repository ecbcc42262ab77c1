/** Six reasons as diverging bars: push to the right in the guarantor's colour, what holds back to the left in the challenger's. */
import { useState } from 'preact/hooks'
import chevron from 'lucide:chevron-right'
import type { Confidence as Grade } from '../../../lab/confidence.ts'
import * as figures from '../../figures.ts'
import { adding } from '../../session/adding.ts'
import type { Lean } from '../../session/reasons.ts'
import { termConfidence } from '../../session/certainty.ts'
import type { Sight } from '../../session/sight.ts'
import { session } from '../../session/store.ts'
import { termText } from '../../session/wording.ts'
import { t } from '../../texts.ts'
import { Confidence } from '../parts/confidence.tsx'
import { Icon } from '../parts/icon.tsx'
import { Term } from '../parts/term.tsx'

interface Row {
  key: string
  label: string
  value: number
  own?: boolean
  inner?: boolean
  confidence?: Grade
}

/** Push is written in hundredths. */
const STEP = 0.01

const Bar = ({ row, most }: { row: Row; most: number }) => {
  const width = (Math.abs(row.value) / most) * 50
  const fill = row.own ? (row.value >= 0 ? 'url(#hatch-own-order)' : 'url(#hatch-own-order-b)') : row.value >= 0 ? 'var(--w)' : 'var(--b)'
  return (
    <span class="bar" aria-hidden="true">
      <svg width="100%" height="12">
        <rect x={row.value >= 0 ? '50%' : `${50 - width}%`} width={`${width}%`} height="12" fill={fill} stroke={row.own ? (row.value >= 0 ? 'var(--w)' : 'var(--b)') : 'none'} />
        <rect x="50%" width="1" height="12" fill="var(--ink)" />
      </svg>
    </span>
  )
}

export const Reasons = ({ s, lean }: { s: Sight; lean: Lean }) => {
  const country = s.scenario.countries[session.value.selected ?? '']
  const [open, setOpen] = useState<string | undefined>(undefined)
  const rows: Row[] = lean.reasons.flatMap((reason) => [
    { key: reason.name, label: t(`reason.${reason.name}`), value: reason.value },
    ...(open === reason.name ? reason.terms.filter((term) => Math.abs(term.value) >= 0.005).map((term) => ({ key: `${reason.name} ${term.key}`, label: termText(s.scenario, term), value: term.value, inner: true, confidence: country === undefined ? undefined : termConfidence(country, term.key) })) : []),
  ])
  if (Math.abs(lean.drift) >= 0.005) rows.push({ key: 'drift', label: t('reason.drift'), value: lean.drift })
  if (Math.abs(lean.orders) >= 0.005) rows.push({ key: 'orders', label: t('reason.orders'), value: lean.orders, own: true })
  // whoever adds the rows up finds the push that stands below
  const outer = rows.filter((row) => row.inner !== true)
  const shown = adding(outer.map((row) => row.value), lean.push, STEP)
  outer.forEach((row, n) => void (row.value = shown[n]))
  const opened = rows.filter((row) => row.inner)
  const within = adding(opened.map((row) => row.value), outer.find((row) => row.key === open)?.value ?? 0, STEP)
  opened.forEach((row, n) => void (row.value = within[n]))
  const most = Math.max(0.1, ...rows.map((row) => Math.abs(row.value)))
  return (
    <div class="reasons">
      <h3 class="type-heading">
        <span>{t('reasons.title')} <Term word="push" class="fine" /></span>
        <span class="fine" aria-hidden="true"><span class="challenger">◀ {t('reasons.back')}</span> <span class="guarantor">{t('reasons.push')} ▶</span></span>
      </h3>
      <ul>
        {rows.map((row) => (
          <li key={row.key} class={row.inner ? 'inner' : ''}>
            {row.inner || row.key === 'drift' || row.key === 'orders'
              ? <span class="reason-name">{row.label} {row.confidence !== undefined && <Confidence of={row.confidence} markOnly />}</span>
              : <button type="button" class="reason-name" aria-expanded={open === row.key} onClick={() => setOpen(open === row.key ? undefined : row.key)}><Icon of={chevron} size={12} /> {row.label}</button>}
            <b>{figures.signedPush(row.value)}</b>
            <Bar row={row} most={most} />
          </li>
        ))}
      </ul>
    </div>
  )
}
