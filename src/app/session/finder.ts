/** Finding an order by words: every order that the seat may think of, by move, country, technology, seat or official name. */
import { openPurse } from '../../engine/legality.ts'
import type { Order } from '../../engine/orders.ts'
import { moveName } from '../../scenario/sayBeat.ts'
import type { World } from '../../engine/world.ts'
import { t } from '../texts.ts'
import { fieldsOf, withDefaults } from './choices.ts'
import { admitAll } from './purse.ts'
import type { Sight } from './sight.ts'
import { quoteOf, takenOrders, type Tray } from './tray.ts'

export interface Found {
  key: string
  name: string
  verb: string
  order: Partial<Order>
  /** Price by resource. */
  price: number[]
  refusal: string | undefined
}

interface Entry {
  name: string
  verb: string
  order: Partial<Order>
  /** What is searched: the name, the plain word of the move, and everything else that is said of it. */
  named: string
  word: string
  said: string
}

export const MOST_FOUND = 8
/** Entries that are checked against the rules before the best are shown. */
const MOST_CHECKED = 24

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase()

const entries = new WeakMap<World, Entry[]>()

const entriesOf = (s: Sight): Entry[] => {
  const known = entries.get(s.view)
  if (known !== undefined) return known
  const { game, scenario, side } = s
  const { ids } = game
  const technologies = ids.technologies.length
  const list: Entry[] = []
  ids.moves.forEach((id, m) => {
    const move = scenario.moves[id]
    if (move.side !== s.sideId) return
    const seat = scenario.sides[s.sideId].seats[move.seat]?.name ?? ''
    const add = (order: Partial<Order>, target: number, technology: number, more: string): void => {
      const name = moveName(scenario, game, m, target, technology)
      list.push({ name, verb: move.verb, order: { move: id, ...order }, named: plain(name), word: id.slice(id.indexOf('-') + 1), said: plain(`${name} ${id} ${more} ${t(`verb.${move.verb}`)} ${move.official ?? ''} ${move.text} ${seat}`) })
    }
    if (game.moveTarget[m] !== 0)
      ids.countries.forEach((target, c) => {
        if (game.moveEligible[m * ids.countries.length + c] !== 0) add({ target }, c, -1, scenario.countries[target].region)
      })
    else if (game.moveAnswer[m] !== 0)
      for (const card of fieldsOf(s, { move: id })[0]?.choices ?? []) add({ against: card.id }, -1, ids.technologies.indexOf(card.id), card.name)
    else if (game.moveTechnology[m] !== 0) {
      const owner = game.moveTechnology[m] === 1 ? side : s.rival
      ids.technologies.forEach((technology, x) => {
        if (game.owned[owner * technologies + x] !== 0) add({ technology }, -1, x, scenario.technologies[technology].name)
      })
    } else add({}, -1, -1, '')
  })
  entries.set(s.view, list)
  return list
}

/** 0 where a word is missing; more where the name itself begins with the words. */
const fit = (entry: Entry, words: readonly string[]): number => {
  let sum = 0
  for (const word of words) {
    if (!entry.said.includes(word)) return 0
    sum += entry.named.split(/[^\p{L}\p{N}]+/u).some((part) => part.startsWith(word)) ? 4 : entry.word.startsWith(word) ? 3 : entry.named.includes(word) ? 2 : 1
  }
  return sum
}

/** Orders that fit every word, the best first; what the rules would refuse comes last, with its reason. */
export const findOrders = (s: Sight, tray: Tray, query: string): Found[] => {
  const words = plain(query).split(/\s+/).filter((word) => word !== '')
  if (words.length === 0) return []
  const others = takenOrders(tray)
  return entriesOf(s)
    .map((entry) => ({ entry, score: fit(entry, words) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (a.entry.name < b.entry.name ? -1 : 1))
    .slice(0, MOST_CHECKED)
    .map(({ entry }): Found => {
      const order = withDefaults(s, entry.order)
      const purse = openPurse(s.game, s.view, s.side)
      admitAll(s, purse, others)
      const quote = quoteOf(s, order as Order, others, purse, false)
      return { key: JSON.stringify(entry.order), name: entry.name, verb: entry.verb, order, price: quote.price, refusal: quote.refusal }
    })
    .sort((a, b) => Number(isFinal(a.refusal)) - Number(isFinal(b.refusal)))
    .slice(0, MOST_FOUND)
}

/** A field that is still open is no refusal yet. */
const OPEN_FIELDS = new Set(['noTarget', 'noTechnology', 'noArgument', 'noAnswer', 'noDivest', 'noFunction', 'amountOutOfRange'])

export const isFinal = (refusal: string | undefined): boolean => refusal !== undefined && !OPEN_FIELDS.has(refusal)
