/** What each side knew at the decisive moments and at the end: its estimates of the rival's programmes beside the truth. */
import type { Match } from '../../../replay/match.ts'
import { tickShort, turnShort } from '../../dates.ts'
import { type Belief, beliefsThen, type BeliefsThen } from '../../session/afterward.ts'
import { t } from '../../texts.ts'
import { SideName } from '../parts/sideMark.tsx'

const believed = (match: Match, belief: Belief): string => {
  if (belief.believed < 0) return t('beliefs.unseen')
  if (belief.expected === undefined) return t(`stage.${belief.believed}`)
  const { calendar } = match.scenario
  return t('cycle.expected', { stage: t(`stage.${belief.believed}`), low: tickShort(calendar, belief.expected.low), high: tickShort(calendar, belief.expected.high) })
}

const was = (match: Match, belief: Belief): string =>
  belief.came === undefined ? t(`stage.${belief.was}`) : t('beliefs.came', { stage: t(`stage.${belief.was}`), at: tickShort(match.scenario.calendar, belief.came) })

const Rows = ({ match, of }: { match: Match; of: BeliefsThen }) => {
  const { scenario, game } = match
  return (
    <tbody>
      {of.list.map((one, n) => (
        <tr key={one.technology}>
          {n === 0 && <th scope="rowgroup" rowSpan={of.list.length}>{of.last ? t('beliefs.end') : turnShort(scenario, of.at - 1)}<br /><SideName scenario={scenario} id={game.ids.sides[of.side]} /></th>}
          <td>{scenario.technologies[game.ids.technologies[one.technology]].short}</td><td>{believed(match, one)}</td><td>{was(match, one)}</td>
        </tr>
      ))}
    </tbody>
  )
}

export const Beliefs = ({ match }: { match: Match }) => {
  const then = beliefsThen(match)
  return (
    <section aria-labelledby="beliefs-title" data-testid="beliefs">
      <h2 id="beliefs-title" class="type-section">{t('beliefs.title')}</h2>
      <p>{t(then.length === 0 ? 'beliefs.none' : 'beliefs.words')}</p>
      {then.length > 0 && (
        <div class="draws-scroll" tabIndex={0} role="group" aria-labelledby="beliefs-title">
          <table class="draws beliefs-table">
            <thead><tr><th scope="col">{t('beliefs.when')}</th><th scope="col">{t('beliefs.programme')}</th><th scope="col">{t('beliefs.believed')}</th><th scope="col">{t('beliefs.was')}</th></tr></thead>
            {then.map((one) => <Rows key={`${one.at} ${one.side}`} match={match} of={one} />)}
          </table>
        </div>
      )}
    </section>
  )
}
