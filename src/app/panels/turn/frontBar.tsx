/** Below the front page: on to the next turn, or end the game here. */
import arrowRight from 'lucide:arrow-right'
import { saveGame } from '../../session/files.ts'
import { endHere, nextTurn } from '../../session/play.ts'
import { sight } from '../../session/sight.ts'
import { act } from '../../session/store.ts'
import { t } from '../../texts.ts'
import { Icon } from '../parts/icon.tsx'

export const FrontBar = () => {
  const s = sight.value
  if (s === undefined) return null
  const last = s.turn >= s.game.turns
  return (
    <section class="tray front-bar" aria-label={t('front.title')}>
      <button type="button" class="button" onClick={() => act((draft) => { draft.phase = 'unfold'; draft.beat = 0; draft.pace = 0 })}>{t('front.again')}</button>
      <button type="button" class="button quiet" onClick={saveGame} title={t('front.lessonWhat')} data-testid="next-lesson">{t('front.lesson')}</button>
      <span class="grow" />
      {!last && <button type="button" class="button quiet" onClick={endHere} data-testid="end-now">{t('end.here')}</button>}
      <button type="button" class="button primary" onClick={nextTurn} data-testid="next-turn">{last ? t('front.end') : t('front.next', { turn: s.turn + 1 })} <Icon of={arrowRight} /></button>
    </section>
  )
}
