/** Play on from the turn on show, as a new game of its own. */
import { useState } from 'preact/hooks'
import branch from 'lucide:git-branch'
import { BOTH } from '../../routes.ts'
import { playOn, playOnRefusal } from '../../session/review.ts'
import { reviewed } from '../../session/reviewed.ts'
import { shownSides } from '../../session/sight.ts'
import { session } from '../../session/store.ts'
import { peopleOf } from '../../session/table.ts'
import { t } from '../../texts.ts'
import { Icon } from '../parts/icon.tsx'

export const PlayOn = () => {
  const match = reviewed.value?.match
  const [chosen, setChosen] = useState<string | undefined>(undefined)
  if (match === undefined) return null
  const { at } = session.value
  const { sides } = match.game.ids
  const people = peopleOf(match)
  const side = chosen ?? (people.length === 1 ? sides[people[0]] : people.length > 1 ? BOTH : sides[match.game.guarantor])
  const refusal = playOnRefusal(match, at)
  return (
    <section class="play-on">
      <label class="field"><span>{t('review.playAs')}</span>
        <select value={side} onChange={(event) => setChosen(event.currentTarget.value)} data-testid="play-on-side">
          {shownSides(match.game).map((index) => <option key={index} value={sides[index]}>{t('review.against', { side: match.scenario.sides[sides[index]].name })}</option>)}
          <option value={BOTH}>{t('review.both')}</option>
        </select>
      </label>
      <button type="button" class="button primary" disabled={refusal !== undefined} onClick={() => playOn(side)} aria-describedby="play-on-words" data-testid="play-on"><Icon of={branch} /> {t('review.playOn')}</button>
      <p id="play-on-words" class="fine">{refusal !== undefined ? t(refusal) : at === 0 ? t('review.playOnStart') : t('review.playOnWords', { count: at })}</p>
    </section>
  )
}
