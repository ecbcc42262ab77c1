/** A figure that opens its why. */
import type { ComponentChildren } from 'preact'
import { t } from '../../texts.ts'
import type { WhyStep } from '../../session/session.ts'
import { openWhy } from '../../session/why.ts'

export const FigureButton = ({ step, label, children, class: name = '' }: { step: WhyStep; label: string; children: ComponentChildren; class?: string }) => (
  <button type="button" class={`figure ${name}`} onClick={() => openWhy(step)} aria-label={t('why.of', { what: label })} title={t('why.open')}>
    {children}
  </button>
)
