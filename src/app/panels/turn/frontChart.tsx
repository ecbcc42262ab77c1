/** The scores so far, as the seat saw them from turn to turn, with the turns to come left open. */
import { viewOf } from '../../../engine/view.ts'
import { turnShort } from '../../dates.ts'
import * as figures from '../../figures.ts'
import { readScores } from '../../session/scores.ts'
import { type Sight, sight } from '../../session/sight.ts'
import { t } from '../../texts.ts'
import { apart, between, type Frame, scaleOf } from './curve.ts'
import { Curves } from './scoreChart.tsx'

const FRAME: Frame = { width: 760, height: 200, left: 34, right: 136, top: 12, bottom: 26 }

const seen = (s: Sight): number[][] => s.match.worlds.map((world) => readScores(s.game, viewOf(s.game, world, s.side)).sides.map((side) => side.score))

export const FrontChart = () => {
  const s = sight.value
  if (s === undefined) return null
  const { game, scenario, match } = s
  const scores = seen(s)
  const last = scores.length - 1
  const scale = scaleOf(FRAME, game.turns, scores.flat())
  const right = FRAME.width - FRAME.right
  const ends = apart(scale.y(scores[last][0]), scale.y(scores[last][1]), 18)
  const areas = between(scale, scores.map((pair) => pair[game.guarantor]), scores.map((pair) => pair[game.challenger]))
  const every = Math.ceil(game.turns / 7)
  return (
    <figure class="score-chart front-chart">
      <figcaption class="type-heading">{t('front.course')}</figcaption>
      <svg viewBox={`0 0 ${FRAME.width} ${FRAME.height}`} role="img" aria-label={t('front.course')}>
        <path d={areas.first} fill="var(--w-tint)" />
        <path d={areas.second} fill="var(--b-tint)" />
        {scale.lines.map((value) => <g key={value}><path d={`M${FRAME.left} ${scale.y(value)}H${right}`} stroke="var(--rule)" /><text x={FRAME.left - 8} y={scale.y(value) + 4} text-anchor="end" class="axis">{value}</text></g>)}
        {Array.from({ length: game.turns }, (_, n) => n % every === 0 && <text key={n} x={scale.x(n)} y={FRAME.height - 6} text-anchor="middle" class="axis">{turnShort(scenario, n)}</text>)}
        <Curves match={match} scores={scores} scale={scale} />
        {game.ids.sides.map((id, side) => <text key={id} x={scale.x(last) + 12} y={ends[side] + 5} fill={scenario.sides[id].role === 'guarantor' ? 'var(--w)' : 'var(--b)'} class="end-label">{scenario.sides[id].name} {figures.number(scores[last][side], 1)}</text>)}
      </svg>
    </figure>
  )
}
