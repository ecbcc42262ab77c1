/** Orders as rows of numbers, so that they travel as what every job returns. */
import type { CodedOrder } from '../../engine/orders.ts'
import type { Rows } from '../../lab/batch.ts'

const FIELDS = ['move', 'target', 'network', 'technology', 'against', 'argument', 'answer', 'divest', 'function', 'options', 'amount'] as const satisfies readonly (keyof CodedOrder)[]

export const rowsOfOrders = (orders: readonly CodedOrder[]): Rows => ({
  width: FIELDS.length, count: orders.length, data: Float64Array.from(orders.flatMap((order) => FIELDS.map((field) => order[field]))),
})

export const ordersOfRows = ({ count, width, data }: Rows): CodedOrder[] =>
  Array.from({ length: count }, (_, n) => Object.fromEntries(FIELDS.map((field, f) => [field, data[n * width + f]])) as unknown as CodedOrder)
