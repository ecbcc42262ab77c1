/** The results of a game: what came of it, what decided it, what was known, what was luck, and what else it could have been. */
import '../../look/results.css'
import { useEffect, useMemo, useRef } from 'preact/hooks'
import type { Match } from '../../../replay/match.ts'
import * as figures from '../../figures.ts'
import { cycleOf } from '../../session/cycle.ts'
import { TRUTH } from '../../session/session.ts'
import { reviewTable } from '../../session/review.ts'
import { results } from '../../session/reviewed.ts'
import { t } from '../../texts.ts'
import { CycleFrame } from '../cycle/frame.tsx'
import { Beliefs } from './beliefs.tsx'
import { IndexCurves } from './indexCurves.tsx'
import { Luck } from './luck.tsx'
import { OpeningAnswer } from './openingAnswer.tsx'
import { OtherWorld } from './otherWorld.tsx'
import { Questions } from './questions.tsx'
import { ReasonsGiven } from './reasonsGiven.tsx'
import { Finding, Results } from './results.tsx'
import { ResultsBar } from './resultsBar.tsx'
import { ScoreChart } from './scoreChart.tsx'
import { StanceStrips } from './stanceStrips.tsx'
import { TurningPoints } from './turningPoints.tsx'

const Dials = ({ match }: { match: Match }) => {
  const world = match.scenario.worlds[match.options.world]
  return (
    <section>
      <h2 class="type-section">{t(world?.draw ? 'end.revealed' : 'end.world', { world: world?.name })}</h2>
      <p class="fine">{t('end.dials')}</p>
      <div class="dials-list">
        {Object.entries(match.scenario.assumptions).map(([id, dial]) => (
          <details key={id} class="claim">
            <summary><span>{dial.name}</span> <b>{figures.number(match.assumptions[id], 2)}</b></summary>
            <p>{dial.text}</p>
            <p class="fine">{t('end.claim', { claim: dial.claim, low: figures.number(dial.range[0], 2), high: figures.number(dial.range[1], 2) })}</p>
          </details>
        ))}
      </div>
      <p class="fine">{t('end.hash')} <code data-testid="hash">{match.end?.hash.hash}</code></p>
    </section>
  )
}

export const EndPage = () => {
  const page = useRef<HTMLElement>(null)
  const match = results.value
  useEffect(() => page.current?.querySelector('h1')?.focus(), [])
  const cycle = useMemo(() => (match?.end === undefined ? undefined : cycleOf(match, TRUTH)), [match])
  if (match?.end === undefined || cycle === undefined) return null
  return (
    <main class="end-page" ref={page} data-testid="end">
      <ResultsBar match={match} />
      <div class="end-columns">
        <div><Finding match={match} /><ScoreChart match={match} /><TurningPoints match={match} /></div>
        <div><Results match={match} /><OpeningAnswer match={match} /><Questions match={match} /></div>
      </div>
      <div class="end-wide end-charts">
        <IndexCurves match={match} />
        <CycleFrame id="end-cycle" {...cycle} seed={match.seed} fills={false} onTurn={reviewTable} />
        <StanceStrips match={match} />
      </div>
      <div class="end-halves"><Luck match={match} /><Beliefs match={match} /></div>
      <div class="end-wide"><ReasonsGiven match={match} /></div>
      <div class="end-wide"><OtherWorld match={match} /><Dials match={match} /></div>
    </main>
  )
}
