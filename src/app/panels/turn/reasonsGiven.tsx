/** Reason and expectation against outcome: orders that were given with words, and what came of them. */
import type { Match } from '../../../replay/match.ts'
import { tickShort, turnShort } from '../../dates.ts'
import * as figures from '../../figures.ts'
import { eventsBefore, isOtherOdds } from '../../session/afterward.ts'
import type { Verdict } from '../../session/expectationMet.ts'
import { type Expectation, expectations } from '../../session/expectations.ts'
import { reviewTable } from '../../session/review.ts'
import { t } from '../../texts.ts'
import { SideMark } from '../parts/sideMark.tsx'

const outcomeText = (match: Match, one: Expectation): string => {
  const { outcome } = one
  if (outcome === undefined) return t('reasons.noOutcome')
  const { ladder } = match.scenario.networks[match.game.ids.networks[outcome.network]]
  const name = (value: number): string => (outcome.of === 'country' ? ladder[value].name : t(`stage.${value}`))
  return t('reasons.outcome', { before: name(outcome.before), after: name(outcome.after), last: name(outcome.last) })
}

/** "Not met. It moved only in 2022 H1." */
const verdictText = (match: Match, { met, because, tick }: Verdict): [string, string] =>
  [t(`met.${met}`), t(`met.because.${because}`, tick === undefined ? {} : { when: tickShort(match.scenario.calendar, Math.max(0, tick - 1)) })]

const VerdictLine = ({ match, verdict }: { match: Match; verdict: Verdict }) => {
  const [said, because] = verdictText(match, verdict)
  return <span data-testid="verdict-line"><strong>{said}</strong> {because} </span>
}

/** Events that are named where odds moved; of the others there is only the number. */
const MOST_EVENTS = 2

/** The odds that were on screen, and what came between where those at the draw were others. */
export const oddsText = (match: Match, at: number, shown: number, drawn: number | undefined): string => {
  if (drawn === undefined || !isOtherOdds({ odds: drawn, shown })) return t('reasons.odds', { odds: figures.odds(shown) })
  const events = eventsBefore(match, at)
  const more = events.length - MOST_EVENTS
  const named = more > 0 ? [...events.slice(0, MOST_EVENTS), t('reasons.moreEvents', { count: more })] : events
  const values = { odds: figures.odds(shown), drawn: figures.odds(drawn) }
  return events.length === 0 ? t('reasons.oddsMoved', values) : t('reasons.oddsMovedBy', { ...values, events: figures.list(named) })
}

export const ReasonsGiven = ({ match }: { match: Match }) => {
  const all = expectations(match)
  const { scenario, game } = match
  if (all.length === 0) return null
  return (
    <section aria-labelledby="reasons-given-title" data-testid="reasons-given">
      <h2 id="reasons-given-title" class="type-section">{t('reasons.given')}</h2>
      <div class="draws-scroll" tabIndex={0} role="group" aria-labelledby="reasons-given-title">
        <table class="draws reasons-table">
          <thead><tr>{['when', 'order', 'because', 'expects', 'came'].map((column) => <th key={column} scope="col">{t(`reasons.${column}`)}</th>)}</tr></thead>
          <tbody>
            {all.map((one, n) => (
              <tr key={n}>
                <td><button type="button" class="link" onClick={() => reviewTable(one.at)}>{turnShort(scenario, one.at - 1)}</button></td>
                <th scope="row" class={scenario.sides[game.ids.sides[one.side]].role}><SideMark role={scenario.sides[game.ids.sides[one.side]].role} /> <span>{one.order}</span></th>
                <td>{one.because ?? '–'}</td>
                <td>{one.expects ?? '–'}{one.odds !== undefined && <span class="fine"> {oddsText(match, one.at, one.odds, one.drawn)}</span>}</td>
                <td>{one.verdict !== undefined && <VerdictLine match={match} verdict={one.verdict} />}<span class="fine">{outcomeText(match, one)}</span></td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
