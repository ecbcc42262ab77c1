/** The world and its dials, one click away: each contested claim with the value that this game is played under. */
import cross from 'lucide:x'
import { shownAssumptionsOf } from '../../../scenario/figures.ts'
import * as figures from '../../figures.ts'
import { sight } from '../../session/sight.ts'
import { act, session } from '../../session/store.ts'
import { t } from '../../texts.ts'
import { Confidence } from '../parts/confidence.tsx'
import { Icon } from '../parts/icon.tsx'
import { useReturnFocus } from '../parts/returnFocus.ts'
import { Term } from '../parts/term.tsx'

export const Dials = () => {
  useReturnFocus('dials', () => session.value.dials, '.top-bar .world-button')
  const s = sight.value
  if (s === undefined) return null
  const { scenario, match } = s
  const world = scenario.worlds[match.options.world]
  const shown = shownAssumptionsOf(scenario, match.options.world, match.options.changes)
  return (
    <section class="dials" aria-labelledby="dials-title" onKeyDown={(event) => event.key === 'Escape' && act((draft) => void (draft.dials = false))}>
      <header>
        <h2 id="dials-title" class="type-section">{t('dials.title', { world: world?.name ?? '' })}</h2>
        <button type="button" class="button icon-only in-row quiet" aria-label={t('close')} onClick={() => act((draft) => void (draft.dials = false))}><Icon of={cross} /></button>
      </header>
      <p>{world?.text} <Term word="assumption" /></p>
      {world?.draw && <p class="note">{t('dials.hidden')}</p>}
      <ul tabIndex={0} aria-label={t('dials.list')}>
        {Object.entries(scenario.assumptions).map(([id, dial]) => {
          const [low, high] = dial.range
          const at = high > low ? ((shown[id] - low) / (high - low)) * 100 : 50
          return (
            <li key={id}>
              <p><strong>{dial.name}</strong> <b>{figures.number(shown[id], 2)}</b></p>
              <span class="dial" aria-hidden="true"><span style={{ left: `${Math.min(100, Math.max(0, at))}%` }} /></span>
              <p class="fine">{dial.claim} <Confidence of={dial.confidence} /></p>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
