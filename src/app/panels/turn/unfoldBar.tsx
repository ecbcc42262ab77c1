/** Controls while the turn unfolds: pause, step, pace, skip. With reduced motion beats advance by the button alone. */
import { useEffect } from 'preact/hooks'
import pause from 'lucide:pause'
import playIcon from 'lucide:play'
import back from 'lucide:step-back'
import forward from 'lucide:step-forward'
import newspaper from 'lucide:newspaper'
import { showsBrief, switchBeats, unfolding } from '../../session/beats.ts'
import { showFront } from '../../session/play.ts'
import { act, session } from '../../session/store.ts'
import { t } from '../../texts.ts'
import { Icon } from '../parts/icon.tsx'

/** One beat at pace 1, in milliseconds; a beat in brief is there to be talked about. */
const BEAT_TIME = 2400
const BRIEF_TIME = 4500
/** A whole turn takes no longer, in milliseconds: a class has less time than a player. */
const MOST_TIME = 40_000
const MOST_BRIEF_TIME = 15_000
const PACES = [1, 2, 4] as const

const step = (by: number): void => act((draft) => void (draft.beat = Math.max(0, draft.beat + by)))

export const UnfoldBar = () => {
  const { beat, pace } = session.value
  const beats = unfolding.value.length
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches
  const runs = pace > 0 && !still
  useEffect(() => {
    if (!runs) return undefined
    const timer = setTimeout(() => (beat + 1 < beats ? step(1) : showFront()), (showsBrief() ? Math.min(BRIEF_TIME, MOST_BRIEF_TIME / beats) : Math.min(BEAT_TIME, MOST_TIME / beats)) / pace)
    return () => clearTimeout(timer)
  }, [beat, runs, pace, beats])
  return (
    <section class="tray unfold-bar" aria-label={t('unfold.title')}>
      {!still && (
        <button type="button" class="button primary" onClick={() => act((draft) => void (draft.pace = runs ? 0 : 1))} data-testid="unfold-pause">
          <Icon of={runs ? pause : playIcon} /> {t(runs ? 'unfold.pause' : 'unfold.play')}
        </button>
      )}
      <button type="button" class="button icon-only" disabled={beat === 0} onClick={() => step(-1)} aria-label={t('unfold.back')}><Icon of={back} /></button>
      <button type="button" class="button icon-only" onClick={() => (beat + 1 < beats ? step(1) : showFront())} aria-label={t('unfold.next')} data-testid="unfold-next"><Icon of={forward} /></button>
      {!still && <button type="button" class="button" onClick={() => act((draft) => void (draft.pace = PACES[(PACES.indexOf(draft.pace as 1) + 1) % PACES.length]))} aria-label={t('unfold.pace', { pace: pace || 1 })}>×{pace || 1}</button>}
      <ol class="progress" aria-hidden="true">{Array.from({ length: beats }, (_, n) => <li key={n} class={n < beat ? 'past' : n === beat ? 'now' : ''} />)}</ol>
      <button type="button" class="button quiet brief-switch" onClick={() => { switchBeats(); act((draft) => void (draft.beat = 0)) }} data-testid="brief">{t(showsBrief() ? 'unfold.full' : 'unfold.brief')}</button>
      <button type="button" class="button" onClick={showFront} data-testid="skip"><Icon of={newspaper} /> {t('unfold.skip')}</button>
    </section>
  )
}
