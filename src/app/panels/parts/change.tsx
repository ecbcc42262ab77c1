/** A change as arrow and number, never as good or bad. */
import * as figures from '../../figures.ts'
import { t } from '../../texts.ts'

export const Change = ({ value, digits = 0 }: { value: number; digits?: number }) => {
  const size = Number(Math.abs(value).toFixed(digits))
  if (size === 0) return null
  return (
    <span class="change">
      <span aria-hidden="true">{value > 0 ? '▲' : '▼'}</span>
      <span class="unseen">{t(value > 0 ? 'change.up' : 'change.down')}</span> {figures.number(size, digits)}
    </span>
  )
}
