/** Orders: what a side asks for in a turn, as written in files and as numbers. */
import type { Game } from './game.ts'

export const ANSWERS = ['counter', 'mirror', 'bypass', 'hedge', 'accept'] as const
export type AnswerName = (typeof ANSWERS)[number]

/** One use of a move by a side in a turn, sealed until both sides commit. */
export interface Order {
  move: string
  target?: string
  network?: string
  technology?: string
  against?: string
  amount?: number
  argument?: string
  answer?: AnswerName
  divest?: string
  function?: string
  options?: string[]
  seat?: string
  /** Reason and expectation in the player's words, and what the screen showed; in the file, never in the state. */
  because?: string
  expects?: string
  shown?: Record<string, number>
  seconds?: number
}

/** An order as indices; -1 where it names nothing. */
export interface CodedOrder {
  move: number
  target: number
  network: number
  technology: number
  against: number
  argument: number
  /** 0 none, 1 counter ... 5 accept. */
  answer: number
  divest: number
  function: number
  /** Bit k: option k of the move. */
  options: number
  amount: number
  /** Seat that gives the order; -1: the side as a whole; -2: a seat that nobody knows. */
  seat: number
}

/** A field of an order that names nothing known. */
export interface UnknownName {
  field: keyof Order
  name: string
  known: readonly string[]
}

const at = (list: readonly string[], id: string | undefined, field: keyof Order, unknown: UnknownName[]): number => {
  if (id === undefined) return -1
  const index = list.indexOf(id)
  if (index < 0) unknown.push({ field, name: id, known: list })
  return index
}

/** Index of a named seat. What is not known must not pass for the side as a whole, which -1 stands for. */
const seatOf = (game: Game, id: string, unknown: UnknownName[]): number => {
  const seat = at(game.ids.seats, id, 'seat', unknown)
  return seat < 0 ? -2 : seat
}

/** Codes an order; every unknown name is listed in `unknown`. An order with an unknown move has move -1. */
export const codeOrder = (game: Game, order: Order, unknown: UnknownName[] = []): CodedOrder => {
  const { ids } = game
  const move = at(ids.moves, order.move, 'move', unknown)
  const ownNetwork = move >= 0 ? game.moveNetwork[move] : -1
  const named = order.network === undefined ? game.mainNetwork : at(ids.networks, order.network, 'network', unknown)
  const network = ownNetwork >= 0 ? ownNetwork : named
  let options = 0
  if (move >= 0)
    for (const option of order.options ?? []) {
      const k = at(ids.options[move], option, 'options', unknown)
      if (k >= 0) options |= 1 << k
    }
  const coded: CodedOrder = {
    move,
    target: at(ids.countries, order.target, 'target', unknown),
    network,
    technology: at(ids.technologies, order.technology, 'technology', unknown),
    against: at(ids.technologies, order.against, 'against', unknown),
    argument: at(ids.arguments, order.argument, 'argument', unknown),
    answer: order.answer === undefined ? 0 : at(ANSWERS, order.answer, 'answer', unknown) + 1,
    divest: at(ids.technologies, order.divest, 'divest', unknown),
    function: order.function === undefined || network < 0 ? -1 : at(ids.functions[network], order.function, 'function', unknown),
    options,
    amount: order.amount ?? 0,
    seat: order.seat === undefined ? -1 : seatOf(game, order.seat, unknown),
  }
  return move < 0 ? coded : asked(game, coded)
}

/** Drops what the move does not ask for, so that two ways of writing an order are one order. */
const asked = (game: Game, order: CodedOrder): CodedOrder => {
  const { move } = order
  if (game.moveTarget[move] === 0) order.target = -1
  if (game.moveTechnology[move] === 0) order.technology = -1
  if (game.moveAgainst[move] === 0 && game.moveAnswer[move] === 0) order.against = -1
  if (game.moveArguments[move] === 0) order.argument = -1
  if (game.moveAnswer[move] === 0) order.answer = 0
  if (game.moveFunctions[move] === 0) order.function = -1
  if (game.moveProgramme[move] === 0) order.amount = 0
  if (game.moveIntegrates[move] === 0) order.divest = -1
  return order
}

/** The order that a coded one stands for. */
export const orderOf = (game: Game, coded: CodedOrder): Order => {
  const { ids } = game
  const order: Order = { move: ids.moves[coded.move] }
  if (coded.target >= 0) order.target = ids.countries[coded.target]
  if (coded.network >= 0 && game.moveNetwork[coded.move] < 0 && coded.network !== game.mainNetwork) order.network = ids.networks[coded.network]
  if (coded.technology >= 0) order.technology = ids.technologies[coded.technology]
  if (coded.against >= 0) order.against = ids.technologies[coded.against]
  if (coded.argument >= 0) order.argument = ids.arguments[coded.argument]
  if (coded.answer > 0) order.answer = ANSWERS[coded.answer - 1]
  if (coded.divest >= 0) order.divest = ids.technologies[coded.divest]
  if (coded.function >= 0) order.function = ids.functions[coded.network][coded.function]
  if (coded.options !== 0) order.options = ids.options[coded.move].filter((_, k) => (coded.options >> k) & 1)
  if (game.moveProgramme[coded.move] || coded.amount !== 0) order.amount = coded.amount
  if (coded.seat >= 0) order.seat = ids.seats[coded.seat]
  return order
}
