/** The same orders with the same luck under another world: both games side by side, and where they part. */
import { useMemo, useState } from 'preact/hooks'
import type { Match } from '../../../replay/match.ts'
import * as figures from '../../figures.ts'
import { lapsedOrders, otherWorlds, rerun, stanceDifferences } from '../../session/rerun.ts'
import { levelOf } from '../../session/level.ts'
import { readScores } from '../../session/scores.ts'
import { shownSides } from '../../session/sight.ts'
import { labelled } from '../../joined.ts'
import { t } from '../../texts.ts'
import { SideName } from '../parts/sideMark.tsx'
import { Swatch } from '../parts/swatch.tsx'
import { courseOf, Curves, Dates } from './scoreChart.tsx'
import { type Frame, type Scale, scaleOf } from './curve.ts'

const FRAME: Frame = { width: 380, height: 190, left: 30, right: 26, top: 8, bottom: 26 }

const Course = ({ match, scores, scale, title }: { match: Match; scores: number[][]; scale: Scale; title: string }) => (
  <figure>
    <figcaption class="type-heading">{title}</figcaption>
    <svg viewBox={`0 0 ${FRAME.width} ${FRAME.height}`} role="img" aria-label={labelled(t('chart.scores'), title)}>
      {scale.lines.map((value) => <g key={value}><path d={`M${FRAME.left} ${scale.y(value)}H${FRAME.width - FRAME.right}`} stroke="var(--rule)" /><text x={FRAME.left - 6} y={scale.y(value) + 4} text-anchor="end" class="axis">{value}</text></g>)}
      <Curves match={match} scores={scores} scale={scale} marks="last" />
      <Dates match={match} scale={scale} frame={FRAME} turns={match.turns.length} />
    </svg>
  </figure>
)

const Figures = ({ match, other, names }: { match: Match; other: Match; names: [string, string] }) => {
  const [here, there] = [match, other].map((one) => readScores(one.game, one.end?.world ?? one.world).sides)
  return (
    <table class="draws">
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

const Beside = ({ match, world }: { match: Match; world: string }) => {
  const other = useMemo(() => rerun(match, world), [match, world])
  const [here, there] = [courseOf(match), courseOf(other)]
  const scale = scaleOf(FRAME, here.length - 1, [...here, ...there].flat())
  const names: [string, string] = [t('rerun.here', { world: match.scenario.worlds[match.options.world]?.name ?? t('world.custom') }), match.scenario.worlds[world].name]
  const lapsed = lapsedOrders(other) - lapsedOrders(match)
  return (
    <div class="rerun" data-testid="rerun">
      <Figures match={match} other={other} names={names} />
      <div class="rerun-courses">
        <Course match={match} scores={here} scale={scale} title={names[0]} />
        <Course match={other} scores={there} scale={scale} title={names[1]} />
      </div>
      <Stances match={match} other={other} />
      {lapsed !== 0 && <p class="fine">{t(lapsed > 0 ? 'rerun.lapsedMore' : 'rerun.lapsedFewer', { count: Math.abs(lapsed) })}</p>}
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
