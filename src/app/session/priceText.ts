/** What an order costs, in the words of the scenario's resources. */
import * as figures from '../figures.ts'
import type { Sight } from './sight.ts'
import { listed } from '../joined.ts'
import { t } from '../texts.ts'

/** Names of the resources; `isShort` leaves out what all but the first word says, where the first words differ. */
const namesOf = (s: Sight, isShort: boolean): string[] => {
  const names = s.game.ids.resources.map((id) => s.scenario.resources[id].name.toLocaleLowerCase())
  const firsts = names.map((name) => name.split(' ')[0])
  return isShort && new Set(firsts).size === firsts.length ? firsts : names
}

/** "2 budget, 1 diplomatic capital"; short "2 budget, 1 diplomatic". */
export const priceText = (s: Sight, price: readonly number[], isShort = false): string => {
  const names = namesOf(s, isShort)
  const parts = price.flatMap((cost, r) => (cost > 0 ? [t('price.part', { amount: figures.amount(cost), resource: names[r] })] : []))
  return parts.length > 0 ? listed(parts) : t('price.free')
}
