/** Luck apart from choice: what the result hung on, then every decision that could have gone up, its odds and its draw on one scale. */
import type { Match } from '../../../replay/match.ts'
import { turnShort } from '../../dates.ts'
import * as figures from '../../figures.ts'
import { type DrawnDecision, decisions, isOtherOdds, spreadOf } from '../../session/afterward.ts'
import { t } from '../../texts.ts'
import { usePaper } from './drawing.ts'
import { HungOn } from './hungOn.tsx'

const WIDTH = 120

/** The odds as a bar, and the draw as a stroke: inside the bar the country moves. */
const Draw = ({ of }: { of: DrawnDecision }) => (
  <svg width={WIDTH} height="14" viewBox={`0 0 ${WIDTH} 14`} preserveAspectRatio="none" aria-hidden="true">
    <rect y="3" width={WIDTH} height="8" fill="var(--sunk)" stroke="var(--rule-strong)" stroke-width="0.5" />
    <rect y="3" width={of.odds * WIDTH} height="8" fill="var(--ink-3)" opacity="0.55" />
    <path d={`M${Math.min(WIDTH - 1, of.draw * WIDTH)} 0v14`} stroke="var(--ink)" stroke-width="2" />
  </svg>
)

export const Luck = ({ match }: { match: Match }) => {
  const { scenario, game } = match
  const all = decisions(match)
  const expected = all.reduce((sum, one) => sum + one.odds, 0)
  const found = all.filter((one) => one.moved).length
  const isPaper = usePaper()
  return (
    <section aria-labelledby="luck-title" data-testid="luck">
      <h2 id="luck-title" class="type-section">{t('luck.title')}</h2>
      <HungOn match={match} />
      <p>{all.length === 0 ? t('luck.none') : t('luck.words', { expected: figures.number(expected, 1), found, spread: figures.number(spreadOf(all), 1) })}</p>
      {all.length > 0 && (
        <details class="draws-fold" open={isPaper}>
          <summary>{t('luck.draws', { count: all.length })}</summary>
          <table class="draws">
            <thead><tr><th scope="col">{t('luck.country')}</th><th scope="col">{t('luck.odds')}</th><th scope="col">{t('luck.draw')}</th><td class="draw-bar" /><td /></tr></thead>
            <tbody>
              {all.map((one, n) => (
                <tr key={n} class={one.moved ? 'moved' : undefined}>
                  <th scope="row">{scenario.countries[game.ids.countries[one.country]].name} <span class="fine">{turnShort(scenario, one.at - 1)}</span></th>
                  <td>{figures.odds(one.odds)}{one.shown !== undefined && isOtherOdds(one) && <span class="fine"> {t('luck.shown', { odds: figures.odds(one.shown) })}</span>}</td><td>{Math.floor(one.draw * 100)}</td><td class="draw-bar"><Draw of={one} /></td><td>{t(one.moved ? 'luck.moved' : 'luck.stayed')}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <p class="fine">{t('luck.note')} {all.some(isOtherOdds) && t('luck.between')}</p>
        </details>
      )}
    </section>
  )
}
