/** Luck apart from choice: every decision that could have gone up, its odds and its draw. */
import { turnTick } from '../../../scenario/calendar.ts'
import type { Match } from '../../../replay/match.ts'
import { tickShort } from '../../dates.ts'
import * as figures from '../../figures.ts'
import { decisions } from '../../session/afterward.ts'
import { t } from '../../texts.ts'

export const Luck = ({ match }: { match: Match }) => {
  const { scenario, game } = match
  const all = decisions(match)
  const expected = all.reduce((sum, one) => sum + one.odds, 0)
  const found = all.filter((one) => one.moved).length
  return (
    <section aria-labelledby="luck-title" data-testid="luck">
      <h2 id="luck-title" class="type-section">{t('luck.title')}</h2>
      <p>{all.length === 0 ? t('luck.none') : t('luck.words', { expected: figures.number(expected, 1), found })}</p>
      {all.length > 0 && (
        <>
          <div class="draws-scroll" tabIndex={0} role="group" aria-labelledby="luck-title">
            <table class="draws">
              <thead><tr><th scope="col">{t('luck.country')}</th><th scope="col">{t('luck.odds')}</th><th scope="col">{t('luck.draw')}</th><td /></tr></thead>
              <tbody>
                {all.map((one, n) => (
                  <tr key={n}>
                    <th scope="row">{scenario.countries[game.ids.countries[one.country]].name} <span class="fine">{tickShort(scenario.calendar, turnTick(scenario, one.at - 1))}</span></th>
                    <td>{figures.odds(one.odds)}</td><td>{Math.floor(one.draw * 100)}</td><td>{t(one.moved ? 'luck.moved' : 'luck.stayed')}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <p class="fine">{t('luck.note')}</p>
        </>
      )}
    </section>
  )
}
