/** The coach of a guided game: one sentence above the page, and an outline around what it speaks of. */
import '../../look/coach.css'
import { useEffect, useLayoutEffect } from 'preact/hooks'
import arrowRight from 'lucide:arrow-right'
import words from '../../look/texts/en/learn.json' with { type: 'json' }
import { leaveLesson, lesson, noteLesson, readOn } from '../../session/lessons.ts'
import { session } from '../../session/store.ts'
import { addTexts, t } from '../../texts.ts'
import { Icon } from '../parts/icon.tsx'

addTexts('en', words)

export const Coach = () => {
  const now = lesson.value
  const step = now?.steps[now.at]
  const { page, phase } = session.value
  const isShown = step !== undefined && (page === 'end' || (page === 'play' && phase !== 'curtain'))
  // noted as soon as it is shown: the page may be left at any moment
  useLayoutEffect(noteLesson, [now?.at])
  useEffect(() => {
    // the look of the outline is a rule for each place, so that it outlives what is drawn anew
    if (isShown) document.documentElement.dataset.coach = step.at
    return () => void delete document.documentElement.dataset.coach
  }, [isShown, step?.at])
  if (now === undefined || !isShown) return null
  return (
    <section class="coach" aria-label={t('lesson.title')} data-testid="coach" data-step={step.id}>
      <p class="coach-count">{t('lesson.step', { at: now.at + 1, of: now.steps.length })}</p>
      <p class="coach-words" role="status" aria-live="polite">{step.text}</p>
      {step.until === 'read' && <button type="button" class="button primary in-row" onClick={readOn} data-testid="coach-next">{t(now.at + 1 < now.steps.length ? 'lesson.next' : 'lesson.done')} <Icon of={arrowRight} size={14} /></button>}
      {now.at + 1 < now.steps.length && <button type="button" class="link" onClick={leaveLesson} data-testid="coach-leave">{t('lesson.leave')}</button>}
    </section>
  )
}
