/** The scores so far, as the seat saw them from turn to turn, with the turns to come left open. */
import { viewOf } from '../../../engine/view.ts'
import { turnShort } from '../../dates.ts'
import { readScores } from '../../session/scores.ts'
import { type Sight, sight } from '../../session/sight.ts'
import { t } from '../../texts.ts'
import { type Frame, scaleOf } from './curve.ts'
import { Curves, Ends, Ground } from './scoreChart.tsx'

const FRAME: Frame = { width: 760, height: 200, left: 34, right: 136, top: 12, bottom: 26 }

const seen = (s: Sight): number[][] => s.match.worlds.map((world) => readScores(s.game, viewOf(s.game, world, s.side)).sides.map((side) => side.score))

export const FrontChart = () => {
  const s = sight.value
  if (s === undefined) return null
  const { game, scenario, match } = s
  const scores = seen(s)
  const scale = scaleOf(FRAME, game.turns, scores.flat())
  const every = Math.ceil(game.turns / 7)
  return (
    <figure class="score-chart front-chart">
      <figcaption class="type-heading">{t('front.course')}</figcaption>
      <svg viewBox={`0 0 ${FRAME.width} ${FRAME.height}`} role="img" aria-label={t('front.course')}>
        <Ground match={match} scores={scores} scale={scale} frame={FRAME} />
        {Array.from({ length: game.turns }, (_, n) => n % every === 0 && <text key={n} x={scale.x(n + 0.5)} y={FRAME.height - 6} text-anchor="middle" class="axis">{turnShort(scenario, n)}</text>)}
        <Curves match={match} scores={scores} scale={scale} />
        <Ends match={match} scores={scores} scale={scale} />
      </svg>
    </figure>
  )
}
