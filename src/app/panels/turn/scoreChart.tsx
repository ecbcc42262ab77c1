/** The course of the game: both scores by turn, the horizon dashed, and the decisive moments, each a way to its turn. */
import type { Match } from '../../../replay/match.ts'
import { turnShort } from '../../dates.ts'
import * as figures from '../../figures.ts'
import { turningPoints } from '../../session/afterward.ts'
import { reviewTable } from '../../session/review.ts'
import { readScores } from '../../session/scores.ts'
import { t } from '../../texts.ts'
import { apart, between, type Frame, type Scale, scaleOf } from './curve.ts'

/** On a phone the drawing is narrower, so that its letters keep their size. */
const narrow = matchMedia('(max-width: 699px)')

/** Letter of a decisive moment, as in the list beside the chart. */
export const letterOf = (n: number): string => String.fromCharCode(65 + n)

/** Scores of both sides at every moment, the horizon last. */
export const courseOf = (match: Match): number[][] =>
  (match.end === undefined ? match.worlds : [...match.worlds, match.end.world]).map((world) => readScores(match.game, world).sides.map((side) => side.score))

const colourOf = (match: Match, side: number): string => (match.scenario.sides[match.game.ids.sides[side]].role === 'guarantor' ? 'var(--w)' : 'var(--b)')

interface Drawn {
  match: Match
  scores: number[][]
  scale: Scale
}

/** What lies behind the curves: who leads, tinted, and the lines of the scale. */
export const Ground = ({ match, scores, scale, frame }: Drawn & { frame: Frame }) => {
  const { guarantor, challenger } = match.game
  const areas = between(scale, scores.map((pair) => pair[guarantor]), scores.map((pair) => pair[challenger]))
  return (
    <g>
      <path d={areas.first} fill="var(--w-tint)" />
      <path d={areas.second} fill="var(--b-tint)" />
      {scale.lines.map((value) => <g key={value}><path d={`M${frame.left} ${scale.y(value)}H${frame.width - frame.right}`} stroke="var(--rule)" /><text x={frame.left - 8} y={scale.y(value) + 4} text-anchor="end" class="axis">{value}</text></g>)}
    </g>
  )
}

/** Both sides by name at the end of their curves, kept apart where these end close together. */
export const Ends = ({ match, scores, scale }: Drawn) => {
  const last = scores.length - 1
  const places = apart(scale.y(scores[last][0]), scale.y(scores[last][1]), 18)
  return <g>{match.game.ids.sides.map((id, side) => <text key={id} x={scale.x(last) + 12} y={places[side] + 5} fill={colourOf(match, side)} class="end-label">{match.scenario.sides[id].name} {figures.number(scores[last][side], 1)}</text>)}</g>
}

export const Curves = ({ match, scores, scale, dots = true }: Drawn & { dots?: boolean }) => (
  <g>
    {match.game.ids.sides.map((id, side) => {
      const colour = colourOf(match, side)
      const points = scores.map((pair, n) => `${scale.x(n).toFixed(1)} ${scale.y(pair[side]).toFixed(1)}`)
      const played = match.end === undefined ? points : points.slice(0, -1)
      return (
        <g key={id}>
          <path d={`M${played.join('L')}`} fill="none" stroke={colour} stroke-width="3" stroke-linejoin="round" />
          {match.end !== undefined && <path d={`M${points.slice(-2).join('L')}`} fill="none" stroke={colour} stroke-width="3" stroke-dasharray="4 5" />}
          {dots && scores.map((pair, n) => match.scenario.sides[id].role === 'guarantor'
            ? <rect key={n} x={scale.x(n) - 4} y={scale.y(pair[side]) - 4} width="8" height="8" fill={colour} stroke="var(--paper)" />
            : <circle key={n} cx={scale.x(n)} cy={scale.y(pair[side])} r="4.500" fill={colour} stroke="var(--paper)" />)}
        </g>
      )
    })}
  </g>
)

const Moments = ({ match, scores, scale, frame }: Drawn & { frame: Frame }) => (
  <g>
    {turningPoints(match).map((point, n) => {
      const x = scale.x(point.at)
      const top = Math.min(...scores[point.at].map(scale.y))
      const y = Math.max(frame.top + 2, top - 30)
      const go = (): void => reviewTable(point.at)
      return (
        <g key={point.at} class="moment" role="button" tabindex={0} aria-label={t('chart.moment', { letter: letterOf(n), when: turnShort(match.scenario, point.at - 1) })} onClick={go} onKeyDown={(event) => (event.key === 'Enter' || event.key === ' ') && (event.preventDefault(), go())} data-testid="moment-mark">
          <path d={`M${x} ${y + 11}V${frame.height - frame.bottom}`} stroke="var(--ink-2)" stroke-dasharray="2 3" />
          <circle cx={x} cy={y} r="12" fill="var(--ink)" />
          <text x={x} y={y + 4.5} text-anchor="middle" fill="var(--panel)" font-size="13" font-weight="700">{letterOf(n)}</text>
        </g>
      )
    })}
  </g>
)

export const ScoreChart = ({ match }: { match: Match }) => {
  const { scenario } = match
  const frame: Frame = { width: narrow.matches ? 400 : 760, height: narrow.matches ? 240 : 300, left: 34, right: 136, top: 34, bottom: 26 }
  const scores = courseOf(match)
  const scale = scaleOf(frame, scores.length - 1, scores.flat())
  const every = Math.ceil(scores.length / (narrow.matches ? 4 : 8))
  return (
    <figure class="score-chart">
      <figcaption class="type-section">{t('chart.scores')}</figcaption>
      <svg viewBox={`0 0 ${frame.width} ${frame.height}`} role="group" aria-label={t('chart.scores')}>
        <Ground match={match} scores={scores} scale={scale} frame={frame} />
        {scores.map((_, n) => n % every === 0 && n < match.turns.length && <text key={n} x={scale.x(n + 0.5)} y={frame.height - 6} text-anchor="middle" class="axis">{turnShort(scenario, n)}</text>)}
        <Curves match={match} scores={scores} scale={scale} />
        <Ends match={match} scores={scores} scale={scale} />
        <Moments match={match} scores={scores} scale={scale} frame={frame} />
      </svg>
    </figure>
  )
}
