/** Turning points: the turns that moved the gap between the scores most, each with its headline. */
import type { Match } from '../../../replay/match.ts'
import { turnShort } from '../../dates.ts'
import * as figures from '../../figures.ts'
import { type TurningPoint, turningPoints } from '../../session/afterward.ts'
import { reviewTable } from '../../session/review.ts'
import { beatText } from '../../session/wording.ts'
import { listed } from '../../joined.ts'
import { t } from '../../texts.ts'
import { letterOf } from './scoreChart.tsx'

/** Parts of a turning point that are worth a word, in points. */
const LEAST_PART = 0.5
const MOST_PARTS = 2

/** The indices that made most of it: "Military-technical edge +9.1". */
const partsText = ({ parts }: TurningPoint): string =>
  listed(parts.filter((part) => part.by >= LEAST_PART).slice(0, MOST_PARTS).map((part) => `${t(part.of === 'coup' ? 'quantity.coup' : `index.${part.of}`)} ${figures.signed(part.by, 1)}`))

export const TurningPoints = ({ match }: { match: Match }) => {
  const { scenario, game } = match
  const points = turningPoints(match)
  return (
    <section aria-labelledby="points-title">
      <h2 id="points-title" class="type-section">{t('points.title')}</h2>
      <p class="fine">{t(points.length === 0 ? 'points.none' : 'points.words')}</p>
      <ol class="points">
        {points.map((point, n) => (
          <li key={point.at}>
            <span class="point-mark" aria-hidden="true">{letterOf(n)}</span>
            <p><button type="button" class="link" onClick={() => reviewTable(point.at)} data-testid="point">{turnShort(scenario, point.at - 1)}</button> {point.beat !== undefined && beatText(scenario, game, point.beat)} <b class={scenario.sides[game.ids.sides[point.side]].role}>{t('points.swing', { by: figures.signed(point.by, 1), side: scenario.sides[game.ids.sides[point.side]].name })}</b> <span class="fine">{partsText(point)}</span></p>
          </li>
        ))}
      </ol>
    </section>
  )
}
