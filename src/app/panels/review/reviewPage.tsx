/** The review page: map, scores and beats of one turn, a slider over all, and whose eyes see it. */
import type { ComponentChildren } from 'preact'
import moon from 'lucide:moon'
import sun from 'lucide:sun'
import { goTo } from '../../session/page.ts'
import { showResults } from '../../session/review.ts'
import { isSealedOpen, reviewed } from '../../session/reviewed.ts'
import { session } from '../../session/store.ts'
import { table } from '../../session/table.ts'
import { switchTheme, theme } from '../../session/theme.ts'
import { t } from '../../texts.ts'
import { CountryPanel } from '../country/countryPanel.tsx'
import { CountryTable } from '../country/countryTable.tsx'
import { CycleBoard } from '../cycle/cycleBoard.tsx'
import { MapPlace } from '../game/mapPlace.tsx'
import { centreOf, ModeBar } from '../game/modeBar.tsx'
import { ScoreLine } from '../game/scoreLine.tsx'
import { Scores } from '../game/scores.tsx'
import { TabBar } from '../game/tabBar.tsx'
import { Icon } from '../parts/icon.tsx'
import { WhyPanel } from '../parts/whyPanel.tsx'
import { Wordmark } from '../parts/wordmark.tsx'
import { Eyes } from './eyes.tsx'
import { MomentBar } from './momentBar.tsx'
import { PlayOn } from './playOn.tsx'
import { ReplayFile } from './replayFile.tsx'
import { TurnPanel } from './turnPanel.tsx'

const Header = () => {
  const match = reviewed.value?.match
  const isDark = theme.value === 'dark'
  const onTable = table.value
  if (match === undefined) return null
  return (
    <header class="top-bar">
      <Wordmark onClick={() => goTo('title')} />
      <h1 class="turn-words" data-testid="review-title">
        <strong>{t('review.of', { title: match.scenario.title })}</strong> <span>{t('review.seed', { seed: match.seed })}</span>
      </h1>
      <span class="grow" />
      {onTable !== undefined && onTable.match.end === undefined && <button type="button" class="button" onClick={() => goTo('play')} data-testid="back-to-game">{t('title.back')}</button>}
      {match.end !== undefined && !isSealedOpen.value && <button type="button" class="button" onClick={showResults} data-testid="to-results">{t('review.results')}</button>}
      <button type="button" class="button icon-only quiet" onClick={switchTheme} aria-label={t(isDark ? 'theme.light' : 'theme.dark')} title={t(isDark ? 'theme.light' : 'theme.dark')}><Icon of={isDark ? sun : moon} size={18} /></button>
    </header>
  )
}

const inspects = (): string => {
  const { why, selected } = session.value
  return why.length > 0 ? 'why' : selected === undefined ? 'turn' : 'country'
}

export const ReviewPage = ({ map }: { map: ComponentChildren }) => {
  const { place, at } = session.value
  const view = centreOf(place)
  const shown = inspects()
  return (
    <div class="game review" data-phase="review" data-place={place} data-inspects={shown} data-testid="review">
      <Header />
      <ScoreLine />
      <aside class="rail" aria-label={t('review.title')}><Eyes /><Scores /><PlayOn /><ReplayFile /></aside>
      <main class="centre">
        <ModeBar />
        {view === 'countries' && <CountryTable />}
        {view === 'cycle' && <CycleBoard />}
        <MapPlace map={map} shown={view === 'map'} />
      </main>
      <aside key={`${shown} ${session.value.selected ?? ''}`} class="inspector" aria-label={t('game.inspector')}>
        {shown === 'why' ? <WhyPanel /> : shown === 'country' ? <CountryPanel /> : <TurnPanel key={at} />}
      </aside>
      <MomentBar />
      <TabBar />
    </div>
  )
}
