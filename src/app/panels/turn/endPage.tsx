/** Results: score against par with its grade, the endings, the course of the game, and the files to keep. */
import { useEffect, useRef } from 'preact/hooks'
import fileDown from 'lucide:file-down'
import history from 'lucide:rewind'
import save from 'lucide:save'
import { holds } from '../../../engine/conditions.ts'
import { workOutAll } from '../../../engine/derive.ts'
import { turnOf } from '../../../engine/turn.ts'
import type { Match } from '../../../replay/match.ts'
import * as figures from '../../figures.ts'
import { saveGame, saveReplay } from '../../session/files.ts'
import { goTo } from '../../session/page.ts'
import { reviewTable } from '../../session/review.ts'
import { readScores } from '../../session/scores.ts'
import { shownSides } from '../../session/sight.ts'
import { peopleOf, table } from '../../session/table.ts'
import { t } from '../../texts.ts'
import { Icon } from '../parts/icon.tsx'
import { SideMark } from '../parts/sideMark.tsx'
import { Wordmark } from '../parts/wordmark.tsx'
import { Beliefs } from './beliefs.tsx'
import { Luck } from './luck.tsx'
import { TurningPoints } from './turningPoints.tsx'
import { ScoreChart } from './scoreChart.tsx'
import { StanceStrips } from './stanceStrips.tsx'

const endingsOf = (match: Match): string[] => {
  const { game, end } = match
  if (end === undefined) return []
  const turn = turnOf(game)
  workOutAll(game, end.world, turn)
  return game.ids.endings.filter((_, n) => holds(game, end.world, turn, game.endingWhen[n]))
}

const Finding = ({ match }: { match: Match }) => {
  const { scenario, game, end } = match
  if (end === undefined) return null
  const { sides } = readScores(game, end.world)
  const margin = sides[0].result - sides[1].result
  const ahead = Math.abs(margin) < game.winMargin ? undefined : sides[margin > 0 ? 0 : 1]
  return (
    <>
      <h1 class="type-finding" tabIndex={-1}>{ahead === undefined ? t('end.draw') : t('end.ahead', { side: scenario.sides[ahead.id].name, by: figures.number(Math.abs(margin), 1) })}</h1>
      {endingsOf(match).map((id) => <p key={id} class="type-reading"><strong>{scenario.endings[id].name}.</strong> {scenario.endings[id].text}</p>)}
    </>
  )
}

const Results = ({ match }: { match: Match }) => {
  const { scenario, game, end } = match
  if (end === undefined) return null
  const people = peopleOf(match)
  return (
    <div class="results">
      {shownSides(game).map((index) => readScores(game, end.world).sides[index]).map((side) => {
        const { name, role } = scenario.sides[side.id]
        return (
          <section key={side.id} class={`result ${role}`} data-testid={`result-${side.id}`}>
            <h2 class="side-name type-section"><SideMark role={role} size={14} /> {name} {people.includes(side.index) && people.length === 1 && <span class="fine">{t('end.you')}</span>}</h2>
            <p class="type-figure">{figures.signed(side.result, 1)}</p>
            <p><strong>{scenario.grades[side.grade].name}.</strong> {t('end.against', { score: figures.number(side.score, 1), par: figures.number(game.par[side.index], 1) })}</p>
            <dl class="forecast">
              {side.indices.map((index) => <div key={index.name}><dt>{t(`index.${index.name}`)}</dt><dd>{figures.number(index.value)}</dd></div>)}
            </dl>
          </section>
        )
      })}
    </div>
  )
}

const Dials = ({ match }: { match: Match }) => {
  const world = match.scenario.worlds[match.options.world]
  return (
    <section>
      <h2 class="type-section">{t(world?.draw ? 'end.revealed' : 'end.world', { world: world?.name })}</h2>
      <dl class="forecast dials-list">
        {Object.entries(match.assumptions).map(([id, value]) => <div key={id}><dt>{match.scenario.assumptions[id]?.name ?? id}</dt><dd>{figures.number(value, 2)}</dd></div>)}
      </dl>
    </section>
  )
}

export const EndPage = () => {
  const page = useRef<HTMLElement>(null)
  const match = table.value?.match
  useEffect(() => page.current?.querySelector('h1')?.focus(), [])
  if (match?.end === undefined) return null
  return (
    <main class="end-page" ref={page} data-testid="end">
      <header>
        <Wordmark onClick={() => goTo('title')} />
        <span class="grow" />
        <button type="button" class="button" onClick={() => reviewTable()} data-testid="to-review"><Icon of={history} /> {t('review.open')}</button>
        <button type="button" class="button" onClick={saveReplay} data-testid="export-replay"><Icon of={fileDown} /> {t('file.replay')}</button>
        <button type="button" class="button" onClick={saveGame}><Icon of={save} /> {t('file.save')}</button>
        <button type="button" class="button primary" onClick={() => goTo('title')} data-testid="play-again">{t('end.again')}</button>
      </header>
      <div class="end-columns">
        <div>
          <Finding match={match} />
          <ScoreChart match={match} />
          <TurningPoints match={match} />
          <StanceStrips match={match} />
        </div>
        <div>
          <Results match={match} />
          <Luck match={match} />
          <Beliefs match={match} />
          {match.scenario.debrief.length > 0 && (
            <section>
              <h2 class="type-section">{t('end.questions')}</h2>
              <ul class="questions">{match.scenario.debrief.slice(0, 5).map((question) => <li key={question.question}>{question.question}</li>)}</ul>
            </section>
          )}
          <Dials match={match} />
          <p class="fine">{t('end.hash')} <code data-testid="hash">{match.end.hash.hash}</code></p>
        </div>
      </div>
    </main>
  )
}
