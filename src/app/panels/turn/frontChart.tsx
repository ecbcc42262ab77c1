/** The scores so far, as the seat saw them from turn to turn, with the turns to come left open. */
import { viewOf } from '../../../engine/view.ts'
import { readScores } from '../../session/scores.ts'
import { type Sight, sight } from '../../session/sight.ts'
import { t } from '../../texts.ts'
import { type Frame, scaleOf } from './curve.ts'
import { useDrawing } from './drawing.ts'
import { Curves, Dates, Ends, Ground } from './scoreChart.tsx'

const SIZES = { narrow: { width: 400, height: 220 }, middle: { width: 760, height: 200 }, wide: { width: 1040, height: 240 } }

const seen = (s: Sight): number[][] => s.match.worlds.map((world) => readScores(s.game, viewOf(s.game, world, s.side)).sides.map((side) => side.score))

export const FrontChart = () => {
  const s = sight.value
  const drawing = useDrawing(1300)
  const frame: Frame = { ...SIZES[drawing], left: 34, right: drawing === 'narrow' ? 96 : 136, top: 12, bottom: 26 }
  if (s === undefined) return null
  const { game, match } = s
  const scores = seen(s)
  const scale = scaleOf(frame, game.turns, scores.flat())
  return (
    <figure class="score-chart front-chart">
      <figcaption class="type-heading">{t('front.course')}</figcaption>
      <svg viewBox={`0 0 ${frame.width} ${frame.height}`} role="img" aria-label={t('front.course')}>
        <Ground match={match} scores={scores} scale={scale} frame={frame} />
        <Dates match={match} scale={scale} frame={frame} turns={game.turns} />
        <Curves match={match} scores={scores} scale={scale} />
        <Ends match={match} scores={scores} scale={scale} twoLines={drawing === 'narrow'} />
      </svg>
    </figure>
  )
}
