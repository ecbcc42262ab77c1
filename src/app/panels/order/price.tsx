/** What an order costs, in the words of the scenario's resources. */
import * as figures from '../../figures.ts'
import type { Sight } from '../../session/sight.ts'
import { listed } from '../../joined.ts'
import { t } from '../../texts.ts'

/** "2 budget, 1 diplomatic capital". */
export const priceText = (s: Sight, price: readonly number[]): string => {
  const parts = price.flatMap((cost, r) => (cost > 0 ? [t('price.part', { amount: figures.amount(cost), resource: s.scenario.resources[s.game.ids.resources[r]].name.toLocaleLowerCase() })] : []))
  return parts.length > 0 ? listed(parts) : t('price.free')
}
