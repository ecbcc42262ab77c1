/** The slider over the turns, with steps back and forward; arrow keys step anywhere on the page. */
import { useEffect } from 'preact/hooks'
import back from 'lucide:step-back'
import forward from 'lucide:step-forward'
import first from 'lucide:skip-back'
import last from 'lucide:skip-forward'
import type { Match } from '../../../replay/match.ts'
import { turnDate } from '../../dates.ts'
import { showMoment, stepMoment } from '../../session/review.ts'
import { lastMoment, reviewed } from '../../session/reviewed.ts'
import { session } from '../../session/store.ts'
import { t } from '../../texts.ts'
import { Icon, type IconNodes } from '../parts/icon.tsx'

export const momentText = (match: Match, at: number): string =>
  at === 0 ? t('review.opening') : at > match.turns.length ? t('review.horizon') : t('review.turn', { turn: at, date: turnDate(match.scenario, at - 1) })

/** Fields and lists that use the arrow keys themselves. */
const OWN_KEYS = 'input, select, textarea, [role="group"][tabindex], .cycle'

const onKey = (event: KeyboardEvent): void => {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
  if (event.target instanceof Element && event.target.closest(OWN_KEYS) !== null) return
  const match = reviewed.value?.match
  if (match === undefined) return
  if (event.key === 'ArrowLeft') stepMoment(-1)
  else if (event.key === 'ArrowRight') stepMoment(1)
  else if (event.key === 'Home') showMoment(0)
  else if (event.key === 'End') showMoment(lastMoment(match))
  else return
  event.preventDefault()
}

const Step = ({ of, words, disabled, act, id }: { of: IconNodes; words: string; disabled: boolean; act: () => void; id: string }) => (
  <button type="button" class="button icon-only" disabled={disabled} onClick={act} aria-label={words} title={words} data-testid={id}><Icon of={of} /></button>
)

export const MomentBar = () => {
  const match = reviewed.value?.match
  const { at } = session.value
  useEffect(() => {
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
  if (match === undefined) return null
  const end = lastMoment(match)
  return (
    <section class="tray moment-bar" aria-label={t('review.moment')}>
      <Step of={first} words={t('review.first')} disabled={at === 0} act={() => showMoment(0)} id="moment-first" />
      <Step of={back} words={t('review.back')} disabled={at === 0} act={() => stepMoment(-1)} id="moment-back" />
      <Step of={forward} words={t('review.forward')} disabled={at === end} act={() => stepMoment(1)} id="moment-forward" />
      <Step of={last} words={t('review.last')} disabled={at === end} act={() => showMoment(end)} id="moment-last" />
      <label class="moment-slider">
        <span class="type-heading" aria-live="polite" data-testid="moment">{momentText(match, at)}</span>
        <input type="range" min={0} max={end} step={1} value={at} aria-valuetext={momentText(match, at)} onInput={(event) => showMoment(Number(event.currentTarget.value))} title={t('review.keys')} data-testid="moment-slider" />
      </label>
    </section>
  )
}
