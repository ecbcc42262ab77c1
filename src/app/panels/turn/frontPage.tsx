/** Front page of the turn: the headline, the rest in columns, and how the scores moved. */
import { useEffect, useRef } from 'preact/hooks'
import { BEAT } from '../../../engine/ledger.ts'
import { turnDate } from '../../dates.ts'
import * as figures from '../../figures.ts'
import { type Chapter, chapterOf, CHAPTERS, headline, keptQuietly, visibleBeats } from '../../session/beats.ts'
import { standing } from '../../session/scores.ts'
import { shownSides, sight } from '../../session/sight.ts'
import { beatText } from '../../session/wording.ts'
import { beside } from '../../joined.ts'
import { t } from '../../texts.ts'
import { later } from '../parts/later.tsx'
import { SideMark } from '../parts/sideMark.tsx'
import { Term } from '../parts/term.tsx'

/** Chapters whose heading is, or begins with, a word of the glossary. */
const CHAPTER_TERMS: Partial<Record<Chapter, string>> = { orders: 'order', technology: 'cycle', countries: 'stance', sphere: 'sphere' }

const FrontChart = later(() => import('./frontChart.tsx').then((module) => module.FrontChart))

export const FrontPage = () => {
  const s = sight.value
  const now = standing.value
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  if (s === undefined || now === undefined) return null
  const { scenario, game } = s
  const beats = visibleBeats.value
  const first = headline(beats)
  const story = first?.kind === BEAT.event ? scenario.events[game.ids.events[first.a]].text : undefined
  return (
    <article class="front-page" aria-labelledby="front-title" data-testid="front">
      <p class="dateline"><span>{scenario.title}</span> <span>{beside(t('turn.of', { turn: s.turn, of: game.turns }), turnDate(scenario, s.turn - 1))}</span></p>
      <h2 id="front-title" class="type-finding" tabIndex={-1} ref={title}>{first === undefined ? t('front.quiet') : beatText(scenario, game, first)}</h2>
      {story !== undefined && <p class="type-reading">{story}</p>}
      <ul class="front-scores">
        {shownSides(game).map((index) => now.sides[index]).map((side) => (
          <li key={side.id} class={scenario.sides[side.id].role}>
            <SideMark role={scenario.sides[side.id].role} /> {t('front.score', { side: scenario.sides[side.id].name, from: figures.number(side.score - side.change, 1), to: figures.number(side.score, 1) })}
          </li>
        ))}
      </ul>
      <div class="columns">
        {CHAPTERS.map((chapter) => {
          const own = beats.filter((beat) => beat !== first && chapterOf(beat) === chapter)
          if (own.length === 0 && !(chapter === 'countries' && keptQuietly.value.length > 0)) return null
          return (
            <section key={chapter}>
              <h3 class="type-heading">{CHAPTER_TERMS[chapter] === undefined ? t(`chapter.${chapter}`) : <Term word={CHAPTER_TERMS[chapter]}>{t(`chapter.${chapter}`)}</Term>}</h3>
              <ul>
                {own.map((beat, n) => <li key={n}>{beatText(scenario, game, beat)}</li>)}
                {chapter === 'countries' && keptQuietly.value.length > 0 && <li>{t('front.kept', { countries: figures.list(keptQuietly.value.map((c) => scenario.countries[game.ids.countries[c]].name)) })}</li>}
              </ul>
            </section>
          )
        })}
      </div>
      <FrontChart />
    </article>
  )
}
