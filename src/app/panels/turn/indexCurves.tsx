/** The five indices over the game, small and on one scale, so that what moved stands out. */
import { INDEX_NAMES } from '../../../engine/game.ts'
import type { Match } from '../../../replay/match.ts'
import * as figures from '../../figures.ts'
import { readScores } from '../../session/scores.ts'
import { shownSides } from '../../session/sight.ts'
import { sentences } from '../../joined.ts'
import { t } from '../../texts.ts'
import { SideMark } from '../parts/sideMark.tsx'
import { CourseTable } from './courseTable.tsx'
import { Curves, Dates } from './scoreChart.tsx'
import { type Frame, scaleOf } from './curve.ts'
import { useDrawing, usePaper } from './drawing.ts'

const FRAME: Frame = { width: 240, height: 124, left: 26, right: 24, top: 8, bottom: 24 }
/** Five side by side on paper: so small that only every second line is named. */
const PAPER: Frame = { ...FRAME, width: 152, height: 112, right: 20 }
const NARROW: Frame = { ...FRAME, width: 360 }

export const IndexCurves = ({ match }: { match: Match }) => {
  const { game, scenario } = match
  const worlds = match.end === undefined ? match.worlds : [...match.worlds, match.end.world]
  const read = worlds.map((world) => readScores(game, world).sides)
  const all = read.flatMap((sides) => sides.flatMap((side) => side.indices.map((index) => index.value)))
  const isPaper = usePaper()
  const drawing = useDrawing(0)
  const frame = isPaper ? PAPER : drawing === 'narrow' ? NARROW : FRAME
  const scale = scaleOf(frame, worlds.length - 1, all, isPaper ? 20 : 10)
  return (
    <section class="index-curves" aria-labelledby="indices-title">
      <h2 id="indices-title" class="type-section">{t('chart.indices')}</h2>
      <p class="fine">{t('chart.indicesWhat')}</p>
      <ul>
        {INDEX_NAMES.map((name, n) => {
          const values = read.map((sides) => sides.map((side) => side.indices[n].value))
          const last = values[values.length - 1]
          const words = shownSides(game).map((side) => `${scenario.sides[game.ids.sides[side]].name} ${figures.number(values[0][side])} → ${figures.number(last[side])}`)
          return (
            <li key={name}>
              <h3 class="type-heading">{t(`index.${name}`)}</h3>
              <svg viewBox={`0 0 ${frame.width} ${frame.height}`} role="img" aria-label={sentences(t(`index.${name}`), ...words)}>
                {scale.lines.map((value) => <g key={value}><path d={`M${frame.left} ${scale.y(value)}H${frame.width - frame.right}`} stroke={value === 50 ? 'var(--ink-3)' : 'var(--rule)'} /><text x={frame.left - 6} y={scale.y(value) + 4} text-anchor="end" font-size="12" fill="var(--ink-2)">{value}</text></g>)}
                <Curves match={match} scores={values} scale={scale} marks="last" />
                <Dates match={match} scale={scale} frame={frame} turns={match.turns.length} />
              </svg>
              <p class="fine">{shownSides(game).map((side, k) => <span key={side} class={scenario.sides[game.ids.sides[side]].role}><SideMark role={scenario.sides[game.ids.sides[side]].role} size={9} /> {words[k]}</span>)}</p>
            </li>
          )
        })}
      </ul>
      <CourseTable match={match} />
    </section>
  )
}
