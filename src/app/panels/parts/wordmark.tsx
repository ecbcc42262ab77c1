/** The wordmark: the zigzag between the two lanes. */
import { t } from '../../texts.ts'

export const Zigzag = ({ size = 28 }: { size?: number }) => (
  <svg class="zigzag" width={size} height={size * 0.64} viewBox="0 0 40 26" aria-hidden="true">
    <path d="M5.5 5.5 13 20 20 5.5 27 20 34.5 5.5" fill="none" stroke="var(--ink)" stroke-width="2.2" />
    <path d="M1 1h9v9H1zM15.500 1h9v9h-9zM30 1h9v9h-9z" fill="var(--w)" />
    <circle cx="13" cy="20.500" r="5" fill="var(--b)" />
    <circle cx="27" cy="20.500" r="5" fill="var(--b)" />
  </svg>
)

export const Wordmark = ({ onClick }: { onClick?: () => void }) => (
  <button type="button" class="wordmark" onClick={onClick} data-testid="home" aria-label={t('app.home')}>
    <Zigzag /> <span aria-hidden="true">{t('app.name')}</span>
  </button>
)
