/**
 * The desk: at most eight proposals, each with one line of why; everything else is one click further. It takes dozens of
 * forecasts, so that the page works it out a few milliseconds at a time, once the rest of the turn is on the screen.
 */
import { computed, signal } from '@preact/signals'
import { botOrders, botsFor } from '../../ai/bot.ts'
import { OFFSET } from '../../engine/counters.ts'
import { forecast } from '../../engine/forecast.ts'
import { PROTOTYPE } from '../../engine/game.ts'
import { codeOrder, type Order } from '../../engine/orders.ts'
import { illegality } from '../../engine/legality.ts'
import { moveName } from '../../scenario/sayBeat.ts'
import * as figures from '../figures.ts'
import { tickShort } from '../dates.ts'
import { t } from '../texts.ts'
import { atWindow } from './ahead.ts'
import { type CountryRow, rowsOf } from './countries.ts'
import { withDefaults } from './choices.ts'
import { openForm } from './form.ts'
import { chances, outlook } from './outlook.ts'
import { freshTurn, type Sight, sight } from './sight.ts'
import { act } from './store.ts'
import { draftOrders } from './tray.ts'
import { technologyRows } from './technologies.ts'

export const MOST_PROPOSALS = 8
/** Effects that prolong an own offset. */
const OWN_CARE = new Set(['harden', 'vary'])

export type ProposalKind = 'card' | 'offset' | 'window' | 'prototype' | 'threatened' | 'advice'

export interface Proposal {
  key: string
  kind: ProposalKind
  /** What it is about, and the one line of why. */
  title: string
  why: string
  /** A figure worth showing beside it, and what it says. */
  figure?: string
  says?: string
  verb: string
  order: Partial<Order>
  /** Country that it is about. */
  country?: string
}

/** Work that may pause wherever it yields. */
type Steps<Result> = Generator<undefined, Result, undefined>

const moveOf = (s: Sight, test: (id: string) => boolean): string | undefined => s.game.ids.moves.find((id) => s.scenario.moves[id].side === s.sideId && test(id))

const legal = (s: Sight, order: Partial<Order>): boolean => {
  const coded = codeOrder(s.game, order as Order)
  return illegality(s.game, s.view, freshTurn(s.game, s.view), s.side, coded) === 0
}

const cards = (s: Sight): Proposal[] => {
  const move = moveOf(s, (id) => s.scenario.moves[id].answer)
  if (move === undefined) return []
  return technologyRows.value
    .filter((row) => row.card)
    .map((row) => ({
      key: `card ${row.id}`, kind: 'card', verb: s.scenario.moves[move].verb, order: { move, against: row.id },
      title: t('desk.card', { technology: row.short }),
      why: row.offset === OFFSET.open
        ? t('desk.cardOpen', { side: s.scenario.sides[s.game.ids.sides[s.rival]].name, span: t(`period.${s.scenario.calendar.tick}`, { count: Math.max(1, row.since) }) })
        : t('desk.cardForeseen', row.expected ? { low: tickShort(s.scenario.calendar, row.expected.low), high: tickShort(s.scenario.calendar, row.expected.high) } : {}),
      // what is foreseen is worth its whole value once it is fielded and mature
      figure: figures.number(row.offset === OFFSET.open ? row.net * row.value : row.value, 1), says: t('desk.cardWorth'),
    }))
}

const MOST_OFFSETS = 2

/** Open offsets of the rival for which no card is held: what counters them can still be paid for. */
const openOffsets = (s: Sight): Proposal[] => {
  const move = moveOf(s, (id) => s.scenario.moves[id].amount !== undefined && s.scenario.moves[id].technology === 'own')
  const technologies = s.game.ids.technologies
  const mine = (id: string): number => s.side * technologies.length + technologies.indexOf(id)
  return technologyRows.value
    .filter((row) => row.side === s.rival && row.offset === OFFSET.open && !row.card)
    .sort((a, b) => b.net * b.value - a.net * a.value)
    .flatMap((row): Proposal[] => {
      const built = row.counters.filter(({ id }) => s.game.owned[mine(id)] !== 0 && s.view.stage[mine(id)] < PROTOTYPE)
      // what is being paid for already does not press
      if (move === undefined || built.some(({ id }) => s.view.funding[mine(id)] > 0)) return []
      const by = built.map((counter) => ({ counter, order: withDefaults(s, { move, technology: counter.id }) })).find(({ order }) => legal(s, order))
      return by === undefined ? [] : [{
        key: `offset ${row.id}`, kind: 'offset', verb: s.scenario.moves[move].verb, order: by.order, title: row.short,
        why: t('desk.offset', { span: t(`period.${s.scenario.calendar.tick}`, { count: Math.max(1, row.since) }), counter: by.counter.short }),
        figure: figures.number(row.net * row.value, 1), says: t('desk.cardWorth'),
      }]
    })
    .slice(0, MOST_OFFSETS)
}

/** Orders that persuade or press a country. */
const ordersOn = (s: Sight, row: CountryRow): Partial<Order>[] => {
  const turn = freshTurn(s.game, s.view)
  return s.game.ids.moves
    .filter((id) => {
      const { side, target, technology, covert, verb } = s.scenario.moves[id]
      return side === s.sideId && target === 'country' && technology === 'none' && !covert && (verb === 'persuade' || verb === 'pressure')
    })
    .flatMap((id) => (s.scenario.moves[id].arguments ?? [undefined]).map((argument): Partial<Order> => ({ move: id, target: row.id, ...(argument === undefined ? {} : { argument }) })))
    .filter((order) => illegality(s.game, s.view, turn, s.side, codeOrder(s.game, order as Order)) === 0)
}

interface Best {
  order: Partial<Order>
  /** What it adds in the end to the chance of a step that the side wants. */
  gain: number
  /** Chance of a step up this turn with the order. */
  up: number
}

/** The order that moves the odds of a country most the way that the side wants. */
const bestOn = function* (s: Sight, row: CountryRow): Steps<Best | undefined> {
  const wants = s.side === s.game.guarantor ? 1 : -1
  const now = chances(outlook(s, s.game.mainNetwork, row.index, []).odds, row.rung)
  // before the first decisions there are no odds to compare: what counts is where the order pushes
  const isEarly = s.view.tick[0] === 0
  let best: Best | undefined
  for (const order of ordersOn(s, row)) {
    yield
    const { now: soon, after, push } = forecast(s.game, s.view, s.side, codeOrder(s.game, order as Order))
    if (after === undefined || soon === undefined) continue
    const then = chances(after.odds, row.rung)
    const gain = wants * (isEarly ? (push?.after ?? 0) - (push?.before ?? 0) : then.up - now.up - (then.down - now.down))
    if (best === undefined || gain > best.gain) best = { order, gain, up: chances(soon.odds, row.rung).up }
  }
  return best
}

/** The chance of a step up without and with the order; one figure where they are the same. */
const oddsSaid = (from: number, to: number): Pick<Proposal, 'figure' | 'says'> => {
  const [before, after] = [figures.odds(from), figures.odds(to)]
  return before === after ? { figure: before, says: t('forecast.up') } : { figure: t('desk.odds', { from: before, to: after }), says: t('desk.oddsTitle') }
}

/** The same at a window that comes after this turn. */
const oddsAhead = (s: Sight, row: CountryRow, order: Partial<Order>): Pick<Proposal, 'figure' | 'says'> => {
  const [without, having] = [[], [codeOrder(s.game, order as Order)]].map((orders) => atWindow(s, s.game.mainNetwork, row.index, orders))
  return without === undefined || having === undefined ? {} : oddsSaid(without.up, having.up)
}

/** Countries whose window is looked into, and those that are proposed at most. */
const MOST_LOOKED_AT = 6
const MOST_WINDOWS = 4
/** An order that changes the odds by less is not worth a line. */
const LEAST_GAIN = 0.005

const windows = function* (s: Sight): Steps<Proposal[]> {
  const soon = rowsOf(s, s.game.mainNetwork)
    .filter((row) => row.window !== undefined && row.window.tick <= s.view.tick[0] + s.game.ticksPerTurn && row.margin !== undefined)
    .sort((a, b) => Number(b.window?.now) - Number(a.window?.now) || Math.abs(a.margin ?? 9) - Math.abs(b.margin ?? 9))
    .slice(0, MOST_LOOKED_AT)
  const found: (Proposal & { gain: number })[] = []
  for (const row of soon) {
    if (found.length >= MOST_WINDOWS) break
    const best = yield* bestOn(s, row)
    if (best === undefined) continue
    const { order, gain } = best
    // a country that is about to decide, and that no order moves, does not press
    if ((row.window?.now || s.view.tick[0] === 0) && gain < LEAST_GAIN) continue
    const odds = chances(outlook(s, s.game.mainNetwork, row.index, []).odds, row.rung)
    found.push({
      key: `window ${row.id}`, kind: 'window', gain, verb: s.scenario.moves[order.move ?? ''].verb, order, country: row.id,
      title: row.name,
      why: row.window?.now ? t('desk.windowNow', { what: row.window.what }) : t('desk.windowNext', { what: row.window?.what, when: tickShort(s.scenario.calendar, row.window?.tick ?? 0) }),
      ...(row.window?.now ? oddsSaid(odds.up, best.up) : oddsAhead(s, row, order)),
    })
  }
  // where an order does most comes first
  return found.sort((a, b) => b.gain - a.gain)
}

const prototypes = (s: Sight): Proposal[] => {
  const move = s.game.ids.moves.find((id, m) => s.scenario.moves[id].side === s.sideId && s.game.moveIntegrates[m] !== 0)
  if (move === undefined) return []
  return technologyRows.value
    .filter((row) => row.waiting && row.side === s.side)
    .sort((a, b) => b.value - a.value)
    .slice(0, 2)
    .flatMap((row): Proposal[] => {
      const order = { move, technology: row.id }
      if (!legal(s, order)) return []
      const tried = forecast(s.game, s.view, s.side, codeOrder(s.game, order)).integration
      return [{ key: `prototype ${row.id}`, kind: 'prototype', verb: s.scenario.moves[move].verb, order, title: row.short, why: t('desk.prototype'), ...(tried ? { figure: figures.odds(tried.odds), says: t('forecast.integration') } : {}) }]
    })
}

const threatened = (s: Sight): Proposal[] => {
  const move = s.game.ids.moves.find((id) => s.scenario.moves[id].side === s.sideId && s.scenario.moves[id].effects.some((use) => OWN_CARE.has((use as { effect: string }).effect)))
  return technologyRows.value
    .filter((row) => row.side === s.side && row.offset === 1 && row.counters.some((counter) => counter.stage >= 3))
    .sort((a, b) => b.value - a.value)
    .slice(0, 2)
    .flatMap((row): Proposal[] => {
      const order: Partial<Order> = { move, technology: row.id }
      if (move === undefined || !legal(s, order)) return []
      return [{ key: `threatened ${row.id}`, kind: 'threatened', verb: s.scenario.moves[move].verb, order, title: row.short, why: t('desk.threatened', { counter: row.counters.find((counter) => counter.stage >= 3)?.short }) }]
    })
}

/** What the seats of the side would do: orders of its balanced doctrine. */
const advice = (s: Sight): Proposal[] => {
  const bots = botsFor(s.scenario, s.sideId).filter((bot) => s.scenario.bots[bot.id].kind === 'doctrine')
  const bot = bots.find((one) => one.id.includes('balanced')) ?? bots[0]
  if (bot === undefined) return []
  return botOrders(s.scenario, s.game, s.view, s.side, bot.id, 0).map((order) => {
    const coded = codeOrder(s.game, order)
    const entry = s.scenario.moves[order.move]
    return {
      key: `advice ${JSON.stringify(order)}`, kind: 'advice' as const, verb: entry.verb, order, country: order.target,
      title: moveName(s.scenario, s.game, coded.move, coded.target, coded.technology >= 0 ? coded.technology : coded.against),
      why: t('desk.advice', { seat: s.scenario.sides[s.sideId].seats[entry.seat]?.name ?? entry.seat }),
    }
  })
}

/** All proposals, the most pressing first, none twice. */
const workOut = function* (s: Sight): Steps<Proposal[]> {
  const found = cards(s)
  found.push(...(yield* windows(s)))
  for (const kind of [openOffsets, threatened, prototypes, advice]) {
    yield
    found.push(...kind(s))
  }
  const seen = new Set<string>()
  const list: Proposal[] = []
  for (const proposal of found) {
    yield
    const order = withDefaults(s, proposal.order)
    const what = [order.move, order.target, order.technology, order.against].join(' ')
    if (!seen.has(what)) list.push({ ...proposal, order })
    seen.add(what)
  }
  return list
}

const known = new WeakMap<Sight, Proposal[]>()
/** The sight for which the desk is worked out. */
const ready = signal<Sight | undefined>(undefined)

/** Milliseconds of work between two breaths of the page. */
const SLICE = 8

/** Works the desk out beside what else the page does; what it returns stops that. */
export const prepareDesk = (s: Sight): (() => void) => {
  const steps = workOut(s)
  let timer: ReturnType<typeof setTimeout>
  const goOn = (): void => {
    const until = performance.now() + SLICE
    do {
      const step = steps.next()
      if (step.done !== true) continue
      known.set(s, step.value)
      ready.value = s
      return
    } while (performance.now() < until)
    timer = setTimeout(goOn)
  }
  timer = setTimeout(goOn)
  return () => clearTimeout(timer)
}

/** Whether the desk of this sight is worked out. */
export const isDeskReady = (s: Sight): boolean => ready.value === s

const finish = (steps: Steps<Proposal[]>): Proposal[] => {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

const all = computed<Proposal[]>(() => {
  const s = sight.value
  return s === undefined ? [] : (known.get(s) ?? finish(workOut(s)))
})

const same = (a: Partial<Order>, b: Partial<Order>): boolean => a.move === b.move && a.target === b.target && a.technology === b.technology && a.against === b.against

/** Proposals on the desk, without what is in the tray already. */
export const desk = computed<Proposal[]>(() =>
  all.value.filter((proposal) => !draftOrders.value.some((order) => same(order, proposal.order))).slice(0, MOST_PROPOSALS),
)

/** Opens the order that is proposed, and the country that it is about. */
export const takeProposal = ({ verb, order, country }: Proposal): void => {
  openForm(verb, order)
  if (country !== undefined) act((draft) => void (draft.selected = country))
}
