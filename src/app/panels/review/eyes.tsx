/** Whose view the review shows: either side's, or the truth. */
import { lookAs } from '../../session/review.ts'
import { isSealedOpen, reviewed } from '../../session/reviewed.ts'
import { TRUTH } from '../../session/session.ts'
import { shownSides } from '../../session/sight.ts'
import { session } from '../../session/store.ts'
import { t } from '../../texts.ts'
import { SideName } from '../parts/sideMark.tsx'

export const Eyes = () => {
  const match = reviewed.value?.match
  if (match === undefined) return null
  const { eyes } = session.value
  const closed = isSealedOpen.value
  return (
    <section class="eyes">
      <fieldset>
        <legend>{t('review.eyes')}</legend>
        <div class="radios">
          <label class={closed ? 'refused' : ''}>
            <input type="radio" name="eyes" checked={eyes === TRUTH} disabled={closed} onChange={() => lookAs(TRUTH)} data-testid="eyes-truth" /> {t('review.truth')}
          </label>
          {shownSides(match.game).map((side) => (
            <label key={side}>
              <input type="radio" name="eyes" checked={eyes === side} onChange={() => lookAs(side)} data-testid={`eyes-${match.game.ids.sides[side]}`} /> <SideName scenario={match.scenario} id={match.game.ids.sides[side]} />
            </label>
          ))}
        </div>
      </fieldset>
      {closed && <p class="fine">{t('review.truthClosed')}</p>}
    </section>
  )
}
