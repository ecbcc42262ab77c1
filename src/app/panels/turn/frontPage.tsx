/** Front page of the turn: the headline and its lead, how the scores moved, the rest in columns with its effects. */
import { useEffect, useRef } from 'preact/hooks'
import type { Ledger } from '../../../engine/ledger.ts'
import { turnDate } from '../../dates.ts'
import * as figures from '../../figures.ts'
import { type Chapter, CHAPTERS, headline, keptQuietly, visibleBeats } from '../../session/beats.ts'
import { type FrontRow, frontChapter } from '../../session/frontRows.ts'
import { type Sight, sight } from '../../session/sight.ts'
import { beatText, effectText, effectValue } from '../../session/wording.ts'
import { beside } from '../../joined.ts'
import { t } from '../../texts.ts'
import { later } from '../parts/later.tsx'
import { SideMark } from '../parts/sideMark.tsx'
import { Term } from '../parts/term.tsx'
import { FrontLead } from './frontLead.tsx'
import { FrontScores } from './frontScores.tsx'

/** Chapters whose heading is, or begins with, a word of the glossary. */
const CHAPTER_TERMS: Partial<Record<Chapter, string>> = { orders: 'order', technology: 'cycle', countries: 'stance', sphere: 'sphere' }

const FrontChart = later(() => import('./frontChart.tsx').then((module) => module.FrontChart))

const Row = ({ s, row: { words, effect, times } }: { s: Sight; row: FrontRow }) => (
  <li class="front-row">
    <span>{times > 1 ? t('front.times', { words, times }) : words}</span>
    {effect !== undefined && <span class="front-effect fine">{effect.of.kind === 'index' && <SideMark role={s.scenario.sides[s.game.ids.sides[effect.of.side]].role} />} {effectText(s, effect)} <b>{effectValue(effect)}</b></span>}
  </li>
)

const Column = ({ s, ledger, chapter }: { s: Sight; ledger: Ledger; chapter: Chapter }) => {
  const { rows, small } = frontChapter(s, ledger, visibleBeats.value, chapter)
  const kept = chapter === 'countries' ? keptQuietly.value : []
  if (rows.length + small.length + kept.length === 0) return null
  return (
    <section>
      <h3 class="type-heading">{CHAPTER_TERMS[chapter] === undefined ? t(`chapter.${chapter}`) : <Term word={CHAPTER_TERMS[chapter]}>{t(`chapter.${chapter}`)}</Term>}</h3>
      <ul>
        {rows.map((row) => <Row key={row.words} s={s} row={row} />)}
        {small.length > 0 && <li><details class="front-small"><summary>{t('front.small', { count: small.length })}</summary><ul>{small.map((row) => <Row key={row.words} s={s} row={row} />)}</ul></details></li>}
        {kept.length > 0 && <li>{t('front.kept', { countries: figures.list(kept.map((c) => s.scenario.countries[s.game.ids.countries[c]].name)) })}</li>}
      </ul>
    </section>
  )
}

export const FrontPage = () => {
  const s = sight.value
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  const ledger = s?.match.ledgers.at(-1)
  if (s === undefined || ledger === undefined) return null
  const { scenario, game } = s
  const first = headline(visibleBeats.value)
  return (
    <article class="front-page" aria-labelledby="front-title" data-testid="front">
      <p class="dateline"><span>{scenario.title}</span> <span>{beside(t('turn.of', { turn: s.turn, of: game.turns }), turnDate(scenario, s.turn - 1))}</span></p>
      <h2 id="front-title" class="type-finding" tabIndex={-1} ref={title}>{first === undefined ? t('front.quiet') : beatText(scenario, game, first)}</h2>
      {first !== undefined && <FrontLead s={s} ledger={ledger} beat={first} />}
      <FrontScores s={s} />
      <div class="columns">{CHAPTERS.map((chapter) => <Column key={chapter} s={s} ledger={ledger} chapter={chapter} />)}</div>
      <FrontChart />
    </article>
  )
}
