/** What a country's spokesman says of a decision, built from the terms that decided, and by whose office. */
import { explain } from '../../engine/explain.ts'
import type { Beat } from '../../engine/ledger.ts'
import { REASONS } from '../../engine/push.ts'
import { following } from '../joined.ts'
import { t } from '../texts.ts'
import type { Decided } from './decided.ts'
import { freshTurn, type Sight } from './sight.ts'

export interface Spoken {
  words: string
  by: string
}

const valuesOf = ({ scenario, game }: Sight, beat: Beat): Record<'guarantor' | 'challenger' | 'country', string> => ({
  guarantor: scenario.sides[game.ids.sides[game.guarantor]].name,
  challenger: scenario.sides[game.ids.sides[game.challenger]].name,
  country: scenario.countries[game.ids.countries[beat.a]].name,
})

export const spokenOf = (s: Sight, beat: Beat, decided: Decided): Spoken => {
  const values = valuesOf(s, beat)
  const way = decided.outcome === 'up' || decided.outcome === 'leave' ? 'up' : 'down'
  return {
    // the window passed: whatever the push, nothing was decided
    words: decided.outcome === 'kept' && decided.drawn === undefined ? t('spoken.undecided') : following(t(`spoken.lead.${decided.outcome}`), t(`spoken.${way}.${decided.reason}`, values)),
    by: t(`spoken.by.${beat.y % 8}`, values),
  }
}

/** What is said with a refusal that was no answer to an argument: the reason that counts most against the side that asked. */
export const refusalOf = (s: Sight, beat: Beat): Spoken => {
  const { game } = s
  const way = beat.side === game.guarantor ? -1 : 1
  const { terms } = explain(game, s.view, freshTurn(game, s.view), 'push', game.mainNetwork * game.ids.countries.length + beat.a)
  const sums = REASONS.map((name) => ({ name, by: terms.reduce((sum, term) => sum + (term.group === name ? way * term.value : 0), 0) })).filter((one) => one.by > 0)
  const [most] = sums.sort((a, b) => b.by - a.by)
  const values = valuesOf(s, beat)
  return { words: following(t('spoken.refused'), t(`spoken.${way > 0 ? 'up' : 'down'}.${most?.name ?? 'none'}`, values)), by: t('spoken.by.refusal', values) }
}
