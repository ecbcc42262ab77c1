/** Beats of the turn by chapter, in the order of cause; the one on show is marked. */
import { useEffect, useRef } from 'preact/hooks'
import check from 'lucide:check'
import circle from 'lucide:circle-dashed'
import playIcon from 'lucide:play'
import { BEAT, type Beat } from '../../../engine/ledger.ts'
import { chapterOf, CHAPTERS, openAllBeats, showsBrief, unfolding, visibleBeats } from '../../session/beats.ts'
import { sequelOf } from '../../session/sequel.ts'
import { type Sight, sight } from '../../session/sight.ts'
import { act, session } from '../../session/store.ts'
import { isHotSeat } from '../../session/table.ts'
import { beatText } from '../../session/wording.ts'
import { t } from '../../texts.ts'
import { Icon } from '../parts/icon.tsx'
import { SideMark } from '../parts/sideMark.tsx'

/** Orders of the own side are no news to it; at one screen for two nothing is shown before its time. */
const isOwn = (s: Sight, beat: Beat): boolean => beat.side === s.side && !isHotSeat(s.match)

interface LineProps {
  s: Sight
  beat: Beat
  index: number
}

const Line = ({ s, beat, index }: LineProps) => {
  const now = session.value.beat
  const isTold = index <= now || (beat.kind === BEAT.order && isOwn(s, beat))
  const line = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (index === now) line.current?.scrollIntoView({ block: 'nearest' })
  }, [index === now])
  return (
    <li ref={line}>
      <button type="button" class={index === now ? 'now' : index > now ? 'later' : ''} aria-current={index === now ? 'step' : undefined} onClick={() => act((draft) => { draft.beat = index; draft.pace = 0 })}>
        {beat.side >= 0 && beat.kind === BEAT.order ? <SideMark role={s.scenario.sides[s.game.ids.sides[beat.side]].role} /> : <Icon of={index < now ? check : index === now ? playIcon : circle} size={14} />}
        <span>{isTold ? beatText(s.scenario, s.game, beat) : t(`chapter.${chapterOf(beat)}.later`)}{showsBrief() && beat.kind === BEAT.order && isOwn(s, beat) && <span class="fine"> {sequelOf(s, s.match.ledgers[s.match.ledgers.length - 1], beat)}</span>}</span>
      </button>
    </li>
  )
}

/** The beats that mattered most, as they are told, and the way to all the others. */
const Brief = ({ s }: { s: Sight }) => {
  const beats = unfolding.value
  const others = visibleBeats.value.length - beats.length
  return (
    <section aria-label={t('unfold.three')}>
      <h2 class="type-heading">{t('unfold.three')}</h2>
      <ol>{beats.map((beat, index) => <Line key={index} s={s} beat={beat} index={index} />)}</ol>
      {others > 0 && <p><button type="button" class="link" onClick={() => { openAllBeats(); act((draft) => { draft.beat = 0; draft.pace = 0 }) }} data-testid="beats-more">{t('unfold.more', { count: others })}</button></p>}
    </section>
  )
}

export const BeatList = () => {
  const s = sight.value
  if (s === undefined) return null
  if (showsBrief()) return <div class="beat-list"><Brief s={s} /></div>
  const beats = unfolding.value
  return (
    <div class="beat-list">
      {CHAPTERS.map((chapter) => {
        const own = beats.map((beat, index) => ({ beat, index })).filter(({ beat }) => chapterOf(beat) === chapter)
        if (own.length === 0) return null
        return (
          <section key={chapter} aria-label={t(`chapter.${chapter}`)}>
            <h2 class="type-heading">{t(`chapter.${chapter}`)}</h2>
            <ol>{own.map(({ beat, index }) => <Line key={index} s={s} beat={beat} index={index} />)}</ol>
          </section>
        )
      })}
    </div>
  )
}
