/** What a country's spokesman says of a decision, built from the terms that decided, and by whose office. */
import type { Beat } from '../../engine/ledger.ts'
import { following } from '../joined.ts'
import { t } from '../texts.ts'
import type { Decided } from './decided.ts'
import type { Sight } from './sight.ts'

export interface Spoken {
  words: string
  by: string
}

export const spokenOf = (s: Sight, beat: Beat, decided: Decided): Spoken => {
  const { scenario, game } = s
  const values = {
    guarantor: scenario.sides[game.ids.sides[game.guarantor]].name,
    challenger: scenario.sides[game.ids.sides[game.challenger]].name,
    country: scenario.countries[game.ids.countries[beat.a]].name,
  }
  const way = decided.outcome === 'up' || decided.outcome === 'leave' ? 'up' : 'down'
  return {
    // the window passed: whatever the push, nothing was decided
    words: decided.outcome === 'kept' && decided.drawn === undefined ? t('spoken.undecided') : following(t(`spoken.lead.${decided.outcome}`), t(`spoken.${way}.${decided.reason}`, values)),
    by: t(`spoken.by.${beat.y % 8}`, values),
  }
}
