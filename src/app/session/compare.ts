/** The order on the form beside the same order on a second country. */
import { computed } from '@preact/signals'
import { openPurse } from '../../engine/legality.ts'
import type { Order } from '../../engine/orders.ts'
import { admitAll } from './purse.ts'
import { sight } from './sight.ts'
import { act, part } from './store.ts'
import { type Quote, quoteOf, takenOrders, tray } from './tray.ts'

const form = part((from) => from.form)

/** Chooses the second country; undefined compares no longer. */
export const compareWith = (target: string | undefined): void =>
  act((draft) => {
    if (draft.form) draft.form.beside = target
  })

/** The same order on the second country, as it would stand in the tray in place of the one on the form. */
export const besideQuote = computed<Quote | undefined>(() => {
  const s = sight.value
  const now = tray.value
  const open = form.value
  if (s === undefined || now === undefined || open?.order.move === undefined || open.beside === undefined || open.beside === open.order.target) return undefined
  const others = takenOrders(now, open.editing)
  const purse = openPurse(s.game, s.view, s.side)
  admitAll(s, purse, others)
  return quoteOf(s, { ...open.order, target: open.beside } as Order, others, purse)
})
