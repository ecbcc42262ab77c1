/** The key of the forms, as a row of small drawings with their words. */
import { lettersOf } from '../../letters.ts'
import { t } from '../../texts.ts'
import { BarShape, inkOf, MarkShape, WhiskerShape } from './bars.tsx'

const FORMS = [
  { key: 'stage.1', stage: 1, offset: 0, height: 3 },
  { key: 'stage.2', stage: 2, offset: 0, height: 8 },
  { key: 'stage.3', stage: 3, offset: 0, height: 10 },
  { key: 'cycle.key.level', stage: 4, offset: 0, height: 14 },
  { key: 'cycle.key.open', stage: 4, offset: 1, height: 14 },
  { key: 'offset.2', stage: 4, offset: 2, height: 14 },
  { key: 'offset.3', stage: 4, offset: 3, height: 14 },
] as const

const WIDE = 26

const Form = ({ id, form, x }: { id: string; form: (typeof FORMS)[number]; x: number }) => (
  <BarShape ink={inkOf(id, 'guarantor')} bar={{ x, y: 8 - form.height / 2, width: WIDE, height: form.height, span: { from: 0, to: 0, stage: form.stage, offset: form.offset, estimated: false } }} />
)

/** An arrow leads from a technology to the one whose lead it ended. */
const AnswerMark = ({ x }: { x: number }) => (
  <g stroke="var(--ink-2)" fill="var(--ink-2)">
    <circle cx={x + 3} cy="8" r="2.5" />
    <path d={`M${x + 3} 8H${x + 20}`} stroke-width="1.75" />
    <path d={`M${x + WIDE - 1} 8l-7 -4v8z`} stroke="none" />
  </g>
)

/** Every other sign of the picture, with the words for it. */
const SIGNS = [
  { key: 'countered', draw: (id: string) => <MarkShape ink={inkOf(id, 'guarantor')} mark={{ x: 13, y: 8, kind: 'countered' }} /> },
  { key: 'mirrored', draw: (id: string) => <MarkShape ink={inkOf(id, 'guarantor')} mark={{ x: 13, y: 8, kind: 'mirrored' }} /> },
  { key: 'reopened', draw: (id: string) => <MarkShape ink={inkOf(id, 'guarantor')} mark={{ x: 13, y: 8, kind: 'reopened' }} /> },
  { key: 'due', draw: (id: string) => <WhiskerShape ink={inkOf(id, 'guarantor')} tall={4} of={{ x0: 13, x1: 13, y: 8, cut: false }} /> },
  { key: 'range', draw: (id: string) => <WhiskerShape ink={inkOf(id, 'guarantor')} tall={4} of={{ x0: 2, x1: 24, y: 8, cut: false }} /> },
  { key: 'stays', draw: () => <path d="M0 8H26" stroke="var(--w)" stroke-width="4" stroke-dasharray="2 2" /> },
  { key: 'solid', draw: () => <path d="M0 8H26" stroke="var(--w)" stroke-width="2" /> },
  { key: 'dashed', draw: () => <path d="M0 8H26" stroke="var(--w)" stroke-width="2" stroke-dasharray="6 3" /> },
  { key: 'estimate', draw: () => <rect x="1" y="3" width="24" height="10" fill="var(--panel)" stroke="var(--w)" stroke-width="1.5" stroke-dasharray="4 2.500" /> },
] as const

/** `isOpen`: all signs are explained at once, where there is room for them. */
export const Key = ({ id, isOpen }: { id: string; isOpen: boolean }) => (
  <div class="cycle-keys">
    <ul class="cycle-key" aria-hidden="true">
      {FORMS.map((form) => <li key={form.key}><svg width={WIDE} height="16"><Form id={id} form={form} x={0} /></svg> {t(form.key)}</li>)}
      {isOpen && <li><svg width={WIDE} height="16"><AnswerMark x={0} /></svg> {t('cycle.key.answer')}</li>}
    </ul>
    <details class="cycle-signs" open={isOpen}>
      <summary>{t('cycle.key.signs')}</summary>
      <ul>
        {!isOpen && <li><svg width={WIDE} height="16" aria-hidden="true"><AnswerMark x={0} /></svg> {t('cycle.key.answer')}</li>}
        {SIGNS.map((sign) => <li key={sign.key}><svg width={WIDE} height="16" aria-hidden="true">{sign.draw(id)}</svg> {t(`cycle.sign.${sign.key}`)}</li>)}
        <li>{t('cycle.sign.negative')}</li>
      </ul>
    </details>
  </div>
)

/** The same key inside a drawing. */
export const DrawnKey = ({ id, x, y }: { id: string; x: number; y: number }) => {
  let at = x
  return (
    <g transform={`translate(0 ${y})`}>
      {FORMS.map((form) => {
        const words = t(form.key)
        const left = at
        at += WIDE + 8 + lettersOf(words) * 6.4 + 18
        return <g key={form.key}><Form id={id} form={form} x={left} /><text x={left + WIDE + 6} y="12.500" font-size="13" fill="var(--ink-2)">{words}</text></g>
      })}
      <AnswerMark x={at} />
      <text x={at + WIDE + 6} y="12.500" font-size="13" fill="var(--ink-2)">{t('cycle.key.answer')}</text>
    </g>
  )
}
