/** Beats of the turn by chapter, in the order of cause; the one on show is marked. */
import check from 'lucide:check'
import circle from 'lucide:circle-dashed'
import playIcon from 'lucide:play'
import { BEAT } from '../../../engine/ledger.ts'
import { chapterOf, CHAPTERS, unfolding } from '../../session/beats.ts'
import { sight } from '../../session/sight.ts'
import { act, session } from '../../session/store.ts'
import { beatText } from '../../session/wording.ts'
import { t } from '../../texts.ts'
import { Icon } from '../parts/icon.tsx'
import { SideMark } from '../parts/sideMark.tsx'

export const BeatList = () => {
  const s = sight.value
  if (s === undefined) return null
  const beats = unfolding.value
  const now = session.value.beat
  return (
    <div class="beat-list">
      {CHAPTERS.map((chapter) => {
        const own = beats.map((beat, index) => ({ beat, index })).filter(({ beat }) => chapterOf(beat) === chapter)
        if (own.length === 0) return null
        return (
          <section key={chapter} aria-label={t(`chapter.${chapter}`)}>
            <h2 class="type-heading">{t(`chapter.${chapter}`)}</h2>
            <ol>
              {own.map(({ beat, index }) => (
                <li key={index}>
                  <button type="button" class={index === now ? 'now' : index > now ? 'later' : ''} aria-current={index === now ? 'step' : undefined} onClick={() => act((draft) => { draft.beat = index; draft.pace = 0 })}>
                    {beat.side >= 0 && beat.kind === BEAT.order ? <SideMark role={s.scenario.sides[s.game.ids.sides[beat.side]].role} /> : <Icon of={index < now ? check : index === now ? playIcon : circle} size={14} />}
                    <span>{index <= now ? beatText(s.scenario, s.game, beat) : t(`chapter.${chapter}.later`)}</span>
                  </button>
                </li>
              ))}
            </ol>
          </section>
        )
      })}
    </div>
  )
}
