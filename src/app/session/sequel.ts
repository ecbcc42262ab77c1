/** What an order has come to by the end of its turn, where no beat of its own says it. */
import { BEAT, type Beat, type Ledger } from '../../engine/ledger.ts'
import { tickShort } from '../dates.ts'
import { t } from '../texts.ts'
import { DECIDED } from './beats.ts'
import { followedBy } from './behind.ts'
import type { Sight } from './sight.ts'

/** Tick in which the last effect of an order lands; undefined where everything was due in its own turn. */
const landsAt = (s: Sight, beat: Beat): number | undefined => {
  const { moveFirst, operations } = s.game
  let after = 0
  for (let o = moveFirst[beat.a]; o < moveFirst[beat.a + 1]; o++) after = Math.max(after, operations.after[o])
  return after === 0 ? undefined : beat.tick + after
}

/** One sentence on an order of which more is to come, or of which nothing is known; empty where its turn said it all. */
export const sequelOf = (s: Sight, ledger: Ledger, order: Beat): string => {
  if (order.side !== s.side) return followedBy(s, ledger, order).length === 0 ? t('beat.untold') : ''
  const lands = landsAt(s, order)
  if (lands !== undefined) return t('beat.lands', { when: tickShort(s.scenario.calendar, lands) })
  if (order.b >= 0) return ledger.beats.some((beat) => DECIDED.includes(beat.kind) && beat.a === order.b) ? '' : t('beat.noDecision', { country: s.scenario.countries[s.game.ids.countries[order.b]].name })
  const isTold = ledger.beats.some((beat) => beat.side === order.side && order.c >= 0 && beat.a === order.c && beat.kind !== BEAT.order)
  return isTold || followedBy(s, ledger, order).length > 0 ? '' : t('beat.unknown')
}
