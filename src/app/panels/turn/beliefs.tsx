/** What each side knew at the end: the rival's programmes as believed against what they were. */
import type { Match } from '../../../replay/match.ts'
import { tickShort } from '../../dates.ts'
import { type Belief, beliefs } from '../../session/afterward.ts'
import { shownSides } from '../../session/sight.ts'
import { t } from '../../texts.ts'

const believed = (match: Match, belief: Belief): string => {
  if (belief.believed < 0) return t('beliefs.unseen')
  if (belief.expected === undefined) return t(`stage.${belief.believed}`)
  const { calendar } = match.scenario
  return t('cycle.expected', { stage: t(`stage.${belief.believed}`), low: tickShort(calendar, belief.expected.low), high: tickShort(calendar, belief.expected.high) })
}

export const Beliefs = ({ match }: { match: Match }) => {
  const { scenario, game } = match
  const nameOf = (side: number): string => scenario.sides[game.ids.sides[side]].name
  return (
    <section aria-labelledby="beliefs-title" data-testid="beliefs">
      <h2 id="beliefs-title" class="type-section">{t('beliefs.title')}</h2>
      {shownSides(game).map((side) => {
        const list = beliefs(match, side)
        return (
          <div key={side}>
            <h3 class={`type-heading ${scenario.sides[game.ids.sides[side]].role}`}>{t('beliefs.of', { side: nameOf(side), rival: nameOf(1 - side) })}</h3>
            {list.length === 0 ? <p class="fine">{t('beliefs.none')}</p> : (
              <table class="draws">
                <thead><tr><th scope="col">{t('beliefs.programme')}</th><th scope="col">{t('beliefs.believed')}</th><th scope="col">{t('beliefs.was')}</th></tr></thead>
                <tbody>{list.map((one) => <tr key={one.technology}><th scope="row">{scenario.technologies[game.ids.technologies[one.technology]].short}</th><td>{believed(match, one)}</td><td>{t(`stage.${one.was}`)}</td></tr>)}</tbody>
              </table>
            )}
          </div>
        )
      })}
    </section>
  )
}
