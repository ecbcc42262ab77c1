/** The course of the game: both scores by turn, the horizon dashed, and the decisive moments, each a way to its turn. */
import type { Match } from '../../../replay/match.ts'
import { tickShort, turnShort } from '../../dates.ts'
import * as figures from '../../figures.ts'
import { turningPoints } from '../../session/afterward.ts'
import { reviewTable } from '../../session/review.ts'
import { readScores } from '../../session/scores.ts'
import { lettersOf } from '../../letters.ts'
import { t } from '../../texts.ts'
import { apart, between, type Frame, type Scale, scaleOf } from './curve.ts'
import { useDrawing } from './drawing.ts'

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

/** Width of a letter of a date, and the gap after it, in pixels at scale 1. */
const LETTER_OF_DATE = 6.6
const GAP = 9

/**
 * The axis: a mark at each moment, the date of a turn between the two moments that it lies between, and the horizon's own
 * date below the last. A point is what stood when the turn at its left was over.
 */
export const Dates = ({ match, scale, frame, turns }: { match: Match; scale: Scale; frame: Frame; turns: number }) => {
  const { scenario, end, worlds } = match
  const base = frame.height - frame.bottom
  const room = lettersOf(turnShort(scenario, 0)) * LETTER_OF_DATE + GAP
  const every = Math.ceil(room / Math.max(1, scale.x(1) - scale.x(0)))
  const last = worlds.length
  const horizon = end === undefined ? undefined : { x: Math.min(scale.x(last), frame.width - (room - GAP) / 2), words: tickShort(scenario.calendar, end.world.tick[0] - 1) }
  const dates = Array.from({ length: turns }, (_, n) => ({ x: scale.x(n + 0.5), words: turnShort(scenario, n) })).filter(({ x }, n) => n % every === 0 && (horizon === undefined || horizon.x - x >= room))
  return (
    <g>
      <path d={Array.from({ length: turns + 1 }, (_, n) => `M${scale.x(n).toFixed(1)} ${base}v5`).join('')} stroke="var(--rule-strong)" />
      {[...dates, ...(horizon === undefined ? [] : [horizon])].map(({ x, words }) => <text key={x} x={x} y={frame.height - 6} text-anchor="middle" class="axis">{words}</text>)}
    </g>
  )
}

/** Both sides by name at the end of their curves, kept apart where these end close together. */
export const Ends = ({ match, scores, scale, twoLines = false }: Drawn & { twoLines?: boolean }) => {
  const last = scores.length - 1
  const places = apart(scale.y(scores[last][0]), scale.y(scores[last][1]), twoLines ? 36 : 18)
  return <g>{match.game.ids.sides.map((id, side) => <text key={id} x={scale.x(last) + 12} y={places[side] + 5} fill={colourOf(match, side)} class="end-label">{match.scenario.sides[id].name}{twoLines ? <tspan x={scale.x(last) + 12} dy="17">{figures.number(scores[last][side], 1)}</tspan> : ` ${figures.number(scores[last][side], 1)}`}</text>)}</g>
}

/** Both curves; a square or a circle on each point, or on the last alone. */
export const Curves = ({ match, scores, scale, marks = 'all' }: Drawn & { marks?: 'all' | 'last' }) => (
  <g>
    {match.game.ids.sides.map((id, side) => {
      const colour = colourOf(match, side)
      const points = scores.map((pair, n) => `${scale.x(n).toFixed(1)} ${scale.y(pair[side]).toFixed(1)}`)
      const played = match.end === undefined ? points : points.slice(0, -1)
      return (
        <g key={id}>
          <path d={`M${played.join('L')}`} fill="none" stroke={colour} stroke-width="3" stroke-linejoin="round" />
          {match.end !== undefined && <path d={`M${points.slice(-2).join('L')}`} fill="none" stroke={colour} stroke-width="3" stroke-dasharray="4 5" />}
          {scores.map((pair, n) => marks === 'last' && n < scores.length - 1 ? null : match.scenario.sides[id].role === 'guarantor'
            ? <rect key={n} x={scale.x(n) - 4} y={scale.y(pair[side]) - 4} width="8" height="8" fill={colour} stroke="var(--paper)" />
            : <circle key={n} cx={scale.x(n)} cy={scale.y(pair[side])} r="4.500" fill={colour} stroke="var(--paper)" />)}
        </g>
      )
    })}
  </g>
)

/** Room that a letter in its disc takes, in pixels at scale 1. */
const LETTER = 26

/** Where the letters stand: above the curves, and none on the one before it. */
const letterPlaces = (match: Match, scores: number[][], scale: Scale, frame: Frame): { x: number; y: number }[] =>
  turningPoints(match).reduce<{ x: number; y: number }[]>((places, { at }) => {
    const last = places.at(-1)
    const x = scale.x(at)
    const y = Math.max(frame.top + 2, Math.min(...scores[at].map(scale.y)) - 30)
    const isNear = last !== undefined && x - last.x < LETTER && Math.abs(y - last.y) < LETTER
    const above = isNear ? last.y - LETTER : y
    return [...places, { x, y: above < 13 && isNear ? last.y + LETTER : above }]
  }, [])

const Moments = ({ match, scores, scale, frame }: Drawn & { frame: Frame }) => {
  const letters = letterPlaces(match, scores, scale, frame)
  return (
    <g>
      {turningPoints(match).map((point, n) => {
        const { x, y } = letters[n]
        const go = (): void => reviewTable(point.at)
        return (
          <g key={point.at} class="moment" role="button" tabindex={0} aria-label={t('chart.moment', { letter: letterOf(n), when: turnShort(match.scenario, point.at - 1) })} onClick={go} onKeyDown={(event) => (event.key === 'Enter' || event.key === ' ') && (event.preventDefault(), go())} data-testid="moment-mark">
            <path d={`M${x} ${y + 11}V${frame.height - frame.bottom}`} stroke="var(--ink-2)" stroke-dasharray="2 3" />
            <rect x={x - 14} y={y - 14} width="28" height="28" fill="transparent" />
            <circle cx={x} cy={y} r="12" fill="var(--ink)" />
            <text x={x} y={y + 4.5} text-anchor="middle" fill="var(--panel)" font-size="13" font-weight="700">{letterOf(n)}</text>
          </g>
        )
      })}
    </g>
  )
}

const gapOf = ([one, two]: readonly number[]): number => one - two

/** Who leads by score, and since when: the finding of the chart. */
export const leadWords = (match: Match, scores: readonly number[][]): string => {
  const last = gapOf(scores[scores.length - 1])
  if (last === 0) return t('chart.led.even')
  const side = match.scenario.sides[match.game.ids.sides[last > 0 ? 0 : 1]].name
  const other = scores.findLastIndex((pair) => gapOf(pair) * last <= 0)
  if (other < 0) return t('chart.led.all', { side })
  return other >= match.turns.length ? t('chart.led.horizon', { side }) : t('chart.led.since', { side, when: turnShort(match.scenario, other) })
}

const SIZES = { narrow: { width: 400, height: 260 }, middle: { width: 760, height: 300 }, wide: { width: 1040, height: 340 } }

export const ScoreChart = ({ match }: { match: Match }) => {
  const drawing = useDrawing(1500)
  const frame: Frame = { ...SIZES[drawing], left: 34, right: drawing === 'narrow' ? 96 : 136, top: 34, bottom: 26 }
  const scores = courseOf(match)
  const scale = scaleOf(frame, scores.length - 1, scores.flat())
  return (
    <figure class="score-chart">
      <figcaption><span class="type-section">{leadWords(match, scores)}</span> <span class="fine">{t('chart.scores')}</span></figcaption>
      <svg viewBox={`0 0 ${frame.width} ${frame.height}`} role="group" aria-label={t('chart.scores')}>
        <Ground match={match} scores={scores} scale={scale} frame={frame} />
        <Dates match={match} scale={scale} frame={frame} turns={match.turns.length} />
        <Curves match={match} scores={scores} scale={scale} />
        <Ends match={match} scores={scores} scale={scale} twoLines={drawing === 'narrow'} />
        {match.end !== undefined && <text x={scale.x(scores.length - 1)} y={frame.height - frame.bottom - 6} text-anchor="end" class="axis">{t('cycle.horizon')}</text>}
        <Moments match={match} scores={scores} scale={scale} frame={frame} />
      </svg>
    </figure>
  )
}
