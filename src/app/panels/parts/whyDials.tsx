/** The claims that a figure hangs on, worked out when somebody asks. */
import { useState } from 'preact/hooks'
import { DERIVED } from '../../../engine/derived.ts'
import * as figures from '../../figures.ts'
import type { WhyStep } from '../../session/session.ts'
import { sight } from '../../session/sight.ts'
import { valueText } from '../../session/wording.ts'
import { type DialPull, dialsBehind } from '../../session/whyDials.ts'
import { clauses } from '../../joined.ts'
import { t } from '../../texts.ts'

export const WhyDials = ({ step }: { step: WhyStep & { kind: 'derived' } }) => {
  const [pulls, setPulls] = useState<DialPull[] | 'works' | undefined>(undefined)
  const s = sight.value
  if (s === undefined) return null
  const ask = (): void => {
    setPulls('works')
    void dialsBehind(s, step).then(setPulls)
  }
  if (pulls === 'works') return <p class="fine" role="status">{t('why.dialsWork')}</p>
  if (pulls === undefined) return <p><button type="button" class="link" onClick={ask} data-testid="why-dials">{t('why.dials')}</button></p>
  const { unit } = DERIVED[step.name]
  return (
    <section class="why-dials" role="status">
      <h3 class="type-heading">{t('why.dials')}</h3>
      <p class="fine">{t(pulls.length === 0 ? 'why.dialsNone' : 'why.dialsWords')}</p>
      <ul>
        {pulls.map(({ id, name, value, range, change }) => (
          <li key={id}>
            <span>{name} <span class="fine">{figures.number(value, 2)}</span></span>
            <span class="fine">{clauses(...([0, 1] as const).map((end) => t('why.dialAt', { at: figures.number(range[end], 2), change: valueText(change[end], unit, true) })))}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
