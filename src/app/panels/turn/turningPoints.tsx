/** Turning points: the turns that moved the gap between the scores most, each with its headline and the decision behind it. */
import { BEAT } from '../../../engine/ledger.ts'
import { codeOrder } from '../../../engine/orders.ts'
import type { Match } from '../../../replay/match.ts'
import { moveName } from '../../../scenario/sayBeat.ts'
import { turnShort } from '../../dates.ts'
import * as figures from '../../figures.ts'
import { type TurningPoint, turningPoints } from '../../session/afterward.ts'
import { orderBehind, seenBefore } from '../../session/orderBehind.ts'
import { reviewTable } from '../../session/review.ts'
import { beatText } from '../../session/wording.ts'
import { listed, sentences } from '../../joined.ts'
import { t } from '../../texts.ts'
import { letterOf } from './scoreChart.tsx'

/** Parts of a turning point that are worth a word, in points. */
const LEAST_PART = 0.5
const MOST_PARTS = 2

/** The indices that made most of it: "Military-technical edge +9.1". */
const partsText = ({ parts }: TurningPoint): string =>
  listed(parts.filter((part) => part.by >= LEAST_PART).slice(0, MOST_PARTS).map((part) => `${t(part.of === 'coup' ? 'quantity.coup' : `index.${part.of}`)} ${figures.signed(part.by, 1)}`))

/** Who ordered it, what the other side could see before the turn, and the draw it hung on. */
const decisionText = (match: Match, point: TurningPoint): string => {
  const { scenario, game } = match
  const { beat } = point
  if (beat === undefined) return ''
  const nameOf = (side: number): string => scenario.sides[game.ids.sides[side]].name
  const behind = orderBehind(match, point)
  const seen = seenBefore(match, point)
  const coded = behind === undefined ? undefined : codeOrder(game, behind.order)
  const ordered = behind === undefined || coded === undefined
    ? t(beat.kind === BEAT.event ? 'points.event' : seen === undefined ? 'points.unasked' : 'points.unordered')
    : t('points.ordered', { side: nameOf(behind.side), when: turnShort(scenario, behind.at - 1), order: moveName(scenario, game, coded.move, coded.target, coded.technology) })
  const sight = seen === undefined ? '' : t(`points.${seen.stage === undefined ? 'unseen' : 'seen'}${seen.answered === undefined ? '' : 'Answered'}`, {
    side: nameOf(seen.side), technology: scenario.technologies[game.ids.technologies[seen.technology]].short, stage: seen.stage === undefined ? '' : t(`stage.${seen.stage}`), when: seen.answered === undefined ? '' : turnShort(scenario, seen.answered - 1),
  })
  const draw = beat.kind === BEAT.stance && beat.c > beat.b && beat.odds !== undefined ? t('points.draw', { odds: figures.odds(beat.odds), draw: Math.floor(beat.x * 100) }) : ''
  return sentences(ordered, sight, draw)
}

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
            <p><button type="button" class="link" onClick={() => reviewTable(point.at)} data-testid="point">{turnShort(scenario, point.at - 1)}</button> {point.beat !== undefined && beatText(scenario, game, point.beat)} <b class={scenario.sides[game.ids.sides[point.side]].role}>{t('points.swing', { by: figures.signed(point.by, 1), side: scenario.sides[game.ids.sides[point.side]].name })}</b> <span class="fine">{partsText(point)}</span><br /><span class="point-decision">{decisionText(match, point)}</span></p>
          </li>
        ))}
      </ol>
    </section>
  )
}
