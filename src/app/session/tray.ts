/** The tray: orders drafted by the seat, each checked and priced as the resolution will do it, with undo. */
import { computed } from '@preact/signals'
import { type Forecast, forecast } from '../../engine/forecast.ts'
import { admit, openPurse, priceOf, type Purse, REFUSAL_NAMES } from '../../engine/legality.ts'
import { codeOrder, type CodedOrder, type Order } from '../../engine/orders.ts'
import { moveName } from '../../scenario/sayBeat.ts'
import { noted } from '../joined.ts'
import { t } from '../texts.ts'
import { programmeDue, type ProgrammeDue } from './programmeDue.ts'
import { freshTurn, type Sight, sight } from './sight.ts'
import { act, part, say, session } from './store.ts'

export interface Quote {
  order: Order
  coded: CodedOrder
  name: string
  /** Price by resource. */
  price: number[]
  /** What the purse still held, by resource, before this order. */
  left: number[]
  /** Name of the reason of refusal; undefined where it is accepted. */
  refusal: string | undefined
  forecast: Forecast | undefined
  /** The other orders of the tray that it stands beside. */
  others: readonly CodedOrder[]
  free: boolean
}

const NO_ORDERS: Order[] = []
const NO_DRAFTS: Record<string, Order[]> = {}
/** In a review nothing is being ordered. */
const drafts = part((from) => (from.page === 'review' ? NO_DRAFTS : from.drafts))

/** Orders in the tray of the seat. */
export const draftOrders = computed<Order[]>(() => drafts.value[sight.value?.sideId ?? ''] ?? NO_ORDERS)

const check = (s: Sight, purse: Purse, coded: CodedOrder): string | undefined => {
  const refusal = admit(s.game, s.view, freshTurn(s.game, s.view), s.side, purse, coded)
  return refusal === 0 ? undefined : REFUSAL_NAMES[refusal]
}

/** Name of an order; an answer names the offset that it answers. */
const nameOfOrder = (s: Sight, order: Order, coded: CodedOrder): string => {
  if (coded.move < 0) return order.move
  const name = moveName(s.scenario, s.game, coded.move, coded.target, coded.technology >= 0 ? coded.technology : coded.against)
  return coded.against < 0 || s.scenario.moves[order.move].name.includes('{technology}') ? name : noted(name, s.scenario.technologies[s.game.ids.technologies[coded.against]].short)
}

/** Checks and prices one order beside others. `withForecast` is left out where only the price is shown. */
export const quoteOf = (s: Sight, order: Order, others: readonly CodedOrder[], purse: Purse, withForecast = true): Quote => {
  const coded = codeOrder(s.game, order)
  const { slots } = purse
  const left = Array.from(purse.left)
  const refusal = check(s, purse, coded)
  const price = new Float64Array(s.game.ids.resources.length)
  if (coded.move >= 0) priceOf(s.game, s.view, s.side, coded, price)
  return {
    order, coded, refusal, left,
    others: others.slice(),
    name: nameOfOrder(s, order, coded),
    price: Array.from(price),
    forecast: withForecast && refusal === undefined ? forecast(s.game, s.view, s.side, coded, others) : undefined,
    free: refusal === undefined && purse.slots === slots,
  }
}

/** What the standing budget that an order sets comes to; undefined where it sets none. */
export const dueOf = (s: Sight, { coded, forecast: said }: Quote): ProgrammeDue | undefined => {
  if (said === undefined || coded.technology < 0) return undefined
  const slot = s.game.layout.first.funding + s.side * s.game.ids.technologies.length + coded.technology
  return programmeDue(s, coded, said.expected.find((each) => each.slot === slot)?.delta ?? 0)
}

/** What the accepted orders of a tray add to what programmes draw in a tick. */
export const addedUpkeep = (s: Sight, now: Tray): number => now.quotes.reduce((sum, quote) => {
  const due = dueOf(s, quote)
  return due === undefined ? sum : sum + due.to - due.from
}, 0)

export interface Tray {
  quotes: Quote[]
  /** What is left of each resource, and of slots, after the orders. */
  left: number[]
  slots: number
  most: number
}

export const tray = computed<Tray | undefined>(() => {
  const s = sight.value
  if (s === undefined) return undefined
  const purse = openPurse(s.game, s.view, s.side)
  const taken: CodedOrder[] = []
  const quotes = draftOrders.value.map((order) => {
    const quote = quoteOf(s, order, taken, purse)
    if (quote.refusal === undefined) taken.push(quote.coded)
    return quote
  })
  return { quotes, left: Array.from(purse.left), slots: purse.slots, most: s.game.ordersPerTurn }
})

/** Accepted orders of the tray, coded; `without` leaves one out. */
export const takenOrders = (now: Tray, without = -1): CodedOrder[] => now.quotes.filter((quote, i) => i !== without && quote.refusal === undefined).map((quote) => quote.coded)

/** Another tab plays: nothing is changed here, and that is said. */
export const onlyReads = (): boolean => {
  if (session.value.reads) say(t('tabs.reads'))
  return session.value.reads
}

/** Whether the orders of the seat are sealed: the turn waits for a bot. */
export const isSealed = (): boolean => session.value.page !== 'review' && session.value.sealed.includes(sight.value?.sideId ?? '')

const change = (recipe: (orders: Order[]) => void): void => {
  const id = sight.value?.sideId
  if (id === undefined || isSealed() || onlyReads()) return
  const before = draftOrders.value
  act((draft) => {
    ;(draft.undo[id] ??= []).push(before)
    if (draft.undo[id].length > 50) draft.undo[id].shift()
    const orders = (draft.drafts[id] ??= [])
    recipe(orders)
  })
}

export const addOrder = (order: Order): void => {
  change((orders) => void orders.push(order))
  say(t('tray.added', { count: draftOrders.value.length }))
}

export const replaceOrder = (index: number, order: Order): void => {
  change((orders) => void (orders[index] = order))
  say(t('tray.changed'))
}

export const dropOrder = (index: number): void => {
  change((orders) => void orders.splice(index, 1))
  say(t('tray.dropped'))
}

/** Whether there is a change of the tray to take back. */
export const canUndo = computed<boolean>(() => (session.value.undo[sight.value?.sideId ?? '']?.length ?? 0) > 0)

export const undoTray = (): void => {
  const id = sight.value?.sideId
  if (id === undefined || !canUndo.value || isSealed() || onlyReads()) return
  act((draft) => {
    const before = draft.undo[id].pop()
    if (before !== undefined) draft.drafts[id] = before
  })
  say(t('tray.undone'))
}
