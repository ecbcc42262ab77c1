/** The same orders with the same luck under another world: both games side by side, and where they part. */
import { useMemo, useState } from 'preact/hooks'
import type { Match } from '../../../replay/match.ts'
import * as figures from '../../figures.ts'
import { dialDifferences, lapsedOrders, otherWorlds, rerun, stanceDifferences } from '../../session/rerun.ts'
import { levelOf } from '../../session/level.ts'
import { readScores } from '../../session/scores.ts'
import { shownSides } from '../../session/sight.ts'
import { labelled, sentences } from '../../joined.ts'
import { t } from '../../texts.ts'
import { SideName } from '../parts/sideMark.tsx'
import { Swatch } from '../parts/swatch.tsx'
import { findingOf } from './results.tsx'
import { courseOf, Curves, Dates, Ends, Ground } from './scoreChart.tsx'
import { type Frame, type Scale, scaleOf } from './curve.ts'
import { useDrawing } from './drawing.ts'

const WIDTHS = { narrow: 360, middle: 340, wide: 620 }
const FRAME: Frame = { width: WIDTHS.wide, height: 220, left: 34, right: 96, top: 12, bottom: 26 }

const Course = ({ match, scores, scale, frame, title }: { match: Match; scores: number[][]; scale: Scale; frame: Frame; title: string }) => (
  <figure>
    <figcaption><b class="type-heading">{title}</b> {findingOf(match)}</figcaption>
    <svg viewBox={`0 0 ${frame.width} ${frame.height}`} role="img" aria-label={labelled(t('chart.scores'), sentences(title, findingOf(match)))}>
      <Ground match={match} scores={scores} scale={scale} frame={frame} />
      <Curves match={match} scores={scores} scale={scale} marks="last" />
      <Dates match={match} scale={scale} frame={frame} turns={match.turns.length} />
      <Ends match={match} scores={scores} scale={scale} twoLines />
    </svg>
  </figure>
)

const Figures = ({ match, other, names }: { match: Match; other: Match; names: [string, string] }) => {
  const [here, there] = [match, other].map((one) => readScores(one.game, one.end?.world ?? one.world).sides)
  return (
    <table class="draws figures-table">
      <caption class="type-heading">{t('rerun.results')}</caption>
      <thead><tr><td /><th scope="col">{names[0]}</th><th scope="col">{names[1]}</th><th scope="col">{t('rerun.difference')}</th></tr></thead>
      <tbody>
        {shownSides(match.game).map((side) => (
          <tr key={side}>
            <th scope="row"><SideName scenario={match.scenario} id={match.game.ids.sides[side]} /></th>
            <td>{figures.signed(here[side].result, 1)}</td><td>{figures.signed(there[side].result, 1)}</td><td><b>{figures.signed(there[side].result - here[side].result, 1)}</b></td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const Stances = ({ match, other }: { match: Match; other: Match }) => {
  const { game, scenario } = match
  const { ladder } = scenario.networks[game.ids.networks[game.mainNetwork]]
  const differences = stanceDifferences(match, other)
  if (differences.length === 0) return <p>{t('rerun.sameStances')}</p>
  const rung = (level: number) => <><Swatch level={levelOf(level, ladder.length)} width={18} height={12} /> {ladder[level].name}</>
  return (
    <>
      <h3 class="type-heading">{t('rerun.stances', { count: differences.length })}</h3>
      <ul class="rerun-stances">
        {differences.map((one) => <li key={one.country}><b>{scenario.countries[game.ids.countries[one.country]].name}</b> <span>{rung(one.here)} <span aria-label={t('rerun.there')}>→</span> {rung(one.there)}</span></li>)}
      </ul>
    </>
  )
}

/** The claims that differ between the two games, each with both of its settings. */
const Otherwise = ({ match, other }: { match: Match; other: Match }) => {
  const differences = dialDifferences(match, other)
  return (
    <details>
      <summary>{t('rerun.dials', { count: differences.length })}</summary>
      <dl class="forecast dials-list">
        {differences.map((one) => <div key={one.id}><dt>{match.scenario.assumptions[one.id].name}</dt><dd>{figures.number(one.here, 2)} <span class="unseen">{t('rerun.there')}</span><span aria-hidden="true">→</span> {figures.number(one.there, 2)}</dd></div>)}
      </dl>
    </details>
  )
}

const Beside = ({ match, world }: { match: Match; world: string }) => {
  const other = useMemo(() => rerun(match, world), [match, world])
  const frame: Frame = { ...FRAME, width: WIDTHS[useDrawing(1200)] }
  const [here, there] = [courseOf(match), courseOf(other)]
  const scale = scaleOf(frame, here.length - 1, [...here, ...there].flat())
  const names: [string, string] = [t('rerun.here', { world: match.scenario.worlds[match.options.world]?.name ?? t('world.custom') }), match.scenario.worlds[world].name]
  const lapsed = lapsedOrders(other) - lapsedOrders(match)
  return (
    <div class="rerun" data-testid="rerun">
      <div class="rerun-courses">
        <Course match={match} scores={here} scale={scale} frame={frame} title={names[0]} />
        <Course match={other} scores={there} scale={scale} frame={frame} title={names[1]} />
      </div>
      <Figures match={match} other={other} names={names} />
      <Stances match={match} other={other} />
      {lapsed !== 0 && <p class="fine">{t(lapsed > 0 ? 'rerun.lapsedMore' : 'rerun.lapsedFewer', { count: Math.abs(lapsed) })}</p>}
      <Otherwise match={match} other={other} />
    </div>
  )
}

export const OtherWorld = ({ match }: { match: Match }) => {
  const [world, choose] = useState('')
  const worlds = otherWorlds(match)
  if (worlds.length === 0) return null
  return (
    <section class={`other-world ${world === '' ? 'not-in-file' : ''}`} aria-labelledby="rerun-title">
      <h2 id="rerun-title" class="type-section">{t('rerun.title')}</h2>
      <p>{t('rerun.words')}</p>
      <label class="field not-in-file"><span>{t('rerun.world')}</span>
        <select value={world} onChange={(event) => choose(event.currentTarget.value)} data-testid="rerun-world">
          <option value="">{t('rerun.choose')}</option>
          {worlds.map((id) => <option key={id} value={id}>{match.scenario.worlds[id].name}</option>)}
        </select>
      </label>
      {world !== '' && <Beside match={match} world={world} />}
    </section>
  )
}
