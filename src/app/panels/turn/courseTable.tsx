/** The figures behind the curves: scores and indices of both sides at every moment, for whoever wants them exactly or hears them read. */
import { INDEX_NAMES } from '../../../engine/game.ts'
import type { Match } from '../../../replay/match.ts'
import { turnShort } from '../../dates.ts'
import * as figures from '../../figures.ts'
import { readScores, type SideScore } from '../../session/scores.ts'
import { shownSides } from '../../session/sight.ts'
import { t } from '../../texts.ts'
import { SideMark } from '../parts/sideMark.tsx'

/** Moment in words: the opening, the turn that was then over, the horizon. */
const momentOf = (match: Match, at: number): string => (at === 0 ? t('course.opening') : at > match.turns.length ? t('course.horizon') : turnShort(match.scenario, at - 1))

const COLUMNS: { name: string; value: (side: SideScore) => number }[] = [
  { name: 'course.score', value: (side) => side.score },
  ...INDEX_NAMES.map((name, n) => ({ name: `index.${name}`, value: (side: SideScore) => side.indices[n].value })),
]

export const CourseTable = ({ match }: { match: Match }) => {
  const { game, scenario } = match
  const worlds = match.end === undefined ? match.worlds : [...match.worlds, match.end.world]
  const sides = shownSides(game)
  return (
    <details class="course-table">
      <summary>{t('course.title')}</summary>
      <div class="draws-scroll" tabIndex={0} role="group" aria-label={t('course.title')}>
        <table class="draws figures-table">
          <thead>
            <tr><td />{COLUMNS.map(({ name }) => <th key={name} scope="colgroup" colSpan={sides.length}>{t(name)}</th>)}</tr>
            <tr><th scope="col">{t('course.after')}</th>{COLUMNS.flatMap(({ name }) => sides.map((side) => <th key={`${name} ${side}`} scope="col" class={scenario.sides[game.ids.sides[side]].role}><SideMark role={scenario.sides[game.ids.sides[side]].role} size={9} /> <span class="unseen">{scenario.sides[game.ids.sides[side]].name}</span></th>))}</tr>
          </thead>
          <tbody>
            {worlds.map((world, at) => {
              const read = readScores(game, world).sides
              return <tr key={at}><th scope="row">{momentOf(match, at)}</th>{COLUMNS.flatMap(({ name, value }) => sides.map((side) => <td key={`${name} ${side}`}>{figures.number(value(read[side]), 1)}</td>))}</tr>
            })}
          </tbody>
        </table>
      </div>
    </details>
  )
}
