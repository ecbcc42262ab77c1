/** The order form: opened on a verb, a move or a whole order, filled field by field, put into the tray. */
import { computed } from '@preact/signals'
import { openPurse } from '../../engine/legality.ts'
import type { Order } from '../../engine/orders.ts'
import { admitAll } from './purse.ts'
import type { FieldName } from './choices.ts'
import { fieldsOf, withDefaults } from './choices.ts'
import { sight } from './sight.ts'
import { act, part } from './store.ts'
import { addOrder, type Quote, quoteOf, replaceOrder, takenOrders, tray } from './tray.ts'

const form = part((from) => from.form)

/** Opens the form; what can be known already is filled in. */
export const openForm = (verb: string, order: Partial<Order> = {}, editing?: number): void => {
  const s = sight.value
  if (s === undefined) return
  const filled = order.move === undefined ? order : withDefaults(s, order)
  act((draft) => {
    draft.form = { verb, order: filled, ...(editing === undefined ? {} : { editing }) }
    draft.why = []
    if (draft.place === 'news' || draft.place === 'countries') draft.place = 'orders'
  })
}

/** Opens the list of moves with the field of words in focus. */
export const openFinder = (): void => {
  openForm('build')
  act((draft) => {
    if (draft.form) draft.form.find = true
  })
}

export const closeForm = (): void => act((draft) => void (draft.form = undefined))

/** Sets a field; what hung on it is asked anew. */
export const setField = (name: FieldName | 'move', value: string | undefined): void => {
  const s = sight.value
  const now = form.value
  if (s === undefined || now === undefined) return
  let order: Partial<Order> = { ...now.order }
  if (name === 'move') order = { move: value, ...(order.target !== undefined ? { target: order.target } : {}) }
  else if (name === 'amount') order.amount = value === undefined ? undefined : Number(value)
  else if (name === 'options' && value !== undefined) {
    const held = order.options ?? []
    order.options = held.includes(value) ? held.filter((id) => id !== value) : [...held, value]
    if (order.options.length === 0) delete order.options
    if (!fieldsOf(s, order, false).some((field) => field.name === 'divest')) delete order.divest
  } else {
    // an argument that nobody chose is chosen anew for another country
    if (name === 'target' && order.argument === withDefaults(s, { ...order, argument: undefined }).argument) delete order.argument
    order[name as 'target'] = value
    if (name === 'technology') delete order.amount
    if (name === 'answer' || name === 'against') delete order.technology
  }
  const filled = withDefaults(s, order)
  act((draft) => {
    if (draft.form) {
      draft.form.order = filled
      delete draft.form.find
      if (name === 'move' || draft.form.beside === filled.target) delete draft.form.beside
    }
    if (name === 'target' && value !== undefined) draft.selected = value
  })
}

/** The order on the form, checked against the rest of the tray. */
export const formQuote = computed<Quote | undefined>(() => {
  const s = sight.value
  const now = tray.value
  const open = form.value
  if (s === undefined || now === undefined || open?.order.move === undefined) return undefined
  const others = takenOrders(now, open.editing)
  const purse = openPurse(s.game, s.view, s.side)
  admitAll(s, purse, others)
  return quoteOf(s, open.order as Order, others, purse)
})

/** Longest reason or expectation, in characters. */
const MOST_SAID = 500

/** Puts the order into the tray, with what was said about it for the debrief, and closes the form. */
export const confirmForm = (said: { because: string; expects: string }): void => {
  const open = form.value
  const quote = formQuote.value
  if (open === undefined || quote === undefined || quote.refusal !== undefined) return
  const { because: _, expects: __, ...plain } = quote.order
  const order: Order = { ...plain, seat: sight.value?.scenario.moves[quote.order.move]?.seat }
  for (const name of ['because', 'expects'] as const) {
    const words = said[name].trim().slice(0, MOST_SAID)
    if (words !== '') order[name] = words
  }
  if (open.editing === undefined) addOrder(order)
  else replaceOrder(open.editing, order)
  closeForm()
}
