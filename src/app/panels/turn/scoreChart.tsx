/** The course of the game: both scores by turn, the horizon dashed, each line named at its end. */
import { turnTick } from '../../../scenario/calendar.ts'
import type { Match } from '../../../replay/match.ts'
import { tickShort } from '../../dates.ts'
import * as figures from '../../figures.ts'
import { readScores } from '../../session/scores.ts'
import { t } from '../../texts.ts'

/** On a phone the drawing is narrower, so that its letters keep their size. */
const narrow = matchMedia('(max-width: 699px)')
const HEIGHT = 240
const LEFT = 34
const RIGHT = 136
const TOP = 14
const BOTTOM = 26

export const ScoreChart = ({ match }: { match: Match }) => {
  const { game, scenario } = match
  const WIDTH = narrow.matches ? 400 : 720
  const worlds = match.end === undefined ? match.worlds : [...match.worlds, match.end.world]
  const scores = worlds.map((world) => readScores(game, world).sides.map((side) => side.score))
  const flat = scores.flat()
  const low = Math.floor((Math.min(...flat) - 2) / 5) * 5
  const high = Math.ceil((Math.max(...flat) + 2) / 5) * 5
  const x = (n: number): number => LEFT + (n / Math.max(1, worlds.length - 1)) * (WIDTH - LEFT - RIGHT)
  const y = (value: number): number => TOP + ((high - value) / (high - low)) * (HEIGHT - TOP - BOTTOM)
  const lines: number[] = []
  for (let value = low; value <= high; value += high - low > 30 ? 10 : 5) lines.push(value)
  const last = worlds.length - 1
  const ends = game.ids.sides.map((_, side) => y(scores[last][side]))
  const apart = Math.abs(ends[0] - ends[1]) < 18 ? (18 - Math.abs(ends[0] - ends[1])) / 2 : 0
  const every = Math.ceil(worlds.length / (narrow.matches ? 4 : 8))
  return (
    <figure class="score-chart">
      <figcaption class="type-section">{t('chart.scores')}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={t('chart.scores')}>
        {lines.map((value) => <g key={value}><path d={`M${LEFT} ${y(value)}H${WIDTH - RIGHT}`} stroke="var(--rule)" /><text x={LEFT - 8} y={y(value) + 4} text-anchor="end" class="axis">{value}</text></g>)}
        {worlds.map((_, n) => n % every === 0 && n <= match.turns.length && <text key={n} x={x(n)} y={HEIGHT - 6} text-anchor="middle" class="axis">{n < match.turns.length ? tickShort(scenario.calendar, turnTick(scenario, n)) : ''}</text>)}
        {game.ids.sides.map((id, side) => {
          const { role, name } = scenario.sides[id]
          const colour = role === 'guarantor' ? 'var(--w)' : 'var(--b)'
          const points = scores.map((pair, n) => `${x(n)} ${y(pair[side])}`)
          const played = match.end === undefined ? points : points.slice(0, -1)
          const other = ends[1 - side]
          const shift = ends[side] < other || (ends[side] === other && side === 0) ? -apart : apart
          return (
            <g key={id} class={role}>
              <path d={`M${played.join('L')}`} fill="none" stroke={colour} stroke-width="3" stroke-linejoin="round" />
              {match.end !== undefined && <path d={`M${points.slice(-2).join('L')}`} fill="none" stroke={colour} stroke-width="3" stroke-dasharray="4 5" />}
              {scores.map((pair, n) => role === 'guarantor'
                ? <rect key={n} x={x(n) - 4} y={y(pair[side]) - 4} width="8" height="8" fill={colour} stroke="var(--paper)" />
                : <circle key={n} cx={x(n)} cy={y(pair[side])} r="4.500" fill={colour} stroke="var(--paper)" />)}
              <text x={x(last) + 12} y={ends[side] + shift + 5} fill={colour} class="end-label">{name} {figures.number(scores[last][side], 1)}</text>
            </g>
          )
        })}
      </svg>
    </figure>
  )
}
