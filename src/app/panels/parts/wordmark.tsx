/** The wordmark: the zigzag between the two lanes. */
import { t } from '../../texts.ts'

export const Zigzag = ({ size = 32 }: { size?: number }) => (
  <svg class="zigzag" width={size} height={size * 0.52} viewBox="0 0 52 27" aria-hidden="true">
    <path d="M5.500 5.500 15.800 21 26 5.500 36.200 21 46.500 5.500" fill="none" stroke="var(--ink)" stroke-width="2.2" />
    <path d="M1 1h9v9H1zM21.500 1h9v9h-9zM42 1h9v9h-9z" fill="var(--w)" />
    <circle cx="15.800" cy="21" r="5.200" fill="var(--b)" />
    <circle cx="36.200" cy="21" r="5.200" fill="var(--b)" />
  </svg>
)

export const Wordmark = ({ onClick }: { onClick?: () => void }) => (
  <button type="button" class="wordmark" onClick={onClick} data-testid="home" aria-label={t('app.home')}>
    <Zigzag /> <span aria-hidden="true">{t('app.name')}</span>
  </button>
)
